// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/calibration.h"

#include "core/inference/activation.h"
#include "core/inference/labeldecision.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace scenekeeper::training {

namespace {

constexpr double kLeastTemperature = 0.05;
constexpr double kMostTemperature = 20.0;
constexpr int kSearchSteps = 60;
constexpr std::size_t kEnoughPredictions = 20;
constexpr float kUnknownThreshold = 0.5F;
constexpr int kNewtonSteps = 50;
constexpr double kFlat = 1e-6; ///< least curvature, so that a step is always defined

double negativeLogLikelihood(const Rows& logits, const std::vector<int>& truth, double temperature)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const auto largest = static_cast<double>(*std::max_element(logits[i].begin(), logits[i].end()));
        double total = 0.0;
        for (const float logit : logits[i])
            total += std::exp((static_cast<double>(logit) - largest) / temperature);
        const auto own = static_cast<double>(logits[i][static_cast<std::size_t>(truth[i])]);
        sum += std::log(total) - (own - largest) / temperature;
    }
    return sum;
}

Prediction firstChoice(const std::vector<float>& probabilities, int truth)
{
    const int predicted = mostProbable(probabilities);
    return {probabilities[static_cast<std::size_t>(predicted)], predicted == truth};
}

/// A logit and how likely (0 … 1) what it stands for turned out to be.
struct Outcome
{
    double logit = 0.0;
    double target = 0.0;
};

std::vector<Outcome> outcomesOfAllLabels(const Rows& logits, const std::vector<int>& truth)
{
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        for (std::size_t label = 0; label < logits[i].size(); ++label)
            outcomes.push_back(
                {static_cast<double>(logits[i][label]), static_cast<int>(label) == truth[i] ? 1.0 : 0.0});
    }
    return outcomes;
}

/// Of the first choices; empty where too few are wrong to tell how likely errors are.
std::vector<Outcome> outcomesOfFirstChoices(const Rows& logits, const std::vector<int>& truth)
{
    std::vector<Outcome> outcomes;
    std::size_t misses = 0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const Prediction choice = firstChoice(logits[i], truth[i]);
        misses += choice.hit ? 0 : 1;
        outcomes.push_back({static_cast<double>(choice.confidence), choice.hit ? 1.0 : 0.0});
    }
    return misses < kEnoughPredictions ? std::vector<Outcome>{} : outcomes;
}

/// First and second derivatives of the negative log likelihood by scale and bias.
struct Slope
{
    double scale = 0.0;
    double bias = 0.0;
    double curveScale = kFlat;
    double curveBias = kFlat;
    double curveBoth = 0.0;
};

Slope slopeAt(const std::vector<Outcome>& outcomes, double scale, double bias)
{
    Slope slope;
    for (const Outcome& outcome : outcomes) {
        const double probability = 1.0 / (1.0 + std::exp(-outcome.logit * scale - bias));
        const double wrong = probability - outcome.target;
        const double curve = probability * (1.0 - probability);
        slope.scale += wrong * outcome.logit;
        slope.bias += wrong;
        slope.curveScale += curve * outcome.logit * outcome.logit;
        slope.curveBias += curve;
        slope.curveBoth += curve * outcome.logit;
    }
    return slope;
}

/// The lowest confidence down to which the predictions are right often enough.
std::optional<float> lowestSafeConfidence(std::vector<Prediction> predictions, double wantedAccuracy)
{
    std::sort(predictions.begin(), predictions.end(),
              [](const Prediction& a, const Prediction& b) { return a.confidence > b.confidence; });
    std::optional<float> lowest;
    double hits = 0.0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        hits += predictions[i].hit ? 1.0 : 0.0;
        // A threshold cannot part predictions of the same confidence.
        const bool lastOfEqual =
            i + 1 == predictions.size() || predictions[i + 1].confidence < predictions[i].confidence;
        if (lastOfEqual && hits >= wantedAccuracy * static_cast<double>(i + 1))
            lowest = predictions[i].confidence;
    }
    return lowest;
}

/// The threshold with the largest F1; `hit` tells whether a picture has the label.
float bestThreshold(std::vector<Prediction> predictions)
{
    std::sort(predictions.begin(), predictions.end(),
              [](const Prediction& a, const Prediction& b) { return a.confidence > b.confidence; });
    const auto present = static_cast<double>(
        std::count_if(predictions.begin(), predictions.end(), [](const Prediction& p) { return p.hit; }));
    float threshold = kUnknownThreshold;
    double best = 0.0;
    double hits = 0.0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        hits += predictions[i].hit ? 1.0 : 0.0;
        const float next = i + 1 < predictions.size() ? predictions[i + 1].confidence : 0.F;
        const double f1 = 2.0 * hits / (static_cast<double>(i + 1) + present);
        if (f1 > best && next < predictions[i].confidence) {
            best = f1;
            threshold = 0.5F * (predictions[i].confidence + next);
        }
    }
    return threshold;
}

/// The least threshold below which at least `share` of the confidences lie.
float confidenceAbove(std::vector<float> confidences, double share)
{
    std::sort(confidences.begin(), confidences.end());
    const auto below = static_cast<std::size_t>(std::ceil(share * static_cast<double>(confidences.size())));
    if (below == 0)
        return 0.F;
    return std::min(1.F, std::nextafter(confidences[below - 1], 2.F));
}

Rows scaled(const Rows& logits, const Calibration& calibration)
{
    Rows probabilities;
    for (const std::vector<float>& row : logits)
        probabilities.push_back(inference::toProbabilities(row, calibration.activation,
                                                           calibration.temperature, calibration.bias));
    return probabilities;
}

/// The validation part as probabilities.
struct Probabilities
{
    const Rows& photographs;
    const Rows& composites;
    const Rows& none;
};

/// The thresholds of independent labels: which are given, and what a human should see.
void fitDecision(const ValidationLogits& validation, const Probabilities& probabilities, int labelCount,
                 Calibration& calibration)
{
    Rows all = probabilities.photographs;
    all.insert(all.end(), probabilities.composites.begin(), probabilities.composites.end());
    std::vector<std::vector<int>> truth;
    std::vector<Prediction> choices;
    for (std::size_t i = 0; i < validation.truth.size(); ++i) {
        truth.push_back({validation.truth[i]});
        choices.push_back(firstChoice(probabilities.photographs[i], validation.truth[i]));
    }
    truth.insert(truth.end(), validation.compositeTruth.begin(), validation.compositeTruth.end());
    calibration.thresholds = fitLabelThresholds(all, truth, labelCount);
    calibration.reviewThreshold = fitReviewThreshold(std::move(choices), !probabilities.none.empty(), {});
}

/// What the decision comes to, taken as everyday use takes it.
void measureReview(const Rows& photographs, const std::vector<int>& truth, const Rows& none, int labelCount,
                   Calibration& calibration)
{
    domain::ModelCard card;
    for (int label = 0; label < labelCount; ++label)
        card.labels.append(QString::number(label));
    card.activation = calibration.activation;
    card.thresholds = calibration.thresholds;
    card.reviewThreshold = calibration.reviewThreshold;
    double kept = 0.0;
    double hits = 0.0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (inference::decideLabels(card, photographs[i]).needsReview)
            continue;
        kept += 1.0;
        hits += firstChoice(photographs[i], truth[i]).hit ? 1.0 : 0.0;
    }
    calibration.keptShare = kept / std::max(1.0, static_cast<double>(truth.size()));
    calibration.keptAccuracy = hits / std::max(1.0, kept);
    double reviewed = 0.0;
    for (const std::vector<float>& row : none)
        reviewed += inference::decideLabels(card, row).needsReview ? 1.0 : 0.0;
    calibration.noneReviewed = reviewed / std::max(1.0, static_cast<double>(none.size()));
}

} // namespace

double fitTemperature(const Rows& logits, const std::vector<int>& truth)
{
    if (logits.empty())
        return 1.0;
    // The likelihood has one optimum in the inverse temperature: golden-section search finds it.
    double low = 1.0 / kMostTemperature;
    double high = 1.0 / kLeastTemperature;
    const double golden = 1.0 / std::numbers::phi;
    for (int step = 0; step < kSearchSteps; ++step) {
        const double a = high - (high - low) * golden;
        const double b = low + (high - low) * golden;
        if (negativeLogLikelihood(logits, truth, 1.0 / a) < negativeLogLikelihood(logits, truth, 1.0 / b))
            high = b;
        else
            low = a;
    }
    return 2.0 / (low + high);
}

SigmoidScaling fitSigmoidScaling(const Rows& logits, const std::vector<int>& truth)
{
    if (logits.empty())
        return {};
    std::vector<Outcome> outcomes = outcomesOfFirstChoices(logits, truth);
    if (outcomes.empty())
        outcomes = outcomesOfAllLabels(logits, truth);
    double scale = 1.0;
    double bias = 0.0;
    // The likelihood is concave in the two: Newton's steps, kept short, find its one optimum.
    for (int step = 0; step < kNewtonSteps; ++step) {
        const Slope slope = slopeAt(outcomes, scale, bias);
        const double determinant = slope.curveScale * slope.curveBias - slope.curveBoth * slope.curveBoth;
        const double byScale = (slope.curveBias * slope.scale - slope.curveBoth * slope.bias) / determinant;
        const double byBias = (slope.curveScale * slope.bias - slope.curveBoth * slope.scale) / determinant;
        if (!std::isfinite(byScale) || !std::isfinite(byBias))
            break;
        scale = std::clamp(scale - std::clamp(byScale, -0.5 * scale, 0.5 * scale), 1.0 / kMostTemperature,
                           1.0 / kLeastTemperature);
        bias -= std::clamp(byBias, -1.0, 1.0);
    }
    return {1.0 / scale, bias};
}

std::vector<float> fitThresholds(const Rows& probabilities, const std::vector<int>& truth, int labelCount,
                                 double wantedAccuracy)
{
    std::vector<Prediction> all;
    std::vector<std::vector<Prediction>> perLabel(static_cast<std::size_t>(labelCount));
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const auto predicted = static_cast<std::size_t>(mostProbable(probabilities[i]));
        const Prediction prediction = firstChoice(probabilities[i], truth[i]);
        all.push_back(prediction);
        perLabel[predicted].push_back(prediction);
    }
    const float fallback = lowestSafeConfidence(std::move(all), wantedAccuracy).value_or(1.F);
    std::vector<float> thresholds;
    for (auto& predictions : perLabel) {
        const bool enough = predictions.size() >= kEnoughPredictions;
        const auto own = enough ? lowestSafeConfidence(std::move(predictions), wantedAccuracy) : std::nullopt;
        thresholds.push_back(own.value_or(fallback));
    }
    return thresholds;
}

std::vector<float> fitLabelThresholds(const Rows& probabilities, const std::vector<std::vector<int>>& truth,
                                      int labelCount)
{
    std::vector<float> thresholds;
    for (int label = 0; label < labelCount; ++label) {
        std::vector<Prediction> predictions;
        for (std::size_t i = 0; i < truth.size(); ++i)
            predictions.push_back({probabilities[i][static_cast<std::size_t>(label)],
                                   std::find(truth[i].begin(), truth[i].end(), label) != truth[i].end()});
        thresholds.push_back(bestThreshold(std::move(predictions)));
    }
    return thresholds;
}

double fitReviewThreshold(std::vector<Prediction> photographs, bool guardsNone, const ReviewGoals& goals)
{
    const auto safe = lowestSafeConfidence(photographs, goals.keptAccuracy);
    if (!safe)
        return 1.0;
    if (!guardsNone)
        return static_cast<double>(*safe);
    std::vector<float> confidences;
    for (const Prediction& prediction : photographs)
        confidences.push_back(prediction.confidence);
    return static_cast<double>(std::max(*safe, confidenceAbove(std::move(confidences), goals.bearable)));
}

Calibration calibrate(const ValidationLogits& validation, domain::Activation activation, int labelCount)
{
    Calibration calibration;
    calibration.activation = activation;
    if (activation == domain::Activation::Softmax) {
        calibration.temperature = fitTemperature(validation.photographs, validation.truth);
    } else {
        const SigmoidScaling scaling = fitSigmoidScaling(validation.photographs, validation.truth);
        calibration.temperature = scaling.temperature;
        calibration.bias = scaling.bias;
    }
    const Rows probabilities = scaled(validation.photographs, calibration);
    const Rows composites = scaled(validation.composites, calibration);
    const Rows none = scaled(validation.none, calibration);
    calibration.metrics = measure(probabilities, validation.truth, labelCount);
    if (activation == domain::Activation::Softmax)
        calibration.thresholds = fitThresholds(probabilities, validation.truth, labelCount, kWantedAccuracy);
    else
        fitDecision(validation, {probabilities, composites, none}, labelCount, calibration);
    measureReview(probabilities, validation.truth, none, labelCount, calibration);
    if (!validation.grey.empty())
        calibration.greyAccuracy = measure(validation.grey, validation.truth, labelCount).accuracy;
    if (!composites.empty())
        calibration.compositePrecision =
            meanAveragePrecision(composites, validation.compositeTruth, labelCount);
    return calibration;
}

} // namespace scenekeeper::training
