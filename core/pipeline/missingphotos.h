// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/scanplan.h"

#include <stop_token>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// After a complete scan: photos in the scanned folders, and of `files` (absolute), whose files are gone are
/// marked missing, and nothing else happens to them. Returns how many. A folder that cannot be looked into
/// proves nothing, nor does a root that has meanwhile gone. Used on the catalogue's thread; a stop request
/// leaves it at once.
[[nodiscard]] base::Result<qint64> markMissingPhotos(storage::Catalog& catalog, const ScanPlan& plan,
                                                     const QStringList& files, std::stop_token stop);

} // namespace scenekeeper::pipeline
