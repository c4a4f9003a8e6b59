// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photosummary.h"

#include <QGraphicsItem>

namespace scenekeeper::ui {

/// A cluster of photographs on the map: a dot for one, a disc with their number for more, of the same size on
/// the screen at every scale. Window thread only.
class MapMarker final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    /// `font`: that of the number.
    MapMarker(const domain::PlaceCluster& cluster, const QFont& font);

    [[nodiscard]] const domain::PlaceCluster& cluster() const { return m_cluster; }

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    domain::PlaceCluster m_cluster;
    QFont m_font;
    QString m_number; ///< empty for a dot
    double m_radius = 0.0;
    bool m_isHovered = false;
};

} // namespace scenekeeper::ui
