// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <QTableView>
#include <QVariant>
#include <vector>

namespace scenekeeper::ui {

/// A table of figures, one line for each thing that is measured, sorted by a click on a column. The first
/// column names the thing. Window thread only.
class FigureTable final : public QTableView
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        QString explanation; ///< tooltip
        bool isText = false; ///< aligned as text is; the first column is in any case
    };

    struct Cell
    {
        QString text;
        QVariant sortedBy;
        QString explanation = {}; ///< tooltip
    };

    explicit FigureTable(QWidget* parent = nullptr);
    ~FigureTable() override;

    /// Starts over with these columns and no line.
    void setColumns(const std::vector<Column>& columns);
    /// A cell for each column.
    void addRow(const std::vector<Cell>& cells);

    [[nodiscard]] static Cell countCell(qint64 count);
    /// In percent with one decimal.
    [[nodiscard]] static Cell shareCell(double share);
    /// "–", below every share.
    [[nodiscard]] static Cell unknownCell();

private:
    [[nodiscard]] Qt::Alignment alignmentOf(std::size_t column) const;

    std::vector<Column> m_columns;
    QStandardItemModel m_rows;
};

} // namespace scenekeeper::ui
