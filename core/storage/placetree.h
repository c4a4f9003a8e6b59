// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/storage/geobox.h"

#include <functional>

namespace scenekeeper::storage {

class Connection;

/// A photo in the place index. The index keeps single floats, so this is right to about a metre.
struct IndexedPlace
{
    base::PhotoId photo;
    double latitude = 0.0;
    double longitude = 0.0;
};

/// Calls `visit` for every photo whose position lies in `box`, edges included, in no order.
///
/// It reads the nodes of the R*Tree themselves. Asked row by row, the index spends ten times as long on
/// handing out rows as on finding them, which a map of half a million positions cannot afford.
/// DatabaseCorrupt where a node is not what it must be; `rtreecheck` (Catalog::check) says the rest. Used on
/// the thread of the connection.
[[nodiscard]] base::Result<void> visitPlaces(Connection& connection, const GeoBox& box,
                                             const std::function<void(const IndexedPlace&)>& visit);

} // namespace scenekeeper::storage
