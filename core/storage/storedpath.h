// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <utility>

namespace scenekeeper::storage {

/// `path` relative to `root` when it is the root (then empty) or lies below it. Both absolute and cleaned.
[[nodiscard]] inline std::optional<QString> pathBelow(const QString& root, const QString& path)
{
    if (path == root)
        return QString();
    const QString prefix = root.endsWith(u'/') ? root : root + u'/';
    if (!path.startsWith(prefix))
        return std::nullopt;
    return path.mid(prefix.size());
}

/// Puts a path together again; empty parts (the root folder itself) leave no separator.
[[nodiscard]] inline QString joinedPath(const QString& left, const QString& right)
{
    if (left.isEmpty())
        return right;
    if (right.isEmpty())
        return left;
    return left.endsWith(u'/') ? left + right : left + u'/' + right;
}

/// Folder and name of a relative file path.
[[nodiscard]] inline std::pair<QString, QString> splitPath(const QString& relativePath)
{
    const qsizetype slash = relativePath.lastIndexOf(u'/');
    if (slash < 0)
        return {QString(), relativePath};
    return {relativePath.left(slash), relativePath.mid(slash + 1)};
}

} // namespace scenekeeper::storage
