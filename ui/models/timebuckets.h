// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photosummary.h"

#include <QDate>
#include <vector>

namespace scenekeeper::ui {

/// What one bar of the timeline stands for.
enum class TimeUnit { Day, Month, Year };

/// The photographs of one unit; days are wall-clock days of the cameras. Both days included.
struct TimeBucket
{
    QDate first;
    QDate last;
    qint64 photos = 0;

    friend bool operator==(const TimeBucket&, const TimeBucket&) = default;
};

/// Pure functions; any thread.
[[nodiscard]] QDate unitStart(QDate day, TimeUnit unit);
[[nodiscard]] QDate unitEnd(QDate day, TimeUnit unit);
/// The first day of the unit that is `steps` units further on.
[[nodiscard]] QDate unitAfter(QDate day, TimeUnit unit, int steps);

/// The days gathered into units; ascending, none without photographs.
[[nodiscard]] std::vector<TimeBucket> bucketsOf(const std::vector<domain::DayCount>& days, TimeUnit unit);

/// How many photographs there are from one day to another, both included.
[[nodiscard]] qint64 photosBetween(const std::vector<domain::DayCount>& days, QDate first, QDate last);

} // namespace scenekeeper::ui
