// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <optional>

class QSaveFile;

namespace scenekeeper::base {

/// Replaces the file at once and as a whole: whoever reads it sees the old or the new one, also when the
/// program is killed. Fails with DiskFull, PermissionDenied or WriteFailed; the old one then stays.
[[nodiscard]] Result<void> writeFileAtomically(const QString& file, const QByteArray& bytes);

/// The same for a file that other programs write too: only while it holds `expected` (none: while nothing is
/// there). False where it is otherwise, also where that came at the last moment; what others put there stays.
/// What a program writes into the file that was replaced, having opened it before, is lost. Keeps the file's
/// permissions and the user's extended attributes. Fails as above.
[[nodiscard]] Result<bool> replaceFileHolding(const QString& file, const std::optional<QByteArray>& expected,
                                              const QByteArray& bytes);

/// Gives a file that was written its name. QSaveFile::commit() alone takes what waits in its buffer for
/// written even where it cannot be (Qt 6.4), and would put an empty file in place. Fails as
/// writeFileAtomically() does; what was there before then stays.
[[nodiscard]] Result<void> commitWhole(QSaveFile& file);

/// Why writing it failed: DiskFull, PermissionDenied or WriteFailed.
[[nodiscard]] Error writeError(const QFileDevice& file);

} // namespace scenekeeper::base
