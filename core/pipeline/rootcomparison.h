// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/pipeline/changecollector.h"

#include <QString>
#include <QStringList>
#include <stop_token>
#include <utility>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// In what a root is not as the catalogue has it: what a run has to do. Absolute paths.
struct RootDifferences
{
    QStringList read; ///< files that are new, changed or back, or have other sidecars
    QStringList gone; ///< files that are known, and were deleted or moved away
    std::vector<std::pair<QString, QString>> moved; ///< files and folders that were renamed: from, to
    qint64 compared = 0;                            ///< files that were looked at

    [[nodiscard]] bool isEmpty() const { return read.isEmpty() && gone.isEmpty() && moved.empty(); }
};

struct ComparisonOptions
{
    domain::Root root;
    QString thumbnailFile; ///< never taken for a photo, nor is the catalogue
    std::stop_token stop;
};

/// Compares every file below the root with the catalogue, by size and time; none is opened. Only reads; used
/// on the catalogue's thread. Fails with the catalogue's error, or with Cancelled.
[[nodiscard]] base::Result<RootDifferences> compareRoot(storage::Catalog& catalog,
                                                        const ComparisonOptions& options);

/// The same for what a watch has told.
[[nodiscard]] base::Result<RootDifferences>
compareChanges(storage::Catalog& catalog, const ComparisonOptions& options, const TreeChanges& changes);

} // namespace scenekeeper::pipeline
