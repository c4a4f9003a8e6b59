// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photosummary.h"
#include "ui/views/mappainter.h"

#include <QGraphicsView>
#include <QTimer>
#include <optional>

namespace scenekeeper::ui {

class MapMarker;

/// A map of the world with clusters of photographs, drawn from what is compiled in. Wheel, pinch, double
/// click,
/// + and - zoom, dragging and the arrow keys move; with Shift held, or while isSelecting(), dragging chooses
/// a rectangle, Enter chooses what is in view, and Esc takes the choice back. The world goes on at its sides,
/// so a rectangle can lie across the antimeridian.
///
/// It asks for the clusters of what is in view by gridWanted() and shows what setPlaces() gives it. Window
/// thread only.
class MapView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr);

    /// The answer to the last gridWanted(). The first one with photographs, and one of a new search none of
    /// which would be in view, brings them all into view.
    void setPlaces(const domain::PlaceSummary& places, bool isNewSearch);
    /// What is filtered by.
    void setChosen(const std::optional<domain::WithinCondition>& rectangle);

    /// Dragging chooses a rectangle instead of moving the map.
    void setSelecting(bool isSelecting);
    [[nodiscard]] bool isSelecting() const { return m_isSelecting; }

    void zoomBy(double factor);
    /// All photographs of the search.
    void showAll();
    /// What is in view.
    [[nodiscard]] domain::WithinCondition area() const;
    [[nodiscard]] double pixelsPerDegree() const { return transform().m11(); }
    [[nodiscard]] bool isClosest() const;
    [[nodiscard]] bool isWidest() const;
    /// What the map has to be told to show what is in view.
    [[nodiscard]] const domain::PlaceGrid& grid() const { return m_grid; }

    void setEmptyText(const QString& title, const QString& advice);

    [[nodiscard]] QSize sizeHint() const override { return {640, 280}; }

Q_SIGNALS:
    void gridWanted(const scenekeeper::domain::PlaceGrid& grid);
    /// To filter by.
    void rectangleChosen(const scenekeeper::domain::WithinCondition& rectangle);
    void clearRequested();
    void scaleChanged();
    void selectingChanged(bool isSelecting);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Drag
    {
        QPoint start;
        QPoint last;
        bool isRectangle = false;
        bool hasMoved = false;
    };

    void zoomAt(double factor, QPointF at);
    void showSheet(const QRectF& sheet);
    void panBy(QPoint pixels);
    void keepInWorld();
    void viewMoved();
    void askForGrid();
    void activate(const MapMarker& marker);
    /// Rounded to `decimals`, since the numbers are read in the search field.
    void choose(const domain::WithinCondition& rectangle, int decimals);
    /// Of what is a pixel here.
    [[nodiscard]] int decimalsInView() const;
    void endDrag();
    [[nodiscard]] double narrowestScale() const;
    /// The world is narrower than the view: it is shown once, and not again at its sides.
    [[nodiscard]] bool isSingle() const;
    void showMarkers();
    [[nodiscard]] QRectF sheetInView() const;
    [[nodiscard]] MapMarker* markerAt(QPoint at) const;
    void paintRectangle(QPainter& painter, const QRectF& onScreen) const;
    void paintScaleBar(QPainter& painter) const;
    void updateCursor();

    QGraphicsScene m_scene;
    MapPainter m_painter;
    domain::PlaceGrid m_grid;
    QTimer m_asking; ///< until the view has come to rest
    std::optional<domain::WithinCondition> m_extent;
    std::optional<domain::WithinCondition> m_chosen;
    std::optional<Drag> m_drag;
    QString m_emptyTitle;
    QString m_emptyAdvice;
    bool m_isSelecting = false;
    bool m_hasShownAll = false;
    bool m_isFitted = false; ///< shows all, and nobody has moved it since
    bool m_isEmpty = false;
};

} // namespace scenekeeper::ui
