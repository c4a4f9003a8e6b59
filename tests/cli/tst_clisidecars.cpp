// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/patienttest.h"

#include <QFile>
#include <QJsonArray>
#include <csignal>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kExitMs = 60'000;

QJsonObject summaryOf(const CliResult& result)
{
    return result.last().value(u"summary").toObject();
}

QStringList labelsOf(const CliProcess& cli, const QStringList& catalog, const QString& photo)
{
    QStringList labels;
    for (const QJsonValue label :
         cli.json(catalog + QStringList{u"list"_s}).of(photo).value(u"labels").toArray())
        labels << label[u"label"].toString() + u' ' + label[u"source"].toString();
    labels.sort();
    return labels;
}

} // namespace

/// Labels beside the photographs, written and read on the command line.
class TestCliSidecars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rebuildsACatalogueFromFiles();
    void writesWhatTheQuerySays();
    void saysWhatItWouldDo();
    void listsWhatFailed();
    void refusesWhatMakesNoSense();
    void endsCleanlyOnInterrupt();
};

void TestCliSidecars::rebuildsACatalogueFromFiles()
{
    const CliProcess cli;
    cli.makePictures(4);
    QCOMPARE(cli.classify().exitCode, 0);
    const QByteArray picture = contentOf(cli.photos() + u"/0.jpg"_s);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, u"--set"_s, u"sea"_s}).exitCode, 0);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/1.jpg"_s, u"--remove"_s, u"green"_s}).exitCode, 0);
    const CliResult written = cli.json({u"sidecars"_s, u"write"_s});
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(sortedKeys(written.of(u"0.jpg"_s)), keys("path reason sidecar status"));
    QCOMPARE(written.of(u"0.jpg"_s).value(u"status"), QJsonValue(u"done"_s));
    QCOMPARE(written.of(u"0.jpg"_s).value(u"sidecar"), QJsonValue(cli.photos() + u"/0.jpg.xmp"_s));
    QCOMPARE(sortedKeys(summaryOf(written)), keys("done failed photos seconds unchanged"));
    QCOMPARE(summaryOf(written).value(u"done").toInt(), 4);
    QCOMPARE(contentOf(cli.photos() + u"/0.jpg"_s), picture);
    QCOMPARE(summaryOf(cli.json({u"sidecars"_s, u"write"_s})).value(u"unchanged").toInt(), 4);

    const QStringList other{u"--catalog"_s, cli.path(u"other.sqlite"_s)};
    QCOMPARE(cli.json(other + QStringList{u"import"_s, cli.photos()}).exitCode, 0);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s, u"3.jpg"_s})
        QCOMPARE(labelsOf(cli, other, name), labelsOf(cli, {}, name));
    QCOMPARE(labelsOf(cli, other, u"0.jpg"_s), QStringList{u"sea human"_s});
    QCOMPARE(labelsOf(cli, other, u"1.jpg"_s), QStringList());
    QCOMPARE(labelsOf(cli, other, u"2.jpg"_s), QStringList{u"blue model"_s});
    const CliResult again = cli.json(other + QStringList{u"import"_s, cli.photos()});
    QCOMPARE(summaryOf(again).value(u"unchanged").toInt(), 4);
    // The rejection came along.
    QCOMPARE(cli.json(other + QStringList{u"classify"_s, cli.photos(), u"--model"_s, cli.model()}).exitCode,
             0);
    QVERIFY(!labelsOf(cli, other, u"1.jpg"_s).contains(u"green model"_s));
}

void TestCliSidecars::writesWhatTheQuerySays()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult written = cli.json({u"sidecars"_s, u"write"_s, u"--label"_s, u"blue"_s});
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(summaryOf(written).value(u"photos").toInt(), 1);
    QVERIFY(QFile::exists(cli.photos() + u"/2.jpg.xmp"_s));
    QVERIFY(!QFile::exists(cli.photos() + u"/0.jpg.xmp"_s));
    QVERIFY(cli.run({u"sidecars"_s, u"write"_s}).out.contains("3 photos"));
}

void TestCliSidecars::saysWhatItWouldDo()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.classify().exitCode, 0);
    const QByteArray foreign("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                             "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>");
    writeFile(cli.photos() + u"/1.xmp"_s, foreign);
    const CliResult planned = cli.json({u"sidecars"_s, u"write"_s, u"--dry-run"_s});
    QCOMPARE(planned.exitCode, 0);
    QCOMPARE(planned.of(u"0.jpg"_s).value(u"status"), QJsonValue(u"planned"_s));
    QCOMPARE(planned.of(u"0.jpg"_s).value(u"reason"), QJsonValue(u"created"_s));
    QCOMPARE(planned.of(u"1.jpg"_s).value(u"reason"), QJsonValue(u"merged"_s));
    QCOMPARE(planned.of(u"1.jpg"_s).value(u"sidecar"), QJsonValue(cli.photos() + u"/1.xmp"_s));
    QCOMPARE(sortedKeys(summaryOf(planned)), keys("failed photos planned seconds unchanged"));
    QVERIFY(!QFile::exists(cli.photos() + u"/0.jpg.xmp"_s));
    QCOMPARE(contentOf(cli.photos() + u"/1.xmp"_s), foreign);
}

void TestCliSidecars::listsWhatFailed()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.classify().exitCode, 0);
    writeFile(cli.photos() + u"/0.jpg.xmp"_s, "no XML");
    CliResult written = cli.json({u"sidecars"_s, u"write"_s});
    QCOMPARE(written.exitCode, 1);
    QCOMPARE(written.of(u"0.jpg"_s).value(u"status"), QJsonValue(u"failed"_s));
    QVERIFY(written.of(u"0.jpg"_s).value(u"reason").toString().startsWith(u"file-corrupt: "_s));
    QVERIFY(written.of(u"0.jpg"_s).value(u"sidecar").isNull());
    QCOMPARE(written.of(u"1.jpg"_s).value(u"status"), QJsonValue(u"done"_s));
    QCOMPARE(contentOf(cli.photos() + u"/0.jpg.xmp"_s), "no XML");
    // An import tells of it, too, and takes the photo all the same.
    const CliResult imported = cli.json({u"import"_s, cli.photos()});
    QCOMPARE(imported.exitCode, 1);
    QVERIFY(imported.of(u"0.jpg"_s).value(u"error").toString().contains(u"0.jpg.xmp"_s));
    QVERIFY(QFile::rename(cli.photos(), cli.path(u"away"_s)));
    QCOMPARE(cli.json({u"import"_s, cli.photos()}).exitCode, 3);
    written = cli.json({u"sidecars"_s, u"write"_s});
    QCOMPARE(written.exitCode, 3);
    QVERIFY(written.of(u"1.jpg"_s).value(u"reason").toString().startsWith(u"offline"_s));
}

void TestCliSidecars::refusesWhatMakesNoSense()
{
    const CliProcess cli;
    QCOMPARE(cli.json({u"sidecars"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"sidecars"_s, u"write"_s, u"--from"_s, u"yesterday"_s}).exitCode, 2);
    QCOMPARE(cli.json({u"sidecars"_s, u"write"_s}).exitCode, 3);
    cli.makePictures(1);
    QCOMPARE(cli.json({u"import"_s, cli.photos()}).exitCode, 0);
    // Nothing is said of it, so that there is nothing to write.
    const CliResult written = cli.json({u"sidecars"_s, u"write"_s});
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(summaryOf(written).value(u"unchanged").toInt(), 1);
    QVERIFY(!QFile::exists(cli.photos() + u"/0.jpg.xmp"_s));
}

void TestCliSidecars::endsCleanlyOnInterrupt()
{
    // The program blocks on its full standard output while nobody reads it, so that it cannot have ended.
    constexpr int kPictures = 700;
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    const auto process = cli.start({u"--json"_s, u"sidecars"_s, u"write"_s});
    QVERIFY(process->waitForReadyRead(kExitMs));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const CliResult stopped = CliProcess::finish(*process);
    QCOMPARE(stopped.exitCode, 1);
    const int done = summaryOf(stopped).value(u"done").toInt();
    QVERIFY(done > 0 && done < kPictures);
    QVERIFY(stopped.err.contains("Stopped"));
    const CliResult rest = cli.json({u"sidecars"_s, u"write"_s});
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(summaryOf(rest).value(u"unchanged").toInt(), done);
    QCOMPARE(summaryOf(rest).value(u"done").toInt(), kPictures - done);
}

QTEST_GUILESS_MAIN(TestCliSidecars)
#include "tst_clisidecars.moc"
