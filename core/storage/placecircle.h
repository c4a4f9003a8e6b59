// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/photoexpression.h"

#include <vector>

namespace scenekeeper::storage {

class Connection;

/// The photos within the circle, on the metre, in no order. The place index is read node by node; the photos
/// themselves are only asked where its rounded positions lie too near the edge to tell.
[[nodiscard]] base::Result<std::vector<base::PhotoId>> photosWithin(Connection& connection,
                                                                    const domain::NearFilter& circle);

} // namespace scenekeeper::storage
