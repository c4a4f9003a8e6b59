// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportbatch.h"

#include "core/storage/storedpath.h"

#include <QFile>
#include <algorithm>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// With the label that the file is sorted by first.
std::vector<ExportedLabel> labelsOf(const storage::PhotoToExport& photo, const QString& first)
{
    std::vector<ExportedLabel> labels;
    for (const storage::LabelInForce& label : photo.labels)
        labels.push_back({label.name, label.source, label.confidence, label.agent});
    std::stable_partition(labels.begin(), labels.end(),
                          [&first](const ExportedLabel& label) { return label.name == first; });
    return labels;
}

} // namespace

bool isThere(const ExportResult& result)
{
    return result.status == ExportStatus::Done || result.status == ExportStatus::AlreadyThere;
}

BatchOutcome ExportBatch::run(std::span<const PlannedFile> files)
{
    BatchOutcome outcome;
    prepare(files);
    inParallel([this](Task& task) { write(task); });
    if (!m_input.stop.stop_requested())
        syncNow();
    inParallel([this](Task& task) { verify(task); });
    noteAndName();
    inParallel([this](Task& task) { readThere(task); });
    for (std::size_t i = 0; i < m_tasks.size(); ++i)
        finish(i);
    noteMoves();
    noteNamed();
    writeSidecars();
    syncNow();
    removeOriginals(outcome);
    lookForTheEnd();
    for (Task& task : m_tasks) {
        if (task.stage != Stage::Untried)
            outcome.results.push_back(std::move(task.result));
    }
    outcome.end = m_end;
    return outcome;
}

void ExportBatch::prepare(std::span<const PlannedFile> files)
{
    QHash<base::PhotoId, const storage::PhotoToExport*> photos;
    for (const storage::PhotoToExport& photo : m_input.photos)
        photos.insert(photo.photo.id, &photo);
    m_tasks.resize(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        m_tasks[i].planned = &files[i];
        m_tasks[i].photo = photos.value(files[i].photo);
        prepareOne(m_tasks[i]);
    }
}

void ExportBatch::prepareOne(Task& task)
{
    const PlannedFile& planned = *task.planned;
    task.result.file.source = planned.source();
    task.result.file.target = planned.target();
    task.result.file.bytes = planned.bytes;
    task.result.file.exportedAt = QDateTime::currentDateTimeUtc();
    if (planned.action == PlannedAction::Conflict)
        return setTaken(task, planned.note);
    if (planned.action == PlannedAction::Impossible)
        return setFailed(task, {ErrorCode::WriteFailed, planned.note});
    if (!task.photo)
        return setFailed(task, {ErrorCode::NotFound, u"the photo is not in the catalogue any more"_s});
    const domain::Photo& photo = task.photo->photo;
    task.result.file.labels = labelsOf(*task.photo, planned.label);
    task.result.file.metadata = photo.metadata;
    task.result.file.format = photo.format;
    task.result.file.sha256 = photo.contentHash;
    task.transfer.source = QFile::encodeName(planned.source());
    task.transfer.sha256 = photo.contentHash;
    task.name = QFile::encodeName(planned.targetName);
    const Result<Folder> folder =
        m_input.destination.folder(storage::joinedPath(m_input.options.payload, planned.targetFolder));
    if (!folder)
        return setFailed(task, folder.error());
    task.transfer.folder = *folder;
    const auto labels = m_input.embedded.constFind(planned.target());
    if (labels != m_input.embedded.constEnd())
        task.transfer.labels = &*labels;
    if (planned.action == PlannedAction::Write && copies())
        task.transfer.temporary = m_input.destination.temporaryName();
}

bool ExportBatch::copies() const
{
    return m_input.options.mode == ExportMode::Copy || m_input.options.mode == ExportMode::Move;
}

void ExportBatch::syncNow()
{
    const bool hasNews = std::any_of(m_tasks.begin(), m_tasks.end(), [](const Task& task) {
        return task.stage == Stage::Written || (task.stage == Stage::Ended && task.isNew);
    });
    if (!hasNews)
        return;
    const Result<void> synced = m_input.destination.sync();
    if (synced)
        return;
    m_end = synced.error();
    for (Task& task : m_tasks) {
        if (task.stage == Stage::Written)
            (void)m_input.layer.remove(*task.transfer.folder, task.transfer.temporary);
        if (task.stage == Stage::Written || task.isNew)
            setFailed(task, synced.error());
    }
}

JournalEntry ExportBatch::entryOf(const Task& task) const
{
    JournalEntry entry;
    entry.source = task.planned->source();
    entry.target = storage::joinedPath(m_input.options.payload, task.planned->target());
    entry.bytes = task.transfer.copyBytes;
    entry.modifiedAt = task.transfer.modifiedAt;
    entry.sha256 = task.transfer.copySha256;
    if (entry.sha256 != task.transfer.sha256)
        entry.original = task.transfer.sha256;
    entry.sha512 = task.transfer.sha512;
    entry.labels = task.embedded;
    entry.isMove = m_input.options.mode == ExportMode::Move;
    return entry;
}

std::optional<JournalEntry> ExportBatch::entryOfLink(const Task& task, const Task& there) const
{
    const QString target = storage::joinedPath(m_input.options.payload, there.planned->target());
    const JournalEntry* known = m_input.destination.journal().ofTarget(target);
    if (!known || known->content() != task.transfer.sha256)
        return std::nullopt; // somebody else's: then its own bytes tell what the link is
    JournalEntry entry = *known;
    entry.source = task.planned->source();
    entry.target = storage::joinedPath(m_input.options.payload, task.planned->target());
    entry.isMove = m_input.options.mode == ExportMode::Move;
    entry.isNamed = false;
    return entry;
}

void ExportBatch::noteAndName()
{
    std::vector<JournalEntry> entries;
    const Task* last = nullptr;  // that another of the same photo can be linked to
    const Task* there = nullptr; // the same, found there
    for (Task& task : m_tasks) {
        if (task.stage == Stage::Untried && task.planned->action == PlannedAction::Write && !copies())
            examineOriginal(task);
        if (task.stage == Stage::Verified) {
            entries.push_back(entryOf(task));
            last = &task;
        } else if (task.stage == Stage::Untried && (task.planned->action == PlannedAction::AlreadyThere ||
                                                    task.planned->action == PlannedAction::FinishMove)) {
            there = &task;
        } else if (task.planned->action == PlannedAction::Link && last &&
                   last->planned->photo == task.planned->photo) {
            task.transfer.copyBytes = last->transfer.copyBytes;
            task.transfer.copySha256 = last->transfer.copySha256;
            task.transfer.modifiedAt = last->transfer.modifiedAt;
            task.transfer.sha512 = last->transfer.sha512;
            task.embedded = last->embedded;
            entries.push_back(entryOf(task));
        } else if (task.planned->action == PlannedAction::Link && there &&
                   there->planned->photo == task.planned->photo) {
            if (const std::optional<JournalEntry> entry = entryOfLink(task, *there))
                entries.push_back(*entry);
        }
    }
    const Result<void> noted = m_input.destination.note(entries);
    if (!noted)
        m_end = noted.error();
    for (Task& task : m_tasks) {
        if (task.stage != Stage::Verified)
            continue;
        if (!noted) {
            if (!task.transfer.temporary.isEmpty())
                (void)m_input.layer.remove(*task.transfer.folder, task.transfer.temporary);
            setFailed(task, noted.error());
        } else {
            giveName(task);
        }
    }
}

void ExportBatch::giveName(Task& task)
{
    FileLayer& layer = m_input.layer;
    const Transfer& transfer = task.transfer;
    Result<void> named;
    if (m_input.options.mode == ExportMode::HardLink)
        named = layer.linkSource(transfer.source, *transfer.folder, task.name);
    else if (m_input.options.mode == ExportMode::SymbolicLink)
        named = layer.makeSymlink(transfer.source, *transfer.folder, task.name);
    else
        named = layer.rename(*transfer.folder, transfer.temporary, task.name);
    if (named)
        return setNew(task);
    if (copies())
        (void)layer.remove(*transfer.folder, transfer.temporary);
    if (named.error().code == ErrorCode::NameTaken)
        return setTaken(task, u"another file has the name by now"_s);
    setFailed(task, named.error());
}

void ExportBatch::examineOriginal(Task& task)
{
    if (m_input.stop.stop_requested())
        return;
    const Result<FileFacts> facts = checkOriginal(task);
    if (!facts)
        return setFailed(task, facts.error());
    task.transfer.facts = *facts;
    task.transfer.copyBytes = facts->bytes;
    task.transfer.copySha256 = task.transfer.sha256;
    task.transfer.modifiedAt = facts->modifiedAt;
    if (m_input.options.withSha512) {
        const Result<Descriptor> file = m_input.layer.openSource(task.transfer.source);
        const auto digests =
            file ? digestsOf(m_input.layer, *file, transferOptions()) : tl::make_unexpected(file.error());
        if (!digests)
            return setFailed(task, digests.error());
        if (digests->sha256 != task.transfer.sha256)
            return setFailed(task,
                             {ErrorCode::SourceChanged, u"its content is not what the catalogue knows"_s});
        task.transfer.sha512 = digests->sha512;
        task.result.file.sha512 = digests->sha512;
        task.result.file.wasReadAgain = true;
    }
    task.stage = Stage::Verified;
}

void ExportBatch::finish(std::size_t index)
{
    Task& task = m_tasks[index];
    if (task.stage != Stage::Untried || m_end || m_input.stop.stop_requested())
        return;
    switch (task.planned->action) {
    case PlannedAction::Link:
        return linkToFirst(index);
    case PlannedAction::AlreadyThere:
    case PlannedAction::AlreadyMoved:
        return acceptThere(task);
    case PlannedAction::FinishMove:
        return finishMove(task);
    default:
        return;
    }
}

void ExportBatch::linkToFirst(std::size_t index)
{
    Task& task = m_tasks[index];
    std::size_t first = index;
    while (first > 0 && m_tasks[first - 1].planned->photo == task.planned->photo)
        --first;
    for (; first < index; ++first) {
        const Task& other = m_tasks[first];
        if (!isThere(other.result) || other.stage != Stage::Ended)
            continue;
        const Result<void> linked =
            m_input.layer.linkFile(*other.transfer.folder, other.name, *task.transfer.folder, task.name);
        task.result.file.bytes = other.result.file.bytes;
        task.result.file.sha256 = other.result.file.sha256;
        task.result.file.sha512 = other.result.file.sha512;
        task.result.file.wasReadAgain = other.result.file.wasReadAgain;
        task.result.file.isEmbedded = other.result.file.isEmbedded;
        if (linked)
            return setNew(task);
        if (linked.error().code == ErrorCode::NameTaken)
            return setTaken(task, u"another file has the name by now"_s);
        break;
    }
    writeAlone(task);
}

void ExportBatch::writeAlone(Task& task)
{
    if (!copies()) {
        examineOriginal(task);
    } else {
        task.transfer.temporary = m_input.destination.temporaryName();
        write(task);
        if (task.stage == Stage::Written) {
            if (const Result<void> synced = m_input.destination.sync(); !synced)
                return setFailed(task, synced.error());
        }
        verify(task);
    }
    if (task.stage != Stage::Verified)
        return;
    const JournalEntry entry = entryOf(task);
    if (const Result<void> noted = m_input.destination.note({&entry, 1}); !noted)
        return setFailed(task, noted.error());
    giveName(task);
}

void ExportBatch::setNew(Task& task)
{
    task.stage = Stage::Ended;
    task.isNew = true;
    task.result.status = ExportStatus::Done;
    if (task.planned->action == PlannedAction::Write)
        task.result.reason = task.planned->note; // what had the name that it was to have
}

void ExportBatch::setTaken(Task& task, const QString& note)
{
    if (m_input.options.conflicts == ConflictRule::Fail)
        return setFailed(task, {ErrorCode::NameTaken, note});
    task.stage = Stage::Ended;
    task.result.status = ExportStatus::Skipped;
    task.result.reason = note;
    task.result.file.sha256.clear();
}

void ExportBatch::setFailed(Task& task, const base::Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        task.stage = Stage::Untried;
        return;
    }
    task.stage = Stage::Ended;
    task.isNew = false;
    task.result.status = ExportStatus::Failed;
    task.result.failure = error;
    task.result.reason = error.detail;
    task.result.file.sha256.clear();
    task.result.file.sha512.clear();
    task.result.sidecars.clear();
    if (error.code == ErrorCode::DiskFull)
        m_isFull.store(true, std::memory_order_relaxed);
}

void ExportBatch::lookForTheEnd()
{
    const bool hasFailed = std::any_of(m_tasks.begin(), m_tasks.end(),
                                       [](const Task& task) { return task.result.failure.has_value(); });
    const QString path = m_input.destination.path();
    if (!m_end && m_isFull.load(std::memory_order_relaxed))
        m_end = base::Error{ErrorCode::DiskFull, u"%1 is full"_s.arg(path)};
    else if (!m_end && hasFailed && !m_input.destination.isAlive())
        m_end = base::Error{ErrorCode::WriteFailed, u"nothing can be written to %1 any more"_s.arg(path)};
    if (!m_end)
        return;
    for (Task& task : m_tasks) {
        if (task.stage == Stage::Untried)
            setFailed(task, *m_end);
    }
}

} // namespace scenekeeper::archive
