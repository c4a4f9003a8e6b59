// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/rootmap.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// What the file system knows a file or folder by, whatever path leads to it.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

struct FileIdentityHash
{
    std::size_t operator()(const FileIdentity& id) const noexcept
    {
        return std::hash<ino_t>{}(id.inode) * 31 + std::hash<dev_t>{}(id.device);
    }
};

/// What a run will scan.
struct ScanPlan
{
    QStringList folders;                                   ///< absolute, cleaned, there
    QStringList files;                                     ///< named by the user; absolute, cleaned, there
    std::vector<std::pair<QString, base::Error>> failures; ///< given paths that cannot be scanned
    std::vector<FileIdentity> ownFiles; ///< the catalogue and its companions: never opened as photos
    storage::RootMap roots;
};

/// A catalogue, its thumbnails, and what SQLite puts beside them.
[[nodiscard]] std::vector<FileIdentity> ownFilesOf(const QString& catalogFile, const QString& thumbnailFile);

/// Who wants a scan.
enum class ScanFor {
    Person,
    Again, ///< as for a person, who has named nothing new: of a root of single files only these are read
    Watch, ///< of roots that are there: none is added, and no other is looked at, whose drive may be slow or
           ///< dead
};

/// Looks at the given paths, makes roots of new ones, and brings the roots' online state up to date.
/// Writes to `catalog` and must be called on its thread. A path that cannot be used is one of the plan's
/// failures; only a catalogue that fails, fails the plan.
[[nodiscard]] base::Result<ScanPlan> planScan(storage::Catalog& catalog, const QStringList& paths,
                                              const QString& thumbnailFile, ScanFor who = ScanFor::Person);

} // namespace scenekeeper::pipeline
