// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot.h"

#include <QChartView>
#include <QList>

class QScatterSeries;
class QValueAxis;
class QXYSeries;

namespace scenekeeper::ui {

/// Draws a Plot in the palette's colours. The mouse over a point tells its numbers, and so do the
/// arrow keys, which step from point to point. Window thread only.
class PlotChart final : public QChartView
{
    Q_OBJECT

public:
    explicit PlotChart(QWidget* parent = nullptr);

    void setPlot(const Plot& plot);

    /// The chart as shown, at least twice as sharp as on screen.
    [[nodiscard]] QByteArray png();
    [[nodiscard]] QByteArray svg();

    /// What the point says that was told last; empty when none is.
    [[nodiscard]] QString toldPoint() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Drawn
    {
        Plot::Style style = Plot::Style::Curve;
        QXYSeries* line = nullptr;      ///< null for marks
        QScatterSeries* dots = nullptr; ///< null for the ideal
    };

    [[nodiscard]] QValueAxis* makeAxis(const Plot::Axis& axis, Qt::Alignment side);
    void addSeries(const Plot::Series& series);
    void attach(QXYSeries* series);
    void hideFromLegend(QXYSeries* series);
    void applyColors();
    void tell(int point);
    void paintOn(QPaintDevice& device, const QRectF& target);

    std::vector<Drawn> m_drawn;
    std::vector<Plot::Point> m_points; ///< those that say something
    QScatterSeries* m_told = nullptr;  ///< a ring round the point that is told
    QValueAxis* m_x = nullptr;
    QValueAxis* m_y = nullptr;
    int m_current = -1; ///< into m_points
};

} // namespace scenekeeper::ui
