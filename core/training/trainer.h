// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/dataset.h"
#include "core/training/recipe.h"

#include <functional>
#include <stop_token>

namespace scenekeeper::training {

/// Where a training stands after an epoch.
struct EpochReport
{
    int epoch = 0; ///< counted from 1
    int epochs = 0;
    int pictureSize = 0; ///< pixels
    double trainingLoss = 0.0;
    double validationLoss = 0.0;
    double validationAccuracy = 0.0; ///< 0 … 1
    bool best = false;               ///< better than every epoch before; the model file holds it now
    double seconds = 0.0;            ///< since this call began
    double secondsLeft = 0.0;        ///< estimated; larger pictures to come are reckoned with
    double photosPerSecond = 0.0;    ///< in this epoch
};

/// Where a training stands within an epoch.
struct StepReport
{
    int epoch = 0; ///< counted from 1
    int epochs = 0;
    int step = 0;
    int steps = 0;
    double loss = 0.0; ///< mean of the epoch so far
};

struct TrainingOptions
{
    Recipe recipe;
    const DataSet* none = nullptr; ///< pictures of none of the labels; null: there are none
    QString parent;                ///< model file to go on from, also a teacher; empty: from scratch
    QStringList teachers;          ///< model files whose answers are learned beside the labels
    QString name;                  ///< of the model, in its card
    QString file;                  ///< the model: written whenever an epoch is the best so far
    QString checkpointFile;        ///< the whole state, written after each epoch; empty: none
    bool resume = false;           ///< go on from the checkpoint, if there is one
    int workers = 0;               ///< threads; 0: one a processor core
    std::function<void(const EpochReport&)> onEpoch;
    std::function<void(const StepReport&)> onStep;
    std::stop_token stop;
};

struct TrainingOutcome
{
    domain::ModelCard card; ///< of the model in `file`, with its figures on the validation part
    int epochs = 0;         ///< done, those before a resume included
    int bestEpoch = 0;      ///< counted from 1
    bool stopped = false;   ///< ended early; the best so far was kept
};

/// Trains a network on a part of `data` (best loaded at the architecture's training size) and keeps the
/// weights (their moving average) that do best on the rest, the validation part, which is chosen by content,
/// never trained on, and read again from its files at the size that the network is used with. Blocks; calls
/// back on the caller's thread. Stopping ends it within one step and keeps the best epoch.
///
/// Pictures of none of the labels are trained on and checked with likewise, where the recipe has a share for
/// them.
///
/// With a parent, the network starts with its weights. With teachers, of which the parent is one, it takes
/// over their normalisation and learns their answers in the recipe's share beside the labels.
///
/// Given data, recipe and thread count, the result is the same each time, resumed or not.
///
/// Fails with InvalidArgument (too few photographs, unknown architecture, a parent or teacher that does not
/// fit or that would be written over, shares that softmax cannot learn, a checkpoint of another training),
/// Cancelled (stopped before the first epoch was over), ModelMissing (also for a finished training whose
/// model is gone), ModelInvalid, WriteFailed, Internal.
[[nodiscard]] base::Result<TrainingOutcome> train(const DataSet& data, const TrainingOptions& options);

/// Whether train() could begin on photographs of these labels, for what is asked to be refused before they
/// are read, and whether there is a folder for the model. Fails as train() does, with NotFound (no such
/// folder) or PermissionDenied.
[[nodiscard]] base::Result<void> checkTraining(const TrainingOptions& options, const QStringList& labels);

} // namespace scenekeeper::training
