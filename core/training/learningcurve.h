// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <vector>

namespace scenekeeper::training {

/// How a training went, epoch by epoch, as kept in a model card's metrics (`training`). All vectors have one
/// value an epoch.
struct LearningCurve
{
    std::vector<double> trainingLoss;
    std::vector<double> validationLoss;
    std::vector<double> validationAccuracy; ///< 0 … 1

    [[nodiscard]] int epochs() const { return static_cast<int>(trainingLoss.size()); }
    void add(double lossInTraining, double lossInValidation, double accuracyInValidation);

    friend bool operator==(const LearningCurve&, const LearningCurve&) = default;
};

[[nodiscard]] QJsonObject toJson(const LearningCurve& curve);

/// Reads it back; an empty curve where there is none or its vectors differ in length.
[[nodiscard]] LearningCurve curveFromJson(const QJsonObject& json);

} // namespace scenekeeper::training
