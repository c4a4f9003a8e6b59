// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/exifthumbnail.h"

#include "core/metadata/jpegsegments.h"
#include "core/metadata/toolkit.h"

#include <exiv2/exiv2.hpp>

namespace scenekeeper::metadata {

namespace {

constexpr int kApp1 = 0xE1;
constexpr QByteArrayView kExifMark("Exif\0\0", 6);

/// The TIFF structure in the first EXIF segment; a view.
QByteArrayView exifBlock(const QByteArray& beginning)
{
    QByteArrayView block;
    forEachJpegSegment(beginning, [&block](int marker, QByteArrayView payload) {
        if (block.isEmpty() && marker == kApp1 && payload.startsWith(kExifMark))
            block = payload.sliced(kExifMark.size());
    });
    return block;
}

} // namespace

std::optional<ExifThumbnail> exifThumbnail(const QByteArray& beginning)
{
    const QByteArrayView block = exifBlock(beginning);
    if (block.isEmpty())
        return std::nullopt;
    // A directory may have an entry with XMP in it, which exiv2 then reads with all the rest.
    const std::lock_guard lock(xmpMutex());
    try {
        Exiv2::ExifData exif;
        Exiv2::ExifParser::decode(exif, reinterpret_cast<const Exiv2::byte*>(block.data()),
                                  static_cast<std::uint32_t>(block.size()));
        const Exiv2::ExifThumbC thumbnail(exif);
        if (std::string_view(thumbnail.mimeType()) != "image/jpeg")
            return std::nullopt;
        const Exiv2::DataBuf copy = thumbnail.copy();
        ExifThumbnail result;
#if EXIV2_TEST_VERSION(0, 28, 0)
        result.jpeg = QByteArray(copy.c_str(), static_cast<qsizetype>(copy.size()));
#else
        result.jpeg = QByteArray(reinterpret_cast<const char*>(copy.pData_), copy.size_);
#endif
        const auto orientation = Exiv2::orientation(exif);
        if (orientation != exif.end() && orientation->count() > 0)
            result.orientation = static_cast<int>(std::strtol(orientation->toString().c_str(), nullptr, 10));
        return result.jpeg.isEmpty() ? std::nullopt : std::optional(result);
    } catch (const std::exception&) {
        return std::nullopt; // only a courtesy: the picture itself is read later and says what is wrong
    }
}

} // namespace scenekeeper::metadata
