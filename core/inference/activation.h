// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"

#include <span>
#include <vector>

namespace scenekeeper::inference {

/// Logits `[C]` to probabilities `[C]`: divided by `temperature`, then softmax (they add up to 1) or
/// sigmoid (each for itself, `bias` added first).
[[nodiscard]] std::vector<float> toProbabilities(std::span<const float> logits, domain::Activation activation,
                                                 double temperature, double bias = 0.0);

} // namespace scenekeeper::inference
