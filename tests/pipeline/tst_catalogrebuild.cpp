// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/catalogrebuild.h"

#include "core/metadata/sidecarfile.h"
#include "core/storage/automaticbackups.h"
#include "core/storage/catalogrestore.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr int kPictures = 40;

/// An imported folder on one photograph of which a person has decided, and said so in a sidecar.
class Archive
{
public:
    Archive()
    {
        kit.makePictures(kPictures);
        pipeline::ImportOptions import = kit.options();
        import.classifier = nullptr;
        (void)require(runRecorded(import).summary);
        const auto catalog = kit.catalog();
        const base::PhotoId photo = require(catalog->photos().find(kit.photos(u"3.jpg"_s))).value();
        const base::LabelId forest = require(catalog->labels().ensure({u"forest"_s})).front();
        (void)require(catalog->assignments().setHuman({&photo, 1}, {&forest, 1},
                                                      {u"Ada"_s, std::nullopt, std::nullopt}));
        (void)require(
            metadata::writeSidecar(kit.photos(u"3.jpg"_s), require(catalog->sidecars().labelsOf(photo))));
        options = {import.catalogFile, import.thumbnailFile, {}};
    }

    void damage() const
    {
        QFile file(options.catalogFile);
        if (!file.open(QIODevice::ReadWrite) || file.write(QByteArray(100, '\x5a')) != 100)
            qFatal("cannot damage the catalogue");
    }
    [[nodiscard]] QString humanLabel() const
    {
        const auto catalog = kit.catalog();
        const base::PhotoId photo = require(catalog->photos().find(kit.photos(u"3.jpg"_s))).value();
        for (const domain::Assignment& one : require(catalog->assignments().ofPhoto(photo))) {
            if (one.source == domain::AssignmentSource::Human)
                return require(catalog->labels().all())
                    .at(static_cast<std::size_t>(one.labelId.value) - 1)
                    .name;
        }
        return {};
    }

    RunKit kit;
    pipeline::RebuildOptions options;
};

} // namespace

class TestCatalogRebuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsBackPhotographsAndDecisions();
    void goesOnWhereItWasStopped();
    void remembersFoldersThatAreAway();
    void watchesNoFolderThatWasNotWatched();
    void takesInNothingBesideSingleFiles();
    void saysWhenNothingIsKnown();
};

void TestCatalogRebuild::bringsBackPhotographsAndDecisions()
{
    const Archive archive;
    (void)require(storage::AutomaticBackups(archive.options.catalogFile).make());
    archive.damage();
    const auto rebuilt = require(pipeline::rebuildCatalog(archive.options, {}, {}));
    QCOMPARE(rebuilt.run.photos, kPictures);
    QCOMPARE(rebuilt.roots, QStringList{archive.kit.photos()});
    QCOMPARE(rebuilt.humanLabelled, 1);
    QVERIFY(QFile::exists(rebuilt.setAside));
    QCOMPARE(archive.humanLabel(), u"forest"_s);
    QCOMPARE(require(archive.kit.catalog()->check()).problems, QStringList());
    QVERIFY(!QFile::exists(archive.options.catalogFile + u".rebuilding"_s));
    QVERIFY(!QFile::exists(archive.options.catalogFile + u".rebuilding-wal"_s));
}

void TestCatalogRebuild::goesOnWhereItWasStopped()
{
    const Archive archive;
    (void)require(storage::AutomaticBackups(archive.options.catalogFile).make());
    archive.damage();
    std::stop_source stop;
    pipeline::RunListener listener;
    listener.started = [&stop](base::RunId) { stop.request_stop(); };
    const auto stopped = pipeline::rebuildCatalog(archive.options, listener, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    // The damaged one is where it was.
    QVERIFY(!storage::checkCatalogFile(archive.options.catalogFile));
    QCOMPARE(require(pipeline::rebuildCatalog(archive.options, {}, {})).run.photos, kPictures);
    QCOMPARE(require(archive.kit.catalog()->search().count({})), kPictures);
}

void TestCatalogRebuild::remembersFoldersThatAreAway()
{
    const Archive archive;
    const QString away = archive.kit.photos() + u"-elsewhere"_s;
    (void)require(archive.kit.catalog()->roots().ensure(away));
    const auto rebuilt = require(pipeline::rebuildCatalog(archive.options, {}, {}));
    QCOMPARE(rebuilt.offline, QStringList{away});
    const std::vector<domain::Root> roots = require(archive.kit.catalog()->roots().all());
    QCOMPARE(roots.size(), 2U);
    QCOMPARE(roots.at(1).path, away);
    QVERIFY(roots.at(0).online);
    QVERIFY(!roots.at(1).online);
}

void TestCatalogRebuild::watchesNoFolderThatWasNotWatched()
{
    const Archive archive;
    const QString away = archive.kit.photos() + u"-elsewhere"_s;
    const QString watched = archive.kit.photos() + u"-watched"_s;
    {
        const auto catalog = archive.kit.catalog();
        const base::RootId here = require(catalog->roots().all()).front().id;
        for (const base::RootId root : {here, require(catalog->roots().ensure(away)).id})
            require(catalog->roots().setWatched(root, false));
        (void)require(catalog->roots().ensure(watched));
    }
    (void)require(storage::AutomaticBackups(archive.options.catalogFile).make());
    archive.damage();
    (void)require(pipeline::rebuildCatalog(archive.options, {}, {}));
    for (const domain::Root& root : require(archive.kit.catalog()->roots().all()))
        QCOMPARE(root.watched, root.path == watched);
}

void TestCatalogRebuild::takesInNothingBesideSingleFiles()
{
    RunKit kit;
    kit.makePictures(3);
    pipeline::ImportOptions import = kit.options();
    import.classifier = nullptr;
    import.paths = {kit.photos(u"1.jpg"_s)};
    (void)require(runRecorded(import).summary);
    (void)require(storage::AutomaticBackups(import.catalogFile).make());
    QVERIFY(QFile::resize(import.catalogFile, 0)); // then the backup knows
    const auto rebuilt =
        require(pipeline::rebuildCatalog({import.catalogFile, import.thumbnailFile, {}}, {}, {}));
    QCOMPARE(rebuilt.files, import.paths);
    QCOMPARE(rebuilt.run.photos, 1);
    QCOMPARE(require(kit.catalog()->search().count({})), 1);
    QVERIFY(require(kit.catalog()->roots().all()).front().ofFiles);
}

void TestCatalogRebuild::saysWhenNothingIsKnown()
{
    const Archive archive;
    archive.damage(); // and there is no backup
    const auto rebuilt = pipeline::rebuildCatalog(archive.options, {}, {});
    QVERIFY(!rebuilt);
    QCOMPARE(rebuilt.error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(archive.options.catalogFile + u".rebuilding"_s));
}

QTEST_GUILESS_MAIN(TestCatalogRebuild)
#include "tst_catalogrebuild.moc"
