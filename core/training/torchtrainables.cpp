// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/torchheadednetwork.h"
#include "core/training/torchlearner.h"
#include "core/training/torchteacher.h"
#include "core/training/trainables.h"

// The module's way in, for training.

namespace scenekeeper::training {

using base::Result;

namespace {

class TorchTrainables final : public Trainables
{
public:
    Result<std::unique_ptr<Learner>> createLearner(const Architecture& architecture, int labelCount,
                                                   const Recipe& recipe, Workers& workers) const override
    {
        return TorchLearner::create(architecture, labelCount, recipe, workers);
    }

    Result<std::unique_ptr<Learner>> goOnFrom(const QByteArray& archive, const Recipe& recipe,
                                              Workers& workers) const override
    {
        return TorchLearner::goOnFrom(archive, recipe, workers);
    }

    Result<QJsonObject> checkpointHeader(const QString& file) const override
    {
        return TorchLearner::checkpointHeader(file);
    }

    QString libraryVersion() const override { return TorchLearner::libraryVersion(); }

    Result<std::shared_ptr<const Teacher>> loadTeacher(const QString& file, const Architecture& architecture,
                                                       const QStringList& labels) const override
    {
        return TorchTeacher::load(file, architecture, labels);
    }

    Result<HeadedParts> takeApart(const QByteArray& archive, const QString& file) const override
    {
        return training::takeApart(archive, file);
    }
};

} // namespace

} // namespace scenekeeper::training

extern "C" Q_DECL_EXPORT const scenekeeper::training::Trainables* scenekeeperTrainables()
{
    static const scenekeeper::training::TorchTrainables trainables;
    return &trainables;
}
