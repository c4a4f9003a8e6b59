// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/samples/scenes.h"

#include "resources/samples/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scenekeeper::samples {

using domain::PixelImage;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;

/// From `zenith` at the top to `haze` at the horizon, with clouds.
void paintSky(Canvas& canvas, double horizon, Paint zenith, Paint haze, double clouds)
{
    canvas.paint([&](int x, int y) {
        const Paint air = mix(zenith, haze, y / horizon);
        const double cloud = canvas.noise().at(x / 130.0, y / 55.0, 5);
        return mix(air, {0.97, 0.97, 0.98}, clouds * std::max(0.0, cloud - 0.48) * 4.0);
    });
}

/// The top of a ridge at `x`: noise about a height, in pixels from above.
double ridgeTop(const Canvas& canvas, double x, double height, double roughness, double row)
{
    const double broad = canvas.noise().at(x / 150.0, row, 2) - 0.5;
    const double fine = canvas.noise().at(x / 26.0, row + 40.0, 4) - 0.5;
    return height - roughness * (1.7 * broad + 0.4 * fine);
}

struct Facade
{
    double left = 0.0;
    double right = 0.0;
    double top = 0.0;
    double bottom = 0.0;
    Paint wall;
    double columnWidth = 24.0;
    double floorHeight = 30.0;
};

void drawFacade(Canvas& canvas, const Facade& facade)
{
    canvas.rectangle(facade.left, facade.top, facade.right, facade.bottom, facade.wall);
    canvas.rectangle(facade.left, facade.top, facade.right, facade.top + 5, facade.wall * 0.7);
    for (double y = facade.top + 14; y + facade.floorHeight * 0.6 < facade.bottom; y += facade.floorHeight) {
        for (double x = facade.left + 8; x + facade.columnWidth * 0.6 < facade.right;
             x += facade.columnWidth) {
            const Paint glass = mix({0.12, 0.17, 0.24}, {0.62, 0.74, 0.86}, canvas.random(0.0, 1.0));
            const double right = x + facade.columnWidth * 0.58;
            const double bottom = y + facade.floorHeight * 0.6;
            canvas.rectangle(x - 1, y - 1, right + 1, bottom + 2, facade.wall * 1.15);
            canvas.rectangle(x, y, right, bottom, glass);
            canvas.rectangle((x + right) / 2 - 0.5, y, (x + right) / 2 + 1, bottom, facade.wall * 0.8);
        }
    }
}

/// One side of a street, from the edge of the picture to the vanishing point.
void drawHouseRow(Canvas& canvas, bool left, double vanishingX, double vanishingY)
{
    double near = left ? 0.0 : kWidth;
    const auto toHeight = [&](double x, double atEdge) {
        const double edge = left ? 0.0 : kWidth;
        return std::lerp(vanishingY, atEdge, std::abs(x - vanishingX) / std::abs(edge - vanishingX));
    };
    for (int house = 0; house < 7; ++house) {
        const double far = near + (vanishingX - near) * 0.34;
        const double roof = canvas.random(-190.0, -20.0);
        const Paint wall =
            mix({0.62, 0.44, 0.34}, {0.84, 0.78, 0.66}, canvas.random(0.0, 1.0)) * (left ? 0.75 : 1.0);
        const double first = std::min(near, far);
        const double second = std::max(near, far);
        canvas.wall({first, second, toHeight(first, roof), toHeight(second, roof), toHeight(first, 470),
                     toHeight(second, 470)},
                    wall);
        for (int floor = 0; floor < 5; ++floor) {
            for (int window = 0; window < 3; ++window) {
                const double from = std::lerp(first, second, 0.12 + window * 0.3);
                const double to = std::lerp(first, second, 0.26 + window * 0.3);
                const double top = std::lerp(roof, 470.0, 0.08 + floor * 0.19);
                const double bottom = top + (470.0 - roof) * 0.1;
                canvas.wall({from, to, toHeight(from, top), toHeight(to, top), toHeight(from, bottom),
                             toHeight(to, bottom)},
                            mix({0.13, 0.15, 0.2}, {0.5, 0.58, 0.66}, canvas.random(0.0, 1.0)));
            }
        }
        near = far;
    }
}

} // namespace

PixelImage drawSea(int variant)
{
    Canvas canvas(kWidth, kHeight, 100U + static_cast<unsigned>(variant));
    const double horizon = variant == 1 ? 205.0 : 170.0;
    const bool evening = variant == 2;
    paintSky(canvas, horizon, evening ? Paint{0.35, 0.45, 0.68} : Paint{0.25, 0.5, 0.82},
             evening ? Paint{0.98, 0.76, 0.52} : Paint{0.8, 0.89, 0.95}, 0.7);
    const Paint deep = evening ? Paint{0.12, 0.22, 0.36} : Paint{0.04, 0.27, 0.46};
    const Paint shallow = evening ? Paint{0.45, 0.42, 0.46} : Paint{0.2, 0.56, 0.66};
    for (int y = static_cast<int>(horizon); y < kHeight; ++y) {
        const double depth = (y - horizon) / (kHeight - horizon);
        for (int x = 0; x < kWidth; ++x) {
            const double scale = 4.0 + depth * 46.0;
            const double wave = canvas.noise().at(x / (scale * 2.6) + 9.0, (y - horizon) / (scale * 0.32), 4);
            Paint water = mix(deep, shallow, depth * 0.6 + (wave - 0.5) * 1.1);
            water = mix(water, {0.93, 0.96, 0.97}, std::max(0.0, wave - 0.66) * 5.0 * (0.3 + depth));
            canvas.blend(x, y, water, 1.0);
            const double shore =
                452.0 + 22.0 * canvas.noise().at(x / 120.0, 3.0, 3) - (variant == 1 ? 22.0 : 0.0);
            if (y > shore)
                canvas.blend(x, y, mix({0.95, 0.96, 0.95}, {0.82, 0.73, 0.56}, (y - shore) / 12.0), 0.95);
        }
    }
    return canvas.develop();
}

PixelImage drawMountain(int variant)
{
    Canvas canvas(kWidth, kHeight, 200U + static_cast<unsigned>(variant));
    paintSky(canvas, 330.0, {0.3, 0.52, 0.82}, {0.83, 0.88, 0.93}, variant == 1 ? 0.5 : 0.9);
    struct Ridge
    {
        double height;
        double roughness;
        Paint rock;
        double snow; ///< how far snow reaches below the top, pixels
    };
    const std::array<Ridge, 3> ridges{{{200.0, 190.0, {0.5, 0.56, 0.66}, 120.0},
                                       {280.0, 200.0, {0.36, 0.37, 0.4}, variant == 1 ? 70.0 : 110.0},
                                       {400.0, 120.0, {0.2, 0.26, 0.18}, 0.0}}};
    for (std::size_t i = 0; i < ridges.size(); ++i) {
        const Ridge& ridge = ridges[i];
        const double row = 5.0 + static_cast<double>(i) * 13.0;
        for (int x = 0; x < kWidth; ++x) {
            const double top = ridgeTop(canvas, x, ridge.height, ridge.roughness, row);
            const double slope = ridgeTop(canvas, x + 30, ridge.height, ridge.roughness, row) -
                                 ridgeTop(canvas, x - 30, ridge.height, ridge.roughness, row);
            for (int y = std::max(0, static_cast<int>(top)); y < kHeight; ++y) {
                const double fold =
                    canvas.noise().at((x + (y - top) * 0.6) / 24.0, (y - x * 0.3) / 40.0 + row, 5);
                const double light = std::clamp(0.75 - slope * 0.006 + (fold - 0.5) * 2.2, 0.25, 1.35);
                Paint color = ridge.rock * light;
                const double snowLine = top + ridge.snow * (0.4 + 1.4 * fold);
                if (ridge.snow > 0.0 && y < snowLine)
                    color = Paint{0.9, 0.93, 0.98} * std::clamp(light + 0.15, 0.55, 1.08);
                canvas.blend(x, y, color, 1.0);
            }
        }
    }
    return canvas.develop();
}

PixelImage drawForest(int variant)
{
    Canvas canvas(kWidth, kHeight, 300U + static_cast<unsigned>(variant));
    const Paint shade = variant == 1 ? Paint{0.07, 0.15, 0.06} : Paint{0.16, 0.14, 0.05};
    const Paint leaf = variant == 1 ? Paint{0.4, 0.6, 0.2} : Paint{0.72, 0.55, 0.16};
    canvas.paint([&](int x, int y) {
        const double crown = canvas.noise().at(x / 38.0, y / 38.0, 6);
        const Paint ground =
            mix({0.2, 0.16, 0.08}, {0.36, 0.34, 0.14}, canvas.noise().at(x / 11.0, y / 5.0, 4));
        const Paint leaves = mix(shade, leaf, (crown - 0.3) * 2.0);
        return mix(leaves, ground, (y - 350.0) / 50.0);
    });
    for (int trunk = 0; trunk < 26; ++trunk) {
        const double nearness = trunk / 26.0;
        const double x = canvas.random(0.0, kWidth);
        const double half = 2.0 + nearness * 13.0;
        const double foot = 340.0 + nearness * 120.0;
        const Paint bark = mix({0.3, 0.29, 0.2}, {0.17, 0.12, 0.08}, nearness);
        for (int y = 0; y < foot; ++y) {
            const double sway = 10.0 * (canvas.noise().at(trunk * 7.0, y / 160.0, 2) - 0.5);
            const double width = half * (0.7 + 0.3 * y / foot);
            for (int dx = static_cast<int>(-width); dx <= static_cast<int>(width); ++dx) {
                const double round = 1.15 - std::abs(dx + width * 0.3) / (width + 1.0) * 0.8;
                const double grain = 0.6 + 0.8 * canvas.noise().at((x + dx) / 3.0, y / 22.0, 3);
                canvas.blend(static_cast<int>(x + sway) + dx, y, bark * (round * grain), 1.0);
            }
        }
    }
    return canvas.develop();
}

PixelImage drawGlacier(int variant)
{
    Canvas canvas(kWidth, kHeight, 400U + static_cast<unsigned>(variant));
    paintSky(canvas, 200.0, {0.45, 0.6, 0.8}, {0.86, 0.91, 0.95}, 0.8);
    for (int x = 0; x < kWidth; ++x) {
        const double ridge = ridgeTop(canvas, x, 150.0, 110.0, 3.0);
        const double ice = 205.0 + 40.0 * (canvas.noise().at(x / 190.0, 8.0, 3) - 0.5);
        for (int y = std::max(0, static_cast<int>(ridge)); y < kHeight; ++y) {
            const double fold = canvas.noise().at(x / 22.0, y / 30.0, 5);
            if (y < ice) {
                canvas.blend(x, y, mix({0.33, 0.36, 0.42}, {0.93, 0.95, 0.98}, (fold - 0.35) * 4.0), 1.0);
                continue;
            }
            const double near = (y - ice) / (kHeight - ice);
            const double bent = x + 60.0 * canvas.noise().at(x / 140.0, y / 90.0 + 4.0, 3);
            const double crack = std::abs(
                canvas.noise().at(bent / (variant == 1 ? 90.0 : 30.0), y / (10.0 + 30.0 * near), 3) - 0.5);
            Paint color = mix({0.8, 0.9, 0.96}, {0.96, 0.98, 1.0}, fold);
            color = mix({0.16, 0.46, 0.66}, color, crack * 14.0);
            color = mix(color, {0.45, 0.73, 0.86}, std::max(0.0, 0.5 - fold) * 1.6);
            canvas.blend(x, y, color, 1.0);
        }
        if (variant == 2) {
            const double water = 410.0 + 6.0 * canvas.noise().at(x / 50.0, 1.0, 2);
            for (int y = static_cast<int>(water); y < kHeight; ++y)
                canvas.blend(
                    x, y, mix({0.2, 0.42, 0.5}, {0.62, 0.8, 0.85}, canvas.noise().at(x / 40.0, y / 4.0, 4)),
                    0.95);
        }
    }
    return canvas.develop();
}

PixelImage drawStreet(int variant)
{
    Canvas canvas(kWidth, kHeight, 500U + static_cast<unsigned>(variant));
    const double vanishingX = variant == 1 ? 320.0 : 380.0;
    const double vanishingY = 260.0;
    paintSky(canvas, vanishingY, {0.5, 0.66, 0.86}, {0.9, 0.93, 0.95}, 0.6);
    for (int y = static_cast<int>(vanishingY); y < kHeight; ++y) {
        const double near = (y - vanishingY) / (kHeight - vanishingY);
        for (int x = 0; x < kWidth; ++x) {
            const double across = (x - vanishingX) / (near * 330.0 + 1.0);
            const double rough = canvas.noise().at(x / 6.0, y / 3.0, 3);
            Paint color = Paint{0.34, 0.34, 0.36} * (0.85 + 0.3 * rough);
            if (std::abs(across) > 0.72)
                color = Paint{0.6, 0.58, 0.54} * (0.85 + 0.3 * rough);
            const bool dash = std::fmod(1.0 / (near + 0.02), 1.2) < 0.6;
            if (std::abs(across) < 0.018 && dash)
                color = {0.92, 0.92, 0.88};
            canvas.blend(x, y, color, 1.0);
        }
    }
    drawHouseRow(canvas, true, vanishingX, vanishingY);
    drawHouseRow(canvas, false, vanishingX, vanishingY);
    for (int car = 0; car < 4; ++car) {
        const double near = 0.9 - car * 0.22;
        const double y = vanishingY + near * 190.0;
        const double x = vanishingX + (car % 2 == 0 ? 0.45 : -0.5) * near * 330.0;
        const double size = near * 62.0;
        const Paint paint = mix({0.7, 0.12, 0.1}, {0.85, 0.86, 0.9}, canvas.random(0.0, 1.0));
        canvas.rectangle(x - size * 0.75, y - size * 0.75, x + size * 0.75, y, paint * 0.9);
        canvas.rectangle(x - size * 0.6, y - size * 1.15, x + size * 0.6, y - size * 0.7, {0.15, 0.18, 0.22});
        canvas.rectangle(x - size * 0.7, y - 2, x - size * 0.4, y + size * 0.2, {0.06, 0.06, 0.07});
        canvas.rectangle(x + size * 0.4, y - 2, x + size * 0.7, y + size * 0.2, {0.06, 0.06, 0.07});
    }
    return canvas.develop();
}

PixelImage drawBuildings(int variant)
{
    Canvas canvas(kWidth, kHeight, 600U + static_cast<unsigned>(variant));
    paintSky(canvas, 420.0, {0.36, 0.58, 0.86}, {0.86, 0.91, 0.95}, 0.5);
    const int rows = variant == 1 ? 2 : 3;
    for (int row = 0; row < rows; ++row) {
        const double haze = 0.45 - row * 0.45 / (rows - 1);
        for (double left = canvas.random(-60.0, -10.0); left < kWidth;) {
            const double width = canvas.random(70.0, 160.0) * (variant == 1 ? 1.3 : 0.9);
            const Paint stone = mix({0.5, 0.36, 0.29}, {0.8, 0.77, 0.7}, canvas.random(0.0, 1.0));
            const double top = canvas.random(40.0, 200.0) + row * 60.0;
            drawFacade(canvas, {left, left + width, top, 480.0, mix(stone, {0.75, 0.82, 0.9}, haze),
                                canvas.random(20.0, 32.0), canvas.random(26.0, 40.0)});
            left += width + canvas.random(0.0, 14.0);
        }
    }
    canvas.rectangle(0, 455, kWidth, kHeight, {0.45, 0.45, 0.44});
    return canvas.develop();
}

} // namespace scenekeeper::samples
