// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clickon.h"
#include "ui/dialogs/failedfilesmodel.h"
#include "ui/dialogs/failedfilespanel.h"
#include "ui/errortext.h"
#include "ui/views/notice.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

domain::FileOutcome failed(const QString& path, base::ErrorCode code)
{
    return {path, domain::FileStatus::Failed, base::Error{code, {}}};
}

std::vector<domain::FileOutcome> threeFailures()
{
    return {failed(QStringLiteral("/pictures/b/zebra.jpg"), base::ErrorCode::FileEmpty),
            {QStringLiteral("/pictures/b/fine.jpg"), domain::FileStatus::Done, std::nullopt},
            failed(QStringLiteral("/pictures/a/\"quoted\", apple.jpg"), base::ErrorCode::FileTruncated),
            failed(QStringLiteral("/pictures/b/mango.jpg"), base::ErrorCode::PermissionDenied)};
}

QPushButton* button(const QWidget& panel, const QString& part)
{
    for (QPushButton* candidate : panel.findChildren<QPushButton*>()) {
        if (candidate->text().contains(part))
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestFailedFilesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void modelKeepsItsPromises();
    void onlyFailuresAreListed();
    void emptyState();
    void sortsByReason();
    void filters();
    void copies();
    void revealsByKeyboard();
    void retriesSelectedOrAll();
    void savesCsv();
    void saysWhenSavingFails();
    void hundredThousandRows();

private:
    QTableView* table() const { return m_panel->findChild<QTableView*>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    std::unique_ptr<FailedFilesPanel> m_panel;
};

void TestFailedFilesPanel::init()
{
    m_panel = std::make_unique<FailedFilesPanel>();
    m_panel->setFailures(threeFailures());
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestFailedFilesPanel::modelKeepsItsPromises()
{
    FailedFilesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFailures(threeFailures());
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex zebra = model.index(2, FailedFilesModel::FileColumn);
    QCOMPARE(zebra.data().toString(), QStringLiteral("zebra.jpg"));
    model.sort(FailedFilesModel::FileColumn, Qt::DescendingOrder);
    QCOMPARE(zebra.row(), 0); // a selection moves with its row
    QCOMPARE(zebra.data().toString(), QStringLiteral("zebra.jpg"));
    model.setFilter(QStringLiteral("zebra"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.failureCount(), 3);
    model.setFailures({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFailedFilesPanel::onlyFailuresAreListed()
{
    QVERIFY(!m_panel->isModal());
    QCOMPARE(table()->model()->rowCount(), 3);
    // By folder first.
    QCOMPARE(cell(0, FailedFilesModel::FolderColumn), QStringLiteral("/pictures/a"));
    QCOMPARE(cell(0, FailedFilesModel::ReasonColumn), errorText({base::ErrorCode::FileTruncated, {}}));
    QVERIFY(!table()->accessibleName().isEmpty());
}

void TestFailedFilesPanel::emptyState()
{
    m_panel->setFailures({});
    QVERIFY(!table()->isVisible());
    QVERIFY(!button(*m_panel, QStringLiteral("Try again"))->isEnabled());
    bool says = false;
    for (const QLabel* label : m_panel->findChildren<QLabel*>())
        says = says ||
               (label->isVisible() && label->text().contains(QStringLiteral("Every file could be read")));
    QVERIFY(says);
}

void TestFailedFilesPanel::sortsByReason()
{
    table()->sortByColumn(FailedFilesModel::ReasonColumn, Qt::DescendingOrder);
    for (int row = 1; row < 3; ++row)
        QVERIFY(cell(row - 1, FailedFilesModel::ReasonColumn) >= cell(row, FailedFilesModel::ReasonColumn));
}

void TestFailedFilesPanel::filters()
{
    auto* filter = m_panel->findChild<QLineEdit*>();
    QTest::keySequence(table(), QKeySequence::Find);
    QTest::keyClicks(filter, QStringLiteral("MANGO"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, FailedFilesModel::FileColumn), QStringLiteral("mango.jpg"));
    filter->setText(QStringLiteral("no such file anywhere"));
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!table()->isVisible());
    QVERIFY(filter->isVisible());
}

void TestFailedFilesPanel::copies()
{
    table()->selectAll();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(table(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), QStringLiteral("/pictures/a/\"quoted\", apple.jpg\t") +
                              errorText({base::ErrorCode::FileTruncated, {}}));
}

void TestFailedFilesPanel::revealsByKeyboard()
{
    QSignalSpy revealed(m_panel.get(), &FailedFilesPanel::revealRequested);
    QVERIFY(!button(*m_panel, QStringLiteral("Show"))->isEnabled());
    table()->setFocus();
    table()->selectRow(1);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed.first().first().toString(), QStringLiteral("/pictures/b/mango.jpg"));
    tests::clickOn(button(*m_panel, QStringLiteral("Show")));
    QCOMPARE(revealed.count(), 2);
}

void TestFailedFilesPanel::retriesSelectedOrAll()
{
    QSignalSpy retried(m_panel.get(), &FailedFilesPanel::retryRequested);
    QPushButton* retry = button(*m_panel, QStringLiteral("Try again"));
    tests::clickOn(retry);
    QCOMPARE(retried.takeFirst().first().toStringList().size(), 3);
    table()->selectRow(2);
    tests::clickOn(retry);
    QCOMPARE(retried.takeFirst().first().toStringList(),
             QStringList{QStringLiteral("/pictures/b/zebra.jpg")});
}

void TestFailedFilesPanel::savesCsv()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("failed.csv"));
    QSignalSpy exported(m_panel.get(), &FailedFilesPanel::exported);
    m_panel->exportTo(file);
    QVERIFY(exported.wait());
    QVERIFY(exported.first().first().toBool());
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = saved.readAll().split('\n');
    QCOMPARE(lines.size(), 5); // heading, three files, and what follows the last line's end
    QVERIFY(lines.at(1).startsWith("\"/pictures/a/\"\"quoted\"\", apple.jpg\",\""));
    QVERIFY(lines.at(1).endsWith("\"\r"));
    QVERIFY(m_panel->findChild<Notice*>()->text().contains(QStringLiteral("failed.csv")));
}

void TestFailedFilesPanel::saysWhenSavingFails()
{
    QTemporaryDir folder;
    QSignalSpy exported(m_panel.get(), &FailedFilesPanel::exported);
    m_panel->exportTo(folder.filePath(QStringLiteral("no/such/folder/failed.csv")));
    QVERIFY(exported.wait());
    QVERIFY(!exported.first().first().toBool());
    QVERIFY(m_panel->findChild<Notice*>()->text().contains(errorText({base::ErrorCode::WriteFailed, {}})));
}

void TestFailedFilesPanel::hundredThousandRows()
{
    std::vector<domain::FileOutcome> many;
    many.reserve(100'000);
    for (int i = 0; i < 100'000; ++i)
        many.push_back(failed(QStringLiteral("/pictures/%1/%2.jpg").arg(i % 97).arg(i),
                              static_cast<base::ErrorCode>(i % 12)));
    m_panel->setFailures(many);
    table()->sortByColumn(FailedFilesModel::FileColumn, Qt::AscendingOrder);
    m_panel->findChild<QLineEdit*>()->setText(QStringLiteral("/96/"));
    QCOMPARE(table()->model()->rowCount(), 100'000 / 97);
    m_panel->findChild<QLineEdit*>()->clear();
    QCOMPARE(table()->model()->rowCount(), 100'000);
}

QTEST_MAIN(TestFailedFilesPanel)
#include "tst_failedfilespanel.moc"
