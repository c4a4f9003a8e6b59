// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/architectures.h"
#include "core/training/batches.h"
#include "core/training/teacher.h"

#include <QJsonObject>
#include <memory>

namespace scenekeeper::training {

/// A network in training: its weights, their moving average, and the optimiser. Computes in bfloat16
/// where the processor is fast at it. Each of the workers learns from a part of a batch on its own
/// replica, which shares the weights; gradients are added up in the workers' order. Owned by one thread.
/// What torch throws ends here.
class Learner
{
public:
    /// With random weights from the recipe's seed. `workers` must outlive it. Fails with Internal where torch
    /// cannot build the network.
    [[nodiscard]] static base::Result<std::unique_ptr<Learner>>
    create(const Architecture& architecture, int labelCount, const Recipe& recipe, Workers& workers);
    /// Going on from a model file's network, whatever its architecture. Its norms keep the statistics that
    /// they have: those of a small archive would make it forget how other photographs look. Fails with
    /// ModelInvalid where it cannot be trained.
    [[nodiscard]] static base::Result<std::unique_ptr<Learner>>
    goOnFrom(const QByteArray& archive, const Recipe& recipe, Workers& workers);

    Learner() = default;
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;
    virtual ~Learner() = default;

    /// Takes over the weights of a model of the same architecture. Fails with ModelInvalid where they do not
    /// fit.
    [[nodiscard]] virtual base::Result<void> startFrom(const Teacher& parent) = 0;

    /// From now on targets are a teacher's answers in a share of `weight` (0 … 1). Several teachers take
    /// turns, batch by batch: as good as their mean, at the cost of one.
    virtual void learnFrom(std::vector<std::shared_ptr<const Teacher>> teachers, double weight) = 0;

    /// One step of gradient descent; returns the mean loss. Batch norms see a worker's part at a time. Fails
    /// with Internal when the loss is no longer a number.
    [[nodiscard]] virtual base::Result<double> step(const Batch& batch, double learningRate) = 0;

    /// Takes the weights into their moving average.
    virtual void average(double decay) = 0;

    /// The averaged network as it is by now, and what it is in the course of a straight way from the
    /// beginning (0) to there (1); for what has gone on from a model file.
    virtual void keepAverage() = 0;
    virtual void goBackTo(double share) = 0;

    /// Logits of the averaged network, one vector per picture. Fails with Internal where torch cannot compute
    /// them.
    [[nodiscard]] virtual base::Result<std::vector<std::vector<float>>> logits(const Batch& batch) const = 0;

    /// The averaged network with its card as a model file. Fails with Internal.
    [[nodiscard]] virtual base::Result<QByteArray> archive(const domain::ModelCard& card) const = 0;

    /// Writes the averaged network with its card, atomically, weights as half floats. Fails as saveNetwork()
    /// does.
    [[nodiscard]] virtual base::Result<void> saveModel(const QString& file,
                                                       const domain::ModelCard& card) const = 0;

    /// Writes all of the state, atomically, so that the training can go on later. Fails with Internal,
    /// WriteFailed, DiskFull or PermissionDenied; a file that was there then stays.
    [[nodiscard]] virtual base::Result<void> saveCheckpoint(const QString& file,
                                                            const QJsonObject& header) const = 0;
    /// What was written with it. Fails as loadCheckpoint() does.
    [[nodiscard]] static base::Result<QJsonObject> checkpointHeader(const QString& file);
    /// Takes the state over and returns the header. Fails with NotFound where the file cannot be opened, with
    /// ModelInvalid where it does not fit; the state may then be a mixture and is of no more use.
    [[nodiscard]] virtual base::Result<QJsonObject> loadCheckpoint(const QString& file) = 0;

    /// The versions of what computes, for the card's lineage.
    [[nodiscard]] static QJsonObject libraryVersions();
};

} // namespace scenekeeper::training
