// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"
#include "core/domain/photoquery.h"

#include <vector>

namespace scenekeeper::ui {

/// The filters of a line of the left side in the search language, so that a search inside it can be saved as
/// one text. Folders are written with the whole path that their root has now. Pure; any thread.
[[nodiscard]] domain::Expression scopeExpression(const domain::PhotoQuery& scope,
                                                 const std::vector<domain::Root>& roots);

} // namespace scenekeeper::ui
