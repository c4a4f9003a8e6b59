// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mapprojection.h"
#include "ui/views/mapmarker.h"
#include "ui/views/mapview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <algorithm>
#include <cmath>

// What mouse, fingers and keys do on the map.
namespace scenekeeper::ui {

using domain::PlaceCluster;
using domain::WithinCondition;

namespace {

constexpr double kZoomStep = 1.5;
constexpr double kWheelNotch = 120.0; // Qt's eighths of a degree
constexpr int kArrowStep = 64;
/// Degrees round the photographs of one place, about twenty metres.
constexpr double kPlaceMargin = 0.0002;
constexpr int kPlaceDecimals = 4;

} // namespace

void MapView::activate(const MapMarker& marker)
{
    const PlaceCluster& cluster = marker.cluster();
    const QRectF bounds = toSheet(cluster.bounds);
    const double size = std::max(bounds.width(), bounds.height());
    if (size > kPlaceMargin && !isClosest()) {
        const double before = pixelsPerDegree();
        showSheet(bounds);
        if (pixelsPerDegree() < before * kZoomStep)
            zoomBy(before * kZoomStep / pixelsPerDegree());
        return;
    }
    const WithinCondition& exact = cluster.bounds;
    choose({std::max(exact.south - kPlaceMargin, -90.0), longitudeAt(exact.west - kPlaceMargin),
            std::min(exact.north + kPlaceMargin, 90.0), longitudeAt(exact.east + kPlaceMargin)},
           kPlaceDecimals);
}

void MapView::endDrag()
{
    m_drag.reset();
    updateCursor();
    viewport()->update();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    const QPoint at = event->position().toPoint();
    const bool isRectangle = event->button() == Qt::LeftButton &&
                             (m_isSelecting || event->modifiers().testFlag(Qt::ShiftModifier));
    m_drag = Drag{at, at, isRectangle, false};
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag) {
        QGraphicsView::mouseMoveEvent(event); // the markers' hovering
        return;
    }
    const QPoint at = event->position().toPoint();
    if (!m_drag->hasMoved && (at - m_drag->start).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->hasMoved = true;
    if (!m_drag->isRectangle) {
        viewport()->setCursor(Qt::ClosedHandCursor);
        panBy(at - m_drag->last);
        viewMoved();
    }
    m_drag->last = at;
    viewport()->update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_drag)
        return;
    const Drag drag = *m_drag;
    endDrag();
    if (!drag.hasMoved) {
        const MapMarker* marker = event->button() == Qt::LeftButton ? markerAt(drag.start) : nullptr;
        if (marker != nullptr)
            activate(*marker);
        return;
    }
    if (!drag.isRectangle)
        return;
    setSelecting(false);
    const QRect pixels = QRect(drag.start, drag.last).normalized().intersected(viewport()->rect());
    const QRectF sheet(mapToScene(pixels.topLeft()), mapToScene(pixels.bottomRight() + QPoint(1, 1)));
    choose(rectangleOn(sheet.intersected(sceneRect())), decimalsInView());
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && markerAt(event->position().toPoint()) == nullptr)
        zoomAt(kZoomStep * kZoomStep, event->position());
}

void MapView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    zoomAt(std::pow(kZoomStep, event->angleDelta().y() / kWheelNotch), event->position());
}

bool MapView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(1.0 + gesture->value(), gesture->position());
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        const auto* gestures = static_cast<QGestureEvent*>(event);
        if (const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            zoomAt(pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint().toPoint()));
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        panBy({kArrowStep, 0});
        break;
    case Qt::Key_Right:
        panBy({-kArrowStep, 0});
        break;
    case Qt::Key_Up:
        panBy({0, kArrowStep});
        break;
    case Qt::Key_Down:
        panBy({0, -kArrowStep});
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1.0 / kZoomStep);
        break;
    case Qt::Key_Home:
        showAll();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(area(), decimalsInView());
        return;
    case Qt::Key_Escape:
        if (m_drag)
            endDrag();
        else if (m_isSelecting)
            setSelecting(false);
        else
            Q_EMIT clearRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    viewMoved();
}

} // namespace scenekeeper::ui
