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

    bool isCheap = true;           ///< all of them are comparisons of columns that the listing holds
    domain::Expression expression; ///< what they say, but for root and folder; labels as they are stored

    /// One of the sets is exact and the only condition, and the best way to count.
    [[nodiscard]] bool isOneSet() const;

    /// All conditions joined by AND; empty where there is none.
    [[nodiscard]] Sql joined() const;
};

/// InvalidArgument for a place that is not on the earth, a negative distance or offset, too many words.
/// `connection` is asked for labels and for what is near a point.
[[nodiscard]] base::Result<PhotoFilter> buildFilter(Connection& connection, const domain::PhotoQuery& query);

} // namespace scenekeeper::storage
