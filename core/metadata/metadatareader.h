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

/// The picture that a camera put into its raw file, for looking at.
struct Preview
{
    QByteArray jpeg;
    int fullWidth = 0; ///< of the raw picture, not yet turned by its orientation; 0 where unknown
    int fullHeight = 0;
};

/// The largest JPEG preview inside a camera raw file. Fails with UnsupportedFormat where there is none,
/// FileCorrupt where the file cannot be read. Thread-safe.
[[nodiscard]] base::Result<Preview> largestPreview(const QByteArray& file);

} // namespace scenekeeper::metadata
