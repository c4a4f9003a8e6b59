// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/activation.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::inference {

std::vector<float> toProbabilities(std::span<const float> logits, domain::Activation activation,
                                   double temperature, double bias)
{
    if (logits.empty())
        return {};
    std::vector<double> values;
    values.reserve(logits.size());
    if (activation == domain::Activation::Sigmoid) {
        for (const float logit : logits)
            values.push_back(1.0 / (1.0 + std::exp(-static_cast<double>(logit) / temperature - bias)));
        return {values.begin(), values.end()};
    }
    // The largest becomes exp(0), so that no exponential overflows.
    const double largest = static_cast<double>(*std::max_element(logits.begin(), logits.end()));
    double sum = 0.0;
    for (const float logit : logits) {
        values.push_back(std::exp((static_cast<double>(logit) - largest) / temperature));
        sum += values.back();
    }
    for (double& value : values)
        value /= sum;
    return {values.begin(), values.end()};
}

} // namespace scenekeeper::inference
