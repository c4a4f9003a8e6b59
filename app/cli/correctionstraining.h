// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

namespace scenekeeper::cli {

/// `train --from-corrections`: a line a step, then the candidate with its figures.
[[nodiscard]] ExitCode trainFromCorrections(const Console& console);

struct DeepArguments
{
    int epochs = 0;  ///< 0: as the recipe has it
    int threads = 0; ///< 0: one a processor core
};

/// `train --from-corrections --deep`: a line an epoch, then the same.
[[nodiscard]] ExitCode trainDeeplyFromCorrections(const Console& console, const DeepArguments& arguments);

} // namespace scenekeeper::cli
