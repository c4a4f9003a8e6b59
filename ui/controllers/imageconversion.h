// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QImage>

namespace scenekeeper::ui {

/// The core's pixels as Qt paints them fastest. Null for an empty picture. Thread-safe.
[[nodiscard]] QImage toQImage(const domain::PixelImage& image);

/// Shrinks so that it fits in `box`; never enlarges. Thread-safe.
[[nodiscard]] QImage shrunk(const QImage& image, const QSize& box);

} // namespace scenekeeper::ui
