// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulatedarchive.h"

#include "core/imaging/resize.h"
#include "tests/bench/variants.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace scenekeeper::bench {

using domain::PixelImage;

namespace {

double drawEvenly(std::mt19937& random, double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(random);
}

/// The value between pixels, mirrored at the edges.
double sampleAt(const PixelImage& image, double x, double y, std::size_t channel)
{
    const auto mirrored = [](int place, int length) {
        place = std::abs(place);
        return std::clamp(place >= length ? 2 * length - 2 - place : place, 0, length - 1);
    };
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const auto at = [&](int column, int row) {
        const auto pixel =
            static_cast<std::size_t>(mirrored(row, image.height)) * static_cast<std::size_t>(image.width) +
            static_cast<std::size_t>(mirrored(column, image.width));
        return static_cast<double>(image.rgb[pixel * 3 + channel]);
    };
    const double right = x - left;
    const double below = y - top;
    return (1.0 - below) * ((1.0 - right) * at(left, top) + right * at(left + 1, top)) +
           below * ((1.0 - right) * at(left, top + 1) + right * at(left + 1, top + 1));
}

/// Turned about its middle, and enlarged so that no corner is missing.
PixelImage turned(const PixelImage& image, double radians)
{
    PixelImage result = image;
    const double zoom = 1.0 / (std::abs(std::sin(radians)) + std::cos(radians));
    const double across = zoom * std::cos(radians);
    const double along = zoom * std::sin(radians);
    const double middleX = 0.5 * (image.width - 1);
    const double middleY = 0.5 * (image.height - 1);
    std::size_t place = 0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const double sourceX = middleX + across * (x - middleX) - along * (y - middleY);
            const double sourceY = middleY + along * (x - middleX) + across * (y - middleY);
            for (std::size_t channel = 0; channel < 3; ++channel)
                result.rgb[place++] =
                    static_cast<std::uint8_t>(std::lround(sampleAt(image, sourceX, sourceY, channel)));
        }
    }
    return result;
}

/// A colour print whose blue and green dyes have gone.
PixelImage reddened(const PixelImage& image)
{
    constexpr std::array kLift{60.0, 10.0, 50.0};
    constexpr std::array kGain{0.7, 0.45, 0.6};
    PixelImage result = image;
    for (std::size_t i = 0; i < result.rgb.size(); ++i)
        result.rgb[i] = static_cast<std::uint8_t>(std::lround(kLift[i % 3] + kGain[i % 3] * image.rgb[i]));
    return result;
}

PixelImage askew(const PixelImage& image, std::mt19937& random)
{
    const double radians = drawEvenly(random, 8.0, 25.0) * std::numbers::pi / 180.0;
    return turned(image, random() % 2 == 0 ? radians : -radians);
}

PixelImage scannedSmall(const PixelImage& image, int edge)
{
    return imaging::resizeTo(imaging::resizeTo(image, edge, edge), image.width, image.height);
}

} // namespace

PixelImage asInAnArchive(const PixelImage& image, std::mt19937& random)
{
    switch (random() % 5) {
    case 0:
        return sepia(image);
    case 1:
        return faded(image);
    case 2:
        return blurred(image);
    case 3:
        return small(image);
    default:
        return askew(image, random);
    }
}

PixelImage asInAnAlbum(const PixelImage& image, std::mt19937& random)
{
    PixelImage result = askew(image, random);
    if (random() % 2 == 0)
        result = reddened(result);
    else
        result = faded(sepia(result));
    if (random() % 2 == 0)
        result = blurred(result);
    return scannedSmall(result, static_cast<int>(drawEvenly(random, 64.0, 110.0)));
}

} // namespace scenekeeper::bench
