// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/moveconfirmation.h"
#include "ui/exporttext.h"
#include "ui/models/exporttree.h"
#include "ui/models/plannedfilesmodel.h"
#include "ui/views/exportsettingsform.h"
#include "ui/views/messagepage.h"
#include "ui/views/offerline.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void saysWhatIsMissing();
    void showsWhatItWouldDo();
    void exportsWhatIsShown();
    void makesABagWithSidecars();
    void putsLabelsInsideCopiesOnly();
    void closingTheWindowEndsTheExport();
    void refusesAFolderOfTheCatalogue();
    void saysThatALayoutCannotBeRead();
    void leavesOutWhatNeedsReview();
    void movesOnlyWhenTheNumberIsTyped();
    void movesIntoABag();
    void saysThatANameIsTaken();
    void saysTheEndInTheStatusBarWhenClosed();
    void saysWhatIsMissingInTheStatusBarWhenClosed();
    void offersToKeepChangedSidecars();
    void aTreeHasTheSumsOfWhatIsBelow();
    void modelsKeepTheirPromises();

private:
    [[nodiscard]] ExportDialog* dialog() const { return m_fixture->find<ExportDialog>(); }
    template <typename Widget>
    [[nodiscard]] Widget* part(const char* name) const
    {
        return dialog()->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QPushButton* exportButton() const { return part<QPushButton>("startExport"); }
    [[nodiscard]] QString target() const { return m_fixture->folder.filePath(QStringLiteral("sorted")); }
    [[nodiscard]] QStringList exported() const;
    void open(const QString& destination);
    void choose(const char* combo, int index) const { part<QComboBox>(combo)->setCurrentIndex(index); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestExportDialog::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->drop({m_fixture->makePictures(2)}));
    QTRY_VERIFY(m_fixture->shows(6));
}

void TestExportDialog::open(const QString& destination)
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(dialog());
    part<QLineEdit>("exportDestination")->setText(destination);
}

QStringList TestExportDialog::exported() const
{
    QStringList files;
    QDirIterator walk(target(), {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(QDir(target()).relativeFilePath(walk.next()));
    files.sort();
    return files;
}

void TestExportDialog::saysWhatIsMissing()
{
    open({});
    QVERIFY(dialog()->findChild<MessagePage*>()->text().startsWith(QStringLiteral("Choose a folder")));
    QVERIFY(!exportButton()->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestExportDialog::showsWhatItWouldDo()
{
    open(target());
    QTRY_VERIFY(exportButton()->isEnabled());
    QCOMPARE(exportButton()->text(), QStringLiteral("Export 6 File(s)"));
    const auto* tree = part<QTreeView>("exportFolders");
    QCOMPARE(tree->model()->index(0, ExportFilesColumn).data().toString(), QStringLiteral("6"));
    QVERIFY(part<QLabel>("exportTotals")->text().startsWith(QStringLiteral("6 file(s) to write")));
    // Nothing has been written.
    QVERIFY(!QDir(target()).exists());
    choose("exportLayout", 1);
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 3);
    QTRY_VERIFY(exportButton()->isEnabled());
}

void TestExportDialog::exportsWhatIsShown()
{
    open(target());
    choose("exportLayout", 1);
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->text(), QStringLiteral("6 file(s) exported"));
    QCOMPARE(exported(),
             QStringList({QStringLiteral("blue/blue-0.png"), QStringLiteral("blue/blue-1.png"),
                          QStringLiteral("green/green-0.png"), QStringLiteral("green/green-1.png"),
                          QStringLiteral("red/red-0.png"), QStringLiteral("red/red-1.png")}));
    const QAbstractItemModel* labels = part<QTableView>("exportedLabels")->model();
    QCOMPARE(labels->rowCount(), 3);
    for (int row = 0; row < labels->rowCount(); ++row)
        QCOMPARE(labels->index(row, 1).data().toString(), QStringLiteral("2"));
    QVERIFY(QFile::exists(m_fixture->folder.filePath(QStringLiteral("scenes/red-0.png"))));
    // Again: everything is there.
    tests::clickOn(part<QPushButton>("exportMore"));
    QTRY_COMPARE(part<QLabel>("exportTotals")->text().left(18), QStringLiteral("0 file(s) to write"));
    // The reports may have been lost.
    QVERIFY(exportButton()->isEnabled());
    QCOMPARE(exportButton()->text(), QStringLiteral("Complete Export"));
}

void TestExportDialog::makesABagWithSidecars()
{
    open(target());
    QVERIFY(!part<QLineEdit>("bagOrganization")->isVisible());
    part<QCheckBox>("exportBag")->setChecked(true);
    QVERIFY(part<QLineEdit>("bagOrganization")->isVisible());
    part<QLineEdit>("bagOrganization")->setText(QStringLiteral("City archive"));
    part<QCheckBox>("exportSidecars")->setChecked(true);
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->text(), QStringLiteral("6 file(s) exported · 6 sidecar(s) · a bag"));
    QFile info(target() + QStringLiteral("/bag-info.txt"));
    QVERIFY(info.open(QIODevice::ReadOnly));
    const QByteArray text = info.readAll();
    QVERIFY(text.contains("Source-Organization: City archive") && text.contains("Payload-Oxum"));
}

void TestExportDialog::putsLabelsInsideCopiesOnly()
{
    open(target());
    auto* embed = part<QCheckBox>("exportEmbed");
    embed->setChecked(true);
    choose("exportMode", 1); // hard links
    QVERIFY(!embed->isEnabled());
    choose("exportMode", 0);
    QVERIFY(embed->isEnabled());
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->text(), QStringLiteral("6 file(s) exported · 6 with labels inside"));
    QFile copy(target() + u'/' + exported().constFirst());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.readAll().contains("scenekeeper.org/ns"));
}

/// What is being written is a file of which a moment later nothing is left.
void TestExportDialog::closingTheWindowEndsTheExport()
{
    const QString large = m_fixture->makePicture(QStringLiteral("large/red.png"), Qt::red, 9);
    constexpr qint64 kLargeBytes = qint64{512} << 20;
    QVERIFY(QFile::resize(large, kLargeBytes)); // with a hole, which costs nothing to make
    QVERIFY(m_fixture->drop({QFileInfo(large).path()}));
    QTRY_VERIFY(m_fixture->shows(7));
    open(target());
    choose("exportLayout", 1);
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    m_fixture->window->close();
    QVERIFY(!m_fixture->window->isVisible());
    QSignalSpy ended(&m_fixture->composition->exports, &ExportController::finished);
    QTRY_VERIFY(!m_fixture->composition->exports.isRunning());
    QCOMPARE(ended.size(), 1);
    const auto outcome = ended.constFirst().constFirst().value<ExportOutcome>();
    QCOMPARE(outcome.summary.state, domain::RunState::Cancelled);
    QVERIFY(!QFile::exists(target() + QStringLiteral("/red/red.png")));
    QDirIterator parts(target(), {QStringLiteral("*.part")}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    QVERIFY(!parts.hasNext());
}

void TestExportDialog::refusesAFolderOfTheCatalogue()
{
    open(m_fixture->folder.filePath(QStringLiteral("scenes/sorted")));
    QTRY_VERIFY(dialog()->findChild<MessagePage*>()->text().contains(QStringLiteral("folder")));
    const auto* message = dialog()->findChild<MessagePage*>();
    QTRY_VERIFY2(!message->text().startsWith(QStringLiteral("Looking")), qPrintable(message->text()));
    QVERIFY(!exportButton()->isEnabled());
}

void TestExportDialog::saysThatALayoutCannotBeRead()
{
    open(target());
    part<QComboBox>("exportLayout")->setEditText(QStringLiteral("{lable}/{name}"));
    QVERIFY(!dialog()->findChild<ExportSettingsForm*>()->isValid());
    QVERIFY(!exportButton()->isEnabled());
    part<QComboBox>("exportLayout")->setEditText(QStringLiteral("{label}/{name}"));
    QTRY_VERIFY(exportButton()->isEnabled());
}

void TestExportDialog::leavesOutWhatNeedsReview()
{
    m_fixture->makePicture(QStringLiteral("scenes/grey.png"), QColor(120, 120, 120));
    QVERIFY(m_fixture->drop({m_fixture->folder.filePath(QStringLiteral("scenes"))}));
    QTRY_COMPARE(m_fixture->grid().rowCount(), 7);
    open(target());
    QTRY_VERIFY(exportButton()->isEnabled());
    QVERIFY(part<QLabel>("exportTotals")->text().endsWith(QStringLiteral("1 photograph(s) left out")));
    const auto* leftOut = dialog()->findChild<LeftOutModel*>();
    QCOMPARE(leftOut->index(0, LeftOutModel::PhotographColumn).data().toString(), QStringLiteral("grey.png"));
    QCOMPARE(leftOut->index(0, LeftOutModel::ReasonColumn).data().toString(), QStringLiteral("Needs review"));
    part<QCheckBox>("exportWithReview")->setChecked(true);
    QTRY_COMPARE(exportButton()->text(), QStringLiteral("Export 7 File(s)"));
}

void TestExportDialog::movesOnlyWhenTheNumberIsTyped()
{
    open(target());
    choose("exportLayout", 1);
    choose("exportMode", 3);
    QTRY_COMPARE(exportButton()->text(), QStringLiteral("Move 6 Original(s)…"));
    tests::clickOn(exportButton());
    auto* confirmation = dialog()->findChild<MoveConfirmation*>();
    QVERIFY(confirmation);
    auto* accept = confirmation->findChild<QPushButton*>(QStringLiteral("acceptMove"));
    auto* typed = confirmation->findChild<QLineEdit*>(QStringLiteral("typedNumber"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(typed, QStringLiteral("60"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClick(typed, Qt::Key_Backspace);
    QVERIFY(accept->isEnabled());
    tests::clickOn(accept);
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(exported().size(), 6);
    QVERIFY(QDir(m_fixture->folder.filePath(QStringLiteral("scenes"))).isEmpty(QDir::Files));
}

void TestExportDialog::movesIntoABag()
{
    open(target());
    choose("exportMode", 3);
    for (const char* box : {"exportSidecars", "exportBag"}) {
        QVERIFY2(part<QCheckBox>(box)->isEnabled(), box);
        part<QCheckBox>(box)->setChecked(true);
    }
    QTRY_COMPARE(exportButton()->text(), QStringLiteral("Move 6 Original(s)…"));
    tests::clickOn(exportButton());
    auto* confirmation = dialog()->findChild<MoveConfirmation*>();
    QVERIFY(confirmation);
    QTest::keyClicks(confirmation->findChild<QLineEdit*>(QStringLiteral("typedNumber")), QStringLiteral("6"));
    tests::clickOn(confirmation->findChild<QPushButton*>(QStringLiteral("acceptMove")));
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->text(),
             QStringLiteral("6 file(s) exported · 6 sidecar(s) · 6 original(s) removed · a bag"));
    QVERIFY(QDir(m_fixture->folder.filePath(QStringLiteral("scenes"))).isEmpty(QDir::Files));
    // What is finished is not touched again, and the window says why.
    tests::clickOn(part<QPushButton>("exportMore"));
    QTRY_VERIFY(dialog()->findChild<MessagePage*>()->text().startsWith(QStringLiteral("A bag needs")));
}

void TestExportDialog::saysThatANameIsTaken()
{
    QVERIFY(QDir().mkpath(target() + QStringLiteral("/red")));
    QFile taken(target() + QStringLiteral("/red/red-0.png"));
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("theirs") > 0);
    taken.close();
    open(target());
    choose("exportLayout", 1);
    QTRY_COMPARE(exportButton()->text(), QStringLiteral("Export 5 File(s)"));
    const QString words = QStringLiteral("1 not exported: another file has the name");
    QVERIFY2(part<QLabel>("exportTotals")->text().contains(words),
             qPrintable(part<QLabel>("exportTotals")->text()));
    tests::clickOn(exportButton());
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->text(), QStringLiteral("5 file(s) exported · ") + words);
}

void TestExportDialog::saysTheEndInTheStatusBarWhenClosed()
{
    open(target());
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    dialog()->close();
    const auto* line = m_fixture->find<OfferLine>();
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->accessibleName(), QStringLiteral("6 file(s) exported"));
    QCOMPARE(exported().size(), 6);
}

void TestExportDialog::saysWhatIsMissingInTheStatusBarWhenClosed()
{
    // Where an export notes which reports are its own.
    QVERIFY(QDir().mkpath(target() + QStringLiteral("/.scenekeeper/reports")));
    open(target());
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    dialog()->close();
    const auto* line = m_fixture->find<OfferLine>();
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(line->accessibleName().contains(QStringLiteral("the reports")),
             qPrintable(line->accessibleName()));
}

void TestExportDialog::offersToKeepChangedSidecars()
{
    open(target());
    part<QCheckBox>("exportSidecars")->setChecked(true);
    auto* keep = part<QCheckBox>("exportKeepSidecars");
    QTRY_VERIFY(exportButton()->isEnabled());
    QVERIFY(!keep->isVisible());
    tests::clickOn(exportButton());
    QTRY_VERIFY(part<QLabel>("exportResult")->isVisible());
    QDirIterator sidecars(target(), {QStringLiteral("*.xmp")}, QDir::Files, QDirIterator::Subdirectories);
    QFile changed(sidecars.next());
    QVERIFY(changed.open(QIODevice::Append) && changed.write("<!-- theirs -->") > 0);
    changed.close();
    tests::clickOn(part<QPushButton>("exportMore"));
    QTRY_VERIFY(keep->isVisible());
    keep->setChecked(true);
    QTRY_VERIFY(exportButton()->isEnabled());
    tests::clickOn(exportButton());
    auto* result = part<QLabel>("exportResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().contains(QStringLiteral("6 sidecar(s)")), qPrintable(result->text()));
}

void TestExportDialog::aTreeHasTheSumsOfWhatIsBelow()
{
    archive::ExportPlan plan;
    plan.destination = QStringLiteral("/out");
    plan.folders = {
        {QStringLiteral("sea/2019"), {2, 20}}, {QStringLiteral("sea/2020"), {3, 30}}, {{}, {1, 1}}};
    QStandardItemModel model;
    showFolders(plan, model);
    const QModelIndex top = model.index(0, 0);
    QCOMPARE(top.data().toString(), QStringLiteral("/out"));
    QCOMPARE(model.index(0, ExportFilesColumn).data().toString(), QStringLiteral("6"));
    QCOMPARE(model.index(0, ExportFolderColumn, top).data().toString(), QStringLiteral("sea"));
    QCOMPARE(model.index(0, ExportFilesColumn, top).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.rowCount(model.index(0, 0, top)), 2);
}

void TestExportDialog::modelsKeepTheirPromises()
{
    auto plan = std::make_shared<archive::ExportPlan>();
    archive::PlannedFile file;
    file.sourceFolder = QStringLiteral("/in");
    file.sourceName = QStringLiteral("a.jpg");
    file.targetName = QStringLiteral("a.jpg");
    plan->files.push_back(file);
    plan->leftOut.push_back(
        {base::PhotoId{1}, QStringLiteral("/in/b.jpg"), archive::LeftOutReason::Offline, {}});
    PlannedFilesModel files;
    LeftOutModel leftOut;
    const QAbstractItemModelTester filesTester(&files,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester leftTester(&leftOut,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    files.setPlan(plan);
    leftOut.setPlan(plan);
    QCOMPARE(files.rowCount(), 1);
    QCOMPARE(leftOut.index(0, LeftOutModel::ReasonColumn).data().toString(),
             QStringLiteral("Its drive is not connected"));
    files.setPlan({});
    leftOut.setPlan({});
    QCOMPARE(files.rowCount(), 0);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
