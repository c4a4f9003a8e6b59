// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photogridmodel.h"
#include "ui/models/photoselection.h"
#include "ui/views/gridgeometry.h"
#include "ui/views/photogridview.h"

#include <QItemSelection>
#include <QMouseEvent>
#include <algorithm>
#include <utility>

// What keys and the mouse choose, also of a view whose rest is still being read.
namespace scenekeeper::ui {

void PhotoGridView::selectAll()
{
    if (!m_model || m_model->isWhole()) {
        QListView::selectAll();
        return;
    }
    // What is done to some of them must not look as if it had been done to all.
    clearSelection();
    m_wanted = Wanted::All;
}

void PhotoGridView::takeWhatWasWanted()
{
    switch (std::exchange(m_wanted, Wanted::Nothing)) {
    case Wanted::Nothing:
        break;
    case Wanted::All:
        selectAll();
        break;
    case Wanted::Last: {
        const QModelIndex last = m_model->index(m_model->rowCount() - 1);
        selectionModel()->setCurrentIndex(last, QItemSelectionModel::ClearAndSelect);
        scrollTo(last);
        break;
    }
    }
}

QModelIndex PhotoGridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    m_wanted = Wanted::Nothing;
    if (!m_model || m_model->rowCount() == 0)
        return {};
    if (!currentIndex().isValid())
        return m_model->index(visibleRows().first);
    const int row = currentIndex().row();
    const auto after = [this, row](Qt::Key key) {
        return m_model->index(grid().rowAfterKey(row, key, viewport()->height()));
    };
    switch (action) {
    case MoveLeft:
        return after(Qt::Key_Left);
    case MoveRight:
        return after(Qt::Key_Right);
    case MoveUp:
        return after(Qt::Key_Up);
    case MoveDown:
        return after(Qt::Key_Down);
    case MovePageUp:
        return after(Qt::Key_PageUp);
    case MovePageDown:
        return after(Qt::Key_PageDown);
    case MoveHome:
        return after(Qt::Key_Home);
    case MoveEnd:
        if (!m_model->isWhole()) {
            if ((modifiers & ~Qt::KeypadModifier) == Qt::NoModifier)
                m_wanted = Wanted::Last;
            return currentIndex();
        }
        return after(Qt::Key_End);
    case MovePrevious:
        return m_model->index(std::max(row - 1, 0));
    case MoveNext:
        return m_model->index(std::min(row + 1, m_model->rowCount() - 1));
    }
    return currentIndex();
}

void PhotoGridView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    if (!m_model || !selectionModel())
        return;
    QItemSelection selection;
    if (m_isBanding) {
        for (const auto& [from, to] : grid().rowsIn(rect.normalized().translated(0, verticalOffset())))
            selection.select(m_model->index(from), m_model->index(to));
    } else {
        // From the photograph where it began to the one where it ends, in reading order.
        const QModelIndex from = indexAt(rect.topLeft());
        const QModelIndex to = indexAt(rect.bottomRight());
        if (from.isValid() && to.isValid())
            selection.select(std::min(from, to), std::max(from, to));
    }
    selectionModel()->select(selection, flags);
}

QRegion PhotoGridView::visualRegionForSelection(const QItemSelection& selection) const
{
    const GridGeometry geometry = grid();
    const auto [first, last] = visibleRows();
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        for (int row = std::max(range.top(), first); row >= 0 && row <= std::min(range.bottom(), last); ++row)
            region += geometry.cell(row).translated(0, -verticalOffset());
    }
    return region;
}

void PhotoGridView::mousePressEvent(QMouseEvent* event)
{
    m_wanted = Wanted::Nothing;
    m_bandStart = event->position().toPoint() + QPoint(0, verticalOffset());
    QListView::mousePressEvent(event);
}

void PhotoGridView::mouseMoveEvent(QMouseEvent* event)
{
    m_isBanding = event->buttons() & Qt::LeftButton;
    QAbstractItemView::mouseMoveEvent(event);
    m_isBanding = false;
    if (state() != DragSelectingState)
        return;
    m_band = QRect(m_bandStart, event->position().toPoint() + QPoint(0, verticalOffset())).normalized();
    viewport()->update();
}

void PhotoGridView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    m_band = {};
    viewport()->update();
}

void PhotoGridView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT openRequested();
}

} // namespace scenekeeper::ui
