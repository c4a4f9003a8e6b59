// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

namespace scenekeeper::samples {

// Landscapes drawn by rule, 640 × 480, one for each of the six scenes. `variant` is 1 or 2; each always looks
// the same.

[[nodiscard]] domain::PixelImage drawBuildings(int variant);
[[nodiscard]] domain::PixelImage drawForest(int variant);
[[nodiscard]] domain::PixelImage drawGlacier(int variant);
[[nodiscard]] domain::PixelImage drawMountain(int variant);
[[nodiscard]] domain::PixelImage drawSea(int variant);
[[nodiscard]] domain::PixelImage drawStreet(int variant);

} // namespace scenekeeper::samples
