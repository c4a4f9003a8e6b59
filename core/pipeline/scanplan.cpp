// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/scanplan.h"

#include "core/pipeline/filecheck.h"
#include "core/pipeline/rootpresence.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <cerrno>
#include <optional>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

std::optional<struct stat> statOf(const QString& path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return info;
}

Error whyNotThere(const QString& path, int number)
{
    if (path.contains(QChar::ReplacementCharacter))
        return {ErrorCode::InvalidFileName, QStringLiteral("the name is not valid UTF-8")};
    if (number == ENOENT || number == ENOTDIR)
        return {ErrorCode::NotFound, QStringLiteral("no such file or folder")};
    return {base::errorCodeFromErrno(number, ErrorCode::ReadFailed), QStringLiteral("cannot be opened")};
}

bool holdsAny(const domain::Root& root, const QStringList& paths)
{
    return std::any_of(paths.begin(), paths.end(), [&root](const QString& path) {
        return storage::pathBelow(root.path, path) || storage::pathBelow(path, root.path);
    });
}

Result<std::vector<domain::Root>> refreshRoots(storage::Catalog& catalog, const ScanPlan& plan, ScanFor who)
{
    Result<std::vector<domain::Root>> roots = catalog.roots().all();
    if (!roots)
        return roots;
    for (domain::Root& root : *roots) {
        if (who == ScanFor::Watch && !holdsAny(root, plan.folders) && !holdsAny(root, plan.files))
            continue;
        const Result<RootWitness> witness = witnessOf(catalog, root);
        if (!witness)
            return tl::make_unexpected(witness.error());
        const RootState state = lookAtRoot(*witness);
        if (const Result<bool> stored = storeState(catalog, root, state); !stored)
            return tl::make_unexpected(stored.error());
        root.online = state.online;
    }
    return roots;
}

/// Sorts the given paths into folders, files and failures.
void lookAtPaths(const QStringList& paths, ScanPlan& plan)
{
    QSet<QString> seen;
    for (const QString& given : paths) {
        if (given.isEmpty()) {
            plan.failures.emplace_back(given,
                                       Error{ErrorCode::InvalidArgument, QStringLiteral("empty path")});
            continue;
        }
        const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
        if (seen.contains(path))
            continue;
        seen.insert(path);
        const std::optional<struct stat> info = statOf(path);
        if (!info)
            plan.failures.emplace_back(path, whyNotThere(path, errno));
        else if (S_ISDIR(info->st_mode))
            plan.folders.append(path);
        else
            plan.files.append(path);
    }
}

Error offlineError(const domain::Root& root)
{
    return {ErrorCode::Offline,
            QStringLiteral("the folder %1 is away or empty; its photos are kept").arg(root.path)};
}

Result<void> ensureRoots(storage::Catalog& catalog, const ScanPlan& plan)
{
    for (const QString& folder : plan.folders) {
        if (const auto root = catalog.roots().ensure(folder); !root)
            return tl::make_unexpected(root.error());
    }
    QSet<QString> parents;
    for (const QString& file : plan.files) {
        const QString parent = QFileInfo(file).absolutePath();
        if (parents.contains(parent))
            continue;
        parents.insert(parent);
        if (const auto root = catalog.roots().ensure(parent, storage::Added::FileInIt); !root)
            return tl::make_unexpected(root.error());
    }
    return {};
}

/// Roots of which only files were added are read as these files.
Result<void> narrowToKnown(storage::Catalog& catalog, ScanPlan& plan)
{
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    for (const domain::Root& root : *roots) {
        if (!root.ofFiles || !plan.folders.removeOne(root.path))
            continue;
        const Result<QStringList> files = catalog.roots().filesOf(root.id);
        if (!files)
            return tl::make_unexpected(files.error());
        const qsizetype before = plan.files.size();
        for (const QString& file : *files) {
            const QString path = storage::joinedPath(root.path, file);
            if (!isGone(path))
                plan.files.append(path);
        }
        if (plan.files.size() == before)
            plan.failures.emplace_back(root.path, offlineError(root));
    }
    return {};
}

/// A root may have been removed since its watch told of the paths.
void leaveOutWhatHasNoRoot(ScanPlan& plan)
{
    const auto hasNone = [&plan](const QString& path) { return !plan.roots.rootOf(path); };
    plan.folders.removeIf(hasNone);
    plan.files.removeIf(hasNone);
}

/// A path below a root whose drive is away failed for that reason, whatever the file system says of it.
/// Whoever names a folder that has something in it wants that, be it a card that was emptied and filled anew.
void explainOffline(ScanPlan& plan, ScanFor who)
{
    const auto offlineRoot = [&plan](const QString& path) -> const domain::Root* {
        const domain::Root* root = plan.roots.rootOf(path);
        return root && !root->online ? root : nullptr;
    };
    for (auto& [path, error] : plan.failures) {
        if (const domain::Root* root = offlineRoot(path); root && error.code == ErrorCode::NotFound)
            error = offlineError(*root);
    }
    for (const QString& folder : QStringList(plan.folders)) {
        const domain::Root* root = offlineRoot(folder);
        if (root && (who == ScanFor::Watch || presenceOf(folder) != FolderPresence::Filled)) {
            plan.failures.emplace_back(folder, offlineError(*root));
            plan.folders.removeOne(folder);
        }
    }
}

} // namespace

std::vector<FileIdentity> ownFilesOf(const QString& catalogFile, const QString& thumbnailFile)
{
    std::vector<FileIdentity> files;
    for (const QString& file : {catalogFile, thumbnailFile}) {
        for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            if (const std::optional<struct stat> info = statOf(file + suffix))
                files.push_back({info->st_dev, info->st_ino});
        }
    }
    return files;
}

Result<ScanPlan> planScan(storage::Catalog& catalog, const QStringList& paths, const QString& thumbnailFile,
                          ScanFor who)
{
    ScanPlan plan;
    lookAtPaths(paths, plan);
    Result<std::vector<domain::Root>> roots;
    const Result<void> written = catalog.transaction([&]() -> Result<void> {
        Result<void> ready = who == ScanFor::Again ? narrowToKnown(catalog, plan) : Result<void>();
        if (ready && who != ScanFor::Watch)
            ready = ensureRoots(catalog, plan);
        if (!ready)
            return ready;
        roots = refreshRoots(catalog, plan, who);
        return roots ? Result<void>() : tl::make_unexpected(roots.error());
    });
    if (!written)
        return tl::make_unexpected(written.error());
    plan.roots = storage::RootMap(std::move(*roots));
    if (who == ScanFor::Watch)
        leaveOutWhatHasNoRoot(plan);
    explainOffline(plan, who);
    plan.ownFiles = ownFilesOf(catalog.file(), thumbnailFile);
    return plan;
}

} // namespace scenekeeper::pipeline
