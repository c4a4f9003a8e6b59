// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/learner.h"

#include <QString>

namespace scenekeeper::ui {

/// Learns from the decisions in a catalogue. Each call opens a connection of its own on the thread that
/// calls.
class CatalogLearner final : public Learner
{
public:
    explicit CatalogLearner(QString catalogFile);

    [[nodiscard]] base::Result<LearningMaterial> look(const std::stop_token& stop) override;
    [[nodiscard]] base::Result<LearningResult> learn(const LearningOrder& order, const StepListener& onStep,
                                                     const std::stop_token& stop) override;
    [[nodiscard]] base::Result<ComparisonResult> compare(base::ModelId before, base::ModelId after,
                                                         const std::stop_token& stop) override;

private:
    const QString m_catalogFile;
};

} // namespace scenekeeper::ui
