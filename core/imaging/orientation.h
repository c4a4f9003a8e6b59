// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

namespace scenekeeper::imaging {

/// Whether EXIF orientation `orientation` exchanges width and height (5 … 8).
[[nodiscard]] constexpr bool swapsSides(int orientation)
{
    return orientation >= 5 && orientation <= 8;
}

/// The picture as it was seen: turned and mirrored from how it is stored. Anything outside 2 … 8 changes
/// nothing.
[[nodiscard]] domain::PixelImage turnUpright(domain::PixelImage stored, int orientation);

} // namespace scenekeeper::imaging
