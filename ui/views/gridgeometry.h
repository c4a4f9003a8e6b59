// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>
#include <utility>
#include <vector>

namespace scenekeeper::ui {

/// Where the cells of a grid lie when all have one size: worked out, never stored, so a million of them
/// cost nothing. Coordinates are those of the whole content, (0, 0) at its top left. A plain value.
class GridGeometry
{
public:
    GridGeometry() = default;
    /// `cell` is the least size; what is left over in a line is shared out among its cells.
    GridGeometry(int count, int width, QSize cell, bool isOneColumn, bool isMirrored);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int cellHeight() const { return m_cellHeight; }
    [[nodiscard]] int contentHeight() const;

    [[nodiscard]] QRect cell(int row) const;
    /// -1 where there is no cell.
    [[nodiscard]] int rowAt(const QPoint& point) const;
    /// First and last row in lines that show between these heights; {-1, -1} when empty.
    [[nodiscard]] std::pair<int, int> rowsBetween(int top, int bottom) const;
    /// Runs of rows whose cells touch `band`.
    [[nodiscard]] std::vector<std::pair<int, int>> rowsIn(const QRect& band) const;
    /// Where an arrow key (or Page Up, Page Down, Home, End) leads to from `row`; `pageHeight` is that of
    /// the view. `row` itself for any other key.
    [[nodiscard]] int rowAfterKey(int row, Qt::Key key, int pageHeight) const;

private:
    int m_count = 0;
    int m_width = 1;
    int m_columns = 1;
    int m_cellHeight = 1;
    bool m_isMirrored = false;
};

} // namespace scenekeeper::ui
