// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rootremap.h"

#include "core/pipeline/filecheck.h"
#include "core/pipeline/rootpresence.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFileInfo>

namespace scenekeeper::pipeline {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// Enough to tell an archive from another; no more, because each is read whole.
constexpr int kSample = 24;

/// Where a folder is, links followed; the path itself where nothing is there.
QString realPath(const QString& folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    return path.isEmpty() ? QDir::cleanPath(folder) : path;
}

Result<void> requireApart(storage::Catalog& catalog, const domain::Root& root, const QString& folder)
{
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    const QString place = realPath(folder);
    for (const domain::Root& other : *roots) {
        // One that is away may be on a network drive that takes minutes to say so.
        const QString its = other.online ? realPath(other.path) : other.path;
        if (other.id != root.id && (storage::pathBelow(its, place) || storage::pathBelow(place, its)))
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("%1 and the root %2 lie in each other").arg(folder, other.path));
    }
    return {};
}

} // namespace

Result<RemapSample> lookForRoot(storage::Catalog& catalog, base::RootId root, const QString& folder,
                                const std::stop_token& stop)
{
    const auto photos = catalog.roots().sample(root, kSample);
    if (!photos)
        return tl::make_unexpected(photos.error());
    RemapSample sample;
    for (const storage::SamplePhoto& photo : *photos) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        if (photo.contentHash.isEmpty())
            continue;
        ++sample.asked;
        sample.found += contentHashOf(folder + u'/' + photo.relativePath) == photo.contentHash ? 1 : 0;
    }
    return sample;
}

Result<base::StepId> remapRoot(storage::Catalog& catalog, const domain::Root& root, const QString& folder,
                               const storage::Author& author, const std::stop_token& stop)
{
    const QString path = QDir::cleanPath(folder);
    if (!QFileInfo(path).isDir())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 is no folder").arg(path));
    if (const Result<void> apart = requireApart(catalog, root, path); !apart)
        return tl::make_unexpected(apart.error());
    const Result<RemapSample> sample = lookForRoot(catalog, root.id, path, stop);
    if (!sample)
        return tl::make_unexpected(sample.error());
    if (2 * sample->found < sample->asked)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("of %1 photos that were looked for in %2, %3 are there")
                        .arg(QString::number(sample->asked), path, QString::number(sample->found)));
    const Result<base::StepId> step = catalog.roots().remap(root.id, path, author);
    if (!step)
        return step;
    // It is there, as has just been seen.
    const Result<void> online = catalog.roots().setOnline(root.id, true);
    return online.map([&step] { return *step; });
}

} // namespace scenekeeper::pipeline
