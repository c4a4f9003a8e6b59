// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"

#include <QByteArray>
#include <QString>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

/// When the file's content was changed last, nanoseconds since 1970 UTC.
[[nodiscard]] qint64 modifiedAt(const struct stat& info);

/// SHA-256 of the file's bytes; empty where it cannot be read.
[[nodiscard]] QByteArray contentHashOf(const QString& path);

/// Certain that nothing is at `path` any more. False when it merely cannot be looked at.
[[nodiscard]] bool isGone(const QString& path);

/// A mount point whose drive is away is an empty folder.
enum class FolderPresence { Away, Empty, Filled };

[[nodiscard]] FolderPresence presenceOf(const QString& folder);

/// Whether the file that was at `relativePath` below `root` has left a place that is still there: not where
/// the root, or a link on the way to it, leads to a drive that is away.
[[nodiscard]] bool hasLeft(const QString& root, const QString& relativePath);

/// Certain that the file at `path` is there and not what the catalogue knows as `photo`. Size and time decide
/// where they are the same; else the content is read and compared.
[[nodiscard]] bool holdsAnother(const QString& path, const domain::Photo& photo);

} // namespace scenekeeper::pipeline
