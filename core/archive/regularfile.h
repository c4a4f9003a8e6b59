// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFile>
#include <memory>

namespace scenekeeper::archive {

enum class Links { Refuse, Follow };

/// Opens a regular file to be read in large pieces, by its name in bytes. A folder, a pipe or a device is
/// NotAFile and never waited for, and so is a link unless it is followed. Fails with FileVanished,
/// PermissionDenied and the like. Thread-safe.
[[nodiscard]] base::Result<std::unique_ptr<QFile>> openRegularFile(const QByteArray& path, Links links);

} // namespace scenekeeper::archive
