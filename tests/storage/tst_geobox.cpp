// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/geobox.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace scenekeeper;
using domain::NearFilter;
using storage::GeoBox;

class TestGeoBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distancesAreThoseOfHaversine_data();
    void distancesAreThoseOfHaversine();
    void boxesHoldTheCircle_data();
    void boxesHoldTheCircle();
};

namespace {

double haversineKilometres(double lat1, double lon1, double lat2, double lon2)
{
    const double radians = std::numbers::pi / 180.0;
    const double a = std::pow(std::sin((lat2 - lat1) * radians / 2), 2) +
                     std::cos(lat1 * radians) * std::cos(lat2 * radians) *
                         std::pow(std::sin((lon2 - lon1) * radians / 2), 2);
    return 2.0 * 6371.0088 * std::asin(std::min(1.0, std::sqrt(a)));
}

double squareBetween(double lat1, double lon1, double lat2, double lon2)
{
    const auto left = storage::unitVector(lat1, lon1);
    const auto right = storage::unitVector(lat2, lon2);
    double sum = 0.0;
    for (std::size_t axis = 0; axis < 3; ++axis)
        sum += (left.at(axis) - right.at(axis)) * (left.at(axis) - right.at(axis));
    return sum;
}

bool isInside(const std::vector<GeoBox>& boxes, double latitude, double longitude)
{
    return std::any_of(boxes.begin(), boxes.end(), [=](const GeoBox& box) {
        return latitude >= box.south && latitude <= box.north && longitude >= box.west &&
               longitude <= box.east;
    });
}

} // namespace

void TestGeoBox::distancesAreThoseOfHaversine_data()
{
    QTest::addColumn<double>("lat1");
    QTest::addColumn<double>("lon1");
    QTest::addColumn<double>("lat2");
    QTest::addColumn<double>("lon2");
    QTest::newRow("metres") << 48.0 << 11.0 << 48.00001 << 11.00001;
    QTest::newRow("a city") << 59.91 << 10.75 << 59.95 << 10.6;
    QTest::newRow("an ocean") << 51.5 << -0.1 << 40.7 << -74.0;
    QTest::newRow("across the antimeridian") << -17.0 << 179.9 << -17.1 << -179.9;
    QTest::newRow("over the pole") << 89.9 << 0.0 << 89.9 << 180.0;
}

void TestGeoBox::distancesAreThoseOfHaversine()
{
    QFETCH(const double, lat1);
    QFETCH(const double, lon1);
    QFETCH(const double, lat2);
    QFETCH(const double, lon2);
    const double distance = haversineKilometres(lat1, lon1, lat2, lon2);
    const double square = squareBetween(lat1, lon1, lat2, lon2);
    QVERIFY(square <= storage::chordSquared(distance + 1e-5));
    QVERIFY(square > storage::chordSquared(distance - 1e-5));
}

void TestGeoBox::boxesHoldTheCircle_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("kilometres");
    for (const double latitude : {-90.0, -89.0, -45.0, 0.0, 60.0, 89.99, 90.0}) {
        for (const double longitude : {-180.0, -179.5, 0.0, 100.0, 180.0}) {
            for (const double kilometres : {0.0, 1.0, 200.0, 4000.0, 11000.0, 30000.0}) {
                QTest::addRow("%g %g %g km", latitude, longitude, kilometres)
                    << latitude << longitude << kilometres;
            }
        }
    }
}

void TestGeoBox::boxesHoldTheCircle()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const double, kilometres);
    const std::vector<GeoBox> boxes = storage::boxesAround(NearFilter{latitude, longitude, kilometres});
    QVERIFY(isInside(boxes, latitude, longitude));
    for (const GeoBox& box : boxes)
        QVERIFY(box.west <= box.east && box.south <= box.north && box.west >= -180.0 && box.east <= 180.0);
    for (double lat = -90.0; lat <= 90.0; lat += 7.5) {
        for (double lon = -180.0; lon <= 180.0; lon += 7.5) {
            if (haversineKilometres(latitude, longitude, lat, lon) <= kilometres)
                QVERIFY2(isInside(boxes, lat, lon), qPrintable(QStringLiteral("%1 %2").arg(lat).arg(lon)));
        }
    }
}

QTEST_GUILESS_MAIN(TestGeoBox)
#include "tst_geobox.moc"
