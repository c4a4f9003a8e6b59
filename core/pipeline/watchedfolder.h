// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <dirent.h>
#include <functional>
#include <memory>
#include <string>

namespace scenekeeper::pipeline {

struct CloseDirectory
{
    void operator()(DIR* directory) const { ::closedir(directory); }
};
using OpenFolder = std::unique_ptr<DIR, CloseDirectory>;

/// Null, with errno, where it cannot be read.
[[nodiscard]] OpenFolder openFolder(const QString& folder);

enum class WatchedKind { Folder, LinkedFolder, File };

/// Whether a change of a file of this name, as the file system has it, is of interest: a photo's or a
/// sidecar's.
[[nodiscard]] bool isWatchedName(const std::string& name);

/// Whether the scanner passes over what is called so.
[[nodiscard]] bool isHiddenName(const std::string& name);

/// Calls `visit` for what in `folder` may hold or be a photo, or a sidecar: folders, links to folders, and
/// files of interest; nothing hidden, and nothing whose name is not UTF-8. False when the folder cannot be
/// read.
bool visitWatched(const QString& folder,
                  const std::function<void(const QString& path, WatchedKind kind)>& visit);

} // namespace scenekeeper::pipeline
