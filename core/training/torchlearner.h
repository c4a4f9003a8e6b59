// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/learner.h"

namespace scenekeeper::training {

/// The Learner, where LibTorch is.
class TorchLearner final : public Learner
{
public:
    /// As the functions of Learner.
    [[nodiscard]] static base::Result<std::unique_ptr<Learner>>
    create(const Architecture& architecture, int labelCount, const Recipe& recipe, Workers& workers);
    [[nodiscard]] static base::Result<std::unique_ptr<Learner>>
    goOnFrom(const QByteArray& archive, const Recipe& recipe, Workers& workers);
    [[nodiscard]] static base::Result<QJsonObject> checkpointHeader(const QString& file);
    [[nodiscard]] static QString libraryVersion();

    ~TorchLearner() override;

    [[nodiscard]] base::Result<void> startFrom(const Teacher& parent) override;
    void learnFrom(std::vector<std::shared_ptr<const Teacher>> teachers, double weight) override;
    [[nodiscard]] base::Result<double> step(const Batch& batch, double learningRate) override;
    void average(double decay) override;
    void keepAverage() override;
    void goBackTo(double share) override;
    [[nodiscard]] base::Result<std::vector<std::vector<float>>> logits(const Batch& batch) const override;
    [[nodiscard]] base::Result<QByteArray> archive(const domain::ModelCard& card) const override;
    [[nodiscard]] base::Result<void> saveModel(const QString& file,
                                               const domain::ModelCard& card) const override;
    [[nodiscard]] base::Result<void> saveCheckpoint(const QString& file,
                                                    const QJsonObject& header) const override;
    [[nodiscard]] base::Result<QJsonObject> loadCheckpoint(const QString& file) override;

private:
    struct State;
    explicit TorchLearner(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::training
