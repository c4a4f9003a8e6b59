// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QtGlobal>

namespace scenekeeper::imaging {

/// Of a picture that is empty or of a single colour: from afar it looks like every other such picture.
inline constexpr quint64 kNoFeatures = 0;

/// What a picture looks like from afar, in 64 bits: which of the 64 lowest frequencies of its brightness (a
/// DCT of 32×32 pixels, without those that are constant along a side) are above their median. Scaling,
/// compression and brightness change few bits, another picture half of them.
[[nodiscard]] quint64 perceptualHash(const domain::PixelImage& image);

} // namespace scenekeeper::imaging
