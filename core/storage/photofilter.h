// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "core/storage/conditionsql.h"

#include <vector>

namespace scenekeeper::storage {

/// The filters of a query as SQL over `photo p` alone.
struct PhotoFilter
{
    std::vector<Sql> conditions; ///< all must hold; the cheap ones first

    /// Each finds, through an index of its own, all photos that can match: a listing may start from one.
    std::vector<IdSet> sets;

    /// One of the sets is exact and the only condition.
    [[nodiscard]] bool isOneSet() const;

    /// All conditions joined by AND; empty where there is none.
    [[nodiscard]] Sql joined() const;
};

/// What the simple filters of a query say together with `where`, but for its root and folder.
[[nodiscard]] domain::Expression wholeExpression(const domain::PhotoQuery& query);

/// InvalidArgument for a place that is not on the earth, a negative distance or offset, too many words.
[[nodiscard]] base::Result<PhotoFilter> buildFilter(const domain::PhotoQuery& query);

/// For one expression.
[[nodiscard]] base::Result<PhotoFilter> buildFilter(const domain::Expression& expression);

} // namespace scenekeeper::storage
