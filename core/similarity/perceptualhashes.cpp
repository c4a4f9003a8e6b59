// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/perceptualhashes.h"

#include "core/imaging/perceptualhash.h"
#include "core/imaging/photoreader.h"
#include "core/storage/catalog.h"
#include "core/storage/thumbnailstore.h"

#include <optional>
#include <vector>

namespace scenekeeper::similarity {

using base::PhotoId;
using base::Result;

namespace {

std::optional<quint64> hashOfThumbnail(storage::ThumbnailStore& thumbnails, const QByteArray& contentHash)
{
    const auto jpeg = thumbnails.get(contentHash);
    if (!jpeg || !*jpeg)
        return std::nullopt;
    imaging::ReadOptions options;
    options.withHash = false;
    options.withMetadata = false;
    const auto picture = imaging::readPhotoBytes(**jpeg, options);
    return picture ? std::optional(imaging::perceptualHash(picture->image)) : std::nullopt;
}

} // namespace

Result<HashingProgress> hashFromThumbnails(storage::Catalog& catalog, storage::ThumbnailStore& thumbnails,
                                           HashingProgress from, int limit)
{
    const auto photos = catalog.similarity().unhashed(from.last, limit);
    if (!photos)
        return tl::make_unexpected(photos.error());
    std::vector<std::optional<quint64>> hashes;
    for (const storage::UnhashedPhoto& photo : *photos)
        hashes.push_back(hashOfThumbnail(thumbnails, photo.contentHash));
    HashingProgress progress = from;
    progress.last = photos->size() < static_cast<std::size_t>(limit) ? PhotoId() : photos->back().photo;
    const Result<void> stored = catalog.transaction([&]() -> Result<void> {
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            if (!hashes[i])
                continue;
            const storage::UnhashedPhoto& photo = (*photos)[i];
            if (Result<void> set =
                    catalog.similarity().setPerceptualHash(photo.photo, photo.contentHash, *hashes[i]);
                !set)
                return set;
        }
        return {};
    });
    if (!stored)
        return tl::make_unexpected(stored.error());
    for (const std::optional<quint64>& hash : hashes)
        ++(hash ? progress.hashed : progress.withoutThumbnail);
    return progress;
}

} // namespace scenekeeper::similarity
