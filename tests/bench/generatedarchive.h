// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/catalog.h"

#include <functional>

namespace scenekeeper::bench {

/// Fills an empty catalogue with photographs that exist nowhere, always the same for a number of them, as an
/// archive of many years has them: two roots (one offline, with a twentieth of the photos), 200 photos a
/// folder, a label each that a model gave and often a second one, a tenth decided on by a person, some
/// rejected; cameras, lenses, keywords, titles, ratings, positions in clusters; a few failed or missing.
/// Commits in batches. `told` is called after each with the number of photos so far.
void fillArchive(storage::Catalog& catalog, int photos, const std::function<void(int)>& told);

} // namespace scenekeeper::bench
