// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportjournal.h"
#include "core/archive/verification.h"
#include "core/imaging/contenthash.h"
#include "core/storage/connection.h"
#include "tests/archive/exportruns.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ExportOptions;

/// What an export says of itself in its destination.
class TestExportReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatReportsCouldNotBeWritten();
    void reports();
    void whatIsTakenAwayAtTheDestinationIsMissed();
    void foreignReportsStay();
    void whatIsElsewhereNowIsNotMissed();
    void saysThatTheReportsMayNotBeOnTheDisk();
    void saysThatTheCatalogueDoesNotKnow();
};

void TestExportReport::saysThatReportsCouldNotBeWritten()
{
    for (const bool asBag : {false, true}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        ExportOptions options = kit.options();
        if (asBag)
            archive::makeBag(options, {});
        FaultyLayer layer;
        // Where they note which reports are their own.
        layer.fault = [&kit](const QByteArray&) -> std::optional<base::Error> {
            (void)QDir(u"%1/%2"_s.arg(kit.destination(), archive::kOwnFolder)).mkdir(u"reports"_s);
            return std::nullopt;
        };
        const Ran ran = runOnce(kit, options, &layer);
        QVERIFY(ran.summary);
        QCOMPARE(ran.summary->done, 1);
        QVERIFY(ran.summary->reportFailure && !ran.summary->isWhole() && !ran.summary->isBag);
        QVERIFY(ran.summary->reportHtml.isEmpty());
    }
}

void TestExportReport::reports()
{
    ExportKit kit;
    kit.label(kit.add(u"<b>.jpg"_s, "a"), u"=sea"_s);
    kit.add(u"c & d.jpg"_s, "unlabelled");
    kit.label(kit.add(u"e.jpg"_s, "e"), u"forest"_s, 0.75);
    const Ran ran = runOnce(kit, kit.options());
    const QString csv = QString::fromUtf8(bytesOf(ran.summary->reportCsv));
    QVERIFY(csv.contains(u"\"'=sea\""));
    QVERIFY(csv.contains(u"\"left out\",\"unlabelled\""));
    QVERIFY(csv.contains(u"\"model\",\"0.7500\""));
    QVERIFY(csv.contains(QString::fromLatin1(imaging::sha256("e").toHex())));
    const QString html = QString::fromUtf8(bytesOf(ran.summary->reportHtml));
    QVERIFY(html.contains(u"&lt;b&gt;.jpg"));
    QVERIFY(html.contains(u"c &amp; d.jpg"));
    QVERIFY(!html.contains(u"<b>"));
    QVERIFY(!html.contains(u"http"));
    QCOMPARE(bytesOf(kit.destination() + u"/manifest-sha256.txt"_s),
             imaging::sha256("a").toHex() + "  =sea/%3Cb%3E.jpg\n" + imaging::sha256("e").toHex() +
                 "  forest/e.jpg\n");
    // What an export of something else wrote before is still in the manifest.
    ExportOptions forest = kit.options();
    forest.filter.photos.labels = {u"forest"_s};
    (void)runOnce(kit, forest);
    QCOMPARE(bytesOf(kit.destination() + u"/manifest-sha256.txt"_s).count('\n'), 2);
}

void TestExportReport::whatIsTakenAwayAtTheDestinationIsMissed()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"forest"_s);
    (void)runOnce(kit, kit.options());
    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg"_s));
    ExportOptions forest = kit.options();
    forest.filter.photos.labels = {u"forest"_s};
    (void)runOnce(kit, forest);
    const auto report = require(archive::verifyArchive(QFile::encodeName(kit.destination()), {}));
    QCOMPARE(report.missing.size(), std::size_t{1});
    QCOMPARE(report.missing.front().path, u"sea/a.jpg"_s);
    // What was only noted, and never was there, is not missed.
    QDir(kit.destination()).removeRecursively();
    FaultyLayer layer;
    layer.fault = [](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            throw Killed();
        return std::nullopt;
    };
    const archive::ExportPlan plan = kit.plan();
    try {
        (void)runPlan(kit, plan, &layer);
        QFAIL("nobody killed it");
    } catch (const Killed&) {
    }
    (void)runOnce(kit, forest);
    QVERIFY(require(archive::verifyArchive(QFile::encodeName(kit.destination()), {})).isValid());
}

void TestExportReport::foreignReportsStay()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.destination() + u"/report.csv"_s, "mine");
    writeBytes(kit.path(u"outside"_s), "outside");
    QVERIFY(QFile::link(kit.path(u"outside"_s), kit.destination() + u"/report.html"_s));
    for (int i = 0; i < 2; ++i) {
        const Ran ran = runOnce(kit, kit.options());
        QCOMPARE(QFileInfo(ran.summary->reportCsv).fileName(), u"report-2.csv"_s);
        QCOMPARE(QFileInfo(ran.summary->reportHtml).fileName(), u"report-2.html"_s);
    }
    QCOMPARE(bytesOf(kit.destination() + u"/report.csv"_s), QByteArray("mine"));
    QCOMPARE(bytesOf(kit.path(u"outside"_s)), QByteArray("outside"));
}

void TestExportReport::whatIsElsewhereNowIsNotMissed()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "a");
    kit.classify(photo, {{u"sea"_s, 0.9}});
    ExportOptions options = kit.options();
    options.withSidecars = true;
    (void)runOnce(kit, options);
    kit.classify(photo, {{u"forest"_s, 0.9}});
    // As long as the old copy is there it is part of the archive, and a lost sidecar of it is missed.
    (void)runOnce(kit, options);
    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg.xmp"_s));
    (void)runOnce(kit, options);
    const QByteArray folder = QFile::encodeName(kit.destination());
    QCOMPARE(require(archive::verifyArchive(folder, {})).missing.size(), std::size_t{1});
    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg"_s));
    (void)runOnce(kit, options);
    QVERIFY(require(archive::verifyArchive(folder, {})).isValid());
    // The copy that took its place is.
    QVERIFY(QFile::remove(kit.destination() + u"/forest/a.jpg"_s));
    QCOMPARE(require(archive::verifyArchive(folder, {})).missing.size(), std::size_t{1});
}

void TestExportReport::saysThatTheReportsMayNotBeOnTheDisk()
{
    for (const bool asBag : {false, true}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        ExportOptions options = kit.options();
        if (asBag)
            archive::makeBag(options, {});
        FaultyLayer layer;
        layer.fault = [&kit](const QByteArray& step) -> std::optional<base::Error> {
            if (step == "syncAll" && QFile::exists(kit.destination() + u"/report.html"_s))
                return base::Error{base::ErrorCode::WriteFailed, u"broken"_s};
            return std::nullopt;
        };
        const Ran ran = runOnce(kit, options, &layer);
        QCOMPARE(ran.summary->done, 1);
        QVERIFY(!ran.summary->isWhole() && !ran.summary->isBag);
        QCOMPARE(ran.summary->bagFailure.has_value(), asBag);
        QCOMPARE(ran.summary->reportFailure.has_value(), !asBag);
    }
}

void TestExportReport::saysThatTheCatalogueDoesNotKnow()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    const archive::ExportPlan plan = kit.plan();
    {
        const auto connection =
            require(storage::Connection::open(kit.catalogFile(), storage::Connection::Mode::ReadWrite));
        require(connection->runOnce(u"CREATE TRIGGER broken BEFORE UPDATE OF finished_at ON run "
                                    "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    }
    const Ran ran = runPlan(kit, plan);
    QCOMPARE(ran.summary->done, 1);
    QVERIFY(ran.summary->recordFailure && !ran.summary->isWhole());
}

QTEST_GUILESS_MAIN(TestExportReport)
#include "tst_exportreport.moc"
