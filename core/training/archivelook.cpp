// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/archivelook.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace scenekeeper::training {

namespace {

constexpr std::array<float, 3> kSepia{1.08F, 0.9F, 0.66F};
constexpr std::array<float, 3> kWarm{1.F, 0.94F, 0.8F};
constexpr std::array<std::array<float, 3>, 3> kFrameTones{
    {{0.97F, 0.97F, 0.97F}, {0.03F, 0.03F, 0.03F}, {0.94F, 0.9F, 0.8F}}};
constexpr float kBlurOfOnePass = 0.7071F; ///< pixels: standard deviation of the kernel 1 2 1
constexpr int kMostBlurPasses = 12;

float drawEvenly(std::mt19937_64& random, double from, double to)
{
    return static_cast<float>(std::uniform_real_distribution<double>(from, to)(random));
}

std::array<float, 3> between(const std::array<float, 3>& neutral, const std::array<float, 3>& full,
                             float strength)
{
    std::array<float, 3> result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = neutral[i] + strength * (full[i] - neutral[i]);
    return result;
}

/// Early film hardly saw red, a filter takes blue away: skies come out white or dark.
std::array<float, 3> drawFilm(std::mt19937_64& random)
{
    std::array<float, 3> weights{};
    float sum = 0.F;
    for (float& weight : weights) {
        weight = drawEvenly(random, 0.05, 1.0);
        sum += weight;
    }
    for (float& weight : weights)
        weight /= sum;
    return weights;
}

void drawColour(const ArchiveShares& shares, std::mt19937_64& random, ArchiveLook& look)
{
    const double kind = static_cast<double>(drawEvenly(random, 0.0, 1.0));
    if (kind >= shares.grey + shares.sepia)
        return;
    look.colourless = true;
    if (drawEvenly(random, 0.0, 1.0) < 0.4F)
        look.greyWeights = drawFilm(random);
    if (kind >= shares.grey)
        look.tint = between({1.F, 1.F, 1.F}, kSepia, drawEvenly(random, 0.3, 1.1));
}

void drawFrame(std::mt19937_64& random, ArchiveLook& look)
{
    const float width = drawEvenly(random, 0.02, 0.09);
    for (float& side : look.frame)
        side = width * drawEvenly(random, 0.7, 1.3);
    if (drawEvenly(random, 0.0, 1.0) < 0.3F)
        look.frame[3] *= 2.F; // room to write on, below
    look.frameTone =
        kFrameTones[std::uniform_int_distribution<std::size_t>(0, kFrameTones.size() - 1)(random)];
}

/// Three values wide running weights 1 2 1 along a row or a column of pixels, edges repeated.
void blurLine(float* line, int count, std::ptrdiff_t step)
{
    std::array<float, 3> before{line[0], line[1], line[2]};
    for (int i = 0; i < count; ++i) {
        float* pixel = line + i * step;
        const float* next = i + 1 < count ? pixel + step : pixel;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const float own = pixel[channel];
            pixel[channel] = 0.25F * before[channel] + 0.5F * own + 0.25F * next[channel];
            before[channel] = own;
        }
    }
}

void blur(float deviation, PictureSize size, std::span<float> pixels)
{
    const float passes = (deviation / kBlurOfOnePass) * (deviation / kBlurOfOnePass);
    const int count = std::clamp(static_cast<int>(std::lround(passes)), 1, kMostBlurPasses);
    const std::ptrdiff_t rowStep = static_cast<std::ptrdiff_t>(size.width) * 3;
    for (int pass = 0; pass < count; ++pass) {
        for (int row = 0; row < size.height; ++row)
            blurLine(pixels.data() + row * rowStep, size.width, 3);
        for (int column = 0; column < size.width; ++column)
            blurLine(pixels.data() + static_cast<std::ptrdiff_t>(column) * 3, size.height, rowStep);
    }
}

/// Tones, one pixel at a time: colour, the corners' light, fading and grain.
void tone(const ArchiveLook& look, PictureSize size, std::span<float> pixels)
{
    std::uint32_t state = look.seed | 1U;
    const auto noise = [&state] {
        // The sum of four bytes is near enough to a normal distribution; its deviation is 147.8.
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        const std::uint32_t sum =
            (state & 255U) + (state >> 8U & 255U) + (state >> 16U & 255U) + (state >> 24U);
        return (static_cast<float>(sum) - 510.F) / 147.8F;
    };
    const float stepX = 2.F / static_cast<float>(size.width);
    const float stepY = 2.F / static_cast<float>(size.height);
    float* pixel = pixels.data();
    for (int row = 0; row < size.height; ++row) {
        const float y = (static_cast<float>(row) + 0.5F) * stepY - 1.F;
        for (int column = 0; column < size.width; ++column, pixel += 3) {
            const float x = (static_cast<float>(column) + 0.5F) * stepX - 1.F;
            if (look.colourless)
                pixel[0] = pixel[1] = pixel[2] = pixel[0] * look.greyWeights[0] +
                                                 pixel[1] * look.greyWeights[1] +
                                                 pixel[2] * look.greyWeights[2];
            const float light = 1.F - look.vignette * 0.5F * (x * x + y * y);
            const float speck = look.grain > 0.F ? look.grain * noise() : 0.F;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const float value = look.black + pixel[channel] * light * (look.white - look.black);
                pixel[channel] = std::clamp(value * look.tint[channel] + speck, 0.F, 1.F);
            }
        }
    }
}

/// Down to `share` of the size by averages, and up again smoothly, as an enlarged thumbnail.
void coarsen(float share, PictureSize size, std::span<float> pixels)
{
    const auto reduced = [share](int edge) {
        return std::max(2, static_cast<int>(std::lround(share * static_cast<float>(edge))));
    };
    const PictureSize small{reduced(size.width), reduced(size.height)};
    std::vector<float> means(small.values());
    for (int row = 0; row < small.height; ++row) {
        const int top = row * size.height / small.height;
        const int bottom = std::max(top + 1, (row + 1) * size.height / small.height);
        for (int column = 0; column < small.width; ++column) {
            const int left = column * size.width / small.width;
            const int right = std::max(left + 1, (column + 1) * size.width / small.width);
            float* mean = &means[static_cast<std::size_t>(row * small.width + column) * 3];
            for (int y = top; y < bottom; ++y) {
                for (int i = left * 3; i < right * 3; ++i)
                    mean[i % 3] += pixels[static_cast<std::size_t>(y * size.width * 3 + i)];
            }
            for (std::size_t channel = 0; channel < 3; ++channel)
                mean[channel] /= static_cast<float>((bottom - top) * (right - left));
        }
    }
    const auto position = [](int index, int edge, int smallEdge) {
        const float place =
            (static_cast<float>(index) + 0.5F) * static_cast<float>(smallEdge) / static_cast<float>(edge);
        return std::clamp(place - 0.5F, 0.F, static_cast<float>(smallEdge - 1) - 1e-3F);
    };
    for (int row = 0; row < size.height; ++row) {
        const float y = position(row, size.height, small.height);
        const float fy = y - std::floor(y);
        const float* upper = &means[static_cast<std::size_t>(static_cast<int>(y) * small.width) * 3];
        const float* lower = upper + static_cast<std::ptrdiff_t>(small.width) * 3;
        float* out = &pixels[static_cast<std::size_t>(row * size.width) * 3];
        for (int column = 0; column < size.width; ++column) {
            const float x = position(column, size.width, small.width);
            const auto left = static_cast<std::ptrdiff_t>(x) * 3;
            const float fx = x - std::floor(x);
            for (std::ptrdiff_t channel = left; channel < left + 3; ++channel, ++out)
                *out = (1.F - fy) * ((1.F - fx) * upper[channel] + fx * upper[channel + 3]) +
                       fy * ((1.F - fx) * lower[channel] + fx * lower[channel + 3]);
        }
    }
}

void frame(const ArchiveLook& look, PictureSize size, std::span<float> pixels)
{
    const auto width = [](float share, int edge) {
        return static_cast<int>(std::lround(share * static_cast<float>(edge)));
    };
    const int left = width(look.frame[0], size.width);
    const int top = width(look.frame[1], size.height);
    const int right = size.width - width(look.frame[2], size.width);
    const int bottom = size.height - width(look.frame[3], size.height);
    float* pixel = pixels.data();
    for (int row = 0; row < size.height; ++row) {
        for (int column = 0; column < size.width; ++column, pixel += 3) {
            if (row < top || row >= bottom || column < left || column >= right)
                std::copy(look.frameTone.begin(), look.frameTone.end(), pixel);
        }
    }
}

} // namespace

QJsonObject toJson(const ArchiveShares& shares)
{
    return {
        {QStringLiteral("grey"), shares.grey},     {QStringLiteral("sepia"), shares.sepia},
        {QStringLiteral("faded"), shares.faded},   {QStringLiteral("blurred"), shares.blurred},
        {QStringLiteral("grainy"), shares.grainy}, {QStringLiteral("coarse"), shares.coarse},
        {QStringLiteral("framed"), shares.framed}, {QStringLiteral("vignetted"), shares.vignetted},
    };
}

ArchiveLook drawLook(const ArchiveShares& shares, std::mt19937_64& random)
{
    const auto happens = [&random](double share) {
        return static_cast<double>(drawEvenly(random, 0.0, 1.0)) < share;
    };
    ArchiveLook look;
    drawColour(shares, random, look);
    if (happens(shares.faded)) {
        look.black = drawEvenly(random, 0.08, 0.35);
        look.white = drawEvenly(random, 0.7, 0.97);
        look.tint = between(look.tint, kWarm, drawEvenly(random, 0.0, 1.0));
    }
    if (happens(shares.blurred))
        look.blur = drawEvenly(random, 0.6, 2.2);
    if (happens(shares.grainy))
        look.grain = drawEvenly(random, 0.02, 0.11);
    if (happens(shares.coarse))
        look.coarse = drawEvenly(random, 0.36, 0.6);
    if (happens(shares.framed))
        drawFrame(random, look);
    if (happens(shares.vignetted))
        look.vignette = drawEvenly(random, 0.25, 0.85);
    look.seed = static_cast<std::uint32_t>(random());
    return look;
}

void applyLook(const ArchiveLook& look, PictureSize size, std::span<float> pixels)
{
    if (look.blur > 0.F)
        blur(look.blur * 0.005F * static_cast<float>(size.width + size.height), size, pixels);
    const ArchiveLook none;
    if (look.colourless || look.tint != none.tint || look.black > 0.F || look.white < 1.F ||
        look.grain > 0.F || look.vignette > 0.F)
        tone(look, size, pixels);
    if (look.coarse < 1.F)
        coarsen(look.coarse, size, pixels);
    if (look.frame != none.frame)
        frame(look, size, pixels);
}

} // namespace scenekeeper::training
