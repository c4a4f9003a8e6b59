// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace scenekeeper::similarity {

/// The embedding at length 1, so that a dot product is a cosine; empty where it has no direction (empty, all
/// zeros, or a value that is not finite).
[[nodiscard]] std::vector<float> unitVector(std::span<const float> embedding);

/// The cosine of two unit vectors; 0 where their sizes differ.
[[nodiscard]] float cosine(std::span<const float> a, std::span<const float> b);

} // namespace scenekeeper::similarity
