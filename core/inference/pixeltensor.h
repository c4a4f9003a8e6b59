// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"
#include "core/domain/pixelimage.h"

#include <array>
#include <cstdint>
#include <span>

namespace at {
class Tensor;
}

namespace scenekeeper::inference {

/// Whether the picture has exactly the card's input size, and as many bytes as that takes.
[[nodiscard]] bool fitsInput(const domain::PixelImage& image, const domain::ModelCard& card);

/// Turns pictures into the input of a network: `[N, 3, H, W]`, channels R, G, B, scaled to 0 … 1, less
/// the card's mean, over its deviation; channels-last in memory. This is the only place that
/// normalises. Built once a network; immutable, so thread-safe.
class PixelScale
{
public:
    explicit PixelScale(const domain::ModelCard& card);

    /// The pictures must fit the input. In bfloat16 with `bfloat16`, else in float32.
    [[nodiscard]] at::Tensor tensorOf(std::span<const domain::PixelImage> batch, bool bfloat16) const;

private:
    int m_width;
    int m_height;
    std::array<std::array<float, 256>, 3> m_floats;          ///< per channel, what each byte becomes
    std::array<std::array<std::uint16_t, 256>, 3> m_bfloats; ///< the same as bits of a bfloat16
};

} // namespace scenekeeper::inference
