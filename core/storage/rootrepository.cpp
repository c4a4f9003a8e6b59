// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rootrepository.h"

#include "core/base/personname.h"
#include "core/storage/connection.h"
#include "core/storage/historyrepository.h"
#include "core/storage/rootrecord.h"
#include "core/storage/rootremoval.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::RootId;
using base::StepId;
using namespace Qt::StringLiterals;

namespace {

Result<QString> cleanedFolder(const QString& folder)
{
    const QString path = QDir::cleanPath(folder);
    if (!QDir::isAbsolutePath(path))
        return fail(ErrorCode::InvalidArgument, u"\"%1\" is not an absolute path"_s.arg(folder));
    return path;
}

/// Whether one of the two folders is, or lies in, the other.
bool overlap(const QString& one, const QString& other)
{
    return pathBelow(one, other).has_value() || pathBelow(other, one).has_value();
}

} // namespace

RootRepository::RootRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<domain::Root>> RootRepository::all()
{
    return m_connection.select(rootSelect() + u"WHERE removed_by IS NULL ORDER BY path"_s, {}, readRoot);
}

Result<RootMap> RootRepository::map()
{
    return all().map([](std::vector<domain::Root>&& roots) { return RootMap(std::move(roots)); });
}

Result<domain::Root> RootRepository::ensure(const QString& folder, Added added)
{
    const Result<QString> path = cleanedFolder(folder);
    if (!path)
        return tl::make_unexpected(path.error());
    return m_connection.transactionFor<domain::Root>([&]() -> Result<domain::Root> {
        const Result<RootMap> roots = map();
        if (!roots)
            return tl::make_unexpected(roots.error());
        const domain::Root* deepest = roots->rootOf(*path);
        if (deepest != nullptr && !(deepest->ofFiles && added == Added::Folder))
            return *deepest;
        if (const Result<void> back = bringBackIn(*path, added); !back)
            return tl::make_unexpected(back.error());
        if (const Result<void> whole = added == Added::Folder ? addWhole(*path) : Result<void>(); !whole)
            return tl::make_unexpected(whole.error());
        const Result<std::optional<domain::Root>> former =
            m_connection.first(rootSelect() + u"WHERE path = ?"_s, {boundText(*path)}, readRoot);
        if (!former)
            return tl::make_unexpected(former.error());
        if (*former)
            return **former;
        Result<domain::Root> fresh = add(*path, added);
        if (!fresh)
            return fresh;
        if (deepest != nullptr) {
            if (const Result<void> free = requireNoImport(m_connection); !free)
                return tl::make_unexpected(free.error());
            const Result<void> moved =
                moveFolders(m_connection, deepest->id, *pathBelow(deepest->path, *path), fresh->id);
            if (!moved)
                return tl::make_unexpected(moved.error());
        }
        return bringBackInto(*fresh).map([&fresh] { return *fresh; });
    });
}

Result<domain::Root> RootRepository::add(const QString& path, Added added)
{
    const bool isOfFiles = added == Added::FileInIt;
    const Result<qint64> id = m_connection.number(
        u"INSERT INTO root (path, online, added_at, watched, of_files) VALUES (?, 1, ?, ?, ?) RETURNING id"_s,
        {boundText(path), nowForStorage(), int{!isOfFiles}, int{isOfFiles}});
    return id.map(
        [&](qint64 value) { return domain::Root{RootId{value}, path, true, !isOfFiles, {}, isOfFiles}; });
}

/// What only files were named of, and now is asked for itself.
Result<void> RootRepository::addWhole(const QString& path)
{
    const auto ofFiles =
        m_connection.select(rootSelect() + u"WHERE of_files = 1 AND removed_by IS NULL"_s, {}, readRoot);
    if (!ofFiles)
        return tl::make_unexpected(ofFiles.error());
    for (const domain::Root& root : *ofFiles) {
        if (!pathBelow(path, root.path))
            continue;
        if (Result<void> watched = setWatched(root.id, true); !watched)
            return watched;
    }
    return {};
}

/// What a human said of photos must not be lost because they took the folder out and in again, be it with
/// the one that it lies in. Who adds a file has not asked for the folders beside it.
Result<void> RootRepository::bringBackIn(const QString& path, Added added)
{
    const auto removed = m_connection.select(
        u"SELECT path, removed_by FROM root WHERE removed_by IS NOT NULL ORDER BY id"_s, {},
        [](const Row& row) { return std::pair(row.text(0), StepId{row.integer(1)}); });
    if (!removed)
        return tl::make_unexpected(removed.error());
    for (const auto& [root, removal] : *removed) {
        if (root != path && (added == Added::FileInIt || !pathBelow(path, root)))
            continue;
        if (Result<void> back = bringBack(removal); !back)
            return back;
    }
    return {};
}

/// The same for a folder of one that was taken out: what is not asked for stays away.
Result<void> RootRepository::bringBackInto(const domain::Root& fresh)
{
    const auto removed = m_connection.select(
        rootSelect() + u"WHERE removed_by IS NOT NULL ORDER BY length(path) DESC"_s, {}, readRoot);
    if (!removed)
        return tl::make_unexpected(removed.error());
    for (const domain::Root& root : *removed) {
        const std::optional<QString> below = pathBelow(root.path, fresh.path);
        if (!below)
            continue;
        if (Result<void> moved = moveFolders(m_connection, root.id, *below, fresh.id); !moved)
            return moved;
    }
    return restoreRoot(m_connection, fresh.id);
}

Result<void> RootRepository::bringBack(StepId removal)
{
    // Removed, brought back by undo and removed again by redo: the step that removed it last is about
    // another.
    const Result<qint64> action =
        m_connection.number(u"SELECT action FROM history_step WHERE id = ?"_s, {removal.value});
    if (!action)
        return tl::make_unexpected(action.error());
    const auto undone = HistoryRepository(m_connection)
                            .undoStep(StepId{*action}, {base::personName(), std::nullopt, std::nullopt});
    return undone.map([](const HistoryStep&) {});
}

Result<void> RootRepository::setOnline(RootId id, bool online)
{
    return m_connection.run(u"UPDATE root SET online = ? WHERE id = ? AND online <> ?"_s,
                            {int{online}, id.value, int{online}});
}

Result<void> RootRepository::setWatched(RootId id, bool watched)
{
    // To be watched it has to be asked for itself.
    const QString sql = watched ? u"UPDATE root SET watched = 1, of_files = 0 WHERE id = ? AND watched = 0"_s
                                : u"UPDATE root SET watched = 0 WHERE id = ? AND watched = 1"_s;
    return m_connection.run(sql, {id.value});
}

Result<void> RootRepository::setFileSystem(RootId id, const QString& fileSystem)
{
    return m_connection.run(u"UPDATE root SET file_system = ? WHERE id = ? AND file_system <> ?"_s,
                            {boundText(fileSystem), id.value, boundText(fileSystem)});
}

/// A run that imports has the root's path and its number in hand.
Result<domain::Root> RootRepository::toBeChanged(RootId id)
{
    const Result<std::optional<domain::Root>> root =
        m_connection.first(rootSelect() + u"WHERE id = ? AND removed_by IS NULL"_s, {id.value}, readRoot);
    if (!root)
        return tl::make_unexpected(root.error());
    if (!*root)
        return fail(ErrorCode::NotFound, u"no root %1"_s.arg(id.value));
    return requireNoImport(m_connection).map([&root] { return **root; });
}

Result<StepId> RootRepository::remap(RootId id, const QString& folder, const Author& author)
{
    const Result<QString> path = cleanedFolder(folder);
    if (!path)
        return tl::make_unexpected(path.error());
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<domain::Root> root = toBeChanged(id);
        if (!root)
            return tl::make_unexpected(root.error());
        const Result<std::vector<domain::Root>> roots = all();
        if (!roots)
            return tl::make_unexpected(roots.error());
        for (const domain::Root& other : *roots) {
            if (other.id != id && overlap(other.path, *path))
                return fail(ErrorCode::InvalidArgument,
                            u"%1 and the root %2 lie in each other"_s.arg(*path, other.path));
        }
        AuditLog log(m_connection, author, {StepKind::RootRemapped, {}, false});
        if (*path != root->path) {
            if (const Result<void> done = changeRoot(m_connection, log, author, {id, root->path, *path});
                !done)
                return tl::make_unexpected(done.error());
        }
        return log.finish();
    });
}

Result<StepId> RootRepository::remove(RootId id, const Author& author)
{
    return m_connection.transactionFor<StepId>([&]() -> Result<StepId> {
        const Result<domain::Root> root = toBeChanged(id);
        if (!root)
            return tl::make_unexpected(root.error());
        AuditLog log(m_connection, author, {StepKind::RootRemoved, {}, false});
        if (const Result<void> done = changeRoot(m_connection, log, author, {id, root->path, std::nullopt});
            !done)
            return tl::make_unexpected(done.error());
        return log.finish();
    });
}

Result<QStringList> RootRepository::filesOf(RootId id)
{
    return m_connection
        .select(u"SELECT f.path, p.name FROM folder f JOIN photo p ON p.folder_id = f.id WHERE f.root_id = ? "
                "ORDER BY p.id"_s,
                {id.value}, [](const Row& row) { return joinedPath(row.text(0), row.text(1)); })
        .map([](const std::vector<QString>& paths) { return QStringList(paths.begin(), paths.end()); });
}

Result<std::vector<FolderCount>> RootRepository::folders()
{
    return m_connection.select(uR"(SELECT f.root_id, f.path, f.photos FROM folder f
                                   JOIN root r ON r.id = f.root_id
                                   WHERE f.photos > 0 ORDER BY r.path, f.path)"_s,
                               {}, [](const Row& row) {
                                   return FolderCount{RootId{row.integer(0)}, row.text(1), row.integer(2)};
                               });
}

Result<std::vector<FolderCount>> RootRepository::presentFolders(RootId id)
{
    return m_connection.select(uR"(SELECT path, photos - missing FROM folder
                                   WHERE root_id = ? AND photos > missing ORDER BY path)"_s,
                               {id.value}, [id](const Row& row) {
                                   return FolderCount{id, row.text(0), row.integer(1)};
                               });
}

Result<std::vector<StoredFile>> RootRepository::filesIn(RootId id, const QString& folder)
{
    return m_connection.select(
        uR"(SELECT p.name, p.file_size, p.modified_at_ns, p.missing, p.sidecar_stamp
            FROM folder f JOIN photo p ON p.folder_id = f.id WHERE f.root_id = ? AND f.path = ?)"_s,
        {id.value, boundText(folder)}, [](const Row& row) {
            return StoredFile{row.text(0), row.integer(1), row.integer(2), row.flag(3), row.text(4)};
        });
}

Result<std::vector<SamplePhoto>> RootRepository::sample(RootId id, int count)
{
    const Result<std::vector<FolderCount>> folders = presentFolders(id);
    if (!folders)
        return tl::make_unexpected(folders.error());
    const std::size_t wanted = std::min(folders->size(), static_cast<std::size_t>(std::max(count, 0)));
    std::vector<SamplePhoto> photos;
    for (std::size_t i = 0; i < wanted; ++i) {
        const FolderCount& folder = folders->at(i * folders->size() / wanted);
        const Result<void> read = m_connection.each(
            uR"(SELECT p.name, p.content_hash FROM folder f JOIN photo p ON p.folder_id = f.id
                WHERE f.root_id = ? AND f.path = ? AND p.missing = 0 ORDER BY p.name LIMIT ?)"_s,
            {id.value, boundText(folder.folder), static_cast<qint64>((count + wanted - 1) / wanted)},
            [&](const Row& row) {
                if (photos.size() < static_cast<std::size_t>(count))
                    photos.push_back({joinedPath(folder.folder, row.text(0)), row.blob(1)});
            });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    return photos;
}

} // namespace scenekeeper::storage
