// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/metadata/exifvalues.h"

namespace scenekeeper::metadata {

/// Where the picture was taken: latitude and longitude are both usable or there is no position. EXIF first,
/// XMP where EXIF has none. What stands there but cannot be used is said in `notes`.
[[nodiscard]] std::optional<domain::GeoPosition> readPosition(const Blocks& blocks, QStringList& notes);

} // namespace scenekeeper::metadata
