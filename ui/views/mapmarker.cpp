// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/mapmarker.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QCursor>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr double kDot = 6.0; // radius, pixels
constexpr double kDisc = 11.0;
constexpr double kPerPower = 3.0; // more for every ten times as many
constexpr double kRim = 1.5;
constexpr double kRoom = 6.0; // round the number
constexpr double kSmaller = 0.9;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::MapMarker)

public:
    static QString number(qint64 photos)
    {
        const QLocale locale;
        if (photos < 10'000)
            return locale.toString(photos);
        if (photos < 1'000'000)
            return tr("%1k", "thousands, as short as can be").arg(locale.toString(photos / 1000));
        return tr("%1M", "millions, as short as can be").arg(locale.toString(photos / 1'000'000));
    }

    static QString photographs(qint64 photos)
    {
        return tr("%Ln photograph(s)", nullptr, static_cast<int>(photos));
    }
};

} // namespace

MapMarker::MapMarker(const domain::PlaceCluster& cluster, const QFont& font)
    : m_cluster(cluster), m_font(font), m_radius(kDot)
{
    setFlag(ItemIgnoresTransformations);
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    m_font.setPointSizeF(m_font.pointSizeF() * kSmaller);
    if (cluster.photos > 1) {
        m_number = Words::number(cluster.photos);
        const double wanted = kDisc + kPerPower * std::log10(static_cast<double>(cluster.photos));
        m_radius = std::max(wanted, QFontMetricsF(m_font).horizontalAdvance(m_number) / 2.0 + kRoom);
    }
    // Small ones lie on large ones, so that each can be hit.
    setZValue(-m_radius);
    setToolTip(Words::photographs(cluster.photos) + u'\n' +
               positionText({cluster.latitude, cluster.longitude, {}}));
}

QRectF MapMarker::boundingRect() const
{
    const double reach = m_radius + kRim + 1.0;
    return {-reach, -reach, 2.0 * reach, 2.0 * reach};
}

QPainterPath MapMarker::shape() const
{
    QPainterPath path;
    path.addEllipse(QPointF(), m_radius, m_radius);
    return path;
}

void MapMarker::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    const QPalette palette = widget != nullptr ? widget->palette() : QPalette();
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(palette.color(QPalette::Active, m_isHovered ? QPalette::Text : QPalette::Base), kRim));
    painter->setBrush(accent);
    painter->drawEllipse(QPointF(), m_radius, m_radius);
    painter->setPen(palette.color(QPalette::Active, QPalette::HighlightedText));
    painter->setFont(m_font);
    painter->drawText(boundingRect(), Qt::AlignCenter, m_number);
}

void MapMarker::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    m_isHovered = true;
    update();
}

void MapMarker::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_isHovered = false;
    update();
}

} // namespace scenekeeper::ui
