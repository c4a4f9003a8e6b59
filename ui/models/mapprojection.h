// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"

#include <QPointF>
#include <QRectF>

namespace scenekeeper::ui {

/// How the globe is laid flat: Miller's cylindrical projection. It looks like Mercator's where most people
/// live, and still has both poles on the sheet, where there are photographs, too.
///
/// Sheet coordinates are degrees of longitude to the right and, downwards, as much as a degree of longitude
/// is at the equator. The world repeats itself every 360 to either side. Pure functions; any thread.
inline constexpr double kWorldWidth = 360.0;

/// Of the north pole, upwards.
[[nodiscard]] double worldTop();

[[nodiscard]] QPointF toSheet(double latitude, double longitude);
[[nodiscard]] double latitudeAt(double y);
/// -180 … 180.
[[nodiscard]] double longitudeAt(double x);

/// The rectangle on the sheet; where it lies across the antimeridian it goes beyond 180.
[[nodiscard]] QRectF toSheet(const domain::WithinCondition& rectangle);
/// At least as large, with so many decimals.
[[nodiscard]] domain::WithinCondition roundedOutwards(const domain::WithinCondition& rectangle, int decimals);
/// All longitudes where the part of the sheet is as wide as the world.
[[nodiscard]] domain::WithinCondition rectangleOn(const QRectF& sheet);

} // namespace scenekeeper::ui
