// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/hammingindex.h"

#include <QTest>
#include <bit>
#include <map>
#include <random>

using scenekeeper::similarity::HammingIndex;

class TestHammingIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatComparingWithAllFinds_data();
    void findsWhatComparingWithAllFinds();
    void equalHashesAreAllFound();
};

void TestHammingIndex::findsWhatComparingWithAllFinds_data()
{
    QTest::addColumn<int>("radius");
    for (const int radius : {0, 1, 2, 3, 4, 7, 8, 10, 12, 15})
        QTest::addRow("%d", radius) << radius;
}

void TestHammingIndex::findsWhatComparingWithAllFinds()
{
    QFETCH(const int, radius);
    std::mt19937_64 random(3);
    std::vector<quint64> hashes;
    for (int i = 0; i < 300; ++i) {
        hashes.push_back(random());
        // Each with relatives at all distances round the radius.
        for (int flips = 0; flips < 20; ++flips) {
            quint64 near = hashes[static_cast<std::size_t>(i) * 21];
            for (int flip = 0; flip < flips; ++flip)
                near ^= quint64{1} << (random() % 64);
            hashes.push_back(near);
        }
    }
    const HammingIndex index(hashes, radius);
    for (std::size_t i = 0; i < hashes.size(); i += 7) {
        std::map<std::size_t, int> expected;
        for (std::size_t other = 0; other < hashes.size(); ++other) {
            if (const int distance = std::popcount(hashes[i] ^ hashes[other]); distance <= radius)
                expected.emplace(other, distance);
        }
        std::map<std::size_t, int> found;
        std::size_t visits = 0;
        index.within(hashes[i], [&](std::size_t value, int distance) {
            found.emplace(value, distance);
            ++visits;
        });
        QCOMPARE(found, expected);
        QCOMPARE(visits, expected.size());
    }
}

void TestHammingIndex::equalHashesAreAllFound()
{
    const HammingIndex index(std::vector<quint64>(5, 42), 0);
    std::size_t sum = 0;
    index.within(42, [&sum](std::size_t value, int) { sum += value; });
    QCOMPARE(sum, 10U);
    index.within(43, [](std::size_t, int) { QFAIL("another hash"); });
}

QTEST_GUILESS_MAIN(TestHammingIndex)
#include "tst_hammingindex.moc"
