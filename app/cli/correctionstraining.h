// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

namespace scenekeeper::cli {

/// `train --from-corrections`: a line a step, then the candidate with its figures.
[[nodiscard]] ExitCode trainFromCorrections(const Console& console);

} // namespace scenekeeper::cli
