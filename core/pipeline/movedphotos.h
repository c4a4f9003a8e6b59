// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// Before `photo`, read at a place that held nothing or something else so far, is saved: where the catalogue
/// knows its content at another place that does not hold it any more, the file was moved or renamed, and the
/// photo with its labels goes along. What the catalogue knew at the new place takes the old one, so that
/// files that swapped their names, or were all renumbered, each keep their labels. Used on the catalogue's
/// thread, inside its transaction.
[[nodiscard]] base::Result<void> followMove(storage::Catalog& catalog, const domain::Photo& photo);

} // namespace scenekeeper::pipeline
