// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sidebarmodel.h"

#include "core/query/queryparser.h"
#include "ui/labelappearance.h"
#include "ui/labelkeys.h"
#include "ui/searchtext.h"

#include <QFileInfo>
#include <QHash>
#include <list>

namespace scenekeeper::ui {

using domain::PhotoQuery;

namespace {

/// What an item should be; the tree of these is compared with the items that are there.
struct Node
{
    QString key;
    QString text;
    QString toolTip;
    std::optional<PhotoQuery> query = PhotoQuery();
    std::optional<qint64> count = 0;
    QString iconName;
    int colorIndex = -1;
    bool offline = false;
    qint64 labelId = 0;       ///< 0: no label
    qint64 searchId = 0;      ///< 0: no saved search
    qint64 rootId = 0;        ///< 0: no root
    std::list<Node> children; ///< a list, so that nodes stay where they are while others are added
};

/// Nodes by key.
using NodeMap = QHash<QString, Node*>;

QStandardItem* makeHeading(const QString& text)
{
    auto* heading = new QStandardItem(text);
    // Keys pass over it.
    heading->setFlags(Qt::NoItemFlags);
    return heading;
}

QString spokenText(const Node& node)
{
    if (!node.query)
        return QStringLiteral("%1, %2").arg(node.text, node.toolTip);
    if (!node.count)
        return node.text;
    const QString count = SidebarModel::tr("%Ln photograph(s)", nullptr, static_cast<int>(*node.count));
    return QStringLiteral("%1, %2").arg(node.text, count);
}

void fill(QStandardItem& item, const Node& node)
{
    const auto set = [&item](const QVariant& value, int role) {
        if (item.data(role) != value)
            item.setData(value, role);
    };
    set(node.text, Qt::DisplayRole);
    set(node.toolTip, Qt::ToolTipRole);
    set(node.count ? QVariant(*node.count) : QVariant(), SidebarModel::CountRole);
    set(node.iconName, SidebarModel::IconNameRole);
    set(node.colorIndex, SidebarModel::ColorIndexRole);
    set(node.offline, SidebarModel::OfflineRole);
    set(node.labelId, SidebarModel::LabelRole);
    set(node.searchId, SidebarModel::SearchRole);
    set(node.rootId, SidebarModel::RootRole);
    item.setEditable(node.labelId != 0 || node.searchId != 0);
    set(spokenText(node), Qt::AccessibleTextRole);
    set(node.key, SidebarModel::KeyRole);
    // A label that was renamed keeps its key and gets another query.
    const QVariant query = item.data(SidebarModel::QueryRole);
    if (query.isValid() != node.query.has_value() || (node.query && query.value<PhotoQuery>() != *node.query))
        item.setData(node.query ? QVariant::fromValue(*node.query) : QVariant(), SidebarModel::QueryRole);
}

/// Makes the children of `parent` equal to `nodes`: known keys are kept and changed in place.
void synchronise(QStandardItem& parent, const std::list<Node>& nodes)
{
    int row = 0;
    for (const Node& node : nodes) {
        int found = -1;
        for (int i = row; i < parent.rowCount() && found < 0; ++i) {
            if (parent.child(i)->data(SidebarModel::KeyRole).toString() == node.key)
                found = i;
        }
        if (found > row)
            parent.removeRows(row, found - row);
        if (found < 0) {
            auto* item = new QStandardItem; // the model takes it over
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            fill(*item, node);
            parent.insertRow(row, item);
        } else {
            fill(*parent.child(row), node);
        }
        synchronise(*parent.child(row), node.children);
        ++row;
    }
    if (parent.rowCount() > row)
        parent.removeRows(row, parent.rowCount() - row);
}

std::list<Node> viewNodes(const storage::SmartCounts& counts, qint64 duplicates)
{
    PhotoQuery review;
    review.needsReview = true;
    review.order = domain::PhotoOrder::Uncertainty;
    PhotoQuery failed;
    failed.failed = true;
    PhotoQuery offline;
    offline.offline = true;
    const auto view = [](const char* key, const QString& text, const QString& toolTip,
                         const PhotoQuery& query, qint64 count, const char* icon) {
        return Node{QLatin1String("view/") + QLatin1String(key),
                    text,
                    toolTip,
                    query,
                    count < 0 ? std::nullopt : std::optional(count),
                    QLatin1String(icon),
                    -1,
                    false,
                    0,
                    0,
                    0,
                    {}};
    };
    return {
        view("all", SidebarModel::tr("All photographs"), {}, {}, counts.all, "photos"),
        view("review", SidebarModel::tr("Needs review"),
             SidebarModel::tr("Photographs of which the model is not sure, most uncertain first"), review,
             counts.needsReview, "review"),
        view("duplicates", SidebarModel::tr("Near-duplicates"),
             SidebarModel::tr("Pictures that are there more than once, also scaled, cropped or brightened"),
             {}, duplicates, "duplicates"),
        view("failed", SidebarModel::tr("Failed"), SidebarModel::tr("Files that could not be read"), failed,
             counts.failed, "warning"),
        view("offline", SidebarModel::tr("Offline"),
             SidebarModel::tr("Photographs whose drive or folder is not there at the moment"), offline,
             counts.offline, "offline"),
    };
}

std::list<Node> searchNodes(const std::vector<domain::SavedSearch>& searches,
                            const QHash<qint64, qint64>& counts)
{
    std::list<Node> nodes;
    for (const domain::SavedSearch& search : searches) {
        Node& node = nodes.emplace_back();
        node.key = SidebarModel::searchKey(search.id);
        node.text = search.name;
        node.searchId = search.id.value;
        node.count.reset();
        const auto parsed = query::parse(search.text);
        if (parsed) {
            node.query->where = *parsed;
            node.toolTip = search.text;
            node.iconName = QStringLiteral("bookmark");
            if (const auto count = counts.constFind(search.id.value); count != counts.cend())
                node.count = *count;
        } else {
            node.query.reset();
            node.toolTip = QStringLiteral("%1\n%2").arg(search.text, queryErrorText(parsed.error()));
            node.iconName = QStringLiteral("warning");
        }
    }
    return nodes;
}

std::list<Node> labelNodes(const std::vector<storage::LabelCount>& counts)
{
    std::vector<domain::Label> inUse;
    for (const auto& [label, photos] : counts) {
        if (!label.retired)
            inUse.push_back(label);
    }
    const QStringList keys = labelKeys(inUse);
    std::list<Node> nodes;
    for (const auto& [label, photos] : counts) {
        if (label.retired)
            continue;
        Node node;
        node.key = SidebarModel::labelKey(label.id);
        node.text = labelDisplayName(label.name);
        const QString key = keys.at(static_cast<qsizetype>(nodes.size()));
        node.toolTip = key.isEmpty() ? node.text : SidebarModel::tr("%1 (key %2)").arg(node.text, key);
        node.query->labels = {label.name};
        node.count = photos;
        node.colorIndex = label.colorIndex;
        node.labelId = label.id.value;
        nodes.push_back(std::move(node));
    }
    return nodes;
}

/// Finds or adds the node of `folder` below `root`, adding the folders between.
Node& folderNode(Node& root, const QString& folder, NodeMap& known)
{
    Node* node = &root;
    QString path;
    for (const QString& part : folder.split(u'/', Qt::SkipEmptyParts)) {
        path = path.isEmpty() ? part : path + u'/' + part;
        const QString key = root.key + u'/' + path;
        Node*& child = known[key];
        if (!child) {
            child = &node->children.emplace_back();
            child->key = key;
            child->text = part;
            child->toolTip = root.toolTip + u'/' + path;
            child->query->rootId = root.query->rootId;
            child->query->folder = path;
            child->iconName = QStringLiteral("document-open");
        }
        node = child;
    }
    return *node;
}

qint64 addUp(Node& node)
{
    for (Node& child : node.children)
        *node.count += addUp(child);
    return *node.count;
}

std::list<Node> folderNodes(const LibraryCounts& counts)
{
    std::list<Node> nodes;
    QHash<qint64, Node*> roots;
    for (const domain::Root& root : counts.roots) {
        Node& node = nodes.emplace_back();
        node.key = QStringLiteral("root/%1").arg(root.id.value);
        const QString name = QFileInfo(root.path).fileName();
        node.text = name.isEmpty() ? root.path : name;
        node.toolTip = root.path;
        node.query->rootId = root.id;
        node.rootId = root.id.value;
        node.offline = !root.online;
        node.iconName = root.online ? QStringLiteral("document-open") : QStringLiteral("offline");
        roots.insert(root.id.value, &node);
    }
    NodeMap known;
    for (const storage::FolderCount& folder : counts.folders) {
        if (Node* root = roots.value(folder.rootId.value))
            *folderNode(*root, folder.folder, known).count += folder.photos;
    }
    for (Node& node : nodes)
        addUp(node);
    return nodes;
}

} // namespace

SidebarModel::SidebarModel(QObject* parent)
    : QStandardItemModel(parent),
      m_views(makeHeading(tr("Library"))),
      m_labels(makeHeading(tr("Labels"))),
      m_folders(makeHeading(tr("Folders")))
{
    invisibleRootItem()->appendRows({m_views, m_labels, m_folders});
    update({});
}

void SidebarModel::update(const LibraryCounts& counts)
{
    Q_EMIT aboutToUpdate();
    m_smart = counts.smart;
    synchronise(*m_views, viewNodes(m_smart, m_duplicates));
    synchronise(*m_labels, labelNodes(counts.labels));
    synchronise(*m_folders, folderNodes(counts));
    m_saved = counts.searches;
    showSearches();
    Q_EMIT updated();
}

void SidebarModel::setSearchCounts(const QHash<qint64, qint64>& counts)
{
    m_searchCounts = counts;
    showSearches();
}

void SidebarModel::showSearches()
{
    if (m_saved.empty() && m_searches) {
        removeRow(m_searches->row());
        m_searches = nullptr;
    } else if (!m_saved.empty() && !m_searches) {
        m_searches = makeHeading(tr("Saved searches"));
        insertRow(m_views->row() + 1, m_searches);
    }
    if (m_searches)
        synchronise(*m_searches, searchNodes(m_saved, m_searchCounts));
}

void SidebarModel::setDuplicates(qint64 photos)
{
    m_duplicates = photos;
    synchronise(*m_views, viewNodes(m_smart, m_duplicates));
}

QModelIndex SidebarModel::indexOfKey(const QString& key) const
{
    const QModelIndexList found =
        match(index(0, 0), KeyRole, key, 1, Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

bool SidebarModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const base::LabelId label = labelOf(index);
    const domain::SavedSearchId search = searchOf(index);
    if (role != Qt::EditRole || !(label.isValid() || search.isValid()))
        return false;
    const QString name = value.toString().simplified();
    if (name.isEmpty() || name == index.data().toString())
        return true;
    if (search.isValid())
        Q_EMIT searchRenameRequested(search, name);
    else
        Q_EMIT renameRequested(label, name);
    return true;
}

QString SidebarModel::labelKey(base::LabelId label)
{
    return QStringLiteral("label/%1").arg(label.value);
}

base::LabelId SidebarModel::labelOf(const QModelIndex& index)
{
    return base::LabelId{index.data(LabelRole).toLongLong()};
}

QString SidebarModel::searchKey(domain::SavedSearchId search)
{
    return QStringLiteral("search/%1").arg(search.value);
}

domain::SavedSearchId SidebarModel::searchOf(const QModelIndex& index)
{
    return domain::SavedSearchId{index.data(SearchRole).toLongLong()};
}

base::RootId SidebarModel::rootOf(const QModelIndex& index)
{
    return base::RootId{index.data(RootRole).toLongLong()};
}

QString SidebarModel::allPhotosKey()
{
    return QStringLiteral("view/all");
}

QString SidebarModel::duplicatesKey()
{
    return QStringLiteral("view/duplicates");
}

} // namespace scenekeeper::ui
