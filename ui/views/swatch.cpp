// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/swatch.h"

#include "ui/labelappearance.h"

#include <QPainter>
#include <QPixmap>

namespace scenekeeper::ui {

namespace {

constexpr int kSwatch = 16;

} // namespace

QIcon labelSwatch(int colorIndex)
{
    QPixmap pixmap(kSwatch * 2, kSwatch * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(labelColor(colorIndex));
    painter.drawRoundedRect(QRectF(2, 2, kSwatch - 4, kSwatch - 4), 3, 3);
    return QIcon(pixmap);
}

} // namespace scenekeeper::ui
