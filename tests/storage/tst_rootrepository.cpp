// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using storage::Catalog;
using storage::PhotoLocation;

class TestRootRepository : public QObject
{
    Q_OBJECT

private:
    static std::optional<QString> relative(Catalog& catalog, const QString& path)
    {
        const auto location = require(catalog.roots().map()).locate(path);
        return location ? std::optional(location->relativePath) : std::nullopt;
    }

private Q_SLOTS:
    void aFolderInsideARootIsThatRoot();
    void namesThatBeginAlikeAreNotInside();
    void theDeepestRootWins();
    void aParentAddedLaterLeavesPhotosWhereTheyAre();
    void theWholeDiskIsARoot();
    void pathsAreCleaned();
    void awayAndBack();
    void foldersAreCounted();
    void aFolderOfFilesIsNotWatchedUntilItIsAdded();
    void aFolderInAFolderOfFilesIsARootOfItsOwn();
    void aFileBringsNoFolderBack();
    void removedFoldersComeBackWhole();
};

void TestRootRepository::aFolderInsideARootIsThatRoot()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    QCOMPARE(require(roots.ensure(u"/photos"_s)).id, fixture.root());
    QCOMPARE(require(roots.ensure(u"/photos/2020/summer"_s)).id, fixture.root());
    QCOMPARE(require(roots.all()).size(), 1U);
    QVERIFY(require(roots.all()).front().online);
}

void TestRootRepository::namesThatBeginAlikeAreNotInside()
{
    CatalogFixture fixture;
    QVERIFY(!relative(fixture.catalog(), u"/photos2/a.jpg"_s));
    QVERIFY(!relative(fixture.catalog(), u"/photo/a.jpg"_s));
    QVERIFY(!relative(fixture.catalog(), u"/photos"_s));
    QVERIFY(require(fixture.catalog().roots().ensure(u"/photos2"_s)).id != fixture.root());
    QCOMPARE(relative(fixture.catalog(), u"/photos2/a.jpg"_s), std::optional(u"a.jpg"_s));
}

void TestRootRepository::theDeepestRootWins()
{
    CatalogFixture fixture;
    require(fixture.catalog().roots().ensure(u"/mnt/a/b"_s));
    const auto parent = require(fixture.catalog().roots().ensure(u"/mnt"_s));
    const auto location = require(fixture.catalog().roots().map()).locate(u"/mnt/a/b/c/x.jpg"_s);
    QCOMPARE(location->relativePath, u"c/x.jpg"_s);
    QCOMPARE(require(fixture.catalog().roots().map()).locate(u"/mnt/a/x.jpg"_s),
             std::optional(PhotoLocation{parent.id, u"a/x.jpg"_s}));
}

void TestRootRepository::aParentAddedLaterLeavesPhotosWhereTheyAre()
{
    CatalogFixture fixture;
    const base::PhotoId photo = fixture.save(u"2020/a.jpg"_s);
    require(fixture.catalog().roots().ensure(u"/"_s));
    QCOMPARE(require(fixture.catalog().photos().get(photo))->rootId, fixture.root());
    QCOMPARE(require(fixture.catalog().photos().find(u"/photos/2020/a.jpg"_s)), std::optional(photo));
    QCOMPARE(require(fixture.catalog().roots().ensure(u"/photos/2020"_s)).id, fixture.root());
}

void TestRootRepository::theWholeDiskIsARoot()
{
    CatalogFixture fixture;
    const auto root = require(fixture.catalog().roots().ensure(u"/"_s));
    QCOMPARE(root.path, u"/"_s);
    domain::Photo photo = fixture.photo(u"top.jpg"_s);
    photo.rootId = root.id;
    const base::PhotoId id = require(fixture.catalog().photos().save(photo));
    QCOMPARE(require(fixture.catalog().photos().absolutePath(id)), u"/top.jpg"_s);
    QCOMPARE(require(fixture.catalog().search().rows({&id, 1})).front().path, u"/top.jpg"_s);
    QCOMPARE(relative(fixture.catalog(), u"/other/x.jpg"_s), std::optional(u"other/x.jpg"_s));
}

void TestRootRepository::pathsAreCleaned()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    QCOMPARE(require(roots.ensure(u"/photos/"_s)).id, fixture.root());
    QCOMPARE(require(roots.ensure(u"/photos/x/.."_s)).id, fixture.root());
    const base::PhotoId photo = fixture.save(u"a/c.jpg"_s);
    QCOMPARE(require(fixture.catalog().photos().find(u"/photos//a/./b/../c.jpg"_s)), std::optional(photo));
    QCOMPARE(errorOf(roots.ensure(u"photos"_s)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(roots.ensure(QString())).code, ErrorCode::InvalidArgument);
    const QString odd = u"/mnt/it's 100%_🌊 Küste"_s;
    QCOMPARE(require(roots.ensure(odd)).path, odd);
    QCOMPARE(relative(fixture.catalog(), odd + u"/ü.jpg"_s), std::optional(u"ü.jpg"_s));
}

void TestRootRepository::awayAndBack()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    const base::PhotoId photo = fixture.save(u"a.jpg"_s);
    require(roots.setOnline(fixture.root(), false));
    QVERIFY(!require(roots.all()).front().online);
    QVERIFY(require(fixture.catalog().search().rows({&photo, 1})).front().offline);
    require(roots.setOnline(fixture.root(), true));
    QVERIFY(!require(fixture.catalog().search().rows({&photo, 1})).front().offline);
}

void TestRootRepository::foldersAreCounted()
{
    CatalogFixture fixture;
    fixture.save(u"top.jpg"_s);
    fixture.save(u"b/1.jpg"_s);
    fixture.save(u"b/2.jpg"_s);
    fixture.save(u"a/deep/3.jpg"_s);
    const base::PhotoId moved = fixture.save(u"gone/4.jpg"_s);
    require(fixture.catalog().photos().relocate(moved, {fixture.root(), u"b/4.jpg"_s}));
    QStringList seen;
    for (const storage::FolderCount& folder : require(fixture.catalog().roots().folders()))
        seen.append(u"%1=%2"_s.arg(folder.folder).arg(folder.photos));
    QCOMPARE(seen, (QStringList{u"=1"_s, u"a/deep=1"_s, u"b=3"_s}));
}

void TestRootRepository::aFolderOfFilesIsNotWatchedUntilItIsAdded()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    const domain::Root files = require(roots.ensure(u"/downloads"_s, storage::Added::FileInIt));
    QVERIFY(files.ofFiles && !files.watched);
    QCOMPARE(require(roots.ensure(u"/downloads"_s, storage::Added::FileInIt)), files);
    QVERIFY(!require(roots.ensure(u"/photos"_s, storage::Added::FileInIt)).ofFiles);

    const domain::Root whole = require(roots.ensure(u"/downloads"_s));
    QCOMPARE(whole.id, files.id);
    QVERIFY(!whole.ofFiles && whole.watched);
    require(roots.setWatched(whole.id, false));
    QVERIFY(!require(roots.ensure(u"/downloads"_s)).watched); // a human's word stands

    const domain::Root inbox = require(roots.ensure(u"/home/ada/inbox"_s, storage::Added::FileInIt));
    require(roots.setWatched(inbox.id, false)); // says nothing new
    QVERIFY(require(roots.map()).rootOf(u"/home/ada/inbox"_s)->ofFiles);
    require(roots.ensure(u"/home/ada"_s));
    QVERIFY(require(roots.map()).rootOf(u"/home/ada/inbox"_s)->watched);
}

void TestRootRepository::aFolderInAFolderOfFilesIsARootOfItsOwn()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    const domain::Root files = require(roots.ensure(u"/downloads"_s, storage::Added::FileInIt));
    const auto save = [&](const QString& path, const QByteArray& content) {
        domain::Photo photo = fixture.photo(path, content);
        photo.rootId = files.id;
        return require(fixture.catalog().photos().save(photo));
    };
    const base::PhotoId outside = save(u"a.jpg"_s, "a");
    const base::PhotoId inside = save(u"trip/day/b.jpg"_s, "b");

    const domain::Root trip = require(roots.ensure(u"/downloads/trip"_s));
    QVERIFY(trip.id != files.id && trip.watched);
    QCOMPARE(require(fixture.catalog().photos().get(outside))->rootId, files.id);
    QCOMPARE(require(fixture.catalog().photos().get(inside))->rootId, trip.id);
    QCOMPARE(require(fixture.catalog().photos().find(u"/downloads/trip/day/b.jpg"_s)), std::optional(inside));
    QVERIFY(!require(roots.ensure(u"/downloads"_s, storage::Added::FileInIt)).watched);
}

void TestRootRepository::aFileBringsNoFolderBack()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    const domain::Root removed = require(roots.ensure(u"/home/ada/private"_s));
    require(roots.remove(removed.id, CatalogFixture::person()));
    const domain::Root files = require(roots.ensure(u"/home/ada"_s, storage::Added::FileInIt));
    QVERIFY(files.ofFiles);
    QCOMPARE(require(roots.all()).size(), 2U); // and that of the fixture
    require(roots.ensure(u"/home/ada"_s));
    QCOMPARE(require(roots.all()).size(), 3U);
}

void TestRootRepository::removedFoldersComeBackWhole()
{
    CatalogFixture fixture;
    auto& roots = fixture.catalog().roots();
    const domain::Root files = require(roots.ensure(u"/downloads"_s, storage::Added::FileInIt));
    require(roots.remove(files.id, CatalogFixture::person()));
    const domain::Root whole = require(roots.ensure(u"/downloads"_s));
    QCOMPARE(whole.id, files.id);
    QVERIFY(whole.watched && !whole.ofFiles);

    require(roots.remove(whole.id, CatalogFixture::person()));
    QVERIFY(require(roots.ensure(u"/downloads/trip"_s, storage::Added::FileInIt)).ofFiles);
    require(fixture.catalog().history().undo(CatalogFixture::person()));
    for (const domain::Root& root : require(roots.all()))
        QVERIFY2(root.watched && !root.ofFiles, qPrintable(root.path));
}

QTEST_GUILESS_MAIN(TestRootRepository)
#include "tst_rootrepository.moc"
