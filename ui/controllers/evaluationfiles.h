// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace scenekeeper::ui {

/// Writes what an evaluation found, on worker threads that end before the program does. Each future gives
/// the file that was written. Thread-safe.

/// The report as training::writeReport() makes it, into `folder` where that is empty or does not exist,
/// else into a new folder in it, so that nothing is replaced. The file given is the page.
[[nodiscard]] QFuture<base::Result<QString>> saveReport(const EvaluationResult& result,
                                                        const QString& folder);

[[nodiscard]] QFuture<base::Result<QString>> saveFile(const QString& file, const QByteArray& content);

} // namespace scenekeeper::ui
