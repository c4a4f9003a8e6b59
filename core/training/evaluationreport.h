// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/evaluator.h"

#include <QDateTime>
#include <QString>

namespace scenekeeper::training {

struct ReportFacts
{
    QString data;   ///< the folder that was measured on
    QDateTime time; ///< of the measurement
    QString modelFile;
    bool withPictures = true; ///< thumbnails of the mistakes; without them only figures leave the archive
};

/// Whether a report can go into `folder` without replacing anything. Fails with InvalidArgument where
/// `folder` is no folder or holds a file of the name of one that writeReport() writes.
[[nodiscard]] base::Result<void> requireFreeForReport(const QString& folder);

/// Writes into `folder` (made where missing; files of an earlier report are replaced): `index.html`, one
/// page without anything outside it (figures, confusion matrix, reliability, coverage, the most confident
/// mistakes as thumbnails), `report.json` (what `evaluate --json` prints) and `predictions.csv` (UTF-8, one
/// line a photograph). Blocks. Fails with WriteFailed, DiskFull or PermissionDenied.
[[nodiscard]] base::Result<void> writeReport(const QString& folder, const Evaluation& evaluation,
                                             const domain::ModelCard& card, const ReportFacts& facts);

} // namespace scenekeeper::training
