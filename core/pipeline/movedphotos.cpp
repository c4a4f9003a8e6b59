// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/movedphotos.h"

#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"

#include <QFile>
#include <algorithm>
#include <optional>

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

bool isSameFile(const QString& path, const storage::KnownFile& known)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 && S_ISREG(info.st_mode) &&
           info.st_size == known.fileSize && modifiedAt(info) == known.modifiedAt;
}

/// The photo at `from` is at `to` now, unless something speaks against it.
Result<bool> followFile(storage::Catalog& catalog, const storage::RootMap& roots, const QString& from,
                        const QString& to)
{
    const std::optional<storage::PhotoLocation> former = roots.locate(from);
    const std::optional<storage::PhotoLocation> place = roots.locate(to);
    if (!former || !place || !isGone(from))
        return false;
    const auto known = catalog.photos().known(*former);
    if (!known || !*known || !isSameFile(to, **known))
        return known.map([](const auto&) { return false; });
    const auto there = catalog.photos().known(*place);
    if (!there || *there)
        return there.map([](const auto&) { return false; });
    return catalog.photos().relocate((*known)->id, *place).map([] { return true; });
}

/// Paths of the photos that were in a folder, or of the one that was at a path.
Result<QStringList> formerFiles(storage::Catalog& catalog, const storage::RootMap& roots, const QString& from)
{
    const std::optional<storage::PhotoLocation> place = roots.locate(from);
    if (!place)
        return QStringList();
    const auto present = catalog.photos().present(place->rootId, place->relativePath);
    if (!present)
        return tl::make_unexpected(present.error());
    QStringList files;
    for (const auto& [id, relativePath] : *present)
        files.append(roots.rootOf(from)->path + u'/' + relativePath);
    return files.isEmpty() ? QStringList{from} : files;
}

Result<qint64> followFiles(storage::Catalog& catalog, const storage::RootMap& roots, const QString& from,
                           const QString& to)
{
    qint64 moved = 0;
    const Result<QStringList> files = formerFiles(catalog, roots, from);
    if (!files)
        return tl::make_unexpected(files.error());
    for (const QString& file : *files) {
        const Result<bool> followed = followFile(catalog, roots, file, to + file.mid(from.size()));
        if (!followed)
            return tl::make_unexpected(followed.error());
        moved += *followed ? 1 : 0;
    }
    return moved;
}

} // namespace

Result<qint64> followRenames(storage::Catalog& catalog, const storage::RootMap& roots,
                             const std::vector<std::pair<QString, QString>>& renames)
{
    qint64 moved = 0;
    const Result<void> done = catalog.transaction([&]() -> Result<void> {
        moved = 0;
        for (const auto& [from, to] : renames) {
            const Result<qint64> followed = followFiles(catalog, roots, from, to);
            if (!followed)
                return tl::make_unexpected(followed.error());
            moved += *followed;
        }
        return {};
    });
    return done.map([&moved] { return moved; });
}

Result<bool> followMove(storage::Catalog& catalog, const domain::Photo& photo)
{
    const storage::PhotoLocation here{photo.rootId, photo.relativePath};
    const auto present = catalog.photos().known(here);
    if (!present || (*present && (*present)->contentHash == photo.contentHash))
        return present.map([](const auto&) { return false; });
    const auto same = catalog.photos().withContent(photo.contentHash);
    if (!same || same->empty())
        return same.map([](const auto&) { return false; });
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    for (const domain::Photo& candidate : *same) {
        if (!hasLeftItsPlace(catalog, *roots, candidate))
            continue;
        const Result<void> moved = *present ? catalog.photos().swapPlaces(candidate.id, (*present)->id)
                                            : catalog.photos().relocate(candidate.id, here);
        return moved.map([] { return true; });
    }
    return false;
}

} // namespace scenekeeper::pipeline
