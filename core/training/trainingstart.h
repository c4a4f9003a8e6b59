// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/architectures.h"
#include "core/training/learner.h"
#include "core/training/teacher.h"
#include "core/training/trainer.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace scenekeeper::training {

using Teachers = std::vector<std::shared_ptr<const Teacher>>;

/// A training before it has seen a photograph.
struct TrainingStart
{
    Architecture architecture;
    std::unique_ptr<Learner> learner; ///< with the parent's weights, and knowing its teachers
    Teachers teachers;                ///< a parent is the first
};

/// Checks what is asked and builds the network. `workers` must outlive what is returned. Fails with
/// InvalidArgument (unknown architecture, shares that softmax cannot learn, a parent or teacher that does not
/// fit or that the model would be written over), ModelMissing, ModelInvalid, Internal.
[[nodiscard]] base::Result<TrainingStart> startTraining(const TrainingOptions& options,
                                                        const QStringList& labels, Workers& workers);

} // namespace scenekeeper::training
