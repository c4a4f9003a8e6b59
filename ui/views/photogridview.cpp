// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/photogridview.h"

#include "ui/models/photogridmodel.h"
#include "ui/models/photoselection.h"
#include "ui/views/emptytext.h"

#include <QItemSelection>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>
#include <algorithm>
#include <utility>

namespace scenekeeper::ui {

using base::PhotoId;

PhotoGridView::PhotoGridView(QWidget* parent) : QListView(parent), m_delegate(new PhotoDelegate(this))
{
    // Icon mode lets a rubber band begin between cells; the rest of it is switched off again.
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setDragEnabled(false);
    setDragDropMode(QAbstractItemView::NoDragDrop);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setItemDelegate(m_delegate);
}

void PhotoGridView::setPhotoModel(PhotoGridModel* model)
{
    m_model = model;
    setModel(model);
    connect(model, &PhotoGridModel::listAboutToChange, this, &PhotoGridView::rememberPlace);
    connect(model, &PhotoGridModel::listChanged, this, &PhotoGridView::keepPlace);
    connect(this, &PhotoGridView::visibleRowsChanged, model, &PhotoGridModel::setVisibleRows);
}

void PhotoGridView::setMode(PhotoViewMode mode)
{
    const std::optional<Anchor> kept = m_resting;
    m_mode = mode;
    m_delegate->setMode(mode);
    layOutAround(kept);
}

void PhotoGridView::setThumbnailEdge(int edge)
{
    const std::optional<Anchor> kept = m_resting;
    m_delegate->setThumbnailEdge(edge);
    layOutAround(kept);
}

void PhotoGridView::setLabelColors(const LabelColors& colors)
{
    m_delegate->setLabelColors(colors);
    viewport()->update();
}

void PhotoGridView::setEmptyText(const QString& title, const QString& advice)
{
    m_emptyTitle = title;
    m_emptyAdvice = advice;
    viewport()->update();
}

PhotoGridView::Bookmark PhotoGridView::bookmark() const
{
    return {currentPhoto(), selectedPhotos(), anchor()};
}

void PhotoGridView::returnTo(const Bookmark& bookmark)
{
    if (const int row = m_model->rowOf(bookmark.current); row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
    selectPhotos(bookmark.selected);
    layOutAround(bookmark.anchor);
}

PhotoId PhotoGridView::currentPhoto() const
{
    return m_model && currentIndex().isValid() ? m_model->idAt(currentIndex().row()) : PhotoId{};
}

std::vector<PhotoId> PhotoGridView::selectedPhotos() const
{
    return selectionModel() ? photosIn(selectionModel()->selection(), *m_model) : std::vector<PhotoId>();
}

void PhotoGridView::selectPhotos(const std::vector<PhotoId>& photos)
{
    selectionModel()->select(selectionOf(photos, *m_model), QItemSelectionModel::ClearAndSelect);
}

int PhotoGridView::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange& range : selection)
        count += range.height();
    return count;
}

void PhotoGridView::setDropTarget(const QModelIndex& index)
{
    if (m_dropTarget == index)
        return;
    m_dropTarget = index;
    viewport()->update();
}

bool PhotoGridView::step(int delta)
{
    if (!m_model || m_model->rowCount() == 0)
        return false;
    const int row = std::clamp(currentIndex().row() + delta, 0, m_model->rowCount() - 1);
    if (row == currentIndex().row())
        return false;
    setCurrentIndex(m_model->index(row));
    return true;
}

// --- where things are

GridGeometry PhotoGridView::grid() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return {m_model ? m_model->rowCount() : 0, viewport()->width(), m_delegate->sizeHint(option, {}),
            m_mode == PhotoViewMode::List, layoutDirection() == Qt::RightToLeft};
}

QRect PhotoGridView::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? grid().cell(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex PhotoGridView::indexAt(const QPoint& point) const
{
    const int row = grid().rowAt(point + QPoint(0, verticalOffset()));
    return row >= 0 ? m_model->index(row) : QModelIndex();
}

int PhotoGridView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

std::pair<int, int> PhotoGridView::visibleRows() const
{
    return grid().rowsBetween(verticalOffset(), verticalOffset() + viewport()->height() - 1);
}

void PhotoGridView::updateGeometries()
{
    const GridGeometry geometry = grid();
    QScrollBar* const bar = verticalScrollBar();
    bar->setSingleStep(std::max(geometry.cellHeight() / 4, 16));
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(geometry.contentHeight() - viewport()->height(), 0));
    QAbstractItemView::updateGeometries();
}

void PhotoGridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    int delta = 0;
    if (hint == PositionAtCenter)
        delta = rect.center().y() - height / 2;
    else if (hint == PositionAtTop || rect.top() < 0)
        delta = rect.top();
    else if (hint == PositionAtBottom || rect.bottom() >= height)
        delta = std::min(rect.bottom() + 1 - height, rect.top());
    verticalScrollBar()->setValue(verticalOffset() + delta);
}

void PhotoGridView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
    tellVisibleRows();
}

void PhotoGridView::tellVisibleRows()
{
    m_resting = anchor();
    const auto [first, last] = visibleRows();
    Q_EMIT visibleRowsChanged(first, last);
}

void PhotoGridView::hideEvent(QHideEvent* event)
{
    // In the large view another photograph would come under one's hands.
    m_wanted = Wanted::Nothing;
    QListView::hideEvent(event);
}

void PhotoGridView::resizeEvent(QResizeEvent* event)
{
    // The viewport has its new size by now: what was in view is known from before.
    const std::optional<Anchor> kept = m_resting;
    QAbstractItemView::resizeEvent(event);
    layOutAround(kept);
}

void PhotoGridView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        layOutAround(m_resting);
    }
}

// --- what the model tells

void PhotoGridView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    viewport()->update();
}

void PhotoGridView::reset()
{
    QAbstractItemView::reset();
    m_wanted = Wanted::Nothing;
    verticalScrollBar()->setValue(0);
}

void PhotoGridView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
}

void PhotoGridView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                                const QList<int>& roles)
{
    // Past QListView, which would lay everything out again.
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

void PhotoGridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    m_resting = anchor();
    Q_EMIT currentPhotoChanged(currentPhoto());
}

void PhotoGridView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    m_wanted = Wanted::Nothing;
    Q_EMIT selectedPhotosChanged();
}

// --- the wheel

void PhotoGridView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    // Fine wheels and touchpads send parts of a step.
    m_wheelDelta += event->angleDelta().y();
    const int steps = m_wheelDelta / QWheelEvent::DefaultDeltasPerStep;
    m_wheelDelta -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        Q_EMIT sizeStepRequested(steps);
    event->accept();
}

// --- painting

void PhotoGridView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const auto [first, last] = visibleRows();
    if (first < 0) {
        paintEmptyText(painter, viewport()->rect(), *this, m_emptyTitle, m_emptyAdvice);
        return;
    }
    const GridGeometry geometry = grid();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const QModelIndex hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    for (int row = first; row <= last; ++row) {
        option.rect = geometry.cell(row).translated(0, -verticalOffset());
        if (!event->region().intersects(option.rect))
            continue;
        const QModelIndex index = m_model->index(row);
        option.state = state & ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        const bool isTarget = m_dropTarget.isValid() && m_dropTarget == index;
        option.state.setFlag(QStyle::State_HasFocus, isTarget || (hasFocus() && index == currentIndex()));
        option.state.setFlag(QStyle::State_MouseOver, viewport()->underMouse() && index == hovered);
        m_delegate->paint(&painter, option, index);
    }
    if (m_band.isEmpty())
        return;
    QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(accent);
    accent.setAlphaF(0.15F);
    painter.setBrush(accent);
    painter.drawRect(m_band.translated(0, -verticalOffset()));
}

} // namespace scenekeeper::ui
