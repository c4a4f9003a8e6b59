// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photosummary.h"

#include "core/storage/connection.h"
#include "core/storage/photofilter.h"
#include "core/storage/placeclusters.h"
#include "core/storage/placetree.h"
#include "core/storage/sqlitedialect.h"

#include <cmath>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using domain::PhotoQuery;
using domain::PlaceGrid;
using domain::PlaceSummary;
using domain::TimeSummary;
using domain::WithinCondition;
using namespace Qt::StringLiterals;

namespace {

/// From day to day that has photos, by the index alone: each step is one look-up, each count one walk.
QString allDays()
{
    return uR"(WITH RECURSIVE day(name) AS (
                SELECT (SELECT substr(taken_local, 1, 10) FROM photo
                        WHERE (taken_local IS NULL) = 0 ORDER BY taken_local LIMIT 1)
                UNION ALL
                SELECT (SELECT substr(p.taken_local, 1, 10) FROM photo p
                        WHERE (p.taken_local IS NULL) = 0 AND p.taken_local >= day.name || '~'
                        ORDER BY p.taken_local LIMIT 1)
                FROM day WHERE day.name IS NOT NULL)
            SELECT day.name, (SELECT COUNT(*) FROM photo p WHERE (p.taken_local IS NULL) = 0
                          AND p.taken_local >= day.name AND p.taken_local < day.name || '~')
            FROM day WHERE day.name IS NOT NULL)"_s;
}

QString someDays(const PhotoFilter& filter)
{
    return u"SELECT substr(p.taken_local, 1, 10) AS day, COUNT(*) FROM photo p"_s + filter.where() +
           u" GROUP BY day ORDER BY day"_s;
}

/// One box, or two where the area lies across the antimeridian.
std::vector<GeoBox> boxesOf(const WithinCondition& area)
{
    if (area.west <= area.east)
        return {{area.south, area.north, area.west, area.east}};
    return {{area.south, area.north, area.west, 180.0}, {area.south, area.north, -180.0, area.east}};
}

bool isArea(const WithinCondition& area)
{
    return std::abs(area.south) <= 90.0 && std::abs(area.north) <= 90.0 && area.south <= area.north &&
           std::abs(area.west) <= 180.0 && std::abs(area.east) <= 180.0;
}

} // namespace

PhotoSummary::PhotoSummary(Connection& connection) : m_connection(connection) {}

Result<TimeSummary> PhotoSummary::times(const PhotoQuery& query)
{
    const Result<PhotoFilter> filter = buildFilter(query);
    if (!filter)
        return tl::make_unexpected(filter.error());
    const bool isAll = filter->conditions.isEmpty();
    TimeSummary summary;
    const auto take = [&summary](const Row& row) {
        const QDate day = QDate::fromString(row.text(0), Qt::ISODate);
        const qint64 photos = row.integer(1);
        if (day.isValid()) {
            summary.days.push_back({day, photos});
            summary.dated += photos;
        } else {
            summary.undated += photos;
        }
    };
    if (const Result<void> done =
            m_connection.each(isAll ? allDays() : someDays(*filter), filter->values, take);
        !done)
        return tl::make_unexpected(done.error());
    if (!isAll)
        return summary; // those without a date were a group of their own
    const Result<qint64> undated =
        m_connection.number(u"SELECT COUNT(*) FROM photo WHERE (taken_local IS NULL) = 1"_s);
    if (!undated)
        return tl::make_unexpected(undated.error());
    summary.undated += *undated;
    return summary;
}

Result<PlaceSummary> PhotoSummary::places(const PhotoQuery& query, const PlaceGrid& grid)
{
    if (!isArea(grid.area) || grid.columns < 1)
        return fail(ErrorCode::InvalidArgument, u"no such part of the map"_s);
    if (const Result<void> done = ask(query); !done)
        return tl::make_unexpected(done.error());
    PlaceClusters clusters(grid.columns);
    for (const GeoBox& box : boxesOf(grid.area)) {
        const Result<void> done = visitPlaces(m_connection, box, [&](const IndexedPlace& place) {
            if (m_asked->holds(place.photo))
                clusters.add(place);
        });
        if (!done)
            return tl::make_unexpected(done.error());
    }
    return PlaceSummary{clusters.take(), m_asked->placed, m_asked->unplaced, m_asked->extent};
}

Result<void> PhotoSummary::ask(const PhotoQuery& query)
{
    const Result<qint64> others = m_connection.number(sqlite::othersChangeCounter());
    if (!others)
        return tl::make_unexpected(others.error());
    const Result<qint64> own = m_connection.number(sqlite::ownChangeCounter());
    if (!own)
        return tl::make_unexpected(own.error());
    const qint64 counter = *others + *own;
    if (m_asked && m_asked->query == query && m_asked->changeCounter == counter)
        return {};
    const Result<PhotoFilter> filter = buildFilter(query);
    if (!filter)
        return tl::make_unexpected(filter.error());
    Asked asked;
    asked.query = query;
    asked.changeCounter = counter;
    const Result<qint64> photos = readMembers(*filter, asked);
    if (!photos)
        return tl::make_unexpected(photos.error());
    PlaceExtent extent;
    const Result<void> done = visitPlaces(m_connection, {-90.0, 90.0, -180.0, 180.0}, [&](const IndexedPlace& place) {
        if (!asked.holds(place.photo))
            return;
        ++asked.placed;
        extent.add(place.latitude, place.longitude);
    });
    if (!done)
        return done;
    asked.unplaced = std::max<qint64>(*photos - asked.placed, 0);
    asked.extent = extent.extent();
    m_asked = std::move(asked);
    return {};
}

Result<qint64> PhotoSummary::readMembers(const PhotoFilter& filter, Asked& asked)
{
    if (filter.conditions.isEmpty())
        return m_connection.number(u"SELECT SUM(photos) FROM folder"_s);
    const Result<qint64> last = m_connection.number(u"SELECT MAX(id) FROM photo"_s);
    if (!last)
        return last;
    asked.members.emplace(static_cast<std::size_t>(*last) + 1, false);
    qint64 photos = 0;
    const Result<void> done = m_connection.each(
        u"SELECT p.id FROM photo p"_s + filter.where(), filter.values, [&](const Row& row) {
            const auto number = static_cast<std::size_t>(row.integer(0));
            if (number >= asked.members->size())
                return; // came while we read; the next look has it
            (*asked.members)[number] = true;
            ++photos;
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return photos;
}

} // namespace scenekeeper::storage
