// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/photodelegate.h"

#include "ui/errortext.h"
#include "ui/grouptext.h"
#include "ui/icons.h"
#include "ui/models/photogridmodel.h"
#include "ui/views/chiprow.h"
#include "ui/views/plate.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace scenekeeper::ui {

using domain::PhotoRow;

namespace {

constexpr int kRhythm = 8;
constexpr int kListEdge = 48;
/// Height of the place for a picture to its width: little is left empty above a landscape, and a
/// portrait is not much smaller for it.
constexpr qreal kBoxShape = 0.8;
constexpr int kBadge = 20;
constexpr qreal kOfflineOpacity = 0.4;

QFont smallFont(const QFont& font)
{
    QFont small(font);
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

int chipHeight(const QFont& font)
{
    return chipSize(LabelChip{}, font).height();
}

QColor withAlpha(QColor color, qreal alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// On a dense screen letters reach a pixel out of the height that their font gives.
constexpr int kOneLine = Qt::TextSingleLine | Qt::TextDontClip;

/// For what is less important, yet has to be read: 7:1 on the usual grounds.
QColor quietText(const QStyleOptionViewItem& option)
{
    return withAlpha(option.palette.color(QPalette::Text), 0.68);
}

/// The whole picture as large as it fits in `box`, whose middle it shares; a tiny one is enlarged no more
/// than twice, and one that is a thousand times as long as wide stays thick enough to be seen. In pixels.
QRect fitted(const QSize& picture, const QRect& box, qreal pixelRatio)
{
    constexpr QSize kLeast(2, 2);
    QSize size = picture.scaled(box.size(), Qt::KeepAspectRatio);
    const qreal most = 2 * pixelRatio;
    if (size.width() > picture.width() * most)
        size = (QSizeF(picture) * most).toSize();
    // Loaded for this very place: a pixel more or less would blur all of them.
    constexpr int kRounding = 1;
    if (qAbs(size.width() - picture.width()) <= kRounding &&
        qAbs(size.height() - picture.height()) <= kRounding)
        size = picture;
    QRect rect(QPoint(0, 0), size.expandedTo(kLeast));
    rect.moveCenter(box.center());
    return rect;
}

/// A line round a picture, so that one as light or as dark as the window has an end; hardly seen round
/// any other.
void paintEdge(QPainter* painter, const QRectF& picture, const QColor& text)
{
    // Filled: to stroke rectangles took a tenth of the processor time of scrolling.
    const QColor line = withAlpha(text, 0.22);
    const QSizeF across(picture.width(), 1.0);
    const QSizeF down(1.0, std::max(picture.height() - 2.0, 0.0));
    painter->fillRect(QRectF(picture.topLeft(), across), line);
    painter->fillRect(QRectF(picture.bottomLeft() - QPointF(0.0, 1.0), across), line);
    painter->fillRect(QRectF(picture.topLeft() + QPointF(0.0, 1.0), down), line);
    painter->fillRect(QRectF(picture.topRight() + QPointF(-1.0, 1.0), down), line);
}

/// A file name reads from left to right in any language: without this "a.jpg" becomes "jpg.a" where the
/// rest of the window reads from right to left.
QString leftToRight(const QString& name)
{
    return QChar(0x2066) + name + QChar(0x2069);
}

QString takenText(const PhotoRow& row)
{
    const QDateTime taken = QDateTime::fromString(row.takenAtIso.left(19), Qt::ISODate);
    return taken.isValid() ? QLocale().toString(taken, QLocale::ShortFormat) : QString();
}

} // namespace

PhotoDelegate::PhotoDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize PhotoDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const QFont small = smallFont(option.font);
    if (m_mode == PhotoViewMode::List) {
        const int text = QFontMetrics(option.font).height() + QFontMetrics(small).height() + 2 * kRhythm;
        return {kListEdge * 4, std::max(kListEdge + kRhythm, text)};
    }
    const int text = kRhythm + chipHeight(small) + kRhythm / 2 + QFontMetrics(small).height();
    return {m_edge + 3 * kRhythm, qRound(m_edge * kBoxShape) + text + 3 * kRhythm};
}

QSize PhotoDelegate::pictureSize() const
{
    return m_mode == PhotoViewMode::Grid ? QSize(m_edge, qRound(m_edge * kBoxShape))
                                         : QSize(kListEdge * 3 / 2, kListEdge);
}

QRect PhotoDelegate::pictureBox(const QStyleOptionViewItem& option) const
{
    const QRect cell = option.rect;
    if (m_mode == PhotoViewMode::Grid) {
        QRect box(QPoint(0, cell.top() + kRhythm + kRhythm / 2), pictureSize());
        box.moveLeft(cell.left() + (cell.width() - m_edge) / 2);
        return box;
    }
    const QRect box(QPoint(cell.left() + kRhythm, cell.top() + (cell.height() - kListEdge) / 2),
                    pictureSize());
    return QStyle::visualRect(option.direction, cell, box);
}

void PhotoDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setLayoutDirection(option.direction);
    const auto group = index.data(PhotoGridModel::GroupRole).value<GroupPlace>();
    if (group.isInGroup())
        paintGroup(painter, option, group);
    paintPlate(*painter, QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), option, QPalette::Base);
    const QRect box = pictureBox(option);
    paintPicture(painter, option, index, box);
    const QVariant value = index.data(PhotoGridModel::RowRole);
    if (value.isValid()) {
        const auto row = value.value<PhotoRow>();
        if (m_mode == PhotoViewMode::Grid)
            paintGridText(painter, option, row, box);
        else
            paintListText(painter, option, row, box);
    }
    if (group.isFirst && m_mode == PhotoViewMode::Grid)
        paintBest(painter, option, group, box);
    painter->restore();
}

void PhotoDelegate::paintGroup(QPainter* painter, const QStyleOptionViewItem& option, const GroupPlace& group)
{
    const bool isMirrored = option.direction == Qt::RightToLeft;
    constexpr qreal kInset = kRhythm / 2.0;
    constexpr qreal kRound = 6.0;
    const bool endsLeft = isMirrored ? group.isLast : group.isFirst;
    const bool endsRight = isMirrored ? group.isFirst : group.isLast;
    // Where it goes on, its round ends lie beyond the cell.
    const QRectF ground =
        QRectF(option.rect).adjusted(endsLeft ? kInset : -kRound, 1.0, endsRight ? -kInset : kRound, -1.0);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(Qt::NoPen);
    painter->setBrush(withAlpha(option.palette.color(QPalette::Text), 0.08));
    painter->drawRoundedRect(ground, kRound, kRound);
    painter->restore();
}

void PhotoDelegate::paintBest(QPainter* painter, const QStyleOptionViewItem& option, const GroupPlace& group,
                              const QRect& box)
{
    const QFont font = smallFont(option.font);
    const QString text = copyText(group);
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(text) + 2 * kRhythm, metrics.height() + kRhythm / 2);
    const QRect plate = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignTop, size, box);
    painter->setPen(QPen(withAlpha(option.palette.color(QPalette::Text), 0.4), 1.0));
    painter->setBrush(option.palette.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), size.height() / 2.0,
                             size.height() / 2.0);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(plate, Qt::AlignCenter | kOneLine, text);
}

void PhotoDelegate::paintPicture(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, const QRect& box) const
{
    const auto image = index.data(PhotoGridModel::ThumbnailRole).value<QImage>();
    const QVariant value = index.data(PhotoGridModel::RowRole);
    const auto row = value.value<PhotoRow>();
    // Worked out in the screen's pixels, also where one of ours is one and a half of those. In the grid it
    // stands on the lower edge of the box, so that its labels are close to it.
    const QTransform& toDevice = painter->deviceTransform();
    const QRect deviceBox = toDevice.mapRect(QRectF(box)).toRect();
    const auto placed = [&](const QSize& size) {
        QRect rect = fitted(size, deviceBox, toDevice.m11());
        if (m_mode == PhotoViewMode::Grid)
            rect.moveBottom(deviceBox.bottom());
        return toDevice.inverted().mapRect(QRectF(rect));
    };
    QRectF picture = box;
    if (!image.isNull()) {
        picture = placed(image.size());
        painter->setOpacity(row.offline ? kOfflineOpacity : 1.0);
        painter->drawImage(picture, image);
        painter->setOpacity(1.0);
        paintEdge(painter, picture, option.palette.color(QPalette::Text));
    } else {
        // The shape of the photograph is known before its thumbnail is.
        if (row.width > 0 && row.height > 0 && !row.failure)
            picture = placed(QSize(row.width, row.height));
        painter->setPen(Qt::NoPen);
        painter->setBrush(withAlpha(option.palette.color(QPalette::Text), 0.07));
        painter->drawRect(picture);
    }
    if (value.isValid())
        paintBadges(painter, option, row, picture.toRect());
}

void PhotoDelegate::paintBadges(QPainter* painter, const QStyleOptionViewItem& option, const PhotoRow& row,
                                const QRect& picture) const
{
    const int size = m_mode == PhotoViewMode::Grid ? kBadge : kBadge - 4;
    const bool mirrored = option.direction == Qt::RightToLeft;
    int place = 0;
    const auto plate = [&] {
        const int step = 4 + place++ * (size + 4);
        const QRect badge(mirrored ? picture.left() + step : picture.right() + 1 - step - size,
                          picture.top() + 4, size, size);
        painter->setPen(QPen(withAlpha(option.palette.color(QPalette::Text), 0.4), 1.0));
        painter->setBrush(option.palette.color(QPalette::Base));
        painter->drawEllipse(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5));
        return badge;
    };
    const auto sign = [&](const QString& name) {
        const QRect badge = plate();
        icon(name).paint(painter, badge.adjusted(3, 3, -3, -3));
    };
    if (row.failure)
        sign(QStringLiteral("warning"));
    if (row.offline)
        sign(QStringLiteral("offline"));
}

void PhotoDelegate::paintChips(QPainter* painter, const QStyleOptionViewItem& option, const PhotoRow& row,
                               const QRect& line, Qt::Alignment alignment) const
{
    const QFont font = smallFont(option.font);
    const std::vector<LabelChip> chips = chipsOf(row, m_colors);
    if (chips.empty()) {
        painter->setFont(font);
        painter->setPen(quietText(option));
        const QString text = row.failure ? errorText(*row.failure) : tr("No label");
        painter->drawText(line, static_cast<int>(alignment) | Qt::AlignVCenter | kOneLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
        return;
    }
    QString more;
    if (chips.size() > 1)
        //: %1 is the number of further labels on a photograph
        more = tr("+%1").arg(QLocale().toString(chips.size() - 1));
    const int moreWidth = more.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(more) + kRhythm;
    QSize size = chipSize(chips.front(), font);
    size.setWidth(std::min(size.width(), line.width() - moreWidth));
    QRect place = QStyle::alignedRect(option.direction, alignment | Qt::AlignVCenter,
                                      {size.width() + moreWidth, size.height()}, line);
    QRect chip(place.topLeft(), size);
    chip = QStyle::visualRect(option.direction, place, chip);
    paintChip(*painter, chip, chips.front(), option.palette, font);
    if (more.isEmpty())
        return;
    painter->setFont(font);
    painter->setPen(quietText(option));
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, more);
}

void PhotoDelegate::paintGridText(QPainter* painter, const QStyleOptionViewItem& option, const PhotoRow& row,
                                  const QRect& box) const
{
    const QFont font = smallFont(option.font);
    const QRect cell = option.rect.adjusted(kRhythm, 0, -kRhythm, 0);
    const QRect chips(cell.left(), box.bottom() + 1 + kRhythm, cell.width(), chipHeight(font));
    paintChips(painter, option, row, chips, Qt::AlignHCenter);
    const QFontMetrics metrics(font);
    const QRect name(cell.left(), chips.bottom() + 1 + kRhythm / 2, cell.width(), metrics.height());
    painter->setFont(font);
    painter->setPen(quietText(option));
    painter->drawText(
        name, Qt::AlignCenter | kOneLine,
        leftToRight(metrics.elidedText(QFileInfo(row.path).fileName(), Qt::ElideMiddle, name.width())));
}

void PhotoDelegate::paintListText(QPainter* painter, const QStyleOptionViewItem& option, const PhotoRow& row,
                                  const QRect& box) const
{
    // Laid out from left to right, then mirrored as a whole where the language asks for it.
    const QRect cell = option.rect.adjusted(kRhythm, 0, -kRhythm, 0);
    const int textLeft = cell.left() + box.width() + 2 * kRhythm;
    const int chipWidth = std::min(200, cell.width() / 3);
    const QRect chips(cell.right() + 1 - chipWidth, cell.top(), chipWidth, cell.height());
    const int textWidth = std::max(chips.left() - kRhythm - textLeft, 0);
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    const int top = cell.top() + (cell.height() - metrics.height() - smallMetrics.height()) / 2;
    const QRect name(textLeft, top, textWidth, metrics.height());
    const QRect facts(textLeft, name.bottom() + 1, textWidth, smallMetrics.height());

    const auto mirrored = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const auto write = [&](const QRect& rect, const QFont& font, const QColor& color, const QString& text) {
        painter->setFont(font);
        painter->setPen(color);
        const QString elided = QFontMetrics(font).elidedText(text, Qt::ElideMiddle, rect.width());
        painter->drawText(mirrored(rect), Qt::AlignLeading | Qt::AlignVCenter | kOneLine, elided);
    };
    write(name, option.font, option.palette.color(QPalette::Text),
          leftToRight(QFileInfo(row.path).fileName()));
    QStringList parts{takenText(row), row.camera};
    if (row.failure)
        parts = {errorText(*row.failure)};
    parts.removeAll(QString());
    write(facts, small, quietText(option),
          parts.isEmpty() ? leftToRight(QFileInfo(row.path).path()) : parts.join(QStringLiteral(" · ")));
    // The reason of a failure has been said.
    if (!row.failure || !row.labels.empty())
        paintChips(painter, option, row, mirrored(chips), Qt::AlignLeading);
}

} // namespace scenekeeper::ui
