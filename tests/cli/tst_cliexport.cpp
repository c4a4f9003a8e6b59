// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/support/patienttest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <csignal>
#include <sys/stat.h>

using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kExitMs = 60'000;
constexpr int kPictures = 1500;
constexpr int kMostShown = 2000; ///< of an output, when a test fails
const QByteArray kForeignXmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
                               "rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                               "xmp:Rating=\"4\"/></rdf:RDF></x:xmpmeta>";

QJsonObject summaryOf(const CliResult& result)
{
    return result.last().value(u"summary").toObject();
}

QStringList picturesBelow(const QString& folder)
{
    QStringList names;
    QDirIterator files(folder, {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << QDir(folder).relativeFilePath(files.next());
    names.sort();
    return names;
}

QStringList leftoversBelow(const QString& folder)
{
    QStringList names;
    QDirIterator files(folder, {u"*.part"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << files.next();
    return names;
}

} // namespace

class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansThenWrites();
    void theManifestSuitsSha256sum();
    void aBagWithSidecarsFillsAnotherCatalogue();
    void labelsInsideCopiesFillAnotherCatalogue();
    void aMoveNeedsItsNumber();
    void aMoveIsFinishedBeforeItIsImported();
    void missingReportsAreToldOf();
    void aTakenNameIsToldOf();
    void usageErrors_data();
    void usageErrors();
    void refusals();
    void textForPeople();
    void worksInAnotherLocale();
    void survivesBeingKilled_data();
    void survivesBeingKilled();
    void endsCleanlyOnInterrupt();

private:
    [[nodiscard]] static QStringList exporting(const CliProcess& cli, const QStringList& more = {})
    {
        return QStringList{u"export"_s, cli.path(u"out"_s), u"--include-review"_s} + more;
    }
};

void TestCliExport::plansThenWrites()
{
    const CliProcess cli;
    cli.makePictures(4);
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult plan = cli.json(exporting(cli, {u"--dry-run"_s}));
    QCOMPARE(plan.exitCode, 0);
    QCOMPARE(sortedKeys(plan.lines().front()), keys("source target status reason label bytes"));
    QCOMPARE(sortedKeys(summaryOf(plan)), keys("planned done skipped conflicts failed bytes seconds"));
    QCOMPARE(plan.lines().front().value(u"status"), QJsonValue(u"planned"_s));
    QCOMPARE(summaryOf(plan).value(u"planned").toInt(), 4);
    QVERIFY(!QFile::exists(cli.path(u"out"_s)));

    const CliResult done = cli.json(exporting(cli));
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(summaryOf(done).value(u"done").toInt(), 4);
    for (const QJsonObject& line : done.lines()) {
        if (line.contains(u"summary"))
            continue;
        QCOMPARE(line.value(u"status"), QJsonValue(u"done"_s));
        QCOMPARE(contentOf(line.value(u"target").toString()), contentOf(line.value(u"source").toString()));
    }
    const CliResult again = cli.json(exporting(cli));
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(summaryOf(again).value(u"skipped").toInt(), 4);
    QCOMPARE(picturesBelow(cli.path(u"out"_s)).size(), 4);
}

void TestCliExport::theManifestSuitsSha256sum()
{
    const CliProcess cli;
    cli.makePictures(3);
    (void)cli.classify();
    QCOMPARE(cli.json(exporting(cli)).exitCode, 0);
    QProcess check;
    check.setWorkingDirectory(cli.path(u"out"_s));
    check.start(u"sha256sum"_s, {u"--strict"_s, u"-c"_s, u"manifest-sha256.txt"_s});
    QVERIFY(check.waitForFinished(kExitMs));
    QCOMPARE(check.exitCode(), 0);
    QCOMPARE(check.readAllStandardOutput().count("OK"), 3);
}

void TestCliExport::aBagWithSidecarsFillsAnotherCatalogue()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.json({u"labels"_s, u"add"_s, u"dusk"_s}).exitCode, 0);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, u"--set"_s, u"dusk"_s}).exitCode, 0);
    const CliResult done =
        cli.json(exporting(cli, {u"--bagit"_s, u"--sidecars"_s, u"--organization"_s, u"City"_s}));
    QCOMPARE(done.exitCode, 0);
    const CliResult verified = cli.json({u"verify"_s, cli.path(u"out"_s)});
    QVERIFY2(verified.exitCode == 0, verified.out + verified.err);
    QCOMPARE(verified.last().value(u"files").toInt(), 6);
    QCOMPARE(cli.json(exporting(cli, {u"--organization"_s, u"City"_s})).exitCode, 2);
    QCOMPARE(cli.json(exporting(cli, {u"--bagit"_s, u"--mode"_s, u"symlink"_s})).exitCode, 2);

    const CliProcess other;
    QCOMPARE(other.json({u"import"_s, cli.path(u"out/data"_s)}).exitCode, 0);
    const CliResult labelled = other.json({u"list"_s, u"--label"_s, u"dusk"_s});
    QCOMPARE(labelled.lines().front().value(u"labels").toArray().first().toObject().value(u"source"),
             QJsonValue(u"human"_s));
}

void TestCliExport::labelsInsideCopiesFillAnotherCatalogue()
{
    const CliProcess cli;
    cli.makePictures(3);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.json({u"labels"_s, u"add"_s, u"dusk"_s}).exitCode, 0);
    QCOMPARE(cli.json({u"label"_s, cli.photos() + u"/0.jpg"_s, u"--set"_s, u"dusk"_s}).exitCode, 0);
    const CliResult done = cli.json(exporting(cli, {u"--embed"_s, u"--bagit"_s}));
    QCOMPARE(done.exitCode, 0);
    QVERIFY(done.err.contains("Labels put into 3 copies; 0 are without"));
    QCOMPARE(cli.json({u"verify"_s, cli.path(u"out"_s)}).exitCode, 0);
    QCOMPARE(cli.json(exporting(cli, {u"--embed"_s, u"--mode"_s, u"hardlink"_s})).exitCode, 2);

    const CliProcess other;
    QCOMPARE(other.json({u"import"_s, cli.path(u"out/data"_s)}).exitCode, 0);
    const CliResult labelled = other.json({u"list"_s, u"--label"_s, u"dusk"_s});
    QCOMPARE(labelled.lines().size(), std::size_t{1});
    QCOMPARE(labelled.lines().front().value(u"labels").toArray().first().toObject().value(u"source"),
             QJsonValue(u"human"_s));
}

void TestCliExport::aMoveNeedsItsNumber()
{
    const CliProcess cli;
    cli.makePictures(3);
    (void)cli.classify();
    const QStringList move = exporting(cli, {u"--mode"_s, u"move"_s});
    for (const QStringList& more : {QStringList{}, QStringList{u"--confirm-move"_s, u"2"_s}}) {
        const CliResult refused = cli.json(move + more);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.err.contains('3'));
        QCOMPARE(picturesBelow(cli.photos()).size(), 3);
        QVERIFY(!QFile::exists(cli.path(u"out"_s)));
    }
    const CliResult moved = cli.json(move + QStringList{u"--confirm-move"_s, u"3"_s});
    QCOMPARE(moved.exitCode, 0);
    QCOMPARE(picturesBelow(cli.photos()).size(), 0);
    QCOMPARE(picturesBelow(cli.path(u"out"_s)).size(), 3);
    for (const QStringList& more : {QStringList{u"--dry-run"_s}, QStringList{}}) {
        const CliResult again = cli.json(move + more);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.lines().front().value(u"status"), QJsonValue(u"skipped"_s));
        QCOMPARE(again.lines().front().value(u"reason"), QJsonValue(u"an earlier call has moved it there"_s));
        QVERIFY2(!again.err.contains("nothing to export"), again.err.constData());
    }
    // The catalogue finds them where they are now, labels and all.
    QCOMPARE(cli.json({u"import"_s, cli.path(u"out"_s)}).exitCode, 0);
    for (const QJsonObject& line : cli.json({u"list"_s}).lines()) {
        QVERIFY(line.value(u"path").toString().startsWith(cli.path(u"out"_s)));
        QVERIFY(!line.value(u"labels").toArray().isEmpty());
    }
}

void TestCliExport::aMoveIsFinishedBeforeItIsImported()
{
    const CliProcess cli;
    cli.makePictures(2);
    (void)cli.classify();
    QVERIFY(QDir().mkpath(cli.path(u"out"_s)));
    QFile there(cli.path(u"out/0.jpg"_s));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("theirs") > 0);
    there.close();
    const QStringList move = exporting(
        cli, {u"--layout"_s, u"{name}{ext}"_s, u"--mode"_s, u"move"_s, u"--confirm-move"_s, u"1"_s});
    const CliResult partly = cli.json(move);
    QCOMPARE(partly.exitCode, 1);
    QVERIFY2(partly.err.contains("again with --on-conflict rename to move the rest"), partly.err.constData());
    QVERIFY(there.remove());
    const CliResult whole = cli.json(move);
    QCOMPARE(whole.exitCode, 0);
    QVERIFY2(whole.err.contains("to find them again"), whole.err.constData());
}

void TestCliExport::missingReportsAreToldOf()
{
    const CliProcess cli;
    cli.makePictures(1);
    (void)cli.classify();
    // Where the export notes which reports are its own.
    QVERIFY(QDir().mkpath(cli.path(u"out/.scenekeeper/reports"_s)));
    const CliResult result = cli.json(exporting(cli, {}));
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(summaryOf(result).value(u"done").toInt(), 1);
    QVERIFY2(result.err.contains("No report"), result.err.constData());
}

void TestCliExport::aTakenNameIsToldOf()
{
    const CliProcess cli;
    cli.makePictures(2);
    (void)cli.classify();
    const QStringList flat = exporting(cli, {u"--layout"_s, u"{name}{ext}"_s});
    QCOMPARE(cli.json(flat).exitCode, 0);
    QFile there(cli.path(u"out/0.jpg"_s));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("theirs") > 0);
    there.close();
    for (const QStringList& more : {QStringList{u"--dry-run"_s}, QStringList{}}) {
        const CliResult result = cli.json(flat + more);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(summaryOf(result).value(u"skipped").toInt(), 2);
        QCOMPARE(summaryOf(result).value(u"conflicts").toInt(), 1);
        QVERIFY2(result.err.contains("1 photographs are not exported") && result.err.contains("rename"),
                 result.err.constData());
    }
    QCOMPARE(contentOf(there.fileName()), QByteArray("theirs"));
    // What is there already is as it should be.
    QCOMPARE(cli.json(flat + QStringList{u"--on-conflict"_s, u"rename"_s}).exitCode, 0);
    QCOMPARE(cli.json(flat + QStringList{u"--on-conflict"_s, u"rename"_s}).exitCode, 0);
}

void TestCliExport::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no destination") << QStringList{u"export"_s} << QByteArray("DEST");
    QTest::newRow("layout") << QStringList{u"export"_s, u"/x"_s, u"--layout"_s, u"{yaer}/{name}"_s}
                            << QByteArray("{yaer}");
    QTest::newRow("mode") << QStringList{u"export"_s, u"/x"_s, u"--mode"_s, u"steal"_s}
                          << QByteArray("--mode");
    QTest::newRow("confidence") << QStringList{u"export"_s, u"/x"_s, u"--min-confidence"_s, u"90"_s}
                                << QByteArray("--min-confidence");
}

void TestCliExport::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CliProcess cli;
    const CliResult result = cli.run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), result.err.constData());
}

void TestCliExport::refusals()
{
    const CliProcess cli;
    cli.makePictures(2);
    QCOMPARE(cli.json(exporting(cli)).exitCode, 3); // no catalogue yet
    (void)cli.classify();
    const CliResult inside = cli.json({u"export"_s, cli.photos() + u"/sorted"_s});
    QCOMPARE(inside.exitCode, 3);
    QVERIFY(inside.err.contains("destination-overlaps"));
    const CliResult nothing = cli.json(exporting(cli, {u"--from"_s, u"2040-01-01"_s}));
    QCOMPARE(nothing.exitCode, 3);
    QVERIFY(nothing.err.contains("nothing to export"));
    // Else all would go that the mistyped label was to keep back.
    const CliResult mistyped = cli.json(exporting(cli, {u"--query"_s, u"NOT label:rde"_s}));
    QCOMPARE(mistyped.exitCode, 3);
    QVERIFY(mistyped.err.contains("rde"));
    QVERIFY(QFile::remove(cli.photos() + u"/0.jpg"_s));
    const CliResult some = cli.json(exporting(cli));
    QCOMPARE(some.exitCode, 1);
    QCOMPARE(summaryOf(some).value(u"failed").toInt(), 1);
}

void TestCliExport::textForPeople()
{
    const CliProcess cli;
    cli.makePictures(2);
    (void)cli.classify();
    const CliResult plan = cli.run(exporting(cli, {u"--dry-run"_s, u"--layout"_s, u"{label}/{name}"_s}));
    QCOMPARE(plan.exitCode, 0);
    QVERIFY(plan.out.contains("/0.jpg -> "));
    QVERIFY(plan.err.contains("free."));
    QVERIFY(cli.run(exporting(cli)).out.contains("2 files: 2 done, 0 skipped, 0 failed"));
}

void TestCliExport::worksInAnotherLocale()
{
    const CliProcess cli;
    cli.makePictures(1);
    QVERIFY(QFile::rename(cli.photos() + u"/0.jpg"_s, cli.photos() + u"/\u0628\u062d\u0631 \u00e9.jpg"_s));
    (void)cli.classify();
    qputenv("LC_ALL", "tr_TR.UTF-8");
    const CliResult result = cli.json(exporting(cli));
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(result.exitCode, 0);
    QVERIFY(picturesBelow(cli.path(u"out"_s)).front().endsWith(u"\u0628\u062d\u0631 \u00e9.jpg"));
}

void TestCliExport::survivesBeingKilled_data()
{
    QTest::addColumn<QStringList>("mode");
    QTest::newRow("copy") << QStringList{};
    QTest::newRow("move") << QStringList{u"--mode"_s, u"move"_s};
    QTest::newRow("hardlink") << QStringList{u"--mode"_s, u"hardlink"_s};
    QTest::newRow("move with sidecars into a bag")
        << QStringList{u"--mode"_s, u"move"_s, u"--sidecars"_s, u"--bagit"_s};
}

void TestCliExport::survivesBeingKilled()
{
    QFETCH(QStringList, mode);
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    QFile sidecar(cli.photos() + u"/0.jpg.xmp"_s);
    QVERIFY(sidecar.open(QIODevice::WriteOnly) && sidecar.write(kForeignXmp) > 0);
    sidecar.close();
    const auto confirmed = [&mode](int originals) {
        return mode.contains(u"move"_s) ? mode + QStringList{u"--confirm-move"_s, QString::number(originals)}
                                        : mode;
    };
    const std::unique_ptr<QProcess> process =
        cli.start(QStringList{u"--json"_s} + exporting(cli, confirmed(kPictures)));
    // It blocks on its full standard output after the first batch, so it cannot have ended.
    QVERIFY(process->waitForReadyRead(kExitMs));
    process->kill();
    QVERIFY(process->waitForFinished(kExitMs));
    const auto seen = static_cast<int>(picturesBelow(cli.path(u"out"_s)).size());
    QVERIFY(seen > 0);

    const CliResult rest =
        cli.json(exporting(cli, confirmed(static_cast<int>(picturesBelow(cli.photos()).size()))));
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(summaryOf(rest).value(u"failed").toInt(), 0);
    QCOMPARE(picturesBelow(cli.path(u"out"_s)).size(), kPictures);
    QCOMPARE(picturesBelow(cli.photos()).size(), mode.contains(u"move"_s) ? 0 : kPictures);
    QVERIFY(leftoversBelow(cli.path(u"out"_s)).isEmpty());
    QCOMPARE(sidecar.exists(), !mode.contains(u"move"_s));
    const CliResult verified = cli.json({u"verify"_s, cli.path(u"out"_s)});
    QVERIFY2(verified.exitCode == 0, verified.out.right(kMostShown) + verified.err);
    QCOMPARE(verified.last().value(u"kind"),
             QJsonValue(mode.contains(u"--bagit"_s) ? u"bag"_s : u"export"_s));
    QCOMPARE(verified.last().value(u"files").toInt(),
             mode.contains(u"--sidecars"_s) ? 2 * kPictures : kPictures + 1);
    const QJsonObject check = cli.json({u"catalog"_s, u"check"_s}).last();
    QCOMPARE(check.value(u"healthy"), QJsonValue(true));
}

void TestCliExport::endsCleanlyOnInterrupt()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    const std::unique_ptr<QProcess> process = cli.start(QStringList{u"--json"_s} + exporting(cli));
    QVERIFY(process->waitForReadyRead(kExitMs));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    const CliResult stopped = CliProcess::finish(*process);
    QVERIFY(stopped.exitCode == 1 || stopped.exitCode == 0);
    QVERIFY(leftoversBelow(cli.path(u"out"_s)).isEmpty());
    const int done = summaryOf(stopped).value(u"done").toInt();
    QVERIFY(done > 0);
    QCOMPARE(picturesBelow(cli.path(u"out"_s)).size(), done);
    const CliResult rest = cli.json(exporting(cli));
    QCOMPARE(rest.exitCode, 0);
    QCOMPARE(picturesBelow(cli.path(u"out"_s)).size(), kPictures);
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
