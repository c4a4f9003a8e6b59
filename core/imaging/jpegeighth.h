// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <optional>

struct jpeg_decompress_struct;

namespace scenekeeper::imaging {

/// An eighth of a baseline JPEG, about twice as fast as libjpeg makes one: at this scale a block of 8 × 8
/// is its mean, so that the other 63 coefficients need not be decoded, only stepped over, several at a
/// time. Brightness is exactly libjpeg's; colour has the resolution of the file's own subsampling.
///
/// `decoder` has read its header, and its source still holds the whole file. Nothing when the file is
/// anything but plain (progressive, inks, several scans, odd subsampling) or when anything is wrong with
/// its data: then libjpeg decodes it and finds the words for what is wrong. Changes nothing in `decoder`.
[[nodiscard]] std::optional<domain::PixelImage> decodeEighth(const jpeg_decompress_struct& decoder);

} // namespace scenekeeper::imaging
