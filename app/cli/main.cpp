// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/searchtext.h"
#include "core/base/allocator.h"
#include "core/metadata/metadatareader.h"
#include "resources/builtinresources.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <algorithm>

using namespace scenekeeper;

namespace {

void addCommands(CLI::App& app, cli::Action& action)
{
    cli::addImportCommand(app, action);
    cli::addClassifyCommand(app, action);
    cli::addListCommand(app, action);
    cli::addSearchesCommand(app, action);
    cli::addRootsCommand(app, action);
    cli::addReviewCommand(app, action);
    cli::addSimilarCommand(app, action);
    cli::addDuplicatesCommand(app, action);
    cli::addShowCommand(app, action);
    cli::addLabelCommand(app, action);
    cli::addLabelsCommand(app, action);
    cli::addUndoCommand(app, action);
    cli::addRedoCommand(app, action);
    cli::addHistoryCommand(app, action);
    cli::addCorrectionsCommand(app, action);
    cli::addSidecarsCommand(app, action);
    cli::addModelsCommand(app, action);
    cli::addCatalogCommand(app, action);
    cli::addTrainCommand(app, action);
    cli::addEvaluateCommand(app, action);
    cli::addExportCommand(app, action);
    cli::addVerifyCommand(app, action);
}

} // namespace

int main(int argc, char** argv)
{
    base::keepPictureBuffers();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("scenekeeper"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCENEKEEPER_VERSION));
    metadata::initializeToolkit();
    resources::initializeResources();

    cli::Console console;
    cli::Action action;
    CLI::App app("Sorts photo archives by scene", "scenekeeper-cli");
    app.set_version_flag("--version", SCENEKEEPER_VERSION);
    app.require_subcommand(1);
    // The options of the program itself may also stand after the command.
    app.fallthrough();
    std::string catalogFile;
    app.add_option("--catalog", catalogFile, "The catalogue file (default: in the user's data folder)");
    app.add_flag("--json", console.json, "Print JSON Lines on stdout");
    addCommands(app, action);

    try {
        std::vector<std::string> arguments =
            cli::withSpelledNegation({argv + std::min(argc, 1), argv + argc});
        // CLI11 takes them from the end.
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? static_cast<int>(cli::ExitCode::Ok)
                                    : static_cast<int>(cli::ExitCode::Usage);
    }
    console.catalogFile = QString::fromStdString(catalogFile);
    console.stop = cli::stopOnSignals();
    return static_cast<int>(console.end(action(console)));
}
