// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plannedfilesmodel.h"

#include "ui/exporttext.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <limits>
#include <utility>

namespace scenekeeper::ui {

namespace {

template <typename Rows>
int rowsOf(const Rows& rows)
{
    return static_cast<int>(std::min<std::size_t>(rows.size(), std::numeric_limits<int>::max()));
}

} // namespace

PlannedFilesModel::PlannedFilesModel(QObject* parent) : QAbstractTableModel(parent) {}

void PlannedFilesModel::setPlan(ExportPlanPointer plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int PlannedFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_plan ? 0 : rowsOf(m_plan->files);
}

int PlannedFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlannedFilesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const archive::PlannedFile& file = m_plan->files[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case TargetColumn:
        return file.target();
    case ActionColumn:
        return plannedActionText(file, m_plan->options);
    case LabelColumn:
        return file.label.isEmpty() ? QString() : labelDisplayName(file.label);
    case SizeColumn:
        return fileSizeText(file.bytes);
    default:
        return QDir::toNativeSeparators(file.source());
    }
}

QVariant PlannedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TargetColumn:
        return tr("To");
    case ActionColumn:
        return tr("What happens");
    case LabelColumn:
        return tr("Label");
    case SizeColumn:
        return tr("Size");
    default:
        return tr("From");
    }
}

LeftOutModel::LeftOutModel(QObject* parent) : QAbstractTableModel(parent) {}

void LeftOutModel::setPlan(ExportPlanPointer plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int LeftOutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_plan ? 0 : rowsOf(m_plan->leftOut);
}

int LeftOutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeftOutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const archive::LeftOutPhoto& photo = m_plan->leftOut[static_cast<std::size_t>(index.row())];
    const QFileInfo file(photo.source);
    switch (index.column()) {
    case PhotographColumn:
        return file.fileName();
    case ReasonColumn:
        return leftOutText(photo.reason);
    default:
        return QDir::toNativeSeparators(file.path());
    }
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PhotographColumn:
        return tr("Photograph");
    case ReasonColumn:
        return tr("Why it is left out");
    default:
        return tr("Folder");
    }
}

} // namespace scenekeeper::ui
