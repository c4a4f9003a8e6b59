// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/worldmap.h"

#include <QPalette>
#include <QRectF>

class QPainter;

namespace scenekeeper::ui {

/// Draws the world: water, land, lakes, coasts, borders and lines of latitude and longitude, in greys of the
/// palette. Window thread only.
class MapPainter
{
public:
    MapPainter() : m_map(WorldMap::load()) {}

    struct View
    {
        QRectF exposed;        ///< the part of the sheet to be drawn
        double scale = 1.0;    ///< pixels to the degree
        bool isSingle = false; ///< the world once, not again at its sides
    };

    /// `painter` draws on the sheet.
    void paint(QPainter& painter, const View& view, const QPalette& palette) const;

private:
    WorldMap m_map;
};

} // namespace scenekeeper::ui
