// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sidebarview.h"

#include "ui/models/sidebarmodel.h"
#include "ui/views/sidebardelegate.h"

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
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setBackgroundRole(QPalette::Window);
}

void SidebarView::setSidebarModel(SidebarModel* model)
{
    m_model = model;
    setModel(model);
    openHeadings();
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

void SidebarView::choose(const QString& key)
{
    const QModelIndex index = m_model->indexOfKey(key);
    if (index.isValid())
        setCurrentIndex(index);
}

QSize SidebarView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, 400};
}

void SidebarView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    const QVariant query = current.data(SidebarModel::QueryRole);
    if (query.isValid())
        Q_EMIT queryChosen(query.value<domain::PhotoQuery>());
}

void SidebarView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    // Headings stay open, so they carry no arrow.
    if (index.parent().isValid() && index.model()->hasChildren(index))
        QTreeView::drawBranches(painter, rect, index);
}

} // namespace scenekeeper::ui
