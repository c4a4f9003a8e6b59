// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/photo.h"

#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A photo that has a position and whose place nobody has looked up.
struct UnplacedPhoto
{
    base::PhotoId id;
    domain::GeoPosition position;
};

/// The words for where photos were taken. Used on the thread of its Catalog.
class PlaceRepository
{
public:
    explicit PlaceRepository(Connection& connection);

    /// At most `limit` of them, those after `after` in the order of their ids.
    [[nodiscard]] base::Result<std::vector<UnplacedPhoto>> unplaced(base::PhotoId after, int limit);

    /// Says where the photo was taken; nothing: there is nothing near, which is not looked up again. A photo
    /// that has got a place or another position meanwhile is left alone.
    [[nodiscard]] base::Result<void> setPlace(const UnplacedPhoto& photo,
                                              const std::optional<domain::Place>& place);

    /// The row of `place` with these words; added where there is none.
    [[nodiscard]] base::Result<qint64> ensure(const domain::Place& place);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
