// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/adaptedhead.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace scenekeeper::bench {

namespace {

constexpr double kPull = 2.0; ///< towards adding nothing, in photographs
constexpr int kSteps = 80;
constexpr double kBiasScale =
    0.3; ///< of the constant input, so that the bias is drawn harder than a direction

double logit(float probability)
{
    const double clamped = std::clamp(static_cast<double>(probability), 1e-4, 1.0 - 1e-4);
    return std::log(clamped / (1.0 - clamped));
}

std::vector<double> inputOf(const Seen& photo)
{
    std::vector<double> input(photo.embedding.begin(), photo.embedding.end());
    const double length = std::sqrt(std::inner_product(input.begin(), input.end(), input.begin(), 0.0));
    for (double& value : input)
        value /= std::max(length, 1e-9);
    input.push_back(kBiasScale);
    return input;
}

double product(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

struct Example
{
    std::vector<double> input;
    double offset = 0.0; ///< the model's own logit
    double target = 0.0;
};

/// Nesterov's accelerated gradient, with the step that the curvature's bound allows.
std::vector<double> fit(const std::vector<Example>& examples)
{
    const std::size_t size = examples.front().input.size();
    const double bound =
        0.25 * (1.0 + kBiasScale * kBiasScale) * static_cast<double>(examples.size()) + kPull;
    std::vector<double> weights(size, 0.0);
    std::vector<double> before(size, 0.0);
    for (int step = 0; step < kSteps; ++step) {
        std::vector<double> ahead(size);
        for (std::size_t d = 0; d < size; ++d)
            ahead[d] = weights[d] + step / (step + 3.0) * (weights[d] - before[d]);
        std::vector<double> gradient(size);
        for (std::size_t d = 0; d < size; ++d)
            gradient[d] = kPull * ahead[d];
        for (const Example& example : examples) {
            const double score = example.offset + product(example.input, ahead);
            const double error = 1.0 / (1.0 + std::exp(-score)) - example.target;
            for (std::size_t d = 0; d < size; ++d)
                gradient[d] += error * example.input[d];
        }
        before = weights;
        for (std::size_t d = 0; d < size; ++d)
            weights[d] = ahead[d] - gradient[d] / bound;
    }
    return weights;
}

} // namespace

AdaptedHead::AdaptedHead(std::span<const Seen* const> photos, std::span<const int> truth, int labelCount)
{
    std::vector<Example> examples(photos.size());
    for (std::size_t i = 0; i < photos.size(); ++i)
        examples[i].input = inputOf(*photos[i]);
    for (int label = 0; label < labelCount; ++label) {
        for (std::size_t i = 0; i < photos.size(); ++i) {
            examples[i].offset = logit(photos[i]->probabilities[static_cast<std::size_t>(label)]);
            examples[i].target = truth[i] == label ? 1.0 : 0.0;
        }
        m_weights.push_back(fit(examples));
    }
}

int AdaptedHead::labelOf(const Seen& photo) const
{
    const std::vector<double> input = inputOf(photo);
    std::vector<double> scores;
    for (std::size_t label = 0; label < m_weights.size(); ++label)
        scores.push_back(logit(photo.probabilities[label]) + product(input, m_weights[label]));
    return static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

} // namespace scenekeeper::bench
