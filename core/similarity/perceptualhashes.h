// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

namespace scenekeeper::storage {
class Catalog;
class ThumbnailStore;
} // namespace scenekeeper::storage

namespace scenekeeper::similarity {

/// How far the photos of a catalogue have been given their hashes.
struct HashingProgress
{
    base::PhotoId last; ///< go on after this one; invalid: all have been looked at
    qint64 hashed = 0;
    qint64 withoutThumbnail = 0; ///< these stay without a hash
};

/// Computes perceptual hashes from thumbnails, for up to `limit` photos after `from.last` that have none:
/// those imported before there were any. No original is read. Adds to what `from` counts. Fails as the
/// catalogue fails; a thumbnail that is missing or cannot be read counts as one that is not there. Used on
/// the catalogue's thread, which can write.
[[nodiscard]] base::Result<HashingProgress> hashFromThumbnails(storage::Catalog& catalog,
                                                               storage::ThumbnailStore& thumbnails,
                                                               HashingProgress from, int limit);

} // namespace scenekeeper::similarity
