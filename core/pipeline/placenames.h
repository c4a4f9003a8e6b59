// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <stop_token>

namespace scenekeeper::places {
class Gazetteer;
}
namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// Looks up the place of each photo that has a position and whose place nobody has looked up. Reads no file;
/// writes in batches, each of which stays if a later one fails or `stop` is requested. Returns for how many
/// it looked. Fails with the catalogue's error. Used on the thread of `catalog`.
[[nodiscard]] base::Result<qint64> namePlaces(storage::Catalog& catalog, const places::Gazetteer& gazetteer,
                                              const std::stop_token& stop);

} // namespace scenekeeper::pipeline
