// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using base::StepId;
using storage::HistoryStep;
using storage::StepKind;

namespace {

const storage::Author& person()
{
    static const storage::Author author = CatalogFixture::person();
    return author;
}

QStringList rootPaths(CatalogFixture& fixture)
{
    QStringList paths;
    for (const domain::Root& root : require(fixture.catalog().roots().all()))
        paths.append(root.path);
    return paths;
}

qint64 count(const CatalogFixture& fixture, const QString& sql)
{
    const auto connection =
        require(storage::Connection::open(fixture.file(), storage::Connection::Mode::ReadOnly));
    return require(connection->number(sql));
}

void expectHealthy(CatalogFixture& fixture)
{
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

} // namespace

/// Roots that are re-mapped, removed and brought back.
class TestRootSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemappedRootKeepsEverything();
    void aRemapIsUndoneAndDoneAgain();
    void rootsDoNotOverlap();
    void aRemovedRootTakesItsPhotosAlone();
    void undoBringsBackEverything();
    void undoDoesNotMindWhatCameMeanwhile();
    void aRemovedRootGivesItsPathUp();
    void noUndoOfWhatWaitsWithItsRoot();
    void addingARemovedRootBringsItBack();
    void addingAFolderOfARemovedRootBringsThatBack();
    void labelsMergedMeanwhileComeBackMerged();
    void nothingIsChangedDuringAnImport();
    void tablesOfRemovedRootsHaveTheSameColumns();
    void filesAndSamplesAreOfTheRoot();
};

void TestRootSteps::aRemappedRootKeepsEverything()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a/1.jpg"_s);
    require(fixture.catalog().assignments().setHuman(std::span(&photo, 1),
                                                     std::vector{fixture.label(u"sea"_s)}, person()));
    require(fixture.catalog().roots().remap(fixture.root(), u"/elsewhere/photos/"_s, person()));
    QCOMPARE(rootPaths(fixture), QStringList{u"/elsewhere/photos"_s});
    QCOMPARE(require(fixture.catalog().photos().absolutePath(photo)), u"/elsewhere/photos/a/1.jpg"_s);
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QCOMPARE(errorOf(fixture.catalog().roots().remap(base::RootId{99}, u"/x"_s, person())).code,
             ErrorCode::NotFound);
    QCOMPARE(errorOf(fixture.catalog().roots().remap(fixture.root(), u"x"_s, person())).code,
             ErrorCode::InvalidArgument);
    expectHealthy(fixture);
}

void TestRootSteps::aRemapIsUndoneAndDoneAgain()
{
    CatalogFixture fixture;
    fixture.save(u"a/1.jpg"_s);
    require(fixture.catalog().roots().remap(fixture.root(), u"/new"_s, person()));
    const HistoryStep step = require(fixture.catalog().history().undo(person())).value();
    QCOMPARE(step.kind, StepKind::RootRemapped);
    QCOMPARE(step.rootPath, u"/new"_s);
    QCOMPARE(step.photos, 1);
    QCOMPARE(rootPaths(fixture), QStringList{u"/photos"_s});
    require(fixture.catalog().history().redo(person()));
    QCOMPARE(rootPaths(fixture), QStringList{u"/new"_s});
}

void TestRootSteps::rootsDoNotOverlap()
{
    CatalogFixture fixture;
    require(fixture.catalog().roots().ensure(u"/other/deep"_s));
    for (const QString& path : {u"/other"_s, u"/other/deep"_s, u"/other/deep/er"_s, u"/"_s})
        QCOMPARE(errorOf(fixture.catalog().roots().remap(fixture.root(), path, person())).code,
                 ErrorCode::InvalidArgument);
    require(fixture.catalog().roots().remap(fixture.root(), u"/photos/inside"_s, person()));
    // What was free when it was left is another's now.
    require(fixture.catalog().roots().ensure(u"/photos"_s));
    QCOMPARE(errorOf(fixture.catalog().history().undo(person())).code, ErrorCode::InvalidArgument);
}

void TestRootSteps::aRemovedRootTakesItsPhotosAlone()
{
    CatalogFixture fixture;
    fixture.save(u"a/1.jpg"_s);
    const base::RootId other = require(fixture.catalog().roots().ensure(u"/other"_s)).id;
    domain::Photo kept = fixture.photo(u"2.jpg"_s);
    kept.rootId = other;
    const PhotoId keptId = require(fixture.catalog().photos().save(kept));
    fixture.applyModel(keptId, u"sea"_s, 0.9);
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    QCOMPARE(rootPaths(fixture), QStringList{u"/other"_s});
    QCOMPARE(require(fixture.catalog().search().ids({})), std::vector{keptId});
    QCOMPARE(require(fixture.catalog().search().smartCounts()).all, 1);
    QCOMPARE(require(fixture.catalog().stats()).roots, 1);
    QCOMPARE(fixture.state(keptId, u"sea"_s), u"model 0.90"_s);
    QCOMPARE(errorOf(fixture.catalog().roots().remove(fixture.root(), person())).code, ErrorCode::NotFound);
    expectHealthy(fixture);
}

void TestRootSteps::undoBringsBackEverything()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a/1.jpg"_s);
    const PhotoId other = fixture.save(u"a/2.jpg"_s);
    fixture.applyModel(photo, u"forest"_s, 0.7, true);
    require(fixture.catalog().predictions().save(
        {other, fixture.model(), std::vector<float>(6, 0.5F), std::vector<float>(4, 0.25F)}));
    require(fixture.catalog().assignments().setHuman(std::span(&other, 1),
                                                     std::vector{fixture.label(u"sea"_s)}, person()));
    const auto before = require(fixture.catalog().photos().get(other));
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    QCOMPARE(count(fixture, u"SELECT COUNT(*) FROM prediction"_s), 0);
    const HistoryStep step = require(fixture.catalog().history().undo(person())).value();
    QCOMPARE(step.kind, StepKind::RootRemoved);
    QCOMPARE(step.rootPath, u"/photos"_s);
    QCOMPARE(step.photos, 2);
    QCOMPARE(fixture.state(photo, u"forest"_s), u"model 0.70"_s);
    QVERIFY(fixture.needsReview(photo));
    QCOMPARE(fixture.state(other, u"sea"_s), u"human"_s);
    const auto after = require(fixture.catalog().photos().get(other));
    QCOMPARE(after->relativePath, before->relativePath);
    QCOMPARE(after->contentHash, before->contentHash);
    QCOMPARE(count(fixture, u"SELECT COUNT(*) FROM prediction WHERE LENGTH(embedding) > 0"_s), 1);
    QCOMPARE(count(fixture, u"SELECT COUNT(*) FROM removed_photo"_s), 0);
    expectHealthy(fixture);
    // The steps before it are there to be undone, too.
    require(fixture.catalog().history().undo(person()));
    QCOMPARE(fixture.state(other, u"sea"_s), QString());
}

void TestRootSteps::undoDoesNotMindWhatCameMeanwhile()
{
    CatalogFixture fixture;
    const auto predict = [&fixture](PhotoId photo) {
        require(fixture.catalog().predictions().save(
            {photo, fixture.model(), std::vector<float>(6, 0.5F), std::vector<float>(4, 0.25F)}));
    };
    predict(fixture.save(u"1.jpg"_s));
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    domain::Photo photo = fixture.photo(u"2.jpg"_s);
    photo.rootId = require(fixture.catalog().roots().ensure(u"/other"_s)).id;
    predict(require(fixture.catalog().photos().save(photo)));
    require(fixture.catalog().history().undo(person()));
    QCOMPARE(rootPaths(fixture), (QStringList{u"/other"_s, u"/photos"_s}));
    QCOMPARE(count(fixture, u"SELECT COUNT(*) FROM prediction"_s), 2);
    expectHealthy(fixture);
}

void TestRootSteps::aRemovedRootGivesItsPathUp()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"1.jpg"_s);
    const base::RootId old = require(fixture.catalog().roots().ensure(u"/old"_s)).id;
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    require(fixture.catalog().roots().remap(old, u"/photos"_s, person()));
    QCOMPARE(rootPaths(fixture), QStringList{u"/photos"_s});
    // Both back to where they were, with what they had.
    require(fixture.catalog().history().undo(person()));
    require(fixture.catalog().history().undo(person()));
    QCOMPARE(rootPaths(fixture), (QStringList{u"/old"_s, u"/photos"_s}));
    QCOMPARE(require(fixture.catalog().photos().absolutePath(photo)), u"/photos/1.jpg"_s);
    expectHealthy(fixture);
}

void TestRootSteps::noUndoOfWhatWaitsWithItsRoot()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"1.jpg"_s);
    const StepId step = require(fixture.catalog().assignments().setHuman(
        std::span(&photo, 1), std::vector{fixture.label(u"sea"_s)}, person()));
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    QCOMPARE(errorOf(fixture.catalog().history().undoStep(step, person())).code, ErrorCode::InvalidArgument);
    require(fixture.catalog().history().undo(person()));
    require(fixture.catalog().history().undoStep(step, person()));
    QCOMPARE(fixture.state(photo, u"sea"_s), QString());
}

void TestRootSteps::addingARemovedRootBringsItBack()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a/1.jpg"_s);
    require(fixture.catalog().assignments().setHuman(std::span(&photo, 1),
                                                     std::vector{fixture.label(u"sea"_s)}, person()));
    // Also where it was removed, brought back and removed again.
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    require(fixture.catalog().history().undo(person()));
    require(fixture.catalog().history().redo(person()));
    QCOMPARE(rootPaths(fixture), QStringList());
    QVERIFY(require(fixture.catalog().roots().ensure(u"/photos"_s)).id == fixture.root());
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    // And where a folder is added that it lies in.
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    (void)require(fixture.catalog().roots().ensure(u"/"_s));
    QCOMPARE(rootPaths(fixture), (QStringList{u"/"_s, u"/photos"_s}));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    expectHealthy(fixture);
}

void TestRootSteps::addingAFolderOfARemovedRootBringsThatBack()
{
    CatalogFixture fixture;
    const std::vector photos{fixture.save(u"a/1.jpg"_s), fixture.save(u"a/deep/2.jpg"_s),
                             fixture.save(u"ab/3.jpg"_s)};
    require(fixture.catalog().assignments().setHuman(photos, std::vector{fixture.label(u"sea"_s)}, person()));
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    const base::RootId inner = require(fixture.catalog().roots().ensure(u"/photos/a"_s)).id;
    QVERIFY(inner != fixture.root());
    QCOMPARE(rootPaths(fixture), QStringList{u"/photos/a"_s});
    QCOMPARE(count(fixture, u"SELECT COUNT(*) FROM photo"_s), 2);
    QCOMPARE(require(fixture.catalog().photos().absolutePath(photos[0])), u"/photos/a/1.jpg"_s);
    QCOMPARE(require(fixture.catalog().photos().absolutePath(photos[1])), u"/photos/a/deep/2.jpg"_s);
    QCOMPARE(fixture.state(photos[1], u"sea"_s), u"human"_s);
    expectHealthy(fixture);
    // The rest comes back with the root that it is of.
    QVERIFY(require(fixture.catalog().roots().ensure(u"/photos"_s)).id == fixture.root());
    QCOMPARE(rootPaths(fixture), (QStringList{u"/photos"_s, u"/photos/a"_s}));
    QCOMPARE(require(fixture.catalog().photos().absolutePath(photos[2])), u"/photos/ab/3.jpg"_s);
    QCOMPARE(fixture.state(photos[2], u"sea"_s), u"human"_s);
    expectHealthy(fixture);
}

void TestRootSteps::labelsMergedMeanwhileComeBackMerged()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"1.jpg"_s);
    const auto harbour = require(fixture.catalog().labels().add(u"harbour"_s, person()));
    fixture.applyModel(photo, u"sea"_s, 0.8);
    require(fixture.catalog().assignments().addHuman(std::span(&photo, 1), harbour.id, person()));
    require(fixture.catalog().roots().remove(fixture.root(), person()));
    require(fixture.catalog().labels().merge(harbour.id, fixture.label(u"sea"_s), person()));
    require(fixture.catalog().roots().ensure(u"/photos"_s));
    QCOMPARE(fixture.state(photo, u"sea"_s), u"human"_s);
    QCOMPARE(require(fixture.catalog().assignments().ofPhoto(photo)).size(), 1U);
    expectHealthy(fixture);
}

void TestRootSteps::nothingIsChangedDuringAnImport()
{
    CatalogFixture fixture;
    const auto run = require(fixture.catalog().runs().start(domain::RunKind::Import, std::nullopt));
    QVERIFY(require(fixture.catalog().runs().isImporting()));
    QCOMPARE(errorOf(fixture.catalog().roots().remove(fixture.root(), person())).code,
             ErrorCode::DatabaseBusy);
    QCOMPARE(errorOf(fixture.catalog().roots().remap(fixture.root(), u"/new"_s, person())).code,
             ErrorCode::DatabaseBusy);
    // That of a program that was killed does not count.
    require(fixture.run(u"UPDATE run SET process_started = process_started + 1"_s));
    QVERIFY(!require(fixture.catalog().runs().isImporting()));
    require(fixture.catalog().roots().remap(fixture.root(), u"/new"_s, person()));
    require(fixture.catalog().runs().finish(run, domain::RunState::Finished));
}

void TestRootSteps::tablesOfRemovedRootsHaveTheSameColumns()
{
    const CatalogFixture fixture;
    const auto connection =
        require(storage::Connection::open(fixture.file(), storage::Connection::Mode::ReadOnly));
    for (const QString& table : {u"photo"_s, u"assignment"_s, u"prediction"_s}) {
        const auto columns = [&connection](const QString& of) {
            return require(connection->select(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, {of},
                                              [](const storage::Row& row) { return row.text(0); }));
        };
        QVERIFY(!columns(table).empty());
        QVERIFY2(columns(table) == columns(u"removed_"_s + table), qPrintable(table));
    }
}

void TestRootSteps::filesAndSamplesAreOfTheRoot()
{
    CatalogFixture fixture;
    fixture.save(u"top.jpg"_s);
    for (int i = 0; i < 30; ++i)
        fixture.save(u"f%1/%2.jpg"_s.arg(i % 3).arg(i));
    const PhotoId gone = fixture.save(u"gone/1.jpg"_s);
    require(fixture.catalog().photos().setMissing(gone, true));
    auto& roots = fixture.catalog().roots();
    QCOMPARE(require(roots.filesIn(fixture.root(), u"f1"_s)).size(), 10U);
    QCOMPARE(require(roots.filesIn(fixture.root(), QString())).front().name, u"top.jpg"_s);
    QVERIFY(require(roots.filesIn(fixture.root(), u"gone"_s)).front().missing);
    QCOMPARE(require(roots.presentFolders(fixture.root())).size(), 4U);
    const auto sample = require(roots.sample(fixture.root(), 8));
    QCOMPARE(sample.size(), 7U); // two of each folder, and the only one
    QSet<QString> folders;
    for (const storage::SamplePhoto& photo : sample)
        folders.insert(photo.relativePath.section(u'/', 0, -2));
    QCOMPARE(folders, (QSet<QString>{QString(), u"f0"_s, u"f1"_s, u"f2"_s}));
    QVERIFY(require(roots.sample(fixture.root(), 0)).empty());
}

QTEST_GUILESS_MAIN(TestRootSteps)
#include "tst_rootsteps.moc"
