// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

#include <vector>

namespace scenekeeper::storage {

class Connection;

/// Where a file lies: its root and the path below it.
struct PhotoLocation
{
    base::RootId rootId;
    QString relativePath;

    friend bool operator==(const PhotoLocation&, const PhotoLocation&) = default;
};

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

    /// The location of an absolute file path under the deepest root that holds it; nothing when none does.
    [[nodiscard]] base::Result<std::optional<PhotoLocation>> locate(const QString& file);

    /// As locate(), under every root that holds it, deepest first: a root added later can lie round or
    /// inside one whose photos are known already.
    [[nodiscard]] base::Result<std::vector<PhotoLocation>> candidates(const QString& file);

    [[nodiscard]] base::Result<void> setOnline(base::RootId id, bool online);

    /// Moves a root to another path, keeping every photo.
    [[nodiscard]] base::Result<void> remap(base::RootId id, const QString& path);

    /// Every folder that holds photos, with its direct count, ordered by root and folder.
    [[nodiscard]] base::Result<std::vector<FolderCount>> folders();

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
