// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photosearch.h"

#include "core/storage/keptcounts.h"
#include "core/storage/listingsql.h"
#include "core/storage/photofilter.h"
#include "core/storage/photorecord.h"
#include "core/storage/storedassignment.h"
#include "core/storage/storedpath.h"

#include <QHash>
#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_set>
#include <utility>

namespace scenekeeper::storage {

using base::PhotoId;
using base::Result;
using domain::PhotoQuery;
using domain::PhotoRow;
using namespace Qt::StringLiterals;

namespace {

// Ids are asked for in blocks of two sizes only, so that two prepared statements serve all lists.
constexpr std::size_t kSmallBlock = 32;
constexpr std::size_t kLargeBlock = 512;

// Looking up few photos one by one costs less than reading the listing of all: about one in fifty, and not
// more than are looked up in a moment.
constexpr qint64 kShareOfFew = 50;
constexpr qint64 kMostOfFew = 20'000;

// What no set of few finds is often seen among the first photos by time already.
constexpr qint64 kEarliestForOne = 100;
constexpr qint64 kLargestWindow = 500;

QString withMarks(const QString& sql, std::size_t count)
{
    return sql.arg(QStringList(static_cast<qsizetype>(count), u"?"_s).join(u','));
}

PhotoRow readRow(const Row& row)
{
    PhotoRow photo;
    photo.id = PhotoId{row.integer(0)};
    photo.rootId = base::RootId{row.integer(1)};
    photo.path = joinedPath(joinedPath(row.text(2), row.text(3)), row.text(4));
    photo.contentHash = row.blob(5);
    photo.needsReview = row.flag(6);
    photo.offline = row.flag(7) || !row.flag(8);
    photo.failure = readFailure(row, 9);
    if (const auto time = captureTime(row.text(11), row.maybeInteger(12)))
        photo.takenAtIso = time->toIsoString();
    if (!row.isNull(13))
        photo.position = domain::GeoPosition{row.real(13), row.real(14), row.maybeReal(15)};
    photo.camera = row.text(16);
    photo.width = static_cast<int>(row.integer(17));
    photo.height = static_cast<int>(row.integer(18));
    photo.changedSinceLabelled = row.flag(19);
    photo.takenSource = domain::timeSourceFromName(row.text(20));
    photo.modifiedAt = row.integer(21);
    photo.place = readPlace(row, 22);
    return photo;
}

const QString& rowSelect()
{
    static const QString sql =
        uR"(SELECT p.id, r.id, r.path, f.path, p.name, p.content_hash, p.needs_review, p.missing, r.online,
                   p.failure_code, p.failure_detail, p.taken_local, p.taken_offset_minutes, p.latitude,
                   p.longitude, p.altitude_metres, c.name, p.width, p.height,
                   CASE WHEN p.labelled_hash <> p.content_hash THEN 1 ELSE 0 END, p.taken_source,
                   p.modified_at_ns, p.place_source, l.town, l.region, l.country, l.country_code
            FROM photo p JOIN folder f ON f.id = p.folder_id JOIN root r ON r.id = f.root_id
            LEFT JOIN camera c ON c.id = p.camera_id LEFT JOIN place l ON l.id = p.place_id
            WHERE p.id IN (%1))"_s;
    return sql;
}

const QString& labelSelect()
{
    static const QString sql = uR"(SELECT a.photo_id, l.id, l.name, a.confidence, a.source
            FROM assignment a JOIN label l ON l.id = a.label_id
            WHERE a.photo_id IN (%1) AND a.rejected = 0
            ORDER BY a.photo_id, CASE WHEN a.confidence IS NULL THEN 0 ELSE 1 END, a.confidence DESC,
                     l.position, l.id)"_s;
    return sql;
}

/// Fills `rows` with those of one block.
Result<void> readBlock(Connection& connection, std::span<const PhotoId> ids, QHash<PhotoId, PhotoRow>& rows)
{
    const std::size_t size = ids.size() <= kSmallBlock ? kSmallBlock : kLargeBlock;
    QVariantList values;
    for (const PhotoId id : ids)
        values.append(id.value);
    values.resize(static_cast<qsizetype>(size), QVariant(0)); // no photo has this id
    const Result<void> photos =
        connection.each(withMarks(rowSelect(), size), values, [&rows](const Row& row) {
            PhotoRow photo = readRow(row);
            rows.insert(photo.id, std::move(photo));
        });
    if (!photos)
        return photos;
    return connection.each(withMarks(labelSelect(), size), values, [&rows](const Row& row) {
        const auto photo = rows.find(PhotoId{row.integer(0)});
        if (photo == rows.end())
            return;
        photo->labels.push_back(
            {base::LabelId{row.integer(1)}, row.text(2), row.maybeReal(3), sourceFromNumber(row.integer(4))});
    });
}

/// The part of `wanted` that was found, in its order, within the query's window.
std::vector<PhotoId> inListOrder(const PhotoQuery& query, const std::vector<PhotoId>& found)
{
    const std::unordered_set<PhotoId> present(found.begin(), found.end());
    std::vector<PhotoId> ids;
    std::copy_if(query.photos->begin(), query.photos->end(), std::back_inserter(ids),
                 [&present](PhotoId id) { return present.contains(id); });
    const auto size = static_cast<qint64>(ids.size());
    const qint64 first = std::min(query.offset, size);
    const qint64 last = query.limit < 0 ? size : std::min(size, first + query.limit);
    return {ids.begin() + first, ids.begin() + last};
}

} // namespace

PhotoSearch::PhotoSearch(Connection& connection) : m_connection(connection) {}

Result<const IdSet*> PhotoSearch::startOf(const PhotoFilter& filter)
{
    const IdSet* start = nullptr;
    if (filter.sets.empty())
        return start;
    const Result<std::optional<qint64>> all = keptCount(m_connection, domain::Expression());
    if (!all)
        return tl::make_unexpected(all.error());
    qint64 fewest = std::clamp<qint64>(all->value_or(0) / kShareOfFew, 1, kMostOfFew);
    for (const IdSet& set : filter.sets) {
        const Sql sql = countUpToSql(set, fewest);
        const Result<qint64> photos = m_connection.number(sql.text, sql.values);
        if (!photos)
            return tl::make_unexpected(photos.error());
        if (*photos < fewest) {
            fewest = *photos;
            start = &set;
        }
    }
    return start;
}

Result<std::vector<PhotoId>> PhotoSearch::ids(const PhotoQuery& query)
{
    const Result<PhotoFilter> filter = buildFilter(m_connection, query);
    if (!filter)
        return tl::make_unexpected(filter.error());
    const Result<const IdSet*> start = startOf(*filter);
    if (!start)
        return tl::make_unexpected(start.error());
    PhotoQuery asked = query;
    if (query.photos) {
        asked.offset = 0;
        asked.limit = -1;
    }
    const Result<std::vector<PhotoId>> found = listed({*filter, *start}, asked);
    if (!found || !query.photos)
        return found;
    return inListOrder(query, *found);
}

Result<std::vector<PhotoId>> PhotoSearch::listed(const Listing& listing, const PhotoQuery& query)
{
    const auto idsOf = [this](const Sql& sql) {
        return m_connection.select(sql.text, sql.values,
                                   [](const Row& row) { return PhotoId{row.integer(0)}; });
    };
    const bool isSmallWindow =
        query.limit >= 0 && query.offset <= kLargestWindow && query.limit <= kLargestWindow - query.offset;
    if (query.order == domain::PhotoOrder::TakenAt && isSmallWindow && !listing.start &&
        !listing.filter.conditions.empty()) {
        Result<std::vector<PhotoId>> earliest =
            idsOf(earliestIdsSql(listing.filter, query, (query.offset + query.limit) * kEarliestForOne));
        if (!earliest || std::cmp_equal(earliest->size(), query.limit))
            return earliest;
    }
    return idsOf(idsSql(listing, query));
}

Result<qint64> PhotoSearch::count(const PhotoQuery& query)
{
    const Result<PhotoFilter> filter = buildFilter(m_connection, query);
    if (!filter)
        return tl::make_unexpected(filter.error());
    if (!query.rootId && query.folder.isEmpty() && !query.photos) {
        const Result<std::optional<qint64>> kept = keptCount(m_connection, filter->expression);
        if (!kept)
            return tl::make_unexpected(kept.error());
        if (*kept)
            return **kept;
    }
    if (filter->isOneSet()) {
        const Sql sql = countUpToSql(filter->sets.front(), std::numeric_limits<qint64>::max());
        return m_connection.number(sql.text, sql.values);
    }
    const Result<const IdSet*> start = startOf(*filter);
    if (!start)
        return tl::make_unexpected(start.error());
    const Sql sql = countSql({*filter, *start});
    return m_connection.number(sql.text, sql.values);
}

Result<std::vector<PhotoRow>> PhotoSearch::rows(std::span<const PhotoId> ids)
{
    std::vector<PhotoRow> result;
    result.reserve(ids.size());
    for (std::size_t start = 0; start < ids.size(); start += kLargeBlock) {
        const std::span<const PhotoId> block = ids.subspan(start, std::min(kLargeBlock, ids.size() - start));
        QHash<PhotoId, PhotoRow> rows;
        if (const Result<void> done = readBlock(m_connection, block, rows); !done)
            return tl::make_unexpected(done.error());
        for (const PhotoId id : block) {
            if (const auto row = rows.constFind(id); row != rows.constEnd())
                result.push_back(*row);
        }
    }
    return result;
}

Result<SmartCounts> PhotoSearch::smartCounts()
{
    const Result<std::optional<SmartCounts>> counts = m_connection.first(
        uR"(SELECT SUM(f.photos), SUM(f.needs_review), SUM(f.failed),
                   SUM(CASE WHEN r.online = 1 THEN f.missing ELSE f.photos END)
            FROM folder f JOIN root r ON r.id = f.root_id)"_s,
        {}, [](const Row& row) {
            return SmartCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
        });
    if (!counts)
        return tl::make_unexpected(counts.error());
    return counts->value_or(SmartCounts{});
}

} // namespace scenekeeper::storage
