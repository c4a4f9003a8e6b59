// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/training/calibration.h"
#include "core/training/embeddingclassifier.h"
#include "core/training/headtrainer.h"
#include "core/training/replaymemory.h"

#include <QByteArray>
#include <QStringList>
#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::feedback {

/// A photograph that a human has decided on, as the network's body sees it.
struct HumanExample
{
    base::PhotoId photo; ///< one of those with this content
    QByteArray contentHash;
    std::vector<float> embedding; ///< `[D]`
    std::vector<float> targets;   ///< per label: 1 applies, 0 does not, training::kUndecided
};

/// Whether a photograph is only judged by and never learnt from: one in five, told by its content, so that it
/// is the same ones in every retraining. `contentHash` is a SHA-256.
[[nodiscard]] bool isHeldOut(const QByteArray& contentHash);

/// What is learnt from falls into so many parts, told by content likewise: what is said of a photograph can
/// be judged by what has learnt from the others only.
inline constexpr quint32 kLearningParts = 5;
[[nodiscard]] quint32 learningPartOf(const QByteArray& contentHash);

/// The head with outputs for more labels, that nothing speaks for yet.
[[nodiscard]] training::LinearHead widenedHead(training::LinearHead head, qsizetype newLabels);

struct LearningInput
{
    training::EmbeddingClassifier before;
    const training::ReplayMemory* memory = nullptr; ///< of before's body; null: there is none
    QStringList newLabels;                          ///< to get outputs after before's
    std::vector<HumanExample> examples;             ///< targets for before's labels, then the new ones
};

struct LearningRecipe
{
    training::HeadRecipe head;
    double humanWeight = 10.0; ///< of a human's decision beside a remembered picture
    double mostHuman = 1.0;    ///< of all of them together, beside all remembered pictures
};

/// How far learning has come. `loss` is that of the head being fitted.
struct LearningProgress
{
    bool checking =
        false; ///< the head is fitted; others are, to see what it is worth on what it has not seen
    int step = 0;
    int steps = 0; ///< at most; of everything
    double loss = 0.0;
};

struct LearningOptions
{
    LearningRecipe recipe;
    std::stop_token stop;
    std::function<void(const LearningProgress&)> onProgress; ///< called on the caller's thread, each step
};

struct LearntHead
{
    training::EmbeddingClassifier after; ///< before's card with labels and calibration made anew
    double share = 1.0; ///< of the way to the head that fits best that was gone, see borneOutShare()
    training::Rows
        unseenLogits; ///< per example, by a head that has not learnt from it (in five parts by content)
};

/// Fits a new head on what humans decided and what the model remembers, and calibrates it on what neither it
/// nor a head like it has learnt from. Labels that the model has go only as far towards the new head as
/// photographs bear out that it has not learnt from (see borneOutShare()). Labels become independent
/// (sigmoid), whatever they were before. The same input gives the same head. Used on any thread; torch
/// computes on that thread.
///
/// Fails with InvalidArgument (nothing to learn from, shapes that do not fit), Cancelled, Internal.
[[nodiscard]] base::Result<LearntHead> learnHead(const LearningInput& input, const LearningOptions& options);

} // namespace scenekeeper::feedback
