// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timebuckets.h"

#include <vector>

namespace scenekeeper::ui {

/// Which part of the time between two days lies where on a strip of pixels: what the timeline is zoomed and
/// moved by. A plain value.
class TimeScale
{
public:
    /// A place of the axis that deserves a line, at the beginning of a unit.
    struct Tick
    {
        QDate day;
        TimeUnit unit = TimeUnit::Day; ///< the largest unit that begins here
        double x = 0.0;
    };

    /// The days there are, both included. What is in view stays where it can; the first time, and where it
    /// was all that there was, all is in view.
    void setDomain(QDate first, QDate last);
    void setWidth(double pixels);
    /// Time runs from right to left.
    void setMirrored(bool mirrored) { m_isMirrored = mirrored; }

    [[nodiscard]] bool isEmpty() const { return m_domainEnd <= m_domainStart; }
    [[nodiscard]] bool showsAll() const { return m_span >= m_domainEnd - m_domainStart; }
    [[nodiscard]] bool isClosest() const { return m_span <= kSmallestSpan; }

    void showAll();
    /// Just these days, as far as that is not too close.
    void show(QDate first, QDate last);
    /// By more than 1: closer. The day at `x` stays where it is.
    void zoomBy(double factor, double x);
    /// In the direction of the pixels.
    void panBy(double pixels);
    /// Moves no further than needed to have the days in view.
    void reveal(QDate first, QDate last);

    /// Where the day begins, at midnight.
    [[nodiscard]] double xOf(QDate day) const;
    /// The day at a place; within the domain.
    [[nodiscard]] QDate dayAt(double x) const;
    /// The first and the last day in view, at least in part.
    [[nodiscard]] QDate firstInView() const;
    [[nodiscard]] QDate lastInView() const;
    [[nodiscard]] QDate firstDay() const { return QDate::fromJulianDay(m_domainStart); }
    [[nodiscard]] QDate lastDay() const { return QDate::fromJulianDay(m_domainEnd - 1); }

    /// The finest unit whose bars can still be told apart and hit.
    [[nodiscard]] TimeUnit unit() const;
    /// At least `spacing` pixels apart, at round years, months and days.
    [[nodiscard]] std::vector<Tick> ticks(double spacing) const;

private:
    static constexpr double kSmallestSpan = 10.0; // days

    void clamp();
    [[nodiscard]] double pixelsPerDay() const { return m_width / m_span; }

    qint64 m_domainStart = 0; ///< Julian days
    qint64 m_domainEnd = 0;   ///< behind the last
    double m_start = 0.0;     ///< of what is in view
    double m_span = 0.0;      ///< days in view
    double m_width = 1.0;
    bool m_isMirrored = false;
};

} // namespace scenekeeper::ui
