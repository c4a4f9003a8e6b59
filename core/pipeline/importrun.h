// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/domain/photoquery.h"
#include "core/domain/runs.h"
#include "core/inference/classifier.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace scenekeeper::pipeline {

/// What a run works on and with.
struct ImportOptions
{
    QString catalogFile;
    QString thumbnailFile;
    QStringList paths; ///< files and folders, absolute or relative to the working folder
    QStringList gone;  ///< files that a watch has missed, absolute: marked missing where they are
    std::vector<std::pair<QString, QString>> moved; ///< files and folders that a watch saw renamed: from, to
    bool isAgain = false;                           ///< what is known is to be read again, and nothing else
    bool isWatched = false;                         ///< for a watch, not for a person: no root is added
    std::shared_ptr<const inference::Classifier> classifier; ///< none: import without classifying
    QString modelFile;                                       ///< absolute path, or domain::kBuiltinModel
    QByteArray modelDigest;                                  ///< SHA-256 of the model file
    QString placesFile;             ///< list of towns; empty or not there: places get no names
    bool force = false;             ///< classify again what is unchanged
    qint64 maxPixels = 250'000'000; ///< larger pictures fail as ImageTooLarge
    int decodeWorkers = 0;          ///< 0: as many as cores
    int inferenceWorkers = 0;       ///< 0: as many as cores
    int batchSize = 24;             ///< pictures a micro-batch, at most
};

/// One photo of a finished micro-batch, as `classify --json` prints it.
struct PhotoResult
{
    domain::FileOutcome outcome;
    base::PhotoId photoId;                  ///< none when the file never reached the catalogue
    std::vector<domain::ShownLabel> labels; ///< in force after this run
    bool needsReview = false;
};

struct RunSummary
{
    base::RunId runId;
    domain::RunState state = domain::RunState::Finished;
    qint64 photos = 0; ///< files that ended
    qint64 classified = 0;
    qint64 unchanged = 0;
    qint64 failed = 0;
    qint64 added = 0;   ///< new in the catalogue
    qint64 changed = 0; ///< known before, with another content or other sidecars
    qint64 moved = 0;   ///< known at another place
    qint64 missing = 0; ///< found to be gone
    double seconds = 0.0;
};

/// Called on the run's own threads, never under a lock and never two at once. `results` comes once a
/// committed batch; `progress` at most 20 times a second and once at the end.
struct RunListener
{
    std::function<void(const base::Progress&)> progress;
    std::function<void(const std::vector<PhotoResult>&)> results;
    std::function<void(base::RunId)> started;
};

/// Imports and classifies: scan → read and decode → infer → store, each stage on its own threads with
/// bounded queues between. Blocks until every file has an outcome or `stop` is requested; what was done
/// by then is kept, and the run ends as Cancelled. Fails only when nothing could be done (the catalogue
/// cannot be opened or written: the error that stopped it). One bad file never ends a run.
[[nodiscard]] base::Result<RunSummary> runImport(const ImportOptions& options, const RunListener& listener,
                                                 std::stop_token stop);

} // namespace scenekeeper::pipeline
