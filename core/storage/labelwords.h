// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoexpression.h"

namespace scenekeeper::storage {

class Connection;

/// The expression with labels under the names that they are stored by. A plain word also means the labels
/// that a word of begins so, and a built-in one that the window calls so in one of its languages. Conditions
/// on labels that do not exist stay, and match nothing.
[[nodiscard]] base::Result<domain::Expression> withLabels(Connection& connection,
                                                          const domain::Expression& expression);

} // namespace scenekeeper::storage
