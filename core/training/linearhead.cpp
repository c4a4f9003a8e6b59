// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/linearhead.h"

#include <numeric>

namespace scenekeeper::training {

std::vector<float> LinearHead::logits(std::span<const float> embedding) const
{
    std::vector<float> result(bias);
    for (std::size_t label = 0; label < result.size(); ++label) {
        const std::span<const float> row = rowOf(label);
        result[label] = std::transform_reduce(row.begin(), row.end(), embedding.begin(), result[label]);
    }
    return result;
}

} // namespace scenekeeper::training
