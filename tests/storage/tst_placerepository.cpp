// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photosearch.h"
#include "core/storage/placerepository.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using domain::GeoPosition;
using domain::Place;
using storage::UnplacedPhoto;

namespace {

const Place kTromso{u"Tromsø"_s, u"Troms"_s, u"Norway"_s, u"NO"_s, domain::PlaceSource::Nearest};

} // namespace

class TestPlaceRepository : public QObject
{
    Q_OBJECT

private:
    static PhotoId saveAt(CatalogFixture& fixture, const QString& path, const GeoPosition& position,
                          const std::optional<Place>& place = {})
    {
        domain::Photo photo = fixture.photo(path);
        photo.metadata.position = position;
        photo.metadata.place = place;
        return require(fixture.catalog().photos().save(photo));
    }
    static std::vector<UnplacedPhoto> unplaced(CatalogFixture& fixture)
    {
        return require(fixture.catalog().places().unplaced({}, 100));
    }
    static std::optional<Place> placeOf(CatalogFixture& fixture, PhotoId id)
    {
        return require(fixture.catalog().photos().get(id)).value().metadata.place;
    }
    static qint64 matches(CatalogFixture& fixture, const QString& words)
    {
        domain::PhotoQuery query;
        query.where = domain::Expression(domain::TextCondition{domain::SearchField::Place, words, false});
        return require(fixture.catalog().search().count(query));
    }

private Q_SLOTS:
    void whatHasNoNameIsListedUntilItHas()
    {
        CatalogFixture fixture;
        (void)fixture.save(u"nowhere.jpg"_s);
        const PhotoId north = saveAt(fixture, u"north.jpg"_s, {69.65, 18.95, 12.0});
        const PhotoId sea = saveAt(fixture, u"sea.jpg"_s, {30.0, -40.0, {}});
        (void)saveAt(fixture, u"named.jpg"_s, {69.65, 18.95, {}}, kTromso);
        const std::vector<UnplacedPhoto> before = unplaced(fixture);
        QCOMPARE(before.size(), std::size_t{2});
        QCOMPARE(require(fixture.catalog().places().unplaced({}, 1)).size(), std::size_t{1});
        QCOMPARE(require(fixture.catalog().places().unplaced(north, 100)).front().id, sea);
        require(fixture.catalog().places().setPlace(before.at(0), kTromso));
        require(fixture.catalog().places().setPlace(before.at(1), std::nullopt));
        QVERIFY(unplaced(fixture).empty());
        QCOMPARE(placeOf(fixture, north), std::optional(kTromso));
        QVERIFY(!placeOf(fixture, sea));
        QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
    }

    void whatWasMovedMeanwhileIsLookedUpAgain()
    {
        CatalogFixture fixture;
        const PhotoId id = saveAt(fixture, u"a.jpg"_s, {69.65, 18.95, {}});
        const std::vector<UnplacedPhoto> before = unplaced(fixture);
        (void)saveAt(fixture, u"a.jpg"_s, {52.5, 13.4, {}});
        require(fixture.catalog().places().setPlace(before.front(), kTromso));
        QVERIFY(!placeOf(fixture, id));
        QCOMPARE(unplaced(fixture).front().position.latitude, 52.5);
    }

    void oneRowForOnePlace()
    {
        CatalogFixture fixture;
        Place written = kTromso;
        written.source = domain::PlaceSource::File;
        const qint64 id = require(fixture.catalog().places().ensure(kTromso));
        QCOMPARE(require(fixture.catalog().places().ensure(written)), id);
        const PhotoId photo = saveAt(fixture, u"a.jpg"_s, {0.0, 0.0, {}}, written);
        QCOMPARE(placeOf(fixture, photo), std::optional(written)); // who says so is the photo's
    }

    void wordsFindPlaces()
    {
        CatalogFixture fixture;
        (void)saveAt(fixture, u"a.jpg"_s, {69.65, 18.95, {}}, kTromso);
        QCOMPARE(matches(fixture, u"tromsø"_s), 1);
        QCOMPARE(matches(fixture, u"TROM"_s), 1);
        QCOMPARE(matches(fixture, u"norway troms"_s), 1);
        QCOMPARE(matches(fixture, u"oslo"_s), 0);
    }

    void theTimelineKnowsFileTimes()
    {
        CatalogFixture fixture;
        domain::Photo dated = fixture.photo(u"dated.jpg"_s);
        dated.metadata.takenAt = domain::CaptureTime{QDate(2010, 1, 1), QTime(12, 0), std::nullopt};
        const PhotoId first = require(fixture.catalog().photos().save(dated));
        domain::Photo undated = fixture.photo(u"a undated.jpg"_s);
        undated.modifiedAt = 1'500'000'000'000'000'000; // 2017-07-14T02:40:00Z
        const PhotoId second = require(fixture.catalog().photos().save(undated));
        dated.relativePath = u"b dated later.jpg"_s;
        dated.metadata.takenAt->date = QDate(2018, 1, 1);
        const PhotoId third = require(fixture.catalog().photos().save(dated));
        domain::PhotoQuery query;
        query.order = domain::PhotoOrder::TakenAt;
        QCOMPARE(require(fixture.catalog().search().ids(query)), (std::vector{first, second, third}));
        const auto row = require(fixture.catalog().search().rows({&second, 1})).front();
        QVERIFY(row.takenAtIso.isEmpty()); // shown as what it is
        query.from = QDate(2017, 1, 1);
        QCOMPARE(require(fixture.catalog().search().ids(query)), std::vector{third}); // and no capture date
    }
};

QTEST_GUILESS_MAIN(TestPlaceRepository)
#include "tst_placerepository.moc"
