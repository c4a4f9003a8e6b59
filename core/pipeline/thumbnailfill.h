// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/thumbnailstore.h"

#include <QString>
#include <functional>

namespace scenekeeper::pipeline {

struct FillOptions
{
    QString catalogFile;
    QString thumbnailFile;
    int level = storage::kThumbnailEdge; ///< one of storage::kThumbnailLevels; those below are filled too
    /// Asked before each picture; may wait. False ends the pass.
    std::function<bool()> mayGoOn;
};

struct FillSummary
{
    qint64 photos = 0;     ///< looked at
    qint64 made = 0;       ///< read, and stored
    qint64 unreadable = 0; ///< or changed since the import
    bool isFull = false;   ///< ended because the store has no more room
    bool isStopped = false;
};

/// One pass over the photos whose drives are there: makes the thumbnails that the store lacks, one after the
/// other, so that no more than one picture is in memory. Nothing has to be kept to go on later: another pass
/// only looks up what is there. Ends with the first error of the catalogue or the store.
[[nodiscard]] base::Result<FillSummary> fillThumbnails(const FillOptions& options);

} // namespace scenekeeper::pipeline
