// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/headednetwork.h"
#include "core/training/learner.h"

namespace scenekeeper::training {

/// What the module with LibTorch (inference::torchFunction()) does for this folder; each as the function of
/// Learner, Teacher or HeadedModel says. Stateless, so thread-safe.
class Trainables
{
public:
    virtual ~Trainables() = default;

    [[nodiscard]] virtual base::Result<std::unique_ptr<Learner>>
    createLearner(const Architecture& architecture, int labelCount, const Recipe& recipe,
                  Workers& workers) const = 0;
    [[nodiscard]] virtual base::Result<std::unique_ptr<Learner>>
    goOnFrom(const QByteArray& archive, const Recipe& recipe, Workers& workers) const = 0;
    [[nodiscard]] virtual base::Result<QJsonObject> checkpointHeader(const QString& file) const = 0;
    [[nodiscard]] virtual QString libraryVersion() const = 0;
    [[nodiscard]] virtual base::Result<std::shared_ptr<const Teacher>>
    loadTeacher(const QString& file, const Architecture& architecture, const QStringList& labels) const = 0;
    [[nodiscard]] virtual base::Result<HeadedParts> takeApart(const QByteArray& archive,
                                                              const QString& file) const = 0;
};

/// The module's own; loads it. Fails as inference::torchFunction() does.
[[nodiscard]] base::Result<const Trainables*> trainables();

/// Name and type of the module's function that gives it.
inline constexpr auto kTrainablesFunction = "scenekeeperTrainables";
using TrainablesFunction = const Trainables* (*)();

} // namespace scenekeeper::training
