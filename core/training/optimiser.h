// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/recipe.h"

#include <memory>

namespace torch {
namespace jit {
struct Module;
}
namespace optim {
class Optimizer;
}
} // namespace torch

namespace scenekeeper::training {

/// The recipe's optimiser for the network's parameters; weight decay for weights alone, not for biases and
/// norms.
[[nodiscard]] std::unique_ptr<torch::optim::Optimizer> makeOptimiser(const torch::jit::Module& network,
                                                                     const Recipe& recipe);

void setLearningRate(torch::optim::Optimizer& optimiser, double learningRate);

} // namespace scenekeeper::training
