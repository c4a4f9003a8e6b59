// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/labeldecision.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::inference {

namespace {

constexpr double kDefaultThreshold = 0.5;

double thresholdOf(const domain::ModelCard& card, std::size_t index)
{
    return index < card.thresholds.size() ? static_cast<double>(card.thresholds[index]) : kDefaultThreshold;
}

double confidenceAt(std::span<const float> probabilities, std::size_t index)
{
    if (index >= probabilities.size() || std::isnan(probabilities[index]))
        return 0.0;
    return std::clamp(static_cast<double>(probabilities[index]), 0.0, 1.0);
}

} // namespace

LabelDecision decideLabels(const domain::ModelCard& card, std::span<const float> probabilities)
{
    LabelDecision decision;
    const auto count = static_cast<std::size_t>(card.labelCount());
    if (count == 0)
        return decision;
    DecidedLabel best{0, confidenceAt(probabilities, 0)};
    for (std::size_t i = 0; i < count; ++i) {
        const DecidedLabel label{static_cast<int>(i), confidenceAt(probabilities, i)};
        if (label.confidence > best.confidence)
            best = label;
        if (card.activation == domain::Activation::Sigmoid && label.confidence >= thresholdOf(card, i))
            decision.labels.push_back(label);
    }
    if (decision.labels.empty()) {
        decision.labels.push_back(best);
        decision.needsReview = best.confidence < thresholdOf(card, static_cast<std::size_t>(best.index));
    }
    decision.needsReview = decision.needsReview || best.confidence < card.reviewThreshold;
    std::stable_sort(
        decision.labels.begin(), decision.labels.end(),
        [](const DecidedLabel& a, const DecidedLabel& b) { return a.confidence > b.confidence; });
    return decision;
}

} // namespace scenekeeper::inference
