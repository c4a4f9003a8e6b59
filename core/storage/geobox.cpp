// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/geobox.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scenekeeper::storage {

namespace {

constexpr double kEarthRadiusKilometres = 6371.0088;
constexpr double kDegreesPerRadian = 180.0 / std::numbers::pi;
// The index keeps single floats; this is wider than their error, about a metre, and costs nothing.
constexpr double kMarginDegrees = 1e-4;

} // namespace

std::vector<GeoBox> boxesAround(const domain::NearFilter& circle)
{
    const double radius = circle.kilometres / kEarthRadiusKilometres;
    const double reach = radius * kDegreesPerRadian + kMarginDegrees;
    const double south = circle.latitude - reach;
    const double north = circle.latitude + reach;
    if (south <= -90.0 || north >= 90.0)
        return {{std::max(south, -90.0), std::min(north, 90.0), -180.0, 180.0}};
    const double sine = std::sin(radius) / std::cos(circle.latitude / kDegreesPerRadian);
    const double width = std::asin(std::min(sine, 1.0)) * kDegreesPerRadian + kMarginDegrees;
    const double west = circle.longitude - width;
    const double east = circle.longitude + width;
    if (west < -180.0)
        return {{south, north, west + 360.0, 180.0}, {south, north, -180.0, east}};
    if (east > 180.0)
        return {{south, north, west, 180.0}, {south, north, -180.0, east - 360.0}};
    return {{south, north, west, east}};
}

std::array<double, 3> unitVector(double latitude, double longitude)
{
    const double phi = latitude / kDegreesPerRadian;
    const double lambda = longitude / kDegreesPerRadian;
    return {std::cos(phi) * std::cos(lambda), std::cos(phi) * std::sin(lambda), std::sin(phi)};
}

double chordSquared(double kilometres)
{
    const double angle = std::clamp(kilometres / kEarthRadiusKilometres, 0.0, std::numbers::pi);
    const double chord = 2.0 * std::sin(angle / 2.0);
    return chord * chord;
}

} // namespace scenekeeper::storage
