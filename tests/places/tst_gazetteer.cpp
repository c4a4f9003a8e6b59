// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/gazetteer.h"
#include "resources/builtinresources.h"
#include "tests/support/require.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

using namespace scenekeeper;
using namespace scenekeeper::places;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::GeoPosition;
using domain::Place;
using domain::PlaceSource;

namespace {

/// A world of two countries: one has towns at 0° and 1° east in two regions, the other one at 3°.
GazetteerContent smallWorld()
{
    GazetteerContent content;
    content.countries = {{u"AA"_s, u"Aland"_s}, {u"BB"_s, u"Bland"_s}};
    content.regions = {{u"North"_s}, {u"South"_s}};
    content.towns = {
        {u"Äthel"_s, 0.0, 0.0, 0, 0}, {u"Beta"_s, 0.0, 1.0, 0, 1}, {u"Gamma"_s, 0.0, 3.0, 1, kNoRegion}};
    return content;
}

QString nameAt(const Gazetteer& gazetteer, double latitude, double longitude)
{
    const std::optional<Place> place = gazetteer.placeOf({latitude, longitude, {}});
    return place ? place->name() : QString();
}

} // namespace

class TestGazetteer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileComesBack()
    {
        const GazetteerContent content = smallWorld();
        QVERIFY(require(readGazetteer(writeGazetteer(content))) == content);
    }

    void aDamagedFileIsRefused()
    {
        const QByteArray file = writeGazetteer(smallWorld());
        for (qsizetype length = 0; length < file.size(); ++length)
            QVERIFY(!readGazetteer(file.first(length)));
        for (qsizetype at = 0; at < file.size(); ++at) {
            QByteArray broken = file;
            broken[at] = static_cast<char>(broken.at(at) ^ 0xFF);
            (void)readGazetteer(broken); // whatever it says then, it does not break the program
        }
        QCOMPARE(readGazetteer("nonsense, and longer than a head").error().code,
                 ErrorCode::UnsupportedFormat);
        GazetteerContent impossible = smallWorld();
        impossible.towns.front().country = 7;
        QCOMPARE(readGazetteer(writeGazetteer(impossible)).error().code, ErrorCode::FileCorrupt);
        QTemporaryDir folder;
        QCOMPARE(Gazetteer::load(folder.filePath(u"none"_s)).error().code, ErrorCode::FileVanished);
    }

    void theNearestTownCounts()
    {
        const Gazetteer gazetteer(smallWorld());
        QCOMPARE(nameAt(gazetteer, 0.1, 0.1), u"Äthel, North, Aland"_s);
        QCOMPARE(nameAt(gazetteer, 0.0, 0.7), u"Beta, South, Aland"_s);
        const Place place = gazetteer.placeOf({0.0, 3.1, {}}).value();
        QCOMPARE(place, (Place{u"Gamma"_s, QString(), u"Bland"_s, u"BB"_s, PlaceSource::Nearest}));
    }

    void farFromTownsOnlyWhatAllAgreeOn()
    {
        const Gazetteer gazetteer(smallWorld());
        // 100 km west of the first town, whose country's other town is 211 km away: beyond twice the
        // distance.
        QCOMPARE(nameAt(gazetteer, 0.0, -0.9), u"North, Aland"_s);
        // 122 km off, so that the other region's is within twice that.
        QCOMPARE(nameAt(gazetteer, 0.0, -1.1), u"Aland"_s);
        // Between two countries.
        QCOMPARE(nameAt(gazetteer, 0.0, 1.95), QString());
        // 167 km off.
        QCOMPARE(nameAt(gazetteer, 0.0, -1.5), QString());
    }

    void whatIsNotOnEarthIsNowhere()
    {
        const Gazetteer gazetteer(smallWorld());
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        for (const GeoPosition& position : {GeoPosition{91.0, 0.0, {}}, GeoPosition{0.0, 181.0, {}},
                                            GeoPosition{kNan, 0.0, {}}, GeoPosition{0.0, kNan, {}}})
            QVERIFY(!gazetteer.placeOf(position));
        QVERIFY(!Gazetteer(GazetteerContent()).placeOf({0.0, 0.0, {}}));
    }

    void whatSomebodyWroteOutranksTheNearest()
    {
        const Gazetteer gazetteer(smallWorld());
        domain::PhotoMetadata metadata;
        QVERIFY(!bestPlace(metadata, gazetteer));
        metadata.position = GeoPosition{0.1, 0.1, {}};
        QCOMPARE(bestPlace(metadata, gazetteer)->town, u"Äthel"_s);
        metadata.place = Place{{}, {}, u"Elsewhere"_s, {}, PlaceSource::File};
        QCOMPARE(bestPlace(metadata, gazetteer)->town, u"Äthel"_s); // a country says less
        metadata.place->town = u"Village"_s;
        QCOMPARE(bestPlace(metadata, gazetteer)->name(), u"Village, Elsewhere"_s);
        metadata.place->town.clear();
        metadata.position = GeoPosition{80.0, 0.0, {}};
        QCOMPARE(bestPlace(metadata, gazetteer)->name(), u"Elsewhere"_s);
    }

    void theShippedListKnowsTheWorld_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<QString>("town");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, double latitude, double longitude, const char* town,
                            const char* code) {
            QTest::newRow(name) << latitude << longitude << QString::fromUtf8(town)
                                << QString::fromUtf8(code);
        };
        row("north-east", 59.9139, 10.7522, "Oslo", "NO");
        row("north-west", 64.1466, -21.9426, "Reykjavík", "IS");
        row("south-east", -33.8688, 151.2093, "Sydney", "AU");
        row("south-west", -22.9068, -43.1729, "Rio de Janeiro", "BR");
        row("a section of a city", 52.4989, 13.4033, "Berlin", "DE");
        row("a fjord", 62.1015, 7.0940, "", "NO"); // Geiranger: no town within 50 km
        row("west of the antimeridian", 66.3167, 179.1167, "", "");
        row("mid-Atlantic", 30.0, -40.0, "", "");
        row("north pole", 90.0, 0.0, "", "");
        row("south pole", -90.0, 0.0, "", "");
        row("null island", 0.0, 0.0, "", "");
    }

    void theShippedListKnowsTheWorld()
    {
        resources::initializeResources();
        const auto gazetteer = Gazetteer::load(resources::kPlacesPath.toString());
        if (!gazetteer)
            QSKIP("built without GeoNames data (libtimezonemap-data)");
        QVERIFY((*gazetteer)->content().towns.size() > 20'000);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const Place place = (*gazetteer)->placeOf({latitude, longitude, {}}).value_or(Place());
        QTEST(place.town, "town");
        QTEST(place.countryCode, "code");
    }
};

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_gazetteer.moc"
