// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace scenekeeper::domain {

/// An upright picture: 8-bit sRGB, three channels in the order R, G, B, rows top to bottom without
/// padding (`[height, width, 3]`). This is the one pixel layout that crosses layers.
struct PixelImage
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb; ///< width × height × 3 bytes

    [[nodiscard]] bool isEmpty() const { return rgb.empty(); }
    friend bool operator==(const PixelImage&, const PixelImage&) = default;
};

} // namespace scenekeeper::domain
