// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/borneout.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace scenekeeper::training {

namespace {

bool isAsGood(const std::vector<double>& losses, const std::vector<double>& best)
{
    std::vector<double> differences(losses.size());
    std::transform(losses.begin(), losses.end(), best.begin(), differences.begin(), std::minus());
    const double mean = meanOf(differences);
    double squares = 0.0;
    for (const double difference : differences)
        squares += (difference - mean) * (difference - mean);
    return mean <= std::sqrt(squares) / static_cast<double>(differences.size());
}

} // namespace

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::size_t firstBorneOut(const std::vector<std::vector<double>>& losses)
{
    const auto best = std::min_element(losses.begin(), losses.end(),
                                       [](const auto& a, const auto& b) { return meanOf(a) < meanOf(b); });
    const auto chosen = std::find_if(losses.begin(), best,
                                     [&best](const auto& candidate) { return isAsGood(candidate, *best); });
    return static_cast<std::size_t>(chosen - losses.begin());
}

} // namespace scenekeeper::training
