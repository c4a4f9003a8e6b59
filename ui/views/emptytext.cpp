// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/emptytext.h"

#include <QPainter>
#include <QWidget>

namespace scenekeeper::ui {

void paintEmptyText(QPainter& painter, const QRect& rect, const QWidget& widget, const QString& title,
                    const QString& advice)
{
    QFont large(widget.font());
    large.setPointSizeF(large.pointSizeF() * 1.4);
    const QRect area = rect.adjusted(24, 0, -24, 0);
    const int middle = area.center().y();
    painter.setFont(large);
    painter.setPen(widget.palette().color(QPalette::Text));
    painter.drawText(QRect(area.left(), area.top(), area.width(), middle - area.top()),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, title);
    painter.setFont(widget.font());
    QColor quiet = widget.palette().color(QPalette::Text);
    quiet.setAlphaF(0.68F);
    painter.setPen(quiet);
    painter.drawText(QRect(area.left(), middle + 8, area.width(), area.bottom() - middle - 8),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, advice);
}

} // namespace scenekeeper::ui
