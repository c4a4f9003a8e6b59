// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modelrecord.h"

#include <QAbstractItemModel>

namespace scenekeeper::ui {

/// The models of the catalogue as a tree: below each those that learnt on from it. Window thread only.
class ModelTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StateColumn,
        OriginColumn,
        AccuracyColumn,
        TimeColumn,
        SizeColumn,
        ColumnCount
    };

    explicit ModelTreeModel(QObject* parent = nullptr);

    void setModels(std::vector<ModelRecord> models);

    /// Null for an invalid index. Valid until setModels().
    [[nodiscard]] const ModelRecord* record(const QModelIndex& index) const;
    /// Invalid for a model that is not here.
    [[nodiscard]] QModelIndex indexOf(base::ModelId id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node
    {
        ModelRecord record;
        int parent = -1; ///< into m_nodes
        std::vector<int> children;
    };

    [[nodiscard]] const std::vector<int>& rowsBelow(const QModelIndex& parent) const;
    [[nodiscard]] QModelIndex indexOfNode(int node, int column) const;
    [[nodiscard]] QString text(const Node& node, int column) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace scenekeeper::ui
