// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/shrinkage.h"
#include "core/training/headtrainer.h"

#include <QTest>
#include <random>

using namespace scenekeeper;
using feedback::borneOutShare;
using training::kUndecided;
using training::Rows;

namespace {

constexpr int kLabels = 3;
constexpr std::size_t kPhotos = 120;

/// Photographs of one label each, and logits that name it with some certainty, as noisy as they are told to
/// be.
struct Sample
{
    Rows targets;
    std::mt19937 random{7};

    Sample()
    {
        for (std::size_t photo = 0; photo < kPhotos; ++photo) {
            std::vector<float> row(kLabels, 0.F);
            row[photo % kLabels] = 1.F;
            targets.push_back(row);
        }
    }

    Rows logits(float certainty, float noise)
    {
        std::normal_distribution<float> draw(0.F, 1.F);
        Rows rows;
        for (const std::vector<float>& target : targets) {
            std::vector<float> row;
            for (const float applies : target)
                row.push_back(certainty * (2.F * applies - 1.F) + noise * draw(random));
            rows.push_back(row);
        }
        return rows;
    }
};

} // namespace

class ShrinkageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesAllTheWayToWhatIsMuchBetter();
    void staysWhereNothingIsGained();
    void howSureAHeadIsMakesNoDifference();
    void meetsHalfWayWhereBothKnowSomething();
    void labelsThatAreNewDoNotCount();
    void nothingDecidedHoldsNothingBack();
};

void ShrinkageTest::goesAllTheWayToWhatIsMuchBetter()
{
    Sample sample;
    QCOMPARE(borneOutShare(sample.logits(0.F, 2.F), sample.logits(4.F, 1.F), sample.targets), 1.0);
}

void ShrinkageTest::staysWhereNothingIsGained()
{
    Sample sample;
    const Rows before = sample.logits(3.F, 2.F);
    QCOMPARE(borneOutShare(before, before, sample.targets), 0.0);
    QCOMPARE(borneOutShare(before, sample.logits(0.F, 3.F), sample.targets), 0.0);
}

void ShrinkageTest::howSureAHeadIsMakesNoDifference()
{
    // The same answers given more cautiously look worse until the temperature is right.
    Sample sample;
    const Rows before = sample.logits(3.F, 2.F);
    Rows bold = before;
    for (std::vector<float>& row : bold) {
        for (float& logit : row)
            logit *= 2.5F;
    }
    QCOMPARE(borneOutShare(before, bold, sample.targets), 0.0);
    QCOMPARE(borneOutShare(bold, before, sample.targets), 0.0);
}

void ShrinkageTest::meetsHalfWayWhereBothKnowSomething()
{
    // Their mistakes are not the same: the mean of both is better than either.
    Sample sample;
    const Rows before = sample.logits(1.F, 2.F);
    const double share = borneOutShare(before, sample.logits(1.F, 2.F), sample.targets);
    QVERIFY2(share > 0.0 && share < 1.0, qPrintable(QString::number(share)));
}

void ShrinkageTest::labelsThatAreNewDoNotCount()
{
    Sample sample;
    const Rows before = sample.logits(3.F, 2.F);
    Rows after = before;
    Rows targets = sample.targets;
    for (std::size_t photo = 0; photo < kPhotos; ++photo) {
        after[photo].push_back(-9.F); // as wrong as can be
        targets[photo].push_back(1.F);
    }
    QCOMPARE(borneOutShare(before, after, targets), 0.0);
    QCOMPARE(borneOutShare(sample.logits(0.F, 2.F), after, targets), 1.0);
}

void ShrinkageTest::nothingDecidedHoldsNothingBack()
{
    Sample sample;
    for (std::vector<float>& row : sample.targets)
        row.assign(kLabels, kUndecided);
    QCOMPARE(borneOutShare(sample.logits(3.F, 1.F), sample.logits(0.F, 3.F), sample.targets), 1.0);
    QCOMPARE(borneOutShare({}, {}, {}), 1.0);
}

QTEST_GUILESS_MAIN(ShrinkageTest)
#include "tst_shrinkage.moc"
