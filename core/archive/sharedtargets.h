// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/exportplan.h"
#include "core/domain/scenelabels.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace scenekeeper::archive {

/// Photos of a plan that share a target, because they have the same content, by it; targets of one photo are
/// not in it.
[[nodiscard]] QHash<QString, std::vector<base::PhotoId>> sharedTargets(const ExportPlan& plan);

/// A target without its extension.
[[nodiscard]] QString stemOf(const QString& target);

/// Those that files of different names in a plan have.
[[nodiscard]] QSet<QString> sharedStems(const ExportPlan& plan);

/// What is said of any of several photos with the same content. Of two words on one label a human's outranks
/// an imported one and that a model's; then the newer one counts for humans, and the surer one for models.
/// Complete only where all are.
[[nodiscard]] domain::SceneLabels unitedLabels(const std::vector<domain::SceneLabels>& photos);

/// SHA-256 of all that they say: the same for the same labels.
[[nodiscard]] QByteArray digestOfLabels(const domain::SceneLabels& labels);

} // namespace scenekeeper::archive
