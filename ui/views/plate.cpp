// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/plate.h"

#include "ui/labelappearance.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace scenekeeper::ui {

namespace {

constexpr qreal kRadius = 6;
constexpr float kChosen = 0.28F;
constexpr float kHovered = 0.06F;
constexpr double kShapeContrast = 3.0;

} // namespace

void paintPlate(QPainter& painter, const QRectF& rect, const QStyleOptionViewItem& option,
                QPalette::ColorRole ground)
{
    const QPalette::ColorGroup group =
        option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor accent = option.palette.color(group, QPalette::Highlight);
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    if (isChosen || option.state & QStyle::State_MouseOver) {
        QColor fill = isChosen ? accent : option.palette.color(group, QPalette::Text);
        fill.setAlphaF(isChosen ? kChosen : kHovered);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, kRadius, kRadius);
    }
    if (!isChosen && !isCurrent)
        return;
    const QColor line = standingOut(accent, option.palette.color(group, ground), kShapeContrast);
    painter.setPen(QPen(line, isCurrent ? 2.0 : 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, kRadius, kRadius);
}

} // namespace scenekeeper::ui
