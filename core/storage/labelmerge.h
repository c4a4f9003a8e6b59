// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditlog.h"

namespace scenekeeper::storage {

/// Everything that is said of `from` on any photo is said of `into` instead, as LabelRepository::merge() has
/// it. Used inside a transaction.
[[nodiscard]] base::Result<void> mergeAssignments(Connection& connection, AuditLog& log, const Author& author,
                                                  base::LabelId from, base::LabelId into);

} // namespace scenekeeper::storage
