// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportrun.h"
#include "core/archive/exportsidecars.h"
#include "core/storage/exportrepository.h"

#include <QHash>
#include <atomic>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace scenekeeper::archive {

/// What became of one batch.
struct BatchOutcome
{
    std::vector<ExportResult> results;  ///< of the files that were tried, in their order
    std::vector<base::PhotoId> removed; ///< photos whose originals a move removed
    std::vector<base::PhotoId> gone;    ///< these, and those whose originals an earlier call has removed
    std::optional<base::Error> end;     ///< the destination takes nothing more
};

/// Whether the photo is at its target now.
[[nodiscard]] bool isThere(const ExportResult& result);

/// Does some operations of a plan together, so that they are synced together. Used on one thread, with more
/// of its own while it works.
class ExportBatch
{
public:
    struct Input
    {
        FileLayer& layer;
        OpenDestination& destination;
        const ExportOptions& options;
        const std::vector<storage::PhotoToExport>& photos; ///< of all files, as the catalogue knows them now
        ExportSidecars& sidecars;
        const QHash<QString, domain::SceneLabels>& embedded; ///< what is to be put into copies, by target
        int workers = 1;          ///< threads for large files, as many as can compute
        int smallFileWorkers = 1; ///< for small ones, of which each waits for the disk
        std::stop_token stop;
        std::function<void(qint64)> moved; ///< told of bytes that were read or written, on any thread
        std::function<void()> tick;        ///< called now and then on the batch's thread
    };

    explicit ExportBatch(const Input& input) : m_input(input) {}

    /// All files of a photo must be in one batch. A stop request is heeded within a file; what it leaves
    /// untried has no result, and nothing of it stays.
    [[nodiscard]] BatchOutcome run(std::span<const PlannedFile> files);

private:
    enum class Stage {
        Untried,
        Written,  ///< under its temporary name
        Verified, ///< it waits for its name
        Ended,    ///< `result` says how
    };

    struct Task
    {
        const PlannedFile* planned = nullptr;
        const storage::PhotoToExport* photo = nullptr;
        Transfer transfer;
        QByteArray name;
        QByteArray embedded; ///< digest of the labels in the copy; empty where there are none
        Stage stage = Stage::Untried;
        bool isNew = false; ///< this run has put it there, or found again what an earlier one had
        ExportResult result;
        std::optional<base::Result<FileDigests>>
            held;                              ///< what was read at the target, which was there before
        std::vector<OriginalSidecar> sidecars; ///< of the original, that came along
    };

    void prepare(std::span<const PlannedFile> files);
    void prepareOne(Task& task);
    [[nodiscard]] bool copies() const;
    [[nodiscard]] int workers() const;
    void inParallel(const std::function<void(Task&)>& work);
    [[nodiscard]] TransferOptions transferOptions() const;
    void dropWritten(Task& task);
    void write(Task& task);
    void verify(Task& task);
    void syncNow();
    [[nodiscard]] JournalEntry entryOf(const Task& task) const;
    /// Of a link to a file that is there already; none where no call has written that.
    [[nodiscard]] std::optional<JournalEntry> entryOfLink(const Task& task, const Task& there) const;
    void noteAndName();
    void giveName(Task& task);
    void examineOriginal(Task& task);
    [[nodiscard]] base::Result<FileFacts> checkOriginal(const Task& task) const;
    void readThere(Task& task);
    void finish(std::size_t index);
    void linkToFirst(std::size_t index);
    void writeAlone(Task& task);
    void acceptThere(Task& task);
    [[nodiscard]] base::Result<FileDigests> digestsOfTarget(const Task& task) const;
    [[nodiscard]] base::Result<FileDigests> checkTarget(const Task& task) const;
    /// Why the labels are not in what is there, or not as they are now.
    [[nodiscard]] std::optional<base::Error> embedFailureThere(const Task& task,
                                                               const JournalEntry* entry) const;
    void finishMove(Task& task);
    /// From now on these are only at their targets, and the next call is to know that.
    void noteMoves();
    void noteNamed();
    void writeSidecars();
    void removeOriginals(BatchOutcome& outcome);
    /// Only what the plan says is asked about before, so nothing else is a reason to remove an original.
    [[nodiscard]] static bool isReasonToRemove(const Task& task);
    [[nodiscard]] base::Result<void> removeOriginal(std::span<const Task> tasks) const;
    void setNew(Task& task);
    void setTaken(Task& task, const QString& note);
    void setFailed(Task& task, const base::Error& error);
    void lookForTheEnd();

    Input m_input;
    std::vector<Task> m_tasks;
    std::optional<base::Error> m_end;
    const std::thread::id m_owner = std::this_thread::get_id();
    std::atomic<bool> m_isFull = false;
};

} // namespace scenekeeper::archive
