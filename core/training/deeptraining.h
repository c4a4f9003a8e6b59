// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/pauseswitch.h"
#include "core/domain/modelcard.h"
#include "core/domain/pixelimage.h"
#include "core/training/learningcurve.h"
#include "core/training/lightanswers.h"
#include "core/training/recipe.h"
#include "core/training/workers.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::training {

/// A photograph and what it is to be taken for.
struct TaughtPicture
{
    const domain::PixelImage* image = nullptr; ///< not owned: there may be thousands of them
    std::vector<float> targets;                ///< per label: 0 … 1 applies, or kUndecided
};

/// What all of a network goes on learning from.
struct DeepMaterial
{
    QByteArray start;                   ///< model file to begin with, its head wide enough for the targets
    bool hasNewLabels = false;          ///< the head has outputs that know nothing yet
    domain::ModelCard card;             ///< of what comes out; the input is as the beginning's
    std::vector<TaughtPicture> decided; ///< by humans
    std::vector<TaughtPicture> judges;  ///< by humans, never learnt from: for the curves
    std::vector<TaughtPicture> replay;  ///< of the same archive, with what the network is not to forget
    std::vector<TaughtPicture> replayJudges; ///< likewise, never learnt from
    LightTrust trust{1.0};                   ///< in which lights they look as what it knows
};

/// Where a training stands after an epoch.
struct DeepEpoch
{
    int epoch = 0; ///< counted from 1
    int epochs = 0;
    double trainingLoss = 0.0;
    double validationLoss = 0.0;     ///< of the judges; 0 where there are none
    double validationAccuracy = 0.0; ///< likewise, 0 … 1
    double seconds = 0.0;            ///< since this call began
    double secondsLeft = 0.0;        ///< estimated
};

/// A recipe for this, whatever the network.
[[nodiscard]] Recipe deepRecipe();

struct DeepOptions
{
    Recipe recipe = deepRecipe();
    QString checkpointFile; ///< the state after each epoch; one of the same training is gone on from
    int workers = 0;        ///< threads; 0: one a processor core
    Priority priority = Priority::Low;
    base::PauseSwitch* pause = nullptr;
    std::stop_token stop;
    std::function<void(int epochsDone)> onResume;  ///< called first, where there is a checkpoint
    std::function<void(const DeepEpoch&)> onEpoch; ///< called on the caller's thread, like onResume
};

struct DeeplyTrained
{
    QByteArray archive; ///< model file
    double share = 1.0; ///< of the way that was gone
    LearningCurve curve;
};

/// Trains all layers of a network on what humans decided, and on replayed pictures beside it, as they are and
/// in other lights: so that it learns the archive's look and does not forget how ordinary photographs look.
///
/// Blocks; pauses between two steps. The same material and recipe give the same network on as many workers,
/// resumed or not. Fails with InvalidArgument (nothing is decided), Cancelled (the checkpoint stays),
/// ModelInvalid (a network that cannot be trained), Internal, or as writing the checkpoint does.
[[nodiscard]] base::Result<DeeplyTrained> trainDeeply(const DeepMaterial& material,
                                                      const DeepOptions& options);

} // namespace scenekeeper::training
