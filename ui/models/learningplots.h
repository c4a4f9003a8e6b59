// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/learningmaterial.h"
#include "ui/models/plot.h"

namespace scenekeeper::ui {

/// How the loss falls while the model learns, by step.
[[nodiscard]] Plot learningLossPlot(const std::vector<LearningStep>& steps);

/// How the accuracy on what was kept apart rises, in percent, by step.
[[nodiscard]] Plot learningAccuracyPlot(const std::vector<LearningStep>& steps);

} // namespace scenekeeper::ui
