// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/comparison.h"
#include "core/feedback/headlearning.h"
#include "core/inference/classifier.h"
#include "core/training/deeptraining.h"
#include "core/training/headedmodel.h"

namespace scenekeeper::feedback {

/// A photograph that nobody has decided on.
struct UndecidedPicture
{
    base::PhotoId photo;
    QByteArray contentHash;
    domain::PixelImage image;
};

struct DeepLearningInput
{
    const training::HeadedModel& root;       ///< to begin with
    const inference::Classifier& before;     ///< the model in use; its labels are the first of all
    QStringList newLabels;                   ///< to get outputs after root's
    std::vector<HumanExample> examples;      ///< targets for root's labels, then the new ones
    std::vector<domain::PixelImage> images;  ///< of each example
    std::vector<UndecidedPicture> undecided; ///< a sample of the archive
};

/// The size that pictures are to have, a little larger than the network's input: so that a crop of a part
/// still has detail.
[[nodiscard]] int learningSizeOf(int inputEdge);

struct DeeplyLearnt
{
    training::HeadedModel model; ///< its memory holds what was known in the archive
    QByteArray archive;          ///< the same as a file
    training::LearningCurve curve;
    training::LightTrust trust{};
    double share = 1.0;    ///< of the way that was gone, see training::trainDeeply()
    training::Rows logits; ///< per example, of the learnt model
    /// On undecided photographs that were held out. The label is what the model before is sure of, in
    /// whatever light.
    std::vector<BothAnswers> answers;
};

/// Trains the whole network on what humans decided, replaying what the model before says of undecided
/// photographs in the light that it knows best. Photographs are held out by isHeldOut(), undecided ones, too.
/// Used on any thread. Fails as training::trainDeeply() does.
[[nodiscard]] base::Result<DeeplyLearnt> learnDeeply(const DeepLearningInput& input,
                                                     const training::DeepOptions& options);

} // namespace scenekeeper::feedback
