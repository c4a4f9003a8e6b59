// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/mappainter.h"

#include "ui/models/mapprojection.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr double kFineFrom = 4.0; // pixels to the degree
constexpr double kBordersFrom = 1.0;
constexpr double kGridSpacing = 96.0; // pixels
constexpr qsizetype kWorthClipping = 64;
constexpr float kLand = 0.14F;
constexpr float kCoast = 0.42F;
constexpr float kBorder = 0.22F;
constexpr float kGrid = 0.08F;

QColor mixed(const QColor& ground, const QColor& ink, float share)
{
    const auto part = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(part(ground.redF(), ink.redF()), part(ground.greenF(), ink.greenF()),
                            part(ground.blueF(), ink.blueF()));
}

/// Where the line between two points meets a side of the rectangle.
QPointF meetingPoint(const QPointF& from, const QPointF& to, double side, bool isVertical)
{
    const double along =
        isVertical ? (side - from.x()) / (to.x() - from.x()) : (side - from.y()) / (to.y() - from.y());
    return from + along * (to - from);
}

/// The ring cut off at the sides of a rectangle (Sutherland and Hodgman). The painter would do it, too, but
/// only after it has scaled every point of a continent to where a pixel is ten metres.
QPolygonF clipped(QPolygonF ring, const QRectF& rect)
{
    const auto cut = [&ring](double side, bool isVertical, bool keepsLess) {
        QPolygonF kept;
        const auto isIn = [&](const QPointF& point) {
            const double value = isVertical ? point.x() : point.y();
            return keepsLess ? value <= side : value >= side;
        };
        for (qsizetype index = 0; index < ring.size(); ++index) {
            const QPointF& here = ring[index];
            const QPointF& before = ring[index == 0 ? ring.size() - 1 : index - 1];
            if (isIn(here) != isIn(before))
                kept.append(meetingPoint(before, here, side, isVertical));
            if (isIn(here))
                kept.append(here);
        }
        ring = kept;
    };
    cut(rect.left(), true, false);
    cut(rect.right(), true, true);
    cut(rect.top(), false, false);
    cut(rect.bottom(), false, true);
    return ring;
}

/// The rings that touch the rectangle, as one path in which a ring within a ring is a hole.
QPainterPath ringsIn(const WorldMap::Outlines& outlines, const QRectF& rect)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const WorldMap::Outline& outline : outlines) {
        if (!outline.bounds.intersects(rect))
            continue;
        const bool isWhole = outline.points.size() < kWorthClipping || rect.contains(outline.bounds);
        path.addPolygon(isWhole ? outline.points : clipped(outline.points, rect));
        path.closeSubpath();
    }
    return path;
}

/// The parts of the lines that may be seen in the rectangle.
QPainterPath linesIn(const WorldMap::Outlines& outlines, const QRectF& rect)
{
    QPainterPath path;
    for (const WorldMap::Outline& outline : outlines) {
        // A line straight along a parallel has no height.
        if (!outline.bounds.adjusted(0, -1e-6, 1e-6, 1e-6).intersects(rect))
            continue;
        bool isDrawing = false;
        for (qsizetype index = 1; index < outline.points.size(); ++index) {
            const QPointF& from = outline.points[index - 1];
            const QPointF& to = outline.points[index];
            const bool isOutside =
                std::max(from.x(), to.x()) < rect.left() || std::min(from.x(), to.x()) > rect.right() ||
                std::max(from.y(), to.y()) < rect.top() || std::min(from.y(), to.y()) > rect.bottom();
            if (!isOutside && !isDrawing)
                path.moveTo(from);
            if (!isOutside)
                path.lineTo(to);
            isDrawing = !isOutside;
        }
    }
    return path;
}

/// Degrees between two lines of latitude or longitude.
double gridStep(double scale)
{
    constexpr std::array<double, 13> kSteps{30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005};
    double step = kSteps.front();
    for (const double finer : kSteps) {
        if (finer * scale >= kGridSpacing)
            step = finer;
    }
    return step;
}

void paintGrid(QPainter& painter, const QRectF& rect, double scale)
{
    const double step = gridStep(scale);
    for (double x = std::ceil(rect.left() / step) * step; x <= rect.right(); x += step)
        painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()));
    const double north = latitudeAt(rect.top());
    for (double latitude = std::ceil(latitudeAt(rect.bottom()) / step) * step; latitude <= north;
         latitude += step) {
        const double y = toSheet(latitude, 0.0).y();
        painter.drawLine(QLineF(rect.left(), y, rect.right(), y));
    }
}

} // namespace

void MapPainter::paint(QPainter& painter, const View& view, const QPalette& palette) const
{
    const QColor water = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(view.exposed, view.isSingle ? palette.color(QPalette::Window) : water);
    const auto pen = [&](float share) {
        QPen line(mixed(water, ink, share), 1.0);
        line.setCosmetic(true);
        return line;
    };
    const bool isFine = view.scale >= kFineFrom;
    const WorldMap::Detail detail = isFine ? WorldMap::Detail::Fine : WorldMap::Detail::Coarse;
    // A little more than what is seen, so that the sides of what is cut off are not.
    const double margin = 4.0 / view.scale;
    const QRectF rect = view.exposed.adjusted(-margin, -margin, margin, margin);
    const auto worldAt = [](double x) { return std::floor((x + kWorldWidth / 2.0) / kWorldWidth); };
    const double first = view.isSingle ? 0.0 : worldAt(rect.left());
    const double last = view.isSingle ? 0.0 : worldAt(rect.right());
    for (double world = first; world <= last; ++world) {
        const QRectF part =
            rect.translated(-world * kWorldWidth, 0.0)
                .intersected({-kWorldWidth / 2.0, -worldTop(), kWorldWidth, 2.0 * worldTop()});
        painter.save();
        painter.translate(world * kWorldWidth, 0.0);
        painter.fillRect(part, water);
        painter.fillPath(ringsIn(m_map.land(detail), part), mixed(water, ink, kLand));
        painter.fillPath(ringsIn(m_map.lakes(detail), part), water);
        if (view.scale >= kBordersFrom)
            painter.strokePath(linesIn(m_map.borders(detail), part), pen(kBorder));
        painter.strokePath(linesIn(m_map.coasts(detail), part), pen(kCoast));
        painter.setPen(pen(kGrid));
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintGrid(painter, part, view.scale);
        painter.restore();
    }
}

} // namespace scenekeeper::ui
