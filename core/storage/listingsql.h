// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/photofilter.h"

namespace scenekeeper::storage {

/// The statements that list and count photos. There are two ways to find them:
///
/// - from a set of few that an index finds, each then looked up and the result sorted;
/// - by reading the whole of photo_listing, which is in the order of paths and holds all that is short.
///
/// Which one is right depends on how many photos a set holds, and a planner without statistics does not know:
/// so it is asked first (PhotoSearch), and the statements leave the planner no choice.
struct Listing
{
    const PhotoFilter& filter;
    const IdSet* start = nullptr; ///< a set of few; null: read everything
};

[[nodiscard]] Sql countSql(const Listing& listing);

/// The ids in the order of the query, within its window.
[[nodiscard]] Sql idsSql(const Listing& listing, const domain::PhotoQuery& query);

/// The same of the first `most` photos that there are by time, whether they match or not: if it fills the
/// window, all of them need not be read.
[[nodiscard]] Sql earliestIdsSql(const PhotoFilter& filter, const domain::PhotoQuery& query, qint64 most);

/// One row: how many there are, and the days on which those with a date were taken, as sqlite::allInOne().
[[nodiscard]] Sql daysSql(const Listing& listing);

/// One row: how many there are, and all ids as sqlite::allInOne().
[[nodiscard]] Sql membersSql(const Listing& listing);

/// How many the set holds, but not more than `most`.
[[nodiscard]] Sql countUpToSql(const IdSet& set, qint64 most);

} // namespace scenekeeper::storage
