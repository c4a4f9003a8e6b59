// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/metrics.h"
#include "ui/models/modelrecord.h"
#include "ui/views/factsform.h"

#include <QString>

namespace scenekeeper::ui {

/// What is said of models, in the reader's language. Window thread only, because of the translators.

/// "scene-resnet #3": versions of one model have the same name, and the number is that of the command line.
[[nodiscard]] QString modelDisplayName(const domain::RegisteredModel& model);

/// "In use", "Candidate", "Retired"; for one whose file cannot be used, what is wrong with it.
[[nodiscard]] QString modelStateText(const ModelRecord& record);

/// Where it comes from: "Shipped with Scenekeeper", "120 decisions", "13,048 photographs", "Imported".
[[nodiscard]] QString modelOriginText(const domain::RegisteredModel& model);

/// The figure that the model is known by, and what it was measured on.
struct ModelAccuracy
{
    double accuracy = 0.0; ///< 0 … 1
    qint64 photos = 0;
    std::optional<training::Interval> interval;
    QString part; ///< what it was measured on
};

/// Nothing where the card has no such figure.
[[nodiscard]] std::optional<ModelAccuracy> modelAccuracy(const domain::ModelCard& card);

/// "93.8% of 961"; empty for an unknown one.
[[nodiscard]] QString modelAccuracyText(const domain::ModelCard& card);

/// All that the card says, as lines to read.
[[nodiscard]] std::vector<PhotoFact> modelFacts(const ModelRecord& record);

} // namespace scenekeeper::ui
