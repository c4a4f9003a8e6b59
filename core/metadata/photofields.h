// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/metadata/exifvalues.h"

namespace scenekeeper::metadata {

/// Camera, lens, exposure, orientation into `metadata`; unusable values into its notes.
void readCameraFields(const Blocks& blocks, domain::PhotoMetadata& metadata);

/// Title, description, keywords, rating, creator, copyright and the words for the place into `metadata`.
/// Where several blocks speak, EXIF outranks XMP and XMP outranks IPTC, unless IPTC is newer than XMP: as in
/// the Metadata Working Group's guidelines, section 5.
void readDescriptiveFields(const Blocks& blocks, domain::PhotoMetadata& metadata);

} // namespace scenekeeper::metadata
