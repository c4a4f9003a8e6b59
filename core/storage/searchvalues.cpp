// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchvalues.h"

#include "core/domain/searchwords.h"
#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"

#include <QHash>
#include <algorithm>

namespace scenekeeper::storage {

using base::Result;
using domain::hasWordWith;
using domain::SearchField;
using domain::searchKey;
using namespace Qt::StringLiterals;

namespace {

// So many photos are looked at for what is written in no table of its own.
constexpr int kLookedAt = 1000;

using Values = std::vector<SearchValue>;

SearchValue readCounted(const Row& row)
{
    return {row.text(0), row.maybeInteger(1)};
}

/// The keywords of photos that have a word that begins so, each with the number of them that were seen.
Result<Values> keywords(Connection& connection, const QString& beginning)
{
    const QString word = beginning.simplified();
    const QString wanted = searchKey(word);
    const bool isIndexed = sqlite::isIndexedWord(word) && !word.contains(u' ');
    const QString sql =
        isIndexed ? u"SELECT keywords FROM photo WHERE id IN (%1 LIMIT ?)"_s.arg(sqlite::textMatchSelect())
                  : u"SELECT keywords FROM photo WHERE keywords <> '' LIMIT ?"_s;
    QVariantList values;
    if (isIndexed)
        // As typed: the index keeps marks that the key leaves out (й).
        values.append(sqlite::textMatch(word, false, sqlite::TextColumns::Keywords));
    values.append(kLookedAt);
    QHash<QString, qint64> seen;
    const Result<void> done = connection.each(sql, values, [&](const Row& row) {
        for (const QString& keyword : row.text(0).split(u'\n', Qt::SkipEmptyParts)) {
            if (hasWordWith(keyword, wanted))
                ++seen[keyword];
        }
    });
    if (!done)
        return tl::make_unexpected(done.error());
    Values found;
    for (auto keyword = seen.cbegin(); keyword != seen.cend(); ++keyword)
        found.push_back({keyword.key(), keyword.value()});
    return found;
}

/// Those that fit, in the order that the header promises.
Values chosen(Values found, const QString& beginning, int limit)
{
    const QString wanted = searchKey(beginning.simplified());
    std::erase_if(found, [&wanted](const SearchValue& value) { return !hasWordWith(value.text, wanted); });
    std::sort(found.begin(), found.end(), [](const SearchValue& one, const SearchValue& other) {
        const qint64 often = one.photos.value_or(0);
        const qint64 seldom = other.photos.value_or(0);
        return often != seldom ? often > seldom : searchKey(one.text) < searchKey(other.text);
    });
    if (std::cmp_greater(found.size(), limit))
        found.resize(static_cast<std::size_t>(std::max(limit, 0)));
    return found;
}

} // namespace

SearchValues::SearchValues(Connection& connection) : m_connection(connection) {}

Result<Values> SearchValues::find(SearchField field, const QString& beginning, int limit)
{
    Result<Values> found = Values();
    switch (field) {
    case SearchField::Label:
        found = m_connection.select(u"SELECT name, photos FROM label WHERE merged_into IS NULL"_s, {},
                                    readCounted);
        break;
    case SearchField::Camera:
        found = m_connection.select(u"SELECT name, NULL FROM camera"_s, {}, readCounted);
        break;
    case SearchField::Lens:
        found = m_connection.select(u"SELECT name, NULL FROM lens"_s, {}, readCounted);
        break;
    case SearchField::Place:
        found = m_connection.select(
            uR"(SELECT name, NULL FROM (SELECT town AS name FROM place UNION SELECT region FROM place
                UNION SELECT country FROM place) WHERE name <> '')"_s,
            {}, readCounted);
        break;
    case SearchField::Folder:
        found = m_connection.select(
            u"SELECT path, SUM(photos) FROM folder WHERE path <> '' AND photos > 0 GROUP BY path"_s, {},
            readCounted);
        break;
    case SearchField::Keyword:
        found = keywords(m_connection, beginning);
        if (found) {
            // Counted among those that were looked at: good for the order, not to be told.
            Values ordered = chosen(std::move(*found), beginning, limit);
            for (SearchValue& value : ordered)
                value.photos.reset();
            return ordered;
        }
        break;
    default:
        break;
    }
    if (!found)
        return found;
    return chosen(std::move(*found), beginning, limit);
}

Result<QStringList> SearchValues::labelKeys()
{
    QStringList keys;
    const Result<void> done = m_connection.each(u"SELECT name_key FROM label_by_name"_s, {},
                                                [&keys](const Row& row) { keys.append(row.text(0)); });
    if (!done)
        return tl::make_unexpected(done.error());
    return keys;
}

} // namespace scenekeeper::storage
