// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <random>

namespace scenekeeper::bench {

/// One way of looking different for each photograph: sepia, faded, blurred, scanned small, or a horizon that
/// is turned by 8 to 25 degrees.
[[nodiscard]] domain::PixelImage asInAnArchive(const domain::PixelImage& image, std::mt19937& random);

/// All ways at once: a photograph as it comes out of an old album: pasted in askew (8 to 25 degrees), a
/// colour print gone red or a faded sepia one, half of them soft, all of them scanned small. Drawn anew for
/// every photograph.
[[nodiscard]] domain::PixelImage asInAnAlbum(const domain::PixelImage& image, std::mt19937& random);

} // namespace scenekeeper::bench
