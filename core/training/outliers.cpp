// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/outliers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace scenekeeper::training {

namespace {

using Colour = std::array<float, 3>;

constexpr double kLeastZoomArea = 0.004;
constexpr double kMostZoomArea = 0.03;

/// Random numbers for one picture: cheap to start, for there is one start a picture.
class Draw
{
public:
    explicit Draw(std::uint32_t seed) : m_random(seed) {}

    float evenly(float from, float to)
    {
        const float share = static_cast<float>(m_random() - std::minstd_rand::min()) /
                            static_cast<float>(std::minstd_rand::max() - std::minstd_rand::min());
        return from + share * (to - from);
    }
    int whole(int from, int to)
    {
        return std::min(to, static_cast<int>(evenly(static_cast<float>(from), static_cast<float>(to + 1))));
    }
    Colour colour() { return {evenly(0.F, 1.F), evenly(0.F, 1.F), evenly(0.F, 1.F)}; }
    std::minstd_rand& engine() { return m_random; }

private:
    std::minstd_rand m_random;
};

PictureChange drawZoom(std::mt19937_64& random)
{
    const auto evenly = [&random](double from, double to) {
        return static_cast<float>(std::uniform_real_distribution<double>(from, to)(random));
    };
    PictureChange change;
    const float edge = std::sqrt(evenly(kLeastZoomArea, kMostZoomArea));
    change.xx = edge;
    change.yy = edge;
    change.x0 = evenly(-1.0, 1.0) * (1.F - edge);
    change.y0 = evenly(-1.0, 1.0) * (1.F - edge);
    change.brightness = evenly(0.7, 1.3);
    change.contrast = evenly(0.7, 2.0); // a patch is flat by nature
    change.saturation = evenly(0.5, 1.5);
    return change;
}

void shuffleTiles(Draw& draw, PictureSize size, std::span<float> pixels)
{
    const int across = draw.whole(4, 8);
    const int width = size.width / across;
    const int height = size.height / across;
    if (width < 1 || height < 1)
        return;
    const std::vector<float> before(pixels.begin(), pixels.end());
    std::vector<int> order(static_cast<std::size_t>(across * across));
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), draw.engine());
    for (int tile = 0; tile < across * across; ++tile) {
        const int from = order[static_cast<std::size_t>(tile)];
        const bool upsideDown = draw.evenly(0.F, 1.F) < 0.5F;
        for (int row = 0; row < height; ++row) {
            const int sourceRow = from / across * height + (upsideDown ? height - 1 - row : row);
            const int targetRow = tile / across * height + row;
            const auto source = before.begin() + (sourceRow * size.width + from % across * width) * 3;
            std::copy(source, source + width * 3,
                      pixels.begin() + (targetRow * size.width + tile % across * width) * 3);
        }
    }
}

/// A grid of random colours, from one a pixel to a few a picture.
void fillNoise(Draw& draw, PictureSize size, std::span<float> pixels)
{
    const int cell = 1 << draw.whole(0, 5);
    const bool grey = draw.evenly(0.F, 1.F) < 0.3F;
    const float reach = draw.evenly(0.15F, 0.5F);
    const Colour middle = draw.colour();
    std::vector<Colour> cells(static_cast<std::size_t>(size.width / cell + 1));
    for (int row = 0; row < size.height; ++row) {
        if (row % cell == 0) {
            for (Colour& colour : cells) {
                const float common = draw.evenly(-reach, reach);
                for (std::size_t channel = 0; channel < 3; ++channel)
                    colour[channel] =
                        std::clamp(middle[channel] + (grey ? common : draw.evenly(-reach, reach)), 0.F, 1.F);
            }
        }
        for (int column = 0; column < size.width; ++column) {
            const Colour& colour = cells[static_cast<std::size_t>(column / cell)];
            std::copy(colour.begin(), colour.end(), pixels.begin() + (row * size.width + column) * 3);
        }
    }
}

void fillGradient(Draw& draw, PictureSize size, std::span<float> pixels)
{
    const Colour from = draw.colour();
    const Colour to = draw.colour();
    const float angle = draw.evenly(0.F, 6.2832F);
    const float acrossX = std::cos(angle) / static_cast<float>(size.width);
    const float acrossY = std::sin(angle) / static_cast<float>(size.height);
    const float roughness = draw.evenly(0.F, 0.06F);
    float* pixel = pixels.data();
    for (int row = 0; row < size.height; ++row) {
        for (int column = 0; column < size.width; ++column, pixel += 3) {
            const float share =
                0.5F + acrossX * (static_cast<float>(column) - 0.5F * static_cast<float>(size.width)) +
                acrossY * (static_cast<float>(row) - 0.5F * static_cast<float>(size.height));
            const float speck = draw.evenly(-roughness, roughness);
            for (std::size_t channel = 0; channel < 3; ++channel)
                pixel[channel] =
                    std::clamp(from[channel] + share * (to[channel] - from[channel]) + speck, 0.F, 1.F);
        }
    }
}

void fillPage(Draw& draw, PictureSize size, std::span<float> pixels)
{
    const float paper = draw.evenly(0.75F, 1.F);
    const Colour paperColour{paper, paper * draw.evenly(0.93F, 1.F), paper * draw.evenly(0.8F, 1.F)};
    const float ink = draw.evenly(0.F, 0.4F);
    const int lineHeight =
        std::max(2, static_cast<int>(static_cast<float>(size.height) * draw.evenly(0.025F, 0.08F)));
    const int letter = std::max(1, lineHeight * 2 / 3);
    const int margin = static_cast<int>(static_cast<float>(size.width) * draw.evenly(0.02F, 0.15F));
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = paperColour[i % 3];
    for (int line = margin; line + letter < size.height - margin; line += lineHeight + lineHeight / 2) {
        const int end = size.width - margin - (draw.evenly(0.F, 1.F) < 0.2F ? size.width / 3 : 0);
        for (int column = margin; column < end; ++column) {
            if (draw.evenly(0.F, 1.F) < 0.15F) { // the space between two words
                column += letter;
                continue;
            }
            for (int row = line; row < line + letter; ++row) {
                if (draw.evenly(0.F, 1.F) < 0.55F)
                    std::fill_n(pixels.begin() + (row * size.width + column) * 3, 3, ink);
            }
        }
    }
}

} // namespace

Outlier drawOutlier(const AugmentationRanges& ranges, std::mt19937_64& random)
{
    constexpr std::array kKinds{OutlierKind::Zoom,   OutlierKind::Zoom,  OutlierKind::Puzzle,
                                OutlierKind::Puzzle, OutlierKind::Noise, OutlierKind::Gradient,
                                OutlierKind::Page};
    Outlier outlier;
    outlier.kind = kKinds[std::uniform_int_distribution<std::size_t>(0, kKinds.size() - 1)(random)];
    outlier.change = outlier.kind == OutlierKind::Zoom ? drawZoom(random) : drawChange(ranges, random);
    outlier.seed = static_cast<std::uint32_t>(random());
    return outlier;
}

void renderOutlier(const Outlier& outlier, const SourcePicture& source, PictureSize size,
                   std::span<float> target)
{
    Draw draw(outlier.seed);
    switch (outlier.kind) {
    case OutlierKind::Zoom:
        renderChanged(source, outlier.change, size, target);
        return;
    case OutlierKind::Puzzle:
        renderChanged(source, outlier.change, size, target);
        shuffleTiles(draw, size, target);
        return;
    case OutlierKind::Noise:
        fillNoise(draw, size, target);
        return;
    case OutlierKind::Gradient:
        fillGradient(draw, size, target);
        return;
    case OutlierKind::Page:
        fillPage(draw, size, target);
        return;
    }
}

} // namespace scenekeeper::training
