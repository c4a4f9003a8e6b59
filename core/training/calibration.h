// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/metrics.h"

#include <vector>

namespace scenekeeper::training {

/// The temperature that makes softmax(logits / temperature) fit the truth best (least negative log
/// likelihood). 1 where there is nothing to fit. `logits[photo][label]`.
[[nodiscard]] double fitTemperature(const std::vector<std::vector<float>>& logits,
                                    const std::vector<int>& truth);

/// Per label the confidence from which on predictions of it are right in at least `wantedAccuracy`
/// (0 … 1) of the cases. Labels with too few predictions, or that never get there, take the threshold
/// of all labels together; 1 where that does not get there either.
[[nodiscard]] std::vector<float> fitThresholds(const std::vector<std::vector<float>>& probabilities,
                                               const std::vector<int>& truth, int labelCount,
                                               double wantedAccuracy);

/// Photographs above their thresholds are to be right this often.
inline constexpr double kWantedAccuracy = 0.97;

/// What a validation part tells of a network.
struct Calibration
{
    double temperature = 1.0;
    std::vector<float> thresholds; ///< per label
    Metrics metrics;               ///< with the temperature applied
    double keptShare = 0.0;        ///< of the photographs that reach their threshold, 0 … 1
    double keptAccuracy = 0.0;     ///< of those, 0 … 1
};

/// Fits temperature and thresholds and measures.
[[nodiscard]] Calibration calibrate(const std::vector<std::vector<float>>& logits,
                                    const std::vector<int>& truth, int labelCount);

} // namespace scenekeeper::training
