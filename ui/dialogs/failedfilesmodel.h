// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/runs.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <vector>

namespace scenekeeper::ui {

/// The files of a run that failed, and why in words. Only the failed ones of what it is given; 100,000
/// rows are fine. Window thread only.
class FailedFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, FolderColumn, ReasonColumn, ColumnCount };
    static constexpr int kPathRole = Qt::UserRole; ///< the whole path as a QString, in every column

    explicit FailedFilesModel(QObject* parent = nullptr);

    void setFailures(const std::vector<domain::FileOutcome>& outcomes);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString path;
        qsizetype nameAt = 0; ///< where the file name starts in the path
        base::ErrorCode code = base::ErrorCode::Internal;
    };

    [[nodiscard]] QString text(const Row& row, int column) const;

    std::vector<Row> m_rows;
    QHash<int, QString> m_reasons; ///< by code: sorting asks for them again and again
};

} // namespace scenekeeper::ui
