// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"

#include <QString>

namespace scenekeeper::ui {

/// Why a folder could not be evaluated and what can be done about it, in the reader's language: what is
/// particular to labelled folders, else errorText(). Window thread only.
[[nodiscard]] QString evaluationFailureText(const EvaluationFailure& failure);

/// "95% interval: 84.1% to 92.3%".
[[nodiscard]] QString intervalText(const training::Interval& interval);

} // namespace scenekeeper::ui
