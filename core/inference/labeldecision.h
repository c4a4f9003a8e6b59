// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"

#include <span>
#include <vector>

namespace scenekeeper::inference {

/// A label that a model puts on a photo.
struct DecidedLabel
{
    int index = 0;           ///< into the card's labels
    double confidence = 0.0; ///< 0 … 1

    friend bool operator==(const DecidedLabel&, const DecidedLabel&) = default;
};

struct LabelDecision
{
    std::vector<DecidedLabel> labels; ///< highest confidence first; never empty for a card with labels
    bool needsReview = false;

    friend bool operator==(const LabelDecision&, const LabelDecision&) = default;
};

/// From probabilities to labels. Softmax: the most probable one, to be reviewed below its threshold.
/// Sigmoid: every label at or above its threshold; none reaches it: the most probable one, to be
/// reviewed. Either way a photo is to be reviewed whose highest confidence is below the card's review
/// threshold: a label may be likely enough to be named and not sure enough to go unseen. A missing threshold
/// counts as 0.5; a probability that is not a number as 0.
[[nodiscard]] LabelDecision decideLabels(const domain::ModelCard& card, std::span<const float> probabilities);

} // namespace scenekeeper::inference
