// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/photofilterarguments.h"

namespace scenekeeper::cli {

/// What CLI11 fills for a command that works on the photos of a query.
struct QueryArguments
{
    PhotoFilterArguments filter;
    bool needsReview = false;
    qint64 offset = 0;
    qint64 limit = -1;
};

/// The options of QUERY. `arguments` must outlive the parsing.
void addQueryOptions(CLI::App& command, QueryArguments& arguments);

/// As PhotoFilterArguments::toQuery().
[[nodiscard]] base::Result<domain::PhotoQuery> toQuery(const QueryArguments& arguments,
                                                       storage::Catalog& catalog, const Console& console);

} // namespace scenekeeper::cli
