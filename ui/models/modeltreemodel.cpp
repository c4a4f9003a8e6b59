// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modeltreemodel.h"

#include "ui/errortext.h"
#include "ui/formatting.h"
#include "ui/icons.h"
#include "ui/modeltext.h"

#include <QIcon>
#include <QLocale>
#include <algorithm>
#include <iterator>

namespace scenekeeper::ui {

namespace {

QByteArray parentDigest(const domain::RegisteredModel& model)
{
    return QByteArray::fromHex(model.card.lineage.value(QStringLiteral("parent")).toString().toLatin1());
}

/// A state is told by its shape, too.
QString iconOf(const ModelRecord& record)
{
    if (record.problem)
        return QStringLiteral("warning");
    switch (record.model.state) {
    case domain::ModelState::Active:
        return QStringLiteral("model-active");
    case domain::ModelState::Candidate:
        return QStringLiteral("model-candidate");
    case domain::ModelState::Retired:
        break;
    }
    return QStringLiteral("model-retired");
}

} // namespace

ModelTreeModel::ModelTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void ModelTreeModel::setModels(std::vector<ModelRecord> models)
{
    beginResetModel();
    m_nodes.clear();
    m_roots.clear();
    for (ModelRecord& record : models)
        m_nodes.push_back({std::move(record), -1, {}});
    const auto count = static_cast<int>(m_nodes.size());
    for (int i = 0; i < count; ++i) {
        Node& node = m_nodes[static_cast<std::size_t>(i)];
        const QByteArray digest = parentDigest(node.record.model);
        // A model is registered after the one it learnt on from; anything else would be a circle.
        const auto end = m_nodes.begin() + i;
        const auto found = std::find_if(m_nodes.begin(), end, [&digest](const Node& candidate) {
            return !digest.isEmpty() && candidate.record.model.digest == digest;
        });
        if (found == end) {
            m_roots.push_back(i);
            continue;
        }
        node.parent = static_cast<int>(std::distance(m_nodes.begin(), found));
        found->children.push_back(i);
    }
    endResetModel();
}

const ModelRecord* ModelTreeModel::record(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_nodes[index.internalId()].record;
}

QModelIndex ModelTreeModel::indexOf(base::ModelId id) const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(),
                                    [id](const Node& node) { return node.record.model.id == id; });
    if (found == m_nodes.end())
        return {};
    return indexOfNode(static_cast<int>(std::distance(m_nodes.begin(), found)), NameColumn);
}

const std::vector<int>& ModelTreeModel::rowsBelow(const QModelIndex& parent) const
{
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_roots;
}

QModelIndex ModelTreeModel::indexOfNode(int node, int column) const
{
    const int parent = m_nodes[static_cast<std::size_t>(node)].parent;
    const std::vector<int>& siblings =
        parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(parent)].children;
    const auto row = std::distance(siblings.begin(), std::find(siblings.begin(), siblings.end(), node));
    return createIndex(static_cast<int>(row), column, static_cast<quintptr>(node));
}

QModelIndex ModelTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int node = rowsBelow(parent)[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(node));
}

QModelIndex ModelTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_nodes[child.internalId()].parent;
    return parent < 0 ? QModelIndex() : indexOfNode(parent, NameColumn);
}

int ModelTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(rowsBelow(parent).size());
}

int ModelTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QString ModelTreeModel::text(const Node& node, int column) const
{
    const domain::RegisteredModel& model = node.record.model;
    switch (column) {
    case NameColumn:
        return modelDisplayName(model);
    case StateColumn:
        return modelStateText(node.record);
    case OriginColumn:
        return modelOriginText(model);
    case AccuracyColumn:
        return modelAccuracyText(model.card);
    case TimeColumn:
        return QLocale().toString(model.registeredAt.toLocalTime(), QLocale::ShortFormat);
    case SizeColumn:
        return node.record.fileBytes > 0 ? fileSizeText(node.record.fileBytes) : QString();
    default:
        return {};
    }
}

QVariant ModelTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = m_nodes[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::DecorationRole:
        return index.column() == StateColumn ? QVariant(icon(iconOf(node.record))) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter)
                                            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == StateColumn && node.record.problem)
            return errorText(*node.record.problem);
        if (const auto accuracy = modelAccuracy(node.record.model.card);
            accuracy && index.column() == AccuracyColumn)
            return accuracy->part;
        return text(node, index.column());
    default:
        return {};
    }
}

QVariant ModelTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Model");
    case StateColumn:
        return tr("State");
    case OriginColumn:
        return tr("Origin");
    case AccuracyColumn:
        return tr("Accuracy");
    case TimeColumn:
        return tr("Registered");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace scenekeeper::ui
