// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/augmentation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scenekeeper::training {

namespace {

constexpr std::array<float, 3> kLuma{0.299F, 0.587F, 0.114F};

double drawEvenly(std::mt19937_64& random, double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(random);
}

/// A pixel position, mirrored back into the picture if it lies outside.
float mirrored(float position, int size)
{
    const float last = static_cast<float>(size) - 0.5F;
    if (position < -0.5F)
        position = -1.F - position;
    if (position > last)
        position = 2.F * last - position;
    return std::clamp(position, 0.F, static_cast<float>(size - 1));
}

void sample(const SourcePicture& source, float x, float y, float* target)
{
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const int right = std::min(left + 1, source.width - 1);
    const int bottom = std::min(top + 1, source.height - 1);
    const float fx = x - static_cast<float>(left);
    const float fy = y - static_cast<float>(top);
    const auto pixel = [&source](int column, int row) {
        return source.rgb.data() + (static_cast<std::size_t>(row) * static_cast<std::size_t>(source.width) +
                                    static_cast<std::size_t>(column)) *
                                       3;
    };
    const std::uint8_t* a = pixel(left, top);
    const std::uint8_t* b = pixel(right, top);
    const std::uint8_t* c = pixel(left, bottom);
    const std::uint8_t* d = pixel(right, bottom);
    const float wa = (1.F - fx) * (1.F - fy);
    const float wb = fx * (1.F - fy);
    const float wc = (1.F - fx) * fy;
    const float wd = fx * fy;
    for (int channel = 0; channel < 3; ++channel) {
        target[channel] = wa * static_cast<float>(a[channel]) + wb * static_cast<float>(b[channel]) +
                          wc * static_cast<float>(c[channel]) + wd * static_cast<float>(d[channel]);
    }
}

void recolour(const PictureChange& change, std::span<float> pixels)
{
    double sum = 0.0;
    for (const float value : pixels)
        sum += static_cast<double>(value);
    const float scale = change.brightness / 255.F;
    const float mean = static_cast<float>(sum / static_cast<double>(pixels.size())) * scale;
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3) {
        float* pixel = &pixels[i];
        for (int channel = 0; channel < 3; ++channel)
            pixel[channel] = (pixel[channel] * scale - mean) * change.contrast + mean;
        const float grey = pixel[0] * kLuma[0] + pixel[1] * kLuma[1] + pixel[2] * kLuma[2];
        for (int channel = 0; channel < 3; ++channel)
            pixel[channel] = std::clamp(grey + (pixel[channel] - grey) * change.saturation, 0.F, 1.F);
    }
}

} // namespace

QJsonObject toJson(const AugmentationRanges& ranges)
{
    return {
        {QStringLiteral("min_area"), ranges.minArea},
        {QStringLiteral("max_aspect"), ranges.maxAspect},
        {QStringLiteral("max_turn"), ranges.maxTurn},
        {QStringLiteral("flip_share"), ranges.flipShare},
        {QStringLiteral("brightness"), ranges.brightness},
        {QStringLiteral("contrast"), ranges.contrast},
        {QStringLiteral("saturation"), ranges.saturation},
        {QStringLiteral("archive"), toJson(ranges.archive)},
    };
}

PictureChange drawChange(const AugmentationRanges& ranges, std::mt19937_64& random)
{
    const double edge = std::sqrt(drawEvenly(random, ranges.minArea, 1.0));
    const double stretch = std::exp(0.5 * drawEvenly(random, -ranges.maxAspect, ranges.maxAspect));
    const double width = std::min(1.0, edge * stretch);
    const double height = std::min(1.0, edge / stretch);
    const double flip = drawEvenly(random, 0.0, 1.0) < ranges.flipShare ? -1.0 : 1.0;
    const double turn = drawEvenly(random, -ranges.maxTurn, ranges.maxTurn);
    PictureChange change;
    change.xx = static_cast<float>(flip * width * std::cos(turn));
    change.xy = static_cast<float>(-height * std::sin(turn));
    change.yx = static_cast<float>(flip * width * std::sin(turn));
    change.yy = static_cast<float>(height * std::cos(turn));
    change.x0 = static_cast<float>(drawEvenly(random, -1.0, 1.0) * (1.0 - width));
    change.y0 = static_cast<float>(drawEvenly(random, -1.0, 1.0) * (1.0 - height));
    const auto factor = [&random](double reach) {
        return static_cast<float>(drawEvenly(random, 1.0 - reach, 1.0 + reach));
    };
    change.brightness = factor(ranges.brightness);
    change.contrast = factor(ranges.contrast);
    change.saturation = factor(ranges.saturation);
    return change;
}

void renderChanged(const SourcePicture& source, const PictureChange& change, PictureSize size,
                   std::span<float> target)
{
    const float halfWidth = 0.5F * static_cast<float>(source.width);
    const float halfHeight = 0.5F * static_cast<float>(source.height);
    const float stepX = 2.F / static_cast<float>(size.width);
    const float stepY = 2.F / static_cast<float>(size.height);
    float* out = target.data();
    for (int row = 0; row < size.height; ++row) {
        const float y = (static_cast<float>(row) + 0.5F) * stepY - 1.F;
        for (int column = 0; column < size.width; ++column, out += 3) {
            const float x = (static_cast<float>(column) + 0.5F) * stepX - 1.F;
            const float sourceX = (change.xx * x + change.xy * y + change.x0 + 1.F) * halfWidth - 0.5F;
            const float sourceY = (change.yx * x + change.yy * y + change.y0 + 1.F) * halfHeight - 0.5F;
            sample(source, mirrored(sourceX, source.width), mirrored(sourceY, source.height), out);
        }
    }
    recolour(change, target);
}

} // namespace scenekeeper::training
