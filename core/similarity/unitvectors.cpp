// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/unitvectors.h"

#include <array>
#include <cmath>
#include <numeric>

namespace scenekeeper::similarity {

std::vector<float> unitVector(std::span<const float> embedding)
{
    double square = 0.0;
    for (const float value : embedding)
        square += static_cast<double>(value) * static_cast<double>(value);
    if (!std::isfinite(square) || square <= 0.0)
        return {};
    const double scale = 1.0 / std::sqrt(square);
    std::vector<float> unit(embedding.size());
    for (std::size_t i = 0; i < unit.size(); ++i)
        unit[i] = static_cast<float>(static_cast<double>(embedding[i]) * scale);
    return unit;
}

float cosine(std::span<const float> a, std::span<const float> b)
{
    if (a.size() != b.size())
        return 0.0F;
    // Sums side by side: a compiler may not reorder the additions of a single one, so it would add one value
    // at a time.
    constexpr std::size_t kLanes = 8;
    std::array<float, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= a.size(); i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    }
    float sum = std::accumulate(sums.begin(), sums.end(), 0.0F);
    for (; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

} // namespace scenekeeper::similarity
