// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace scenekeeper::storage {

class Connection;

/// The file is there and can be read; NotFound, NotAFile or PermissionDenied else.
[[nodiscard]] base::Result<void> requireFile(const QString& file);

/// The file can be created or written: makes the folders it lies in. SQLite also needs to create its log
/// beside it. NotAFile or PermissionDenied else.
[[nodiscard]] base::Result<void> makeRoomFor(const QString& file);

/// Turns the write-ahead log on, waiting for other programs that do the same.
[[nodiscard]] base::Result<void> enableWriteAheadLog(Connection& connection);

/// A consistent, complete copy under a name that did not exist; nothing is left behind when it fails.
[[nodiscard]] base::Result<void> copyDatabase(Connection& connection, const QString& target);

} // namespace scenekeeper::storage
