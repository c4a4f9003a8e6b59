// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/pixelimage.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace scenekeeper::storage {
class ThumbnailStore;
}

namespace scenekeeper::pipeline {

/// A file to make thumbnails of, as the catalogue knows it.
struct PictureFile
{
    QString path;
    QByteArray contentHash;
    int width = 0; ///< upright, pixels; 0 where not known
    int height = 0;
};

struct MadeThumbnails
{
    domain::PixelImage image;                ///< long side as asked, or as the file has it
    std::optional<base::Error> storeFailure; ///< the picture is there all the same
};

/// The level to look for where a picture of `edge` is wanted: a small photograph has no use for a large one.
[[nodiscard]] int levelFor(const PictureFile& file, int edge);

/// A JPEG whose long side is `level` at most; empty, and said in the log, where there is nothing to encode.
[[nodiscard]] QByteArray encodeThumbnail(const domain::PixelImage& image, int level);

/// Reads a file for a picture whose long side is `edge`, and stores every level that it is large enough for
/// and that is not there yet, unless the file has other content by now. Without a store any content will do.
/// Used on a worker's thread, with a store of its own.
[[nodiscard]] base::Result<MadeThumbnails> makeThumbnails(const PictureFile& file, int edge,
                                                          storage::ThumbnailStore* store);

} // namespace scenekeeper::pipeline
