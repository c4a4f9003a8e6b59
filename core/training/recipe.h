// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/augmentation.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace scenekeeper::training {

/// From this share of the training on, pictures are shown at `size` × `size` pixels. Small pictures
/// first: they teach the coarse things at a fraction of the time.
struct SizeStep
{
    double from = 0.0; ///< 0 … 1 of all steps
    int size = 150;    ///< pixels

    friend bool operator==(const SizeStep&, const SizeStep&) = default;
};

enum class Optimiser {
    Sgd, ///< with Nesterov's momentum
    AdamW,
};

/// Everything that decides what a training gives, apart from the data. Kept in the card's lineage.
struct Recipe
{
    QString architecture;
    int epochs = 40;
    int batchSize = 64;
    Optimiser optimiser = Optimiser::Sgd;
    double learningRate = 0.1; ///< at its peak
    double warmUpShare = 0.15; ///< of all steps: linear rise, then half a cosine down to 0
    double momentum = 0.9;     ///< of Sgd
    double weightDecay = 5e-4; ///< on weights, not on biases and norms
    domain::Activation activation = domain::Activation::Softmax;
    double softmaxWeight = 0.0; ///< sigmoid: of a softmax cross-entropy beside the labels' own
    double labelSmoothing = 0.08;
    double mixupAlpha = 0.3; ///< beta distribution of the mixture; 0: none
    // Shares of the pictures, 0 … 1; with softmax, which knows one label a picture, all 0.
    double compositeShare = 0.0;  ///< of two photographs, with both labels
    double noneShare = 0.0;       ///< of none of the labels, if such pictures are given
    double outlierShare = 0.0;    ///< of none of the labels, made up
    double teacherWeight = 0.0;   ///< share of the teachers' answers in the targets; without a teacher 0
    double averageDecay = 0.998;  ///< of the moving average of the weights, per step
    double maxGradientNorm = 0.0; ///< 0: gradients are not clipped
    double validationShare = 0.07;
    double noneValidationShare = 0.25; ///< of the pictures of none of the labels: there are few
    std::vector<SizeStep> sizes{{0.0, 80}, {0.35, 96}, {0.65, 128}};
    AugmentationRanges augmentation;
    quint64 seed = 1;
};

/// The recipe that suits an architecture. Fails with InvalidArgument for one that does not exist.
[[nodiscard]] base::Result<Recipe> recipeFor(const QString& architecture);

/// The same for a training from scratch that learns trained models' answers beside the labels.
[[nodiscard]] Recipe taught(Recipe recipe);

/// The same for a training that goes on from a model that this recipe made: gentler, since the weights are
/// good already, and with that model's answers in the targets.
[[nodiscard]] Recipe continued(Recipe recipe);

[[nodiscard]] QJsonObject toJson(const Recipe& recipe);

/// The learning rate when `progress` (0 … 1) of all steps are done. Depends on nothing else, so that a
/// training may be resumed with another number of epochs.
[[nodiscard]] double learningRateAt(const Recipe& recipe, double progress);

/// The edge of the pictures at `progress` (0 … 1), pixels.
[[nodiscard]] int pictureSizeAt(const Recipe& recipe, double progress);

/// How much of the moving average stays when it takes in `every` steps at once, after `step` of them.
/// Low at first, so that the average forgets the random start.
[[nodiscard]] double averageDecayAt(const Recipe& recipe, qint64 step, int every);

} // namespace scenekeeper::training
