// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/author.h"
#include "core/storage/rootmap.h"

#include <QByteArray>
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

/// What the catalogue remembers of a file, enough to say whether it is another on the disk.
struct StoredFile
{
    QString name;
    qint64 fileSize = 0;
    qint64 modifiedAt = 0; ///< nanoseconds since 1970 UTC
    bool missing = false;
    QString sidecarStamp; ///< of the sidecars that were read; empty: there were none
};

/// A photo by which its root can be known again.
struct SamplePhoto
{
    QString relativePath;
    QByteArray contentHash; ///< empty when it could not be read
};

/// What was added of a root.
enum class Added {
    Folder,
    FileInIt, ///< the folder itself was not asked for: it is not watched
};

/// The folders a user added. Used on the thread of its Catalog. One that was removed is not there, but for
/// what it takes to bring it back.
class RootRepository
{
public:
    explicit RootRepository(Connection& connection);

    [[nodiscard]] base::Result<std::vector<domain::Root>> all();

    /// The root that `folder` (absolute) is or lies in, added when there is none. One that was removed comes
    /// back with all that was known of its photos, as do those that lie in a folder that is added. A folder
    /// that only files were added of becomes a root like any other once it, or one round it, is added; one
    /// below it becomes a root of its own.
    [[nodiscard]] base::Result<domain::Root> ensure(const QString& folder, Added added = Added::Folder);

    /// All roots, as a value that says which of them holds a path.
    [[nodiscard]] base::Result<RootMap> map();

    [[nodiscard]] base::Result<void> setOnline(base::RootId id, bool online);
    [[nodiscard]] base::Result<void> setWatched(base::RootId id, bool watched);
    /// What the photos are on, as long as they are there.
    [[nodiscard]] base::Result<void> setFileSystem(base::RootId id, const QString& fileSystem);

    /// The root is to be found at `path` from now on, with everything that is known of its photos. A step
    /// that can be undone. InvalidArgument when the path lies in another root, or another root in it;
    /// NotFound when there is no such root; DatabaseBusy while a run imports.
    [[nodiscard]] base::Result<base::StepId> remap(base::RootId id, const QString& path,
                                                   const Author& author);

    /// The root and its photos leave the catalogue; nothing happens to the files. A step that can be undone.
    /// NotFound when there is no such root; DatabaseBusy while a run imports.
    [[nodiscard]] base::Result<base::StepId> remove(base::RootId id, const Author& author);

    /// Paths below the root of all its photos, also of those that are missing.
    [[nodiscard]] base::Result<QStringList> filesOf(base::RootId id);

    /// Every folder that holds photos, with its direct count, ordered by root and folder.
    [[nodiscard]] base::Result<std::vector<FolderCount>> folders();

    /// Folders of one root, relative, with photos that are not missing, in order.
    [[nodiscard]] base::Result<std::vector<FolderCount>> presentFolders(base::RootId id);
    /// What is known of the files in one folder, which is relative to the root.
    [[nodiscard]] base::Result<std::vector<StoredFile>> filesIn(base::RootId id, const QString& folder);
    /// Some photos that are not missing, from all over the root, `count` at most.
    [[nodiscard]] base::Result<std::vector<SamplePhoto>> sample(base::RootId id, int count);

private:
    [[nodiscard]] base::Result<domain::Root> add(const QString& path, Added added);
    [[nodiscard]] base::Result<void> addWhole(const QString& path);
    [[nodiscard]] base::Result<void> bringBackIn(const QString& path, Added added);
    [[nodiscard]] base::Result<void> bringBackInto(const domain::Root& fresh);
    [[nodiscard]] base::Result<void> bringBack(base::StepId removal);
    [[nodiscard]] base::Result<domain::Root> toBeChanged(base::RootId id);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
