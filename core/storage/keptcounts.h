// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoexpression.h"

#include <optional>

namespace scenekeeper::storage {

class Connection;

/// How many photos an expression matches, where the catalogue keeps that number: of all, of one label, up for
/// review, failed, offline, and of what is not that.
[[nodiscard]] base::Result<std::optional<qint64>> keptCount(Connection& connection,
                                                            const domain::Expression& expression);

} // namespace scenekeeper::storage
