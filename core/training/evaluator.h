// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/inference/classifier.h"
#include "core/training/dataset.h"
#include "core/training/metrics.h"

#include <functional>
#include <stop_token>

namespace scenekeeper::training {

struct EvaluationOptions
{
    int workers = 0;                                           ///< threads; 0: one a processor core
    std::function<void(qint64 done, qint64 total)> onProgress; ///< called on the caller's thread
    std::stop_token stop;
};

struct Evaluation
{
    Metrics metrics; ///< of the photographs that could be read
    std::vector<FailedFile> failed;
};

/// Classifies a labelled folder, the photographs read and resized as in everyday use, and compares.
/// The folder's labels must be the card's, in the card's order. Blocks. Fails with NotFound (nothing
/// readable), Cancelled, or as the classifier does.
[[nodiscard]] base::Result<Evaluation> evaluate(const inference::Classifier& classifier,
                                                const LabelledFolder& folder,
                                                const EvaluationOptions& options);

} // namespace scenekeeper::training
