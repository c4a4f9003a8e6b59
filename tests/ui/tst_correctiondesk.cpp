// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/controllers/historycontroller.h"
#include "ui/views/inspectorpanel.h"
#include "ui/views/photogridview.h"
#include "ui/views/runpanel.h"
#include "ui/views/sidebarview.h"

#include <QAction>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

const QString kRed0 = QStringLiteral("red-0.png");
const QString kRed1 = QStringLiteral("red-1.png");
const QStringList kRed{QStringLiteral("red")};
const QStringList kForest{QStringLiteral("forest")};

/// A window that shows `each` classified pictures of each colour.
void fill(WindowFixture& fixture, int each)
{
    fixture.drop({fixture.makePictures(each)});
    QTRY_VERIFY(fixture.shows(3 * each));
    QTRY_VERIFY(fixture.composition->labels.labels().size() >= 9);
}

QString undoText(const WindowFixture& fixture)
{
    const QAction* undo = fixture.action(QStringLiteral("undo"));
    return undo->isEnabled() ? undo->text() : QString();
}

} // namespace

/// Labels by key on one and on many photographs, taken back and done again.
class TestCorrectionDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void undoAndRedoByKey();
    void historySurvivesARestart();
    void undoFollowsOtherPrograms();
    void manyAreOneStep();
    void shiftAddsAndRemoves();
    void undoKeepsPlaceAndSelection();
    void aRunIsTakenBack();
    void theInspectorTellsTheHistory();
};

void TestCorrectionDesk::undoAndRedoByKey()
{
    WindowFixture fixture;
    fill(fixture, 2);
    auto* grid = fixture.find<PhotoGridView>();
    QVERIFY(undoText(fixture).isEmpty());
    fixture.choose(kRed0);
    QTest::keyClick(grid, Qt::Key_2);
    // Offered at once, under the name of the deed.
    QVERIFY(undoText(fixture).contains(QStringLiteral("Forest on 1")));
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.labelsOf(kRed0), kRed);
    QVERIFY(undoText(fixture).isEmpty());
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(fixture.labelsOf(kRed0), kForest);
    QTRY_VERIFY(undoText(fixture).contains(QStringLiteral("Forest")));
    // Delete and Space are deeds like any other.
    QTest::keyClick(grid, Qt::Key_Delete);
    QCOMPARE(fixture.labelsOf(kRed0), QStringList());
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.labelsOf(kRed0), kForest);
}

void TestCorrectionDesk::historySurvivesARestart()
{
    WindowFixture fixture;
    fill(fixture, 1);
    fixture.choose(kRed0);
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_2);
    fixture.restart();
    QTRY_VERIFY(fixture.shows(3));
    QCOMPARE(fixture.labelsOf(kRed0), kForest);
    QTRY_VERIFY(undoText(fixture).contains(QStringLiteral("Forest")));
    fixture.action(QStringLiteral("undo"))->trigger();
    QTRY_COMPARE(fixture.labelsOf(kRed0), kRed);
    fixture.restart();
    QTRY_VERIFY(fixture.action(QStringLiteral("redo"))->isEnabled());
}

void TestCorrectionDesk::undoFollowsOtherPrograms()
{
    WindowFixture fixture;
    fill(fixture, 1);
    const base::PhotoId photo = fixture.grid().idAt(fixture.rowOf(kRed0));
    auto other = storage::Catalog::open(fixture.folder.filePath(QStringLiteral("catalogue.sqlite")));
    QVERIFY(other);
    const auto sea = (*other)->labels().byName(QStringLiteral("sea"));
    QVERIFY(sea && *sea);
    QVERIFY((*other)->assignments().addHuman(std::array{photo}, (**sea).id, {QStringLiteral("Bob"), {}, {}}));
    QTRY_VERIFY(undoText(fixture).contains(QStringLiteral("Sea")));
    QVERIFY((*other)->history().undo({QStringLiteral("Bob"), {}, {}}));
    QTRY_VERIFY(undoText(fixture).isEmpty());
}

void TestCorrectionDesk::manyAreOneStep()
{
    WindowFixture fixture;
    fill(fixture, 4);
    auto* grid = fixture.find<PhotoGridView>();
    fixture.choose(kRed0);
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Space);
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Delete);
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QCOMPARE(fixture.labelsOf(QStringLiteral("blue-3.png")), QStringList());
    QTRY_COMPARE(fixture.composition->history.stack().index(), 2);
    QVERIFY(undoText(fixture).contains(QStringLiteral("on 12 ")));
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.labelsOf(QStringLiteral("blue-3.png")), QStringList(QStringLiteral("blue")));
    QTRY_COMPARE(fixture.labelsOf(kRed0), kRed);
}

void TestCorrectionDesk::shiftAddsAndRemoves()
{
    WindowFixture fixture;
    fill(fixture, 1);
    auto* grid = fixture.find<PhotoGridView>();
    fixture.choose(kRed0);
    QTest::keyClick(grid, Qt::Key_2, Qt::ShiftModifier);
    QCOMPARE(fixture.labelsOf(kRed0), (QStringList{QStringLiteral("red"), QStringLiteral("forest")}));
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QTest::keyClick(grid, Qt::Key_2, Qt::ShiftModifier);
    QCOMPARE(fixture.labelsOf(kRed0), kRed);
    // Of several where one has it: all get it.
    QTest::keyClick(grid, Qt::Key_2);
    QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_2, Qt::ShiftModifier);
    QVERIFY(fixture.labelsOf(QStringLiteral("blue-0.png")).contains(QStringLiteral("forest")));
    QVERIFY(fixture.labelsOf(kRed0).contains(QStringLiteral("forest")));
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QTest::keyClick(grid, Qt::Key_2, Qt::ShiftModifier);
    QVERIFY(!fixture.labelsOf(QStringLiteral("blue-0.png")).contains(QStringLiteral("forest")));
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    QCOMPARE(fixture.labelsOf(kRed0), QStringList());
}

void TestCorrectionDesk::undoKeepsPlaceAndSelection()
{
    WindowFixture fixture;
    fill(fixture, 30);
    auto* view = fixture.find<PhotoGridView>();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->viewport()->rect().center());
    const base::PhotoId chosen = view->currentPhoto();
    QVERIFY(chosen.isValid());
    const int place = view->verticalScrollBar()->value();
    QTest::keyClick(view, Qt::Key_2);
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    const auto labels = [&fixture, chosen] { return fixture.grid().photoRow(chosen)->labels; };
    QTRY_VERIFY(labels().size() == 1 && labels().front().source == domain::AssignmentSource::Model);
    QCOMPARE(view->selectedPhotos(), std::vector<base::PhotoId>{chosen});
    QCOMPARE(view->verticalScrollBar()->value(), place);
}

void TestCorrectionDesk::aRunIsTakenBack()
{
    WindowFixture fixture;
    fill(fixture, 2);
    fixture.choose(kRed1);
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_2);
    auto* undo = fixture.window->findChild<QToolButton*>(QStringLiteral("undoRun"));
    QTRY_VERIFY(undo->isVisible());
    tests::clickOn(undo);
    QTRY_COMPARE(fixture.labelsOf(kRed0), QStringList());
    // What a person said since stays.
    QCOMPARE(fixture.labelsOf(kRed1), kForest);
    QTRY_VERIFY(!undo->isVisible());
    QTRY_VERIFY(undoText(fixture).contains(QStringLiteral("run")));
    fixture.action(QStringLiteral("undo"))->trigger();
    QTRY_COMPARE(fixture.labelsOf(kRed0), kRed);
}

void TestCorrectionDesk::theInspectorTellsTheHistory()
{
    WindowFixture fixture;
    fill(fixture, 1);
    fixture.choose(kRed0);
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_2);
    const auto text = [&fixture] {
        QStringList lines;
        const auto* history = fixture.window->findChild<QWidget*>(QStringLiteral("historyList"));
        for (const QLabel* label : history->findChildren<QLabel*>())
            lines.append(label->text());
        return lines.join(u'\n');
    };
    QTRY_VERIFY(text().contains(QStringLiteral("Ada · ")));
    QVERIFY2(text().contains(QStringLiteral("Forest: none → person")), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("model 1 · ")), qPrintable(text()));
    auto* revert = fixture.find<InspectorPanel>()->findChild<QToolButton*>(QStringLiteral("revertRun"));
    QVERIFY(revert);
    revert->click();
    QTRY_COMPARE(fixture.labelsOf(QStringLiteral("blue-0.png")), QStringList());
    QCOMPARE(fixture.labelsOf(kRed0), kForest);
}

QTEST_MAIN(TestCorrectionDesk)
#include "tst_correctiondesk.moc"
