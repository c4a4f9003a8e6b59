// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/thumbnailfill.h"

#include "core/pipeline/thumbnailmaking.h"
#include "core/storage/catalog.h"

#include <algorithm>
#include <span>

namespace scenekeeper::pipeline {

using base::Result;
using storage::ThumbnailStore;

namespace {

constexpr std::size_t kPhotosAtOnce = 512;

Result<void> fillOne(const domain::PhotoRow& photo, const FillOptions& options, ThumbnailStore& store,
                     FillSummary& summary)
{
    const bool isReadable = !photo.offline && !photo.failure && !photo.contentHash.isEmpty();
    if (!isReadable)
        return {};
    ++summary.photos;
    const PictureFile file{photo.path, photo.contentHash, photo.width, photo.height};
    const int level = levelFor(file, options.level);
    const Result<bool> isThere = store.contains(photo.contentHash, level);
    if (!isThere)
        return tl::make_unexpected(isThere.error());
    if (*isThere)
        return {};
    const Result<bool> isFull = store.isNearlyFull();
    if (!isFull)
        return tl::make_unexpected(isFull.error());
    summary.isFull = *isFull;
    if (summary.isFull)
        return {};
    const Result<MadeThumbnails> made = makeThumbnails(file, options.level, &store);
    if (made && made->storeFailure && made->storeFailure->code != base::ErrorCode::DatabaseBusy)
        return tl::make_unexpected(*made->storeFailure);
    const Result<bool> isMade = store.contains(photo.contentHash, level);
    ++(isMade && *isMade ? summary.made : summary.unreadable);
    return {};
}

} // namespace

Result<FillSummary> fillThumbnails(const FillOptions& options)
{
    const auto catalog = storage::Catalog::open(options.catalogFile, storage::Access::ReadOnly);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    const auto store = ThumbnailStore::open(options.thumbnailFile);
    if (!store)
        return tl::make_unexpected(store.error());
    // Eight bytes for each of a million, as the window has them; what else is known of a photo is read for
    // some at a time.
    const auto ids = (*catalog)->search().ids({});
    if (!ids)
        return tl::make_unexpected(ids.error());
    FillSummary summary;
    for (std::size_t start = 0; start < ids->size(); start += kPhotosAtOnce) {
        const std::size_t count = std::min(kPhotosAtOnce, ids->size() - start);
        const auto photos = (*catalog)->search().rows(std::span(*ids).subspan(start, count));
        if (!photos)
            return tl::make_unexpected(photos.error());
        for (const domain::PhotoRow& photo : *photos) {
            summary.isStopped = !options.mayGoOn();
            if (summary.isStopped)
                return summary;
            if (const Result<void> done = fillOne(photo, options, **store, summary); !done)
                return tl::make_unexpected(done.error());
            if (summary.isFull)
                return summary;
        }
    }
    return summary;
}

} // namespace scenekeeper::pipeline
