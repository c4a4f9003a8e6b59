// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/activation.h"
#include "core/inference/labeldecision.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <numeric>

using namespace scenekeeper;
using namespace scenekeeper::inference;

namespace {

domain::ModelCard cardWith(domain::Activation activation, std::vector<float> thresholds)
{
    domain::ModelCard card;
    card.labels = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    card.activation = activation;
    card.thresholds = std::move(thresholds);
    return card;
}

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

} // namespace

class LabelDecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softmaxTakesTheMostProbable();
    void softmaxAsksBelowTheLabelsOwnThreshold();
    void sigmoidTakesAllAboveTheirThresholds();
    void sigmoidWithoutAnyTakesTheBestAndAsks();
    void reviewThresholdAsksAlthoughALabelIsGiven();
    void missingThresholdsCountAsHalf();
    void oddNumbersCountAsNothing();
    void softmaxAddsUpToOne();
    void hugeLogitsStayNumbers();
    void temperatureSharpensAndSoftens();
    void sigmoidIsPerLabel();
    void biasMovesTheSigmoidOnly();
};

void LabelDecisionTest::softmaxTakesTheMostProbable()
{
    const auto card = cardWith(domain::Activation::Softmax, {0.5F, 0.5F, 0.5F});
    const std::vector<float> probabilities{0.1F, 0.8F, 0.1F};
    const LabelDecision decision = decideLabels(card, probabilities);
    QCOMPARE(decision.labels.size(), std::size_t{1});
    QCOMPARE(decision.labels[0].index, 1);
    QCOMPARE(decision.labels[0].confidence, static_cast<double>(0.8F));
    QVERIFY(!decision.needsReview);
}

void LabelDecisionTest::softmaxAsksBelowTheLabelsOwnThreshold()
{
    const auto card = cardWith(domain::Activation::Softmax, {0.5F, 0.9F, 0.5F});
    QVERIFY(decideLabels(card, std::vector<float>{0.1F, 0.8F, 0.1F}).needsReview);
    QVERIFY(!decideLabels(card, std::vector<float>{0.8F, 0.1F, 0.1F}).needsReview);
    // Exactly at the threshold is enough.
    QVERIFY(!decideLabels(card, std::vector<float>{0.05F, 0.9F, 0.05F}).needsReview);
}

void LabelDecisionTest::sigmoidTakesAllAboveTheirThresholds()
{
    const auto card = cardWith(domain::Activation::Sigmoid, {0.5F, 0.7F, 0.2F});
    const LabelDecision decision = decideLabels(card, std::vector<float>{0.6F, 0.65F, 0.9F});
    QCOMPARE(decision.labels.size(), std::size_t{2});
    QCOMPARE(decision.labels[0].index, 2);
    QCOMPARE(decision.labels[1].index, 0);
    QVERIFY(!decision.needsReview);
}

void LabelDecisionTest::sigmoidWithoutAnyTakesTheBestAndAsks()
{
    const auto card = cardWith(domain::Activation::Sigmoid, {0.5F, 0.5F, 0.5F});
    const LabelDecision decision = decideLabels(card, std::vector<float>{0.1F, 0.2F, 0.4F});
    QCOMPARE(decision.labels.size(), std::size_t{1});
    QCOMPARE(decision.labels[0].index, 2);
    QVERIFY(decision.needsReview);
}

void LabelDecisionTest::reviewThresholdAsksAlthoughALabelIsGiven()
{
    for (const auto activation : {domain::Activation::Sigmoid, domain::Activation::Softmax}) {
        auto card = cardWith(activation, {0.5F, 0.5F, 0.5F});
        card.reviewThreshold = 0.75;
        const LabelDecision likely = decideLabels(card, std::vector<float>{0.1F, 0.7F, 0.2F});
        QCOMPARE(likely.labels.size(), std::size_t{1});
        QCOMPARE(likely.labels[0].index, 1);
        QVERIFY(likely.needsReview);
        QVERIFY(!decideLabels(card, std::vector<float>{0.1F, 0.75F, 0.15F}).needsReview);
    }
    // It is the best label that has to reach it, not each of several.
    auto card = cardWith(domain::Activation::Sigmoid, {0.5F, 0.5F, 0.5F});
    card.reviewThreshold = 0.75;
    const LabelDecision several = decideLabels(card, std::vector<float>{0.6F, 0.9F, 0.F});
    QCOMPARE(several.labels.size(), std::size_t{2});
    QVERIFY(!several.needsReview);
    // Nor does it excuse from the labels' own thresholds.
    card.reviewThreshold = 0.3;
    QVERIFY(decideLabels(card, std::vector<float>{0.4F, 0.1F, 0.1F}).needsReview);
}

void LabelDecisionTest::missingThresholdsCountAsHalf()
{
    const auto card = cardWith(domain::Activation::Softmax, {});
    QVERIFY(decideLabels(card, std::vector<float>{0.49F, 0.3F, 0.21F}).needsReview);
    QVERIFY(!decideLabels(card, std::vector<float>{0.51F, 0.3F, 0.19F}).needsReview);
}

void LabelDecisionTest::oddNumbersCountAsNothing()
{
    const auto card = cardWith(domain::Activation::Softmax, {});
    const LabelDecision withNaN = decideLabels(card, std::vector<float>{kNaN, 0.2F, 0.1F});
    QCOMPARE(withNaN.labels[0].index, 1);
    const LabelDecision tooFew = decideLabels(card, std::vector<float>{});
    QCOMPARE(tooFew.labels.size(), std::size_t{1});
    QCOMPARE(tooFew.labels[0].confidence, 0.0);
    QVERIFY(tooFew.needsReview);
    QVERIFY(decideLabels(domain::ModelCard{}, std::vector<float>{0.5F}).labels.empty());
}

void LabelDecisionTest::softmaxAddsUpToOne()
{
    const std::vector<float> probabilities =
        toProbabilities(std::vector<float>{1.F, 2.F, 3.F}, domain::Activation::Softmax, 1.0);
    QVERIFY(std::abs(std::accumulate(probabilities.begin(), probabilities.end(), 0.F) - 1.F) < 1e-6F);
    QVERIFY(std::abs(probabilities[2] - 0.66524096F) < 1e-6F);
}

void LabelDecisionTest::hugeLogitsStayNumbers()
{
    const std::vector<float> probabilities =
        toProbabilities(std::vector<float>{1e4F, -1e4F}, domain::Activation::Softmax, 0.1);
    QCOMPARE(probabilities[0], 1.F);
    QCOMPARE(probabilities[1], 0.F);
}

void LabelDecisionTest::temperatureSharpensAndSoftens()
{
    const std::vector<float> logits{1.F, 0.F};
    const float plain = toProbabilities(logits, domain::Activation::Softmax, 1.0)[0];
    QVERIFY(toProbabilities(logits, domain::Activation::Softmax, 0.5)[0] > plain);
    QVERIFY(toProbabilities(logits, domain::Activation::Softmax, 2.0)[0] < plain);
}

void LabelDecisionTest::sigmoidIsPerLabel()
{
    const std::vector<float> probabilities =
        toProbabilities(std::vector<float>{0.F, 2.F, 2.F}, domain::Activation::Sigmoid, 2.0);
    QCOMPARE(probabilities[0], 0.5F);
    QVERIFY(std::abs(probabilities[1] - 0.7310586F) < 1e-6F);
    QCOMPARE(probabilities[1], probabilities[2]);
}

void LabelDecisionTest::biasMovesTheSigmoidOnly()
{
    const std::vector<float> logits{0.F, 2.F};
    const auto biased = toProbabilities(logits, domain::Activation::Sigmoid, 2.0, -1.0);
    QVERIFY(std::abs(biased[0] - 0.26894142F) < 1e-6F);
    QCOMPARE(biased[1], 0.5F);
    QCOMPARE(toProbabilities(logits, domain::Activation::Softmax, 2.0, -1.0),
             toProbabilities(logits, domain::Activation::Softmax, 2.0));
}

QTEST_GUILESS_MAIN(LabelDecisionTest)
#include "tst_labeldecision.moc"
