// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/savedsearchrepository.h"

#include "core/storage/connection.h"
#include "core/storage/labelrecord.h"

#include <QTimeZone>
#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::SavedSearch;
using domain::SavedSearchId;
using namespace Qt::StringLiterals;

namespace {

const QString& searchSelect()
{
    static const QString sql = u"SELECT id, name, query, position, created_at FROM saved_search "_s;
    return sql;
}

SavedSearch readSearch(const Row& row)
{
    return {SavedSearchId{row.integer(0)}, row.text(1), row.text(2), static_cast<int>(row.integer(3)),
            QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC)};
}

Result<void> requireFreeName(Connection& connection, const QString& name, SavedSearchId own)
{
    if (labelKey(name).isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a search needs a name"_s);
    const Result<qint64> taken = connection.number(
        u"SELECT COUNT(*) FROM saved_search WHERE name_key = ? AND id <> ?"_s, {labelKey(name), own.value});
    if (!taken)
        return tl::make_unexpected(taken.error());
    if (*taken > 0)
        return fail(ErrorCode::NameTaken, u"another search is called \"%1\""_s.arg(name.simplified()));
    return {};
}

Result<void> requireSearch(Connection& connection, SavedSearchId id)
{
    const Result<qint64> there =
        connection.number(u"SELECT COUNT(*) FROM saved_search WHERE id = ?"_s, {id.value});
    if (!there)
        return tl::make_unexpected(there.error());
    if (*there == 0)
        return fail(ErrorCode::NotFound, u"there is no such search"_s);
    return {};
}

/// Positions 0, 1, 2 … in the order of the ids.
Result<void> putInOrder(Connection& connection, const std::vector<SavedSearchId>& ids)
{
    for (std::size_t position = 0; position < ids.size(); ++position) {
        const Result<void> done = connection.run(
            u"UPDATE saved_search SET position = ? WHERE id = ? AND position <> ?"_s,
            {static_cast<qint64>(position), ids.at(position).value, static_cast<qint64>(position)});
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<SavedSearchId>> idsInOrder(Connection& connection)
{
    return connection.select(u"SELECT id FROM saved_search ORDER BY position, id"_s, {},
                             [](const Row& row) { return SavedSearchId{row.integer(0)}; });
}

} // namespace

SavedSearchRepository::SavedSearchRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<SavedSearch>> SavedSearchRepository::all()
{
    return m_connection.select(searchSelect() + u"ORDER BY position, id"_s, {}, readSearch);
}

Result<std::optional<SavedSearch>> SavedSearchRepository::byName(const QString& name)
{
    return m_connection.first(searchSelect() + u"WHERE name_key = ?"_s, {labelKey(name)}, readSearch);
}

Result<SavedSearch> SavedSearchRepository::add(const QString& name, const QString& text)
{
    return m_connection.transactionFor<SavedSearch>([&]() -> Result<SavedSearch> {
        if (const Result<void> free = requireFreeName(m_connection, name, {}); !free)
            return tl::make_unexpected(free.error());
        const Result<std::optional<SavedSearch>> added = m_connection.first(
            uR"(INSERT INTO saved_search (name, name_key, query, position, created_at)
                VALUES (?, ?, ?, (SELECT COUNT(*) FROM saved_search), ?)
                RETURNING id, name, query, position, created_at)"_s,
            {boundText(name.simplified()), labelKey(name), boundText(text), nowForStorage()}, readSearch);
        if (!added)
            return tl::make_unexpected(added.error());
        return **added;
    });
}

Result<void> SavedSearchRepository::rename(SavedSearchId id, const QString& name)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (const Result<void> there = requireSearch(m_connection, id); !there)
            return there;
        if (const Result<void> free = requireFreeName(m_connection, name, id); !free)
            return free;
        return m_connection.run(u"UPDATE saved_search SET name = ?, name_key = ? WHERE id = ?"_s,
                                {boundText(name.simplified()), labelKey(name), id.value});
    });
}

Result<void> SavedSearchRepository::replace(SavedSearchId id, const QString& text)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (const Result<void> there = requireSearch(m_connection, id); !there)
            return there;
        return m_connection.run(u"UPDATE saved_search SET query = ? WHERE id = ?"_s,
                                {boundText(text), id.value});
    });
}

Result<void> SavedSearchRepository::remove(SavedSearchId id)
{
    return m_connection.transaction([&]() -> Result<void> {
        if (const Result<void> there = requireSearch(m_connection, id); !there)
            return there;
        const Result<void> removed = m_connection.run(u"DELETE FROM saved_search WHERE id = ?"_s, {id.value});
        if (!removed)
            return removed;
        const Result<std::vector<SavedSearchId>> rest = idsInOrder(m_connection);
        return rest ? putInOrder(m_connection, *rest) : tl::make_unexpected(rest.error());
    });
}

Result<void> SavedSearchRepository::move(SavedSearchId id, int position)
{
    return m_connection.transaction([&]() -> Result<void> {
        Result<std::vector<SavedSearchId>> ids = idsInOrder(m_connection);
        if (!ids)
            return tl::make_unexpected(ids.error());
        const auto moved = std::find(ids->begin(), ids->end(), id);
        if (moved == ids->end())
            return fail(ErrorCode::NotFound, u"there is no such search"_s);
        const auto before = std::clamp<std::ptrdiff_t>(position, 0, std::ssize(*ids));
        const auto target = ids->begin() + before;
        if (moved < target)
            std::rotate(moved, moved + 1, target);
        else
            std::rotate(target, moved, moved + 1);
        return putInOrder(m_connection, *ids);
    });
}

} // namespace scenekeeper::storage
