// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/worldmap.h"

#include <QPalette>

class QPainter;

namespace scenekeeper::ui {

/// Draws the world: water, land, lakes, coasts, borders and lines of latitude and longitude, in greys of the
/// palette. Window thread only.
class MapPainter
{
public:
    MapPainter() : m_map(WorldMap::load()) {}

    /// `painter` draws on the sheet, `scale` pixels to the degree; `exposed` is the part of it to be drawn.
    void paint(QPainter& painter, const QRectF& exposed, double scale, const QPalette& palette) const;

private:
    WorldMap m_map;
};

} // namespace scenekeeper::ui
