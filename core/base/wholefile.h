// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace scenekeeper::base {

/// Replaces the file at once and as a whole: whoever reads it sees the old or the new one, also when the
/// program is killed. Fails with DiskFull, PermissionDenied or WriteFailed; the old one then stays.
[[nodiscard]] Result<void> writeFileAtomically(const QString& file, const QByteArray& bytes);

/// Why writing it failed: DiskFull, PermissionDenied or WriteFailed.
[[nodiscard]] Error writeError(const QFileDevice& file);

} // namespace scenekeeper::base
