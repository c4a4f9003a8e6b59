// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

#include <QByteArray>

namespace scenekeeper::metadata {

/// Call once in main() (and in tests) before any thread uses this folder: exiv2's XMP toolkit is not
/// thread-safe, even to initialise. Also keeps exiv2 from writing to stderr. Safe to call twice.
void initializeToolkit();

/// EXIF, IPTC and XMP of a file in memory. A format without metadata, or broken metadata, gives empty
/// values and a note, never a failure of the photo. Thread-safe (XMP work is serialised inside).
[[nodiscard]] domain::PhotoMetadata readMetadata(const QByteArray& file);

/// The largest JPEG preview inside a camera raw file. Fails with UnsupportedFormat where there is none.
/// Thread-safe.
[[nodiscard]] base::Result<QByteArray> largestPreview(const QByteArray& file);

} // namespace scenekeeper::metadata
