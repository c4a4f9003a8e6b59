// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/scenelabels.h"
#include "core/metadata/xmpsidecar.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace scenekeeper::metadata {

/// The picture file with these labels in its XMP (as mergeSceneLabels() has them, what was there kept) and
/// the keywords in its IPTC block, where its format has one. JPEG, PNG, WebP, and TIFF of one picture. The
/// pixels and all other metadata are as before; that is checked on the result before it is handed out.
///
/// Fails with UnsupportedFormat for other formats, or where the file could not be kept whole, FileCorrupt for
/// a file that cannot be read, or as mergeSceneLabels() does. Thread-safe (XMP work is serialised inside).
[[nodiscard]] base::Result<QByteArray>
embedSceneLabels(const QByteArray& picture, const domain::SceneLabels& labels, const QString& extension);

/// What embedSceneLabels() has written into a picture file, and what else its packet says of scenes; nothing
/// where it has not. Fails as readSceneLabels() does, FileCorrupt for a file that cannot be read.
/// Thread-safe; a picture without such labels costs a look at its bytes.
[[nodiscard]] base::Result<std::optional<SidecarContent>> readEmbeddedLabels(const QByteArray& picture);

} // namespace scenekeeper::metadata
