// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditentry.h"
#include "core/storage/auditlog.h"

#include <functional>
#include <span>
#include <vector>

namespace scenekeeper::storage {

/// Newest first.
[[nodiscard]] base::Result<std::vector<AuditEntry>> readHistory(Connection& connection, base::PhotoId photo);

/// Every line of the log in order, those on labels among those on photos. Holds one line in memory, and all
/// that ever happened to labels. Stops when `visit` fails, with its error.
[[nodiscard]] base::Result<void>
visitHistory(Connection& connection, const std::function<base::Result<void>(const AuditEntry&)>& visit);

/// What a step or a run did to one label of one photo, or to the photo as a whole.
struct LoggedChange
{
    AssignmentChange change;
    qint64 at = 0; ///< milliseconds since 1970 UTC
};

/// Rows of the log, by first and last one.
struct LogRange
{
    qint64 first = 0;
    qint64 last = 0;
};

/// Called with all changes of one photo, in their order.
using PhotoVisitor = std::function<base::Result<void>(std::span<const LoggedChange>)>;

/// Photo by photo, some thousand changes in memory at most. `visit` may write.
[[nodiscard]] base::Result<void> visitChangesOfStep(Connection& connection, const LogRange& rows,
                                                    const PhotoVisitor& visit);
[[nodiscard]] base::Result<void> visitChangesOfRun(Connection& connection, base::RunId run,
                                                   const PhotoVisitor& visit);

} // namespace scenekeeper::storage
