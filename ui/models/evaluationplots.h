// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/reviewmetrics.h"
#include "ui/models/plot.h"

namespace scenekeeper::ui {

/// How often the model is right when it claims a confidence; both axes in percent.
[[nodiscard]] Plot reliabilityPlot(const std::vector<training::ReliabilityBin>& bins);

/// How right the model is on what no human looks at, by its share; both axes in percent.
[[nodiscard]] Plot coveragePlot(const std::vector<training::CoveragePoint>& curve,
                                const training::ReviewMetrics& review);

} // namespace scenekeeper::ui
