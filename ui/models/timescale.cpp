// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timescale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr double kNarrowestBar = 5.0; // pixels
constexpr double kDaysOfMonth = 30.44;
constexpr double kDaysOfYear = 365.24;

/// Steps of ticks, from fine to coarse, and about how many days each takes.
struct Step
{
    TimeUnit unit;
    int count;
    double days;
};

constexpr std::array<Step, 14> kSteps{{{TimeUnit::Day, 1, 1},
                                       {TimeUnit::Day, 5, 5},
                                       {TimeUnit::Day, 15, 15},
                                       {TimeUnit::Month, 1, kDaysOfMonth},
                                       {TimeUnit::Month, 3, 3 * kDaysOfMonth},
                                       {TimeUnit::Month, 6, 6 * kDaysOfMonth},
                                       {TimeUnit::Year, 1, kDaysOfYear},
                                       {TimeUnit::Year, 2, 2 * kDaysOfYear},
                                       {TimeUnit::Year, 5, 5 * kDaysOfYear},
                                       {TimeUnit::Year, 10, 10 * kDaysOfYear},
                                       {TimeUnit::Year, 20, 20 * kDaysOfYear},
                                       {TimeUnit::Year, 50, 50 * kDaysOfYear},
                                       {TimeUnit::Year, 100, 100 * kDaysOfYear},
                                       {TimeUnit::Year, 1000, 1000 * kDaysOfYear}}};

/// Where the step has its ticks: years that it divides, the first month of a quarter, the 1st, 6th, 11th ….
bool isOn(QDate day, const Step& step)
{
    switch (step.unit) {
    case TimeUnit::Year:
        return day.year() % step.count == 0;
    case TimeUnit::Month:
        return (day.month() - 1) % step.count == 0;
    case TimeUnit::Day:
        break;
    }
    // Not the 31st, which would be beside the 1st.
    return (day.day() - 1) % step.count == 0 && (step.count == 1 || day.day() <= 30 - step.count + 1);
}

TimeUnit largestUnit(QDate day)
{
    if (day.day() != 1)
        return TimeUnit::Day;
    return day.month() == 1 ? TimeUnit::Year : TimeUnit::Month;
}

} // namespace

void TimeScale::setDomain(QDate first, QDate last)
{
    const bool showedAll = isEmpty() || showsAll();
    m_domainStart = first.isValid() ? first.toJulianDay() : 0;
    m_domainEnd = first.isValid() ? last.toJulianDay() + 1 : 0;
    if (showedAll)
        showAll();
    else
        clamp();
}

void TimeScale::setWidth(double pixels)
{
    m_width = std::max(pixels, 1.0);
}

void TimeScale::showAll()
{
    m_start = static_cast<double>(m_domainStart);
    m_span = static_cast<double>(m_domainEnd - m_domainStart);
    clamp();
}

void TimeScale::show(QDate first, QDate last)
{
    const double span = static_cast<double>(first.daysTo(last) + 1);
    m_span = std::max(span, kSmallestSpan);
    m_start = static_cast<double>(first.toJulianDay()) - (m_span - span) / 2.0;
    clamp();
}

void TimeScale::clamp()
{
    const double all = static_cast<double>(m_domainEnd - m_domainStart);
    m_span = std::clamp(m_span, kSmallestSpan, std::max(all, kSmallestSpan));
    // Fewer days than the closest view has room for are in its middle.
    const double slack = all - m_span;
    const double first = static_cast<double>(m_domainStart);
    m_start = slack < 0.0 ? first + slack / 2.0 : std::clamp(m_start, first, first + slack);
}

void TimeScale::zoomBy(double factor, double x)
{
    const double along = (m_isMirrored ? m_width - x : x) / m_width;
    const double fixed = m_start + along * m_span;
    m_span = std::clamp(m_span / factor, kSmallestSpan, 1e7);
    m_start = fixed - along * m_span;
    clamp();
}

void TimeScale::panBy(double pixels)
{
    m_start -= (m_isMirrored ? -pixels : pixels) / pixelsPerDay();
    clamp();
}

void TimeScale::reveal(QDate first, QDate last)
{
    const auto start = static_cast<double>(first.toJulianDay());
    const auto end = static_cast<double>(last.toJulianDay() + 1);
    if (end > m_start + m_span)
        m_start = end - m_span;
    if (start < m_start)
        m_start = start;
    clamp();
}

double TimeScale::xOf(QDate day) const
{
    const double x = (static_cast<double>(day.toJulianDay()) - m_start) * pixelsPerDay();
    return m_isMirrored ? m_width - x : x;
}

QDate TimeScale::dayAt(double x) const
{
    const double along = m_isMirrored ? m_width - x : x;
    const auto day = static_cast<qint64>(std::floor(m_start + along / pixelsPerDay()));
    return QDate::fromJulianDay(std::clamp(day, m_domainStart, std::max(m_domainStart, m_domainEnd - 1)));
}

QDate TimeScale::firstInView() const
{
    return QDate::fromJulianDay(static_cast<qint64>(std::floor(m_start)));
}

QDate TimeScale::lastInView() const
{
    return QDate::fromJulianDay(static_cast<qint64>(std::ceil(m_start + m_span)) - 1);
}

TimeUnit TimeScale::unit() const
{
    if (pixelsPerDay() >= kNarrowestBar)
        return TimeUnit::Day;
    return pixelsPerDay() * kDaysOfMonth >= kNarrowestBar ? TimeUnit::Month : TimeUnit::Year;
}

std::vector<TimeScale::Tick> TimeScale::ticks(double spacing) const
{
    if (isEmpty())
        return {};
    const auto* step = std::find_if(kSteps.begin(), kSteps.end(), [this, spacing](const Step& one) {
        return one.days * pixelsPerDay() >= spacing;
    });
    if (step == kSteps.end())
        --step;
    std::vector<Tick> ticks;
    const QDate last = lastInView();
    for (QDate day = unitStart(firstInView(), step->unit); day.isValid() && day <= last;
         day = unitAfter(day, step->unit, 1)) {
        if (isOn(day, *step))
            ticks.push_back({day, largestUnit(day), xOf(day)});
    }
    return ticks;
}

} // namespace scenekeeper::ui
