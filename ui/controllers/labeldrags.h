// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QEvent>
#include <QObject>
#include <QPoint>
#include <optional>

class QDropEvent;
class QMimeData;
class QMouseEvent;

namespace scenekeeper::ui {

class LabelController;
class PhotoGridView;
class SidebarView;

/// Selected photographs can be dragged onto a label of the left side, and a label onto photographs or onto
/// another label. Letting go sets exactly that label, as its key does; with Ctrl or Shift it is added. A drag
/// begins on a photograph that is selected already, so that a rubber band can begin anywhere else.
///
/// Lives on the UI thread; watches the events of both views.
class LabelDrags final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PhotoGridView& grid;
        SidebarView& sidebar;
        LabelController& labels;
    };

    explicit LabelDrags(const Parts& parts, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// A label was dropped on another one.
    void mergeRequested(scenekeeper::base::LabelId from, scenekeeper::base::LabelId into);

private:
    bool filterMouse(QObject* watched, const QMouseEvent& event, QEvent::Type type);
    bool filterDrag(QObject* watched, QEvent* event);
    void start(QObject* watched);
    void startDrag(QObject* watched, QMimeData* data, const QPixmap& pixmap);
    [[nodiscard]] QPixmap photosPixmap(int count) const;
    /// Whether something may be let go here; shows where.
    bool offer(QObject* watched, const QDropEvent& event);
    void drop(QObject* watched, const QDropEvent& event);
    void showNoTarget();
    [[nodiscard]] bool isGrid(const QObject* watched) const;

    Parts m_parts;
    std::optional<QPoint> m_pressedAt; ///< on something that can be dragged
};

} // namespace scenekeeper::ui
