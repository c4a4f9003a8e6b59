// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/storage/auditentry.h"
#include "core/storage/auditlog.h"

#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;
class Row;

/// `SELECT … FROM root ` for readRoot(); all roots, those that were removed included.
[[nodiscard]] const QString& rootSelect();
[[nodiscard]] domain::Root readRoot(const Row& row);

/// Where a root is before and after something was done to it.
struct RootChange
{
    base::RootId id;
    std::optional<QString> before; ///< nothing: it was not in the catalogue
    std::optional<QString> after;  ///< nothing: it is not any more
};

/// DatabaseBusy while an import is going on, which has roots' paths and numbers in hand.
[[nodiscard]] base::Result<void> requireNoImport(Connection& connection);

/// Makes the catalogue what `change.after` says, photos included, with a line in the log. InvalidArgument
/// when another root has that path. Used inside a transaction.
[[nodiscard]] base::Result<void> changeRoot(Connection& connection, AuditLog& log, const Author& author,
                                            const RootChange& change);

/// What one step did to roots, in order.
[[nodiscard]] base::Result<std::vector<RootChange>> rootChangesOf(Connection& connection, base::StepId step);

/// Everything that ever happened to roots, in order. Where one was is `before`, where it is then `after`.
[[nodiscard]] base::Result<std::vector<AuditEntry>> rootEntries(Connection& connection);

/// Takes back what a step did to roots. InvalidArgument where a root has been changed since, or its former
/// path is taken. Used inside a transaction.
[[nodiscard]] base::Result<void> reverseRoots(Connection& connection, AuditLog& log, const Author& author,
                                              base::StepId step);

} // namespace scenekeeper::storage
