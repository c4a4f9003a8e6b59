// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/inference/classifier.h"
#include "core/training/dataset.h"
#include "core/training/metrics.h"
#include "core/training/reviewmetrics.h"

#include <functional>
#include <stop_token>

namespace scenekeeper::training {

struct EvaluationOptions
{
    int workers = 0;                                           ///< threads; 0: one a processor core
    std::function<void(qint64 done, qint64 total)> onProgress; ///< called on the caller's thread
    std::stop_token stop;
};

/// What a model says of one photograph, and what is true.
struct EvaluatedPhoto
{
    QString path;
    int truth = 0;                    ///< into the card's labels
    std::vector<float> probabilities; ///< one per label
    bool needsReview = false;
};

struct Evaluation
{
    std::vector<EvaluatedPhoto> photos; ///< those that could be read, in the folder's order
    Metrics metrics;
    ReviewMetrics review;
    std::vector<FailedFile> failed;
};

/// Classifies a labelled folder, the photographs read and resized as in everyday use, and compares.
/// The folder's labels must be the card's, in the card's order. Blocks. Fails with NotFound (nothing
/// readable), Cancelled, or as the classifier does.
[[nodiscard]] base::Result<Evaluation> evaluate(const inference::Classifier& classifier,
                                                const LabelledFolder& folder,
                                                const EvaluationOptions& options);

/// For curves over the confidence.
[[nodiscard]] std::vector<FirstChoice> firstChoices(const std::vector<EvaluatedPhoto>& photos);

/// What `evaluate` prints: the metrics' and the review's fields, `labels`, and what failed and why.
[[nodiscard]] QJsonObject toJson(const Evaluation& evaluation, const QStringList& labels);

} // namespace scenekeeper::training
