// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"

#include <QString>

namespace scenekeeper::ui {

/// Why a folder could not be evaluated and what can be done about it, in the reader's language: what is
/// particular to labelled folders, else errorText(). Window thread only.
[[nodiscard]] QString evaluationFailureText(const EvaluationFailure& failure);

} // namespace scenekeeper::ui
