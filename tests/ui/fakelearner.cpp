// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakelearner.h"

namespace scenekeeper::tests {

using base::Result;

Result<ui::LearningMaterial> FakeLearner::look(const std::stop_token&)
{
    return material;
}

Result<ui::LearningResult> FakeLearner::learn(const ui::LearningOrder& wanted, const StepListener& onStep,
                                              const std::stop_token& stop)
{
    order = wanted;
    for (const ui::LearningStep& step : steps)
        onStep(step);
    std::unique_lock lock(m_mutex);
    if (!m_released.wait(lock, stop, [this] { return m_isReleased; }))
        return base::fail(base::ErrorCode::Cancelled);
    m_isReleased = false;
    return result;
}

Result<ui::ComparisonResult> FakeLearner::compare(base::ModelId before, base::ModelId after,
                                                  const std::stop_token&)
{
    compared = {before, after};
    return result.map([](const ui::LearningResult& learnt) { return learnt.comparison; });
}

void FakeLearner::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isReleased = true;
    }
    m_released.notify_all();
}

ui::LearningMaterial someMaterial()
{
    ui::LearningMaterial material;
    material.model = QStringLiteral("tiny #1");
    material.decisions = 120;
    material.labels = {{QStringLiteral("forest"), 70, 0},
                       {QStringLiteral("sea"), 38, 0},
                       {QStringLiteral("lighthouse"), 12, 8}};
    return material;
}

ui::ModelComparison someComparison()
{
    const std::vector<int> truth{0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    const auto metrics = [&truth](const std::vector<int>& called) {
        std::vector<std::vector<float>> probabilities;
        for (const int label : called)
            probabilities.push_back(label == 0 ? std::vector{0.9F, 0.1F} : std::vector{0.1F, 0.9F});
        return training::measure(probabilities, truth, 2);
    };
    const QStringList labels{QStringLiteral("forest"), QStringLiteral("sea")};
    ui::ModelComparison comparison;
    comparison.before = QStringLiteral("tiny #1");
    comparison.after = QStringLiteral("tiny #2");
    comparison.corrections = ui::PartComparison{labels, metrics({0, 0, 0, 1, 1, 1, 1, 1, 0, 0}),
                                                metrics({0, 0, 0, 0, 1, 1, 1, 1, 1, 0})};
    comparison.known = ui::PartComparison{labels, metrics({0, 0, 0, 0, 0, 1, 1, 1, 1, 0}),
                                          metrics({0, 0, 0, 0, 0, 1, 1, 1, 1, 0})};
    comparison.changes = {
        {QStringLiteral("/archive/a.jpg"), {}, {QStringLiteral("sea")}, {QStringLiteral("forest")}},
        {QStringLiteral("/archive/b.jpg"), {}, {QStringLiteral("forest")}, {}}};
    comparison.changed = 2;
    comparison.recommended = true;
    return comparison;
}

} // namespace scenekeeper::tests
