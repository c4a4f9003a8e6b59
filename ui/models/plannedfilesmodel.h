// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportplan.h"

#include <QAbstractTableModel>
#include <memory>

namespace scenekeeper::ui {

using ExportPlanPointer = std::shared_ptr<const archive::ExportPlan>;

/// The files of an export plan, in its order. Holds no copy, so that a million cost nothing. Window thread
/// only.
class PlannedFilesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TargetColumn, ActionColumn, LabelColumn, SizeColumn, SourceColumn, ColumnCount };

    explicit PlannedFilesModel(QObject* parent = nullptr);

    void setPlan(ExportPlanPointer plan);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    ExportPlanPointer m_plan;
};

/// The photographs that an export leaves out, and why. As PlannedFilesModel.
class LeftOutModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PhotographColumn, ReasonColumn, FolderColumn, ColumnCount };

    explicit LeftOutModel(QObject* parent = nullptr);

    void setPlan(ExportPlanPointer plan);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    ExportPlanPointer m_plan;
};

} // namespace scenekeeper::ui
