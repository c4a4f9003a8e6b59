// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/runs.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <vector>

namespace scenekeeper::ui {

/// The files of a run that failed, and why in words: sorted and filtered in itself rather than by a proxy
/// model, which takes seconds for the 100,000 rows that this one must bear. Window thread only.
class FailedFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, FolderColumn, ReasonColumn, ColumnCount };
    static constexpr int kPathRole = Qt::UserRole; ///< the whole path as a QString, in every column

    explicit FailedFilesModel(QObject* parent = nullptr);

    /// Outcomes that are not failures are left out.
    void setFailures(const std::vector<domain::FileOutcome>& outcomes);

    /// Shows only rows with this text in path or reason, any case; empty shows all.
    void setFilter(const QString& text);

    /// Rows there would be without the filter.
    [[nodiscard]] int failureCount() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row
    {
        QString path;
        qsizetype nameAt = 0; ///< where the file name starts in the path
        base::ErrorCode code = base::ErrorCode::Internal;

        [[nodiscard]] QStringView name() const;
        [[nodiscard]] QStringView folder() const;
    };

    [[nodiscard]] const QString& reason(const Row& row) const;
    [[nodiscard]] bool isBefore(const Row& left, const Row& right) const;
    void filterRows();
    void sortRows();

    std::vector<Row> m_rows;
    std::vector<int> m_shown;      ///< indexes into m_rows, in the order shown
    QHash<int, QString> m_reasons; ///< by code: few texts for many rows
    QString m_filter;
    int m_sortColumn = FolderColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace scenekeeper::ui
