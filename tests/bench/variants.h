// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <random>

namespace scenekeeper::bench {

/// What archives do to photographs, each the same every time. Written apart from the training's own looks, so
/// that a model is not measured by the very code that it was trained with.
[[nodiscard]] domain::PixelImage grey(const domain::PixelImage& image);
[[nodiscard]] domain::PixelImage sepia(const domain::PixelImage& image);
/// Half the contrast, blacks lifted, yellowed.
[[nodiscard]] domain::PixelImage faded(const domain::PixelImage& image);
/// Three passes of a box of 1/75 of the width each: about a Gaussian of 1.3 % of the width.
[[nodiscard]] domain::PixelImage blurred(const domain::PixelImage& image);
/// Brought to 64 pixels and up again.
[[nodiscard]] domain::PixelImage small(const domain::PixelImage& image);

/// Three tenths of the light.
[[nodiscard]] domain::PixelImage dark(const domain::PixelImage& image);
/// As a negative is scanned.
[[nodiscard]] domain::PixelImage negative(const domain::PixelImage& image);

/// The next frame of a burst: moved by up to 7 % of the size and lit by up to 5 % otherwise.
[[nodiscard]] domain::PixelImage nextFrame(const domain::PixelImage& image, std::mt19937& random);

/// One picture of two, of the first one's size: side by side, stacked, or the second in a rectangle of a
/// quarter to a half of the first.
[[nodiscard]] domain::PixelImage composite(const domain::PixelImage& first, const domain::PixelImage& second,
                                           std::mt19937& random);

} // namespace scenekeeper::bench
