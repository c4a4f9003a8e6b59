// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/historyrepository.h"

#include "core/storage/auditreader.h"
#include "core/storage/connection.h"
#include "core/storage/labelreversal.h"
#include "core/storage/modelrepository.h"
#include "core/storage/reversal.h"
#include "core/storage/rootrecord.h"
#include "core/storage/runrepository.h"
#include "core/storage/stepkinds.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::RunId;
using base::StepId;
using namespace Qt::StringLiterals;

namespace {

// s: an action. n: the newest step about it, which says whether it is undone.
const QString& actionSelect()
{
    static const QString sql = uR"(SELECT s.id, s.kind, s.at, s.agent, s.run_id, s.photos
            FROM history_step s JOIN history_step n
                ON n.id = (SELECT MAX(x.id) FROM history_step x WHERE x.action = s.id)
            WHERE s.action = s.id )"_s;
    return sql;
}

HistoryStep readStep(const Row& row)
{
    HistoryStep step;
    step.id = StepId{row.integer(0)};
    step.kind = stepKindFromName(row.text(1));
    step.at = QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC);
    step.agent = row.text(3);
    step.runId = row.maybeId<RunId>(4);
    step.photos = row.integer(5);
    return step;
}

Result<void> addLabels(Connection& connection, HistoryStep& step)
{
    return connection.each(
        uR"(SELECT COALESCE(l.name, (SELECT g.before_name FROM label_log g WHERE g.label_id = s.label_id
                                     ORDER BY g.id DESC LIMIT 1)), s.in_force
            FROM history_step_label s LEFT JOIN label l ON l.id = s.label_id
            WHERE s.step_id = ? ORDER BY l.position, l.id)"_s,
        {step.id.value},
        [&step](const Row& row) { (row.flag(1) ? step.labels : step.removedLabels).append(row.text(0)); });
}

Result<void> addRoot(Connection& connection, HistoryStep& step)
{
    if (step.kind != StepKind::RootRemapped && step.kind != StepKind::RootRemoved)
        return {};
    const Result<std::vector<RootChange>> changes = rootChangesOf(connection, step.id);
    if (!changes)
        return tl::make_unexpected(changes.error());
    for (const RootChange& change : *changes)
        step.rootPath = change.after.value_or(change.before.value_or(QString()));
    return {};
}

Result<std::vector<HistoryStep>> readActions(Connection& connection, const QString& rest, int limit)
{
    Result<std::vector<HistoryStep>> steps =
        connection.select(actionSelect() + rest + u" LIMIT ?"_s, {std::max(limit, 0)}, readStep);
    if (!steps)
        return steps;
    for (HistoryStep& step : *steps) {
        if (const Result<void> done = addLabels(connection, step); !done)
            return tl::make_unexpected(done.error());
        if (const Result<void> done = addRoot(connection, step); !done)
            return tl::make_unexpected(done.error());
    }
    return steps;
}

/// The newest step about an action: the one to take back, be it to undo or to redo the action.
struct NewestStep
{
    StepId id;
    bool undoes = false;
    LogRange rows;
};

Result<NewestStep> newestStepAbout(Connection& connection, StepId action)
{
    const Result<std::optional<NewestStep>> step = connection.first(
        u"SELECT id, undoes, last_row FROM history_step WHERE action = ? ORDER BY id DESC LIMIT 1"_s,
        {action.value}, [](const Row& row) {
            const qint64 id = row.integer(0);
            return NewestStep{StepId{id}, row.flag(1), {id, row.integer(2)}};
        });
    if (!step)
        return tl::make_unexpected(step.error());
    if (!*step)
        return fail(ErrorCode::NotFound, u"no step %1 that can be undone"_s.arg(action.value));
    return **step;
}

/// Takes back `step`, which is about `action`.
Result<void> takeBack(Connection& connection, const HistoryStep& action, const NewestStep& step,
                      const Author& author, IfChangedSince ifChangedSince)
{
    AuditLog log(connection, author, {action.kind, action.id, !step.undoes});
    if (const Result<void> done = reverseLabels(connection, log, author, step.id); !done)
        return done;
    if (const Result<void> done = reverseRoots(connection, log, author, step.id); !done)
        return done;
    Reversal reversal(connection, log, author, ifChangedSince);
    if (const Result<void> done = reversal.reverseStep(step.rows); !done)
        return done;
    return log.finish().map([](StepId) {});
}

} // namespace

HistoryRepository::HistoryRepository(Connection& connection) : m_connection(connection) {}

Result<std::vector<HistoryStep>> HistoryRepository::undoable(int limit)
{
    return readActions(m_connection, u"AND n.undoes = 0 ORDER BY s.id DESC"_s, limit);
}

Result<std::vector<HistoryStep>> HistoryRepository::redoable(int limit)
{
    return readActions(m_connection, uR"(AND n.undoes = 1
                           AND n.id > (SELECT MAX(a.id) FROM history_step a WHERE a.action = a.id)
                           ORDER BY n.id DESC)"_s,
                       limit);
}

Result<std::optional<HistoryStep>> HistoryRepository::step(StepId id)
{
    Result<std::optional<HistoryStep>> step =
        m_connection.first(actionSelect() + u"AND s.id = ?"_s, {id.value}, readStep);
    if (!step || !*step)
        return step;
    if (const Result<void> done = addLabels(m_connection, **step); !done)
        return tl::make_unexpected(done.error());
    if (const Result<void> done = addRoot(m_connection, **step); !done)
        return tl::make_unexpected(done.error());
    return step;
}

Result<std::vector<base::PhotoId>> HistoryRepository::photosOf(StepId id)
{
    // A step is written in one transaction, so its rows stand together.
    return m_connection.select(uR"(SELECT DISTINCT photo_id FROM audit_log
            WHERE id BETWEEN ? AND (SELECT last_row FROM history_step WHERE id = ?) ORDER BY photo_id)"_s,
                               {id.value, id.value},
                               [](const Row& row) { return base::PhotoId{row.integer(0)}; });
}

Result<std::optional<HistoryStep>> HistoryRepository::undo(const Author& author)
{
    return takeBackFirst(&HistoryRepository::undoable, author);
}

Result<std::optional<HistoryStep>> HistoryRepository::redo(const Author& author)
{
    return takeBackFirst(&HistoryRepository::redoable, author);
}

Result<std::optional<HistoryStep>>
HistoryRepository::takeBackFirst(Result<std::vector<HistoryStep>> (HistoryRepository::*list)(int),
                                 const Author& author)
{
    using Answer = std::optional<HistoryStep>;
    return m_connection.transactionFor<Answer>([&]() -> Result<Answer> {
        Result<std::vector<HistoryStep>> steps = (this->*list)(1);
        if (!steps || steps->empty())
            return steps.map([](const auto&) { return Answer(); });
        HistoryStep action = std::move(steps->front());
        const Result<NewestStep> newest = newestStepAbout(m_connection, action.id);
        if (!newest)
            return tl::make_unexpected(newest.error());
        const Result<void> done = takeBack(m_connection, action, *newest, author, IfChangedSince::Keep);
        return done.map([&action] { return Answer(std::move(action)); });
    });
}

Result<HistoryStep> HistoryRepository::undoStep(StepId id, const Author& author)
{
    return m_connection.transactionFor<HistoryStep>([&]() -> Result<HistoryStep> {
        const Result<std::optional<HistoryStep>> action = step(id);
        if (!action)
            return tl::make_unexpected(action.error());
        if (!*action)
            return fail(ErrorCode::NotFound, u"no step %1 that can be undone"_s.arg(id.value));
        const Result<NewestStep> newest = newestStepAbout(m_connection, id);
        if (!newest)
            return tl::make_unexpected(newest.error());
        if (newest->undoes)
            return fail(ErrorCode::InvalidArgument, u"step %1 is undone already"_s.arg(id.value));
        const Result<void> done = takeBack(m_connection, **action, *newest, author, IfChangedSince::Refuse);
        return done.map([&action] { return **action; });
    });
}

Result<qint64> HistoryRepository::revertRun(RunId run, const Author& author)
{
    return m_connection.transactionFor<qint64>([&]() -> Result<qint64> {
        const Result<std::optional<domain::Run>> known = RunRepository(m_connection).get(run);
        if (!known)
            return tl::make_unexpected(known.error());
        if (!*known)
            return fail(ErrorCode::NotFound, u"no run %1"_s.arg(run.value));
        if ((*known)->state == domain::RunState::Running)
            return fail(ErrorCode::InvalidArgument, u"run %1 is still going on"_s.arg(run.value));
        AuditLog log(m_connection, author, {StepKind::RunReverted, {}, false});
        Reversal reversal(m_connection, log, author, IfChangedSince::Keep);
        if (const Result<void> done = reversal.reverseRun(run); !done)
            return tl::make_unexpected(done.error());
        if (const Result<void> done = ModelRepository(m_connection).takeBackActivation(run, author); !done)
            return tl::make_unexpected(done.error());
        return log.finish().map([&reversal](StepId) { return reversal.photos(); });
    });
}

Result<void> HistoryRepository::visit(const std::function<Result<void>(const AuditEntry&)>& visit)
{
    return visitHistory(m_connection, visit);
}

} // namespace scenekeeper::storage
