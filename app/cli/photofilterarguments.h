// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/base/error.h"
#include "core/domain/photoquery.h"
#include "core/storage/catalog.h"

#include <QStringList>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace scenekeeper::cli {

/// What CLI11 fills of the filters that `list` and `export` share.
struct PhotoFilterArguments
{
    std::vector<domain::Expression> searches;
    QStringList searchTexts; ///< as typed
    std::string savedSearch;
    std::vector<std::string> labels;
    std::string from;
    std::string to;
    std::string near;
    std::string camera;
    std::string text;
    std::string root;
    bool mustKnowLabels = false; ///< what the search is for is not undone by another one

    /// Labels that do not exist are told on stderr, with those of similar names; they find nothing, or fail
    /// with NotFound where they must be known. NotFound also where the root is in no folder of the catalogue,
    /// or no search has that name; InvalidArgument where the saved search makes no sense.
    [[nodiscard]] base::Result<domain::PhotoQuery> toQuery(storage::Catalog& catalog,
                                                           const Console& console) const;
};

/// --query, --search, --label, --from, --to, --near, --camera, --text and --root. `arguments` must outlive
/// the parsing.
void addPhotoFilters(CLI::App& command, PhotoFilterArguments& arguments);

/// QUERY as words without an option. `arguments` must outlive the parsing.
void addSearchWords(CLI::App& command, PhotoFilterArguments& arguments);

} // namespace scenekeeper::cli
