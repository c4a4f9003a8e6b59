// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/historystep.h"

#include <QString>
#include <QStringList>

namespace scenekeeper::ui {

/// What was done, in the reader's words. Window thread only, because names depend on the installed
/// translators.

/// "Sea on 12 photographs"; `labels` are stored names. Many labels become "6 labels on 12 photographs".
[[nodiscard]] QString decisionText(const QStringList& labels, qint64 photos);

/// The same for a step of the history, whatever its kind: "renaming Coast", "a run on 412 photographs".
[[nodiscard]] QString stepText(const storage::HistoryStep& step);

/// One state of the audit log ("model 0.83", "human", "rejected", "decided, needs review", "" …) in words:
/// "model, 83%".
[[nodiscard]] QString auditStateText(const QString& state);

} // namespace scenekeeper::ui
