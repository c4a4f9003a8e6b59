// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rootcomparison.h"
#include "core/pipeline/rootpresence.h"
#include "core/pipeline/rootremap.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::pipeline;
using namespace scenekeeper::tests;
using base::ErrorCode;

namespace {

const storage::Author& person()
{
    static const storage::Author author{QStringLiteral("tester"), std::nullopt, std::nullopt};
    return author;
}

/// Pictures that have been imported, and their root.
class Imported
{
public:
    Imported()
    {
        kit.makePictures(3);
        kit.makePictures(2, QStringLiteral("deep/er"));
        run(kit.options());
    }

    static RunSummary run(const ImportOptions& options) { return require(runRecorded(options).summary); }

    /// What a watch would have imported.
    RunSummary run(const RootDifferences& differences) const
    {
        ImportOptions options = kit.options();
        options.paths = differences.read;
        options.gone = differences.gone;
        options.moved = differences.moved;
        options.isWatched = true;
        return run(options);
    }

    [[nodiscard]] domain::Root root() const { return require(kit.catalog()->roots().all()).front(); }
    [[nodiscard]] RootDifferences compare() const
    {
        return require(compareRoot(*kit.catalog(), {root(), kit.options().thumbnailFile, {}}));
    }
    [[nodiscard]] RootDifferences compare(const TreeChanges& changes) const
    {
        return require(compareChanges(*kit.catalog(), {root(), kit.options().thumbnailFile, {}}, changes));
    }
    [[nodiscard]] base::PhotoId photo(const QString& name) const
    {
        return require(kit.catalog()->photos().find(kit.photos(name))).value_or(base::PhotoId());
    }
    void setHuman(const QString& name) const
    {
        const auto catalog = kit.catalog();
        const auto labels = require(catalog->labels().ensure({QStringLiteral("sea")}));
        const base::PhotoId id = photo(name);
        require(catalog->assignments().setHuman(std::span(&id, 1), labels, person()));
    }
    [[nodiscard]] bool isHuman(const QString& name) const
    {
        return !require(kit.catalog()->assignments().ofPhoto(photo(name))).empty() &&
               require(kit.catalog()->assignments().ofPhoto(photo(name))).front().source ==
                   domain::AssignmentSource::Human;
    }

    RunKit kit;
};

} // namespace

/// What a root is compared to the catalogue with, and what a run makes of it.
class TestRootComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDiffersAfterAnImport();
    void newChangedAndGoneFilesAreFound();
    void aRenamedFolderIsFollowedWithoutReading();
    void aMoveThatNobodySawIsKnownByContent();
    void sidecarsMeanTheirPhotos();
    void aPartIsComparedAsTheWhole();
    void whatFailedIsNotReadAgainUnlessItChanges();
    void whatLiesBesideSingleFilesIsNotLookedAt();
    void aSingleFileThatCameBackIsFound();
    void anEmptyOrOtherPlaceIsNoDeletion();
    void aRootIsFoundElsewhere();
};

void TestRootComparison::nothingDiffersAfterAnImport()
{
    const Imported imported;
    const RootDifferences differences = imported.compare();
    QVERIFY(differences.isEmpty());
    QCOMPARE(differences.compared, 5);
    std::stop_source stopped;
    stopped.request_stop();
    const auto cancelled = compareRoot(*imported.kit.catalog(), {imported.root(), {}, stopped.get_token()});
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

void TestRootComparison::newChangedAndGoneFilesAreFound()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    makePicture(kit.photos(QStringLiteral("new.jpg")), kRed, 40);
    makePicture(kit.photos(QStringLiteral("1.jpg")), kBlue, 41);
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("deep/er/0.jpg"))));
    const RootDifferences differences = imported.compare();
    QCOMPARE(differences.read,
             (QStringList{kit.photos(QStringLiteral("1.jpg")), kit.photos(QStringLiteral("new.jpg"))}));
    QCOMPARE(differences.gone, QStringList{kit.photos(QStringLiteral("deep/er/0.jpg"))});
    const RunSummary summary = imported.run(differences);
    QCOMPARE(summary.photos, 2);
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.changed, 1);
    QCOMPARE(summary.missing, 1);
    QVERIFY(imported.compare().isEmpty());
    // It comes back.
    makePicture(kit.photos(QStringLiteral("deep/er/0.jpg")), kRed, 0);
    QCOMPARE(imported.compare().read, QStringList{kit.photos(QStringLiteral("deep/er/0.jpg"))});
}

void TestRootComparison::aRenamedFolderIsFollowedWithoutReading()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    imported.setHuman(QStringLiteral("deep/er/0.jpg"));
    const base::PhotoId before = imported.photo(QStringLiteral("deep/er/0.jpg"));
    const QString from = kit.photos(QStringLiteral("deep/er"));
    const QString to = kit.photos(QStringLiteral("deep/down"));
    QVERIFY(QDir().rename(from, to));
    TreeChanges changes;
    changes.moved = {{from, to}};
    changes.folders = {from};
    changes.files = {to + QStringLiteral("/0.jpg"), to + QStringLiteral("/1.jpg")};
    const int pictures = kit.classifier->pictures;
    const RunSummary summary = imported.run(imported.compare(changes));
    QCOMPARE(summary.moved, 2);
    QCOMPARE(summary.unchanged, 2);
    QCOMPARE(summary.missing, 0);
    QCOMPARE(int(kit.classifier->pictures), pictures);
    QVERIFY(imported.photo(QStringLiteral("deep/down/0.jpg")) == before);
    QVERIFY(imported.isHuman(QStringLiteral("deep/down/0.jpg")));
    QVERIFY(imported.compare().isEmpty());
}

void TestRootComparison::aMoveThatNobodySawIsKnownByContent()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    imported.setHuman(QStringLiteral("0.jpg"));
    QVERIFY(QFile::rename(kit.photos(QStringLiteral("0.jpg")), kit.photos(QStringLiteral("deep/there.jpg"))));
    const RunSummary summary = imported.run(imported.compare());
    QCOMPARE(summary.moved, 1);
    QCOMPARE(summary.added, 0);
    QCOMPARE(summary.missing, 0);
    QVERIFY(imported.isHuman(QStringLiteral("deep/there.jpg")));
    QVERIFY(!imported.photo(QStringLiteral("0.jpg")).isValid());
}

void TestRootComparison::sidecarsMeanTheirPhotos()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    TreeChanges changes;
    changes.files = {kit.photos(QStringLiteral("1.xmp")), kit.photos(QStringLiteral("nobody.xmp"))};
    QVERIFY(imported.compare(changes).isEmpty());
    writeFile(kit.photos(QStringLiteral("1.xmp")),
              "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
              "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
              "<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:Rating='3'/>"
              "</rdf:RDF></x:xmpmeta>");
    QCOMPARE(imported.compare(changes).read, QStringList{kit.photos(QStringLiteral("1.jpg"))});
    QCOMPARE(imported.compare().read, QStringList{kit.photos(QStringLiteral("1.jpg"))});
    imported.run(imported.compare());
    // Once read it is no news, as is one that we have written ourselves.
    QVERIFY(imported.compare(changes).isEmpty());
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("1.xmp"))));
    QCOMPARE(imported.compare(changes).read, QStringList{kit.photos(QStringLiteral("1.jpg"))});
}

void TestRootComparison::aPartIsComparedAsTheWhole()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    const QString folder = kit.photos(QStringLiteral("deep/er"));
    TreeChanges nothing;
    nothing.files = {kit.photos(QStringLiteral("0.jpg")), kit.photos(QStringLiteral("never.jpg"))};
    nothing.folders = {folder, kit.photos(QStringLiteral("never"))};
    nothing.lists = {kit.photos()};
    QVERIFY(imported.compare(nothing).isEmpty());
    QVERIFY(QFile::remove(folder + QStringLiteral("/1.jpg")));
    makePicture(folder + QStringLiteral("/2.jpg"), kGreen, 50);
    TreeChanges listed;
    listed.lists = {folder};
    QCOMPARE(imported.compare(listed).gone, QStringList{folder + QStringLiteral("/1.jpg")});
    // What has come may not be whole yet: it is told by itself.
    QVERIFY(imported.compare(listed).read.isEmpty());
    listed.files = {folder + QStringLiteral("/2.jpg")};
    QCOMPARE(imported.compare(listed).read, QStringList{folder + QStringLiteral("/2.jpg")});
    QVERIFY(QDir(kit.photos(QStringLiteral("deep"))).removeRecursively());
    TreeChanges gone;
    gone.folders = {kit.photos(QStringLiteral("deep"))};
    QCOMPARE(imported.compare(gone).gone.size(), 2);
}

void TestRootComparison::whatFailedIsNotReadAgainUnlessItChanges()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    writeFile(kit.photos(QStringLiteral("broken.jpg")), "no picture");
    QCOMPARE(imported.run(imported.compare()).failed, 1);
    QVERIFY(imported.compare().isEmpty());
    makePicture(kit.photos(QStringLiteral("broken.jpg")), kRed, 60);
    QCOMPARE(imported.run(imported.compare()).failed, 0);
}

void TestRootComparison::whatLiesBesideSingleFilesIsNotLookedAt()
{
    RunKit kit;
    kit.makePictures(4);
    ImportOptions options = kit.options();
    options.paths = {kit.photos(QStringLiteral("0.jpg")), kit.photos(QStringLiteral("1.jpg")),
                     kit.photos(QStringLiteral("2.jpg"))};
    QCOMPARE(require(runRecorded(options).summary).photos, 3);
    const auto compare = [&kit] {
        const domain::Root root = require(kit.catalog()->roots().all()).front();
        return require(compareRoot(*kit.catalog(), {root, kit.options().thumbnailFile, {}}));
    };
    QVERIFY(require(kit.catalog()->roots().all()).front().ofFiles);
    QVERIFY(compare().isEmpty());
    QCOMPARE(compare().compared, 3);
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("0.jpg"))));
    QFile changed(kit.photos(QStringLiteral("1.jpg")));
    QVERIFY(changed.open(QIODevice::Append) && changed.write("more") == 4);
    changed.close();
    QCOMPARE(compare().gone, QStringList{kit.photos(QStringLiteral("0.jpg"))});
    QCOMPARE(compare().read, QStringList{kit.photos(QStringLiteral("1.jpg"))});
}

void TestRootComparison::aSingleFileThatCameBackIsFound()
{
    RunKit kit;
    kit.makePictures(2);
    ImportOptions options = kit.options();
    const QString file = kit.photos(QStringLiteral("0.jpg"));
    options.paths = {file};
    QCOMPARE(require(runRecorded(options).summary).photos, 1);
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    options.paths = {};
    options.gone = {file};
    options.isWatched = true;
    (void)require(runRecorded(options).summary);
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    const domain::Root root = require(kit.catalog()->roots().all()).front();
    QCOMPARE(require(compareRoot(*kit.catalog(), {root, kit.options().thumbnailFile, {}})).read,
             QStringList{file});
    // To read the whole again is not to add it.
    ImportOptions again = kit.options();
    again.paths = {root.path};
    again.isAgain = true;
    QCOMPARE(require(runRecorded(again).summary).photos, 1);
    QVERIFY(require(kit.catalog()->roots().all()).front().ofFiles);
    QVERIFY(QFile::remove(file));
    QCOMPARE(require(runRecorded(again).summary).failed, 1);
    QVERIFY(require(kit.catalog()->roots().all()).front().ofFiles);
}

void TestRootComparison::anEmptyOrOtherPlaceIsNoDeletion()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    const QString away = kit.photos() + QStringLiteral("-away");
    const auto state = [&imported] {
        return lookAtRoot(require(witnessOf(*imported.kit.catalog(), imported.root())));
    };
    QVERIFY(state().online);
    QVERIFY(!imported.root().fileSystem.isEmpty());
    QVERIFY(QDir().rename(kit.photos(), away));
    QVERIFY(!state().online);
    QVERIFY(QDir().mkpath(kit.photos()));
    QVERIFY(!state().online);
    // Something else lies at the mount point: known by the file system, which is another.
    writeFile(kit.photos(QStringLiteral("Thumbs.db")), "x");
    QVERIFY(state().online); // a folder that somebody has emptied
    require(kit.catalog()->roots().setFileSystem(imported.root().id, QStringLiteral("another")));
    QVERIFY(!state().online);
    Imported::run(kit.options());
    QVERIFY(!imported.root().online);
    QCOMPARE(require(kit.catalog()->photos().present(imported.root().id, {})).size(), 5U);
    QVERIFY(QDir(kit.photos()).removeRecursively());
    QVERIFY(QDir().rename(away, kit.photos()));
    QVERIFY(require(storeState(*kit.catalog(), imported.root(), state())));
    QVERIFY(imported.root().online);
    QVERIFY(imported.root().fileSystem != QStringLiteral("another"));
}

void TestRootComparison::aRootIsFoundElsewhere()
{
    const Imported imported;
    const RunKit& kit = imported.kit;
    const auto catalog = kit.catalog();
    const QString moved = kit.photos() + QStringLiteral("-moved");
    const domain::Root root = imported.root();
    QVERIFY(QDir().rename(kit.photos(), moved));
    const QTemporaryDir other;
    writeFile(other.filePath(QStringLiteral("0.jpg")), "something else");
    QCOMPARE(remapRoot(*catalog, root, other.path(), person()).error().code, ErrorCode::NotFound);
    QCOMPARE(remapRoot(*catalog, root, moved + u'x', person()).error().code, ErrorCode::NotFound);
    const QTemporaryDir links;
    const QString link = links.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(other.path(), link));
    require(catalog->roots().ensure(other.path()));
    QCOMPARE(remapRoot(*catalog, root, link, person()).error().code, ErrorCode::InvalidArgument);
    // A photo less is no other archive.
    QVERIFY(QFile::remove(moved + QStringLiteral("/1.jpg")));
    require(remapRoot(*catalog, root, moved, person()));
    QVERIFY(require(catalog->photos().find(moved + QStringLiteral("/0.jpg"))).has_value());
    require(catalog->history().undo(person()));
    QVERIFY(require(catalog->photos().find(kit.photos(QStringLiteral("0.jpg")))).has_value());
}

QTEST_GUILESS_MAIN(TestRootComparison)
#include "tst_rootcomparison.moc"
