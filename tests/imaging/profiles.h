// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QByteArray>

namespace scenekeeper::tests {

enum class ProfileKind {
    Srgb,      ///< lcms's own
    SrgbTable, ///< the same colours, by a table of 1,024 values
    AdobeRgb,
    DisplayP3,
    ProPhoto,
    Gray, ///< of gamma 1.0, so that it cannot be taken for sRGB's
    Inks, ///< CMYK whose mixtures are lighter than those of inks without a profile
};

[[nodiscard]] QByteArray makeProfile(ProfileKind kind);

/// The numbers by which a picture of this profile (RGB or grey) says the same colours.
[[nodiscard]] domain::PixelImage numbersIn(const domain::PixelImage& srgb, const QByteArray& profile);

// Files with an ICC profile. Any bytes will do for one.

[[nodiscard]] QByteArray jpegWithProfile(const QByteArray& jpeg, const QByteArray& profile);
[[nodiscard]] QByteArray pngWithProfile(const QByteArray& png, const QByteArray& profile);
[[nodiscard]] QByteArray webpWithProfile(const QByteArray& webp, const QByteArray& profile);
/// TIFF of this picture.
[[nodiscard]] QByteArray tiffWithProfile(const domain::PixelImage& image, const QByteArray& profile);
/// CMYK TIFF of one colour; 255 is full ink.
struct InkColor
{
    int cyan = 0;
    int magenta = 0;
    int yellow = 0;
    int black = 0;
};
[[nodiscard]] QByteArray inkTiff(const InkColor& color, const QByteArray& profile);
/// Likewise a JPEG, at a quality that changes nothing.
[[nodiscard]] QByteArray inkJpeg(const InkColor& color, const QByteArray& profile);
/// What the profile of makeProfile(ProfileKind::Inks) says of it: R, G, B.
[[nodiscard]] domain::PixelImage inkPaper(const InkColor& color);

} // namespace scenekeeper::tests
