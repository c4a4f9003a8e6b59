// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/linearhead.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace scenekeeper::training {

/// Marks a label that nobody has decided on for a picture.
inline constexpr float kUndecided = -1.F;

/// Pictures as a network's body sees them, and what is true of them. One row each.
struct HeadExamples
{
    int embeddingSize = 0;         ///< D
    int labelCount = 0;            ///< C
    std::vector<float> embeddings; ///< `[N, D]`
    std::vector<float> targets;    ///< `[N, C]`: 1 applies, 0 does not, kUndecided
    std::vector<float> weights;    ///< `[N]`: how much a row counts beside the others

    [[nodiscard]] std::size_t size() const { return weights.size(); }
    void add(std::span<const float> embedding, std::span<const float> target, float weight);
};

/// What decides how a head is fitted.
struct HeadRecipe
{
    double pull = 0.2;          ///< towards the head to begin with, beside the mean loss of a row
    double softmaxWeight = 1.0; ///< of a softmax cross-entropy beside the labels' own
    double mostBalance = 3.0;   ///< a rare label's examples count at most this much more
    int steps = 60;             ///< at most
};

struct HeadStep
{
    int step = 0; ///< counted from 1
    int steps = 0;
    double loss = 0.0;
};

struct HeadFitOptions
{
    HeadRecipe recipe;
    std::stop_token stop;
    std::function<void(const HeadStep&)> onStep; ///< called on the caller's thread
};

/// Fits independent labels: each label by logistic regression on the rows that decide on it, examples of rare
/// labels counting more, all drawn towards `start`. Where a row decides on every label and has one, the
/// labels also compete. A label that no row has, or that no row lacks, stays as it is in `start`.
///
/// The optimum is one; L-BFGS finds it in double precision, so that the same rows give the same head. Its
/// weights come back as half floats hold them, since model files do. Fails with InvalidArgument (shapes that
/// do not fit), Cancelled, Internal.
[[nodiscard]] base::Result<LinearHead> fitHead(const HeadExamples& examples, const LinearHead& start,
                                               const HeadFitOptions& options);

} // namespace scenekeeper::training
