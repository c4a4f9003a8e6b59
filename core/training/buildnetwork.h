// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/architectures.h"

namespace torch::jit {
struct Module;
}

namespace scenekeeper::training {

/// Builds the network with random weights, in training mode, ready to be saved as TorchScript:
/// `forward(x[N,3,H,W]) → logits[N,C]`, `embed(x) → [N,D]` and `logits_and_embedding(x) → (both)` in one
/// pass. The input is normalised as the card says. The same seed gives the same weights. Throws
/// c10::Error; InvalidArgument as above is the caller's to check first.
[[nodiscard]] torch::jit::Module buildNetwork(const Architecture& architecture, int labelCount, quint64 seed);

} // namespace scenekeeper::training
