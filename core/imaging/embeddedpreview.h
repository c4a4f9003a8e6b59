// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace scenekeeper::imaging {

/// The size of a photograph as it is looked at, pixels.
struct UprightSize
{
    int width = 0;
    int height = 0;
};

/// The small picture that a camera put at the beginning of a JPEG file, upright, to be shown until the
/// photograph itself is decoded: a quarter of a mebibyte is read instead of all. Black bars that give it
/// another shape than the photograph's are cut off. Nothing where there is none, or it shows something of
/// another shape, as after an edit that forgot it. Stateless, thread-safe, throws nothing.
[[nodiscard]] std::optional<domain::PixelImage> readPreview(const QString& path, UprightSize photo);

/// The same from the first bytes of a file.
[[nodiscard]] std::optional<domain::PixelImage> previewFrom(const QByteArray& beginning, UprightSize photo);

} // namespace scenekeeper::imaging
