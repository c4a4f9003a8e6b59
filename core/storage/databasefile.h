// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace scenekeeper::storage {

class Connection;

/// The file is there and can be read; NotFound, NotAFile or PermissionDenied else.
[[nodiscard]] base::Result<void> requireFile(const QString& file);

/// Its folder is there, made where it is missing, and can be written. InvalidArgument or PermissionDenied
/// else.
[[nodiscard]] base::Result<void> requireFolderFor(const QString& file);

/// The file can be created or written: makes the folders it lies in. SQLite also needs to create its log
/// beside it. NotAFile or PermissionDenied else.
[[nodiscard]] base::Result<void> makeRoomFor(const QString& file);

/// Turns the write-ahead log on, waiting for other programs that do the same.
[[nodiscard]] base::Result<void> enableWriteAheadLog(Connection& connection);

/// A consistent, complete copy under a name that did not exist; nothing is left behind when it fails.
[[nodiscard]] base::Result<void> copyDatabase(Connection& connection, const QString& target);

/// Whoever had the database open last did not close it, or has it open still. Asked before it is opened.
[[nodiscard]] bool wasLeftOpen(const QString& file);
/// Somebody has the database open who can write beside it. A reader for whom that was not so when it opened
/// the file, as on a read-only medium, sees nothing of what is written since: it must open it again.
[[nodiscard]] bool isWatchable(const QString& file);

/// What was written is on the disk, not only on its way there.
[[nodiscard]] base::Result<void> flushToDisk(const QString& path);
/// The same for the names in a folder, where its file system can do that.
void flushFolder(const QString& folder);

} // namespace scenekeeper::storage
