// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lightgate.h"
#include "core/domain/pixelimage.h"

namespace scenekeeper::imaging {

/// The picture in that light, of the same size.
[[nodiscard]] domain::PixelImage seenIn(domain::Light light, const domain::PixelImage& image);

} // namespace scenekeeper::imaging
