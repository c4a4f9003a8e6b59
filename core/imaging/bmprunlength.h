// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <cstdint>
#include <vector>

namespace scenekeeper::imaging {

/// Run-length data of a BMP: 8 or 4 bits an index, bottom row first.
struct RunLengthPicture
{
    QByteArray data;
    std::size_t width = 0; ///< pixels; width × height has been checked against the limit
    std::size_t height = 0;
    bool nibbles = false; ///< 4 bits an index
};

/// The palette index of every pixel, top row first, `[height, width]`. Pixels that the data skips have index
/// 0; runs that leave the row or the picture are cut. FileTruncated where the data ends without saying so.
[[nodiscard]] base::Result<std::vector<std::uint8_t>> unpackRunLength(const RunLengthPicture& picture);

} // namespace scenekeeper::imaging
