// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/auditentry.h"
#include "core/storage/author.h"
#include "core/storage/historystep.h"

#include <functional>
#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// What humans did, step by step, undone and done again; and runs taken back as a whole. The audit log only
/// grows: taking back appends changes that name the step they take back. All of it is in the catalogue, so it
/// outlasts the program and is the same for every program that works on the file. Each call is one
/// transaction.
///
/// Undoing a step brings back what was there before it. Where that was a model's word and the file has
/// changed since, or a model has looked again, the photo is up for review. Used on the thread of its Catalog.
class HistoryRepository
{
public:
    explicit HistoryRepository(Connection& connection);

    /// What undo() would undo, newest first.
    [[nodiscard]] base::Result<std::vector<HistoryStep>> undoable(int limit);
    /// What redo() would do again, in that order. A new action drops them all.
    [[nodiscard]] base::Result<std::vector<HistoryStep>> redoable(int limit);
    /// An action by its id, undone or not.
    [[nodiscard]] base::Result<std::optional<HistoryStep>> step(base::StepId id);

    /// The photos that an action changed, by id; none for one that is not there.
    [[nodiscard]] base::Result<std::vector<base::PhotoId>> photosOf(base::StepId id);

    /// Undoes the newest action that is not undone; nothing when there is none. Where somebody has decided
    /// otherwise since, that stays. Returns the action.
    [[nodiscard]] base::Result<std::optional<HistoryStep>> undo(const Author& author);
    [[nodiscard]] base::Result<std::optional<HistoryStep>> redo(const Author& author);

    /// Undoes this action, whatever was done after it. InvalidArgument, and nothing changed, when it is
    /// undone already or a human has since changed what it changed; NotFound when there is no such action.
    [[nodiscard]] base::Result<HistoryStep> undoStep(base::StepId id, const Author& author);

    /// Everything that the run said of photos goes back to what it was before, but for what a human or a
    /// later run has changed since. An action of its own, so that it can be undone. Returns how many photos
    /// changed. NotFound for a run that is not in the catalogue, InvalidArgument for one that is still going
    /// on.
    [[nodiscard]] base::Result<qint64> revertRun(base::RunId run, const Author& author);

    /// Every line of the audit log in order, one in memory at a time. Stops when `visit` fails, with its
    /// error.
    [[nodiscard]] base::Result<void> visit(const std::function<base::Result<void>(const AuditEntry&)>& visit);

private:
    /// Takes back the newest step about the first action of a list.
    [[nodiscard]] base::Result<std::optional<HistoryStep>>
    takeBackFirst(base::Result<std::vector<HistoryStep>> (HistoryRepository::*list)(int),
                  const Author& author);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
