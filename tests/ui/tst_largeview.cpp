// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "ui/views/chiprow.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/largeview.h"
#include "ui/views/picturecanvas.h"

#include <QLabel>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

domain::PhotoRow rowOf(qint64 id)
{
    domain::PhotoRow row;
    row.id = {id};
    row.path = QStringLiteral("/pictures/harbour-%1.jpg").arg(id);
    row.width = 1600;
    row.height = 1200;
    return row;
}

QImage picture(const QSize& size, const QColor& color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QColor middleOf(QWidget* widget)
{
    const QImage shown = widget->grab().toImage();
    return shown.pixelColor(shown.rect().center());
}

} // namespace

class TestLargeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thumbnailThenPicture();
    void lateAnswersAreIgnored();
    void aPreviewStandsInForAThumbnail();
    void keysStepAndClose_data();
    void keysStepAndClose();
    void arrowsMirror();
    void mouseButtonsStep();
    void zKeyToggles();
    void clickTogglesAndDragPans();
    void wheelZoomsRoundTheCursor();
    void failureInWords();
    void labelsFollow();
    void isNamed();

private:
    PictureCanvas* canvas() const { return m_view->findChild<PictureCanvas*>(); }

    std::unique_ptr<LargeView> m_view;
};

void TestLargeView::init()
{
    m_view = std::make_unique<LargeView>();
    m_view->resize(640, 520);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->showLoading(rowOf(1), picture({160, 120}, Qt::red));
    m_view->setFocus();
}

void TestLargeView::cleanup()
{
    m_view.reset();
}

void TestLargeView::thumbnailThenPicture()
{
    QCOMPARE(middleOf(canvas()), QColor(Qt::red));
    // The thumbnail already has the place of the whole picture.
    const QRectF place = canvas()->pictureRect();
    QVERIFY(place.width() > 160);
    m_view->showPicture({1}, picture({1600, 1200}, Qt::green));
    QCOMPARE(canvas()->pictureRect(), place);
    QTRY_COMPARE(middleOf(canvas()), QColor(Qt::green));
    QVERIFY(canvas()->rect().toRectF().contains(place.adjusted(0.01, 0.01, -0.01, -0.01)));
}

void TestLargeView::lateAnswersAreIgnored()
{
    m_view->showLoading(rowOf(2), picture({160, 120}, Qt::blue));
    m_view->showPicture({1}, picture({1600, 1200}, Qt::green));
    m_view->showFailure({1}, {base::ErrorCode::FileCorrupt, {}});
    m_view->updateRow(rowOf(1));
    QCOMPARE(middleOf(canvas()), QColor(Qt::blue));
    QCOMPARE(m_view->photoId(), base::PhotoId{2});
    QCOMPARE(m_view->findChild<ElidedLabel*>()->text(), QStringLiteral("harbour-2.jpg"));
}

void TestLargeView::aPreviewStandsInForAThumbnail()
{
    m_view->showPreview({1}, picture({160, 120}, Qt::green));
    QCOMPARE(middleOf(canvas()), QColor(Qt::red)); // there is a thumbnail already
    m_view->showLoading(rowOf(2), {});
    m_view->showPreview({1}, picture({160, 120}, Qt::green));
    QVERIFY(canvas()->image().isNull()); // of another photograph
    m_view->showPreview({2}, picture({160, 120}, Qt::green));
    QCOMPARE(middleOf(canvas()), QColor(Qt::green));
    const QRectF place = canvas()->pictureRect();
    m_view->showPicture({2}, picture({1600, 1200}, Qt::blue));
    QTRY_COMPARE(middleOf(canvas()), QColor(Qt::blue));
    QCOMPARE(canvas()->pictureRect(), place);
    m_view->showPreview({2}, picture({160, 120}, Qt::green));
    QCOMPARE(middleOf(canvas()), QColor(Qt::blue)); // too late
}

void TestLargeView::keysStepAndClose_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("step"); // 0: closes
    QTest::newRow("left") << int(Qt::Key_Left) << -1;
    QTest::newRow("right") << int(Qt::Key_Right) << 1;
    QTest::newRow("up") << int(Qt::Key_Up) << -1;
    QTest::newRow("down") << int(Qt::Key_Down) << 1;
    QTest::newRow("page up") << int(Qt::Key_PageUp) << -1;
    QTest::newRow("page down") << int(Qt::Key_PageDown) << 1;
    QTest::newRow("escape") << int(Qt::Key_Escape) << 0;
}

void TestLargeView::keysStepAndClose()
{
    QFETCH(int, key);
    QFETCH(int, step);
    QSignalSpy stepped(m_view.get(), &LargeView::stepRequested);
    QSignalSpy closed(m_view.get(), &LargeView::closeRequested);
    QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
    QCOMPARE(closed.count(), step == 0 ? 1 : 0);
    QCOMPARE(stepped.count(), step == 0 ? 0 : 1);
    if (step != 0)
        QCOMPARE(stepped.first().first().toInt(), step);
    QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);
    QCOMPARE(stepped.count() + closed.count(), 1);
}

void TestLargeView::arrowsMirror()
{
    m_view->setLayoutDirection(Qt::RightToLeft);
    QSignalSpy stepped(m_view.get(), &LargeView::stepRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(stepped.takeFirst().first().toInt(), 1);
}

void TestLargeView::mouseButtonsStep()
{
    QSignalSpy stepped(m_view.get(), &LargeView::stepRequested);
    QTest::mouseClick(canvas(), Qt::ForwardButton);
    QTest::mouseClick(canvas(), Qt::BackButton);
    QCOMPARE(stepped.count(), 2);
    QCOMPARE(stepped.at(0).first().toInt(), 1);
    QCOMPARE(stepped.at(1).first().toInt(), -1);
}

void TestLargeView::zKeyToggles()
{
    m_view->showPicture({1}, picture({1600, 1200}, Qt::green));
    QVERIFY(canvas()->isFitted());
    QTest::keyClick(m_view.get(), Qt::Key_Z);
    QVERIFY(!canvas()->isFitted());
    QCOMPARE(canvas()->scale(), 1.0);
    QCOMPARE(canvas()->pictureRect().width() * canvas()->devicePixelRatioF(), 1600.0);
    QTest::keyClick(m_view.get(), Qt::Key_Z);
    QVERIFY(canvas()->isFitted());
}

void TestLargeView::clickTogglesAndDragPans()
{
    m_view->showPicture({1}, picture({1600, 1200}, Qt::green));
    const QPoint middle = canvas()->rect().center();
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, middle);
    QCOMPARE(canvas()->scale(), 1.0);
    const QPointF before = canvas()->pictureRect().center();
    QTest::mousePress(canvas(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(canvas(), middle + QPoint(30, 20));
    QTest::mouseMove(canvas(), middle + QPoint(60, 40));
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, middle + QPoint(60, 40));
    QCOMPARE(canvas()->scale(), 1.0); // a drag is not a click
    QCOMPARE(canvas()->pictureRect().center() - before, QPointF(60, 40));
    // It stops at the picture's edge.
    QTest::mousePress(canvas(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(canvas(), middle + QPoint(5000, 5000));
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, middle);
    QVERIFY(canvas()->pictureRect().left() <= 0.5);
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, middle);
    QVERIFY(canvas()->isFitted());
}

void TestLargeView::wheelZoomsRoundTheCursor()
{
    m_view->showPicture({1}, picture({1600, 1200}, Qt::green));
    const auto turn = [this](int notches, const QPointF& at) {
        QWheelEvent event(at, canvas()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas(), &event);
    };
    const auto under = [this](const QPointF& at) {
        const QRectF place = canvas()->pictureRect();
        return QPointF((at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height());
    };
    const double fitted = canvas()->scale();
    const QPointF at(canvas()->width() * 0.4, canvas()->height() * 0.6);
    turn(6, at);
    QVERIFY(canvas()->scale() > fitted);
    const QPointF kept = under(at);
    turn(2, at);
    QVERIFY((under(at) - kept).manhattanLength() < 0.01);
    turn(-30, at);
    QVERIFY(canvas()->isFitted());
    turn(60, at);
    QVERIFY(canvas()->scale() <= 8.0);
}

void TestLargeView::failureInWords()
{
    m_view->showFailure({1}, {base::ErrorCode::FileVanished, QStringLiteral("stat: 2")});
    bool says = false;
    for (const QLabel* label : m_view->findChildren<QLabel*>())
        says = says || (label->isVisible() && label->text().contains(QStringLiteral("harbour-1.jpg")) &&
                        label->text().contains(QStringLiteral("disappeared")));
    QVERIFY(says);
    m_view->showLoading(rowOf(3), picture({160, 120}, Qt::blue));
    QVERIFY(canvas()->message().isEmpty());
    QCOMPARE(middleOf(canvas()), QColor(Qt::blue));
}

void TestLargeView::labelsFollow()
{
    domain::PhotoRow row = rowOf(1);
    row.labels = {{{5}, QStringLiteral("sea"), std::nullopt, domain::AssignmentSource::Human}};
    m_view->updateRow(row);
    const auto* chips = m_view->findChild<ChipRow*>();
    QVERIFY(chips->isVisible());
    QCOMPARE(chips->chips().size(), std::size_t{1});
    QVERIFY(chips->accessibleDescription().contains(QStringLiteral("Sea")));
}

void TestLargeView::isNamed()
{
    QVERIFY(!m_view->accessibleName().isEmpty());
    QVERIFY(!canvas()->accessibleName().isEmpty());
    QCOMPARE(canvas()->accessibleDescription(), QStringLiteral("harbour-1.jpg"));
}

QTEST_MAIN(TestLargeView)
#include "tst_largeview.moc"
