// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gridgeometry.h"

#include <algorithm>

namespace scenekeeper::ui {

GridGeometry::GridGeometry(int count, int width, QSize cell, bool isOneColumn, bool isMirrored)
    : m_count(count),
      m_width(std::max(width, 1)),
      m_columns(isOneColumn ? 1 : std::max(m_width / std::max(cell.width(), 1), 1)),
      m_cellHeight(std::max(cell.height(), 1)),
      m_isMirrored(isMirrored)
{
}

int GridGeometry::contentHeight() const
{
    return (m_count + m_columns - 1) / m_columns * m_cellHeight;
}

QRect GridGeometry::cell(int row) const
{
    const int column = row % m_columns;
    const int left = m_width * column / m_columns;
    const int right = m_width * (column + 1) / m_columns;
    return {m_isMirrored ? m_width - right : left, row / m_columns * m_cellHeight, right - left,
            m_cellHeight};
}

int GridGeometry::rowAt(const QPoint& point) const
{
    if (point.y() < 0 || point.x() < 0 || point.x() >= m_width)
        return -1;
    const int x = m_isMirrored ? m_width - 1 - point.x() : point.x();
    const int line = point.y() / m_cellHeight;
    // Widths are rounded, so one of the neighbours may be the right one.
    const int guess = x * m_columns / m_width;
    for (const int column : {guess, guess + 1, guess - 1}) {
        const int row = line * m_columns + column;
        if (column >= 0 && column < m_columns && row < m_count && cell(row).contains(point))
            return row;
    }
    return -1;
}

std::pair<int, int> GridGeometry::rowsBetween(int top, int bottom) const
{
    if (m_count == 0)
        return {-1, -1};
    const int first = std::max(top, 0) / m_cellHeight * m_columns;
    const int last = (std::max(bottom, 0) / m_cellHeight + 1) * m_columns - 1;
    return {std::min(first, m_count - 1), std::min(last, m_count - 1)};
}

std::vector<std::pair<int, int>> GridGeometry::rowsIn(const QRect& band) const
{
    std::vector<std::pair<int, int>> runs;
    const int firstLine = std::max(band.top(), 0) / m_cellHeight;
    const int lastLine = std::max(band.bottom(), 0) / m_cellHeight;
    for (int line = firstLine; line <= lastLine && line * m_columns < m_count; ++line) {
        std::pair<int, int> run{-1, -1};
        for (int row = line * m_columns; row < std::min((line + 1) * m_columns, m_count); ++row) {
            if (!cell(row).intersects(band))
                continue;
            run.first = run.first < 0 ? row : run.first;
            run.second = row;
        }
        if (run.first >= 0)
            runs.push_back(run);
    }
    return runs;
}

int GridGeometry::rowAfterKey(int row, Qt::Key key, int pageHeight) const
{
    const int forward = m_isMirrored ? -1 : 1;
    const int page = std::max(pageHeight / m_cellHeight, 1) * m_columns;
    int next = row;
    switch (key) {
    case Qt::Key_Left:
        next = row - forward;
        break;
    case Qt::Key_Right:
        next = row + forward;
        break;
    case Qt::Key_Up:
        next = row >= m_columns ? row - m_columns : row;
        break;
    case Qt::Key_Down:
        // From the last line but one into a shorter last one: to its end.
        next = row / m_columns < (m_count - 1) / m_columns ? row + m_columns : row;
        break;
    case Qt::Key_PageUp:
        next = row >= page ? row - page : row % m_columns;
        break;
    case Qt::Key_PageDown:
        next = row + page;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = m_count - 1;
        break;
    default:
        break;
    }
    return std::clamp(next, 0, std::max(m_count - 1, 0));
}

} // namespace scenekeeper::ui
