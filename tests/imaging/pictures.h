// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace scenekeeper::tests {

/// Red, green, blue.
struct Color
{
    int red = 0;
    int green = 0;
    int blue = 0;
};

constexpr Color kRed{220, 30, 30};
constexpr Color kGreen{30, 200, 40};
constexpr Color kBlue{30, 40, 210};
constexpr Color kYellow{230, 220, 40};

/// Four quarters that no turn or mirroring maps onto themselves: red and green above, blue and yellow below.
[[nodiscard]] domain::PixelImage quarters(int width, int height);

/// Noise with structure, so that compressed data has some length. The same for the same `seed`.
[[nodiscard]] domain::PixelImage texture(int width, int height, unsigned seed = 1);

/// "red green / blue yellow", by the colours in the middle of the quarters; "?" where it is none of the four.
[[nodiscard]] QString layoutOf(const domain::PixelImage& image);

/// The mean colour of a small block round a place given in fractions of width and height.
[[nodiscard]] Color colorAt(const domain::PixelImage& image, double x, double y);

/// Whether each channel differs by no more than `tolerance`.
[[nodiscard]] bool isNear(Color a, Color b, int tolerance);

enum class JpegKind { Color, Gray, Cmyk, Ycck, Progressive, RgbStored };

/// How a JPEG's brightness is sampled against its colours, and how often it restarts.
struct JpegSampling
{
    int across = 2;
    int down = 2;
    unsigned restartUnits = 0; ///< coding units between restart markers; 0: none
    int quality = 92;
};

[[nodiscard]] QByteArray makeJpeg(const domain::PixelImage& image, JpegKind kind = JpegKind::Color,
                                  const JpegSampling& sampling = {});
/// A JPEG with an EXIF block that has this orientation and nothing else.
[[nodiscard]] QByteArray withOrientation(const QByteArray& jpeg, int orientation);

/// By OpenCV: extension ".png", ".tiff", ".bmp", ".webp".
[[nodiscard]] QByteArray encode(const domain::PixelImage& image, const char* extension);
[[nodiscard]] QByteArray encode16(const domain::PixelImage& image, const char* extension);
[[nodiscard]] QByteArray encodeGray(const domain::PixelImage& image, const char* extension);
/// With alpha: the right half transparent.
[[nodiscard]] QByteArray encodeHalfTransparent(const domain::PixelImage& image, const char* extension);

/// Palette PNG of the four quarters; optionally interlaced.
[[nodiscard]] QByteArray palettePng(int width, int height, bool interlaced);
/// Uncompressed little-endian TIFF, RGB, with an orientation.
[[nodiscard]] QByteArray plainTiff(const domain::PixelImage& image, int orientation);
/// GIF of the four quarters with two frames; the second is all red.
[[nodiscard]] QByteArray twoFrameGif(int width, int height, bool interlaced);
/// WebP with two frames; the second is all red.
[[nodiscard]] QByteArray twoFrameWebP(const domain::PixelImage& first);
/// HEIC or AVIF; empty where no encoder is installed.
[[nodiscard]] QByteArray makeHeif(const domain::PixelImage& image, bool av1, const QByteArray& profile = {});
/// A camera raw file as far as readers care: a TIFF with sensor data of `rawWidth` × `rawHeight` pixels and a
/// JPEG preview.
[[nodiscard]] QByteArray makeRaw(const QByteArray& jpegPreview, int rawWidth, int rawHeight, int orientation);

} // namespace scenekeeper::tests
