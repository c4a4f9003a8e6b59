// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportrun.h"
#include "tests/archive/exportkit.h"
#include "tests/archive/faultylayer.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::tests {

/// How an export went.
struct Ran
{
    base::Result<archive::ExportSummary> summary = base::fail(base::ErrorCode::Internal);
    std::vector<archive::ExportResult> results;

    /// Of a target below the payload folder; null where it has none.
    [[nodiscard]] const archive::ExportResult* of(const QString& target) const;
    [[nodiscard]] std::optional<base::Error> failureOf(const QString& target) const;
};

/// By a QuickLayer, or by `layer` on one thread.
[[nodiscard]] Ran runPlan(const ExportKit& kit, const archive::ExportPlan& plan,
                          archive::FileLayer* layer = nullptr, std::stop_token stop = {});
/// Planned and run.
[[nodiscard]] Ran runOnce(ExportKit& kit, const archive::ExportOptions& options,
                          archive::FileLayer* layer = nullptr);

/// Files that a killed run left half written.
[[nodiscard]] QStringList leftovers(const QString& folder);

/// What is exported, without reports.
[[nodiscard]] QMap<QString, QByteArray> photosIn(const QString& folder);

} // namespace scenekeeper::tests
