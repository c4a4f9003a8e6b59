// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivecontents.h"

namespace scenekeeper::archive {

/// Reads every listed file that is there, once for all of its checksums, on a few threads, and reports what
/// has changed or cannot be read, in the order in which it is listed. Fails with Cancelled and OutOfMemory.
[[nodiscard]] base::Result<void> checkFixity(const ArchiveContents& contents,
                                             const VerificationOptions& options, VerificationReport& report);

} // namespace scenekeeper::archive
