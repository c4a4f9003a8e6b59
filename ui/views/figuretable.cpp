// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/figuretable.h"

#include "ui/formatting.h"

#include <QHeaderView>
#include <QLocale>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kDecimals = 1;
constexpr int kSortRole = Qt::UserRole;

} // namespace

FigureTable::FigureTable(QWidget* parent) : QTableView(parent)
{
    m_rows.setSortRole(kSortRole);
    setModel(&m_rows);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRhythm);
    horizontalHeader()->setHighlightSections(false);
    setSortingEnabled(true);
}

FigureTable::~FigureTable()
{
    // The model goes before the view that would still ask it.
    setModel(nullptr);
}

Qt::Alignment FigureTable::alignmentOf(std::size_t column) const
{
    const bool isText = column == 0 || m_columns[column].isText;
    return (isText ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter;
}

void FigureTable::setColumns(const std::vector<Column>& columns)
{
    m_columns = columns;
    m_rows.clear();
    m_rows.setColumnCount(static_cast<int>(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto* item = new QStandardItem(columns[i].title);
        item->setToolTip(columns[i].explanation);
        item->setTextAlignment(alignmentOf(i));
        m_rows.setHorizontalHeaderItem(static_cast<int>(i), item);
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // Until a column is clicked on, lines stand as they were added.
    sortByColumn(-1, Qt::AscendingOrder);
}

void FigureTable::addRow(const std::vector<Cell>& cells)
{
    QList<QStandardItem*> items;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto* item = new QStandardItem(cells[i].text);
        item->setData(cells[i].sortedBy, kSortRole);
        item->setToolTip(cells[i].explanation);
        item->setTextAlignment(alignmentOf(i));
        item->setEditable(false);
        items.append(item);
    }
    m_rows.appendRow(items);
}

FigureTable::Cell FigureTable::countCell(qint64 count)
{
    return {QLocale().toString(count), count};
}

FigureTable::Cell FigureTable::shareCell(double share)
{
    return {percentText(share, kDecimals), share};
}

FigureTable::Cell FigureTable::unknownCell()
{
    return {QStringLiteral("–"), -1.0};
}

} // namespace scenekeeper::ui
