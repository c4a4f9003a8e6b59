// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/training/dataset.h"
#include "core/training/replaysampler.h"

#include <QStringList>
#include <optional>

namespace scenekeeper::cli {

// The photographs that `train`, `evaluate` and `models remember` are given, read with progress on the
// console.

/// DIR/<label>/*, as training::listLabelledFolder() lists it. What is passed over is said.
[[nodiscard]] base::Result<training::LabelledFolder>
listPhotographs(const Console& console, const QString& dir, const QStringList& labels = {});

/// Folders beside the labelled ones.
struct OtherFolders
{
    QStringList none;    ///< of photographs that show none of the labels
    QStringList without; ///< of photographs never to learn from
};

struct TrainingData
{
    training::DataSet data;
    std::optional<training::DataSet> none; ///< absent where no folder of them is given

    [[nodiscard]] training::TrainedPictures pictures() const { return {&data, none ? &*none : nullptr}; }
    [[nodiscard]] bool allRead() const { return data.failed().empty() && (!none || none->failed().empty()); }
};

/// Reads all of it at `size` × `size` pixels. What cannot be read, is there twice or is passed over is said.
/// Fails as training::DataSet::load(), training::listUnlabelledFolders() and training::contentHashesOf() do.
[[nodiscard]] base::Result<TrainingData> loadTrainingData(const Console& console,
                                                          const training::LabelledFolder& folder,
                                                          const OtherFolders& others, int size);

/// With progress and stop of the console, which must outlive them.
[[nodiscard]] training::SamplerOptions samplerOptions(const Console& console);

} // namespace scenekeeper::cli
