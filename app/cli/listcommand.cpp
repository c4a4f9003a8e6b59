// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "app/cli/queryoptions.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace scenekeeper::cli {

using base::Result;

namespace {

ExitCode list(const QueryArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<domain::PhotoQuery> query = toQuery(arguments, **catalog, console);
    if (!query)
        return console.fail(query.error());
    const auto ids = (*catalog)->search().ids(*query);
    if (!ids)
        return console.fail(ids.error());
    if (const Result<void> printed = printPhotos(console, **catalog, *ids); !printed)
        return console.fail(printed.error());
    return ExitCode::Ok;
}

} // namespace

void addListCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("list", "List photos; every option narrows the list");
    const auto arguments = std::make_shared<QueryArguments>();
    addQueryOptions(*command, *arguments);
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return list(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
