// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/metadata/exifvalues.h"

namespace scenekeeper::metadata {

/// Camera, lens, exposure, orientation into `metadata`; unusable values into its notes.
void readCameraFields(const Blocks& blocks, domain::PhotoMetadata& metadata);

/// Title, description, keywords, rating, copyright into `metadata`. Where several blocks speak, XMP outranks
/// IPTC and IPTC outranks EXIF, as in the Metadata Working Group's guide; keywords of all blocks are joined.
void readDescriptiveFields(const Blocks& blocks, domain::PhotoMetadata& metadata);

} // namespace scenekeeper::metadata
