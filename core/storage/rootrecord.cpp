// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rootrecord.h"

#include "core/storage/connection.h"
#include "core/storage/rootremoval.h"
#include "core/storage/runrepository.h"

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::RootId;
using base::StepId;
using namespace Qt::StringLiterals;

namespace {

QVariant boundPath(const std::optional<QString>& path)
{
    return path ? QVariant(*path) : QVariant();
}

/// A root that was removed gives its path up; it gets it back with its photos, unless another has it then.
Result<void> requireFreePath(Connection& connection, const RootChange& change)
{
    const Result<qint64> holder =
        connection.number(u"SELECT id FROM root WHERE path = ? AND id <> ? AND removed_by IS NULL"_s,
                          {*change.after, change.id.value});
    if (!holder)
        return tl::make_unexpected(holder.error());
    if (*holder != 0)
        return fail(ErrorCode::InvalidArgument, u"%1 is another root"_s.arg(*change.after));
    return connection.run(u"UPDATE root SET path = path || '#removed-' || id WHERE path = ? AND id <> ?"_s,
                          {boundText(*change.after), change.id.value});
}

Result<qint64> photosOf(Connection& connection, RootId root)
{
    return connection.number(u"SELECT SUM(photos) FROM folder WHERE root_id = ?"_s, {root.value});
}

/// Where the root is now; nothing when it is not in the catalogue.
Result<std::optional<QString>> pathNow(Connection& connection, RootId root)
{
    return connection.first(u"SELECT path FROM root WHERE id = ? AND removed_by IS NULL"_s, {root.value},
                            [](const Row& row) { return row.text(0); });
}

Result<void> apply(Connection& connection, const RootChange& change, StepId step)
{
    if (!change.after)
        return removeRoot(connection, change.id, step);
    if (!change.before) {
        const Result<void> named = connection.run(u"UPDATE root SET path = ? WHERE id = ?"_s,
                                                  {boundText(*change.after), change.id.value});
        return named ? restoreRoot(connection, change.id) : named;
    }
    // What is known of the file system is that of the former place.
    return connection.run(u"UPDATE root SET path = ?, file_system = '' WHERE id = ?"_s,
                          {*change.after, change.id.value});
}

} // namespace

Result<void> requireNoImport(Connection& connection)
{
    const Result<bool> isImporting = RunRepository(connection).isImporting();
    if (!isImporting)
        return tl::make_unexpected(isImporting.error());
    return *isImporting ? fail(ErrorCode::DatabaseBusy, u"an import is going on"_s) : Result<void>();
}

const QString& rootSelect()
{
    static const QString sql = u"SELECT id, path, online, watched, file_system, of_files FROM root "_s;
    return sql;
}

domain::Root readRoot(const Row& row)
{
    return {RootId{row.integer(0)}, row.text(1), row.flag(2), row.flag(3), row.text(4), row.flag(5)};
}

Result<void> changeRoot(Connection& connection, AuditLog& log, const Author& author, const RootChange& change)
{
    if (change.after) {
        if (const Result<void> free = requireFreePath(connection, change); !free)
            return free;
    }
    const Result<qint64> before = photosOf(connection, change.id);
    if (!before)
        return tl::make_unexpected(before.error());
    const Result<StepId> step = log.stepOnRoot(*before);
    if (!step)
        return tl::make_unexpected(step.error());
    if (Result<void> applied = apply(connection, change, *step); !applied)
        return applied;
    return connection.run(
        u"INSERT INTO root_log (step, at, agent, root_id, before_path, after_path) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {step->value, log.at(), boundText(author.agent), change.id.value, boundPath(change.before),
         boundPath(change.after)});
}

Result<std::vector<RootChange>> rootChangesOf(Connection& connection, StepId step)
{
    const auto pathAt = [](const Row& row, int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
    };
    return connection.select(
        u"SELECT root_id, before_path, after_path FROM root_log WHERE step = ? ORDER BY id"_s, {step.value},
        [pathAt](const Row& row) {
            return RootChange{RootId{row.integer(0)}, pathAt(row, 1), pathAt(row, 2)};
        });
}

Result<std::vector<AuditEntry>> rootEntries(Connection& connection)
{
    return connection.select(uR"(SELECT step, at, agent, before_path, after_path,
                   (SELECT s.undoes FROM history_step s WHERE s.id = step)
            FROM root_log ORDER BY id)"_s,
                             {}, [](const Row& row) {
                                 AuditEntry entry;
                                 entry.step = StepId{row.integer(0)};
                                 entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC);
                                 entry.agent = row.text(2);
                                 entry.before = row.text(3);
                                 entry.after = row.text(4);
                                 entry.path = entry.after.isEmpty() ? entry.before : entry.after;
                                 entry.takesBack = row.flag(5);
                                 return entry;
                             });
}

Result<void> reverseRoots(Connection& connection, AuditLog& log, const Author& author, StepId step)
{
    const Result<std::vector<RootChange>> changes = rootChangesOf(connection, step);
    if (!changes)
        return tl::make_unexpected(changes.error());
    for (auto change = changes->rbegin(); change != changes->rend(); ++change) {
        const Result<std::optional<QString>> now = pathNow(connection, change->id);
        if (!now)
            return tl::make_unexpected(now.error());
        if (*now != change->after)
            return fail(ErrorCode::InvalidArgument, u"the root %1 has been changed since"_s.arg(
                                                        now->value_or(change->before.value_or(QString()))));
        // What takes photos away or elsewhere would do so under the hands of an import.
        if (change->after) {
            if (Result<void> still = requireNoImport(connection); !still)
                return still;
        }
        if (Result<void> done =
                changeRoot(connection, log, author, {change->id, change->after, change->before});
            !done)
            return done;
    }
    return {};
}

} // namespace scenekeeper::storage
