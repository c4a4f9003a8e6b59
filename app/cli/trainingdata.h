// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/training/dataset.h"
#include "core/training/replaysampler.h"

#include <QStringList>
#include <optional>

namespace scenekeeper::cli {

// The photographs that `train` and `models remember` are given, read with progress on the console.

struct LoadingOptions
{
    int size = 150;           ///< pixels, of both edges
    QSet<QByteArray> without; ///< SHA-256 of photographs to leave out
};

/// What cannot be read, or is there twice, is said.
[[nodiscard]] base::Result<training::DataSet>
loadData(const Console& console, const training::LabelledFolder& folder, const LoadingOptions& loading);

/// The pictures of none of the labels; nothing where no folder of them is given.
[[nodiscard]] base::Result<std::optional<training::DataSet>>
loadNone(const Console& console, const QStringList& dirs, const LoadingOptions& loading);

/// With progress and stop of the console, which must outlive them.
[[nodiscard]] training::SamplerOptions samplerOptions(const Console& console);

} // namespace scenekeeper::cli
