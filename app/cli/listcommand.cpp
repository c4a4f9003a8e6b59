// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photofilterarguments.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>
#include <limits>
#include <memory>

namespace scenekeeper::cli {

using base::Result;

namespace {

struct ListArguments
{
    PhotoFilterArguments filter;
    bool needsReview = false;
    qint64 offset = 0;
    qint64 limit = -1;
};

Result<domain::PhotoQuery> toQuery(const ListArguments& arguments, storage::Catalog& catalog)
{
    Result<domain::PhotoQuery> query = arguments.filter.toQuery(catalog);
    if (!query)
        return query;
    if (arguments.needsReview)
        query->needsReview = true;
    query->offset = arguments.offset;
    query->limit = arguments.limit;
    return query;
}

ExitCode list(const ListArguments& arguments, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<domain::PhotoQuery> query = toQuery(arguments, **catalog);
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
    const auto arguments = std::make_shared<ListArguments>();
    addPhotoFilters(*command, arguments->filter);
    command->add_flag("--needs-review", arguments->needsReview, "That a human should look at");
    command->add_option("--offset", arguments->offset, "Leave out the first ones")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
    command->add_option("--limit", arguments->limit, "At most so many")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
    command->callback([arguments, &action] {
        action = [arguments](Console& console) { return list(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
