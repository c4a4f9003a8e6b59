// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/labeldrags.h"

#include "ui/controllers/labelcontroller.h"
#include "ui/labelappearance.h"
#include "ui/models/dragdata.h"
#include "ui/models/photogridmodel.h"
#include "ui/views/labelchip.h"
#include "ui/views/photogridview.h"
#include "ui/views/sidebarview.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace scenekeeper::ui {

using base::LabelId;
using base::PhotoId;

namespace {

constexpr int kDraggedEdge = 96;

bool adds(const QDropEvent& event)
{
    return event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

LabelDrags::LabelDrags(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    for (QAbstractItemView* view : {static_cast<QAbstractItemView*>(&m_parts.grid),
                                    static_cast<QAbstractItemView*>(&m_parts.sidebar)}) {
        view->viewport()->setAcceptDrops(true);
        view->viewport()->installEventFilter(this);
    }
}

bool LabelDrags::isGrid(const QObject* watched) const
{
    return watched == m_parts.grid.viewport();
}

bool LabelDrags::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return filterMouse(watched, *static_cast<QMouseEvent*>(event), event->type());
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
        return filterDrag(watched, event);
    default:
        return false;
    }
}

// --- where a drag begins

bool LabelDrags::filterMouse(QObject* watched, const QMouseEvent& event, QEvent::Type type)
{
    const QPoint at = event.position().toPoint();
    if (type == QEvent::MouseButtonPress) {
        m_pressedAt.reset();
        const bool isPlain = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
        const bool canBeDragged = isGrid(watched)
                                      ? m_parts.grid.selectionModel()->isSelected(m_parts.grid.indexAt(at))
                                      : m_parts.sidebar.labelAt(at).isValid();
        if (isPlain && canBeDragged)
            m_pressedAt = at;
        return false;
    }
    if (!m_pressedAt)
        return false;
    if (type == QEvent::MouseButtonRelease) {
        m_pressedAt.reset();
        return false;
    }
    // Moves in between would begin a rubber band, or choose another line.
    if ((at - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        start(watched);
    return true;
}

void LabelDrags::start(QObject* watched)
{
    const QPoint from = *m_pressedAt;
    m_pressedAt.reset();
    if (isGrid(watched)) {
        std::vector<PhotoId> photos = m_parts.grid.selectedPhotos();
        const QPixmap pixmap = photosPixmap(static_cast<int>(photos.size()));
        startDrag(watched, new DraggedPhotos(std::move(photos)), pixmap);
        return;
    }
    const domain::Label* label = m_parts.labels.find(m_parts.sidebar.labelAt(from));
    if (!label)
        return;
    const domain::ShownLabel shown{label->id, label->name, std::nullopt, domain::AssignmentSource::Human};
    const QSize size = labelChipSize(shown, m_parts.sidebar.font());
    const qreal ratio = m_parts.sidebar.devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setLayoutDirection(m_parts.sidebar.layoutDirection());
    paintLabelChip(painter, QRect(QPoint(), size), shown, label->colorIndex, m_parts.sidebar.palette(),
                   m_parts.sidebar.font());
    painter.end();
    startDrag(watched, new DraggedLabel(label->id), pixmap);
}

void LabelDrags::startDrag(QObject* watched, QMimeData* data, const QPixmap& pixmap)
{
    auto* drag = new QDrag(watched); // Qt ends it
    drag->setMimeData(data);
    drag->setPixmap(pixmap);
    drag->setHotSpot({0, 0});
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    showNoTarget();
}

QPixmap LabelDrags::photosPixmap(int count) const
{
    const QVariant thumbnail = m_parts.grid.currentIndex().data(PhotoGridModel::ThumbnailRole);
    const qreal ratio = m_parts.grid.devicePixelRatioF();
    const QSize edge = QSize(kDraggedEdge, kDraggedEdge) * ratio;
    QImage picture = thumbnail.value<QImage>();
    if (picture.isNull()) {
        picture = QImage(edge, QImage::Format_ARGB32_Premultiplied);
        picture.fill(m_parts.grid.palette().color(QPalette::Mid));
    }
    QPixmap pixmap = QPixmap::fromImage(picture.scaled(edge, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    if (count < 2)
        return pixmap;
    const QString text = QLocale().toString(count);
    const QPalette palette = m_parts.grid.palette();
    const QFontMetrics metrics(m_parts.grid.font());
    const int height = metrics.height() + 4;
    const QRect badge(4, 4, std::max(metrics.horizontalAdvance(text) + 12, height), height);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_parts.grid.font());
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Highlight));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(
        standingOut(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 4.5));
    painter.drawText(badge, Qt::AlignCenter, text);
    return pixmap;
}

// --- where it ends

bool LabelDrags::filterDrag(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragLeave) {
        showNoTarget();
        return false;
    }
    // Enter and move are drops that have not happened yet.
    auto& over = *static_cast<QDropEvent*>(event);
    const bool isOurs = qobject_cast<const DraggedPhotos*>(over.mimeData()) != nullptr ||
                        qobject_cast<const DraggedLabel*>(over.mimeData()) != nullptr;
    // Files are for the window, which is asked next.
    if (!isOurs) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        showNoTarget();
        drop(watched, over);
        over.accept();
        return true;
    }
    if (event->type() == QEvent::DragEnter || offer(watched, over)) {
        // The plus at the pointer says that the label is added.
        over.setDropAction(adds(over) ? Qt::CopyAction : Qt::MoveAction);
        over.accept();
    } else {
        over.ignore();
    }
    return true;
}

bool LabelDrags::offer(QObject* watched, const QDropEvent& event)
{
    showNoTarget();
    const QPoint at = event.position().toPoint();
    const auto* label = qobject_cast<const DraggedLabel*>(event.mimeData());
    if (isGrid(watched)) {
        const QModelIndex photo = m_parts.grid.indexAt(at);
        if (!label || !photo.isValid())
            return false;
        m_parts.grid.setDropTarget(photo);
        return true;
    }
    const LabelId onto = m_parts.sidebar.labelAt(at);
    if (!onto.isValid() || (label && label->label() == onto))
        return false;
    m_parts.sidebar.setDropTarget(m_parts.sidebar.indexAt(at));
    return true;
}

void LabelDrags::drop(QObject* watched, const QDropEvent& event)
{
    const QPoint at = event.position().toPoint();
    const auto* label = qobject_cast<const DraggedLabel*>(event.mimeData());
    const auto* photos = qobject_cast<const DraggedPhotos*>(event.mimeData());
    const auto give = [this, &event](const std::vector<PhotoId>& to, LabelId given) {
        if (adds(event))
            m_parts.labels.addLabel(to, given);
        else
            m_parts.labels.setLabel(to, given);
    };
    if (isGrid(watched)) {
        const QModelIndex photo = m_parts.grid.indexAt(at);
        if (!label || !photo.isValid())
            return;
        // On one of those selected: on all of them, as a command would.
        if (m_parts.grid.selectionModel()->isSelected(photo))
            give(m_parts.grid.selectedPhotos(), label->label());
        else
            give({PhotoId{photo.data(PhotoGridModel::IdRole).toLongLong()}}, label->label());
        return;
    }
    const LabelId onto = m_parts.sidebar.labelAt(at);
    if (!onto.isValid())
        return;
    if (photos)
        give(photos->photos(), onto);
    else if (label && label->label() != onto)
        Q_EMIT mergeRequested(label->label(), onto);
}

void LabelDrags::showNoTarget()
{
    m_parts.grid.setDropTarget({});
    m_parts.sidebar.setDropTarget({});
}

} // namespace scenekeeper::ui
