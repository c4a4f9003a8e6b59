// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <QTest>
#include <cmath>
#include <torch/torch.h>

using namespace scenekeeper::domain;
using namespace scenekeeper::training;

namespace {

double loss(const std::vector<float>& logits, const std::vector<float>& targets, const Objective& objective)
{
    const auto rows = [](const std::vector<float>& values) { return torch::tensor(values).reshape({-1, 2}); };
    return lossOf(rows(logits), rows(targets), objective).item<double>();
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-5;
}

} // namespace

class LossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softmaxIsCrossEntropy();
    void sigmoidCountsEachLabelForItself();
    void bothTogether();
    void noLabelHasNoPartInTheSoftmax();
    void whatIsUndecidedCostsNothing();
    void picturesAddUp();
};

void LossTest::softmaxIsCrossEntropy()
{
    QVERIFY(near(loss({1.F, 0.F}, {1.F, 0.F}, {}), std::log(1.0 + std::exp(-1.0))));
    QVERIFY(near(loss({0.F, 0.F}, {0.7F, 0.3F}, {}), std::log(2.0)));
}

void LossTest::sigmoidCountsEachLabelForItself()
{
    const Objective objective{Activation::Sigmoid, 0.0};
    QVERIFY(near(loss({1.F, 0.F}, {1.F, 0.F}, objective), std::log(1.0 + std::exp(-1.0)) + std::log(2.0)));
    // Two labels at once cost nothing when both are claimed.
    QVERIFY(loss({20.F, 20.F}, {1.F, 1.F}, objective) < 1e-6);
    QVERIFY(loss({-20.F, -20.F}, {0.F, 0.F}, objective) < 1e-6);
    QVERIFY(near(loss({20.F, -20.F}, {0.F, 0.F}, objective), 20.0));
}

void LossTest::bothTogether()
{
    const double softmax = loss({1.F, -0.5F}, {1.F, 0.F}, {});
    const double sigmoid = loss({1.F, -0.5F}, {1.F, 0.F}, {Activation::Sigmoid, 0.0});
    QVERIFY(near(loss({1.F, -0.5F}, {1.F, 0.F}, {Activation::Sigmoid, 0.25}), sigmoid + 0.25 * softmax));
}

void LossTest::noLabelHasNoPartInTheSoftmax()
{
    QVERIFY(near(loss({3.F, -1.F}, {0.F, 0.F}, {Activation::Sigmoid, 5.0}),
                 loss({3.F, -1.F}, {0.F, 0.F}, {Activation::Sigmoid, 0.0})));
}

void LossTest::whatIsUndecidedCostsNothing()
{
    const Objective objective{Activation::Sigmoid, 0.5};
    const double decided = loss({1.F, -3.F}, {1.F, -1.F}, objective);
    QVERIFY(near(decided, std::log(1.0 + std::exp(-1.0))));
    QVERIFY(near(decided, loss({1.F, 5.F}, {1.F, -1.F}, objective)));
    QVERIFY(near(loss({1.F, 5.F}, {-1.F, -1.F}, objective), 0.0));
}

void LossTest::picturesAddUp()
{
    const Objective objective{Activation::Sigmoid, 0.5};
    QVERIFY(near(loss({1.F, 0.F, -2.F, 0.5F}, {1.F, 0.F, 1.F, 1.F}, objective),
                 loss({1.F, 0.F}, {1.F, 0.F}, objective) + loss({-2.F, 0.5F}, {1.F, 1.F}, objective)));
}

QTEST_GUILESS_MAIN(LossTest)
#include "tst_loss.moc"
