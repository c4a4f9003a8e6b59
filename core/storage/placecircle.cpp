// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placecircle.h"

#include "core/storage/conditionsql.h"
#include "core/storage/connection.h"
#include "core/storage/geobox.h"
#include "core/storage/placetree.h"

namespace scenekeeper::storage {

using base::PhotoId;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// More than what single floats round positions by.
constexpr double kRoundingKilometres = 0.01;

double squared(double value)
{
    return value * value;
}

} // namespace

Result<std::vector<PhotoId>> photosWithin(Connection& connection, const domain::NearFilter& circle)
{
    const auto [x, y, z] = unitVector(circle.latitude, circle.longitude);
    const double surely = circle.kilometres > kRoundingKilometres
                              ? chordSquared(circle.kilometres - kRoundingKilometres)
                              : -1.0;
    const double perhaps = chordSquared(circle.kilometres + kRoundingKilometres);
    std::vector<PhotoId> within;
    std::vector<PhotoId> onEdge;
    for (const GeoBox& box : boxesAround(circle)) {
        const Result<void> done = visitPlaces(connection, box, [&](const IndexedPlace& place) {
            const auto [px, py, pz] = unitVector(place.latitude, place.longitude);
            const double distance = squared(px - x) + squared(py - y) + squared(pz - z);
            if (distance <= surely)
                within.push_back(place.photo);
            else if (distance <= perhaps)
                onEdge.push_back(place.photo);
        });
        if (!done)
            return tl::make_unexpected(done.error());
    }
    if (onEdge.empty())
        return within;
    const Sql listed = listedSet(onEdge).select();
    const Result<void> done = connection.each(
        uR"(SELECT p.id FROM photo p WHERE p.id IN (%1) AND (p.position_x - ?) * (p.position_x - ?)
            + (p.position_y - ?) * (p.position_y - ?) + (p.position_z - ?) * (p.position_z - ?) <= ?)"_s.arg(
            listed.text),
        listed.values + QVariantList{x, x, y, y, z, z, chordSquared(circle.kilometres)},
        [&within](const Row& row) { within.push_back(PhotoId{row.integer(0)}); });
    if (!done)
        return tl::make_unexpected(done.error());
    return within;
}

} // namespace scenekeeper::storage
