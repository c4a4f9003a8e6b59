// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keycaps.h"

#include <QFontMetrics>
#include <QPainter>

namespace scenekeeper::ui {

namespace {
constexpr int kGap = 4;
constexpr int kPadding = 6;
constexpr int kDepth = 2; ///< how far a cap stands up
} // namespace

KeyCaps::KeyCaps(QStringList keys, QWidget* parent) : QWidget(parent), m_keys(std::move(keys))
{
    setLayoutDirection(Qt::LeftToRight); // keyboards are not mirrored
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_keys.join(u'+'));
}

int KeyCaps::capHeight() const
{
    return fontMetrics().height() + 4 + kDepth;
}

int KeyCaps::capWidth(const QString& key) const
{
    return qMax(fontMetrics().horizontalAdvance(key) + 2 * kPadding, capHeight());
}

QSize KeyCaps::sizeHint() const
{
    int width = 0;
    for (const QString& key : m_keys)
        width += capWidth(key) + (width > 0 ? kGap : 0);
    return {width, capHeight()};
}

void KeyCaps::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.45F);
    QColor side = palette().color(QPalette::WindowText);
    side.setAlphaF(0.20F);
    int x = 0;
    for (const QString& key : m_keys) {
        const QRect cap(x, 0, capWidth(key), capHeight());
        const QRectF body = QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5);
        const QRectF top = body.adjusted(0, 0, 0, -kDepth);
        painter.setPen(QPen(edge, 1));
        painter.setBrush(side);
        painter.drawRoundedRect(body, 4, 4);
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(top, 4, 4);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(top, Qt::AlignCenter | Qt::TextSingleLine, key);
        x += capWidth(key) + kGap;
    }
}

QStringList keysOf(const QString& shortcut)
{
    // A plus at the end is the plus key itself, not a separator.
    if (shortcut == u'+')
        return {shortcut};
    if (shortcut.endsWith(QStringLiteral("++")))
        return shortcut.chopped(2).split(u'+', Qt::SkipEmptyParts) << QStringLiteral("+");
    return shortcut.split(u'+', Qt::SkipEmptyParts);
}

} // namespace scenekeeper::ui
