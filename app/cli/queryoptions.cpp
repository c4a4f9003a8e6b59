// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queryoptions.h"

#include <CLI/CLI.hpp>
#include <limits>

namespace scenekeeper::cli {

using base::Result;

void addQueryOptions(CLI::App& command, QueryArguments& arguments)
{
    addSearchWords(command, arguments.filter);
    addPhotoFilters(command, arguments.filter);
    command.add_flag("--needs-review", arguments.needsReview, "That a human should look at");
    command.add_option("--offset", arguments.offset, "Leave out the first ones")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
    command.add_option("--limit", arguments.limit, "At most so many")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
}

Result<domain::PhotoQuery> toQuery(const QueryArguments& arguments, storage::Catalog& catalog,
                                   const Console& console)
{
    Result<domain::PhotoQuery> query = arguments.filter.toQuery(catalog, console);
    if (!query)
        return query;
    if (arguments.needsReview)
        query->needsReview = true;
    query->offset = arguments.offset;
    query->limit = arguments.limit;
    return query;
}

} // namespace scenekeeper::cli
