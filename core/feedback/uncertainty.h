// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"

#include <span>

namespace scenekeeper::feedback {

/// How far calibrated probabilities are from the labels that the model decides on: the length of the
/// difference between them and the decision as zeros and ones. From 0 (the model stands by every label); the
/// more labels are left open, the higher. It is the length of the step that the last layer would take if the
/// decision were taught to it, and means the same for labels that exclude each other and for independent
/// ones: a photograph with two labels that are both beyond doubt is not uncertain, as a margin between the
/// first two would have it.
[[nodiscard]] double uncertainty(const domain::ModelCard& card, std::span<const float> probabilities);

} // namespace scenekeeper::feedback
