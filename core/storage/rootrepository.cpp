// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rootrepository.h"

#include "core/storage/connection.h"
#include "core/storage/storedpath.h"

#include <QDir>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::RootId;
using namespace Qt::StringLiterals;

namespace {

domain::Root readRoot(const Row& row)
{
    return {RootId{row.integer(0)}, row.text(1), row.flag(2)};
}

Result<QString> cleanedFolder(const QString& folder)
{
    const QString path = QDir::cleanPath(folder);
    if (!QDir::isAbsolutePath(path))
        return fail(ErrorCode::InvalidArgument, u"\"%1\" is not an absolute path"_s.arg(folder));
    return path;
}

} // namespace

RootRepository::RootRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<domain::Root>> RootRepository::all()
{
    return m_connection.select(u"SELECT id, path, online FROM root ORDER BY path"_s, {}, readRoot);
}

Result<RootMap> RootRepository::map()
{
    return all().map([](std::vector<domain::Root>&& roots) { return RootMap(std::move(roots)); });
}

Result<domain::Root> RootRepository::ensure(const QString& folder)
{
    const Result<QString> path = cleanedFolder(folder);
    if (!path)
        return tl::make_unexpected(path.error());
    return m_connection.transactionFor<domain::Root>([&]() -> Result<domain::Root> {
        const Result<RootMap> roots = map();
        if (!roots)
            return tl::make_unexpected(roots.error());
        if (const domain::Root* deepest = roots->rootOf(*path))
            return *deepest;
        const Result<qint64> id =
            m_connection.number(u"INSERT INTO root (path, online, added_at) VALUES (?, 1, ?) RETURNING id"_s,
                                {boundText(*path), nowForStorage()});
        if (!id)
            return tl::make_unexpected(id.error());
        return domain::Root{RootId{*id}, *path, true};
    });
}

Result<void> RootRepository::setOnline(RootId id, bool online)
{
    return m_connection.run(u"UPDATE root SET online = ? WHERE id = ? AND online <> ?"_s,
                            {int{online}, id.value, int{online}});
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

} // namespace scenekeeper::storage
