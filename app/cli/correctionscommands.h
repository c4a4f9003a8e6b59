// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

#include <QString>
#include <string>

namespace scenekeeper::cli {

// Each adds a subcommand to `corrections`, as in commands.h.
void addCorrectionsExport(CLI::App& corrections, Action& action);
void addCorrectionsImport(CLI::App& corrections, Action& action);

/// Where corrections go or come from: one of the two.
struct CorrectionsPlace
{
    std::string file; ///< CSV
    std::string folders;
};

/// FILE and --folders. `place` must outlive the parsing.
void addCorrectionsPlace(CLI::App& command, CorrectionsPlace& place, const std::string& fileHelp,
                         const std::string& foldersHelp);

/// The path of an argument, from the working folder on.
[[nodiscard]] QString absolutePath(const std::string& path);

} // namespace scenekeeper::cli
