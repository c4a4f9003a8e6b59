// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/listingsql.h"

#include "core/domain/photofacets.h"
#include "core/storage/sqlitedialect.h"

#include <limits>

namespace scenekeeper::storage {

using domain::PhotoOrder;
using namespace Qt::StringLiterals;

namespace {

/// `FROM …` of what is listed, as `p`, and what has to hold.
struct Source
{
    QString from;
    QStringList conditions;
    QVariantList values;

    [[nodiscard]] QString where() const
    {
        return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    }
};

/// From the set, every photo looked up. CROSS JOIN keeps the order of the tables.
Source sourceFromSet(const Listing& listing)
{
    Source source;
    const Sql start = listing.start->select();
    source.from = u" FROM (%1) s CROSS JOIN photo p"_s.arg(start.text);
    source.conditions.append(u"p.id = s.id"_s);
    source.values = start.values;
    return source;
}

void addFilter(Source& source, const PhotoFilter& filter)
{
    const Sql all = filter.joined();
    if (all.text.isEmpty())
        return;
    source.conditions.append(all.text);
    source.values += all.values;
}

QString wholeListing()
{
    return u"photo p"_s + sqlite::byIndex(u"photo_listing"_s);
}

Source sourceByPath(const Listing& listing)
{
    Source source;
    if (listing.start) {
        source = sourceFromSet(listing);
        source.from += u" CROSS JOIN folder f ON f.id = p.folder_id CROSS JOIN root r ON r.id = f.root_id"_s;
    } else {
        // Walks roots, folders and names in their own order: nothing has to be sorted.
        source.from = u" FROM root r CROSS JOIN folder f CROSS JOIN "_s + wholeListing();
        source.conditions = QStringList{u"f.root_id = r.id"_s, u"p.folder_id = f.id"_s};
    }
    addFilter(source, listing.filter);
    return source;
}

/// `table`: what to read where there is no set.
Source sourceOf(const Listing& listing, const QString& table)
{
    Source source;
    if (listing.start)
        source = sourceFromSet(listing);
    else
        source.from = u" FROM "_s + table;
    addFilter(source, listing.filter);
    return source;
}

Source sourceFor(const Listing& listing, PhotoOrder order)
{
    if (order == PhotoOrder::Path)
        return sourceByPath(listing);
    // Without a filter the index of the order itself is read, and only as far as is needed. So it is for the
    // uncertainty, which photo_listing does not hold.
    const bool isByOrder = listing.filter.conditions.empty() || order == PhotoOrder::Uncertainty;
    return sourceOf(listing, isByOrder ? u"photo p"_s : wholeListing());
}

QString orderOf(PhotoOrder order)
{
    switch (order) {
    case PhotoOrder::TakenAt:
        return u" ORDER BY %1, p.id"_s.replace(u"%1"_s, sqlite::timelineTime(u"p"_s));
    case PhotoOrder::Uncertainty:
        return u" ORDER BY p.uncertainty DESC, p.id"_s;
    case PhotoOrder::Path:
        break;
    }
    return u" ORDER BY r.path, f.path, p.name"_s;
}

Sql windowSql(const Source& source, const domain::PhotoQuery& query)
{
    Sql sql{u"SELECT p.id"_s + source.from + source.where() + orderOf(query.order), source.values};
    if (query.limit >= 0 || query.offset > 0) {
        sql.text += u" LIMIT ? OFFSET ?"_s;
        sql.values.append(query.limit < 0 ? std::numeric_limits<qint64>::max() : query.limit);
        sql.values.append(query.offset);
    }
    return sql;
}

Sql allInOneSql(const Listing& listing, const QString& expression)
{
    const Source source = sourceOf(listing, wholeListing());
    return {u"SELECT COUNT(*), "_s + sqlite::allInOne(expression) + source.from + source.where(),
            source.values};
}

} // namespace

Sql countSql(const Listing& listing)
{
    const Source source = sourceOf(listing, wholeListing());
    return {u"SELECT COUNT(*)"_s + source.from + source.where(), source.values};
}

Sql idsSql(const Listing& listing, const domain::PhotoQuery& query)
{
    return windowSql(sourceFor(listing, query.order), query);
}

Sql earliestIdsSql(const PhotoFilter& filter, const domain::PhotoQuery& query, qint64 most)
{
    Source source;
    // What was taken from a day on comes no earlier by time either.
    const auto days = domain::datesOf(filter.expression);
    const QDate first = days ? days->from.value_or(QDate()) : QDate();
    QString earliest = u"SELECT e.id AS id FROM photo e ORDER BY %1, e.id LIMIT ?"_s;
    if (first.isValid()) {
        earliest = u"SELECT e.id AS id FROM photo e WHERE %1 >= ? ORDER BY %1, e.id LIMIT ?"_s;
        source.values.append(first.toString(Qt::ISODate));
    }
    source.from =
        u" FROM (%1) s CROSS JOIN photo p"_s.arg(earliest.replace(u"%1"_s, sqlite::timelineTime(u"e"_s)));
    source.conditions.append(u"p.id = s.id"_s);
    source.values.append(most);
    addFilter(source, filter);
    return windowSql(source, query);
}

Sql daysSql(const Listing& listing)
{
    return allInOneSql(listing, u"substr(p.taken_local, 1, 10)"_s);
}

Sql membersSql(const Listing& listing)
{
    return allInOneSql(listing, u"p.id"_s);
}

Sql countUpToSql(const IdSet& set, qint64 most)
{
    const Sql all = set.selectWithRepeats();
    return {u"SELECT COUNT(*) FROM (SELECT 1 FROM (%1) LIMIT ?)"_s.arg(all.text),
            all.values + QVariantList{most}};
}

} // namespace scenekeeper::storage
