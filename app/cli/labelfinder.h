// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/catalog.h"

#include <QString>

namespace scenekeeper::cli {

/// The label of a name, or of a former one. NotFound when there is none.
[[nodiscard]] base::Result<domain::Label> findLabel(storage::Catalog& catalog, const QString& name);

} // namespace scenekeeper::cli
