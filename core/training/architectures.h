// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace torch::jit {
struct Module;
}

namespace scenekeeper::training {

/// A network that this program can build and train.
struct Architecture
{
    QString name;
    int inputSize = 150;       ///< edge in pixels that it is used with
    int trainingSize = 150;    ///< edge of the pictures that training crops are cut from
    int embeddingSize = 0;     ///< D of `embed`
    bool anyInputSize = false; ///< whether it may be trained on crops of another size
};

/// `scene-resnet`: a compact residual network, the one that is shipped. `seed-cnn`: the plain baseline
/// that every model is held against.
[[nodiscard]] QStringList architectureNames();

/// Fails with InvalidArgument for a name that does not exist.
[[nodiscard]] base::Result<Architecture> findArchitecture(const QString& name);

/// Builds the network with random weights, in training mode, ready to be saved as TorchScript:
/// `forward(x[N,3,H,W]) → logits[N,C]`, `embed(x) → [N,D]` and `logits_and_embedding(x) → (both)` in one
/// pass. The input is normalised as the card says. The same seed gives the same weights. Throws
/// c10::Error; InvalidArgument as above is the caller's to check first.
[[nodiscard]] torch::jit::Module buildNetwork(const Architecture& architecture, int labelCount, quint64 seed);

} // namespace scenekeeper::training
