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

QTEST_GUILESS_MAIN(TestRootRepository)
#include "tst_rootrepository.moc"
