// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <torch/torch.h>

namespace scenekeeper::training {

at::Tensor lossOf(const at::Tensor& logits, const at::Tensor& targets, const Objective& objective)
{
    const at::Tensor isDecided = targets.ge(0.0); // kUndecided is negative
    const auto crossEntropy = [&] {
        const at::Tensor competing = targets * isDecided.all(1, true);
        return -(competing * torch::log_softmax(logits, 1)).sum();
    };
    if (objective.activation == domain::Activation::Softmax)
        return crossEntropy();
    const at::Tensor independent = torch::binary_cross_entropy_with_logits(
        logits, targets.clamp_min(0.0), isDecided.to(logits.dtype()), {}, at::Reduction::Sum);
    return objective.softmaxWeight > 0.0 ? independent + objective.softmaxWeight * crossEntropy()
                                         : independent;
}

} // namespace scenekeeper::training
