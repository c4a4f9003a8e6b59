// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sidebardelegate.h"

#include "ui/icons.h"
#include "ui/labelappearance.h"
#include "ui/models/sidebarmodel.h"

#include <QLocale>
#include <QPainter>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kSign = 16;

bool isHeading(const QModelIndex& index)
{
    return !index.parent().isValid();
}

QFont headingFont(const QFont& font)
{
    QFont heading(font);
    heading.setBold(true);
    if (font.pointSizeF() > 0)
        heading.setPointSizeF(font.pointSizeF() * 0.9);
    return heading;
}

} // namespace

SidebarDelegate::SidebarDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int text = QFontMetrics(option.font).height();
    return {100, isHeading(index) ? text + 2 * kRhythm + kRhythm / 2 : text + kRhythm + kRhythm / 2};
}

void SidebarDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    painter->setFont(headingFont(option.font));
    QColor quiet = option.palette.color(QPalette::Active, QPalette::Text);
    quiet.setAlphaF(0.68F);
    painter->setPen(quiet);
    const QRect line = option.rect.adjusted(kRhythm, 0, -kRhythm, -kRhythm / 2);
    painter->drawText(
        line, Qt::AlignLeading | Qt::AlignBottom | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    if (isHeading(index)) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    // What is chosen shows by the plate behind the whole row (SidebarView::drawRow).
    const QPalette::ColorGroup group =
        option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, QPalette::Text);
    QColor faint(text);
    faint.setAlphaF(0.68F);

    // Laid out from left to right, then mirrored where the language asks for it.
    const auto mirrored = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect line = option.rect.adjusted(kRhythm / 2, 0, -kRhythm, 0);
    const QRect sign(line.left(), line.center().y() - kSign / 2 + 1, kSign, kSign);
    const int colorIndex = index.data(SidebarModel::ColorIndexRole).toInt();
    if (colorIndex >= 0) {
        const QColor ground = option.palette.color(group, QPalette::Window);
        painter->setPen(QPen(standingOut(labelColor(colorIndex), ground, 3.0), 1.0));
        painter->setBrush(labelColor(colorIndex));
        painter->drawRoundedRect(QRectF(mirrored(sign)).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    } else {
        icon(index.data(SidebarModel::IconNameRole).toString()).paint(painter, mirrored(sign));
    }

    const QVariant photos = index.data(SidebarModel::CountRole);
    const QString count = photos.isValid() ? QLocale().toString(photos.toLongLong()) : QString();
    const QFontMetrics metrics(option.font);
    const int countWidth = metrics.horizontalAdvance(count);
    const QRect countRect(line.right() + 1 - countWidth, line.top(), countWidth, line.height());
    const int nameLeft = sign.right() + 1 + kRhythm;
    const QRect name(nameLeft, line.top(), std::max(countRect.left() - kRhythm - nameLeft, 0), line.height());
    painter->setFont(option.font);
    painter->setPen(index.data(SidebarModel::OfflineRole).toBool() ? faint : text);
    painter->drawText(mirrored(name), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
    painter->setPen(faint);
    painter->drawText(mirrored(countRect), Qt::AlignCenter | Qt::TextSingleLine, count);
    painter->restore();
}

} // namespace scenekeeper::ui
