// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/evaluator.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <memory>

namespace scenekeeper::ui {

/// What a model did on a labelled folder, and which model and folder that was.
struct FolderEvaluation
{
    training::Evaluation evaluation;
    domain::ModelCard card;
    QString modelFile; ///< absolute path, or domain::kBuiltinModel
    QString folder;
    QDateTime time; ///< UTC, of the measurement
};

/// Immutable, so that every part of the window and the threads that save it may hold it.
using EvaluationResult = std::shared_ptr<const FolderEvaluation>;

/// Why a folder could not be evaluated.
struct EvaluationFailure
{
    base::Error error;
    QStringList unknownLabels; ///< subfolders that are no labels of the model, where that is why
    QStringList modelLabels;   ///< empty where the model could not be loaded
};

} // namespace scenekeeper::ui
