// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/storage/rootmap.h"

#include <QString>
#include <utility>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// Before `photo`, read at a place that held nothing or something else so far, is saved: where the catalogue
/// knows its content at another place that does not hold it any more, the file was moved or renamed, and the
/// photo with its labels goes along. What the catalogue knew at the new place takes the old one, so that
/// files that swapped their names, or were all renumbered, each keep their labels. Used on the catalogue's
/// thread, inside its transaction. Returns whether one was moved.
[[nodiscard]] base::Result<bool> followMove(storage::Catalog& catalog, const domain::Photo& photo);

/// A watch saw files or folders being renamed, from where to where, absolute: photos whose files are now
/// there, as they were by size and time, go along without being read. Returns how many. Used on the
/// catalogue's thread; one transaction.
[[nodiscard]] base::Result<qint64> followRenames(storage::Catalog& catalog, const storage::RootMap& roots,
                                                 const std::vector<std::pair<QString, QString>>& renames);

} // namespace scenekeeper::pipeline
