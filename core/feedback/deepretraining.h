// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/archivepictures.h"
#include "core/feedback/retraining.h"
#include "core/training/deeptraining.h"

namespace scenekeeper::feedback {

struct DeepRetrainingOptions
{
    training::Recipe recipe = training::deepRecipe();
    qint64 mostUndecided = 1200; ///< photographs that nobody has decided on, as a sample of the archive
    int workers = 0;             ///< threads of low priority; 0: one a processor core
    base::PauseSwitch* pause = nullptr;
    std::stop_token stop;
    bool keepWhenStopped = false; ///< so that the next call goes on where a stopped one was
    /// Photographs; all of these are called on the caller's thread.
    std::function<void(qint64 done, qint64 total)> onRead;
    std::function<void(int epochsDone)> onResume;
    std::function<void(const training::DeepEpoch&)> onEpoch;
};

struct DeepRetraining
{
    Retraining retraining;
    training::LearningCurve curve;
    PassedOverPictures passedOver; ///< decided photographs
    qint64 undecided = 0;          ///< photographs that nobody has decided on and that were learnt from
    qint64 sampled = 0;            ///< others that tell what would change
};

/// Trains the whole network of the active model's root (see loadRoot(), whatever the body) on the files of
/// the photographs that humans decided on, beside undecided ones of the archive with what the model in use
/// says of them. Else as retrain(): the same photographs are held out, and a candidate is registered. It has
/// a body of its own, so that its labels are computed from files once it is active.
///
/// The base photographs are not here, and what the model remembers of them is of the old body. So the part of
/// remembered pictures is made of photographs of the archive: those that nobody decided on and that the model
/// in use is sure of, in whatever light (see training::trainDeeply()). They travel in the candidate as its
/// memory. The list of changes is about a sample likewise.
///
/// Each epoch ends with a checkpoint beside the catalogue's models. After a crash the next call with the same
/// decisions goes on from there; a finished, failed or (without `keepWhenStopped`) stopped one removes it,
/// but not one that could not begin because the files are away.
///
/// Fails as retrain() does, with DatabaseBusy where another program trains deeply for this catalogue, and
/// with Offline or ReadFailed where too few of the files can be read.
[[nodiscard]] base::Result<DeepRetraining> retrainDeeply(storage::Catalog& catalog,
                                                         const DeepRetrainingOptions& options);

} // namespace scenekeeper::feedback
