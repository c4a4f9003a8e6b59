// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photofacets.h"
#include "core/storage/connection.h"
#include "core/storage/placetree.h"
#include "tests/storage/catalogfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using domain::PhotoQuery;
using domain::PlaceGrid;
using domain::PlaceSummary;
using domain::TimeSummary;
using domain::WithinCondition;

/// What a timeline and a map are told of the photographs of a search.
class TestPhotoSummary : public QObject
{
    Q_OBJECT

private:
    static void add(CatalogFixture& fixture, const QString& path, std::optional<domain::CaptureTime> time,
                    std::optional<domain::GeoPosition> position = {});

private Q_SLOTS:
    void daysAreThoseOfTheCamera();
    void daysOfASearch();
    void anEmptyCatalogueHasNothing();
    void placesOfAnArea();
    void placesOfASearch();
    void aPlaceIsNoticedWhenItChanges();
    void theTreeIsReadAsTheIndexIs();
    void damageIsNoticed_data();
    void damageIsNoticed();
    void nonsenseIsRefused();
};

void TestPhotoSummary::add(CatalogFixture& fixture, const QString& path,
                           std::optional<domain::CaptureTime> time,
                           std::optional<domain::GeoPosition> position)
{
    domain::Photo photo = fixture.photo(path);
    photo.metadata.takenAt = std::move(time);
    photo.metadata.position = std::move(position);
    require(fixture.catalog().photos().save(photo));
}

namespace {

domain::CaptureTime at(QDate day, QTime time = {12, 0}, std::optional<int> offset = {})
{
    return {day, time, offset};
}

PlaceSummary whole(CatalogFixture& fixture, const PhotoQuery& query = {})
{
    return require(fixture.catalog().summary().places(query, {}));
}

qint64 photosIn(const PlaceSummary& summary)
{
    qint64 photos = 0;
    for (const domain::PlaceCluster& cluster : summary.clusters)
        photos += cluster.photos;
    return photos;
}

} // namespace

void TestPhotoSummary::daysAreThoseOfTheCamera()
{
    CatalogFixture fixture;
    add(fixture, u"a.jpg"_s, at({1923, 5, 17}));
    add(fixture, u"b.jpg"_s, at({1969, 12, 31}, {23, 59, 59, 999}));
    add(fixture, u"c.jpg"_s, at({2019, 7, 14}, {0, 0}));
    // Half past eleven at night in Tokyo, where it was taken, is the afternoon in Greenwich and the day
    // stays.
    add(fixture, u"d.jpg"_s, at({2019, 7, 14}, {23, 30}, 540));
    add(fixture, u"e.jpg"_s, at({2019, 7, 14}, {23, 30}, -720));
    add(fixture, u"f.jpg"_s, at({2019, 7, 15}, {0, 0}));
    add(fixture, u"g.jpg"_s, {});
    const TimeSummary times = require(fixture.catalog().summary().times({}));
    const std::vector<domain::DayCount> expected{
        {QDate(1923, 5, 17), 1}, {QDate(1969, 12, 31), 1}, {QDate(2019, 7, 14), 3}, {QDate(2019, 7, 15), 1}};
    QVERIFY(times.days == expected);
    QCOMPARE(times.dated, 6);
    QCOMPARE(times.undated, 1);
}

void TestPhotoSummary::daysOfASearch()
{
    CatalogFixture fixture;
    add(fixture, u"2019/a.jpg"_s, at({2019, 7, 14}));
    add(fixture, u"2019/b.jpg"_s, {});
    add(fixture, u"2020/c.jpg"_s, at({2019, 7, 14}));
    PhotoQuery query;
    query.folder = u"2019"_s;
    const TimeSummary times = require(fixture.catalog().summary().times(query));
    QVERIFY((times == TimeSummary{{{QDate(2019, 7, 14), 1}}, 1, 1}));
    // All photos, counted as a search that holds for all.
    query.folder.clear();
    query.failed = false;
    QVERIFY(require(fixture.catalog().summary().times(query)) ==
            require(fixture.catalog().summary().times({})));
}

void TestPhotoSummary::anEmptyCatalogueHasNothing()
{
    CatalogFixture fixture;
    QVERIFY(require(fixture.catalog().summary().times({})) == TimeSummary{});
    QVERIFY(whole(fixture) == PlaceSummary{});
    PhotoQuery query;
    query.camera = u"none"_s;
    QVERIFY(require(fixture.catalog().summary().times(query)) == TimeSummary{});
    QVERIFY(whole(fixture, query) == PlaceSummary{});
}

void TestPhotoSummary::placesOfAnArea()
{
    CatalogFixture fixture;
    add(fixture, u"oslo.jpg"_s, {}, domain::GeoPosition{59.91, 10.75, {}});
    add(fixture, u"suva.jpg"_s, {}, domain::GeoPosition{-18.14, 178.44, {}});
    add(fixture, u"taveuni.jpg"_s, {}, domain::GeoPosition{-16.8, -179.97, {}});
    add(fixture, u"pole.jpg"_s, {}, domain::GeoPosition{-90.0, 0.0, {}});
    add(fixture, u"nowhere.jpg"_s, {});
    const PlaceSummary all = whole(fixture);
    QCOMPARE(photosIn(all), 4);
    QCOMPARE(all.placed, 4);
    QCOMPARE(all.unplaced, 1);
    const PlaceSummary fiji =
        require(fixture.catalog().summary().places({}, {{-25.0, 175.0, -10.0, -175.0}, 360}));
    QCOMPARE(photosIn(fiji), 2);
    QCOMPARE(fiji.placed, 4);
    QCOMPARE(fiji.unplaced, 1);
    QVERIFY(fiji.extent == all.extent);
    QCOMPARE(all.extent->south, -90.0);
    QCOMPARE(photosIn(require(fixture.catalog().summary().places({}, {{-90.0, -180.0, -90.0, 180.0}, 6}))),
             1);
    QCOMPARE(photosIn(require(fixture.catalog().summary().places({}, {{0.0, -20.0, 10.0, -10.0}, 6}))), 0);
}

void TestPhotoSummary::placesOfASearch()
{
    CatalogFixture fixture;
    add(fixture, u"a/oslo.jpg"_s, {}, domain::GeoPosition{59.91, 10.75, {}});
    add(fixture, u"a/plain.jpg"_s, {});
    add(fixture, u"b/rome.jpg"_s, {}, domain::GeoPosition{41.9, 12.5, {}});
    PhotoQuery query;
    query.folder = u"a"_s;
    const PlaceSummary places = whole(fixture, query);
    QCOMPARE(photosIn(places), 1);
    QCOMPARE(places.placed, 1);
    QCOMPARE(places.unplaced, 1);
    QVERIFY(std::abs(places.extent->north - 59.91) < 1e-4);
    QCOMPARE(whole(fixture).placed, 2);
}

void TestPhotoSummary::aPlaceIsNoticedWhenItChanges()
{
    CatalogFixture fixture;
    PhotoQuery query;
    query.failed = false;
    add(fixture, u"a.jpg"_s, {}, domain::GeoPosition{59.91, 10.75, {}});
    QCOMPARE(whole(fixture, query).placed, 1);
    const auto other = fixture.another();
    domain::Photo photo = fixture.photo(u"b.jpg"_s);
    photo.metadata.position = domain::GeoPosition{1.0, 2.0, {}};
    require(other->photos().save(photo));
    QCOMPARE(whole(fixture, query).placed, 2);
    photo.metadata.position.reset();
    require(other->photos().save(photo));
    QCOMPARE(whole(fixture, query).placed, 1);
    QCOMPARE(whole(fixture, query).unplaced, 1);
}

void TestPhotoSummary::theTreeIsReadAsTheIndexIs()
{
    CatalogFixture fixture;
    QRandomGenerator random(6);
    // Enough for a tree of three levels, some of it thinned out again.
    require(fixture.catalog().transaction([&]() -> base::Result<void> {
        for (int number = 0; number < 6000; ++number)
            add(fixture, u"%1.jpg"_s.arg(number), {},
                domain::GeoPosition{
                    random.generateDouble() * 180 - 90, random.generateDouble() * 360 - 180, {}});
        return {};
    }));
    require(fixture.run(u"UPDATE photo SET latitude = NULL, longitude = NULL WHERE id % 5 = 0"_s));
    const auto connection =
        require(storage::Connection::open(fixture.file(), storage::Connection::Mode::ReadOnly));
    const auto inTree = [&](const storage::GeoBox& box) {
        std::vector<qint64> ids;
        require(storage::visitPlaces(*connection, box, [&ids](const storage::IndexedPlace& place) {
            ids.push_back(place.photo.value);
        }));
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    for (int round = 0; round < 50; ++round) {
        const double south = random.generateDouble() * 180 - 90;
        const double west = random.generateDouble() * 360 - 180;
        const storage::GeoBox box{south, std::min(90.0, south + random.generateDouble() * 60), west,
                                  std::min(180.0, west + random.generateDouble() * 120)};
        const std::vector<qint64> expected = require(connection->select(
            u"SELECT id FROM photo_place WHERE south <= ? AND north >= ? AND west <= ? AND east >= ? ORDER BY id"_s,
            {box.north, box.south, box.east, box.west},
            [](const storage::Row& row) { return row.integer(0); }));
        QVERIFY(inTree(box) == expected);
    }
    QCOMPARE(inTree({-90, 90, -180, 180}).size(), std::size_t(4800));
}

void TestPhotoSummary::damageIsNoticed_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("root too short") << u"UPDATE photo_place_node SET data = x'0000' WHERE nodeno = 1"_s;
    QTest::newRow("root too deep")
        << u"UPDATE photo_place_node SET data = x'7fff0001' || zeroblob(1224) WHERE nodeno = 1"_s;
    QTest::newRow("more cells than bytes")
        << u"UPDATE photo_place_node SET data = x'0000ffff' || zeroblob(1224) WHERE nodeno = 1"_s;
}

void TestPhotoSummary::damageIsNoticed()
{
    QFETCH(QString, damage);
    CatalogFixture fixture;
    add(fixture, u"a.jpg"_s, {}, domain::GeoPosition{59.91, 10.75, {}});
    require(fixture.run(damage));
    const auto other = fixture.another();
    QCOMPARE(errorOf(other->summary().places({}, {})).code, base::ErrorCode::DatabaseCorrupt);
}

void TestPhotoSummary::nonsenseIsRefused()
{
    CatalogFixture fixture;
    const auto refuses = [&fixture](const PlaceGrid& grid) {
        return errorOf(fixture.catalog().summary().places({}, grid)).code == base::ErrorCode::InvalidArgument;
    };
    QVERIFY(refuses({{-90, -180, 90, 180}, 0}));
    QVERIFY(refuses({{10, 0, -10, 0}, 6}));
    QVERIFY(refuses({{-91, 0, 0, 10}, 6}));
    QVERIFY(refuses({{0, -181, 0, 10}, 6}));
    QVERIFY(refuses({{0, std::nan(""), 0, 10}, 6}));
    PhotoQuery query;
    query.offset = -1;
    QCOMPARE(errorOf(fixture.catalog().summary().times(query)).code, base::ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(fixture.catalog().summary().places(query, {})).code, base::ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestPhotoSummary)
#include "tst_photosummary.moc"
