// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "ui/views/timelinepanel.h"

#include <QLocale>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

DayRange rangeOf(const QSignalSpy& spy)
{
    return spy.last().first().value<DayRange>();
}

} // namespace

/// The timeline under mouse and keyboard.
class TestTimelineView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TimelinePanel> m_panel;

    [[nodiscard]] TimelineView& view() const { return m_panel->view(); }
    [[nodiscard]] QPoint at(QDate day) const
    {
        return {static_cast<int>(view().scale().xOf(day)) + 2, view().height() / 3};
    }
    void turnWheel(int steps, QDate over) const
    {
        QWheelEvent event(at(over), view().mapToGlobal(at(over)), {}, {0, 120 * steps}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view(), &event);
    }

private Q_SLOTS:
    void init();
    void draggingChoosesWholeUnits();
    void aClickChoosesABar();
    void escapeEndsADrag();
    void aBorderCanBeMoved();
    void arrowKeysChoose();
    void shiftChoosesMore();
    void escapeClears();
    void wheelAndKeysZoom();
    void aDoubleClickLooksInto();
    void theHeaderSaysWhatIsChosen();
    void undatedCanBeReached();
    void nothingIsNoTrouble();
    void itIsReadFromTheRight();
};

void TestTimelineView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_panel = std::make_unique<TimelinePanel>();
    m_panel->resize(900, 140);
    m_panel->setTimes({{{QDate(1969, 7, 20), 2},
                        {QDate(2001, 3, 4), 10},
                        {QDate(2003, 8, 1), 5},
                        {QDate(2003, 9, 30), 5},
                        {QDate(2020, 12, 31), 20}},
                       42,
                       7});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QCOMPARE(view().scale().unit(), TimeUnit::Year);
}

void TestTimelineView::draggingChoosesWholeUnits()
{
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QTest::mousePress(&view(), Qt::LeftButton, {}, at(QDate(2001, 6, 1)));
    QTest::mouseMove(&view(), at(QDate(2003, 2, 1)));
    QVERIFY(chosen.isEmpty());
    QVERIFY((view().shownRange() == DayRange{QDate(2001, 1, 1), QDate(2003, 12, 31)}));
    QCOMPARE(m_panel->text(), QStringLiteral("2001 – 2003 · 20 photograph(s)"));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, at(QDate(2003, 2, 1)));
    QCOMPARE(chosen.size(), 1);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2001, 1, 1), QDate(2003, 12, 31)}));
    // Also from right to left, and beyond the end.
    QTest::mousePress(&view(), Qt::LeftButton, {}, at(QDate(2003, 6, 1)));
    QTest::mouseMove(&view(), {-50, 10});
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, {-50, 10});
    QVERIFY((rangeOf(chosen) == DayRange{QDate(1969, 1, 1), QDate(2003, 12, 31)}));
}

void TestTimelineView::aClickChoosesABar()
{
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, at(QDate(2020, 4, 1)));
    QCOMPARE(chosen.size(), 1);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2020, 1, 1), QDate(2020, 12, 31)}));
}

void TestTimelineView::escapeEndsADrag()
{
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QSignalSpy cleared(&view(), &TimelineView::clearRequested);
    QTest::mousePress(&view(), Qt::LeftButton, {}, at(QDate(2001, 6, 1)));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, at(QDate(2001, 6, 1)));
    QVERIFY(chosen.isEmpty() && cleared.isEmpty());
    QVERIFY(!view().shownRange());
}

void TestTimelineView::aBorderCanBeMoved()
{
    m_panel->setChosen(DayRange{QDate(2001, 1, 1), QDate(2003, 12, 31)});
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    const QPoint border(qRound(view().scale().xOf(QDate(2004, 1, 1))), 20);
    QTest::mousePress(&view(), Qt::LeftButton, {}, border);
    QTest::mouseMove(&view(), at(QDate(2010, 6, 1)));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, at(QDate(2010, 6, 1)));
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2001, 1, 1), QDate(2010, 12, 31)}));
}

void TestTimelineView::arrowKeysChoose()
{
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(1969, 1, 1), QDate(1969, 12, 31)}));
    QTest::keyClick(&view(), Qt::Key_Right); // on to the next that has photographs
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2001, 1, 1), QDate(2001, 12, 31)}));
    QTest::keyClick(&view(), Qt::Key_Left);
    QTest::keyClick(&view(), Qt::Key_Left); // there is none before it
    QVERIFY((rangeOf(chosen) == DayRange{QDate(1969, 1, 1), QDate(1969, 12, 31)}));
    QCOMPARE(chosen.size(), 3);
    m_panel->setChosen({});
    QTest::keyClick(&view(), Qt::Key_Left);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2020, 1, 1), QDate(2020, 12, 31)}));
}

void TestTimelineView::shiftChoosesMore()
{
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    m_panel->setChosen(DayRange{QDate(2001, 1, 1), QDate(2001, 12, 31)});
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2001, 1, 1), QDate(2003, 12, 31)}));
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2001, 1, 1), QDate(2020, 12, 31)}));
    QTest::keyClick(&view(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2001, 1, 1), QDate(2003, 12, 31)}));
    QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2020, 1, 1), QDate(2020, 12, 31)}));
}

void TestTimelineView::escapeClears()
{
    QSignalSpy cleared(m_panel.get(), &TimelinePanel::clearRequested);
    m_panel->setChosen(DayRange{QDate(2001, 1, 1), QDate(2001, 12, 31)});
    QTest::keyClick(&view(), Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
    auto* clear = m_panel->findChild<QToolButton*>(QStringLiteral("clear"));
    QVERIFY(clear->isVisible());
    clear->click();
    QCOMPARE(cleared.size(), 2);
    m_panel->setChosen({});
    QVERIFY(!clear->isVisible());
}

void TestTimelineView::wheelAndKeysZoom()
{
    const auto* closer = m_panel->findChild<QToolButton*>(QStringLiteral("closer"));
    const auto* wider = m_panel->findChild<QToolButton*>(QStringLiteral("wider"));
    QVERIFY(closer->isEnabled() && !wider->isEnabled());
    turnWheel(8, QDate(2003, 8, 20));
    QCOMPARE(view().scale().unit(), TimeUnit::Month);
    QVERIFY(wider->isEnabled());
    QTest::keyClick(&view(), Qt::Key_Home);
    QVERIFY(view().scale().showsAll());
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(!view().scale().showsAll());
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(view().scale().showsAll());
    while (closer->isEnabled())
        m_panel->findChild<QToolButton*>(QStringLiteral("closer"))->click();
    QCOMPARE(view().scale().unit(), TimeUnit::Day);
}

void TestTimelineView::aDoubleClickLooksInto()
{
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, at(QDate(2003, 6, 1)));
    QCOMPARE(view().scale().firstInView(), QDate(2003, 1, 1));
    QCOMPARE(view().scale().lastInView(), QDate(2003, 12, 31));
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, at(QDate(2003, 9, 10)));
    QVERIFY((rangeOf(chosen) == DayRange{QDate(2003, 9, 1), QDate(2003, 9, 30)}));
    m_panel->setChosen(rangeOf(chosen));
    QCOMPARE(m_panel->text(), QStringLiteral("September 2003 · 5 photograph(s)"));
}

void TestTimelineView::theHeaderSaysWhatIsChosen()
{
    QCOMPARE(m_panel->text(), QStringLiteral("1969 – 2020"));
    m_panel->setChosen(DayRange{QDate(2001, 3, 4), QDate()});
    QCOMPARE(m_panel->text(), QStringLiteral("from 4 March 2001 · 40 photograph(s)"));
    m_panel->setChosen(DayRange{QDate(), QDate(2001, 12, 31)});
    QCOMPARE(m_panel->text(), QStringLiteral("until 2001 · 12 photograph(s)"));
}

void TestTimelineView::undatedCanBeReached()
{
    auto* undated = m_panel->findChild<QToolButton*>(QStringLiteral("missing"));
    QVERIFY(undated->isVisible());
    QCOMPARE(undated->text(), QStringLiteral("7 without a date"));
    QSignalSpy requested(m_panel.get(), &TimelinePanel::undatedRequested);
    undated->click();
    QCOMPARE(requested.last().first().toBool(), true);
    m_panel->setUndatedShown(true);
    undated->click();
    QCOMPARE(requested.last().first().toBool(), false);
    m_panel->setTimes({{{QDate(2001, 3, 4), 10}}, 10, 0});
    QVERIFY(!undated->isVisible());
}

void TestTimelineView::nothingIsNoTrouble()
{
    m_panel->setTimes({});
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, {100, 20});
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Home})
        QTest::keyClick(&view(), static_cast<Qt::Key>(key));
    QVERIFY(chosen.isEmpty());
    QVERIFY(!m_panel->grab().isNull());
}

void TestTimelineView::itIsReadFromTheRight()
{
    m_panel->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(view().scale().xOf(QDate(1969, 1, 1)) > view().scale().xOf(QDate(2020, 1, 1)));
    QSignalSpy chosen(&view(), &TimelineView::rangeChosen);
    QTest::keyClick(&view(), Qt::Key_Left); // onwards
    QVERIFY((rangeOf(chosen) == DayRange{QDate(1969, 1, 1), QDate(1969, 12, 31)}));
    QVERIFY(!m_panel->grab().isNull());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
