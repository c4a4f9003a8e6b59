// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"

#include <exiv2/exiv2.hpp>

#include <QByteArray>
#include <functional>

namespace scenekeeper::tests {

/// About the smallest JPEG that exiv2 writes into.
[[nodiscard]] QByteArray emptyJpeg();

using Fill = std::function<void(Exiv2::ExifData&, Exiv2::IptcData&, Exiv2::XmpData&)>;

/// A JPEG with the metadata that `fill` gives.
[[nodiscard]] QByteArray jpegWith(const Fill& fill);

/// What is read from a JPEG with the EXIF block that `fill` gives.
[[nodiscard]] domain::PhotoMetadata exifOnly(const std::function<void(Exiv2::ExifData&)>& fill);

void setPosition(Exiv2::ExifData& exif, const char* latitude, const char* latitudeRef, const char* longitude,
                 const char* longitudeRef);

/// The IPTC block of a JPEG that jpegWith() made, as it stands in the file.
[[nodiscard]] QByteArray iptcBlockOf(const QByteArray& jpeg);
/// The same JPEG with this MD5 noted beside its IPTC block, as Photoshop does.
[[nodiscard]] QByteArray withIptcDigest(const QByteArray& jpeg, const QByteArray& digest);

/// The capture time in ISO 8601; empty where there is none.
[[nodiscard]] QString isoOf(const domain::PhotoMetadata& metadata);

} // namespace scenekeeper::tests
