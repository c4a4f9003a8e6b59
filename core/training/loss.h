// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"

namespace at {
class Tensor;
}

namespace scenekeeper::training {

/// What a network learns to say.
struct Objective
{
    domain::Activation activation = domain::Activation::Softmax;
    double softmaxWeight = 0.0; ///< sigmoid: of the softmax cross-entropy beside the labels' own
};

/// The loss of a few pictures, summed over them, from logits and targets `[N, labels]` (0 … 1) in float32.
/// Softmax: cross-entropy. Sigmoid: binary cross-entropy, summed over the labels, whose targets need not
/// add up to 1; the softmax cross-entropy beside it makes the labels compete, which independent outputs
/// learn late. A picture without any label has no part in that, nor has one with a label that is kUndecided;
/// what is undecided costs nothing (sigmoid). Throws what torch throws.
[[nodiscard]] at::Tensor lossOf(const at::Tensor& logits, const at::Tensor& targets,
                                const Objective& objective);

} // namespace scenekeeper::training
