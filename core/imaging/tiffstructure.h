// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace scenekeeper::imaging {

/// Whether a TIFF container holds a camera's sensor data (DNG, NEF, CR2, ARW, PEF …) rather than a picture.
/// What a plain TIFF reader would show of such a file is its thumbnail, or noise. Reads the tags only, a
/// bounded number.
[[nodiscard]] bool isCameraRaw(QByteArrayView tiff);

} // namespace scenekeeper::imaging
