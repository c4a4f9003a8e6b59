// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/learningcurve.h"

#include <QJsonArray>
#include <cmath>

namespace scenekeeper::training {

namespace {

QJsonArray rounded(const std::vector<double>& values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(std::round(value * 1e5) / 1e5);
    return array;
}

std::vector<double> numbers(const QJsonValue& json)
{
    std::vector<double> values;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& value : array)
        values.push_back(value.toDouble());
    return values;
}

} // namespace

void LearningCurve::add(double lossInTraining, double lossInValidation, double accuracyInValidation)
{
    trainingLoss.push_back(lossInTraining);
    validationLoss.push_back(lossInValidation);
    validationAccuracy.push_back(accuracyInValidation);
}

QJsonObject toJson(const LearningCurve& curve)
{
    return {
        {QStringLiteral("training_loss"), rounded(curve.trainingLoss)},
        {QStringLiteral("validation_loss"), rounded(curve.validationLoss)},
        {QStringLiteral("validation_accuracy"), rounded(curve.validationAccuracy)},
    };
}

LearningCurve curveFromJson(const QJsonObject& json)
{
    LearningCurve curve{numbers(json.value(u"training_loss")), numbers(json.value(u"validation_loss")),
                        numbers(json.value(u"validation_accuracy"))};
    const std::size_t epochs = curve.trainingLoss.size();
    if (curve.validationLoss.size() != epochs || curve.validationAccuracy.size() != epochs)
        return {};
    return curve;
}

} // namespace scenekeeper::training
