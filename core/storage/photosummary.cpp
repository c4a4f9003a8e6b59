// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photosummary.h"

#include "core/storage/connection.h"
#include "core/storage/listingsql.h"
#include "core/storage/photofilter.h"
#include "core/storage/photosearch.h"
#include "core/storage/placeclusters.h"
#include "core/storage/placetree.h"
#include "core/storage/sqlitedialect.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using domain::DayCount;
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

/// 20190714 of "2019-07-14"; 0 for what is no such day.
int dayNumber(QStringView day)
{
    constexpr qsizetype kDayLength = 10;
    int number = 0;
    for (const QChar character : day.first(std::min(day.size(), kDayLength))) {
        if (character.isDigit())
            number = number * 10 + character.digitValue();
    }
    return day.size() == kDayLength ? number : 0;
}

/// How many there are, and each value of sqlite::allInOne().
Result<qint64> eachValue(Connection& connection, const Sql& sql,
                         const std::function<void(QStringView)>& visit)
{
    qint64 photos = 0;
    const Result<void> done = connection.each(sql.text, sql.values, [&](const Row& row) {
        photos = row.integer(0);
        const QString all = row.text(1);
        for (const QStringView value : QStringView(all).tokenize(u',', Qt::SkipEmptyParts))
            visit(value);
    });
    if (!done)
        return tl::make_unexpected(done.error());
    return photos;
}

Result<TimeSummary> timesOfAll(Connection& connection)
{
    TimeSummary summary;
    const Result<void> done = connection.each(allDays(), {}, [&summary](const Row& row) {
        const QDate day = QDate::fromString(row.text(0), Qt::ISODate);
        if (day.isValid()) {
            summary.days.push_back({day, row.integer(1)});
            summary.dated += row.integer(1);
        } else {
            summary.undated += row.integer(1);
        }
    });
    if (!done)
        return tl::make_unexpected(done.error());
    const Result<qint64> undated =
        connection.number(u"SELECT COUNT(*) FROM photo WHERE (taken_local IS NULL) = 1"_s);
    if (!undated)
        return tl::make_unexpected(undated.error());
    summary.undated += *undated;
    return summary;
}

// Counted here and not by a GROUP BY, which would sort all of them first.
Result<TimeSummary> timesOf(Connection& connection, const Listing& listing)
{
    std::unordered_map<int, qint64> photosOfDay;
    const Result<qint64> photos = eachValue(
        connection, daysSql(listing), [&photosOfDay](QStringView day) { ++photosOfDay[dayNumber(day)]; });
    if (!photos)
        return tl::make_unexpected(photos.error());
    TimeSummary summary;
    for (const auto& [number, photosThen] : photosOfDay) {
        const QDate day(number / 10'000, number / 100 % 100, number % 100);
        if (!day.isValid())
            continue;
        summary.days.push_back({day, photosThen});
        summary.dated += photosThen;
    }
    summary.undated = *photos - summary.dated;
    std::sort(summary.days.begin(), summary.days.end(),
              [](const DayCount& one, const DayCount& other) { return one.day < other.day; });
    return summary;
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

PhotoSummary::PhotoSummary(Connection& connection, PhotoSearch& search)
    : m_connection(connection), m_search(search)
{
}

Result<TimeSummary> PhotoSummary::times(const PhotoQuery& query)
{
    const Result<PhotoFilter> filter = buildFilter(m_connection, query);
    if (!filter)
        return tl::make_unexpected(filter.error());
    if (filter->conditions.empty())
        return timesOfAll(m_connection);
    const Result<const IdSet*> start = m_search.startOf(*filter);
    if (!start)
        return tl::make_unexpected(start.error());
    return timesOf(m_connection, {*filter, *start});
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
    Asked asked;
    asked.query = query;
    asked.changeCounter = counter;
    const Result<qint64> photos = readMembers(asked);
    if (!photos)
        return tl::make_unexpected(photos.error());
    PlaceExtent extent;
    const Result<void> done =
        visitPlaces(m_connection, {-90.0, 90.0, -180.0, 180.0}, [&](const IndexedPlace& place) {
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

Result<qint64> PhotoSummary::readMembers(Asked& asked)
{
    const Result<PhotoFilter> filter = buildFilter(m_connection, asked.query);
    if (!filter)
        return tl::make_unexpected(filter.error());
    if (filter->conditions.empty())
        return m_search.count(asked.query);
    const Result<const IdSet*> start = m_search.startOf(*filter);
    if (!start)
        return tl::make_unexpected(start.error());
    std::vector<bool>& members = asked.members.emplace();
    return eachValue(m_connection, membersSql({*filter, *start}), [&members](QStringView value) {
        const auto number = static_cast<std::size_t>(value.toULongLong());
        if (number >= members.size())
            members.resize(std::max(number + 1, members.size() * 2), false);
        members[number] = true;
    });
}

} // namespace scenekeeper::storage
