// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/catalog.h"

#include <QString>

namespace scenekeeper::cli {

/// The photo at a path, absolute or relative to the working folder. NotFound when the catalogue has none.
[[nodiscard]] base::Result<base::PhotoId> findPhoto(storage::Catalog& catalog, const QString& path);

} // namespace scenekeeper::cli
