// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placeclusters.h"

#include <QRandomGenerator>
#include <QTest>

using namespace scenekeeper;
using domain::PlaceCluster;
using domain::WithinCondition;
using storage::PlaceClusters;
using storage::PlaceExtent;

/// Positions gathered into clusters, and the rectangle round all of them.
class TestPlaceClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearOnesAreOne();
    void clustersDoNotOverlap();
    void theAntimeridianIsNoBorder();
    void polesHaveAPlace();
    void nothingIsLost();
    void theExtentGoesTheShortWay_data();
    void theExtentGoesTheShortWay();
};

namespace {

std::vector<PlaceCluster> clustersOf(int columns, const std::vector<std::pair<double, double>>& places)
{
    PlaceClusters clusters(columns);
    qint64 id = 0;
    for (const auto& [latitude, longitude] : places)
        clusters.add({base::PhotoId{++id}, latitude, longitude});
    return clusters.take();
}

} // namespace

void TestPlaceClusters::nearOnesAreOne()
{
    const std::vector<PlaceCluster> clusters =
        clustersOf(36, {{59.9, 10.7}, {59.8, 10.5}, {-33.9, 18.4}}); // cells of 10 degrees
    QCOMPARE(clusters.size(), std::size_t(2));
    QCOMPARE(clusters.front().photos, 2);
    QVERIFY(qAbs(clusters.front().latitude - 59.85) < 1e-9);
    QVERIFY(qAbs(clusters.front().longitude - 10.6) < 1e-9);
    QVERIFY((clusters.front().bounds == WithinCondition{59.8, 10.5, 59.9, 10.7}));
    QCOMPARE(clusters.front().photo, base::PhotoId{1});
    QCOMPARE(clusters.back().photo, base::PhotoId{3});
}

void TestPlaceClusters::clustersDoNotOverlap()
{
    // To either side of the border between two cells.
    const std::vector<PlaceCluster> clusters = clustersOf(36, {{5.0, 9.9}, {5.0, 10.1}, {5.0, 27.5}});
    QCOMPARE(clusters.size(), std::size_t(2));
    QCOMPARE(clusters.front().photos, 2);
    QVERIFY(qAbs(clusters.front().longitude - 10.0) < 1e-9);
}

void TestPlaceClusters::theAntimeridianIsNoBorder()
{
    const std::vector<PlaceCluster> clusters =
        clustersOf(36, {{-17.0, 179.5}, {-17.0, 179.7}, {-17.0, -179.9}, {-17.0, 180.0}, {-17.0, -180.0}});
    QCOMPARE(clusters.size(), std::size_t(1));
    QCOMPARE(clusters.front().photos, 5);
    QVERIFY(qAbs(clusters.front().longitude - 179.86) < 1e-9);
    QVERIFY((clusters.front().bounds == WithinCondition{-17.0, 179.5, -17.0, -179.9}));
}

void TestPlaceClusters::polesHaveAPlace()
{
    const std::vector<PlaceCluster> clusters = clustersOf(72, {{90.0, 0.0}, {-90.0, 180.0}, {-90.0, -180.0}});
    QCOMPARE(clusters.size(), std::size_t(2));
    QCOMPARE(clusters.front().photos, 2);
    QCOMPARE(clusters.front().latitude, -90.0);
    QCOMPARE(clusters.back().latitude, 90.0);
}

void TestPlaceClusters::nothingIsLost()
{
    QRandomGenerator random(25);
    for (const int columns : {1, 2, 6, 96, 12'288, 6 * (1 << 18)}) {
        PlaceClusters clusters(columns);
        for (qint64 id = 1; id <= 2000; ++id)
            clusters.add(
                {base::PhotoId{id}, random.generateDouble() * 180 - 90, random.generateDouble() * 360 - 180});
        qint64 photos = 0;
        for (const PlaceCluster& cluster : clusters.take()) {
            photos += cluster.photos;
            QVERIFY(cluster.latitude >= cluster.bounds.south - 1e-9 &&
                    cluster.latitude <= cluster.bounds.north + 1e-9);
            QVERIFY(std::abs(cluster.longitude) <= 180.0);
        }
        QCOMPARE(photos, 2000);
    }
}

void TestPlaceClusters::theExtentGoesTheShortWay_data()
{
    QTest::addColumn<QList<QPointF>>("places"); // longitude, latitude
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("none") << QList<QPointF>{} << QList<double>{};
    QTest::newRow("one") << QList<QPointF>{{10, 60}} << QList<double>{60, 10, 60, 10};
    QTest::newRow("Europe") << QList<QPointF>{{10, 60}, {-9, 38}, {30, 50}} << QList<double>{38, -9, 60, 30};
    QTest::newRow("Fiji") << QList<QPointF>{{178, -18}, {-179, -17}} << QList<double>{-18, 178, -17, -179};
    QTest::newRow("antimeridian by both names")
        << QList<QPointF>{{180, 0}, {-180, 1}} << QList<double>{0, 180, 1, -180};
    QTest::newRow("Greenwich") << QList<QPointF>{{-1, 51}, {1, 52}} << QList<double>{51, -1, 52, 1};
}

void TestPlaceClusters::theExtentGoesTheShortWay()
{
    QFETCH(QList<QPointF>, places);
    QFETCH(QList<double>, expected);
    PlaceExtent extent;
    for (const QPointF& place : places)
        extent.add(place.y(), place.x());
    const std::optional<WithinCondition> found = extent.extent();
    QCOMPARE(found.has_value(), !expected.isEmpty());
    if (found)
        QCOMPARE((QList<double>{found->south, found->west, found->north, found->east}), expected);
}

QTEST_GUILESS_MAIN(TestPlaceClusters)
#include "tst_placeclusters.moc"
