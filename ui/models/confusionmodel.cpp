// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confusionmodel.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QLocale>
#include <algorithm>
#include <numeric>

namespace scenekeeper::ui {

ConfusionModel::ConfusionModel(QObject* parent) : QAbstractTableModel(parent) {}

void ConfusionModel::setMatrix(const std::vector<std::vector<int>>& counts, const QStringList& labels)
{
    beginResetModel();
    m_counts = counts;
    m_rowTotals.clear();
    for (const std::vector<int>& row : counts)
        m_rowTotals.push_back(std::accumulate(row.begin(), row.end(), qint64{0}));
    m_names.clear();
    for (const QString& label : labels)
        m_names.append(labelDisplayName(label));
    endResetModel();
}

int ConfusionModel::count(int row, int column) const
{
    return m_counts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

double ConfusionModel::rowShare(int row, int column) const
{
    const qint64 total = m_rowTotals[static_cast<std::size_t>(row)];
    return total == 0 ? 0.0 : static_cast<double>(count(row, column)) / static_cast<double>(total);
}

QString ConfusionModel::cellText(const QModelIndex& index) const
{
    const QString number = QLocale().toString(count(index.row(), index.column()));
    //: A cell of the confusion matrix: "12 glacier called mountain". %1 is a number, %2 and %3 are labels
    return tr("%1 %2 called %3").arg(number, m_names[index.row()], m_names[index.column()]);
}

std::vector<QModelIndex> ConfusionModel::largestConfusions(int count) const
{
    std::vector<QModelIndex> cells;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (row != column && this->count(row, column) > 0)
                cells.push_back(index(row, column));
        }
    }
    std::stable_sort(cells.begin(), cells.end(), [this](const QModelIndex& a, const QModelIndex& b) {
        return this->count(a.row(), a.column()) > this->count(b.row(), b.column());
    });
    cells.resize(std::min(cells.size(), static_cast<std::size_t>(std::max(count, 0))));
    return cells;
}

int ConfusionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int ConfusionModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(count(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::AccessibleTextRole:
        return cellText(index);
    case Qt::ToolTipRole:
        //: %1 is "12 glacier called mountain", %2 a percentage, %3 a label
        return tr("%1: %2 of all %3")
            .arg(cellText(index), percentText(rowShare(index.row(), index.column()), 1),
                 m_names[index.row()]);
    case CountRole:
        return count(index.row(), index.column());
    case RowShareRole:
        return rowShare(index.row(), index.column());
    case IsRightRole:
        return index.row() == index.column();
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= m_names.size())
        return {};
    const QString& name = m_names[section];
    if (role == Qt::DisplayRole)
        return name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return orientation == Qt::Vertical ? tr("Shows %1", "row of the confusion matrix").arg(name)
                                           : tr("Called %1", "column of the confusion matrix").arg(name);
    return {};
}

} // namespace scenekeeper::ui
