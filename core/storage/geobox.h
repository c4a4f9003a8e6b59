// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/domain/photoquery.h"

#include <array>
#include <vector>

namespace scenekeeper::storage {

/// Degrees; never across the antimeridian.
struct GeoBox
{
    double south = 0.0;
    double north = 0.0;
    double west = 0.0;
    double east = 0.0;
};

/// Boxes that together hold everything within the circle: one, two where it crosses the antimeridian, and
/// all longitudes where it holds a pole.
[[nodiscard]] std::vector<GeoBox> boxesAround(const domain::NearFilter& circle);

/// The point on the unit sphere. The straight line between two of these grows with the distance on the
/// ground, so comparing it is as exact as the haversine formula and needs no trigonometry in SQL.
[[nodiscard]] std::array<double, 3> unitVector(double latitude, double longitude);

/// The square of that straight line at a distance of so many kilometres on a sphere of 6371.0088 km.
[[nodiscard]] double chordSquared(double kilometres);

} // namespace scenekeeper::storage
