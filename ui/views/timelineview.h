// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timescale.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

/// Days from one to another, both included.
struct DayRange
{
    QDate first;
    QDate last;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Photographs as bars along the time, by day, month or year, whichever the width has room for. A range is
/// chosen by dragging, by clicking on a bar, or by the arrow keys; wheel, + and - zoom, the middle button and
/// a sideways wheel move. In a window that is read from the right time runs from there, too.
///
/// Window thread only; does no work that grows with more than the number of days.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setDays(std::vector<domain::DayCount> days);
    [[nodiscard]] const std::vector<domain::DayCount>& days() const { return m_days; }
    /// What is filtered by; an invalid day is an open end.
    void setChosen(const std::optional<DayRange>& range);
    /// What is chosen, or about to be while the mouse is held.
    [[nodiscard]] std::optional<DayRange> shownRange() const;

    /// What an empty timeline says.
    void setEmptyText(const QString& title, const QString& advice);

    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    void zoomBy(double factor);
    void showAll();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// To filter by.
    void rangeChosen(const scenekeeper::ui::DayRange& range);
    void clearRequested();
    /// shownRange() is another one.
    void shownRangeChanged();
    /// What is in view, and at which unit.
    void viewChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A range that grows between a fixed unit and the one under the mouse or the keys.
    struct Span
    {
        DayRange fixed;
        DayRange moving;

        [[nodiscard]] DayRange range() const
        {
            return {std::min(fixed.first, moving.first), std::max(fixed.last, moving.last)};
        }
    };

    [[nodiscard]] DayRange unitAt(double x) const;
    /// The chosen range within the days that there are.
    [[nodiscard]] std::optional<DayRange> closedRange() const;
    /// A border of the chosen range that can be dragged from here; the other one is `fixed`.
    [[nodiscard]] std::optional<Span> borderAt(double x) const;
    void updateBuckets();
    void viewMoved();
    void endDrag();
    void step(int direction, bool extends);
    void chooseSpan(const Span& span);
    [[nodiscard]] std::optional<TimeBucket> bucketBeside(const DayRange& unit, int direction) const;
    [[nodiscard]] QRectF plotRect() const;
    void paintBars(QPainter& painter, const QRectF& plot) const;
    void paintRange(QPainter& painter, const QRectF& plot) const;
    void paintAxis(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] QString tickText(const TimeScale::Tick& tick) const;

    std::vector<domain::DayCount> m_days;
    std::vector<TimeBucket> m_buckets; ///< of m_unit
    TimeUnit m_unit = TimeUnit::Day;
    TimeScale m_scale;
    std::optional<DayRange> m_chosen;
    std::optional<Span> m_drag;
    std::optional<Span> m_keys; ///< what the arrow keys have chosen
    std::optional<double> m_pannedFrom;
    std::optional<DayRange> m_hovered;
    QString m_emptyTitle;
    QString m_emptyAdvice;
};

} // namespace scenekeeper::ui
