// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/metadata/exifvalues.h"

namespace scenekeeper::metadata {

/// When the picture was taken, and who says so, into `metadata`: EXIF DateTimeOriginal; what XMP and IPTC say
/// of the original; when it was digitised; the time of GPS (UTC). The first that can be used counts. Where
/// less than a time is known, the beginning of that day, month or year stands for it, with a note. Times that
/// stand there but cannot be used are noted, too.
void readCaptureTime(const Blocks& blocks, domain::PhotoMetadata& metadata);

} // namespace scenekeeper::metadata
