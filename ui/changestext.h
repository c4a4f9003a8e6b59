// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/importrun.h"

#include <QString>

namespace scenekeeper::ui {

/// What a run on a watch's behalf has found, in one line: "3 new photographs, 1 moved in Oslo". Empty where
/// it has found nothing. `place` is the folder's name, or empty where there are several.
[[nodiscard]] QString changesText(const pipeline::RunSummary& summary, const QString& place);

} // namespace scenekeeper::ui
