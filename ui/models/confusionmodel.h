// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace scenekeeper::ui {

/// How often each label was taken for each: a row is what the photographs truly show, a column what the
/// model called them. Window thread only.
class ConfusionModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< int: photographs
        RowShareRole,             ///< double: of the row's photographs, 0 … 1
        IsRightRole,              ///< bool: called what it is
    };

    explicit ConfusionModel(QObject* parent = nullptr);

    /// `counts[true][called]`, as many rows and columns as labels (stored names).
    void setMatrix(const std::vector<std::vector<int>>& counts, const QStringList& labels);

    /// "12 glacier called mountain".
    [[nodiscard]] QString cellText(const QModelIndex& index) const;
    /// The cells off the diagonal that hold most photographs, at most `count`, the largest first.
    [[nodiscard]] std::vector<QModelIndex> largestConfusions(int count) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int count(int row, int column) const;
    [[nodiscard]] double rowShare(int row, int column) const;

    std::vector<std::vector<int>> m_counts;
    std::vector<qint64> m_rowTotals;
    QStringList m_names; ///< as the reader calls the labels
};

} // namespace scenekeeper::ui
