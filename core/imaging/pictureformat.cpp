// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/pictureformat.h"

#include "core/imaging/bytereader.h"
#include "core/imaging/tiffstructure.h"

#include <algorithm>

namespace scenekeeper::imaging {

namespace {

/// ISO base media files name their kind in the first box: a major brand, a version, then compatible brands.
PictureFormat sniffBrands(QByteArrayView bytes)
{
    const ByteReader reader(bytes, true);
    const qint64 boxEnd = std::min<qint64>({reader.u32(0), bytes.size(), 256});
    bool isHeif = false;
    for (qint64 position = 8; position + 4 <= boxEnd; position += position == 8 ? 8 : 4) {
        const QByteArrayView brand = bytes.sliced(position, 4);
        if (brand == "crx ")
            return PictureFormat::Raw; // Canon CR3
        if (brand == "avif" || brand == "avis")
            return PictureFormat::Avif;
        isHeif = isHeif || brand == "heic" || brand == "heix" || brand == "heim" || brand == "heis" ||
                 brand == "hevc" || brand == "hevx" || brand == "mif1" || brand == "msf1" || brand == "miaf";
    }
    return isHeif ? PictureFormat::Heif : PictureFormat::Unknown;
}

bool isTiff(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)) ||
           bytes.startsWith(QByteArrayView("II+\0", 4)) || bytes.startsWith(QByteArrayView("MM\0+", 4));
}

/// Raw files with a signature of their own: Olympus, Panasonic, Fujifilm, Minolta, Canon CRW, Sigma.
bool isOwnRaw(QByteArrayView bytes)
{
    return bytes.startsWith("IIRO") || bytes.startsWith("IIRS") || bytes.startsWith("MMOR") ||
           bytes.startsWith(QByteArrayView("IIU\0", 4)) || bytes.startsWith("FUJIFILMCCD-RAW") ||
           bytes.startsWith(QByteArrayView("\0MRM", 4)) || bytes.startsWith("FOVb") ||
           (bytes.size() >= 14 && bytes.sliced(6, 8) == "HEAPCCDR");
}

bool isBmp(QByteArrayView bytes)
{
    // Two letters alone are too little of a signature; the header's size decides.
    const ByteReader reader(bytes);
    const std::uint32_t headerSize = reader.u32(14);
    return bytes.startsWith("BM") && headerSize >= 12 && headerSize <= 256;
}

} // namespace

PictureFormat sniffFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PictureFormat::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return PictureFormat::Png;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return PictureFormat::Gif;
    if (isTiff(bytes))
        return isCameraRaw(bytes) ? PictureFormat::Raw : PictureFormat::Tiff;
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return PictureFormat::WebP;
    if (bytes.size() >= 12 && bytes.sliced(4, 4) == "ftyp")
        return sniffBrands(bytes);
    if (isOwnRaw(bytes))
        return PictureFormat::Raw;
    return isBmp(bytes) ? PictureFormat::Bmp : PictureFormat::Unknown;
}

QString formatName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return QStringLiteral("jpeg");
    case PictureFormat::Png:
        return QStringLiteral("png");
    case PictureFormat::Gif:
        return QStringLiteral("gif");
    case PictureFormat::Bmp:
        return QStringLiteral("bmp");
    case PictureFormat::Tiff:
        return QStringLiteral("tiff");
    case PictureFormat::WebP:
        return QStringLiteral("webp");
    case PictureFormat::Heif:
        return QStringLiteral("heif");
    case PictureFormat::Avif:
        return QStringLiteral("avif");
    case PictureFormat::Raw:
        return QStringLiteral("raw");
    case PictureFormat::Unknown:
        break;
    }
    return {};
}

} // namespace scenekeeper::imaging
