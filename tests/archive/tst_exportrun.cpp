// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportrun.h"
#include "core/imaging/contenthash.h"
#include "tests/archive/exportkit.h"
#include "tests/archive/faultylayer.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;
using archive::ExportResult;
using archive::ExportStatus;
using archive::ExportSummary;
using archive::Several;

Q_DECLARE_METATYPE(archive::ExportMode)
Q_DECLARE_METATYPE(archive::ConflictRule)
Q_DECLARE_METATYPE(archive::Several)

namespace {

constexpr int kBlocks = 8; ///< of a large file
constexpr qsizetype kBlockBytes = qsizetype{1} << 18;

struct Ran
{
    base::Result<ExportSummary> summary = base::fail(base::ErrorCode::Internal);
    std::vector<ExportResult> results;

    [[nodiscard]] const ExportResult* of(const QString& target) const
    {
        for (const ExportResult& result : results) {
            if (result.file.target == target)
                return &result;
        }
        return nullptr;
    }
    [[nodiscard]] std::optional<base::Error> failureOf(const QString& target) const
    {
        const ExportResult* result = of(target);
        return result ? result->failure : std::nullopt;
    }
};

Ran runPlan(ExportKit& kit, const archive::ExportPlan& plan, archive::FileLayer* layer = nullptr,
            std::stop_token stop = {})
{
    Ran ran;
    archive::ExportListener listener;
    listener.results = [&ran](const std::vector<ExportResult>& results) {
        ran.results.insert(ran.results.end(), results.begin(), results.end());
    };
    archive::ExportRunOptions options;
    options.catalogFile = kit.catalogFile();
    QuickLayer quick;
    options.layer = layer ? layer : &quick;
    options.workers = layer ? 1 : 0;
    ran.summary = archive::runExport(plan, options, listener, stop);
    return ran;
}

Ran runOnce(ExportKit& kit, const ExportOptions& options, archive::FileLayer* layer = nullptr)
{
    return runPlan(kit, kit.plan(options), layer);
}

/// Files that a killed run left half written.
QStringList leftovers(const QString& folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        if (entries.fileName().endsWith(u".part"))
            names << entries.fileName();
    }
    return names;
}

/// What is exported, without reports.
QMap<QString, QByteArray> photosIn(const QString& folder)
{
    QMap<QString, QByteArray> tree = treeOf(folder);
    for (const QString& name : {u"report.csv"_s, u"report.html"_s, u"manifest-sha256.txt"_s})
        tree.remove(name);
    return tree;
}

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
    void neverOverwrites();
    void severalLabelsShareOneFile();
    void aChangedSourceIsNotExported();
    void aVanishedSourceFailsAlone();
    void aSourceThatChangesDuringAMoveStays();
    void aWrongCopyIsFoundAndRemoved();
    void aFullDiskEndsTheRun();
    void nothingIsLostAtAnyKillPoint_data();
    void nothingIsLostAtAnyKillPoint();
    void everyStepMayFail_data();
    void everyStepMayFail();
    void onlyOneAtATime();
    void doesNotFollowLinksMadeSince();
    void stopsAndGoesOn();
    void stopsWithinAFile_data();
    void stopsWithinAFile();
    void keepsWhatHasItsNameWhenStopped();
    void saysHowFarItIsWithinAFile();
    void isARunOfTheCatalogue();
    void refusesAnEmptyPlan();
    void reports();
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

void TestExportRun::aWrongCopyIsFoundAndRemoved()
{
    class LyingLayer : public archive::FileLayer
    {
    public:
        base::Result<void> write(const archive::Descriptor& file, QByteArrayView bytes) override
        {
            return FileLayer::write(file, bytes == "content" ? QByteArrayView("contenT") : bytes);
        }
    };
    for (const ExportMode mode : {ExportMode::Copy, ExportMode::Move}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "content"), u"sea"_s);
        ExportOptions options = kit.options();
        options.mode = mode;
        LyingLayer layer;
        const Ran ran = runOnce(kit, options, &layer);
        QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::CopyDiffers);
        QVERIFY(photosIn(kit.destination()).isEmpty());
        QVERIFY(leftovers(kit.destination()).isEmpty());
        QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("content"));
    }
}

void TestExportRun::aFullDiskEndsTheRun()
{
    ExportKit kit;
    for (int i = 0; i < 5; ++i)
        kit.label(kit.add(u"%1.jpg"_s.arg(i), "content " + QByteArray::number(i)), u"sea"_s);
    int writes = 0;
    FaultyLayer layer;
    layer.fault = [&writes](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "write" && ++writes > 2)
            return base::Error{base::ErrorCode::DiskFull, u"no space"_s};
        return std::nullopt;
    };
    const Ran ran = runOnce(kit, kit.options(), &layer);
    QVERIFY(ran.summary);
    QVERIFY(ran.summary->stoppedBy);
    QCOMPARE(ran.summary->stoppedBy->code, base::ErrorCode::DiskFull);
    QCOMPARE(ran.results.size(), std::size_t{5});
    QCOMPARE(ran.summary->done + ran.summary->failed, 5);
    QVERIFY(leftovers(kit.destination()).isEmpty());
    const Ran again = runOnce(kit, kit.options());
    QCOMPARE(again.summary->done + again.summary->alreadyThere, 5);
    QCOMPARE(photosIn(kit.destination()).size(), 5);
}

void TestExportRun::nothingIsLostAtAnyKillPoint_data()
{
    QTest::addColumn<ExportMode>("mode");
    QTest::addColumn<ConflictRule>("rule");
    QTest::addColumn<Several>("several");
    const std::vector<std::pair<const char*, ExportMode>> modes{{"copy", ExportMode::Copy},
                                                                {"hardlink", ExportMode::HardLink},
                                                                {"symlink", ExportMode::SymbolicLink},
                                                                {"move", ExportMode::Move}};
    const std::vector<std::pair<const char*, ConflictRule>> rules{
        {"skip", ConflictRule::Skip}, {"rename", ConflictRule::Rename}, {"fail", ConflictRule::Fail}};
    for (const auto& [modeName, mode] : modes) {
        for (const auto& [ruleName, rule] : rules) {
            const QByteArray name = QByteArray(modeName) + ' ' + ruleName;
            QTest::newRow(name.constData()) << mode << rule << Several::First;
        }
        QTest::newRow((QByteArray(modeName) + " copy in each").constData())
            << mode << ConflictRule::Rename << Several::CopyInEach;
        QTest::newRow((QByteArray(modeName) + " link in each").constData())
            << mode << ConflictRule::Rename << Several::LinkInEach;
    }
}

void TestExportRun::nothingIsLostAtAnyKillPoint()
{
    QFETCH(ExportMode, mode);
    QFETCH(ConflictRule, rule);
    QFETCH(Several, several);
    QMap<QString, QByteArray> expected; // what a run that nobody kills leaves
    int steps = 1;
    for (int killAt = -1; killAt < steps; ++killAt) {
        ExportKit kit;
        kit.classify(kit.add(u"1/a.jpg"_s, "first"), {{u"sea"_s, 0.9}, {u"forest"_s, 0.8}});
        kit.label(kit.add(u"2/a.jpg"_s, "other"), u"sea"_s);
        kit.label(kit.add(u"3/b.jpg"_s, "taken"), u"sea"_s);
        writeBytes(kit.destination() + u"/sea/b.jpg"_s, "alien");
        ExportOptions options = kit.options();
        options.mode = mode;
        options.conflicts = rule;
        options.several = several;
        FaultyLayer layer;
        layer.killAt = killAt;
        try {
            const Ran ran = runOnce(kit, options, &layer);
            QCOMPARE(killAt, -1);
            QVERIFY(ran.summary);
        } catch (const Killed&) {
            QVERIFY(killAt >= 0);
        }
        if (killAt < 0) {
            steps = static_cast<int>(layer.steps.size());
            QVERIFY(steps > 10);
            expected = photosIn(kit.destination());
            continue;
        }
        // No file has its name before it is whole.
        const auto broken = photosIn(kit.destination());
        for (auto file = broken.begin(); file != broken.end(); ++file) {
            if (!file.key().endsWith(u".part"))
                QVERIFY2(expected.value(file.key()) == file.value(), qPrintable(file.key()));
        }
        const Ran again = runOnce(kit, options);
        QVERIFY(again.summary);
        QCOMPARE(photosIn(kit.destination()), expected);
        QVERIFY(leftovers(kit.destination()).isEmpty());
        QCOMPARE(bytesOf(kit.destination() + u"/sea/b.jpg"_s), QByteArray("alien"));
        // Every content is where it was or where it went; after a move, only there.
        const QList<QByteArray> there = expected.values();
        for (const auto& [name, content] : std::vector<std::pair<QString, QByteArray>>{
                 {u"1/a.jpg"_s, "first"}, {u"2/a.jpg"_s, "other"}, {u"3/b.jpg"_s, "taken"}}) {
            const bool isExported = there.contains(content);
            const bool isLeft = mode != ExportMode::Move || !isExported;
            QVERIFY2(bytesOf(kit.root() + u'/' + name) == (isLeft ? content : QByteArray()),
                     (layer.steps.join(' ')).constData());
        }
    }
}

void TestExportRun::everyStepMayFail_data()
{
    nothingIsLostAtAnyKillPoint_data();
}

void TestExportRun::everyStepMayFail()
{
    QFETCH(ExportMode, mode);
    QFETCH(ConflictRule, rule);
    QFETCH(Several, several);
    int steps = 1;
    for (int failAt = 0; failAt < steps; ++failAt) {
        ExportKit kit;
        kit.classify(kit.add(u"1/a.jpg"_s, "first"), {{u"sea"_s, 0.9}, {u"forest"_s, 0.8}});
        kit.label(kit.add(u"2/b.jpg"_s, "other"), u"sea"_s);
        ExportOptions options = kit.options();
        options.mode = mode;
        options.conflicts = rule;
        options.several = several;
        FaultyLayer layer;
        int step = 0;
        layer.fault = [&step, failAt](const QByteArray&) -> std::optional<base::Error> {
            if (step++ == failAt)
                return base::Error{base::ErrorCode::WriteFailed, u"broken"_s};
            return std::nullopt;
        };
        const archive::ExportPlan plan = kit.plan(options);
        const Ran ran = runPlan(kit, plan, &layer);
        steps = std::max(steps, static_cast<int>(layer.steps.size()));
        if (ran.summary)
            QCOMPARE(ran.results.size(), plan.files.size());
        for (const ExportResult& result : ran.results) {
            if (result.status == ExportStatus::Done)
                QVERIFY(!bytesOf(kit.destination() + u'/' + result.file.target).isEmpty());
            else if (mode == ExportMode::Move)
                QVERIFY(QFile::exists(result.file.source));
        }
        (void)runOnce(kit, options);
        QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg"_s), QByteArray("first"));
        QCOMPARE(bytesOf(kit.destination() + u"/sea/b.jpg"_s), QByteArray("other"));
        QVERIFY(leftovers(kit.destination()).isEmpty());
        QCOMPARE(QFile::exists(kit.root() + u"/1/a.jpg"_s), mode != ExportMode::Move);
        QCOMPARE(QFile::exists(kit.root() + u"/2/b.jpg"_s), mode != ExportMode::Move);
    }
}

void TestExportRun::onlyOneAtATime()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    const archive::ExportPlan plan = kit.plan();
    FaultyLayer layer;
    base::ErrorCode other = base::ErrorCode::Internal;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            other = errorOf(runPlan(kit, plan).summary).code;
        return std::nullopt;
    };
    QCOMPARE(runPlan(kit, plan, &layer).summary->done, 1);
    QCOMPARE(other, base::ErrorCode::DestinationBusy);
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
