// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/pauseswitch.h"
#include "ui/models/learningmaterial.h"
#include "ui/models/modelcomparison.h"

#include <functional>
#include <stop_token>

namespace scenekeeper::ui {

/// What came of learning: a model that is registered and waits for somebody to use it.
struct LearningResult
{
    base::ModelId candidate;
    ComparisonResult comparison; ///< with the model in use
};

/// How learning is to be done.
struct LearningOrder
{
    LearningMethod method = LearningMethod::Quick;
    base::PauseSwitch* pause = nullptr; ///< holds deep learning up; outlives the call
};

/// What the window needs of learning. Every call blocks until it is through; calls may come from several
/// threads at once.
class Learner
{
public:
    using StepListener = std::function<void(const LearningStep&)>; ///< called on the caller's thread

    virtual ~Learner() = default;

    [[nodiscard]] virtual base::Result<LearningMaterial> look(const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<LearningResult>
    learn(const LearningOrder& order, const StepListener& onStep, const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<ComparisonResult> compare(base::ModelId before, base::ModelId after,
                                                                 const std::stop_token& stop) = 0;
};

} // namespace scenekeeper::ui
