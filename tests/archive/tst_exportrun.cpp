// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportjournal.h"
#include "core/archive/verification.h"
#include "core/imaging/contenthash.h"
#include "tests/archive/exportruns.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/xattr.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;
using archive::ExportStatus;
using archive::Several;

Q_DECLARE_METATYPE(archive::ExportMode)

namespace {

constexpr int kBlocks = 8; ///< of a large file
constexpr qsizetype kBlockBytes = qsizetype{1} << 18;

quint64 inodeOf(const QString& path)
{
    return require(archive::factsOf(path)).inode;
}

} // namespace

class TestExportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesByEachMode_data();
    void writesByEachMode();
    void twiceIsOnce();
    void copiesKeepPermissionsAndAttributes();
    void saysThatReportsCouldNotBeWritten();
    void neverOverwrites();
    void severalLabelsShareOneFile();
    void aChangedSourceIsNotExported();
    void aVanishedSourceFailsAlone();
    void aSourceThatChangesDuringAMoveStays();
    void doesNotFollowLinksMadeSince();
    void stopsAndGoesOn();
    void stopsWithinAFile_data();
    void stopsWithinAFile();
    void keepsWhatHasItsNameWhenStopped();
    void saysHowFarItIsWithinAFile();
    void isARunOfTheCatalogue();
    void refusesAnEmptyPlan();
    void reports();
    void whatIsTakenAwayAtTheDestinationIsMissed();
    void whatWasMovedByAKilledCallIsMissingInTheCatalogue();
    void anotherFileAtTheSamePlaceIsMovedToo();
    void whatWasCopiedBeforeItWasMovedIsKnown_data();
    void whatWasCopiedBeforeItWasMovedIsKnown();
    void aMoveRemovesOnlyWhatWasPlanned();
    void foreignReportsStay();
    void bagOptions();
};

void TestExportRun::writesByEachMode_data()
{
    QTest::addColumn<ExportMode>("mode");
    QTest::newRow("copy") << ExportMode::Copy;
    QTest::newRow("hardlink") << ExportMode::HardLink;
    QTest::newRow("symlink") << ExportMode::SymbolicLink;
    QTest::newRow("move") << ExportMode::Move;
}

void TestExportRun::writesByEachMode()
{
    QFETCH(ExportMode, mode);
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "content");
    kit.label(photo, u"sea"_s, 0.8);
    const QString source = kit.root() + u"/a.jpg"_s;
    const QString target = kit.destination() + u"/sea/a.jpg"_s;
    const archive::FileFacts before = require(archive::factsOf(source));
    ExportOptions options = kit.options();
    options.mode = mode;
    const Ran ran = runOnce(kit, options);
    QVERIFY(ran.summary);
    QCOMPARE(ran.summary->done, 1);
    QCOMPARE(ran.summary->bytes, 7);
    QCOMPARE(bytesOf(target), QByteArray("content"));
    QCOMPARE(QFile::exists(source), mode != ExportMode::Move);
    QCOMPARE(QFileInfo(target).isSymLink(), mode == ExportMode::SymbolicLink);
    if (mode == ExportMode::HardLink)
        QCOMPARE(inodeOf(target), before.inode);
    if (mode == ExportMode::Copy)
        QCOMPARE(require(archive::factsOf(target)).modifiedAt, before.modifiedAt);
    const archive::ExportedFile& file = ran.results.front().file;
    QCOMPARE(file.sha256, imaging::sha256("content"));
    QCOMPARE(file.labels.front().agent, u"tiny 1"_s);
    QCOMPARE(ran.summary->removed, mode == ExportMode::Move ? 1 : 0);
    const auto row = require(kit.catalog().search().rows({&photo, 1})).front();
    QCOMPARE(row.offline, mode == ExportMode::Move);
}

void TestExportRun::twiceIsOnce()
{
    for (const ExportMode mode : {ExportMode::Copy, ExportMode::HardLink, ExportMode::SymbolicLink}) {
        ExportKit kit;
        kit.label(kit.add(u"1/a.jpg"_s, "one"), u"sea"_s);
        kit.label(kit.add(u"2/a.jpg"_s, "two"), u"sea"_s);
        ExportOptions options = kit.options();
        options.mode = mode;
        options.conflicts = ConflictRule::Rename;
        QCOMPARE(runOnce(kit, options).summary->done, 2);
        const auto before = photosIn(kit.destination());
        const Ran again = runOnce(kit, options);
        QCOMPARE(again.summary->done, 0);
        QCOMPARE(again.summary->alreadyThere, 2);
        QCOMPARE(photosIn(kit.destination()), before);
        QCOMPARE(before.keys(), QStringList({u"sea/a-2.jpg"_s, u"sea/a.jpg"_s}));
    }
}

void TestExportRun::copiesKeepPermissionsAndAttributes()
{
    for (const ExportMode mode : {ExportMode::Copy, ExportMode::Move}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "private"), u"sea"_s);
        kit.label(kit.add(u"b.jpg"_s, "read-only"), u"sea"_s);
        const QByteArray source = QFile::encodeName(kit.root()) + "/a.jpg";
        const bool holdsAttributes = ::setxattr(source.constData(), "user.rating", "5", 1, 0) == 0;
        QCOMPARE(::chmod(source.constData(), 0600), 0);
        QCOMPARE(::chmod(QFile::encodeName(kit.root() + u"/b.jpg"_s).constData(), 0440), 0);
        ExportOptions options = kit.options();
        options.mode = mode;
        QCOMPARE(runOnce(kit, options).summary->done, 2);
        struct stat info = {};
        const QByteArray copy = QFile::encodeName(kit.destination()) + "/sea/a.jpg";
        QCOMPARE(::stat(copy.constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t{0600});
        char value = 0;
        if (holdsAttributes)
            QVERIFY(::getxattr(copy.constData(), "user.rating", &value, 1) == 1 && value == '5');
        QCOMPARE(::stat(QFile::encodeName(kit.destination() + u"/sea/b.jpg"_s).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t{0440});
    }
}

void TestExportRun::saysThatReportsCouldNotBeWritten()
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

void TestExportRun::neverOverwrites()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "ours"), u"sea"_s);
    for (const ConflictRule rule : {ConflictRule::Skip, ConflictRule::Rename, ConflictRule::Fail}) {
        for (const ExportMode mode : {ExportMode::Copy, ExportMode::HardLink, ExportMode::SymbolicLink}) {
            QDir(kit.destination()).removeRecursively();
            ExportOptions options = kit.options();
            options.mode = mode;
            options.conflicts = rule;
            const archive::ExportPlan plan = kit.plan(options);
            // It comes between plan and run.
            writeBytes(kit.destination() + u"/sea/a.jpg"_s, "theirs");
            const Ran ran = runPlan(kit, plan);
            QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg"_s), QByteArray("theirs"));
            QCOMPARE(ran.results.front().status,
                     rule == ConflictRule::Fail ? ExportStatus::Failed : ExportStatus::Skipped);
            // It is not in the archive: so the run's list says.
            const auto failures = require(kit.catalog().runs().failures(ran.summary->runId));
            QCOMPARE(failures.size(), std::size_t{1});
            QCOMPARE(failures.front().failure.value_or(base::Error{}).code, base::ErrorCode::NameTaken);
            QVERIFY(leftovers(kit.destination()).isEmpty());
            QCOMPARE(runOnce(kit, options).summary->done, rule == ConflictRule::Rename ? 1 : 0);
            QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg"_s), QByteArray("theirs"));
        }
    }
}

void TestExportRun::severalLabelsShareOneFile()
{
    ExportKit kit;
    kit.classify(kit.add(u"a.jpg"_s, "a"), {{u"sea"_s, 0.9}, {u"mountain"_s, 0.8}});
    ExportOptions options = kit.options();
    options.several = Several::LinkInEach;
    QCOMPARE(runOnce(kit, options).summary->done, 2);
    QCOMPARE(inodeOf(kit.destination() + u"/sea/a.jpg"_s), inodeOf(kit.destination() + u"/mountain/a.jpg"_s));
    QCOMPARE(runOnce(kit, options).summary->alreadyThere, 2);

    QDir(kit.destination()).removeRecursively();
    FaultyLayer layer; // a file system without hard links
    layer.fault = [](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "linkFile")
            return base::Error{base::ErrorCode::PermissionDenied, {}};
        return std::nullopt;
    };
    QCOMPARE(runOnce(kit, options, &layer).summary->done, 2);
    QVERIFY(inodeOf(kit.destination() + u"/sea/a.jpg"_s) !=
            inodeOf(kit.destination() + u"/mountain/a.jpg"_s));
    QCOMPARE(bytesOf(kit.destination() + u"/mountain/a.jpg"_s), QByteArray("a"));
}

void TestExportRun::aChangedSourceIsNotExported()
{
    for (const ExportMode mode :
         {ExportMode::Copy, ExportMode::HardLink, ExportMode::SymbolicLink, ExportMode::Move}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "before"), u"sea"_s);
        writeBytes(kit.root() + u"/a.jpg"_s, "behind"); // as long
        const timespec times[2] = {{1, 0}, {1, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(kit.root() + u"/a.jpg"_s).constData(), times, 0), 0);
        ExportOptions options = kit.options();
        options.mode = mode;
        const Ran ran = runOnce(kit, options);
        QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::SourceChanged);
        QVERIFY(photosIn(kit.destination()).isEmpty());
        QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("behind"));
    }
}

void TestExportRun::aVanishedSourceFailsAlone()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    const archive::ExportPlan plan = kit.plan();
    QVERIFY(QFile::remove(kit.root() + u"/a.jpg"_s));
    const Ran ran = runPlan(kit, plan);
    QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::FileVanished);
    QCOMPARE(ran.summary->done, 1);
    QCOMPARE(photosIn(kit.destination()).keys(), QStringList({u"sea/b.jpg"_s}));
}

void TestExportRun::aSourceThatChangesDuringAMoveStays()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "before"), u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    FaultyLayer layer;
    layer.fault = [&kit](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            writeBytes(kit.root() + u"/a.jpg"_s, "edited now");
        return std::nullopt;
    };
    const Ran ran = runOnce(kit, options, &layer);
    QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::SourceChanged);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("edited now"));
    QCOMPARE(ran.summary->removed, 0);
}

void TestExportRun::doesNotFollowLinksMadeSince()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    const archive::ExportPlan plan = kit.plan();
    QDir().mkpath(kit.path(u"elsewhere"_s));
    QDir().mkpath(kit.destination());
    QVERIFY(QFile::link(kit.path(u"elsewhere"_s), kit.destination() + u"/sea"_s));
    const Ran ran = runPlan(kit, plan);
    QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::NotAFile);
    QVERIFY(QDir(kit.path(u"elsewhere"_s)).isEmpty());
}

void TestExportRun::stopsAndGoesOn()
{
    ExportKit kit;
    for (int i = 0; i < 4; ++i)
        kit.label(kit.add(u"%1.jpg"_s.arg(i), "content " + QByteArray::number(i)), u"sea"_s);
    std::stop_source stop;
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "write" && layer.steps.count("write") == 2)
            stop.request_stop();
        return std::nullopt;
    };
    const Ran ran = runPlan(kit, kit.plan(), &layer, stop.get_token());
    QCOMPARE(ran.summary->state, domain::RunState::Cancelled);
    QCOMPARE(ran.summary->done, 0); // what would still have to be synced and read again is not waited for
    QVERIFY(ran.results.empty());
    QVERIFY(photosIn(kit.destination()).isEmpty());
    QVERIFY(leftovers(kit.destination()).isEmpty());
    const Ran rest = runOnce(kit, kit.options());
    QCOMPARE(rest.summary->done, 4);
}

void TestExportRun::stopsWithinAFile_data()
{
    QTest::addColumn<int>("atRead");
    QTest::addColumn<QByteArray>("neverAgain");
    QTest::newRow("while it is copied") << 3 << QByteArray("write");
    QTest::newRow("while it is read again") << kBlocks + 4 << QByteArray("read");
}

void TestExportRun::stopsWithinAFile()
{
    QFETCH(int, atRead);
    QFETCH(QByteArray, neverAgain);
    ExportKit kit;
    kit.label(kit.add(u"large.jpg"_s, QByteArray(kBlocks * kBlockBytes, 'x')), u"sea"_s);
    std::stop_source stop;
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "read" && layer.steps.count("read") == atRead)
            stop.request_stop();
        return std::nullopt;
    };
    const Ran ran = runPlan(kit, kit.plan(), &layer, stop.get_token());
    QCOMPARE(ran.summary->state, domain::RunState::Cancelled);
    QVERIFY(ran.results.empty());
    QVERIFY(photosIn(kit.destination()).isEmpty());
    QVERIFY(leftovers(kit.destination()).isEmpty());
    QVERIFY(layer.steps.count("read") <= atRead);
    QVERIFY(layer.steps.count(neverAgain) < 2 * kBlocks);
    QCOMPARE(runOnce(kit, kit.options()).summary->done, 1);
}

void TestExportRun::keepsWhatHasItsNameWhenStopped()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    std::stop_source stop;
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            stop.request_stop();
        return std::nullopt;
    };
    const Ran ran = runPlan(kit, kit.plan(), &layer, stop.get_token());
    QCOMPARE(ran.summary->done, 2);
    QCOMPARE(photosIn(kit.destination()).size(), 2);
}

void TestExportRun::saysHowFarItIsWithinAFile()
{
    ExportKit kit;
    kit.label(kit.add(u"large.jpg"_s, QByteArray(kBlocks * kBlockBytes, 'x')), u"sea"_s);
    std::vector<archive::ExportProgress> told;
    std::mutex mutex;
    std::condition_variable wasTold;
    // The copy goes on when somebody has heard how far it is.
    FaultyLayer layer;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step != "read" || layer.steps.count("read") != kBlocks)
            return std::nullopt;
        std::unique_lock lock(mutex);
        wasTold.wait(lock, [&told] { return !told.empty() && told.back().share > 0.3; });
        return std::nullopt;
    };
    archive::ExportListener listener;
    listener.progress = [&](const archive::ExportProgress& progress) {
        const std::lock_guard lock(mutex);
        told.push_back(progress);
        wasTold.notify_one();
    };
    archive::ExportRunOptions options;
    options.catalogFile = kit.catalogFile();
    options.layer = &layer;
    options.workers = 1;
    const auto summary = require(archive::runExport(kit.plan(), options, listener, {}));
    QCOMPARE(summary.done, 1);
    double before = 0.0;
    for (const archive::ExportProgress& progress : told) {
        QVERIFY(progress.share >= before);
        before = progress.share;
    }
    QCOMPARE(before, 1.0);
    QCOMPARE(told.back().files.done, 1);
}

void TestExportRun::isARunOfTheCatalogue()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    const archive::ExportPlan plan = kit.plan();
    QVERIFY(QFile::remove(kit.root() + u"/a.jpg"_s));
    const Ran ran = runPlan(kit, plan);
    const auto run = require(kit.catalog().runs().get(ran.summary->runId));
    QVERIFY(run);
    QCOMPARE(run->kind, domain::RunKind::Export);
    QCOMPARE(run->state, domain::RunState::Finished);
    QCOMPARE(run->done, 1);
    QCOMPARE(run->failed, 1);
    const auto failures = require(kit.catalog().runs().failures(ran.summary->runId));
    QCOMPARE(failures.front().path, kit.root() + u"/a.jpg"_s);
}

void TestExportRun::refusesAnEmptyPlan()
{
    ExportKit kit;
    kit.add(u"a.jpg"_s, "unlabelled");
    QCOMPARE(errorOf(runOnce(kit, kit.options()).summary).code, base::ErrorCode::NotFound);
    QVERIFY(!QFile::exists(kit.destination()));
}

void TestExportRun::reports()
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

void TestExportRun::whatIsTakenAwayAtTheDestinationIsMissed()
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

void TestExportRun::whatWasMovedByAKilledCallIsMissingInTheCatalogue()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "a");
    kit.label(photo, u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    FaultyLayer layer;
    layer.fault = [&layer](const QByteArray&) -> std::optional<base::Error> {
        if (layer.steps.contains("removeSource") && layer.steps.last() != "removeSource")
            throw Killed();
        return std::nullopt;
    };
    const archive::ExportPlan plan = kit.plan(options);
    try {
        (void)runPlan(kit, plan, &layer);
    } catch (const Killed&) {
    }
    require(kit.catalog().photos().setMissing(photo, false)); // as if it had been killed before it said so
    QVERIFY(!QFile::exists(kit.root() + u"/a.jpg"_s));
    const Ran again = runOnce(kit, options);
    QCOMPARE(again.summary->alreadyThere, 1);
    QCOMPARE(again.summary->removed, 0);
    QVERIFY(require(kit.catalog().search().rows({&photo, 1})).front().offline);
}

void TestExportRun::anotherFileAtTheSamePlaceIsMovedToo()
{
    ExportKit kit;
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    options.conflicts = ConflictRule::Rename;
    for (const QByteArray& content : {QByteArray("one"), QByteArray("other")}) {
        kit.label(kit.add(u"a.jpg"_s, content), u"sea"_s);
        QCOMPARE(runOnce(kit, options).summary->removed, 1);
    }
    QCOMPARE(photosIn(kit.destination()).values(), QList<QByteArray>({"other", "one"}));
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"sea/a-2.jpg moved"_s}));
}

void TestExportRun::whatWasCopiedBeforeItWasMovedIsKnown_data()
{
    QTest::addColumn<bool>("asBag");
    QTest::newRow("plain") << false;
    QTest::newRow("unfinished bag") << true;
}

void TestExportRun::whatWasCopiedBeforeItWasMovedIsKnown()
{
    QFETCH(bool, asBag);
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "a");
    kit.label(photo, u"sea"_s);
    ExportOptions options = kit.options();
    options.several = archive::Several::LinkInEach;
    if (asBag)
        archive::makeBag(options, {});
    // No report can be placed, so there is no bag.
    const QString obstacle = kit.destination() + u"/.scenekeeper/reports"_s;
    QVERIFY(QDir().mkpath(obstacle));
    QCOMPARE(runOnce(kit, options).summary->done, 1);
    kit.label(photo, u"forest"_s);
    options.mode = ExportMode::Move;
    const Ran moved = runOnce(kit, options);
    QCOMPARE(moved.summary->done, 2);
    QCOMPARE(moved.summary->removed, 1);
    QVERIFY(!QFile::exists(kit.root() + u"/a.jpg"_s));
    QVERIFY(QDir().rmdir(obstacle));
    const archive::ExportPlan plan = kit.plan(options);
    QCOMPARE(ExportKit::lines(plan), QStringList({u"forest/a.jpg moved"_s, u"sea/a.jpg moved"_s}));
    const Ran again = runPlan(kit, plan);
    QCOMPARE(again.summary->alreadyThere, 2);
    QCOMPARE(again.summary->isBag, asBag);
}

void TestExportRun::aMoveRemovesOnlyWhatWasPlanned()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.destination() + u"/sea/a.jpg"_s, "a");
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    const archive::ExportPlan plan = kit.plan(options);
    QCOMPARE(plan.originalsToRemove(), 0);
    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg"_s));
    const Ran ran = runPlan(kit, plan);
    QCOMPARE(ran.summary->done, 1);
    QCOMPARE(ran.summary->removed, 0);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("a"));
    QCOMPARE(runOnce(kit, options).summary->removed, 1); // asked anew
}

void TestExportRun::foreignReportsStay()
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

void TestExportRun::bagOptions()
{
    for (const ExportMode mode : {ExportMode::Copy, ExportMode::HardLink}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        ExportOptions options = kit.options();
        options.payload = u"data"_s;
        options.mode = mode;
        const Ran plain = runOnce(kit, options);
        QVERIFY(plain.results.front().file.sha512.isEmpty());
        options.withSha512 = true;
        for (int i = 0; i < 2; ++i) {
            const Ran ran = runOnce(kit, options);
            QCOMPARE(ran.results.front().file.target, u"sea/a.jpg"_s);
            QCOMPARE(ran.results.front().file.sha512.size(), 64);
        }
        QDir(kit.destination()).removeRecursively();
        QCOMPARE(runOnce(kit, options).results.front().file.sha512.size(), 64);
        QCOMPARE(bytesOf(kit.destination() + u"/data/sea/a.jpg"_s), QByteArray("a"));
    }
}

QTEST_GUILESS_MAIN(TestExportRun)
#include "tst_exportrun.moc"
