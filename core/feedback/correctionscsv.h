// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/correctionrow.h"

#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

// Corrections as CSV (RFC 4180, UTF-8), with the titles content_hash (SHA-256, hexadecimal), root, path,
// label, state (assigned, rejected; complete: no other label applies to the photograph, without a label),
// who, when (UTC, ISO 8601). A text that a spreadsheet would take for a formula has an apostrophe before it,
// which is taken off again: one more for each that it begins with already.

/// Writes all that humans said into a file that does not exist yet. Fails as the catalogue and base::NewFile
/// do, and with Cancelled; then there is no file.
[[nodiscard]] base::Result<CorrectionCounts> writeCorrections(storage::Catalog& catalog, const QString& file,
                                                              const std::stop_token& stop = {});

/// Reads them again, or what others wrote: columns in any order, of which only content_hash, label and state
/// are needed and those of other names pass. All rows are held in memory. NotFound, NotAFile, ReadFailed or
/// Cancelled; FileEmpty; UnsupportedFormat where the titles are others.
[[nodiscard]] base::Result<std::vector<CorrectionRow>> readCorrections(const QString& file,
                                                                       const std::stop_token& stop = {});

} // namespace scenekeeper::feedback
