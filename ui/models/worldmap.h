// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <array>
#include <vector>

namespace scenekeeper::ui {

/// The outlines of land, lakes and borders (Natural Earth), as compiled into the program by resources/map, on
/// the sheet of mapprojection.h. A plain value; made once and then only read. In a program without the
/// resource, or with one that cannot be read, it is empty: a map of nothing but its lines and photographs.
class WorldMap
{
public:
    struct Outline
    {
        QPolygonF points;
        QRectF bounds;
    };
    using Outlines = std::vector<Outline>;

    enum class Detail {
        Coarse, ///< right to a tenth of a degree, without small islands: for views of the whole world
        Fine,   ///< right to about a kilometre
    };

    /// Reads what is compiled in; takes some milliseconds.
    [[nodiscard]] static WorldMap load();

    [[nodiscard]] const Outlines& land(Detail detail) const { return level(detail).land; }
    [[nodiscard]] const Outlines& lakes(Detail detail) const { return level(detail).lakes; }
    [[nodiscard]] const Outlines& borders(Detail detail) const { return level(detail).borders; }
    /// The edges of the land, open lines: without the edges that it has only because the sheet ends there.
    [[nodiscard]] const Outlines& coasts(Detail detail) const { return level(detail).coasts; }

    [[nodiscard]] bool isEmpty() const { return level(Detail::Coarse).land.empty(); }

private:
    struct Level
    {
        Outlines land;
        Outlines lakes;
        Outlines borders;
        Outlines coasts;
    };

    [[nodiscard]] const Level& level(Detail detail) const
    {
        return detail == Detail::Fine ? m_levels.back() : m_levels.front();
    }

    std::array<Level, 2> m_levels;
};

} // namespace scenekeeper::ui
