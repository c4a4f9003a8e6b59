// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "ui/views/chiprow.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/factsform.h"
#include "ui/views/inspectorpanel.h"
#include "ui/views/notice.h"
#include "ui/views/probabilitybars.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

PhotoDetails classified()
{
    PhotoDetails details;
    details.row.id = {7};
    details.row.path = QStringLiteral("/pictures/2019/harbour at dusk with a very long name indeed.jpg");
    details.row.labels = {{{5}, QStringLiteral("sea"), 0.62, domain::AssignmentSource::Model}};
    details.row.needsReview = true;
    details.probabilities = {{QStringLiteral("mountain"), 3, 0.31, true},
                             {QStringLiteral("sea"), 4, 0.62, false}};
    details.modelName = QStringLiteral("scene-resnet");
    details.photo.width = 4000;
    details.photo.height = 3000;
    details.photo.fileSize = 3412345;
    details.photo.format = QStringLiteral("jpeg");
    details.photo.metadata.cameraModel = QStringLiteral("NIKON D70");
    details.photo.metadata.fNumber = 5.6;
    details.thumbnail = QImage(120, 80, QImage::Format_RGB32);
    details.thumbnail.fill(Qt::darkCyan);
    return details;
}

bool shows(const QWidget& widget, const QString& part)
{
    const QList<QLabel*> labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&part](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
    });
}

} // namespace

class TestInspectorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptySaysWhatToDo();
    void severalAreCounted();
    void showsWhatIsKnown();
    void absentFactsMakeNoLine();
    void factsStandOnTheirSideWhenMirrored();
    void aBarThatReadsZeroIsEmpty();
    void barsSpeak();
    void labelsCarryTheirState();
    void failureIsAQuietSentence();
    void offlineIsSaid();
    void longNamesAreElidedAndCopiedWhole();
    void scrollsWhenShort();
    void keepsItsPlaceOnRefresh();
    void nothingIsCutWhenNarrow();
    void followsAChangeToDark();

private:
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestInspectorPanel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_panel = std::make_unique<InspectorPanel>();
    m_panel->resize(288, 800);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestInspectorPanel::emptySaysWhatToDo()
{
    QVERIFY(shows(*m_panel, QStringLiteral("Select a photograph")));
    m_panel->showDetails(classified());
    QVERIFY(!shows(*m_panel, QStringLiteral("Select a photograph")));
    m_panel->clear();
    QVERIFY(shows(*m_panel, QStringLiteral("Select a photograph")));
    QVERIFY(!m_panel->findChild<ProbabilityBars*>()->isVisible());
}

void TestInspectorPanel::severalAreCounted()
{
    m_panel->showSelection(12);
    QVERIFY(shows(*m_panel, QStringLiteral("12 photograph")));
    QVERIFY(shows(*m_panel, QStringLiteral("number of a label"))); // what can be done with them
}

void TestInspectorPanel::showsWhatIsKnown()
{
    m_panel->showDetails(classified());
    QVERIFY(shows(*m_panel, QStringLiteral("NIKON D70")));
    QVERIFY(shows(*m_panel, QStringLiteral("f/5.6")));
    QVERIFY(shows(*m_panel, QStringLiteral("4,000 × 3,000")));
    QVERIFY(shows(*m_panel, QStringLiteral("scene-resnet")));
}

void TestInspectorPanel::absentFactsMakeNoLine()
{
    const std::vector<PhotoFact> none = photoFacts({}, {});
    QVERIFY(none.empty());
    const PhotoDetails details = classified();
    const std::vector<PhotoFact> facts = photoFacts(details.photo, details.row.path);
    QCOMPARE(facts.size(), std::size_t{6}); // camera, exposure, size, file size, format, folder
    QVERIFY(std::all_of(facts.begin(), facts.end(),
                        [](const PhotoFact& fact) { return !fact.name.isEmpty() && !fact.value.isEmpty(); }));
    QCOMPARE(facts.back().value, QStringLiteral("/pictures/2019"));
}

void TestInspectorPanel::factsStandOnTheirSideWhenMirrored()
{
    m_panel->setLayoutDirection(Qt::RightToLeft);
    m_panel->showDetails(classified());
    const QList<QLabel*> labels = m_panel->findChildren<QLabel*>();
    const auto camera = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("NIKON D70");
    });
    QVERIFY(camera != labels.end());
    // Latin letters in a mirrored window begin beside their name, not at the far end.
    const QImage image = (*camera)->grab().toImage();
    const QRgb ground = image.pixel(0, 0);
    int firstInk = image.width();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != ground)
                firstInk = qMin(firstInk, x);
        }
    }
    QVERIFY2(firstInk > image.width() / 4, qPrintable(QString::number(firstInk)));
}

void TestInspectorPanel::aBarThatReadsZeroIsEmpty()
{
    const auto barOf = [](double probability) {
        ProbabilityBar bar;
        bar.resize(400, bar.sizeHint().height());
        bar.setNameWidth(60);
        bar.setProbability({QStringLiteral("sea"), 4, probability, false});
        return bar.grab(QRect(60, 0, 200, bar.height())).toImage();
    };
    QCOMPARE(barOf(0.004), barOf(0.0));
    QVERIFY(barOf(0.006) != barOf(0.0));
}

void TestInspectorPanel::barsSpeak()
{
    m_panel->showDetails(classified());
    const std::vector<const ProbabilityBar*> bars = m_panel->findChild<ProbabilityBars*>()->bars();
    QCOMPARE(bars.size(), std::size_t{2});
    QCOMPARE(bars[1]->valueText(), QStringLiteral("62%"));
    QVERIFY(bars[0]->valueText().contains(QStringLiteral("rejected")));

    QAccessibleInterface* spoken =
        QAccessible::queryAccessibleInterface(const_cast<ProbabilityBar*>(bars[1]));
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->role(), QAccessible::ProgressBar);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Sea"));
    QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("62%"));
    QVERIFY(spoken->valueInterface() != nullptr);
    QCOMPARE(spoken->valueInterface()->currentValue().toDouble(), 62.0);

    PhotoDetails fewer = classified();
    fewer.probabilities.resize(1);
    m_panel->showDetails(fewer);
    QCOMPARE(m_panel->findChild<ProbabilityBars*>()->bars().size(), std::size_t{1});
}

void TestInspectorPanel::labelsCarryTheirState()
{
    m_panel->showDetails(classified());
    const std::vector<LabelChip>& chips = m_panel->findChild<ChipRow*>()->chips();
    QCOMPARE(chips.size(), std::size_t{2});
    QCOMPARE(chips[0].state, ChipState::NeedsReview);
    QCOMPARE(chips[0].colorIndex, 4);
    QCOMPARE(chips[1].state, ChipState::Rejected);
    QCOMPARE(chips[1].label.name, QStringLiteral("mountain"));
}

void TestInspectorPanel::failureIsAQuietSentence()
{
    PhotoDetails details = classified();
    details.row.failure = base::Error{base::ErrorCode::FileTruncated, QStringLiteral("EOI")};
    details.probabilities.clear();
    m_panel->showDetails(details);
    const auto* notice = m_panel->findChild<Notice*>();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("missing")));
    QCOMPARE(notice->accessibleName(), notice->text());
    m_panel->showDetails(classified());
    QVERIFY(!notice->isVisible());
}

void TestInspectorPanel::offlineIsSaid()
{
    PhotoDetails details = classified();
    details.row.offline = true;
    m_panel->showDetails(details);
    QVERIFY(m_panel->findChild<Notice*>()->text().contains(QStringLiteral("not connected")));
}

void TestInspectorPanel::longNamesAreElidedAndCopiedWhole()
{
    const PhotoDetails details = classified();
    m_panel->showDetails(details);
    auto* name = m_panel->findChild<ElidedLabel*>();
    QVERIFY(name->shownText() != name->text());
    QVERIFY(name->shownText().contains(u'…'));
    QCOMPARE(name->toolTip(), name->text());
    name->setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(name, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QFileInfo(details.row.path).fileName());
    m_panel->resize(1200, 800);
    QCoreApplication::processEvents();
    QVERIFY(name->toolTip().isEmpty());
}

void TestInspectorPanel::scrollsWhenShort()
{
    m_panel->resize(288, 200);
    m_panel->showDetails(classified());
    const auto* scroll = m_panel->findChild<QScrollArea*>();
    QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
}

void TestInspectorPanel::keepsItsPlaceOnRefresh()
{
    m_panel->resize(288, 200);
    m_panel->showDetails(classified());
    QScrollBar* bar = m_panel->findChild<QScrollArea*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 40);
    bar->setValue(40);
    m_panel->showDetails(classified());
    QCOMPARE(bar->value(), 40);
    PhotoDetails other = classified();
    other.row.id = {8};
    m_panel->showDetails(other);
    QCOMPARE(bar->value(), 0);
}

void TestInspectorPanel::nothingIsCutWhenNarrow()
{
    m_panel->resize(180, 800);
    PhotoDetails details = classified();
    storage::AuditEntry event;
    event.agent = QStringLiteral("Oberarchivverwaltungsamtfrau");
    event.at = QDateTime(QDate(2024, 3, 1), QTime(12, 0), Qt::UTC);
    details.history = {event};
    m_panel->showDetails(details);
    QCoreApplication::processEvents();
    const auto* scroll = m_panel->findChild<QScrollArea*>();
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    for (const QWidget* child : scroll->widget()->findChildren<QWidget*>()) {
        const QRect place(child->mapTo(scroll->widget(), QPoint()), child->size());
        if (child->isVisible())
            QVERIFY2(place.right() <= scroll->widget()->width(), child->metaObject()->className());
    }
}

void TestInspectorPanel::followsAChangeToDark()
{
    m_panel->showDetails(classified());
    for (const QColor& window : {QColor(40, 40, 40), QColor(240, 240, 240)}) {
        m_panel->setPalette(QPalette(window));
        QCoreApplication::processEvents();
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                QVERIFY2(contrastRatio(label->palette().color(label->foregroundRole()), window) >= 4.5,
                         qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspectorpanel.moc"
