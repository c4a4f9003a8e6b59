// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

// Paths in a bag are bytes as the file system has them (UTF-8 where the bag is one), relative to the bag,
// with
// '/' as separator. All functions are thread-safe.
namespace scenekeeper::archive {

/// CR, LF and % as %0D, %0A and %25 (RFC 8493, 2.1.3); nothing else.
[[nodiscard]] QByteArray encodeBagPath(const QByteArray& path);

/// The reverse of encodeBagPath(); versions before 1.0 encode line breaks only.
enum class PercentRule { LineBreaks, LineBreaksAndPercent };
[[nodiscard]] QByteArray decodeBagPath(const QByteArray& path, PercentRule rule);

struct TidyPath
{
    QByteArray path;     ///< without "." and empty parts
    bool wasTidy = true; ///< it had none
};

/// Nothing for a path that leads out of the bag on any system (absolute, "..", "~", a drive, a network share)
/// or that is no file's.
[[nodiscard]] std::optional<TidyPath> tidyPath(QByteArrayView path);

[[nodiscard]] bool isPayloadPath(QByteArrayView path);

/// What a desktop leaves behind and clears away without being asked: .DS_Store, Thumbs.db, desktop.ini.
[[nodiscard]] bool isSystemFile(QByteArrayView path);

/// In Unicode's composed form.
[[nodiscard]] QByteArray composedPath(const QByteArray& path);

/// The same for all paths that differ only in case or Unicode form.
[[nodiscard]] QByteArray foldedPath(const QByteArray& path);

} // namespace scenekeeper::archive
