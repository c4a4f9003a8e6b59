// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/testbag.h"
#include "tests/cli/cliprocess.h"
#include "tests/support/patienttest.h"

#include <QFile>
#include <QJsonArray>
#include <csignal>
#include <filesystem>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kExitMs = 60'000;

QString folderOf(const TestBag& bag)
{
    return QFile::decodeName(bag.root());
}

} // namespace

class TestCliVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundBag();
    void aDamagedBag();
    void warningsAreTold();
    void nothingToVerify();
    void namesAreBytes();
    void endsCleanlyOnInterrupt();

private:
    CliProcess m_cli;
};

void TestCliVerify::aSoundBag()
{
    const TestBag bag;
    bag.add("data/sea.jpg", "sea");
    bag.seal();
    const CliResult json = m_cli.json({u"verify"_s, folderOf(bag)});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.lines().size(), 1U);
    QCOMPARE(sortedKeys(json.last()),
             keys("bytes changed complete extra files kind missing problems unreadable "
                  "valid version warnings"));
    QCOMPARE(json.last().value(u"valid"), QJsonValue(true));
    QCOMPARE(json.last().value(u"complete"), QJsonValue(true));
    QCOMPARE(json.last().value(u"files"), QJsonValue(1));
    QCOMPARE(json.last().value(u"kind"), QJsonValue(u"bag"_s));
    const CliResult text = m_cli.run({u"verify"_s, folderOf(bag)});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.out,
             QByteArray("Valid: a bag of BagIt 1.0 with 1 files read (3 bytes), 0 missing, 0 changed, "
                        "0 extra, 0 unreadable\n"));
}

void TestCliVerify::aDamagedBag()
{
    const TestBag bag;
    for (const char* name : {"data/a", "data/b"})
        bag.add(name, name);
    bag.seal();
    bag.write("data/a", "other");
    bag.remove("data/b");
    bag.write("data/c", "more");
    const CliResult json = m_cli.json({u"verify"_s, folderOf(bag)});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(json.lines().size(), 4U);
    QCOMPARE(json.lines().front().value(u"path"), QJsonValue(u"data/b"_s));
    QCOMPARE(json.lines().front().value(u"status"), QJsonValue(u"missing"_s));
    QCOMPARE(json.last().value(u"valid"), QJsonValue(false));
    QCOMPARE(json.last().value(u"complete"), QJsonValue(false));
    QCOMPARE(json.last().value(u"missing").toArray(), QJsonArray{u"data/b"_s});
    QCOMPARE(json.last().value(u"changed").toArray(), QJsonArray{u"data/a"_s});
    QCOMPARE(json.last().value(u"extra").toArray(), QJsonArray{u"data/c"_s});
    const CliResult text = m_cli.run({u"verify"_s, folderOf(bag)});
    QCOMPARE(text.exitCode, 1);
    for (const char* line : {"missing: data/b (", "changed: data/a (", "extra: data/c (", "Not valid: "})
        QVERIFY2(text.out.contains(line), text.out.constData());
}

void TestCliVerify::warningsAreTold()
{
    const TestBag bag;
    bag.add("data/Thumbs.db", "x");
    bag.seal();
    const CliResult text = m_cli.run({u"verify"_s, folderOf(bag)});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.startsWith("warning: "));
    QVERIFY(text.out.contains("\nValid, with warnings: "));
    const CliResult json = m_cli.json({u"verify"_s, folderOf(bag)});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.last().value(u"warnings").toArray().size(), 1);
}

void TestCliVerify::nothingToVerify()
{
    m_cli.makePictures(1);
    for (const QString& folder : {m_cli.photos(), m_cli.path(u"nowhere"_s)}) {
        const CliResult result = m_cli.json({u"verify"_s, folder});
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains("not-found"), result.err.constData());
    }
    QCOMPARE(m_cli.run({u"verify"_s}).exitCode, 2);
}

void TestCliVerify::namesAreBytes()
{
    const TestBag bag;
    bag.add("data/\xC3\xA9t\xC3\xA9.jpg", "summer");
    bag.seal();
    // QProcess cannot name a folder that is not UTF-8; the shell can.
    const QByteArray odd = bag.root() + "\xFF z";
    std::filesystem::rename(bag.root().toStdString(), odd.toStdString());
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"cd \"$1\" && LC_ALL=C \"$0\" verify bag*z"_s,
                               QStringLiteral(SCENEKEEPER_CLI), folderOf(bag).section(u'/', 0, -2)});
    QVERIFY(shell.waitForFinished(kExitMs));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    std::filesystem::rename(odd.toStdString(), bag.root().toStdString());
}

void TestCliVerify::endsCleanlyOnInterrupt()
{
    const TestBag bag;
    bag.add("data/sea.jpg", "sea");
    // Without a block on the disk, and minutes to read.
    QVERIFY(QFile::resize(QFile::decodeName(bag.path("data/sea.jpg")), qint64(1) << 40));
    const std::unique_ptr<QProcess> process = m_cli.start({u"--json"_s, u"verify"_s, folderOf(bag)});
    process->setReadChannel(QProcess::StandardError);
    QVERIFY(process->waitForReadyRead(kExitMs));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const CliResult stopped = CliProcess::finish(*process);
    QCOMPARE(stopped.exitCode, 3);
    QVERIFY2(stopped.err.contains("cancelled"), stopped.err.constData());
    QVERIFY(stopped.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliVerify)
#include "tst_cliverify.moc"
