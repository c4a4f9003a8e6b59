// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "core/domain/savedsearch.h"
#include "core/storage/labelrepository.h"
#include "core/storage/photosearch.h"
#include "core/storage/rootrepository.h"

#include <QHash>
#include <QStandardItemModel>
#include <vector>

Q_DECLARE_METATYPE(scenekeeper::domain::PhotoQuery)

namespace scenekeeper::ui {

/// All that the left side counts. A plain value: gathered by the reading thread.
struct LibraryCounts
{
    storage::SmartCounts smart;
    std::vector<storage::LabelCount> labels;
    std::vector<domain::Root> roots;
    std::vector<storage::FolderCount> folders;
    std::vector<domain::SavedSearch> searches; ///< without their counts, which take longer
    QStringList labelKeys;                     ///< storage::SearchValues::labelKeys()
};

/// The left side: smart views, saved searches, labels, and the folders as a tree, each with the query that it
/// stands for and a count. A saved search that cannot be understood (any more) stays, with its reason and
/// without a query. The heading of the saved searches is there while there are some. `update()` changes what
/// differs and keeps every other item, so the view's selection and open folders survive. Lives on the UI
/// thread.
class SidebarModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, stable over updates and restarts
        QueryRole,                  ///< domain::PhotoQuery; invalid for headings and faulty searches
        CountRole,                  ///< qint64; invalid for headings and what is not counted (yet)
        ColorIndexRole,             ///< int, labels only
        OfflineRole,                ///< bool, roots only
        IconNameRole,               ///< QString for ui/icons.h
        LabelRole,                  ///< qint64, the id of a label; 0 for other lines
        SearchRole,                 ///< qint64, the id of a saved search; 0 for other lines
        RootRole,                   ///< qint64, the id of a root; 0 for other lines, folders in it included
    };

    explicit SidebarModel(QObject* parent = nullptr);

    void update(const LibraryCounts& counts);
    /// How many photos are near-duplicates; it takes a search to know.
    void setDuplicates(qint64 photos);
    /// How many photographs saved searches find, by their ids.
    void setSearchCounts(const QHash<qint64, qint64>& counts);

    /// An edited name is a wish (`renameRequested`, `searchRenameRequested`): it shows once the catalogue has
    /// it.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// Invalid when there is no such item.
    [[nodiscard]] QModelIndex indexOfKey(const QString& key) const;
    [[nodiscard]] static QString allPhotosKey();
    /// The line of near-duplicates, which no query finds.
    [[nodiscard]] static QString duplicatesKey();
    [[nodiscard]] static QString labelKey(base::LabelId label);
    /// Invalid for a line that is no label.
    [[nodiscard]] static base::LabelId labelOf(const QModelIndex& index);
    [[nodiscard]] static QString searchKey(domain::SavedSearchId search);
    /// Invalid for a line that is no saved search.
    [[nodiscard]] static domain::SavedSearchId searchOf(const QModelIndex& index);
    /// Invalid for a line that is no root.
    [[nodiscard]] static base::RootId rootOf(const QModelIndex& index);

Q_SIGNALS:
    /// Between these two lines may go and come again, because one that moves is taken out first.
    void aboutToUpdate();
    void updated();
    void renameRequested(scenekeeper::base::LabelId label, const QString& name);
    void searchRenameRequested(scenekeeper::domain::SavedSearchId search, const QString& name);

private:
    void showSearches();

    storage::SmartCounts m_smart;
    qint64 m_duplicates = -1;
    QStandardItem* m_views;
    QStandardItem* m_labels;
    QStandardItem* m_folders;
    QStandardItem* m_searches = nullptr; ///< while there are some
    std::vector<domain::SavedSearch> m_saved;
    QHash<qint64, qint64> m_searchCounts;
};

} // namespace scenekeeper::ui
