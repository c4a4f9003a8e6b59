// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "core/storage/labelrepository.h"
#include "core/storage/photosearch.h"
#include "core/storage/rootrepository.h"

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
};

/// The left side: smart views, labels, and the folders as a tree, each with the query that it stands
/// for and a count. `update()` changes what differs and keeps every other item, so the view's selection
/// and open folders survive. Lives on the UI thread.
class SidebarModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, stable over updates and restarts
        QueryRole,                  ///< domain::PhotoQuery; invalid for headings
        CountRole,                  ///< qint64; -1: not known yet; invalid for headings
        ColorIndexRole,             ///< int, labels only
        OfflineRole,                ///< bool, roots only
        IconNameRole,               ///< QString for ui/icons.h
        LabelRole,                  ///< qint64, the id of a label; 0 for other lines
    };

    explicit SidebarModel(QObject* parent = nullptr);

    void update(const LibraryCounts& counts);
    /// How many photos are near-duplicates; it takes a search to know.
    void setDuplicates(qint64 photos);

    /// An edited name is a wish (`renameRequested`): it shows once the catalogue has it.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// Invalid when there is no such item.
    [[nodiscard]] QModelIndex indexOfKey(const QString& key) const;
    [[nodiscard]] static QString allPhotosKey();
    /// The line of near-duplicates, which no query finds.
    [[nodiscard]] static QString duplicatesKey();
    [[nodiscard]] static QString labelKey(base::LabelId label);
    /// Invalid for a line that is no label.
    [[nodiscard]] static base::LabelId labelOf(const QModelIndex& index);

Q_SIGNALS:
    void renameRequested(scenekeeper::base::LabelId label, const QString& name);

private:
    storage::SmartCounts m_smart;
    qint64 m_duplicates = -1;
    QStandardItem* m_views;
    QStandardItem* m_labels;
    QStandardItem* m_folders;
};

} // namespace scenekeeper::ui
