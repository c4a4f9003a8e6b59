// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace scenekeeper::cli {

// Each adds subcommands to `catalog`, as in commands.h.
void addCatalogBackups(CLI::App& catalog, Action& action); ///< also restore
void addCatalogRebuild(CLI::App& catalog, Action& action);

/// Makes an automatic backup after a command that has changed so many photographs, where that is many and one
/// is due; says on stderr where it fails. Whatever happens, the command has done its work.
void backUpAfter(const Console& console, qint64 changed);

} // namespace scenekeeper::cli
