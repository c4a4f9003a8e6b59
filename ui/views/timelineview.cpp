// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timelineview.h"

#include "ui/formatting.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr double kZoomStep = 1.5;
constexpr double kWheelNotch = 120.0; // Qt's eighths of a degree
constexpr double kGrip = 4.0;         // pixels to either side of a border
constexpr double kPanAtEdge = 12.0;

DayRange rangeOf(const TimeBucket& bucket)
{
    return {bucket.first, bucket.last};
}

} // namespace

TimelineView::TimelineView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Arrow keys choose a time, with Shift more of it; Esc shows all again."));
    m_scale.setMirrored(isRightToLeft());
}

QSize TimelineView::sizeHint() const
{
    return {600, fontMetrics().height() + 64};
}

QSize TimelineView::minimumSizeHint() const
{
    return {160, fontMetrics().height() + 32};
}

void TimelineView::setDays(std::vector<domain::DayCount> days)
{
    m_days = std::move(days);
    if (m_days.empty())
        m_scale.setDomain({}, {});
    else // whole years, so that nothing moves when a day is added
        m_scale.setDomain(unitStart(m_days.front().day, TimeUnit::Year),
                          unitEnd(m_days.back().day, TimeUnit::Year));
    m_hovered.reset();
    updateBuckets();
    Q_EMIT viewChanged();
}

void TimelineView::setChosen(const std::optional<DayRange>& range)
{
    if (m_chosen == range)
        return;
    m_chosen = range;
    if (!range || !m_keys || m_keys->range() != *range)
        m_keys.reset();
    update();
    Q_EMIT shownRangeChanged();
}

std::optional<DayRange> TimelineView::shownRange() const
{
    return m_drag ? std::optional(m_drag->range()) : m_chosen;
}

void TimelineView::setEmptyText(const QString& title, const QString& advice)
{
    m_emptyTitle = title;
    m_emptyAdvice = advice;
    update();
}

void TimelineView::zoomBy(double factor)
{
    m_scale.zoomBy(factor, width() / 2.0);
    viewMoved();
}

void TimelineView::showAll()
{
    m_scale.showAll();
    viewMoved();
}

void TimelineView::viewMoved()
{
    m_hovered.reset();
    if (m_scale.unit() != m_unit)
        updateBuckets();
    update();
    Q_EMIT viewChanged();
}

void TimelineView::updateBuckets()
{
    m_unit = m_scale.unit();
    m_buckets = bucketsOf(m_days, m_unit);
    update();
}

DayRange TimelineView::unitAt(double x) const
{
    const QDate day = m_scale.dayAt(x);
    return {unitStart(day, m_unit), unitEnd(day, m_unit)};
}

std::optional<DayRange> TimelineView::closedRange() const
{
    if (!m_chosen || m_scale.isEmpty())
        return {};
    return DayRange{m_chosen->first.isValid() ? m_chosen->first : m_scale.firstDay(),
                    m_chosen->last.isValid() ? m_chosen->last : m_scale.lastDay()};
}

std::optional<TimelineView::Span> TimelineView::borderAt(double x) const
{
    const std::optional<DayRange> range = closedRange();
    if (!range)
        return {};
    const DayRange first{range->first, range->first};
    const DayRange last{range->last, range->last};
    if (std::abs(x - m_scale.xOf(range->last.addDays(1))) <= kGrip)
        return Span{first, last};
    if (std::abs(x - m_scale.xOf(range->first)) <= kGrip)
        return Span{last, first};
    return {};
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_scale.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const DayRange unit = unitAt(help->pos().x());
    const qint64 photos = photosBetween(m_days, unit.first, unit.last);
    //: %1 is a day, a month or a year
    const QString text = tr("%1: %Ln photograph(s)", nullptr, static_cast<int>(photos))
                             .arg(dateRangeText(unit.first, unit.last));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    m_scale.setWidth(width());
    viewMoved();
}

void TimelineView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LayoutDirectionChange)
        return;
    m_scale.setMirrored(isRightToLeft());
    update();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (m_scale.isEmpty())
        return;
    const double x = event->position().x();
    if (event->button() == Qt::MiddleButton)
        m_pannedFrom = x;
    if (event->button() != Qt::LeftButton)
        return;
    m_keys.reset();
    const DayRange unit = unitAt(x);
    m_drag = borderAt(x).value_or(Span{unit, unit});
    update();
    Q_EMIT shownRangeChanged();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_pannedFrom) {
        m_scale.panBy(x - *m_pannedFrom);
        m_pannedFrom = x;
        viewMoved();
        return;
    }
    if (m_scale.isEmpty())
        return;
    if (m_drag) {
        if (x < 0.0 || x > width()) {
            m_scale.panBy(x < 0.0 ? kPanAtEdge : -kPanAtEdge);
            viewMoved();
        }
        const DayRange before = m_drag->range();
        m_drag->moving = unitAt(std::clamp(x, 0.0, static_cast<double>(width() - 1)));
        if (m_drag->range() == before)
            return;
        update();
        Q_EMIT shownRangeChanged();
        return;
    }
    setCursor(borderAt(x) ? Qt::SplitHCursor : Qt::ArrowCursor);
    m_hovered = unitAt(x);
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton)
        m_pannedFrom.reset();
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const DayRange range = m_drag->range();
    m_chosen = range; // at once; the search follows
    endDrag();
    Q_EMIT rangeChosen(range);
}

void TimelineView::endDrag()
{
    m_drag.reset();
    update();
    Q_EMIT shownRangeChanged();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    // The first click has chosen the bar; the second looks into it.
    if (event->button() != Qt::LeftButton || m_scale.isEmpty())
        return;
    const DayRange unit = unitAt(event->position().x());
    m_scale.show(unit.first, unit.last);
    viewMoved();
}

void TimelineView::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (m_scale.isEmpty())
        return;
    const QPoint turn = event->angleDelta();
    const bool isSideways =
        std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (isSideways)
        m_scale.panBy(turn.x() != 0 ? turn.x() : turn.y());
    else
        m_scale.zoomBy(std::pow(kZoomStep, turn.y() / kWheelNotch), event->position().x());
    viewMoved();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        step(forward, extends);
        return;
    case Qt::Key_Left:
        step(-forward, extends);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1.0 / kZoomStep);
        return;
    case Qt::Key_Home:
        showAll();
        return;
    case Qt::Key_Escape:
        if (m_drag)
            endDrag();
        else
            Q_EMIT clearRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

std::optional<TimeBucket> TimelineView::bucketBeside(const DayRange& unit, int direction) const
{
    if (direction > 0) {
        const auto next = std::find_if(m_buckets.begin(), m_buckets.end(), [&unit](const TimeBucket& bucket) {
            return bucket.first > unit.last;
        });
        return next == m_buckets.end() ? std::nullopt : std::optional(*next);
    }
    const auto before = std::find_if(m_buckets.rbegin(), m_buckets.rend(),
                                     [&unit](const TimeBucket& bucket) { return bucket.last < unit.first; });
    return before == m_buckets.rend() ? std::nullopt : std::optional(*before);
}

void TimelineView::step(int direction, bool extends)
{
    if (m_buckets.empty())
        return;
    const std::optional<DayRange> range = closedRange();
    std::optional<Span> span = m_keys;
    if (!span && range) // chosen by other means
        span = direction > 0 ? Span{{range->first, range->first}, {range->last, range->last}}
                             : Span{{range->last, range->last}, {range->first, range->first}};
    if (!span) {
        const DayRange outside = direction > 0 ? DayRange{m_scale.firstDay(), m_scale.firstDay().addDays(-1)}
                                               : DayRange{m_scale.lastDay().addDays(1), m_scale.lastDay()};
        const std::optional<TimeBucket> first = bucketBeside(outside, direction);
        if (first)
            chooseSpan({rangeOf(*first), rangeOf(*first)});
        return;
    }
    const std::optional<TimeBucket> next = bucketBeside(span->moving, direction);
    if (!next)
        return;
    chooseSpan({extends ? span->fixed : rangeOf(*next), rangeOf(*next)});
}

void TimelineView::chooseSpan(const Span& span)
{
    m_keys = span;
    m_chosen = span.range();
    m_scale.reveal(span.moving.first, span.moving.last);
    viewMoved();
    Q_EMIT shownRangeChanged();
    Q_EMIT rangeChosen(*m_chosen);
}

} // namespace scenekeeper::ui
