// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportbatch.h"

#include "core/archive/sharedtargets.h"

#include "core/storage/storedpath.h"

namespace scenekeeper::archive {

// What ExportBatch does with files that are at their targets: found there, or put there just now.

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

void ExportBatch::readThere(Task& task)
{
    const PlannedAction action = task.planned->action;
    const bool isThereBefore = action == PlannedAction::AlreadyThere || action == PlannedAction::AlreadyMoved;
    // Bags say of each file that it was read and compared; so it is, also what an earlier call has written.
    const bool isRead = action == PlannedAction::FinishMove || (isThereBefore && m_input.options.withSha512);
    if (task.stage == Stage::Untried && isRead && !m_input.stop.stop_requested())
        task.held = checkTarget(task);
}

Result<FileDigests> ExportBatch::checkTarget(const Task& task) const
{
    Result<FileDigests> digests = digestsOfTarget(task);
    const QString target = storage::joinedPath(m_input.options.payload, task.planned->target());
    const JournalEntry* entry = m_input.destination.journal().ofTarget(target);
    // A copy with labels in it is another file than the original, and the journal knows which.
    // That is no reason to remove an original.
    const bool isKnown =
        m_input.options.mode != ExportMode::Move && entry && entry->content() == task.transfer.sha256;
    if (digests && digests->sha256 != (isKnown ? entry->sha256 : task.transfer.sha256))
        return fail(ErrorCode::TargetChanged, u"what was written there before has changed"_s);
    return digests;
}

Result<FileDigests> ExportBatch::digestsOfTarget(const Task& task) const
{
    const Result<Descriptor> file = m_input.layer.openFile(*task.transfer.folder, task.name);
    if (!file)
        return tl::make_unexpected(file.error());
    // Only what is on the disk counts.
    if (const Result<void> synced = m_input.layer.syncFile(*file); !synced)
        return tl::make_unexpected(synced.error());
    return digestsOf(m_input.layer, *file, transferOptions());
}

void ExportBatch::acceptThere(Task& task)
{
    const Result<FileFacts> facts = m_input.layer.facts(*task.transfer.folder, task.name);
    const bool isGone = !facts && facts.error().code == ErrorCode::FileVanished;
    if (isGone && task.planned->action == PlannedAction::AlreadyThere)
        return writeAlone(task); // the photo with the same content has failed
    if (!facts)
        return setFailed(task, facts.error());
    if (m_input.options.withSha512) {
        // One with the same content may have got its name meanwhile.
        const bool wasRead = task.held && (*task.held || task.held->error().code != ErrorCode::FileVanished);
        const Result<FileDigests> held = wasRead ? *task.held : checkTarget(task);
        if (!held)
            return setFailed(task, held.error());
        task.result.file.sha512 = held->sha512;
        task.result.file.wasReadAgain = true;
    }
    const QString target = storage::joinedPath(m_input.options.payload, task.planned->target());
    const JournalEntry* entry = m_input.destination.journal().ofTarget(target);
    // Where it was touched since, the plan has read it.
    if (entry && entry->bytes == facts->bytes && entry->content() == task.transfer.sha256) {
        task.result.file.isEmbedded = !entry->original.isEmpty();
        task.result.file.bytes = entry->bytes;
        task.result.file.sha256 = entry->sha256;
    }
    if (task.transfer.labels)
        task.result.embedFailure = embedFailureThere(task, entry);
    task.stage = Stage::Ended;
    task.result.status = ExportStatus::AlreadyThere;
    task.result.reason = task.planned->note;
}

std::optional<base::Error> ExportBatch::embedFailureThere(const Task& task, const JournalEntry* entry) const
{
    const bool isKnown = entry && entry->content() == task.transfer.sha256 && !entry->labels.isEmpty();
    if (isKnown && entry->labels == digestOfLabels(*task.transfer.labels))
        return std::nullopt;
    if (isKnown)
        return base::Error{ErrorCode::CopyOutdated,
                           u"%1 was written earlier: its labels are not the catalogue's of now"_s.arg(
                               task.planned->target())};
    if (task.transfer.labels->isEmpty())
        return std::nullopt;
    return base::Error{ErrorCode::CopyOutdated,
                       u"%1 was there before, without labels in it"_s.arg(task.planned->target())};
}

void ExportBatch::finishMove(Task& task)
{
    if (!task.held)
        return; // stopped
    if (!*task.held)
        return setFailed(task, task.held->error());
    const Result<FileFacts> facts = checkOriginal(task);
    if (!facts)
        return setFailed(task, facts.error());
    task.transfer.facts = *facts;
    task.result.file.sha512 = (*task.held)->sha512;
    task.result.file.wasReadAgain = true;
    setNew(task);
    task.result.reason = u"it was copied before; the move is finished"_s;
}

void ExportBatch::noteMoves()
{
    std::vector<JournalEntry> entries;
    std::vector<Task*> tasks;
    for (Task& task : m_tasks) {
        if (task.planned->action != PlannedAction::FinishMove || !task.isNew)
            continue;
        const QString target = storage::joinedPath(m_input.options.payload, task.planned->target());
        const JournalEntry* entry = m_input.destination.journal().ofTarget(target);
        if (!entry || entry->isMove)
            continue;
        entries.push_back(*entry);
        entries.back().isMove = true;
        tasks.push_back(&task);
    }
    if (entries.empty())
        return;
    const Result<void> noted = m_input.destination.note(entries);
    if (noted)
        return;
    m_end = noted.error();
    for (Task* task : tasks)
        setFailed(*task, noted.error());
}

void ExportBatch::noteNamed()
{
    QStringList targets;
    for (const Task& task : m_tasks) {
        if (task.stage != Stage::Ended || !isThere(task.result))
            continue;
        const QString target = storage::joinedPath(m_input.options.payload, task.planned->target());
        const JournalEntry* entry = m_input.destination.journal().ofTarget(target);
        if (entry && !entry->isNamed)
            targets << target;
    }
    if (const Result<void> noted = m_input.destination.noteNamed(targets); !noted)
        m_end = noted.error();
}

void ExportBatch::writeSidecars()
{
    std::vector<SidecarJob> jobs;
    std::vector<Task*> tasks;
    for (Task& task : m_tasks) {
        if (task.stage != Stage::Ended || !isThere(task.result))
            continue;
        SidecarJob job;
        job.photo = task.planned->photo;
        job.source = task.planned->source();
        job.isOriginalThere = task.planned->action != PlannedAction::AlreadyMoved;
        job.folder = task.transfer.folder;
        job.target = task.planned->target();
        job.exportedAt = task.result.file.exportedAt;
        jobs.push_back(std::move(job));
        tasks.push_back(&task);
    }
    m_input.sidecars.write(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        Task& task = *tasks[i];
        task.result.sidecars = std::move(jobs[i].sidecars);
        task.sidecars = std::move(jobs[i].originals);
        const std::optional<base::Error>& failure = jobs[i].failure;
        if (failure && failure->code == ErrorCode::DiskFull)
            m_isFull.store(true, std::memory_order_relaxed);
        // Nothing is removed while a part of it is only where it was.
        if (failure && m_input.options.mode == ExportMode::Move && jobs[i].isOriginalThere)
            setFailed(task,
                      {failure->code, u"its original stays because of its sidecar: "_s + failure->detail});
        task.result.sidecarFailure = failure;
    }
}

} // namespace scenekeeper::archive
