// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timebuckets.h"

#include <algorithm>

namespace scenekeeper::ui {

QDate unitStart(QDate day, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Year:
        return {day.year(), 1, 1};
    case TimeUnit::Month:
        return {day.year(), day.month(), 1};
    case TimeUnit::Day:
        break;
    }
    return day;
}

QDate unitAfter(QDate day, TimeUnit unit, int steps)
{
    const QDate start = unitStart(day, unit);
    switch (unit) {
    case TimeUnit::Year:
        return start.addYears(steps);
    case TimeUnit::Month:
        return start.addMonths(steps);
    case TimeUnit::Day:
        break;
    }
    return start.addDays(steps);
}

QDate unitEnd(QDate day, TimeUnit unit)
{
    return unitAfter(day, unit, 1).addDays(-1);
}

std::vector<TimeBucket> bucketsOf(const std::vector<domain::DayCount>& days, TimeUnit unit)
{
    std::vector<TimeBucket> buckets;
    for (const domain::DayCount& count : days) {
        if (buckets.empty() || count.day > buckets.back().last)
            buckets.push_back({unitStart(count.day, unit), unitEnd(count.day, unit), 0});
        buckets.back().photos += count.photos;
    }
    return buckets;
}

qint64 photosBetween(const std::vector<domain::DayCount>& days, QDate first, QDate last)
{
    auto day = std::lower_bound(days.begin(), days.end(), first,
                                [](const domain::DayCount& count, QDate date) { return count.day < date; });
    qint64 photos = 0;
    for (; day != days.end() && day->day <= last; ++day)
        photos += day->photos;
    return photos;
}

} // namespace scenekeeper::ui
