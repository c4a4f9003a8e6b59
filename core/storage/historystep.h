// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace scenekeeper::storage {

/// What a human did.
enum class StepKind {
    Decision,    ///< labels set, added, rejected or confirmed on photos
    RunReverted, ///< a whole run taken back
    LabelAdded,  ///< a category of their own
    LabelRenamed,
    LabelMerged,
    LabelRetired,
    LabelRestored,
    LabelShown,   ///< another colour, place or key
    RootRemapped, ///< a root is to be found elsewhere
    RootRemoved,  ///< a root and its photos left the catalogue
};

/// One user action, however many photos it changed.
struct HistoryStep
{
    base::StepId id;
    StepKind kind = StepKind::Decision;
    QDateTime at; ///< UTC
    QString agent;
    std::optional<base::RunId> runId;
    qint64 photos = 0;         ///< that it changed
    QStringList labels;        ///< that it put in force, or that it was about; as they are named now
    QStringList removedLabels; ///< that it took from photos
    QString rootPath;          ///< of the root that it was about, after it or else before it
};

} // namespace scenekeeper::storage
