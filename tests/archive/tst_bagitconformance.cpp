// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/verification.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace Qt::StringLiterals;

namespace {

QString suiteDir()
{
    const QString data = tests::sharedDataDir();
    const QString suite = data + u"/bagit-conformance"_s;
    return !data.isEmpty() && QDir(suite).exists() ? suite : QString();
}

QString textOf(const archive::VerificationReport& report)
{
    QStringList lines = report.problems + report.warnings;
    for (const auto* findings : {&report.missing, &report.changed, &report.extra, &report.unreadable}) {
        for (const archive::Finding& finding : *findings)
            lines.append(finding.path + u": "_s + finding.reason);
    }
    return lines.join(u'\n');
}

} // namespace

/// Every bag of the Library of Congress's suite gets the verdict of the folder it lies in.
class TestBagitConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void suite_data();
    void suite();
};

void TestBagitConformance::initTestCase()
{
    if (suiteDir().isEmpty())
        QSKIP("no bagit-conformance in SCENEKEEPER_SHARED_DATA");
}

void TestBagitConformance::suite_data()
{
    QTest::addColumn<QString>("bag");
    QTest::addColumn<QString>("verdict");
    const QDir suite(suiteDir());
    const auto folders = QDir::Dirs | QDir::NoDotAndDotDot;
    for (const QString& version : suite.entryList({u"v*"_s}, folders)) {
        for (const QString& verdict : QDir(suite.filePath(version)).entryList(folders)) {
            const QDir bags(suite.filePath(version + u'/' + verdict));
            for (const QString& bag : bags.entryList(folders))
                QTest::newRow(qPrintable(version + u'/' + verdict + u'/' + bag))
                    << bags.filePath(bag) << verdict;
        }
    }
}

void TestBagitConformance::suite()
{
    QFETCH(QString, bag);
    QFETCH(QString, verdict);
    const auto report = archive::verifyArchive(QFile::encodeName(bag), {});
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    // "linux-only" and "windows-only" hold paths that lead out on one system; a bag must be good on all.
    const bool isGood = verdict == u"valid" || verdict == u"warning";
    QVERIFY2(report->isValid() == isGood, qPrintable(textOf(*report)));
    if (verdict == u"warning")
        QVERIFY(!report->warnings.isEmpty());
    if (!isGood)
        QVERIFY(!textOf(*report).isEmpty());
}

QTEST_GUILESS_MAIN(TestBagitConformance)
#include "tst_bagitconformance.moc"
