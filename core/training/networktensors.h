// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batches.h"
#include "core/training/workers.h"

#include <vector>

namespace at {
class Tensor;
}
namespace torch::jit {
struct Module;
}

namespace scenekeeper::training {

// What a Learner needs of batches and networks as tensors. Throws what torch throws.

/// A part of the batch as a view `[N, 3, H, W]`, channels-last. The batch must outlive it.
[[nodiscard]] at::Tensor picturesOf(const Batch& batch, const Part& part);

/// The part's targets as a view `[N, labels]`. The batch must outlive it.
[[nodiscard]] at::Tensor targetsOf(const Batch& batch, const Part& part);

[[nodiscard]] std::vector<at::Tensor> parametersOf(const torch::jit::Module& module);

/// The running statistics of the norms.
[[nodiscard]] std::vector<at::Tensor> buffersOf(const torch::jit::Module& module);

/// Parameters, then running statistics, in a fixed order.
[[nodiscard]] std::vector<at::Tensor> allTensors(const torch::jit::Module& module);

/// A copy with weights of its own.
[[nodiscard]] torch::jit::Module copyOf(const torch::jit::Module& module);

/// Lays the convolutions' weights out as the pictures are.
void makeChannelsLast(const torch::jit::Module& module);

} // namespace scenekeeper::training
