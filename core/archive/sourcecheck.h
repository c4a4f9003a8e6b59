// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <stop_token>

struct stat;

namespace scenekeeper::archive {

/// What the file system says of a name, links not followed.
struct FileFacts
{
    enum class Kind { File, Folder, Link, Other };

    Kind kind = Kind::Other;
    qint64 bytes = 0;
    qint64 modifiedAt = 0; ///< nanoseconds since 1970 UTC
    quint64 device = 0;
    quint64 inode = 0;

    [[nodiscard]] bool isSameFile(const FileFacts& other) const
    {
        return device == other.device && inode == other.inode;
    }
    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

[[nodiscard]] FileFacts toFacts(const struct stat& info);

/// FileVanished where there is nothing. Thread-safe.
[[nodiscard]] base::Result<FileFacts> factsOf(const QString& path);
/// As factsOf(), of what a link leads to.
[[nodiscard]] base::Result<FileFacts> factsOfLinked(const QString& path);

/// SHA-256 of what is in a file, 32 bytes; links are not followed. Thread-safe.
[[nodiscard]] base::Result<QByteArray> sha256OfFile(const QString& path, std::stop_token stop);

} // namespace scenekeeper::archive
