// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <torch/torch.h>

namespace scenekeeper::training {

at::Tensor lossOf(const at::Tensor& logits, const at::Tensor& targets, const Objective& objective)
{
    const auto crossEntropy = [&] { return -(targets * torch::log_softmax(logits, 1)).sum(); };
    if (objective.activation == domain::Activation::Softmax)
        return crossEntropy();
    const at::Tensor independent =
        torch::binary_cross_entropy_with_logits(logits, targets, {}, {}, at::Reduction::Sum);
    return objective.softmaxWeight > 0.0 ? independent + objective.softmaxWeight * crossEntropy()
                                         : independent;
}

} // namespace scenekeeper::training
