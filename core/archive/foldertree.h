// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::archive {

enum class EntryKind { File, Folder, Link, Other };

/// What lies in a folder, by its name in bytes.
struct FolderEntry
{
    QByteArray name;
    EntryKind kind = EntryKind::Other;
    qint64 bytes = 0; ///< of a file
};

/// In the order of the bytes of their names. Follows no link, not even the folder itself.
[[nodiscard]] base::Result<std::vector<FolderEntry>> folderEntries(const QByteArray& folder);

struct TreeSink
{
    std::function<void(const QByteArray& path, const FolderEntry& entry)> found; ///< never called for folders
    std::function<void(const QByteArray& path, const base::Error& error)> unreadable;
};

/// Walks everything below `root`, which may itself be a link; paths are relative to it. Links are found,
/// never entered, so that no loop is possible. Ends early when a stop is requested. Used on one thread.
void walkTree(const QByteArray& root, const TreeSink& sink, const std::stop_token& stop);

} // namespace scenekeeper::archive
