// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photogridmodel.h"
#include "ui/views/gridgeometry.h"
#include "ui/views/photogridview.h"

#include <QScrollBar>
#include <utility>

// What one looks at stays where it is, whatever happens to the list, the cells and the window.
namespace scenekeeper::ui {

using base::PhotoId;

std::optional<PhotoGridView::Anchor> PhotoGridView::anchor() const
{
    if (!m_model || m_model->rowCount() == 0)
        return std::nullopt;
    const QRect current = visualRect(currentIndex());
    if (currentIndex().isValid() && current.intersects(viewport()->rect()))
        return Anchor{currentPhoto(), current.top()};
    // At the very top, what is new at the top is what one wants to see.
    if (verticalOffset() == 0)
        return std::nullopt;
    const int first = visibleRows().first;
    return Anchor{m_model->idAt(first), visualRect(m_model->index(first)).top()};
}

void PhotoGridView::layOutAround(std::optional<Anchor> kept)
{
    updateGeometries();
    const int row = kept && m_model ? m_model->rowOf(kept->id) : -1;
    if (row >= 0) {
        // Cells may be lower than before: some of the photo stays in view.
        const GridGeometry geometry = grid();
        const int offset = std::max(kept->offset, 1 - geometry.cellHeight());
        verticalScrollBar()->setValue(geometry.cell(row).top() - offset);
    }
    tellVisibleRows();
    // Not the first of its line any more, perhaps, but still the one to hold on to the next time.
    if (row >= 0)
        m_resting = kept;
    viewport()->update();
}

void PhotoGridView::rememberPlace()
{
    // The steps of a change may scroll, and what leaves takes the current photo along; where it began counts.
    m_beforeChange =
        BeforeChange{m_resting, m_model->list(), currentPhoto(), selectionModel()->hasSelection()};
}

void PhotoGridView::keepPlace()
{
    const std::optional<BeforeChange> before = std::exchange(m_beforeChange, std::nullopt);
    if (!before) {
        layOutAround(std::nullopt);
        return;
    }
    const PhotoIdList& now = *m_model->list();
    if (before->current.isValid() && !now.contains(before->current)) {
        // A label has taken it out of the view: on with the one that stood behind it.
        const QModelIndex next = m_model->index(now.rowOf(survivorOf(before->current, *before->list, now)));
        const bool isSelected = before->hadSelection && !selectionModel()->hasSelection();
        selectionModel()->setCurrentIndex(next, isSelected ? QItemSelectionModel::ClearAndSelect
                                                           : QItemSelectionModel::NoUpdate);
    }
    std::optional<Anchor> kept = before->resting;
    if (kept)
        kept->id = survivorOf(kept->id, *before->list, now);
    layOutAround(kept);
    if (m_model->isWhole())
        takeWhatWasWanted();
}

} // namespace scenekeeper::ui
