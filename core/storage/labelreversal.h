// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditlog.h"

namespace scenekeeper::storage {

/// Takes back what a step did to labels themselves; one that it added is retired. InvalidArgument where a
/// label has been changed since, or its former name is taken. Used inside a transaction.
[[nodiscard]] base::Result<void> reverseLabels(Connection& connection, AuditLog& log, const Author& author,
                                               base::StepId step);

} // namespace scenekeeper::storage
