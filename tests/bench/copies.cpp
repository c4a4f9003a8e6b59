// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/copies.h"

#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"

#include <algorithm>

namespace scenekeeper::bench {

using domain::PixelImage;

namespace {

std::size_t placeOf(const PixelImage& image, int x, int y)
{
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
            static_cast<std::size_t>(x)) *
           3;
}

PixelImage scaled(const PixelImage& image, double factor)
{
    return imaging::resizeTo(image, std::max(1, static_cast<int>(image.width * factor)),
                             std::max(1, static_cast<int>(image.height * factor)));
}

PixelImage compressed(const PixelImage& image, int quality)
{
    const auto jpeg = imaging::encodeJpeg(image, quality);
    if (!jpeg)
        qFatal("%s", qPrintable(jpeg.error().detail));
    auto read = imaging::readPhotoBytes(*jpeg, {});
    if (!read)
        qFatal("%s", qPrintable(read.error().error.detail));
    return std::move(read->image);
}

/// These shares of width and height less, at the left and above.
PixelImage cropped(const PixelImage& image, double left, double top)
{
    const int fromX = static_cast<int>(image.width * left);
    const int fromY = static_cast<int>(image.height * top);
    PixelImage result{image.width - fromX, image.height - fromY, {}};
    for (int y = fromY; y < image.height; ++y) {
        const auto row = image.rgb.begin() + static_cast<std::ptrdiff_t>(placeOf(image, fromX, y));
        result.rgb.insert(result.rgb.end(), row, row + std::ptrdiff_t{3} * result.width);
    }
    return result;
}

PixelImage lit(PixelImage image, double factor)
{
    for (std::uint8_t& value : image.rgb)
        value = static_cast<std::uint8_t>(std::clamp(value * factor, 0.0, 255.0));
    return image;
}

/// White blocks like letters, half transparent, across 40 % of the width near the lower right corner.
PixelImage watermarked(PixelImage image)
{
    const int left = image.width * 55 / 100;
    const int top = image.height * 82 / 100;
    const int bottom = image.height * 93 / 100;
    const int letter = std::max(2, image.width / 40);
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < image.width * 95 / 100; ++x) {
            if ((x - left) / letter % 3 == 2)
                continue;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                std::uint8_t& value = image.rgb[placeOf(image, x, y) + channel];
                value = static_cast<std::uint8_t>((value + 255) / 2);
            }
        }
    }
    return image;
}

} // namespace

std::vector<CopyKind> copyKinds()
{
    return {
        {"half the size", [](const PixelImage& image) { return scaled(image, 0.5); }},
        {"twice the size", [](const PixelImage& image) { return scaled(image, 2.0); }},
        {"JPEG quality 40", [](const PixelImage& image) { return compressed(image, 40); }},
        {"5 % cropped at the left", [](const PixelImage& image) { return cropped(image, 0.05, 0.0); }},
        {"5 % cropped at two sides", [](const PixelImage& image) { return cropped(image, 0.05, 0.05); }},
        {"a fifth lighter", [](const PixelImage& image) { return lit(image, 1.2); }},
        {"a fifth darker", [](const PixelImage& image) { return lit(image, 0.8); }},
        {"watermark", watermarked},
        {"small, compressed, lighter",
         [](const PixelImage& image) { return compressed(lit(scaled(image, 0.6), 1.1), 60); }},
    };
}

} // namespace scenekeeper::bench
