// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scopechip.h"

#include "ui/icons.h"
#include "ui/labelappearance.h"
#include "ui/models/searchscope.h"
#include "ui/views/swatch.h"

#include <QEnterEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr int kGap = 6;
constexpr int kSign = 16;
constexpr int kCross = 12;
constexpr int kNarrowestCap = 176; // of a name, however narrow the bar
constexpr int kNarrowestName = 32;
constexpr float kGround = 0.10F;
constexpr float kHoveredGround = 0.18F;
constexpr double kShapeContrast = 3.0;

int widthAround(int name)
{
    return kGap + kSign + kGap + name + kGap + kCross + kGap;
}

} // namespace

ScopeChip::ScopeChip(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("searchScope"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ScopeChip::setScope(const SearchScope& scope)
{
    setText(scope.name);
    setIcon(scope.colorIndex >= 0 ? labelSwatch(scope.colorIndex) : ui::icon(scope.iconName));
    setToolTip(tr("You search in “%1”. Click to search in all photographs.").arg(scope.name));
    setAccessibleName(tr("Search in all photographs instead of “%1”").arg(scope.name));
    updateGeometry();
    update();
}

void ScopeChip::setWidest(int pixels)
{
    if (pixels == m_widest)
        return;
    m_widest = pixels;
    updateGeometry();
}

QSize ScopeChip::sizeHint() const
{
    // Rounded up, or the last letter would be left out for the fraction of a pixel.
    const int name = static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(text())));
    return {widthAround(std::min(name, std::max(kNarrowestCap, m_widest))), fontMetrics().height() + 4};
}

QSize ScopeChip::minimumSizeHint() const
{
    return {std::min(widthAround(kNarrowestName), sizeHint().width()), sizeHint().height()};
}

void ScopeChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QColor ink = palette().color(QPalette::Text);
    QColor ground(ink);
    ground.setAlphaF(underMouse() || isDown() ? kHoveredGround : kGround);
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    if (hasFocus())
        painter.setPen(QPen(standingOut(palette().color(QPalette::Highlight), palette().color(QPalette::Base),
                                        kShapeContrast),
                            2.0));
    const QRectF plate = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(plate, 4, 4);
    const auto mirrored = [this](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const int middle = rect().center().y() + 1;
    icon().paint(&painter, mirrored({kGap, middle - kSign / 2, kSign, kSign}));
    const int nameLeft = kGap + kSign + kGap;
    const QRect name(nameLeft, 0, width() - nameLeft - kCross - 2 * kGap, height());
    painter.setPen(ink);
    painter.drawText(mirrored(name), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, name.width()));
    ui::icon(QStringLiteral("cancel"))
        .paint(&painter, mirrored({width() - kGap - kCross, middle - kCross / 2, kCross, kCross}));
}

void ScopeChip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ScopeChip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace scenekeeper::ui
