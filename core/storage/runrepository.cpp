// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runrepository.h"

#include "core/storage/connection.h"
#include "core/storage/processidentity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::RunId;
using domain::FileOutcome;
using domain::FileStatus;
using domain::Run;
using domain::RunKind;
using domain::RunState;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<RunKind, QStringView>, 5> kKinds{{
    {RunKind::Import, u"import"},
    {RunKind::Classification, u"classification"},
    {RunKind::Labelling, u"labelling"},
    {RunKind::Training, u"training"},
    {RunKind::Export, u"export"},
}};

constexpr std::array<std::pair<RunState, QStringView>, 4> kStates{{
    {RunState::Running, u"running"},
    {RunState::Finished, u"finished"},
    {RunState::Cancelled, u"cancelled"},
    {RunState::Interrupted, u"interrupted"},
}};

template <typename Names, typename Value>
QString nameOf(const Names& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return name.toString();
    }
    return names.front().second.toString();
}

template <typename Names>
auto valueOf(const Names& names, const QString& text)
{
    for (const auto& [value, name] : names) {
        if (name == text)
            return value;
    }
    return names.front().first;
}

const QString& runSelect()
{
    static const QString sql = uR"(SELECT id, kind, state, model_id, started_at, finished_at, done, unchanged,
                                          failed, host, boot, pid, process_started FROM run )"_s;
    return sql;
}

Run readRun(const Row& row)
{
    Run run;
    run.id = RunId{row.integer(0)};
    run.kind = valueOf(kKinds, row.text(1));
    run.state = valueOf(kStates, row.text(2));
    run.modelId = row.maybeId<base::ModelId>(3);
    run.startedAt = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC);
    if (!row.isNull(5))
        run.finishedAt = QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC);
    run.done = row.integer(6);
    run.unchanged = row.integer(7);
    run.failed = row.integer(8);
    return run;
}

/// Runs that have not been finished, and whose they are.
Result<std::vector<std::pair<Run, ProcessIdentity>>> readRunning(Connection& connection)
{
    return connection.select(runSelect() + u"WHERE state = 'running' ORDER BY id"_s, {}, [](const Row& row) {
        return std::pair(readRun(row),
                         ProcessIdentity{row.text(9), row.text(10), row.integer(11), row.integer(12)});
    });
}

} // namespace

RunRepository::RunRepository(Connection& connection) : m_connection(connection) {}

Result<RunId> RunRepository::start(RunKind kind, std::optional<base::ModelId> model)
{
    const ProcessIdentity self = currentProcess();
    const Result<qint64> id = m_connection.number(
        uR"(INSERT INTO run (kind, state, model_id, host, boot, pid, process_started, started_at)
            VALUES (?, 'running', ?, ?, ?, ?, ?, ?) RETURNING id)"_s,
        {nameOf(kKinds, kind), boundId(model), boundText(self.host), boundText(self.boot), self.pid,
         self.started, nowForStorage()});
    if (!id)
        return tl::make_unexpected(id.error());
    return RunId{*id};
}

Result<void> RunRepository::record(RunId run, std::span<const FileOutcome> outcomes)
{
    return m_connection.transaction([&]() -> Result<void> {
        qint64 done = 0;
        qint64 unchanged = 0;
        qint64 failed = 0;
        for (const FileOutcome& outcome : outcomes) {
            done += outcome.status == FileStatus::Done ? 1 : 0;
            unchanged += outcome.status == FileStatus::Unchanged ? 1 : 0;
            if (outcome.status != FileStatus::Failed)
                continue;
            ++failed;
            const base::Error failure = outcome.failure.value_or(base::Error{});
            const Result<void> kept = m_connection.run(
                u"INSERT INTO run_failure (run_id, path, code, detail) VALUES (?, ?, ?, ?)"_s,
                {run.value, boundText(outcome.path), base::errorCodeName(failure.code),
                 boundText(failure.detail)});
            if (!kept)
                return kept;
        }
        return m_connection.run(
            u"UPDATE run SET done = done + ?, unchanged = unchanged + ?, failed = failed + ? WHERE id = ?"_s,
            {done, unchanged, failed, run.value});
    });
}

Result<void> RunRepository::finish(RunId run, RunState state)
{
    return m_connection.run(u"UPDATE run SET state = ?, finished_at = ? WHERE id = ?"_s,
                            {nameOf(kStates, state), nowForStorage(), run.value});
}

Result<std::optional<Run>> RunRepository::get(RunId run)
{
    return m_connection.first(runSelect() + u"WHERE id = ?"_s, {run.value}, readRun);
}

Result<std::vector<Run>> RunRepository::recent(int limit)
{
    return m_connection.select(runSelect() + u"ORDER BY id DESC LIMIT ?"_s, {std::max(limit, 0)}, readRun);
}

Result<std::vector<FileOutcome>> RunRepository::failures(RunId run)
{
    return m_connection.select(u"SELECT path, code, detail FROM run_failure WHERE run_id = ? ORDER BY id"_s,
                               {run.value}, [](const Row& row) {
                                   return FileOutcome{
                                       row.text(0), FileStatus::Failed,
                                       base::Error{base::errorCodeFromName(row.text(1)), row.text(2)}};
                               });
}

Result<bool> RunRepository::isImporting()
{
    const auto running = readRunning(m_connection);
    if (!running)
        return tl::make_unexpected(running.error());
    return std::any_of(running->begin(), running->end(), [](const auto& owned) {
        const auto& [run, owner] = owned;
        return (run.kind == RunKind::Import || run.kind == RunKind::Classification) && !hasEnded(owner);
    });
}

Result<std::vector<Run>> RunRepository::markInterrupted()
{
    const auto running = readRunning(m_connection);
    if (!running)
        return tl::make_unexpected(running.error());
    std::vector<Run> interrupted;
    for (const auto& [run, owner] : *running) {
        if (!hasEnded(owner))
            continue;
        // Its owner may have finished it between the look and the write.
        const Result<qint64> marked =
            m_connection.number(uR"(UPDATE run SET state = 'interrupted', finished_at = ?
                WHERE id = ? AND state = 'running' RETURNING id)"_s,
                                {nowForStorage(), run.id.value});
        if (!marked)
            return tl::make_unexpected(marked.error());
        if (*marked == 0)
            continue;
        interrupted.push_back(run);
        interrupted.back().state = RunState::Interrupted;
    }
    return interrupted;
}

} // namespace scenekeeper::storage
