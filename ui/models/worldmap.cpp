// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/worldmap.h"

#include "ui/models/mapprojection.h"

#include <QDataStream>
#include <QFile>
#include <cmath>

/// The outlines lie in a static library, whose resources the linker drops unless asked for by name; the macro
/// works only outside every namespace.
static void initMapResources()
{
    Q_INIT_RESOURCE(worldmap);
}

namespace scenekeeper::ui {

namespace {

constexpr quint32 kMagic = 0x534B4D50; // "SKMP"
constexpr quint16 kFormat = 1;
constexpr double kStepsPerDegree = 120.0;
constexpr quint32 kMostLines = 100'000;
constexpr quint32 kMostPoints = 1'000'000;
constexpr double kEdge = 179.99;
constexpr double kSouthEdge = -89.9;

using Outlines = WorldMap::Outlines;

bool readLayer(QDataStream& stream, Outlines& outlines)
{
    quint32 lines = 0;
    stream >> lines;
    if (lines > kMostLines)
        return false;
    for (quint32 line = 0; line < lines; ++line) {
        quint32 points = 0;
        stream >> points;
        if (points > kMostPoints || stream.status() != QDataStream::Ok)
            return false;
        QPolygonF polygon;
        polygon.reserve(points);
        for (quint32 point = 0; point < points; ++point) {
            qint16 longitude = 0;
            qint16 latitude = 0;
            stream >> longitude >> latitude;
            polygon.append(toSheet(latitude / kStepsPerDegree, longitude / kStepsPerDegree));
        }
        outlines.push_back({polygon, polygon.boundingRect()});
    }
    return stream.status() == QDataStream::Ok;
}

/// Land ends at the antimeridian and at the South Pole because the sheet does.
bool isSheetEdge(const QPointF& one, const QPointF& other)
{
    static const double south = toSheet(kSouthEdge, 0.0).y();
    return (std::abs(one.x()) > kEdge && std::abs(other.x()) > kEdge) ||
           (one.y() > south && other.y() > south);
}

Outlines coastsOf(const Outlines& land)
{
    Outlines coasts;
    const auto add = [&coasts](QPolygonF& line) {
        if (line.size() > 1)
            coasts.push_back({line, line.boundingRect()});
        line.clear();
    };
    for (const WorldMap::Outline& ring : land) {
        QPolygonF line;
        for (const QPointF& point : ring.points) {
            if (!line.isEmpty() && isSheetEdge(line.last(), point))
                add(line);
            line.append(point);
        }
        if (!line.isEmpty() && !isSheetEdge(line.last(), ring.points.first()))
            line.append(ring.points.first());
        add(line);
    }
    return coasts;
}

} // namespace

WorldMap WorldMap::load()
{
    initMapResources();
    QFile file(QStringLiteral(":/map/world.bin"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream stream(&file);
    quint32 magic = 0;
    quint16 format = 0;
    stream >> magic >> format;
    if (magic != kMagic || format != kFormat)
        return {};
    WorldMap map;
    for (Outlines Level::*layer : {&Level::land, &Level::lakes, &Level::borders}) {
        for (Level& level : map.m_levels) {
            if (!readLayer(stream, level.*layer))
                return {};
        }
    }
    for (Level& level : map.m_levels)
        level.coasts = coastsOf(level.land);
    return map;
}

} // namespace scenekeeper::ui
