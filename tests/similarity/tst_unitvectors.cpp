// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/unitvectors.h"

#include <QTest>
#include <cmath>

using namespace scenekeeper::similarity;

class TestUnitVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitVectorsHaveLengthOne();
    void cosinesOfAnySize();
};

void TestUnitVectors::unitVectorsHaveLengthOne()
{
    QCOMPARE(unitVector(std::vector<float>{3.0F, -4.0F}), (std::vector<float>{0.6F, -0.8F}));
    QVERIFY(unitVector({}).empty());
    QVERIFY(unitVector(std::vector<float>{0.0F, 0.0F}).empty());
    QVERIFY(unitVector(std::vector<float>{1.0F, INFINITY}).empty());
}

void TestUnitVectors::cosinesOfAnySize()
{
    for (const std::size_t size : {1U, 7U, 8U, 9U, 256U}) {
        std::vector<float> ones(size, 1.0F);
        QCOMPARE(cosine(ones, ones), static_cast<float>(size));
    }
    QCOMPARE(cosine(std::vector{1.0F, 0.0F}, std::vector{0.6F, 0.8F}), 0.6F);
    QCOMPARE(cosine(std::vector{1.0F, 0.0F}, {}), 0.0F);
}

QTEST_GUILESS_MAIN(TestUnitVectors)
#include "tst_unitvectors.moc"
