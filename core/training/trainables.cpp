// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainables.h"

#include "core/inference/torchmodule.h"
#include "core/inference/torchscriptclassifier.h"

namespace scenekeeper::training {

using base::Result;

Result<const Trainables*> trainables()
{
    return inference::torchFunction(kTrainablesFunction).map([](QFunctionPointer function) {
        return reinterpret_cast<TrainablesFunction>(function)();
    });
}

Result<std::unique_ptr<Learner>> Learner::create(const Architecture& architecture, int labelCount,
                                                 const Recipe& recipe, Workers& workers)
{
    const Result<const Trainables*> module = trainables();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->createLearner(architecture, labelCount, recipe, workers);
}

Result<std::unique_ptr<Learner>> Learner::goOnFrom(const QByteArray& archive, const Recipe& recipe,
                                                   Workers& workers)
{
    const Result<const Trainables*> module = trainables();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->goOnFrom(archive, recipe, workers);
}

Result<QJsonObject> Learner::checkpointHeader(const QString& file)
{
    const Result<const Trainables*> module = trainables();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->checkpointHeader(file);
}

QJsonObject Learner::libraryVersions()
{
    const Result<const Trainables*> module = trainables();
    return {
        {QStringLiteral("scenekeeper"), QStringLiteral(SCENEKEEPER_VERSION)},
        {QStringLiteral("libtorch"), module ? (*module)->libraryVersion() : QString()},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("precision"),
         inference::hasFastBFloat16() ? QStringLiteral("bfloat16") : QStringLiteral("float32")},
    };
}

Result<std::shared_ptr<const Teacher>> Teacher::load(const QString& file, const Architecture& architecture,
                                                     const QStringList& labels)
{
    const Result<const Trainables*> module = trainables();
    if (!module)
        return tl::make_unexpected(module.error());
    return (*module)->loadTeacher(file, architecture, labels);
}

} // namespace scenekeeper::training
