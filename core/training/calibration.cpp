// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/calibration.h"

#include "core/inference/activation.h"

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

struct Prediction
{
    float confidence = 0.F;
    bool hit = false;
};

double negativeLogLikelihood(const std::vector<std::vector<float>>& logits, const std::vector<int>& truth,
                             double temperature)
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

} // namespace

double fitTemperature(const std::vector<std::vector<float>>& logits, const std::vector<int>& truth)
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

std::vector<float> fitThresholds(const std::vector<std::vector<float>>& probabilities,
                                 const std::vector<int>& truth, int labelCount, double wantedAccuracy)
{
    std::vector<Prediction> all;
    std::vector<std::vector<Prediction>> perLabel(static_cast<std::size_t>(labelCount));
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const auto predicted = static_cast<std::size_t>(mostProbable(probabilities[i]));
        const Prediction prediction{probabilities[i][predicted], static_cast<int>(predicted) == truth[i]};
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

Calibration calibrate(const std::vector<std::vector<float>>& logits, const std::vector<int>& truth,
                      int labelCount)
{
    Calibration calibration;
    calibration.temperature = fitTemperature(logits, truth);
    std::vector<std::vector<float>> probabilities;
    for (const std::vector<float>& row : logits)
        probabilities.push_back(
            inference::toProbabilities(row, domain::Activation::Softmax, calibration.temperature));
    calibration.metrics = measure(probabilities, truth, labelCount);
    calibration.thresholds = fitThresholds(probabilities, truth, labelCount, kWantedAccuracy);
    double kept = 0.0;
    double hits = 0.0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const int predicted = mostProbable(probabilities[i]);
        const auto label = static_cast<std::size_t>(predicted);
        if (probabilities[i][label] < calibration.thresholds[label])
            continue;
        kept += 1.0;
        hits += predicted == truth[i] ? 1.0 : 0.0;
    }
    calibration.keptShare = kept / std::max(1.0, static_cast<double>(truth.size()));
    calibration.keptAccuracy = hits / std::max(1.0, kept);
    return calibration;
}

} // namespace scenekeeper::training
