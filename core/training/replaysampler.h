// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/classifier.h"
#include "core/training/dataset.h"
#include "core/training/replaymemory.h"

#include <functional>
#include <stop_token>

namespace scenekeeper::training {

/// The pictures that a model was trained with; read again from their files, so their size does not matter.
struct TrainedPictures
{
    const DataSet* data = nullptr;
    const DataSet* none = nullptr; ///< pictures of none of the labels; null: there were none
};

struct SamplerOptions
{
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onProgress; ///< called on the caller's thread
};

/// Chooses what a model is to remember and embeds it: as many photographs of each label, some of them again
/// as archives make them look, some put together in pairs, and pictures of none of the labels. What is held
/// out comes from the part that the training itself set apart, so the network has never learnt from it.
///
/// Chosen by content, changed by a fixed seed: the same pictures give the same memory, whatever their files
/// are called, on processors that compute alike. Every label of `pictures.data` must be one of the model's.
/// Fails with InvalidArgument (another label, too few photographs), Cancelled, or as the classifier does.
[[nodiscard]] base::Result<ReplayMemory> remember(const inference::Classifier& classifier,
                                                  const QString& body, const TrainedPictures& pictures,
                                                  const SamplerOptions& options);

/// The archive of the model in `file` with the memory of these pictures inside. Computes in float32. Fails as
/// HeadedModel::load() and remember() do.
[[nodiscard]] base::Result<QByteArray> archiveWithMemory(const QString& file, const TrainedPictures& pictures,
                                                         const SamplerOptions& options);

} // namespace scenekeeper::training
