// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"
#include "core/storage/auditlog.h"

#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;
class Row;

/// What makes two label names the same: neither case, nor spaces, nor the Unicode form counts.
[[nodiscard]] QString labelKey(const QString& name);

/// `SELECT … FROM label ` for readLabel().
[[nodiscard]] const QString& labelSelect();
[[nodiscard]] domain::Label readLabel(const Row& row);

[[nodiscard]] base::Result<std::optional<domain::Label>> findLabel(Connection& connection, base::LabelId id);

/// A label before and after something was done to it.
struct LabelChange
{
    base::LabelId id;                    ///< invalid: of a label that is yet to be added
    std::optional<domain::Label> before; ///< nothing: there was no such label
    std::optional<domain::Label> after;  ///< nothing: there is none any more
};

/// Writes what `change.after` says past the log: for labels that no human adds. Returns the label's id.
/// InvalidArgument when another label has its name.
[[nodiscard]] base::Result<base::LabelId> storeLabel(Connection& connection, const LabelChange& change);

/// Makes the catalogue what `change.after` says, with a line in the log. Returns and fails as storeLabel().
[[nodiscard]] base::Result<base::LabelId> changeLabel(Connection& connection, AuditLog& log,
                                                      const Author& author, const LabelChange& change);

/// What one step did to labels, in order.
[[nodiscard]] base::Result<std::vector<LabelChange>> labelChangesOf(Connection& connection,
                                                                    base::StepId step);

/// One line on labels in the log.
struct LoggedLabelChange
{
    base::StepId step;
    qint64 at = 0; ///< milliseconds since 1970 UTC
    QString agent;
    bool takesBack = false; ///< the undoing of an earlier step
    LabelChange change;
};

/// Everything that ever happened to labels, in order.
[[nodiscard]] base::Result<std::vector<LoggedLabelChange>> allLabelChanges(Connection& connection);

} // namespace scenekeeper::storage
