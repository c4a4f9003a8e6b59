// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelreversal.h"

#include "core/storage/connection.h"
#include "core/storage/labelrecord.h"

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::LabelId;
using base::Result;
using domain::Label;
using namespace Qt::StringLiterals;

namespace {

/// Whether a photo, another label or the log speaks of it.
Result<bool> isSpokenOf(Connection& connection, LabelId label)
{
    for (const QString& sql : {u"SELECT 1 FROM assignment WHERE label_id = ? LIMIT 1"_s,
                               u"SELECT 1 FROM label WHERE merged_into = ? LIMIT 1"_s,
                               u"SELECT 1 FROM audit_log WHERE label_id = ? LIMIT 1"_s}) {
        const Result<qint64> found = connection.number(sql, {label.value});
        if (!found)
            return tl::make_unexpected(found.error());
        if (*found != 0)
            return true;
    }
    return false;
}

/// What becomes of the label when `change` is taken back. One that was added goes again, or is retired when
/// it has been used.
Result<std::optional<Label>> labelBefore(Connection& connection, const LabelChange& change)
{
    if (change.before || !change.after)
        return change.before;
    const Result<bool> spokenOf = isSpokenOf(connection, change.id);
    if (!spokenOf)
        return tl::make_unexpected(spokenOf.error());
    if (!*spokenOf)
        return std::nullopt;
    Label retired = *change.after;
    retired.retired = true;
    return retired;
}

Result<void> reverseLabel(Connection& connection, AuditLog& log, const Author& author, LabelChange change)
{
    Result<std::optional<Label>> now = findLabel(connection, change.id);
    if (!now)
        return tl::make_unexpected(now.error());
    Result<std::optional<Label>> before = labelBefore(connection, change);
    if (!before)
        return tl::make_unexpected(before.error());
    // The log does not hold what never changes.
    const bool isBuiltIn = *now && (*now)->builtIn;
    for (std::optional<Label>* side : {&change.after, &*before}) {
        if (*side)
            (*side)->builtIn = isBuiltIn;
    }
    if (*now != change.after) {
        const Label& label = *now ? **now : *change.after;
        return fail(ErrorCode::InvalidArgument, u"label \"%1\" has been changed since"_s.arg(label.name));
    }
    const Result<LabelId> done =
        changeLabel(connection, log, author, {change.id, std::move(*now), std::move(*before)});
    return done.map([](LabelId) {});
}

} // namespace

Result<void> reverseLabels(Connection& connection, AuditLog& log, const Author& author, base::StepId step)
{
    const Result<std::vector<LabelChange>> changes = labelChangesOf(connection, step);
    if (!changes)
        return tl::make_unexpected(changes.error());
    for (auto change = changes->rbegin(); change != changes->rend(); ++change) {
        if (const Result<void> done = reverseLabel(connection, log, author, *change); !done)
            return done;
    }
    return {};
}

} // namespace scenekeeper::storage
