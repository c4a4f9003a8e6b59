// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <cstdint>
#include <vector>

namespace scenekeeper::imaging {

/// Puts a picture together from rows, top to bottom, shrinking it on the way by averaging whole blocks of
/// pixels, so that a decoder that delivers rows never holds the full picture. Alpha is laid over white.
/// Not thread-safe: one owner. Throws std::bad_alloc, which the reader turns into an Error.
class PictureBuilder
{
public:
    /// A picture of `width` × `height` pixels (both > 0); the result keeps at least `minShortSide` pixels
    /// on its short side (0: no shrinking).
    PictureBuilder(int width, int height, int minShortSide);

    /// `width` × 3 bytes R, G, B. Rows after the last are ignored.
    void addRgbRow(const std::uint8_t* row);
    /// `width` × 4 bytes R, G, B, A; alpha not premultiplied.
    void addRgbaRow(const std::uint8_t* row);

    /// The picture; rows that never came are white.
    [[nodiscard]] domain::PixelImage take();

private:
    void addSums(const std::uint8_t* row);
    void writeSums();

    int m_width;
    int m_height;
    int m_factor;
    int m_rowsIn = 0;
    int m_rowsInBlock = 0;
    int m_rowsOut = 0;
    domain::PixelImage m_image;
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint8_t> m_opaque;
};

} // namespace scenekeeper::imaging
