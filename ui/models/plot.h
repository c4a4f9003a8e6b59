// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <vector>

namespace scenekeeper::ui {

/// A plot: what to draw, not how. A plain value.
struct Plot
{
    enum class Style {
        Ideal, ///< dashed and quiet
        Curve, ///< a line with a dot at each point
        Mark,  ///< rings
    };

    struct Axis
    {
        QString title; ///< with the unit
        double lowest = 0.0;
        double highest = 100.0;
        int decimals = 0; ///< of the numbers at the axis
    };

    struct Point
    {
        QPointF at;   ///< in the axes' units
        QString says; ///< its numbers in words; empty: not to be pointed at
    };

    struct Series
    {
        QString name;
        Style style = Style::Curve;
        std::vector<Point> points;
    };

    QString title;
    Axis x;
    Axis y;
    QString fileName; ///< to save it under, without suffix
    QString csv;      ///< the numbers, RFC 4180
    std::vector<Series> series;
};

/// Ends of axes that make numbers at the five intervals between them which can be read at a glance.

/// The least round number not below `value`; 1 for 0 and less.
[[nodiscard]] double roundCeiling(double value);

/// The greatest percentage not above `percent` from which five round steps lead to 100.
[[nodiscard]] double roundFloor(double percent);

} // namespace scenekeeper::ui
