// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/failedfilesmodel.h"

#include "ui/errortext.h"

#include <QSet>
#include <algorithm>

namespace scenekeeper::ui {

QStringView FailedFilesModel::Row::name() const
{
    return QStringView(path).mid(nameAt);
}

QStringView FailedFilesModel::Row::folder() const
{
    return QStringView(path).left(qMax<qsizetype>(nameAt - 1, 0));
}

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
    filterRows();
    sortRows();
    endResetModel();
}

void FailedFilesModel::setFilter(const QString& text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    filterRows();
    sortRows();
    endResetModel();
}

void FailedFilesModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> shownBefore = m_shown;
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    if (!before.isEmpty()) {
        std::vector<int> placeOf(m_rows.size(), -1);
        for (std::size_t place = 0; place < m_shown.size(); ++place)
            placeOf[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex& old : before) {
            const int row = shownBefore[static_cast<std::size_t>(old.row())];
            after << index(placeOf[static_cast<std::size_t>(row)], old.column());
        }
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FailedFilesModel::filterRows()
{
    QSet<int> matchingCodes;
    for (auto reason = m_reasons.cbegin(); reason != m_reasons.cend(); ++reason) {
        if (reason->contains(m_filter, Qt::CaseInsensitive))
            matchingCodes.insert(reason.key());
    }
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (matchingCodes.contains(static_cast<int>(row.code)) ||
            row.path.contains(m_filter, Qt::CaseInsensitive))
            m_shown.push_back(static_cast<int>(i));
    }
}

void FailedFilesModel::sortRows()
{
    const auto row = [this](int i) -> const Row& { return m_rows[static_cast<std::size_t>(i)]; };
    if (m_sortOrder == Qt::AscendingOrder)
        std::sort(m_shown.begin(), m_shown.end(),
                  [this, row](int a, int b) { return isBefore(row(a), row(b)); });
    else
        std::sort(m_shown.begin(), m_shown.end(),
                  [this, row](int a, int b) { return isBefore(row(b), row(a)); });
}

bool FailedFilesModel::isBefore(const Row& left, const Row& right) const
{
    int order = 0;
    switch (m_sortColumn) {
    case FileColumn:
        order = left.name().compare(right.name(), Qt::CaseInsensitive);
        break;
    case ReasonColumn:
        if (left.code != right.code)
            order = reason(left).localeAwareCompare(reason(right));
        break;
    default:
        order = left.folder().compare(right.folder(), Qt::CaseInsensitive);
        break;
    }
    // What is equal stands by its path, so that the order is always the same.
    return order != 0 ? order < 0 : left.path < right.path;
}

const QString& FailedFilesModel::reason(const Row& row) const
{
    return *m_reasons.constFind(static_cast<int>(row.code));
}

int FailedFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FailedFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailedFilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(index.row())])];
    if (role == kPathRole)
        return row.path;
    if (role == Qt::ToolTipRole)
        return index.column() == ReasonColumn ? reason(row) : row.path;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn:
        return row.name().toString();
    case FolderColumn:
        return row.folder().toString();
    default:
        return reason(row);
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
