// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportedfile.h"
#include "core/archive/exportplan.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/domain/runs.h"

#include <QString>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::archive {

class FileLayer;

enum class ExportStatus {
    Done,
    AlreadyThere, ///< written by an earlier call, or the same content was there before
    Skipped,      ///< another file has the name
    Failed,
};

/// How one file of the plan ended.
struct ExportResult
{
    ExportedFile file; ///< without digests where nothing is at the target
    ExportStatus status = ExportStatus::Done;
    QString reason;                            ///< plain English; empty for what is simply done
    std::optional<base::Error> failure;        ///< with Failed
    std::vector<ExportedFile> sidecars;        ///< beside it: the original's, and with its labels
    std::optional<base::Error> sidecarFailure; ///< one could not be written; the file itself is there,
                                               ///< but where it was to be moved it has failed
    std::optional<base::Error> embedFailure;   ///< labels could not be put into the file, which is there
};

/// Where an export stands. Files differ in size: rate and time left are made from the share of the work.
struct ExportProgress
{
    base::Progress files;
    double share = 0.0; ///< of the work that is done, 0 … 1
};

/// Called on the thread of runExport(). `results` comes once a batch that is safely on the disk, with every
/// file of the plan once, in its order; `progress` at most 20 times a second, also within a file, and once at
/// the end.
struct ExportListener
{
    std::function<void(const ExportProgress&)> progress;
    std::function<void(const std::vector<ExportResult>&)> results;
    std::function<void(base::RunId)> started;
};

struct ExportRunOptions
{
    QString catalogFile;
    int workers = 0;            ///< threads; 0: as many as cores
    FileLayer* layer = nullptr; ///< for tests; none: the real one
};

struct ExportSummary
{
    base::RunId runId;
    domain::RunState state = domain::RunState::Finished;
    qint64 planned = 0; ///< files of the plan
    qint64 done = 0;
    qint64 alreadyThere = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 bytes = 0;          ///< of what is done
    qint64 sidecars = 0;       ///< that are beside files now: those of originals, and with labels
    qint64 sidecarsFailed = 0; ///< files without all of their sidecars; what has failed not among them
    qint64 embedded = 0;       ///< files that labels were put into
    qint64 embedsFailed = 0;   ///< that could not hold them, or hold others from earlier on
    bool isBag = false;        ///< the destination is a bag now
    std::optional<base::Error> bagFailure; ///< why it is none
    qint64 removed = 0;                    ///< originals, by a move
    qint64 earlierCopies = 0;              ///< of earlier calls, where photographs no longer go; they stay
    double seconds = 0.0;
    QString reportHtml; ///< absolute path; empty where the reports could not all be written
    QString reportCsv;
    std::optional<base::Error> reportFailure; ///< why not; of a bag there is none then, either
    std::optional<base::Error> recordFailure; ///< the catalogue could not note how it ended
    std::optional<base::Error> stoppedBy; ///< the disk is full, or the destination gone: the rest has failed

    /// Nothing is left for another call of the same options.
    [[nodiscard]] bool isWhole() const
    {
        return state == domain::RunState::Finished && failed + skipped + sidecarsFailed == 0 && !stoppedBy &&
               !bagFailure && !reportFailure && !recordFailure;
    }
};

/// Does what the plan says. A file is written under a temporary name, synced, read again and compared, noted
/// in the journal and only then given its name, never over another; files go in batches, so that syncing
/// costs little. Called again after it ended at any point, with a new plan of the same options, it goes on
/// from there. What a move removes is marked missing in the catalogue; importing the destination finds it
/// again, with its labels. Blocks; a stop request ends it within a file: what has not got its name by then is
/// removed, and left for the next call. Owns the destination meanwhile.
///
/// Fails only where nothing could be done: DestinationBusy where another export is writing there, NotFound
/// for an empty plan, DiskFull where the plan does not fit, and as the catalogue and the destination do.
[[nodiscard]] base::Result<ExportSummary> runExport(const ExportPlan& plan, const ExportRunOptions& options,
                                                    const ExportListener& listener, std::stop_token stop);

} // namespace scenekeeper::archive
