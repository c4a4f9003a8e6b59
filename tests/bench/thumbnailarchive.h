// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace scenekeeper::bench {

[[nodiscard]] QString catalogIn(const QString& folder);
[[nodiscard]] QString thumbnailsIn(const QString& folder);

/// The archive of generatedarchive.h in a folder, and a thumbnail of both levels for each of so many
/// photographs that come first, all of them for -1: of as many bytes as those of photographs, and of some
/// dozen kinds. What is there already stays.
QJsonObject makeThumbnailArchive(const QString& folder, int photos, int thumbnails = -1);

/// A folder of so many JPEG files of 1280×960 pixels, made where it is missing.
[[nodiscard]] QString photosIn(const QString& folder, int files);

} // namespace scenekeeper::bench
