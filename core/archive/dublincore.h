// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportedfile.h"

#include <QByteArray>

namespace scenekeeper::archive {

/// The first line of metadata.csv (RFC 4180, UTF-8), its end included.
[[nodiscard]] QByteArray dublinCoreHeader();

/// A file's line. `path` is the file's in the bag. What a spreadsheet would take for a formula has an
/// apostrophe before it.
[[nodiscard]] QByteArray dublinCoreLine(const ExportedFile& file, const QString& path);

} // namespace scenekeeper::archive
