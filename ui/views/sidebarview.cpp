// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sidebarview.h"

#include "ui/models/sidebarmodel.h"
#include "ui/views/plate.h"
#include "ui/views/sidebardelegate.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

namespace scenekeeper::ui {

SidebarView::SidebarView(QWidget* parent) : QTreeView(parent)
{
    setItemDelegate(new SidebarDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformRowHeights(false);
    setIndentation(16);
    setRootIsDecorated(false);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(true);
    setTabKeyNavigation(false);
    viewport()->setBackgroundRole(QPalette::Window);
    // Headings carry no arrow, so nothing may close them.
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!index.parent().isValid())
            expand(index);
    });
}

void SidebarView::setSidebarModel(SidebarModel* model)
{
    m_model = model;
    setModel(model);
    openHeadings();
    connect(model, &SidebarModel::aboutToUpdate, this, &SidebarView::beginUpdate);
    connect(model, &SidebarModel::updated, this, &SidebarView::endUpdate);
    // That of the saved searches comes with the first of them.
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent) {
        if (!parent.isValid() || !parent.parent().isValid())
            openHeadings();
    });
    // A label that was renamed is asked for by its new name.
    connect(model, &QAbstractItemModel::dataChanged, this, &SidebarView::tellChange);
}

void SidebarView::tellChange()
{
    const QVariant query = currentIndex().data(SidebarModel::QueryRole);
    if (!m_isUpdating && m_told && query.isValid() && query.value<domain::PhotoQuery>() != *m_told)
        tellQuery();
}

void SidebarView::beginUpdate()
{
    m_keptKey = chosenKey();
    m_isUpdating = true;
}

void SidebarView::endUpdate()
{
    const bool isOther = !m_keptKey.isEmpty() && chosenKey() != m_keptKey;
    const QModelIndex kept = m_model->indexOfKey(m_keptKey);
    if (isOther && kept.isValid())
        setCurrentIndex(kept);
    m_isUpdating = false;
    // The line is gone, so there is nothing of its own left to look at.
    if (isOther && !kept.isValid())
        choose(SidebarModel::allPhotosKey());
    else
        tellChange();
}

void SidebarView::openHeadings()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        setExpanded(m_model->index(row, 0), true);
}

QString SidebarView::chosenKey() const
{
    return currentIndex().data(SidebarModel::KeyRole).toString();
}

bool SidebarView::choose(const QString& key)
{
    const QModelIndex index = m_model->indexOfKey(key);
    if (!index.isValid())
        return false;
    if (index != currentIndex()) {
        setCurrentIndex(index);
        return true;
    }
    // The keyboard's arrival makes a line the current one without choosing it.
    selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    tellQuery();
    return true;
}

void SidebarView::tellQuery()
{
    const QVariant query = currentIndex().data(SidebarModel::QueryRole);
    if (!query.isValid()) {
        m_told.reset();
        if (chosenSearch().isValid())
            Q_EMIT faultySearchChosen(chosenSearch());
        return;
    }
    m_told = query.value<domain::PhotoQuery>();
    if (chosenKey() == SidebarModel::duplicatesKey())
        Q_EMIT duplicatesChosen();
    else
        Q_EMIT queryChosen(*m_told);
}

base::LabelId SidebarView::labelAt(const QPoint& point) const
{
    return SidebarModel::labelOf(indexAt(point));
}

base::LabelId SidebarView::chosenLabel() const
{
    return SidebarModel::labelOf(currentIndex());
}

domain::SavedSearchId SidebarView::chosenSearch() const
{
    return SidebarModel::searchOf(currentIndex());
}

void SidebarView::editName(const QString& key)
{
    const QModelIndex index = m_model->indexOfKey(key);
    if (!index.isValid())
        return;
    scrollTo(index);
    edit(index);
}

void SidebarView::setDropTarget(const QModelIndex& index)
{
    if (m_dropTarget == index)
        return;
    m_dropTarget = index;
    viewport()->update();
}

void SidebarView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    const bool isChosen = pressed.isValid() && pressed == currentIndex() && event->button() == Qt::LeftButton;
    QTreeView::mousePressEvent(event);
    if (isChosen)
        Q_EMIT chosenAgain();
}

void SidebarView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKeyboard ? currentIndex() : indexAt(event->pos());
    const QPoint at = isKeyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    if (const domain::SavedSearchId search = SidebarModel::searchOf(index); search.isValid())
        Q_EMIT searchMenuRequested(search, at);
    else if (const base::RootId root = SidebarModel::rootOf(index); root.isValid())
        Q_EMIT rootMenuRequested(root, at);
    else
        Q_EMIT menuRequested(SidebarModel::labelOf(index), at);
}

QSize SidebarView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, 400};
}

void SidebarView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isUpdating)
        tellQuery();
}

void SidebarView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem row(option);
    // The plate instead of the style's bar: text in the accent's own text colour is too pale on many.
    row.palette.setBrush(QPalette::Highlight, Qt::NoBrush);
    if (index.parent().isValid()) {
        QStyleOptionViewItem plate(option);
        plate.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        const bool isTarget = m_dropTarget.isValid() && m_dropTarget == index;
        plate.state.setFlag(QStyle::State_HasFocus, isTarget || (hasFocus() && index == currentIndex()));
        plate.state.setFlag(QStyle::State_MouseOver, false);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintPlate(*painter, QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), plate, QPalette::Window);
        painter->restore();
    }
    QTreeView::drawRow(painter, row, index);
}

void SidebarView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    // Headings stay open, so they carry no arrow.
    if (index.parent().isValid() && index.model()->hasChildren(index))
        QTreeView::drawBranches(painter, rect, index);
}

} // namespace scenekeeper::ui
