// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportplan.h"
#include "core/archive/exportrun.h"

#include <QString>
#include <QStringList>

namespace scenekeeper::ui {

/// What an export does, in words. Window thread only, because they depend on the installed translators.

/// What the plan makes of one file: "Copy", "Already there" …
[[nodiscard]] QString plannedActionText(const archive::PlannedFile& file,
                                        const archive::ExportOptions& options);

/// Why a photograph is not exported.
[[nodiscard]] QString leftOutText(archive::LeftOutReason reason);

/// "1,204 photographs · 3.2 GB to write · 118 GB free".
[[nodiscard]] QString planTotalsText(const archive::ExportPlan& plan);

/// What stands in the way of carrying the plan out; empty: nothing.
[[nodiscard]] QString planObstacleText(const archive::ExportPlan& plan);

/// What the button that carries the plan out says: "Export 1,204 Files", "Move 312 Originals…".
[[nodiscard]] QString exportCommandText(const archive::ExportPlan& plan);

/// "1,204 files exported, 3 were there already; 2 failed."
[[nodiscard]] QString exportResultText(const archive::ExportSummary& summary);

/// Why an export ended before its end; empty: it did not.
[[nodiscard]] QString exportInterruptionText(const archive::ExportSummary& summary);

/// How one file ended that is not simply done.
[[nodiscard]] QString exportTroubleText(const archive::ExportResult& result);

} // namespace scenekeeper::ui
