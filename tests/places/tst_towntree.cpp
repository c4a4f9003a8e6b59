// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/towntree.h"

#include <QRandomGenerator>
#include <QTest>
#include <set>

using namespace scenekeeper::places;

namespace {

double squaredDistance(const Direction& a, const Direction& b)
{
    double sum = 0.0;
    for (std::size_t axis = 0; axis < a.size(); ++axis)
        sum += (a.at(axis) - b.at(axis)) * (a.at(axis) - b.at(axis));
    return sum;
}

/// Everywhere, with more than chance would put at the poles, the antimeridian and on top of one another.
Direction randomDirection(QRandomGenerator& random)
{
    const double latitude = random.bounded(180.0) - 90.0;
    const double longitude = random.bounded(360.0) - 180.0;
    switch (random.bounded(8)) {
    case 0:
        return directionOf(random.bounded(2) == 0 ? 90.0 : -90.0, longitude);
    case 1:
        return directionOf(latitude, random.bounded(2) == 0 ? 179.99999 : -179.99999);
    case 2:
        return directionOf(0.0, 0.0);
    default:
        return directionOf(latitude, longitude);
    }
}

} // namespace

class TestTownTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatLookingAtAllFinds()
    {
        QRandomGenerator random(7);
        for (const int count : {1, 2, 3, 50, 1000}) {
            std::vector<Direction> points;
            for (int i = 0; i < count; ++i)
                points.push_back(randomDirection(random));
            const TownTree tree(points);
            for (int i = 0; i < 500; ++i) {
                const Direction from = randomDirection(random);
                const double reach = chordSquared(random.bounded(20'000.0));
                double best = reach;
                std::set<std::uint32_t> near;
                for (std::uint32_t index = 0; index < points.size(); ++index) {
                    const double distance = squaredDistance(from, points[index]);
                    best = std::min(best, distance);
                    if (distance <= reach)
                        near.insert(index);
                }
                const auto found = tree.nearest(from, reach);
                QCOMPARE(found.has_value(), !near.empty());
                if (found) {
                    QCOMPARE(found->chordSquared, best);
                    QCOMPARE(squaredDistance(from, points[found->index]), best);
                }
                std::set<std::uint32_t> visited;
                tree.within(from, reach, [&visited](std::uint32_t index) {
                    visited.insert(index);
                    return true;
                });
                QVERIFY(visited == near);
            }
        }
    }

    void stopsWhenTold()
    {
        const std::vector<Direction> points(100, directionOf(50.0, 10.0));
        int visits = 0;
        TownTree(points).within(points.front(), chordSquared(1.0),
                                [&visits](std::uint32_t) { return ++visits < 3; });
        QCOMPARE(visits, 3);
    }

    void anEmptyOneFindsNothing()
    {
        QVERIFY(!TownTree().nearest(directionOf(0.0, 0.0), 4.0));
        QVERIFY(!TownTree(std::vector<Direction>()).nearest(directionOf(0.0, 0.0), 4.0));
    }

    void distancesAreThoseOnTheGround()
    {
        const Direction oslo = directionOf(59.91273, 10.74609);
        const Direction bergen = directionOf(60.39299, 5.32415);
        // Great circle on a sphere of 6371.0088 km, by the haversine formula.
        QVERIFY(std::abs(kilometresOf(squaredDistance(oslo, bergen)) - 304.6) < 1.0);
        for (const double kilometres : {0.0, 0.001, 1.0, 50.0, 10'000.0, 20'015.0})
            QVERIFY(std::abs(kilometresOf(chordSquared(kilometres)) - kilometres) < 1e-3);
        const Direction west = directionOf(-16.8, -179.99);
        const Direction east = directionOf(-16.8, 179.99);
        QVERIFY(kilometresOf(squaredDistance(west, east)) < 2.2);
    }
};

QTEST_GUILESS_MAIN(TestTownTree)
#include "tst_towntree.moc"
