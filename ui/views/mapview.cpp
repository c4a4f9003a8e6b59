// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/mapview.h"

#include "ui/models/mapprojection.h"
#include "ui/views/mapmarker.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace scenekeeper::ui {

using domain::PlaceCluster;
using domain::PlaceSummary;
using domain::WithinCondition;

namespace {

constexpr double kClosest = 20'000.0; // pixels to the degree: five metres each
constexpr double kClosestToFit = 400.0;
constexpr double kSides = 1.5; // worlds to either side of the middle
constexpr double kMargin = 0.1;
constexpr int kRestMs = 60;
/// Clusters are about this far apart, in pixels.
constexpr double kSmallestCell = 36.0;
constexpr int kCoarsestColumns = 6;

QRectF oneWorld()
{
    return {-kWorldWidth / 2.0, -worldTop(), kWorldWidth, 2.0 * worldTop()};
}

QRectF world()
{
    return {-kSides * kWorldWidth, -worldTop(), 2.0 * kSides * kWorldWidth, 2.0 * worldTop()};
}

} // namespace

MapView::MapView(QWidget* parent) : QGraphicsView(parent)
{
    setScene(&m_scene);
    m_scene.setSceneRect(world());
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex); // a few hundred, all of them anew each time
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setCacheMode(QGraphicsView::CacheBackground);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate); // what lies on top does not move along
    setFocusPolicy(Qt::StrongFocus);
    viewport()->grabGesture(Qt::PinchGesture);
    viewport()->setMouseTracking(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Map"));
    setAccessibleDescription(
        tr("Arrow keys move the map, plus and minus zoom, Enter shows only photographs of "
           "what is in view, Esc all again."));
    m_asking.setSingleShot(true);
    m_asking.setInterval(kRestMs);
    connect(&m_asking, &QTimer::timeout, this, &MapView::askForGrid);
    setTransform(QTransform::fromScale(1.0, 1.0));
    centerOn(0.0, 0.0);
    updateCursor();
}

void MapView::setPlaces(const PlaceSummary& places, bool isNewSearch)
{
    m_extent = places.extent;
    m_isEmpty = places.placed == 0;
    m_scene.clear();
    const QRectF within = world();
    for (const PlaceCluster& cluster : places.clusters) {
        const QPointF at = toSheet(cluster.latitude, cluster.longitude);
        for (const double x : {at.x() - kWorldWidth, at.x(), at.x() + kWorldWidth}) {
            if (x < within.left() || x > within.right())
                continue;
            auto* marker = new MapMarker(cluster, font()); // the scene's
            marker->setPos(x, at.y());
            m_scene.addItem(marker);
        }
    }
    showMarkers();
    const bool isOutOfView = isNewSearch && places.clusters.empty();
    if (m_extent && isVisible() && (!m_hasShownAll || isOutOfView))
        showAll();
    viewport()->update();
}

void MapView::setChosen(const std::optional<WithinCondition>& rectangle)
{
    m_chosen = rectangle;
    viewport()->update();
}

void MapView::setSelecting(bool isSelecting)
{
    if (m_isSelecting == isSelecting)
        return;
    m_isSelecting = isSelecting;
    updateCursor();
    Q_EMIT selectingChanged(isSelecting);
}

void MapView::setEmptyText(const QString& title, const QString& advice)
{
    m_emptyTitle = title;
    m_emptyAdvice = advice;
    viewport()->update();
}

void MapView::updateCursor()
{
    viewport()->setCursor(m_isSelecting ? Qt::CrossCursor : Qt::ArrowCursor);
}

double MapView::narrowestScale() const
{
    return std::min(viewport()->height() / (2.0 * worldTop()), viewport()->width() / kWorldWidth);
}

bool MapView::isSingle() const
{
    return pixelsPerDegree() * kWorldWidth <= viewport()->width();
}

void MapView::showMarkers()
{
    const bool isOnce = isSingle();
    for (QGraphicsItem* marker : m_scene.items())
        marker->setVisible(!isOnce || std::abs(marker->x()) <= kWorldWidth / 2.0);
}

bool MapView::isClosest() const
{
    return pixelsPerDegree() >= kClosest;
}

bool MapView::isWidest() const
{
    return pixelsPerDegree() <= narrowestScale() * 1.0001;
}

QRectF MapView::sheetInView() const
{
    const QRectF seen(mapToScene(0, 0), mapToScene(viewport()->width(), viewport()->height()));
    return seen.intersected(isSingle() ? oneWorld() : world());
}

WithinCondition MapView::area() const
{
    return rectangleOn(sheetInView());
}

void MapView::zoomBy(double factor)
{
    zoomAt(factor, QRectF(viewport()->rect()).center());
}

void MapView::zoomAt(double factor, QPointF at)
{
    const double scale = std::clamp(pixelsPerDegree() * factor, narrowestScale(), kClosest);
    const QPointF before = mapToScene(at.toPoint());
    setTransform(QTransform::fromScale(scale, scale));
    m_isFitted = false;
    const QPointF shift = mapFromScene(before) - at.toPoint();
    panBy(-shift.toPoint());
    viewMoved();
    Q_EMIT scaleChanged();
}

void MapView::showSheet(const QRectF& sheet)
{
    const double room = 1.0 - 2.0 * kMargin;
    const double wide = viewport()->width() * room / std::max(sheet.width(), 1e-9);
    const double high = viewport()->height() * room / std::max(sheet.height(), 1e-9);
    const double scale = std::clamp(std::min(wide, high), narrowestScale(), kClosest);
    m_isFitted = false;
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(sheet.center());
    keepInWorld();
    viewMoved();
    Q_EMIT scaleChanged();
}

void MapView::showAll()
{
    if (!m_extent) {
        showSheet(oneWorld());
        return;
    }
    m_hasShownAll = true;
    // One place alone is shown with the country round it.
    const double least = viewport()->width() / kClosestToFit;
    QRectF sheet = toSheet(*m_extent);
    const double widen = std::max(0.0, least - sheet.width()) / 2.0;
    sheet.adjust(-widen, 0.0, widen, 0.0);
    showSheet(sheet);
    m_isFitted = true;
}

void MapView::panBy(QPoint pixels)
{
    m_isFitted = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
    keepInWorld();
}

void MapView::keepInWorld()
{
    if (isSingle()) {
        centerOn(0.0, mapToScene(viewport()->rect().center()).y());
        return;
    }
    // Round the globe: the middle of the view stays in the middle one of the worlds side by side.
    const double middle = mapToScene(viewport()->rect().center()).x();
    const double worlds = std::floor((middle + kWorldWidth / 2.0) / kWorldWidth);
    if (worlds != 0.0)
        horizontalScrollBar()->setValue(
            horizontalScrollBar()->value() -
            static_cast<int>(std::lround(worlds * kWorldWidth * pixelsPerDegree())));
}

void MapView::viewMoved()
{
    showMarkers();
    m_asking.start();
    viewport()->update();
}

void MapView::askForGrid()
{
    const QRectF inView = sheetInView();
    const double round = kWorldWidth * pixelsPerDegree();
    // Powers of two, so that clusters stay what they are while one zooms a little.
    const double power = std::floor(std::log2(std::max(round / kSmallestCell / kCoarsestColumns, 1.0)));
    const int columns = kCoarsestColumns * static_cast<int>(std::exp2(power));
    const QRectF known = toSheet(m_grid.area);
    const bool isKnown = known.width() >= kWorldWidth || known.contains(inView) ||
                         known.contains(inView.translated(kWorldWidth, 0.0)) ||
                         known.contains(inView.translated(-kWorldWidth, 0.0));
    const bool isHigh = known.top() <= inView.top() && known.bottom() >= inView.bottom();
    if (columns == m_grid.columns && isKnown && isHigh)
        return;
    // As much again to every side, for the next move.
    const QRectF more = inView.adjusted(-inView.width() / 2.0, -inView.height() / 2.0, inView.width() / 2.0,
                                        inView.height() / 2.0);
    m_grid = {rectangleOn(more), columns};
    Q_EMIT gridWanted(m_grid);
}

int MapView::decimalsInView() const
{
    return std::max(0, static_cast<int>(std::ceil(std::log10(pixelsPerDegree()))));
}

void MapView::choose(const WithinCondition& rectangle, int decimals)
{
    const WithinCondition rounded = roundedOutwards(rectangle, decimals);
    setChosen(rounded); // at once; the search follows
    Q_EMIT rectangleChosen(rounded);
}

MapMarker* MapView::markerAt(QPoint at) const
{
    return qgraphicsitem_cast<MapMarker*>(itemAt(at));
}

void MapView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    viewport()->update();
}

void MapView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        resetCachedContent();
}

void MapView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (!m_hasShownAll)
        showAll();
    viewMoved();
}

void MapView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        showAll();
    else if (pixelsPerDegree() < narrowestScale())
        zoomBy(1.0);
    viewMoved();
}

} // namespace scenekeeper::ui
