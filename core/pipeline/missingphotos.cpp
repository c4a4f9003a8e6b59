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

Result<void> addGoneFiles(storage::Catalog& catalog, const storage::RootMap& roots, const QStringList& files,
                          std::vector<PhotoId>& gone)
{
    for (const QString& file : files) {
        const domain::Root* root = roots.rootOf(file);
        const std::optional<storage::PhotoLocation> location = roots.locate(file);
        if (!root || !location || !hasLeft(root->path, location->relativePath))
            continue;
        const auto known = catalog.photos().known(*location);
        if (!known)
            return tl::make_unexpected(known.error());
        if (*known && !(*known)->missing)
            gone.push_back((*known)->id);
    }
    return {};
}

} // namespace

Result<qint64> markMissingPhotos(storage::Catalog& catalog, const ScanPlan& plan, const QStringList& files,
                                 std::stop_token stop)
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
    if (const Result<void> added = addGoneFiles(catalog, plan.roots, files, gone); !added)
        return tl::make_unexpected(added.error());
    if (gone.empty() || stop.stop_requested())
        return 0;
    const Result<void> marked = retryWhileBusy([&catalog, &gone] {
        return catalog.transaction([&catalog, &gone]() -> Result<void> {
            for (const PhotoId id : gone) {
                if (Result<void> set = catalog.photos().setMissing(id, true); !set)
                    return set;
            }
            return {};
        });
    });
    return marked.map([&gone] { return static_cast<qint64>(gone.size()); });
}

} // namespace scenekeeper::pipeline
