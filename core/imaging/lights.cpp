// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/lights.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scenekeeper::imaging {

using domain::Light;
using domain::PixelImage;

namespace {

constexpr std::size_t kTones = 256;
constexpr double kCutOff = 0.01; ///< of the pixels, at either end

using Tones = std::array<std::uint8_t, kTones>; ///< what each tone becomes

/// Black and white where nearly the darkest and the lightest pixel of the channel are.
Tones levels(const PixelImage& image, std::size_t channel)
{
    std::array<std::size_t, kTones> counts{};
    for (std::size_t i = channel; i < image.rgb.size(); i += 3)
        ++counts[image.rgb[i]];
    const auto cut = static_cast<std::size_t>(kCutOff * static_cast<double>(image.rgb.size() / 3));
    const auto first = [&counts, cut](auto tone, int step) {
        std::size_t seen = counts[static_cast<std::size_t>(tone)];
        while (seen <= cut && tone + step >= 0 && tone + step < static_cast<int>(kTones)) {
            tone += step;
            seen += counts[static_cast<std::size_t>(tone)];
        }
        return tone;
    };
    const int black = first(0, 1);
    const int white = std::max(black + 1, first(static_cast<int>(kTones) - 1, -1));
    Tones tones{};
    for (std::size_t tone = 0; tone < kTones; ++tone) {
        const double place = (static_cast<double>(tone) - black) / (white - black);
        tones[tone] = static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(place, 0.0, 1.0)));
    }
    return tones;
}

} // namespace

PixelImage seenIn(Light light, const PixelImage& image)
{
    PixelImage result = image;
    if (light == Light::Inverted) {
        for (std::uint8_t& value : result.rgb)
            value = static_cast<std::uint8_t>(255 - value);
    } else if (light == Light::Levelled) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const Tones tones = levels(image, channel);
            for (std::size_t i = channel; i < result.rgb.size(); i += 3)
                result.rgb[i] = tones[result.rgb[i]];
        }
    }
    return result;
}

} // namespace scenekeeper::imaging
