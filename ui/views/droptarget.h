// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;

namespace scenekeeper::ui {

class DropOverlay;

/// Makes a whole window a place to drop files on: accepts drags of local files and folders, refuses all
/// others, and highlights what letting go will do. Belongs to the window.
class DropTarget final : public QObject
{
    Q_OBJECT

public:
    explicit DropTarget(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const QStringList& paths);

private:
    bool offer(QDropEvent* event, bool isNew);

    DropOverlay* m_overlay;
};

} // namespace scenekeeper::ui
