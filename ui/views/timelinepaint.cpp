// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelappearance.h"
#include "ui/views/emptytext.h"
#include "ui/views/timelineview.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr double kGap = 4.0;
constexpr double kTickSpacing = 64.0;
constexpr double kLowestBar = 2.0;
constexpr double kShapeContrast = 3.0;
constexpr float kBand = 0.16F;
constexpr float kBar = 0.5F;
constexpr float kBarOutside = 0.25F;
constexpr float kBarHovered = 0.75F;
constexpr float kLine = 0.1F;
constexpr float kQuietText = 0.68F;

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

QRectF TimelineView::plotRect() const
{
    return QRectF(rect()).adjusted(0.0, kGap, 0.0, -(fontMetrics().height() + kGap));
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_scale.isEmpty()) {
        paintEmptyText(painter, rect(), *this, m_emptyTitle, m_emptyAdvice);
    } else {
        const QRectF plot = plotRect();
        paintAxis(painter, plot);
        paintRange(painter, plot);
        paintBars(painter, plot);
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen(
        standingOut(palette().color(QPalette::Highlight), palette().color(QPalette::Base), kShapeContrast),
        2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void TimelineView::paintAxis(QPainter& painter, const QRectF& plot) const
{
    const QColor text = palette().color(QPalette::Text);
    const QLineF ground(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(QPen(faded(text, kLine), 1.0));
    painter.drawLine(ground);
    const double below = plot.bottom() + 1.0;
    for (const TimeScale::Tick& tick : m_scale.ticks(kTickSpacing)) {
        const double x = std::round(tick.x) + 0.5;
        painter.setPen(QPen(faded(text, kLine), 1.0));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, height()));
        painter.setPen(tick.unit == TimeUnit::Year ? text : faded(text, kQuietText));
        const QRectF after =
            isRightToLeft() ? QRectF(x - kTickSpacing * 2 - kGap, below, kTickSpacing * 2, height() - below)
                            : QRectF(x + kGap, below, kTickSpacing * 2, height() - below);
        painter.drawText(
            after, Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
            tickText(tick));
    }
}

QString TimelineView::tickText(const TimeScale::Tick& tick) const
{
    const QLocale locale;
    switch (tick.unit) {
    case TimeUnit::Year:
        return locale.toString(tick.day, QStringLiteral("yyyy"));
    case TimeUnit::Month:
        return locale.standaloneMonthName(tick.day.month(), QLocale::ShortFormat);
    case TimeUnit::Day:
        break;
    }
    return locale.toString(tick.day.day());
}

void TimelineView::paintRange(QPainter& painter, const QRectF& plot) const
{
    const std::optional<DayRange> range = m_drag ? std::optional(m_drag->range()) : closedRange();
    if (!range)
        return;
    const QColor accent = palette().color(QPalette::Highlight);
    const double start = m_scale.xOf(range->first);
    const double end = m_scale.xOf(range->last.addDays(1));
    const QRectF band(QPointF(std::min(start, end), 0.0), QPointF(std::max(start, end), plot.bottom()));
    painter.fillRect(band, faded(accent, kBand));
    painter.setPen(QPen(standingOut(accent, palette().color(QPalette::Base), kShapeContrast), 2.0));
    for (const double x : {band.left(), band.right()})
        painter.drawLine(QPointF(x, 0.0), QPointF(x, plot.bottom()));
}

void TimelineView::paintBars(QPainter& painter, const QRectF& plot) const
{
    const QDate first = m_scale.firstInView();
    const QDate last = m_scale.lastInView();
    const auto begin = std::find_if(m_buckets.begin(), m_buckets.end(),
                                    [first](const TimeBucket& bucket) { return bucket.last >= first; });
    const auto end = std::find_if(begin, m_buckets.end(),
                                  [last](const TimeBucket& bucket) { return bucket.first > last; });
    const auto most = std::max_element(
        begin, end, [](const TimeBucket& one, const TimeBucket& other) { return one.photos < other.photos; });
    if (most == end)
        return;
    const std::optional<DayRange> range = m_drag ? std::optional(m_drag->range()) : closedRange();
    const QColor text = palette().color(QPalette::Text);
    const QColor accent =
        standingOut(palette().color(QPalette::Highlight), palette().color(QPalette::Base), kShapeContrast);
    painter.setPen(Qt::NoPen);
    for (auto bucket = begin; bucket != end; ++bucket) {
        const auto [left, right] =
            std::minmax({m_scale.xOf(bucket->first), m_scale.xOf(bucket->last.addDays(1))});
        const double gap = right - left > 4.0 ? 1.0 : 0.0;
        const double share = static_cast<double>(bucket->photos) / static_cast<double>(most->photos);
        const double tall = std::max(kLowestBar, std::round(share * (plot.height() - kGap)));
        const QRectF bar(left, plot.bottom() - tall, std::max(right - left - gap, 1.0), tall);
        const bool isIn = range && bucket->last >= range->first && bucket->first <= range->last;
        const bool isHovered = m_hovered && m_hovered->first == bucket->first;
        if (isIn)
            painter.fillRect(bar, accent);
        else
            painter.fillRect(bar, faded(text, isHovered ? kBarHovered : range ? kBarOutside : kBar));
    }
}

} // namespace scenekeeper::ui
