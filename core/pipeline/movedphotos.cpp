// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/movedphotos.h"

#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"

#include <algorithm>

namespace scenekeeper::pipeline {

using base::Result;

namespace {

/// Whether it was found to be gone while its root was there: by a scan, or by the export that moved it. Its
/// root may be empty since.
bool isKnownToBeGone(storage::Catalog& catalog, const QString& path, const domain::Photo& photo)
{
    const auto file = catalog.photos().known({photo.rootId, photo.relativePath});
    return file && *file && (*file)->missing && isGone(path);
}

/// Whether the place where the catalogue knows `photo` has lost it: there is nothing any more, or another
/// content. A place that cannot be looked at has not.
bool hasLeftItsPlace(storage::Catalog& catalog, const std::vector<domain::Root>& roots,
                     const domain::Photo& photo)
{
    const auto root = std::find_if(roots.begin(), roots.end(),
                                   [&photo](const domain::Root& other) { return other.id == photo.rootId; });
    if (root == roots.end())
        return false;
    const QString path = root->path + u'/' + photo.relativePath;
    return hasLeft(root->path, photo.relativePath) || isKnownToBeGone(catalog, path, photo) ||
           holdsAnother(path, photo);
}

} // namespace

Result<void> followMove(storage::Catalog& catalog, const domain::Photo& photo)
{
    const storage::PhotoLocation here{photo.rootId, photo.relativePath};
    const auto present = catalog.photos().known(here);
    if (!present || (*present && (*present)->contentHash == photo.contentHash))
        return present.map([](const auto&) {});
    const auto same = catalog.photos().withContent(photo.contentHash);
    if (!same || same->empty())
        return same.map([](const auto&) {});
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    for (const domain::Photo& candidate : *same) {
        if (!hasLeftItsPlace(catalog, *roots, candidate))
            continue;
        return *present ? catalog.photos().swapPlaces(candidate.id, (*present)->id)
                        : catalog.photos().relocate(candidate.id, here);
    }
    return {};
}

} // namespace scenekeeper::pipeline
