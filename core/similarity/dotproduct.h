// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFloat16>
#include <cstddef>
#include <vector>

namespace scenekeeper::similarity {

/// The dot product of `count` half floats with as many floats, summed in float. Neither needs to be aligned.
using DotProduct = float (*)(const qfloat16* halves, const float* floats, std::size_t count);

struct NamedDotProduct
{
    const char* name;
    DotProduct compute;
};

/// The ways that this processor can go, fastest first; the last one goes on every processor. They differ by
/// the order of their additions only.
[[nodiscard]] const std::vector<NamedDotProduct>& dotProducts();

} // namespace scenekeeper::similarity
