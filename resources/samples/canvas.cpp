// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/samples/canvas.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::samples {

Paint mix(Paint a, Paint b, double share)
{
    const double t = std::clamp(share, 0.0, 1.0);
    return a * (1.0 - t) + b * t;
}

double Noise::lattice(int x, int y) const
{
    auto hash = static_cast<std::uint32_t>(x) * 374761393U + static_cast<std::uint32_t>(y) * 668265263U +
                m_seed * 2246822519U;
    hash = (hash ^ hash >> 13U) * 1274126177U;
    return static_cast<double>((hash ^ hash >> 16U) & 0xFFFFU) / 65535.0;
}

double Noise::smooth(double x, double y) const
{
    const double left = std::floor(x);
    const double top = std::floor(y);
    const auto ease = [](double t) { return t * t * (3.0 - 2.0 * t); };
    const double shareX = ease(x - left);
    const double shareY = ease(y - top);
    const int column = static_cast<int>(left);
    const int row = static_cast<int>(top);
    const double upper = std::lerp(lattice(column, row), lattice(column + 1, row), shareX);
    const double lower = std::lerp(lattice(column, row + 1), lattice(column + 1, row + 1), shareX);
    return std::lerp(upper, lower, shareY);
}

double Noise::at(double x, double y, int octaves) const
{
    double sum = 0.0;
    double weight = 1.0;
    double total = 0.0;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += smooth(x, y) * weight;
        total += weight;
        weight *= 0.5;
        x = x * 2.0 + 17.0;
        y = y * 2.0 + 31.0;
    }
    return sum / total;
}

Canvas::Canvas(int width, int height, unsigned seed)
    : m_width(width),
      m_height(height),
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)),
      m_random(seed),
      m_noise(seed)
{
}

double Canvas::random(double low, double high)
{
    // Not a standard distribution: those may differ from one library to another, and so would the pictures.
    return low + (high - low) * static_cast<double>(m_random()) / 4294967295.0;
}

void Canvas::paint(const std::function<Paint(int x, int y)>& color)
{
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x)
            blend(x, y, color(x, y), 1.0);
    }
}

void Canvas::rectangle(double left, double top, double right, double bottom, Paint color)
{
    wall({left, right, top, top, bottom, bottom}, color);
}

void Canvas::wall(const Wall& wall, Paint color)
{
    for (int x = std::max(0, static_cast<int>(wall.left)); x < std::min<double>(m_width, wall.right); ++x) {
        const double share = (x - wall.left) / std::max(1.0, wall.right - wall.left);
        const int top = static_cast<int>(std::lerp(wall.topLeft, wall.topRight, share));
        const int bottom = static_cast<int>(std::lerp(wall.bottomLeft, wall.bottomRight, share));
        for (int y = std::max(0, top); y < std::min(m_height, bottom); ++y)
            blend(x, y, color * (0.92 + 0.16 * m_noise.at(x / 9.0, y / 9.0, 3)), 1.0);
    }
}

void Canvas::blend(int x, int y, Paint color, double opacity)
{
    if (x < 0 || y < 0 || x >= m_width || y >= m_height)
        return;
    Paint& pixel = m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                            static_cast<std::size_t>(x)];
    pixel = mix(pixel, color, opacity);
}

domain::PixelImage Canvas::develop()
{
    domain::PixelImage image{m_width, m_height, {}};
    image.rgb.reserve(m_pixels.size() * 3);
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            const double dx = static_cast<double>(x) / m_width - 0.5;
            const double dy = static_cast<double>(y) / m_height - 0.5;
            const double light = 1.0 - 0.35 * (dx * dx + dy * dy);
            const double grain = random(-0.012, 0.012);
            const Paint& pixel = m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                                          static_cast<std::size_t>(x)];
            for (const double channel : {pixel.red, pixel.green, pixel.blue})
                image.rgb.push_back(
                    static_cast<std::uint8_t>(std::clamp(channel * light + grain, 0.0, 1.0) * 255.0 + 0.5));
        }
    }
    return image;
}

} // namespace scenekeeper::samples
