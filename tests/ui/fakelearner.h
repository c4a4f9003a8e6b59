// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/learner.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace scenekeeper::tests {

/// Learning as a test wants it: what there is to learn from, the steps, and a result that comes when the test
/// lets it come. Set its parts before a controller uses it.
class FakeLearner final : public ui::Learner
{
public:
    base::Result<ui::LearningMaterial> look(const std::stop_token& stop) override;
    /// Tells the steps, then waits for release() or a stop.
    base::Result<ui::LearningResult> learn(const ui::LearningOrder& order, const StepListener& onStep,
                                           const std::stop_token& stop) override;
    base::Result<ui::ComparisonResult> compare(base::ModelId before, base::ModelId after,
                                               const std::stop_token& stop) override;

    /// Learning may end. Thread-safe.
    void release();

    base::Result<ui::LearningMaterial> material;
    std::vector<ui::LearningStep> steps;
    base::Result<ui::LearningResult> result = base::fail(base::ErrorCode::Internal);
    ui::LearningOrder order; ///< of the last learn(), read after it told a step or ended
    std::pair<base::ModelId, base::ModelId> compared; ///< by the last compare() that has ended

private:
    std::mutex m_mutex;
    std::condition_variable_any m_released;
    bool m_isReleased = false; ///< guarded by m_mutex
};

/// 120 decisions on three labels, of which one lacks 8 examples.
[[nodiscard]] ui::LearningMaterial someMaterial();

/// Better on decisions (60 % → 80 % of ten) and as good on what was known; two photographs change.
[[nodiscard]] ui::ModelComparison someComparison();

} // namespace scenekeeper::tests
