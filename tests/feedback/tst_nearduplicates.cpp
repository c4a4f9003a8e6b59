// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/nearduplicates.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace scenekeeper::feedback;

namespace {

/// A unit vector that makes this angle with the first axis.
std::vector<float> at(double degrees)
{
    const double radians = degrees * std::numbers::pi / 180.0;
    return {static_cast<float>(std::cos(radians)), static_cast<float>(std::sin(radians))};
}

} // namespace

class TestNearDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesOfABurstAreOne();
    void folderAndKindKeepApart();
    void aSlowPanEndsTheBurst();
    void goesToTheLikestBurst();
    void onlyAFewBurstsBack();
    void withoutEmbeddingEachIsItsOwn();
};

void TestNearDuplicates::framesOfABurstAreOne()
{
    BurstFinder finder;
    QCOMPARE(finder.add(1, true, at(0)), 0U);
    QCOMPARE(finder.add(1, true, at(10)), 0U);
    QCOMPARE(finder.add(1, true, at(60)), 1U);
    QCOMPARE(finder.add(1, true, at(5)), 0U);
    QCOMPARE(finder.add(1, true, at(62)), 1U);
}

void TestNearDuplicates::folderAndKindKeepApart()
{
    BurstFinder finder;
    QCOMPARE(finder.add(1, true, at(0)), 0U);
    QCOMPARE(finder.add(1, false, at(0)), 1U);
    QCOMPARE(finder.add(2, true, at(0)), 2U);
}

void TestNearDuplicates::aSlowPanEndsTheBurst()
{
    BurstFinder finder;
    QCOMPARE(finder.add(1, true, at(0)), 0U);
    QCOMPARE(finder.add(1, true, at(15)), 0U);
    QCOMPARE(finder.add(1, true, at(30)), 1U);
}

void TestNearDuplicates::goesToTheLikestBurst()
{
    BurstFinder finder;
    QCOMPARE(finder.add(1, true, at(0)), 0U);
    QCOMPARE(finder.add(1, true, at(20)), 1U);
    QCOMPARE(finder.add(1, true, at(9)), 0U);
    QCOMPARE(finder.add(1, true, at(12)), 1U);
}

void TestNearDuplicates::onlyAFewBurstsBack()
{
    BurstFinder finder;
    QCOMPARE(finder.add(1, true, at(0)), 0U);
    for (std::size_t i = 1; i <= 16; ++i) {
        std::vector<float> other(2 + i);
        other.back() = 1.0F;
        QCOMPARE(finder.add(1, true, other), i);
    }
    QCOMPARE(finder.add(1, true, at(0)), 17U);
}

void TestNearDuplicates::withoutEmbeddingEachIsItsOwn()
{
    BurstFinder finder;
    QCOMPARE(finder.add(1, true, {}), 0U);
    QCOMPARE(finder.add(1, true, {}), 1U);
}

QTEST_GUILESS_MAIN(TestNearDuplicates)
#include "tst_nearduplicates.moc"
