// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/learningcurve.h"
#include "core/training/reviewmetrics.h"

#include <QString>
#include <vector>

namespace scenekeeper::training {

/// Drawings of an evaluation as SVG elements for a page: axes with titles and units, a `<title>` at each
/// point that tells its numbers, colours from the page's style sheet.

/// How often a model that claims a confidence is right; the diagonal is perfect.
[[nodiscard]] QString reliabilitySvg(const std::vector<ReliabilityBin>& bins);

/// How accurate what goes unseen is, by its share; a dot where the card's review threshold stands.
[[nodiscard]] QString coverageSvg(const std::vector<CoveragePoint>& curve, const ReviewMetrics& review);

/// Loss by epoch: of the training (which sees mixed and changed pictures) and of the validation part.
[[nodiscard]] QString lossSvg(const LearningCurve& curve);

/// Accuracy on the validation part by epoch.
[[nodiscard]] QString accuracySvg(const LearningCurve& curve);

} // namespace scenekeeper::training
