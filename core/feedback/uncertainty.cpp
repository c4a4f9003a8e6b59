// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/uncertainty.h"

#include "core/inference/labeldecision.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::feedback {

namespace {

double square(double value)
{
    return value * value;
}

} // namespace

double uncertainty(const domain::ModelCard& card, std::span<const float> probabilities)
{
    double sum = 0.0;
    for (const float probability : probabilities)
        sum += std::isnan(probability) ? 0.0 : square(std::clamp(static_cast<double>(probability), 0.0, 1.0));
    // A label that was decided on counts by what it lacks.
    for (const inference::DecidedLabel& label : inference::decideLabels(card, probabilities).labels)
        sum += square(1.0 - label.confidence) - square(label.confidence);
    return std::sqrt(std::max(0.0, sum));
}

} // namespace scenekeeper::feedback
