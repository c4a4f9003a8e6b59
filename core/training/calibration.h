// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"
#include "core/training/metrics.h"

#include <vector>

namespace scenekeeper::training {

using Rows = std::vector<std::vector<float>>; ///< `[picture][label]`

/// The temperature that makes softmax(logits / temperature) fit the truth best (least negative log
/// likelihood). 1 where there is nothing to fit.
[[nodiscard]] double fitTemperature(const Rows& logits, const std::vector<int>& truth);

struct SigmoidScaling
{
    double temperature = 1.0;
    double bias = 0.0;
};

/// What makes sigmoid(logits / temperature + bias) fit best. What is to be true is the confidence in the
/// first choice, so where enough first choices are wrong it is fitted to these; else to every label of every
/// picture. One scale and one bias for all labels: their order stays as the network has it.
[[nodiscard]] SigmoidScaling fitSigmoidScaling(const Rows& logits, const std::vector<int>& truth);

/// Per label the confidence from which on predictions of it are right in at least `wantedAccuracy`
/// (0 … 1) of the cases. Labels with too few predictions, or that never get there, take the threshold
/// of all labels together; 1 where that does not get there either.
[[nodiscard]] std::vector<float> fitThresholds(const Rows& probabilities, const std::vector<int>& truth,
                                               int labelCount, double wantedAccuracy);

/// Per label the confidence from which on giving the label is best on balance (largest F1). `truth` names
/// each picture's labels. 0.5 for a label that no picture has.
[[nodiscard]] std::vector<float>
fitLabelThresholds(const Rows& probabilities, const std::vector<std::vector<int>>& truth, int labelCount);

/// A network's first choice.
struct Prediction
{
    float confidence = 0.F;
    bool hit = false;
};

struct ReviewGoals
{
    double keptAccuracy = 0.975; ///< of what a human does not see; half a point above the promise
    /// Share of the photographs that a human may be shown for the sake of pictures of none of the labels.
    /// Three points below the most that is promised.
    double bearable = 0.22;
};

/// The confidence below which a human should look: the lowest at which what lies above is right often
/// enough. With `guardsNone` it is raised to all that is bearable: whatever pictures of none of the labels a
/// validation part holds, those that users drop are of kinds that no training knew, and harder. 1 where
/// predictions are never right often enough.
[[nodiscard]] double fitReviewThreshold(std::vector<Prediction> photographs, bool guardsNone,
                                        const ReviewGoals& goals);

/// With softmax, photographs above their thresholds are to be right this often.
inline constexpr double kWantedAccuracy = 0.97;

/// What a network says of the validation part, as logits. All but the photographs may be missing.
struct ValidationLogits
{
    Rows photographs;
    std::vector<int> truth;
    Rows grey; ///< the same photographs without colour
    Rows composites;
    std::vector<std::vector<int>> compositeTruth; ///< the labels of each
    Rows none;                                    ///< pictures of none of the labels
};

/// What a validation part tells of a network.
struct Calibration
{
    domain::Activation activation = domain::Activation::Softmax;
    double temperature = 1.0;
    double bias = 0.0;
    std::vector<float> thresholds; ///< per label
    double reviewThreshold = 0.0;
    Metrics metrics;                 ///< of the photographs, with all of the above applied
    double keptShare = 0.0;          ///< of the photographs that need no review, 0 … 1
    double keptAccuracy = 0.0;       ///< of those, 0 … 1
    double greyAccuracy = 0.0;       ///< 0 … 1; 0 where there are none
    double compositePrecision = 0.0; ///< mean average precision, 0 … 1; 0 where there are none
    double noneReviewed = 0.0;       ///< share that needs review, 0 … 1; 0 where there are none
};

/// Fits scaling and thresholds and measures.
[[nodiscard]] Calibration calibrate(const ValidationLogits& validation, domain::Activation activation,
                                    int labelCount);

} // namespace scenekeeper::training
