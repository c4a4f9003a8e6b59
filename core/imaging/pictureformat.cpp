// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/pictureformat.h"

namespace scenekeeper::imaging {

PictureFormat sniffFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PictureFormat::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return PictureFormat::Png;
    return PictureFormat::Unknown;
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
