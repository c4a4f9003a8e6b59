// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/missingphotos.h"

#include "core/pipeline/busyretry.h"
#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <optional>

namespace scenekeeper::pipeline {

using base::PhotoId;
using base::Result;

namespace {

/// The part of `root` that a scan of `folder` has covered, relative to the root; nothing when none.
std::optional<QString> coveredPart(const domain::Root& root, const QString& folder)
{
    if (storage::pathBelow(folder, root.path))
        return QString();
    return storage::pathBelow(root.path, folder);
}

Result<std::vector<PhotoId>> goneBelow(storage::Catalog& catalog, const domain::Root& root,
                                       const QString& part, const std::stop_token& stop)
{
    std::vector<PhotoId> gone;
    const auto present = catalog.photos().present(root.id, part);
    if (!present)
        return tl::make_unexpected(present.error());
    for (const auto& [id, relativePath] : *present) {
        if (stop.stop_requested())
            return std::vector<PhotoId>();
        if (hasLeft(root.path, relativePath))
            gone.push_back(id);
    }
    // Pulled out while this looked: then nothing was deleted.
    if (!QDir(root.path).exists() || QDir(root.path).isEmpty())
        gone.clear();
    return gone;
}

} // namespace

Result<void> markMissingPhotos(storage::Catalog& catalog, const ScanPlan& plan, std::stop_token stop)
{
    std::vector<PhotoId> gone;
    for (const QString& folder : plan.folders) {
        for (const domain::Root& root : plan.roots.roots()) {
            const std::optional<QString> part = coveredPart(root, folder);
            if (!part || !root.online)
                continue;
            const Result<std::vector<PhotoId>> found = goneBelow(catalog, root, *part, stop);
            if (!found)
                return tl::make_unexpected(found.error());
            gone.insert(gone.end(), found->begin(), found->end());
        }
    }
    if (gone.empty() || stop.stop_requested())
        return {};
    return retryWhileBusy([&catalog, &gone] {
        return catalog.transaction([&catalog, &gone]() -> Result<void> {
            for (const PhotoId id : gone) {
                if (Result<void> marked = catalog.photos().setMissing(id, true); !marked)
                    return marked;
            }
            return {};
        });
    });
}

} // namespace scenekeeper::pipeline
