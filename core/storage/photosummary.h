// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"
#include "core/domain/photosummary.h"

#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;
class PhotoSearch;

/// Counts the photos of a query by day and by place, for a timeline and a map. Order, offset and limit of the
/// query mean nothing here: all its photos count. Used on the thread of its Catalog; a query that cannot be
/// asked is InvalidArgument, as in PhotoSearch.
class PhotoSummary
{
public:
    PhotoSummary(Connection& connection, PhotoSearch& search);

    [[nodiscard]] base::Result<domain::TimeSummary> times(const domain::PhotoQuery& query);

    /// The clusters of the grid's area, and the counts and extent of all. What has to be known of the whole
    /// query is kept until another query is asked or the catalogue changes, so moving about the map is cheap.
    [[nodiscard]] base::Result<domain::PlaceSummary> places(const domain::PhotoQuery& query,
                                                            const domain::PlaceGrid& grid);

private:
    /// What the last query asked for, as long as it is true.
    struct Asked
    {
        domain::PhotoQuery query;
        qint64 changeCounter = -1;
        std::optional<std::vector<bool>> members; ///< by id; nothing: all photos
        qint64 placed = 0;
        qint64 unplaced = 0;
        std::optional<domain::WithinCondition> extent;

        [[nodiscard]] bool holds(base::PhotoId photo) const
        {
            const auto number = static_cast<std::size_t>(photo.value);
            return !members || (number < members->size() && (*members)[number]);
        }
    };

    [[nodiscard]] base::Result<void> ask(const domain::PhotoQuery& query);
    [[nodiscard]] base::Result<qint64> readMembers(Asked& asked);

    Connection& m_connection;
    PhotoSearch& m_search;
    std::optional<Asked> m_asked;
};

} // namespace scenekeeper::storage
