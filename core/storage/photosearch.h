// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"

#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;
struct IdSet;
struct Listing;
struct PhotoFilter;

/// How many photos the smart views hold.
struct SmartCounts
{
    qint64 all = 0;
    qint64 needsReview = 0;
    qint64 failed = 0;
    qint64 offline = 0;

    friend bool operator==(const SmartCounts&, const SmartCounts&) = default;
};

/// Finds photos. Ids first (8 bytes each, so a million fit), rows for those that are looked at. Used on
/// the thread of its Catalog.
class PhotoSearch
{
public:
    explicit PhotoSearch(Connection& connection);

    [[nodiscard]] base::Result<std::vector<base::PhotoId>> ids(const domain::PhotoQuery& query);
    [[nodiscard]] base::Result<qint64> count(const domain::PhotoQuery& query);

    /// Rows for these ids, in the order given; ids that are gone are left out.
    [[nodiscard]] base::Result<std::vector<domain::PhotoRow>> rows(std::span<const base::PhotoId> ids);

    [[nodiscard]] base::Result<SmartCounts> smartCounts();

    /// The smallest of the filter's sets, if one is small enough to start from.
    [[nodiscard]] base::Result<const IdSet*> startOf(const PhotoFilter& filter);

private:
    [[nodiscard]] base::Result<std::vector<base::PhotoId>> listed(const Listing& listing,
                                                                  const domain::PhotoQuery& query);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
