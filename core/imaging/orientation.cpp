// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/orientation.h"

#include <cstddef>

namespace scenekeeper::imaging {

namespace {

/// Where in the stored picture the upright one starts, and how far apart its neighbours lie there, in pixels.
struct Walk
{
    std::ptrdiff_t start = 0;
    std::ptrdiff_t alongRow = 1;
    std::ptrdiff_t toNextRow = 0;
};

Walk walkFor(int orientation, std::ptrdiff_t width, std::ptrdiff_t height)
{
    const std::ptrdiff_t right = width - 1;
    const std::ptrdiff_t bottom = (height - 1) * width;
    switch (orientation) {
    case 2: // mirrored left to right
        return {right, -1, width};
    case 3: // upside down
        return {bottom + right, -1, -width};
    case 4: // mirrored top to bottom
        return {bottom, 1, -width};
    case 5: // mirrored along the falling diagonal
        return {0, width, 1};
    case 6: // stored lying on its left side: turn clockwise
        return {bottom, -width, 1};
    case 7: // mirrored along the rising diagonal
        return {bottom + right, -width, -1};
    case 8: // stored lying on its right side: turn anticlockwise
        return {right, width, -1};
    default:
        return {0, 1, width};
    }
}

} // namespace

domain::PixelImage turnUpright(domain::PixelImage stored, int orientation)
{
    if (orientation < 2 || orientation > 8 || stored.isEmpty())
        return stored;
    domain::PixelImage upright{stored.width, stored.height, {}};
    if (swapsSides(orientation))
        std::swap(upright.width, upright.height);
    upright.rgb.resize(stored.rgb.size());
    const Walk walk = walkFor(orientation, stored.width, stored.height);
    std::uint8_t* target = upright.rgb.data();
    for (std::ptrdiff_t y = 0; y < upright.height; ++y) {
        std::ptrdiff_t pixel = walk.start + y * walk.toNextRow;
        for (int x = 0; x < upright.width; ++x, pixel += walk.alongRow) {
            const std::uint8_t* source = stored.rgb.data() + pixel * 3;
            *target++ = source[0];
            *target++ = source[1];
            *target++ = source[2];
        }
    }
    return upright;
}

} // namespace scenekeeper::imaging
