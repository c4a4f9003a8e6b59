// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/catalogrebuild.h"

#include "core/base/logging.h"
#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"
#include "core/storage/catalogrestore.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace scenekeeper::pipeline {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// Sorts the folders of the former catalogue into those that are there and those that are not.
Result<RebuiltCatalog> findRoots(const QString& catalogFile)
{
    RebuiltCatalog found;
    for (const QString& root : storage::knownRoots(catalogFile)) {
        const bool isThere = presenceOf(root) == FolderPresence::Filled;
        (isThere ? found.roots : found.offline).append(root);
    }
    for (const QString& file : storage::knownFiles(catalogFile)) {
        if (QFile::exists(file))
            found.files.append(file);
        else if (const QString folder = QFileInfo(file).path(); presenceOf(folder) != FolderPresence::Filled)
            found.offlineOfFiles.append(folder);
    }
    found.offlineOfFiles.removeDuplicates();
    if (!found.roots.isEmpty() || !found.files.isEmpty())
        return found;
    if (found.offline.isEmpty() && found.offlineOfFiles.isEmpty()) {
        return fail(
            ErrorCode::NotFound,
            QStringLiteral("neither %1 nor a backup of it says which folders it was about").arg(catalogFile));
    }
    return fail(ErrorCode::Offline,
                QStringLiteral("none of its folders is there: %1")
                    .arg((found.offline + found.offlineOfFiles).join(QStringLiteral(", "))));
}

/// What an earlier call has made, where that is whole.
Result<std::unique_ptr<storage::Catalog>> openNew(const QString& file)
{
    Result<std::unique_ptr<storage::Catalog>> catalog = storage::Catalog::open(file);
    if (catalog || catalog.error().code != ErrorCode::DatabaseCorrupt)
        return catalog;
    qCWarning(base::logPipeline) << "begun anew:" << catalog.error().detail;
    QFile::remove(file);
    return storage::Catalog::open(file);
}

/// All known folders, so that none is forgotten because its drive is away today.
Result<void> storeRoots(const QString& file, const RebuiltCatalog& found, const QStringList& unwatched)
{
    const Result<std::unique_ptr<storage::Catalog>> catalog = openNew(file);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    return (*catalog)->transaction([&]() -> Result<void> {
        // The deepest first: one that lies in another would be taken for a part of it.
        QStringList folders = found.roots + found.offline;
        std::stable_sort(folders.begin(), folders.end(),
                         [](const QString& one, const QString& other) { return one.size() > other.size(); });
        for (const QString& folder : std::as_const(folders)) {
            const Result<domain::Root> root = (*catalog)->roots().ensure(folder);
            if (!root)
                return tl::make_unexpected(root.error());
            if (const Result<void> set =
                    (*catalog)->roots().setOnline(root->id, found.roots.contains(folder));
                !set)
                return set;
            if (!unwatched.contains(folder))
                continue;
            if (const Result<void> set = (*catalog)->roots().setWatched(root->id, false); !set)
                return set;
        }
        for (const QString& folder : found.offlineOfFiles) {
            const auto root = (*catalog)->roots().ensure(folder, storage::Added::FileInIt);
            const Result<void> set =
                root ? (*catalog)->roots().setOnline(root->id, false) : tl::make_unexpected(root.error());
            if (!set)
                return set;
        }
        return {};
    });
}

Result<qint64> countHumanLabelled(const QString& file)
{
    const auto catalog = storage::Catalog::open(file, storage::Access::ReadOnly);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    return (*catalog)->stats().map([](const storage::CatalogStats& stats) { return stats.humanLabelled; });
}

} // namespace

Result<RebuiltCatalog> rebuildCatalog(const RebuildOptions& options, const RunListener& listener,
                                      const std::stop_token& stop)
{
    Result<RebuiltCatalog> rebuilt = findRoots(options.catalogFile);
    if (!rebuilt)
        return rebuilt;
    ImportOptions import;
    import.catalogFile = options.catalogFile + QStringLiteral(".rebuilding");
    import.thumbnailFile = options.thumbnailFile;
    import.placesFile = options.placesFile;
    import.paths = rebuilt->roots + rebuilt->files;
    import.maxPixels = options.maxPixels;
    import.decodeWorkers = options.workers;
    const QStringList unwatched = storage::knownUnwatchedRoots(options.catalogFile);
    if (const Result<void> stored = storeRoots(import.catalogFile, *rebuilt, unwatched); !stored)
        return tl::make_unexpected(stored.error());
    const Result<RunSummary> run = runImport(import, listener, stop);
    if (!run)
        return tl::make_unexpected(run.error());
    rebuilt->run = *run;
    if (run->state == domain::RunState::Cancelled)
        return fail(ErrorCode::Cancelled, QStringLiteral("the catalogue is as it was"));
    const Result<qint64> labelled = countHumanLabelled(import.catalogFile);
    if (!labelled)
        return tl::make_unexpected(labelled.error());
    rebuilt->humanLabelled = *labelled;
    const auto replaced = storage::replaceCatalog(options.catalogFile, import.catalogFile);
    if (!replaced)
        return tl::make_unexpected(replaced.error());
    rebuilt->setAside = replaced->setAside;
    return rebuilt;
}

} // namespace scenekeeper::pipeline
