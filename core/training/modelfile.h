// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"

#include <QByteArray>
#include <QString>

namespace torch::jit {
struct Module;
}

namespace scenekeeper::training {

/// The network in evaluation mode with its card as a TorchScript archive. Weights are stored as half floats,
/// the short vectors (biases, norms) as they are. The network itself is not changed. Fails with Internal.
[[nodiscard]] base::Result<QByteArray> networkArchive(const torch::jit::Module& network,
                                                      const domain::ModelCard& card);

/// Writes it to a file.
/// Fails with Internal (torch cannot write it), WriteFailed, DiskFull or PermissionDenied; a file that was
/// there then stays.
[[nodiscard]] base::Result<void> saveNetwork(const torch::jit::Module& network, const domain::ModelCard& card,
                                             const QString& file);

} // namespace scenekeeper::training
