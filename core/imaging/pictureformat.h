// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace scenekeeper::imaging {

enum class PictureFormat { Unknown, Jpeg, Png, Gif, Bmp, Tiff, WebP, Heif, Avif, Raw };

/// What a file is, by its first bytes and, for TIFF containers, by the tags that tell a camera raw file from
/// a picture. Names and extensions are not looked at: mislabelled files are taken for what they are.
[[nodiscard]] PictureFormat sniffFormat(QByteArrayView bytes);

/// As stored in domain::Photo: "jpeg", "png", "gif", "bmp", "tiff", "webp", "heif", "avif", "raw"; empty for
/// Unknown.
[[nodiscard]] QString formatName(PictureFormat format);

} // namespace scenekeeper::imaging
