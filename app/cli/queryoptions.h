// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::cli {

/// What CLI11 fills for a command that works on the photos of a query.
struct QueryArguments
{
    std::vector<std::string> labels;
    bool needsReview = false;
    std::string from;
    std::string to;
    std::string near;
    std::string camera;
    std::string text;
    std::string root;
    qint64 offset = 0;
    qint64 limit = -1;
};

/// The options of QUERY. `arguments` must outlive the parsing.
void addQueryOptions(CLI::App& command, QueryArguments& arguments);

/// NotFound for a folder that the catalogue does not know.
[[nodiscard]] base::Result<domain::PhotoQuery> toQuery(const QueryArguments& arguments,
                                                       storage::Catalog& catalog);

} // namespace scenekeeper::cli
