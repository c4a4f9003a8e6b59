// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/failedfilesmodel.h"

#include "ui/errortext.h"

namespace scenekeeper::ui {

FailedFilesModel::FailedFilesModel(QObject* parent) : QAbstractTableModel(parent) {}

void FailedFilesModel::setFailures(const std::vector<domain::FileOutcome>& outcomes)
{
    beginResetModel();
    m_rows.clear();
    m_reasons.clear();
    for (const domain::FileOutcome& outcome : outcomes) {
        if (outcome.status != domain::FileStatus::Failed)
            continue;
        const base::Error error = outcome.failure.value_or(base::Error{});
        m_rows.push_back({outcome.path, outcome.path.lastIndexOf(u'/') + 1, error.code});
        const int key = static_cast<int>(error.code);
        if (!m_reasons.contains(key))
            m_reasons.insert(key, errorText(error));
    }
    endResetModel();
}

int FailedFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FailedFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FailedFilesModel::text(const Row& row, int column) const
{
    switch (column) {
    case FileColumn:
        return row.path.mid(row.nameAt);
    case FolderColumn:
        return row.path.left(qMax<qsizetype>(row.nameAt - 1, 0));
    default:
        return m_reasons.value(static_cast<int>(row.code));
    }
}

QVariant FailedFilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == ReasonColumn ? text(row, ReasonColumn) : row.path;
    case kPathRole:
        return row.path;
    default:
        return {};
    }
}

QVariant FailedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case FolderColumn:
        return tr("Folder");
    case ReasonColumn:
        return tr("What happened and what can be done");
    default:
        return {};
    }
}

} // namespace scenekeeper::ui
