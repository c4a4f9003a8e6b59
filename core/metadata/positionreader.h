// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/metadata/exifvalues.h"

namespace scenekeeper::metadata {

/// Where the picture was taken, and where the camera pointed, into `metadata`, by EXIF, or XMP where EXIF
/// says nothing. Values that stand there but cannot be used are said in its notes.
void readPosition(const Blocks& blocks, domain::PhotoMetadata& metadata);

} // namespace scenekeeper::metadata
