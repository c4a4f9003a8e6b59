// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/perceptualhash.h"

#include "core/imaging/resize.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace scenekeeper::imaging {

namespace {

constexpr int kSide = 32;
constexpr int kFrequencies = 8;
// What a wave of a quarter of a grey level gives: less is rounding, and what compression left.
constexpr float kFaintest = 4.0F;

/// [32,32]
cv::Mat smallBrightness(const domain::PixelImage& image)
{
    domain::PixelImage small = resizeTo(image, kSide, kSide);
    cv::Mat brightness;
    cv::cvtColor(cv::Mat(kSide, kSide, CV_8UC3, small.rgb.data()), brightness, cv::COLOR_RGB2GRAY);
    brightness.convertTo(brightness, CV_32F);
    return brightness;
}

} // namespace

quint64 perceptualHash(const domain::PixelImage& image)
{
    if (image.isEmpty())
        return kNoFeatures;
    cv::Mat spectrum;
    cv::dct(smallBrightness(image), spectrum);
    std::array<float, kFrequencies * kFrequencies> low{};
    float strongest = 0.0F;
    for (int y = 0; y < kFrequencies; ++y) {
        for (int x = 0; x < kFrequencies; ++x) {
            const float strength = spectrum.at<float>(y + 1, x + 1);
            low[static_cast<std::size_t>(y * kFrequencies + x)] = strength;
            strongest = std::max(strongest, std::abs(strength));
        }
    }
    if (strongest < kFaintest)
        return kNoFeatures;
    std::array<float, low.size()> sorted = low;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    quint64 hash = 0;
    for (std::size_t bit = 0; bit < low.size(); ++bit)
        hash |= low[bit] >= *middle ? quint64{1} << bit : 0;
    return hash;
}

} // namespace scenekeeper::imaging
