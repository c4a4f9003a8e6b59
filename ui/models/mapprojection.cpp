// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mapprojection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scenekeeper::ui {

namespace {

constexpr double kDegree = std::numbers::pi / 180.0;

} // namespace

double worldTop()
{
    static const double top = -toSheet(90.0, 0.0).y();
    return top;
}

QPointF toSheet(double latitude, double longitude)
{
    return {longitude, -1.25 * std::asinh(std::tan(0.8 * latitude * kDegree)) / kDegree};
}

double latitudeAt(double y)
{
    return std::clamp(1.25 * std::atan(std::sinh(-0.8 * y * kDegree)) / kDegree, -90.0, 90.0);
}

double longitudeAt(double x)
{
    return x - kWorldWidth * std::floor((x + kWorldWidth / 2.0) / kWorldWidth);
}

QRectF toSheet(const domain::WithinCondition& rectangle)
{
    const double east = rectangle.east + (rectangle.west > rectangle.east ? kWorldWidth : 0.0);
    return {toSheet(rectangle.north, rectangle.west), toSheet(rectangle.south, east)};
}

domain::WithinCondition rectangleOn(const QRectF& sheet)
{
    const double south = latitudeAt(sheet.bottom());
    const double north = latitudeAt(sheet.top());
    if (sheet.width() >= kWorldWidth)
        return {south, -180.0, north, 180.0};
    const double east = longitudeAt(sheet.right());
    // The antimeridian has two names; at the right end it is that of the east.
    return {south, longitudeAt(sheet.left()), north, east == -180.0 ? 180.0 : east};
}

domain::WithinCondition roundedOutwards(const domain::WithinCondition& rectangle, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    const auto down = [unit](double degrees, double least) {
        return std::max(std::floor(degrees * unit) / unit, least);
    };
    const auto up = [unit](double degrees, double most) {
        return std::min(std::ceil(degrees * unit) / unit, most);
    };
    return {down(rectangle.south, -90.0), down(rectangle.west, -180.0), up(rectangle.north, 90.0),
            up(rectangle.east, 180.0)};
}

} // namespace scenekeeper::ui
