// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/shrinkage.h"

#include "core/training/borneout.h"
#include "core/training/headtrainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace scenekeeper::feedback {

namespace {

constexpr std::array kShares{0.0, 0.25, 0.5, 0.75, 1.0};
constexpr double kCoolest = 0.3;
constexpr double kWarmest = 3.0;
constexpr int kTemperatures = 15; ///< evenly spaced by their logarithm

/// −log of the probability that a logit gives what is true.
double crossEntropy(double logit, bool applies)
{
    const double towards = applies ? logit : -logit;
    return std::max(-towards, 0.0) + std::log1p(std::exp(-std::abs(towards)));
}

class Judge
{
public:
    Judge(const training::Rows& before, const training::Rows& after, const training::Rows& targets)
        : m_before(before), m_after(after), m_targets(targets)
    {
    }

    /// Whether there is anything to judge by.
    [[nodiscard]] bool hasEvidence() const
    {
        for (std::size_t row = 0; row < m_before.size(); ++row) {
            const auto first = m_targets[row].begin();
            const auto end = first + static_cast<std::ptrdiff_t>(m_before[row].size());
            if (std::any_of(first, end, [](float target) { return target != training::kUndecided; }))
                return true;
        }
        return false;
    }

    /// One loss a photograph, at the best temperature for the share.
    [[nodiscard]] std::vector<double> lossesAt(double share) const
    {
        std::vector<double> best = lossesAt(share, 1.0); // stands where the numbers cannot be compared
        double least = std::numeric_limits<double>::infinity();
        for (int i = 0; i < kTemperatures; ++i) {
            const double temperature = kCoolest * std::pow(kWarmest / kCoolest, i / (kTemperatures - 1.0));
            std::vector<double> losses = lossesAt(share, temperature);
            if (const double mean = training::meanOf(losses); mean < least) {
                least = mean;
                best = std::move(losses);
            }
        }
        return best;
    }

private:
    [[nodiscard]] std::vector<double> lossesAt(double share, double temperature) const
    {
        std::vector<double> losses(m_before.size(), 0.0);
        for (std::size_t row = 0; row < losses.size(); ++row) {
            for (std::size_t label = 0; label < m_before[row].size(); ++label) {
                const float target = m_targets[row][label];
                if (target == training::kUndecided)
                    continue;
                const double logit = std::lerp(static_cast<double>(m_before[row][label]),
                                               static_cast<double>(m_after[row][label]), share);
                losses[row] += crossEntropy(logit / temperature, target > 0.5F);
            }
        }
        return losses;
    }

    const training::Rows& m_before;
    const training::Rows& m_after;
    const training::Rows& m_targets;
};

} // namespace

double borneOutShare(const training::Rows& before, const training::Rows& after, const training::Rows& targets)
{
    const Judge judge(before, after, targets);
    if (!judge.hasEvidence())
        return 1.0;
    std::vector<std::vector<double>> losses;
    for (const double share : kShares)
        losses.push_back(judge.lossesAt(share));
    return kShares[training::firstBorneOut(losses)];
}

} // namespace scenekeeper::feedback
