// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/diverseorder.h"
#include "core/similarity/unitvectors.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace scenekeeper::feedback;
using namespace scenekeeper::similarity;

namespace {

std::vector<std::size_t> order(const std::vector<DiversePick>& picks)
{
    std::vector<std::size_t> indices;
    for (const DiversePick& pick : picks)
        indices.push_back(pick.index);
    return indices;
}

EmbeddingPool randomPool(std::size_t size, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::uniform_real_distribution<double> uniform;
    EmbeddingPool pool;
    for (std::size_t i = 0; i < size; ++i) {
        std::vector<float> values(6);
        for (float& value : values)
            value = normal(random);
        pool.units.push_back(unitVector(values));
        pool.weights.push_back(uniform(random));
    }
    return pool;
}

/// The same picks by computing every gain anew each time.
std::vector<std::size_t> slowOrder(const EmbeddingPool& pool, std::size_t count)
{
    const std::size_t size = pool.units.size();
    std::vector<double> settled(size, 0.0);
    std::vector<std::size_t> picks;
    const auto settles = [&pool](std::size_t a, std::size_t b) {
        return std::pow(std::max(0.0F, cosine(pool.units[a], pool.units[b])), 4.0);
    };
    while (picks.size() < count) {
        std::size_t best = size;
        double bestGain = -1.0;
        for (std::size_t i = 0; i < size; ++i) {
            if (std::find(picks.begin(), picks.end(), i) != picks.end())
                continue;
            double gain = 0.0;
            for (std::size_t j = 0; j < size; ++j)
                gain += pool.weights[j] * std::max(0.0, settles(i, j) - settled[j]);
            if (gain > bestGain + 1e-9) {
                bestGain = gain;
                best = i;
            }
        }
        picks.push_back(best);
        for (std::size_t j = 0; j < size; ++j)
            settled[j] = std::max(settled[j], settles(best, j));
    }
    return picks;
}

} // namespace

class TestDiverseOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsForManyComesBeforeALoner();
    void goesToAnotherPlaceNext();
    void theSamePictureIsAbsorbed();
    void equalsGoByTheirIndex();
    void picksAsIfAllGainsWereComputed();
    void endsWithThePool();
    void stopsWhenAsked();
};

void TestDiverseOrder::whatStandsForManyComesBeforeALoner()
{
    const EmbeddingPool pool{
        {{1.0F, 0.0F, 0.0F}, {0.0F, 0.9F, 0.436F}, {0.0F, 1.0F, 0.0F}, {0.0F, 0.9F, -0.436F}},
        {0.9, 0.6, 0.6, 0.6}};
    QCOMPARE(order(diverseOrder(pool, 1)), (std::vector<std::size_t>{2}));
}

void TestDiverseOrder::goesToAnotherPlaceNext()
{
    const EmbeddingPool pool{{{1.0F, 0.0F}, {0.97F, 0.243F}, {0.0F, 1.0F}}, {1.0, 0.9, 0.4}};
    QCOMPARE(order(diverseOrder(pool, 3)), (std::vector<std::size_t>{0, 2, 1}));
}

void TestDiverseOrder::theSamePictureIsAbsorbed()
{
    const EmbeddingPool pool{{{1.0F, 0.0F}, {0.0F, 1.0F}, {0.9999F, 0.01F}, {0.99F, 0.141F}},
                             {1.0, 0.5, 0.9, 0.9}};
    const std::vector<DiversePick> picks = diverseOrder(pool, 10);
    QCOMPARE(picks.size(), 2U);
    QCOMPARE(picks.at(0).absorbed.size(), 2U);
    QCOMPARE(picks.at(1).index, 1U);
    QVERIFY(picks.at(1).absorbed.empty());
}

void TestDiverseOrder::equalsGoByTheirIndex()
{
    const EmbeddingPool pool{{{1.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F}, {0.0F, 0.0F, 1.0F}}, {0.0, 0.5, 0.5}};
    QCOMPARE(order(diverseOrder(pool, 3)), (std::vector<std::size_t>{1, 2, 0}));
}

void TestDiverseOrder::picksAsIfAllGainsWereComputed()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const EmbeddingPool pool = randomPool(60, seed);
        QCOMPARE(order(diverseOrder(pool, 10)), slowOrder(pool, 10));
    }
}

void TestDiverseOrder::endsWithThePool()
{
    QVERIFY(diverseOrder({}, 5).empty());
    const EmbeddingPool pool{{{1.0F, 0.0F}, {0.0F, 1.0F}}, {1.0, 1.0}};
    QCOMPARE(diverseOrder(pool, 5).size(), 2U);
    QVERIFY(diverseOrder(pool, 0).empty());
}

void TestDiverseOrder::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(diverseOrder(randomPool(20, 1), 5, stop.get_token()).empty());
}

QTEST_GUILESS_MAIN(TestDiverseOrder)
#include "tst_diverseorder.moc"
