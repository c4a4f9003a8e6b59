// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/dotproduct.h"
#include "tests/similarity/similaritykit.h"

#include <QTest>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::similarity;

class TestDotProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAgree_data();
    void allAgree();
    void theLastGoesEverywhere();
};

void TestDotProduct::allAgree_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 255, 256, 1000})
        QTest::addRow("%d", size) << size;
}

void TestDotProduct::allAgree()
{
    QFETCH(const int, size);
    const auto count = static_cast<std::size_t>(size);
    std::mt19937 random(7);
    const std::vector<float> floats = tests::randomEmbedding(random, count);
    // Rows in a file need not be aligned.
    std::vector<qfloat16> halves(count + 1);
    for (std::size_t i = 0; i < count; ++i)
        halves[i + 1] = qfloat16(tests::randomEmbedding(random, 1).front());
    double expected = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        expected += static_cast<double>(static_cast<float>(halves[i + 1])) * static_cast<double>(floats[i]);
    for (const NamedDotProduct& way : dotProducts()) {
        const auto product = static_cast<double>(way.compute(halves.data() + 1, floats.data(), count));
        QVERIFY2(std::abs(product - expected) < 1e-4 * (1.0 + std::sqrt(static_cast<double>(size))),
                 way.name);
    }
}

void TestDotProduct::theLastGoesEverywhere()
{
    QVERIFY(!dotProducts().empty());
    QCOMPARE(dotProducts().back().name, "portable");
}

QTEST_GUILESS_MAIN(TestDotProduct)
#include "tst_dotproduct.moc"
