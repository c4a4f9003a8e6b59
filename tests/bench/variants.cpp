// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/variants.h"

#include "core/imaging/resize.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scenekeeper::bench {

using domain::PixelImage;

namespace {

constexpr int kSmallEdge = 64;

std::uint8_t byte(double value)
{
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

double luma(const std::uint8_t* pixel)
{
    return 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
}

/// Every pixel anew: `change` takes three bytes and gives three numbers 0 … 255.
template <typename Change>
PixelImage eachPixel(const PixelImage& image, const Change& change)
{
    PixelImage result = image;
    for (std::size_t i = 0; i + 2 < result.rgb.size(); i += 3) {
        const std::array<double, 3> now = change(&image.rgb[i]);
        for (std::size_t channel = 0; channel < 3; ++channel)
            result.rgb[i + channel] = byte(now[channel]);
    }
    return result;
}

/// Means over 2 × `reach` + 1 pixels along one axis, mirrored at the edges.
PixelImage boxed(const PixelImage& image, int reach, bool across)
{
    PixelImage result = image;
    const int length = across ? image.width : image.height;
    const auto at = [&image](int x, int y) {
        return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                static_cast<std::size_t>(x)) *
               3;
    };
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            std::array<int, 3> sum{};
            for (int step = -reach; step <= reach; ++step) {
                int place = std::abs((across ? x : y) + step);
                place = place >= length ? 2 * length - 2 - place : place;
                const std::size_t source = across ? at(place, y) : at(x, place);
                for (std::size_t channel = 0; channel < 3; ++channel)
                    sum[channel] += image.rgb[source + channel];
            }
            for (std::size_t channel = 0; channel < 3; ++channel)
                result.rgb[at(x, y) + channel] = byte(static_cast<double>(sum[channel]) / (2 * reach + 1));
        }
    }
    return result;
}

struct Part
{
    int left = 0, top = 0, width = 0, height = 0;
};

/// Puts `source`, stretched, into a part of `target`.
void paste(PixelImage& target, const PixelImage& source, const Part& part)
{
    const PixelImage fitted = imaging::resizeTo(source, part.width, part.height);
    const auto rowBytes = static_cast<std::size_t>(part.width) * 3;
    for (int y = 0; y < part.height; ++y) {
        const auto to = (static_cast<std::size_t>(part.top + y) * static_cast<std::size_t>(target.width) +
                         static_cast<std::size_t>(part.left)) *
                        3;
        std::copy_n(&fitted.rgb[static_cast<std::size_t>(y) * rowBytes], rowBytes, &target.rgb[to]);
    }
}

} // namespace

PixelImage grey(const PixelImage& image)
{
    return eachPixel(image, [](const std::uint8_t* pixel) {
        const double light = luma(pixel);
        return std::array{light, light, light};
    });
}

PixelImage sepia(const PixelImage& image)
{
    return eachPixel(image, [](const std::uint8_t* pixel) {
        const double light = luma(pixel);
        return std::array{1.08 * light + 12.0, 0.94 * light + 4.0, 0.74 * light};
    });
}

PixelImage faded(const PixelImage& image)
{
    return eachPixel(image, [](const std::uint8_t* pixel) {
        return std::array{70.0 + 0.55 * pixel[0], 62.0 + 0.52 * pixel[1], 48.0 + 0.45 * pixel[2]};
    });
}

PixelImage blurred(const PixelImage& image)
{
    const int reach = std::max(1, image.width / 75 / 2 + 1);
    PixelImage result = image;
    for (int pass = 0; pass < 3; ++pass)
        result = boxed(boxed(result, reach, true), reach, false);
    return result;
}

PixelImage small(const PixelImage& image)
{
    return imaging::resizeTo(imaging::resizeTo(image, kSmallEdge, kSmallEdge), image.width, image.height);
}

PixelImage dark(const PixelImage& image)
{
    return eachPixel(image, [](const std::uint8_t* pixel) {
        return std::array{5.0 + 0.3 * pixel[0], 5.0 + 0.3 * pixel[1], 5.0 + 0.3 * pixel[2]};
    });
}

PixelImage negative(const PixelImage& image)
{
    return eachPixel(image, [](const std::uint8_t* pixel) {
        return std::array{255.0 - pixel[0], 255.0 - pixel[1], 255.0 - pixel[2]};
    });
}

PixelImage nextFrame(const PixelImage& image, std::mt19937& random)
{
    const auto share = [&random] { return static_cast<double>(random() % 1001) / 1000.0; };
    const double kept = 0.93 + 0.05 * share();
    PixelImage view{static_cast<int>(image.width * kept), static_cast<int>(image.height * kept), {}};
    const auto left = static_cast<std::ptrdiff_t>(share() * (image.width - view.width));
    const auto top = static_cast<std::ptrdiff_t>(share() * (image.height - view.height));
    for (std::ptrdiff_t y = 0; y < view.height; ++y) {
        const auto row = image.rgb.begin() + ((top + y) * image.width + left) * 3;
        view.rgb.insert(view.rgb.end(), row, row + static_cast<std::ptrdiff_t>(view.width) * 3);
    }
    const double light = 0.95 + 0.1 * share();
    return eachPixel(imaging::resizeTo(view, image.width, image.height), [light](const std::uint8_t* pixel) {
        return std::array{light * pixel[0], light * pixel[1], light * pixel[2]};
    });
}

PixelImage composite(const PixelImage& first, const PixelImage& second, std::mt19937& random)
{
    PixelImage result = first;
    const int width = first.width;
    const int height = first.height;
    switch (random() % 3) {
    case 0:
        paste(result, first, {0, 0, width / 2, height});
        paste(result, second, {width / 2, 0, width - width / 2, height});
        break;
    case 1:
        paste(result, first, {0, 0, width, height / 2});
        paste(result, second, {0, height / 2, width, height - height / 2});
        break;
    default: {
        const double edge = std::sqrt(0.25 + 0.25 * (random() % 1000) / 1000.0);
        const int across = static_cast<int>(width * edge);
        const int down = static_cast<int>(height * edge);
        const auto left = static_cast<int>(random() % static_cast<unsigned>(width - across + 1));
        const auto top = static_cast<int>(random() % static_cast<unsigned>(height - down + 1));
        paste(result, second, {left, top, across, down});
        break;
    }
    }
    return result;
}

} // namespace scenekeeper::bench
