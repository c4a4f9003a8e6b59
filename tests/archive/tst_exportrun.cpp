// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/contenthash.h"
#include "tests/archive/exportruns.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <fcntl.h>
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
    void neverOverwrites();
    void severalLabelsShareOneFile();
    void aChangedSourceIsNotExported();
    void aVanishedSourceFailsAlone();
    void doesNotFollowLinksMadeSince();
    void isARunOfTheCatalogue();
    void refusesAnEmptyPlan();
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
