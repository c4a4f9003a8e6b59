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

    /// Cheap where only the points are others than before, so that a curve can grow while one looks on.
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
        QString name;
        QXYSeries* line = nullptr;      ///< null for marks
        QScatterSeries* dots = nullptr; ///< null for the ideal
        int firstPoint = 0;             ///< of the dots, into m_points
    };

    [[nodiscard]] bool hasSeriesOf(const Plot& plot) const;
    void makeParts(const Plot& plot);
    [[nodiscard]] QValueAxis* makeAxis(Qt::Alignment side);
    static void describe(QValueAxis& axis, const Plot::Axis& described);
    void addSeries(const Plot::Series& series);
    void fill(Drawn& drawn, const Plot::Series& series);
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
