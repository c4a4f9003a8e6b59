// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <functional>
#include <vector>

namespace scenekeeper::bench {

/// What people make of a photograph without its being another one.
struct CopyKind
{
    const char* name;
    std::function<domain::PixelImage(const domain::PixelImage&)> make;
};

/// Scaled, compressed, cropped, lit otherwise, with a watermark; each the same every time.
[[nodiscard]] std::vector<CopyKind> copyKinds();

} // namespace scenekeeper::bench
