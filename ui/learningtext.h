// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/learningmaterial.h"

#include <QString>

namespace scenekeeper::ui {

/// Why nothing can be learnt and what can be done about it, in the reader's language; empty where nothing
/// stands in the way. Window thread only.
[[nodiscard]] QString obstacleText(const LearningMaterial& material);

/// What is being done just now, with its number.
[[nodiscard]] QString learningStepText(LearningMethod method, const LearningStep& step);

} // namespace scenekeeper::ui
