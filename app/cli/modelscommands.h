// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace scenekeeper::cli {

// Each adds one subcommand to `models`, as in commands.h.
void addModelsRemember(CLI::App& models, Action& action);

} // namespace scenekeeper::cli
