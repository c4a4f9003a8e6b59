// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/pixelimage.h"

#include <QByteArray>

namespace scenekeeper::imaging {

struct DecodeOptions
{
    int minShortSide = 0; ///< as in ReadOptions
    qint64 maxPixels = 0;
};

/// A picture as stored: not yet turned by its EXIF orientation.
struct DecodedPicture
{
    domain::PixelImage image; ///< scaled as asked
    int width = 0;            ///< of the stored picture at full size, pixels
    int height = 0;
    bool hasInks = false; ///< was CMYK before it was decoded
    QByteArray profile{}; ///< ICC, of `image` as it is; empty: sRGB, or what is taken for it
};

// One decoder a format. Each checks the size in the header against `maxPixels` before it allocates pixels,
// fails with FileTruncated, FileCorrupt, UnsupportedFormat or ImageTooLarge, is stateless and thread-safe,
// and throws nothing but std::bad_alloc. Animated files give their first frame as a viewer shows it.

[[nodiscard]] base::Result<DecodedPicture> decodeJpeg(const QByteArray& file, const DecodeOptions& options);
[[nodiscard]] base::Result<DecodedPicture> decodePng(const QByteArray& file, const DecodeOptions& options);
[[nodiscard]] base::Result<DecodedPicture> decodeGif(const QByteArray& file, const DecodeOptions& options);
[[nodiscard]] base::Result<DecodedPicture> decodeBmp(const QByteArray& file, const DecodeOptions& options);
[[nodiscard]] base::Result<DecodedPicture> decodeTiff(const QByteArray& file, const DecodeOptions& options);
[[nodiscard]] base::Result<DecodedPicture> decodeWebP(const QByteArray& file, const DecodeOptions& options);
/// HEIC and AVIF. The one exception: these come upright, because the container says how to turn them.
[[nodiscard]] base::Result<DecodedPicture> decodeHeif(const QByteArray& file, const DecodeOptions& options);
/// Camera raw: the JPEG that the camera put in; size as of the raw picture where that is known.
[[nodiscard]] base::Result<DecodedPicture> decodeRaw(const QByteArray& file, const DecodeOptions& options);

/// ImageTooLarge or FileCorrupt where a picture of this size must not be decoded.
[[nodiscard]] base::Result<void> checkSize(qint64 width, qint64 height, const DecodeOptions& options);

} // namespace scenekeeper::imaging
