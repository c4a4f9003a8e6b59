// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QString>
#include <random>

namespace scenekeeper::tests {

/// A picture of one colour with noise on it, so that no two have the same bytes.
[[nodiscard]] domain::PixelImage noisyColour(int size, int channel, std::mt19937& random);

/// Writes `perLabel` JPEGs of 48×48 pixels to each of DIR/red, DIR/green and DIR/blue. The same seed
/// gives the same files. False when one cannot be written.
bool writeColourFolder(const QString& dir, int perLabel, unsigned seed = 1);

/// Writes one picture as JPEG.
bool writeJpeg(const QString& file, const domain::PixelImage& image);

} // namespace scenekeeper::tests
