// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/support/patienttest.h"

#include <QFile>
#include <QRegularExpression>
#include <csignal>

using namespace scenekeeper::tests;

namespace {

// The program blocks on its full standard output while nobody reads it, so a run of so many lines cannot
// have ended when the first of them is seen.
constexpr int kPictures = 2000;
constexpr int kExitMs = 60'000;

/// Whether a signal waits to be taken by the process.
bool hasPendingSignal(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    static const QRegularExpression pending(QStringLiteral("ShdPnd:\\s*0*[1-9a-f]"));
    return pending.match(QString::fromLatin1(status.readAll())).hasMatch();
}

int summaryOf(const CliResult& result, QStringView key)
{
    return result.last().value(u"summary").toObject().value(key).toInt(-1);
}

} // namespace

/// Runs that end before their time lose nothing that was done.
class TestCliInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingKilled();
    void endsCleanlyOnInterrupt();

private:
    [[nodiscard]] static std::unique_ptr<QProcess> startClassifying(const CliProcess& cli);
};

std::unique_ptr<QProcess> TestCliInterrupted::startClassifying(const CliProcess& cli)
{
    return cli.start({QStringLiteral("--json"), QStringLiteral("classify"), cli.photos(),
                      QStringLiteral("--model"), cli.model()});
}

void TestCliInterrupted::survivesBeingKilled()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    const std::unique_ptr<QProcess> process = startClassifying(cli);
    QVERIFY(process->waitForReadyRead(kExitMs));
    process->kill();
    QVERIFY(process->waitForFinished(kExitMs));
    const auto seen = static_cast<int>(process->readAllStandardOutput().count('\n'));
    QVERIFY(seen > 0);
    QVERIFY(seen < kPictures);

    const QJsonObject check = cli.json({QStringLiteral("catalog"), QStringLiteral("check")}).last();
    QCOMPARE(check.value(u"healthy"), QJsonValue(true));
    QVERIFY(check.value(u"photos").toInt() >= seen);

    const CliResult rest = cli.classify();
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(summaryOf(rest, u"photos"), kPictures);
    QVERIFY(summaryOf(rest, u"unchanged") >= seen);
    QCOMPARE(summaryOf(rest, u"unchanged") + summaryOf(rest, u"classified"), kPictures);
    QCOMPARE(
        cli.json({QStringLiteral("catalog"), QStringLiteral("stats")}).last().value(u"classified").toInt(),
        kPictures);
}

void TestCliInterrupted::endsCleanlyOnInterrupt()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    const std::unique_ptr<QProcess> process = startClassifying(cli);
    QVERIFY(process->waitForReadyRead(kExitMs));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    QTRY_VERIFY(!hasPendingSignal(process->processId()));
    const CliResult stopped = CliProcess::finish(*process);
    QCOMPARE(stopped.exitCode, 1);
    QVERIFY(stopped.err.contains("Stopped"));
    const int done = summaryOf(stopped, u"photos");
    QVERIFY(done > 0);
    QVERIFY(done < kPictures);
    QCOMPARE(static_cast<int>(stopped.lines().size()), done + 1);

    const CliResult rest = cli.classify();
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(summaryOf(rest, u"unchanged"), done);
    QCOMPARE(summaryOf(rest, u"classified"), kPictures - done);
}

QTEST_GUILESS_MAIN(TestCliInterrupted)
#include "tst_cliinterrupted.moc"
