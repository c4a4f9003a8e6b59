// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recipe.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace scenekeeper::training {

namespace {

constexpr double kWarmUpStart = 0.04;  ///< share of the peak learning rate at the first step
constexpr double kTeacherWeight = 0.5; ///< as much as the labels, of which some are wrong

Recipe sceneResnetRecipe()
{
    Recipe recipe;
    recipe.architecture = QStringLiteral("scene-resnet");
    recipe.activation = domain::Activation::Sigmoid;
    recipe.softmaxWeight = 0.5;
    recipe.epochs = 100;
    recipe.compositeShare = 0.15;
    recipe.noneShare = 0.04;
    recipe.outlierShare = 0.03;
    recipe.augmentation.archive = {.grey = 0.17,
                                   .sepia = 0.04,
                                   .faded = 0.05,
                                   .blurred = 0.04,
                                   .grainy = 0.04,
                                   .coarse = 0.05,
                                   .framed = 0.03,
                                   .vignetted = 0.03};
    return recipe;
}

Recipe seedCnnRecipe()
{
    // Without normalisation layers it bears neither the high learning rate nor another input size; and with
    // most of its weights in one dense layer it is slow to learn from pictures that are changed a lot.
    Recipe recipe;
    recipe.architecture = QStringLiteral("seed-cnn");
    recipe.epochs = 26;
    recipe.optimiser = Optimiser::AdamW;
    recipe.learningRate = 6e-4;
    recipe.weightDecay = 0.02;
    recipe.maxGradientNorm = 1.0;
    recipe.labelSmoothing = 0.05;
    recipe.mixupAlpha = 0.0;
    recipe.sizes = {{0.0, 150}};
    recipe.augmentation.minArea = 0.6;
    recipe.augmentation.maxTurn = 0.05;
    recipe.augmentation.brightness = 0.2;
    recipe.augmentation.contrast = 0.2;
    recipe.augmentation.saturation = 0.3;
    return recipe;
}

} // namespace

base::Result<Recipe> recipeFor(const QString& architecture)
{
    for (const Recipe& recipe : {sceneResnetRecipe(), seedCnnRecipe()}) {
        if (recipe.architecture == architecture)
            return recipe;
    }
    return base::fail(base::ErrorCode::InvalidArgument,
                      QStringLiteral("no architecture is called \"%1\"").arg(architecture));
}

Recipe taught(Recipe recipe)
{
    recipe.teacherWeight = kTeacherWeight;
    // Crops show things a little larger than whole pictures do; at 112 pixels they are of the size that they
    // have at 128 in use. The last part lets the norms see what they will see then. Below 96 pixels a teacher
    // no longer knows what it looks at.
    if (recipe.architecture == QLatin1String("scene-resnet"))
        recipe.sizes = {{0.0, 96}, {0.5, 112}, {0.85, 128}};
    return recipe;
}

Recipe continued(Recipe recipe)
{
    recipe.learningRate *= 0.6;
    recipe.warmUpShare = 0.05;
    recipe.teacherWeight = kTeacherWeight;
    if (recipe.architecture == QLatin1String("scene-resnet"))
        recipe.sizes = {{0.0, 112}, {0.75, 128}};
    return recipe;
}

QJsonObject toJson(const Recipe& recipe)
{
    QJsonArray sizes;
    for (const SizeStep& step : recipe.sizes)
        sizes.append(QJsonObject{{QStringLiteral("from"), step.from}, {QStringLiteral("size"), step.size}});
    return {
        {QStringLiteral("architecture"), recipe.architecture},
        {QStringLiteral("epochs"), recipe.epochs},
        {QStringLiteral("batch_size"), recipe.batchSize},
        {QStringLiteral("optimiser"),
         recipe.optimiser == Optimiser::Sgd ? QStringLiteral("sgd") : QStringLiteral("adamw")},
        {QStringLiteral("learning_rate"), recipe.learningRate},
        {QStringLiteral("warm_up_share"), recipe.warmUpShare},
        {QStringLiteral("momentum"), recipe.momentum},
        {QStringLiteral("weight_decay"), recipe.weightDecay},
        {QStringLiteral("activation"), recipe.activation == domain::Activation::Sigmoid
                                           ? QStringLiteral("sigmoid")
                                           : QStringLiteral("softmax")},
        {QStringLiteral("softmax_weight"), recipe.softmaxWeight},
        {QStringLiteral("label_smoothing"), recipe.labelSmoothing},
        {QStringLiteral("mixup_alpha"), recipe.mixupAlpha},
        {QStringLiteral("composite_share"), recipe.compositeShare},
        {QStringLiteral("none_share"), recipe.noneShare},
        {QStringLiteral("outlier_share"), recipe.outlierShare},
        {QStringLiteral("teacher_weight"), recipe.teacherWeight},
        {QStringLiteral("average_decay"), recipe.averageDecay},
        {QStringLiteral("max_gradient_norm"), recipe.maxGradientNorm},
        {QStringLiteral("validation_share"), recipe.validationShare},
        {QStringLiteral("none_validation_share"), recipe.noneValidationShare},
        {QStringLiteral("sizes"), sizes},
        {QStringLiteral("augmentation"), toJson(recipe.augmentation)},
        {QStringLiteral("seed"), QString::number(recipe.seed)},
    };
}

double learningRateAt(const Recipe& recipe, double progress)
{
    if (progress < recipe.warmUpShare)
        return recipe.learningRate * (kWarmUpStart + (1.0 - kWarmUpStart) * progress / recipe.warmUpShare);
    const double rest = std::min(1.0, (progress - recipe.warmUpShare) / (1.0 - recipe.warmUpShare));
    return recipe.learningRate * 0.5 * (1.0 + std::cos(std::numbers::pi * rest));
}

int pictureSizeAt(const Recipe& recipe, double progress)
{
    int size = recipe.sizes.front().size;
    for (const SizeStep& step : recipe.sizes) {
        if (progress >= step.from)
            size = step.size;
    }
    return size;
}

double averageDecayAt(const Recipe& recipe, qint64 step, int every)
{
    const double young = (1.0 + static_cast<double>(step)) / (40.0 + static_cast<double>(step));
    return std::min(std::pow(recipe.averageDecay, every), young);
}

} // namespace scenekeeper::training
