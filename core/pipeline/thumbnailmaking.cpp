// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/thumbnailmaking.h"

#include "core/base/logging.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/storage/thumbnailstore.h"

#include <algorithm>
#include <vector>

namespace scenekeeper::pipeline {

using base::Result;

namespace {

constexpr int kQuality = 82;

/// What the short side has when the long one has `edge`.
int shortSide(const PictureFile& file, int edge)
{
    const int longer = std::max(file.width, file.height);
    const int shorter = std::min(file.width, file.height);
    if (shorter <= 0)
        return edge * 3 / 4;
    return std::max(1, static_cast<int>((qint64{edge} * shorter + longer - 1) / longer));
}

Result<void> storeLevels(const domain::PixelImage& image, const QByteArray& contentHash, int largest,
                         storage::ThumbnailStore& store)
{
    std::vector<storage::Thumbnail> missing;
    for (const int level : storage::kThumbnailLevels) {
        if (level > largest)
            break;
        const Result<bool> isThere = store.contains(contentHash, level);
        if (!isThere)
            return tl::make_unexpected(isThere.error());
        if (!*isThere)
            missing.push_back({contentHash, encodeThumbnail(image, level), level});
    }
    return missing.empty() ? Result<void>() : store.put(missing);
}

} // namespace

int levelFor(const PictureFile& file, int edge)
{
    const int longer = std::max(file.width, file.height);
    return storage::thumbnailLevel(longer > 0 ? std::min(edge, longer) : edge);
}

QByteArray encodeThumbnail(const domain::PixelImage& image, int level)
{
    Result<QByteArray> jpeg = imaging::encodeJpeg(imaging::fitWithin(image, level), kQuality);
    if (jpeg)
        return std::move(*jpeg);
    qCWarning(base::logPipeline) << "no thumbnail:" << jpeg.error().detail;
    return {};
}

Result<MadeThumbnails> makeThumbnails(const PictureFile& file, int edge, storage::ThumbnailStore* store)
{
    const int level = levelFor(file, edge);
    imaging::ReadOptions options;
    options.minShortSide = shortSide(file, store ? std::max(edge, level) : edge);
    options.withMetadata = false;
    options.withHash = store != nullptr;
    const auto photo = imaging::readPhoto(file.path, options);
    if (!photo)
        return tl::make_unexpected(photo.error().error);
    MadeThumbnails made;
    // A file that has changed since it was scanned must not leave its picture under the old content.
    if (store && photo->contentHash == file.contentHash) {
        if (const Result<void> stored = storeLevels(photo->image, file.contentHash, level, *store); !stored)
            made.storeFailure = stored.error();
    }
    made.image = imaging::fitWithin(photo->image, edge);
    return made;
}

} // namespace scenekeeper::pipeline
