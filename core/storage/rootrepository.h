// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/rootmap.h"

#include <vector>

namespace scenekeeper::storage {

class Connection;

/// A folder below a root, for the tree in the side panel.
struct FolderCount
{
    base::RootId rootId;
    QString folder;    ///< relative, '/' as separator, empty for the root itself
    qint64 photos = 0; ///< directly in this folder
};

/// The folders a user added. Used on the thread of its Catalog.
class RootRepository
{
public:
    explicit RootRepository(Connection& connection);

    [[nodiscard]] base::Result<std::vector<domain::Root>> all();

    /// The root that `folder` (absolute) is or lies in, added when there is none.
    [[nodiscard]] base::Result<domain::Root> ensure(const QString& folder);

    /// All roots, as a value that says which of them holds a path.
    [[nodiscard]] base::Result<RootMap> map();

    [[nodiscard]] base::Result<void> setOnline(base::RootId id, bool online);

    /// Every folder that holds photos, with its direct count, ordered by root and folder.
    [[nodiscard]] base::Result<std::vector<FolderCount>> folders();

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
