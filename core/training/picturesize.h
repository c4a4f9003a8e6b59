// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace scenekeeper::training {

/// Of a picture in memory (`[height, width, 3]`), pixels.
struct PictureSize
{
    int width = 0;
    int height = 0;

    [[nodiscard]] std::size_t values() const
    {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    }
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

} // namespace scenekeeper::training
