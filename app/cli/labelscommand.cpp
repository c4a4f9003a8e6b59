// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>

namespace scenekeeper::cli {

namespace {

ExitCode listLabels(const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const auto counts = (*catalog)->labels().counts();
    if (!counts)
        return console.fail(counts.error());
    for (const storage::LabelCount& count : *counts) {
        if (console.json) {
            console.printJson({
                {QStringLiteral("label"), count.label.name},
                {QStringLiteral("photos"), count.photos},
                {QStringLiteral("built_in"), count.label.builtIn},
                {QStringLiteral("retired"), count.label.retired},
            });
        } else {
            console.print(QStringLiteral("%1  %2").arg(count.photos, 8).arg(count.label.name));
        }
    }
    return ExitCode::Ok;
}

} // namespace

void addLabelsCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("labels", "The scene categories");
    command->require_subcommand(1);
    command->add_subcommand("list", "List the labels and on how many photos they are")->callback([&action] {
        action = [](Console& console) { return listLabels(console); };
    });
}

} // namespace scenekeeper::cli
