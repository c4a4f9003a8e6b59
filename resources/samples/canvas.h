// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <functional>
#include <random>
#include <vector>

namespace scenekeeper::samples {

/// A colour in light, 0 … 1 each; sums and products stay in range only when written to the canvas.
struct Paint
{
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;

    friend Paint operator*(Paint paint, double factor)
    {
        return {paint.red * factor, paint.green * factor, paint.blue * factor};
    }
    friend Paint operator+(Paint a, Paint b) { return {a.red + b.red, a.green + b.green, a.blue + b.blue}; }
};

/// `a` at 0, `b` at 1.
[[nodiscard]] Paint mix(Paint a, Paint b, double share);

/// Smooth noise in 0 … 1, the same everywhere for the same seed: several octaves of interpolated lattice
/// values.
class Noise
{
public:
    explicit Noise(unsigned seed) : m_seed(seed) {}
    [[nodiscard]] double at(double x, double y, int octaves = 4) const;

private:
    [[nodiscard]] double lattice(int x, int y) const;
    [[nodiscard]] double smooth(double x, double y) const;
    unsigned m_seed;
};

/// A picture to paint on, in pixels from the top left. What falls outside is dropped. One thread.
class Canvas
{
public:
    Canvas(int width, int height, unsigned seed);

    [[nodiscard]] const Noise& noise() const { return m_noise; }
    /// A number in `low` … `high`, reproducible.
    [[nodiscard]] double random(double low, double high);

    /// Every pixel by its place.
    void paint(const std::function<Paint(int x, int y)>& color);
    void rectangle(double left, double top, double right, double bottom, Paint color);
    /// Between two heights at the left and two at the right edge: a wall in perspective.
    struct Wall
    {
        double left = 0.0;
        double right = 0.0;
        double topLeft = 0.0;
        double topRight = 0.0;
        double bottomLeft = 0.0;
        double bottomRight = 0.0;
    };
    void wall(const Wall& wall, Paint color);
    /// Laid over what is there, `opacity` 0 … 1.
    void blend(int x, int y, Paint color, double opacity);

    /// With the grain of a sensor and a little darkening towards the corners.
    [[nodiscard]] domain::PixelImage develop();

private:
    int m_width;
    int m_height;
    std::vector<Paint> m_pixels;
    std::mt19937 m_random;
    Noise m_noise;
};

} // namespace scenekeeper::samples
