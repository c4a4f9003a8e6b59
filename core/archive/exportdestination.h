// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

#include <QString>
#include <vector>

namespace scenekeeper::archive {

/// What is known of a place before anything is written there.
struct DestinationFacts
{
    QString path;                ///< absolute, links resolved
    quint64 device = 0;          ///< of the file system that it is, or will be, on
    qint64 bytesFree = 0;        ///< for this user
    bool canShareBlocks = false; ///< a kind of file system where copies may share blocks with the original
};

/// Fails with DestinationOverlaps where the folder lies in one of `roots` or one of them in it, NotAFile
/// where it is no folder, PermissionDenied where nothing can be written. Thread-safe.
[[nodiscard]] base::Result<DestinationFacts> lookAtDestination(const QString& folder,
                                                               const std::vector<domain::Root>& roots);

} // namespace scenekeeper::archive
