// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/reviewmetrics.h"

#include <QPointF>
#include <QString>
#include <vector>

namespace scenekeeper::ui {

/// A plot of shares against shares, axes in percent: what to draw, not how. A plain value.
struct SharePlot
{
    enum class Style {
        Ideal, ///< dashed and quiet
        Curve, ///< a line with a dot at each point
        Mark,  ///< rings
    };

    struct Point
    {
        QPointF at;   ///< percent
        QString says; ///< its numbers in words; empty: not to be pointed at
    };

    struct Series
    {
        QString name;
        Style style = Style::Curve;
        std::vector<Point> points;
    };

    QString title;
    QString xTitle;
    QString yTitle;
    double lowestY = 0.0; ///< percent
    QString fileName;     ///< to save it under, without suffix
    QString csv;          ///< the numbers, RFC 4180
    std::vector<Series> series;
};

/// How often the model is right when it claims a confidence.
[[nodiscard]] SharePlot reliabilityPlot(const std::vector<training::ReliabilityBin>& bins);

/// How right the model is on what no human looks at, by its share.
[[nodiscard]] SharePlot coveragePlot(const std::vector<training::CoveragePoint>& curve,
                                     const training::ReviewMetrics& review);

} // namespace scenekeeper::ui
