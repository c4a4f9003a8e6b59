// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparisonoutput.h"
#include "app/cli/modelscommands.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

namespace {

struct CompareArguments
{
    qint64 before = 0;
    qint64 after = 0;
};

ExitCode runCompare(const CompareArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    const auto comparison = feedback::compareModels(**catalog, base::ModelId{arguments.before},
                                                    base::ModelId{arguments.after}, console.stop);
    if (!comparison)
        return console.fail(comparison.error());
    if (!console.json) {
        printComparison(console, *comparison);
        return ExitCode::Ok;
    }
    QJsonObject line = feedback::toJson(*comparison);
    line.insert(QStringLiteral("changes"), changesJson(**catalog, *comparison));
    console.printJson(line);
    return ExitCode::Ok;
}

} // namespace

void addModelsCompare(CLI::App& models, Action& action)
{
    const auto arguments = std::make_shared<CompareArguments>();
    CLI::App* command = models.add_subcommand(
        "compare", "How two models do on your labels, on what they remember and on all photos");
    command->add_option("BEFORE", arguments->before, "A model's number in `models list`")->required();
    command->add_option("AFTER", arguments->after, "Another one's, with the same body")->required();
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return runCompare(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
