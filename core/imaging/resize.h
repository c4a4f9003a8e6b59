// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/pixelimage.h"

#include <QByteArray>

namespace scenekeeper::imaging {

/// Stretches to exactly `width` × `height` (area averaging to half the size and below, else bilinear):
/// the resampling that models are trained and used with. An image of that size is returned unchanged.
[[nodiscard]] domain::PixelImage resizeTo(const domain::PixelImage& image, int width, int height);

/// Shrinks so that the long side is at most `edge`, keeping the shape. Never enlarges.
[[nodiscard]] domain::PixelImage fitWithin(const domain::PixelImage& image, int edge);

/// Baseline JPEG, quality 1 … 100, 4:2:0. Fails with InvalidArgument (no picture, another quality, too large
/// a picture) or OutOfMemory.
[[nodiscard]] base::Result<QByteArray> encodeJpeg(const domain::PixelImage& image, int quality);

} // namespace scenekeeper::imaging
