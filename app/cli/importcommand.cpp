// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

void addImportCommand(CLI::App& app, Action& action)
{
    CLI::App* command =
        app.add_subcommand("import", "Add files and folders to the catalogue without classifying them");
    const auto raw = std::make_shared<RawRunArguments>();
    addRunArguments(*command, *raw);
    command->callback([raw, &action] {
        action = [raw](Console& console) { return RunOutput(console).run(runOptions(console, raw->toQt())); };
    });
}

} // namespace scenekeeper::cli
