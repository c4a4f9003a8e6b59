// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace scenekeeper::metadata {

/// The small picture in a photograph's EXIF block, not yet turned.
struct ExifThumbnail
{
    QByteArray jpeg;
    int orientation = 1; ///< of the photograph, and of its thumbnail with it
};

/// `beginning`: of a JPEG file, as much as holds its EXIF block. Nothing where there is none, or anything is
/// wrong with it. Thread-safe.
[[nodiscard]] std::optional<ExifThumbnail> exifThumbnail(const QByteArray& beginning);

} // namespace scenekeeper::metadata
