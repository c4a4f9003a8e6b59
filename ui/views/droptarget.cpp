// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/droptarget.h"

#include "ui/views/dropoverlay.h"

#include <QDropEvent>
#include <QMimeData>

namespace scenekeeper::ui {

DropTarget::DropTarget(QWidget* window) : QObject(window), m_overlay(new DropOverlay(window))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropTarget::offer(QDropEvent* event, bool isNew)
{
    const QStringList paths = droppedPaths(*event->mimeData());
    if (paths.isEmpty()) {
        event->ignore();
        return true;
    }
    // Never a move: a file manager would delete the original afterwards.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (isNew)
        m_overlay->announce(paths);
    return true;
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        return offer(static_cast<QDropEvent*>(event), true);
    case QEvent::DragMove:
        return offer(static_cast<QDropEvent*>(event), false);
    case QEvent::DragLeave:
        m_overlay->hide();
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        m_overlay->hide();
        offer(drop, false);
        if (const QStringList paths = droppedPaths(*drop->mimeData()); !paths.isEmpty())
            Q_EMIT dropped(paths);
        return true;
    }
    case QEvent::Resize:
        m_overlay->setGeometry(static_cast<QWidget*>(watched)->rect());
        return false;
    default:
        return false;
    }
}

} // namespace scenekeeper::ui
