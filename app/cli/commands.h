// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <functional>

namespace CLI {
class App;
}

namespace scenekeeper::cli {

/// What main() runs once the arguments are parsed; a command sets it from its CLI11 callback.
using Action = std::function<ExitCode(Console&)>;

// Each adds one subcommand to `app` and, when it was chosen, puts what it does into `action`.
void addImportCommand(CLI::App& app, Action& action);
void addClassifyCommand(CLI::App& app, Action& action);
void addListCommand(CLI::App& app, Action& action);
void addSearchesCommand(CLI::App& app, Action& action);
void addRootsCommand(CLI::App& app, Action& action);
void addReviewCommand(CLI::App& app, Action& action);
void addSimilarCommand(CLI::App& app, Action& action);
void addDuplicatesCommand(CLI::App& app, Action& action);
void addShowCommand(CLI::App& app, Action& action);
void addLabelCommand(CLI::App& app, Action& action);
void addLabelsCommand(CLI::App& app, Action& action);
void addUndoCommand(CLI::App& app, Action& action);
void addRedoCommand(CLI::App& app, Action& action);
void addHistoryCommand(CLI::App& app, Action& action);
void addCorrectionsCommand(CLI::App& app, Action& action);
void addSidecarsCommand(CLI::App& app, Action& action);
void addModelsCommand(CLI::App& app, Action& action);
void addCatalogCommand(CLI::App& app, Action& action);
void addTrainCommand(CLI::App& app, Action& action);
void addEvaluateCommand(CLI::App& app, Action& action);
void addExportCommand(CLI::App& app, Action& action);
void addVerifyCommand(CLI::App& app, Action& action);

} // namespace scenekeeper::cli
