// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/photoexpression.h"

#include <QDate>
#include <optional>
#include <vector>

namespace scenekeeper::domain {

/// How many photos of a search were taken on one day, by the camera's own clock.
struct DayCount
{
    QDate day;
    qint64 photos = 0;

    friend bool operator==(const DayCount&, const DayCount&) = default;
};

/// When the photos of a search were taken. Every photo is in one of the two counts.
struct TimeSummary
{
    std::vector<DayCount> days; ///< ascending; none without photos
    qint64 dated = 0;           ///< the sum of `days`
    qint64 undated = 0;

    friend bool operator==(const TimeSummary&, const TimeSummary&) = default;
};

/// Photos that lie near each other at the scale asked for.
struct PlaceCluster
{
    qint64 photos = 0;
    double latitude = 0.0; ///< of their middle, degrees
    double longitude = 0.0;
    WithinCondition bounds; ///< round all of them; a point for photos of one place
    base::PhotoId photo;    ///< the one with the lowest id

    friend bool operator==(const PlaceCluster&, const PlaceCluster&) = default;
};

/// Where the photos of a search were taken. Every photo is in one of the two counts, wherever it lies.
struct PlaceSummary
{
    std::vector<PlaceCluster> clusters; ///< in the area asked for; most photos first
    qint64 placed = 0;
    qint64 unplaced = 0;
    std::optional<WithinCondition> extent; ///< the smallest rectangle round all that have a place

    friend bool operator==(const PlaceSummary&, const PlaceSummary&) = default;
};

/// What a map shows, and how finely: the globe is `columns` cells round, and photos of one cell, or of two
/// whose middles nearly touch, are one cluster.
struct PlaceGrid
{
    WithinCondition area{-90.0, -180.0, 90.0, 180.0};
    int columns = 72;

    friend bool operator==(const PlaceGrid&, const PlaceGrid&) = default;
};

} // namespace scenekeeper::domain
