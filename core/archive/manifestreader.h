// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archivecontents.h"

namespace scenekeeper::archive {

/// The manifest that a file of this name is, still without checksums; nothing for a file that is none.
[[nodiscard]] std::optional<Manifest> manifestNamed(const QByteArray& file);

/// Reads `manifest.file` and adds it to the contents. At most one line is in memory beside what is listed.
void readManifest(Manifest manifest, ArchiveContents& contents, VerificationReport& report,
                  std::stop_token stop);

/// Reads fetch.txt where there is one; after the manifests.
void readFetchList(ArchiveContents& contents, VerificationReport& report);

} // namespace scenekeeper::archive
