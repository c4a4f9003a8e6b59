// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/modelarchive.h"

#include <exception>

namespace scenekeeper::inference {

// The functions of modelarchive.h, where LibTorch is.

/// readCard()
[[nodiscard]] base::Result<domain::ModelCard> cardInside(const QString& file);

/// withExtraFiles()
[[nodiscard]] base::Result<QByteArray> archiveWith(const QByteArray& archive,
                                                   const std::map<std::string, QByteArray>& files);

/// What torch says, in one line: its first, or the last one where the interpreter of TorchScript tells first
/// what it was at. The rest is for its developers.
[[nodiscard]] QString reasonOf(const std::exception& error);

} // namespace scenekeeper::inference
