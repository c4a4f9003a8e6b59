// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace scenekeeper::domain {

enum class RunKind { Import, Classification, Labelling, Training, Export };

enum class RunState {
    Running,
    Finished,
    Cancelled,
    Interrupted, ///< the program ended before the run did; found at the next start
};

/// One import, classification, labelling action, training or export.
struct Run
{
    base::RunId id;
    RunKind kind = RunKind::Import;
    RunState state = RunState::Running;
    std::optional<base::ModelId> modelId;
    QDateTime startedAt;                 ///< UTC
    std::optional<QDateTime> finishedAt; ///< UTC
    qint64 done = 0;
    qint64 unchanged = 0;
    qint64 failed = 0;
};

enum class FileStatus { Done, Unchanged, Failed };

/// How one file of a run ended.
struct FileOutcome
{
    QString path; ///< absolute; bytes that are not UTF-8 shown as U+FFFD
    FileStatus status = FileStatus::Done;
    std::optional<base::Error> failure; ///< with status Failed
};

} // namespace scenekeeper::domain
