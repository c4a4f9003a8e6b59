// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/calibration.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace scenekeeper::domain;
using namespace scenekeeper::training;

namespace {

/// `count` first choices with confidences evenly from `low` to below 1, right as often as they claim.
std::vector<Prediction> honest(int count, double low)
{
    std::mt19937 random(4);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    std::vector<Prediction> predictions;
    for (int i = 0; i < count; ++i) {
        const double confidence = low + (1.0 - low) * i / count;
        predictions.push_back({static_cast<float>(confidence), chance(random) < confidence});
    }
    return predictions;
}

double shareBelow(const std::vector<Prediction>& predictions, double threshold)
{
    return static_cast<double>(std::count_if(
               predictions.begin(), predictions.end(),
               [threshold](const Prediction& p) { return static_cast<double>(p.confidence) < threshold; })) /
           static_cast<double>(predictions.size());
}

/// Photographs of two labels whose logits are drawn true to sigmoid(logit × 0.5 + 1), one of the two right.
ValidationLogits drawnPhotographs(int count)
{
    std::mt19937 random(9);
    std::normal_distribution<float> normal(0.F, 4.F);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    ValidationLogits validation;
    while (static_cast<int>(validation.truth.size()) < count) {
        const std::vector<float> row{normal(random), normal(random)};
        std::vector<int> present;
        for (int label = 0; label < 2; ++label) {
            const auto logit = static_cast<double>(row[static_cast<std::size_t>(label)]);
            if (chance(random) < 1.0 / (1.0 + std::exp(-0.5 * logit - 1.0)))
                present.push_back(label);
        }
        if (present.size() != 1)
            continue;
        validation.photographs.push_back(row);
        validation.truth.push_back(present.front());
    }
    return validation;
}

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalingIsFound();
    void scalingUsesAllLabelsWhereErrorsAreFew();
    void scalingOfNothingAndOfTheSeparable();
    void labelThresholdsBalanceBothErrors();
    void reviewKeepsWhatIsRight();
    void reviewSpendsWhatIsBearableOnPicturesOfNone();
    void reviewTakesAllWhereNothingIsRight();
    void sigmoidIsMeasuredAsItIsUsed();
};

void CalibrationTest::scalingIsFound()
{
    // First choices drawn right with sigmoid(logit / 3 - 0.7); the other label's logit is below and says
    // nothing.
    std::mt19937 random(7);
    std::uniform_real_distribution<float> logit(-5.F, 15.F);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    Rows logits;
    std::vector<int> truth;
    for (int i = 0; i < 20000; ++i) {
        logits.push_back({logit(random), -20.F});
        const double probability = 1.0 / (1.0 + std::exp(-static_cast<double>(logits.back()[0]) / 3.0 + 0.7));
        truth.push_back(chance(random) < probability ? 0 : 1);
    }
    const SigmoidScaling scaling = fitSigmoidScaling(logits, truth);
    QVERIFY2(std::abs(scaling.temperature - 3.0) < 0.2, qPrintable(QString::number(scaling.temperature)));
    QVERIFY2(std::abs(scaling.bias + 0.7) < 0.1, qPrintable(QString::number(scaling.bias)));
}

void CalibrationTest::scalingUsesAllLabelsWhereErrorsAreFew()
{
    // Never wrong at the first choice, but the labels' logits leave a doubt: 1 is as often there as not.
    Rows logits;
    std::vector<int> truth;
    for (int i = 0; i < 100; ++i) {
        logits.push_back({i % 2 == 0 ? 1.F : 3.F, i % 2 == 0 ? -3.F : 1.F});
        truth.push_back(0);
    }
    const SigmoidScaling scaling = fitSigmoidScaling(logits, truth);
    const double atOne = 1.0 / (1.0 + std::exp(-1.0 / scaling.temperature - scaling.bias));
    QVERIFY2(std::abs(atOne - 0.5) < 0.02, qPrintable(QString::number(atOne)));
}

void CalibrationTest::scalingOfNothingAndOfTheSeparable()
{
    QCOMPARE(fitSigmoidScaling({}, {}).temperature, 1.0);
    QCOMPARE(fitSigmoidScaling({}, {}).bias, 0.0);
    // Never wrong: as sharp as allowed, and still numbers.
    const SigmoidScaling sharp = fitSigmoidScaling({{5.F, -5.F}, {-5.F, 5.F}}, {0, 1});
    QVERIFY(sharp.temperature >= 0.05 && sharp.temperature < 1.0);
    QVERIFY(std::isfinite(sharp.bias));
}

void CalibrationTest::labelThresholdsBalanceBothErrors()
{
    // Label 0 is there from 0.3 on, but for one picture at 0.9; label 1 never.
    Rows probabilities;
    std::vector<std::vector<int>> truth;
    for (int i = 0; i < 100; ++i) {
        const float confidence = 0.01F * static_cast<float>(i);
        probabilities.push_back({confidence, 0.2F});
        truth.push_back(i >= 30 && i != 90 ? std::vector<int>{0} : std::vector<int>{});
    }
    const std::vector<float> thresholds = fitLabelThresholds(probabilities, truth, 2);
    QVERIFY(thresholds[0] > 0.29F && thresholds[0] < 0.3F);
    QCOMPARE(thresholds[1], 0.5F);
}

void CalibrationTest::reviewKeepsWhatIsRight()
{
    const auto predictions = honest(4000, 0.5);
    const double threshold = fitReviewThreshold(predictions, false, {.keptAccuracy = 0.95});
    double kept = 0.0;
    double hits = 0.0;
    for (const Prediction& prediction : predictions) {
        if (static_cast<double>(prediction.confidence) < threshold)
            continue;
        kept += 1.0;
        hits += prediction.hit ? 1.0 : 0.0;
    }
    QVERIFY(hits / kept >= 0.95);
    // Honest confidences from 0.9 to 1 are right in 95 % of the cases: no more is given away than that.
    QVERIFY2(threshold > 0.87 && threshold < 0.93, qPrintable(QString::number(threshold)));
}

void CalibrationTest::reviewSpendsWhatIsBearableOnPicturesOfNone()
{
    auto predictions = honest(1000, 0.5);
    for (Prediction& prediction : predictions)
        prediction.hit = true;
    QCOMPARE(fitReviewThreshold(predictions, false, {}), 0.5);
    const double threshold = fitReviewThreshold(predictions, true, {.bearable = 0.2});
    QVERIFY(std::abs(shareBelow(predictions, threshold) - 0.2) < 0.002);
    // The first goal is not given up for it.
    const double safe = fitReviewThreshold(honest(4000, 0.5), true, {.keptAccuracy = 0.95});
    QVERIFY(shareBelow(honest(4000, 0.5), safe) > 0.7);
}

void CalibrationTest::reviewTakesAllWhereNothingIsRight()
{
    QCOMPARE(fitReviewThreshold({{0.9F, false}, {0.8F, false}}, true, {}), 1.0);
}

void CalibrationTest::sigmoidIsMeasuredAsItIsUsed()
{
    ValidationLogits validation = drawnPhotographs(3000);
    validation.grey = validation.photographs;
    validation.composites = {{6.F, 6.F}, {5.F, 7.F}};
    validation.compositeTruth = {{0, 1}, {0, 1}};
    validation.none = {{-9.F, -9.F}, {-8.F, -9.F}, {-7.F, -9.F}, {9.F, -9.F}};
    const Calibration calibration = calibrate(validation, Activation::Sigmoid, 2);
    QCOMPARE(calibration.activation, Activation::Sigmoid);
    QCOMPARE(calibration.thresholds.size(), std::size_t{2});
    QVERIFY(calibration.reviewThreshold > 0.5 && calibration.reviewThreshold <= 1.0);
    QVERIFY2(calibration.metrics.ece < 0.05, qPrintable(QString::number(calibration.metrics.ece)));
    QVERIFY(calibration.keptShare > 0.0 && calibration.keptShare < 1.0);
    QVERIFY(calibration.keptAccuracy >= 0.975);
    QCOMPARE(calibration.greyAccuracy, calibration.metrics.accuracy);
    QCOMPARE(calibration.compositePrecision, 1.0);
    QCOMPARE(calibration.noneReviewed, 0.75);
}

QTEST_GUILESS_MAIN(CalibrationTest)
#include "tst_calibration.moc"
