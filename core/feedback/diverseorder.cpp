// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/diverseorder.h"

#include "core/feedback/nearduplicates.h"
#include "core/similarity/unitvectors.h"

#include <algorithm>
#include <queue>

namespace scenekeeper::feedback {

using similarity::cosine;

namespace {

float settledBy(float cosine)
{
    const float square = std::max(0.0F, cosine) * std::max(0.0F, cosine);
    return square * square;
}

/// What the pool's photographs settle of each other, and how much of each is settled so far.
class Coverage
{
public:
    Coverage(const EmbeddingPool& pool, const std::stop_token& stop)
        : m_weights(pool.weights), m_size(pool.units.size()), m_settles(m_size * m_size), m_settled(m_size)
    {
        for (std::size_t i = 0; i < m_size && !stop.stop_requested(); ++i) {
            for (std::size_t j = 0; j <= i; ++j)
                m_settles[i * m_size + j] = m_settles[j * m_size + i] =
                    settledBy(cosine(pool.units[i], pool.units[j]));
        }
    }

    [[nodiscard]] double gainOf(std::size_t index) const
    {
        const std::span<const float> settles = rowOf(index);
        double gain = 0.0;
        for (std::size_t j = 0; j < m_size; ++j)
            gain += m_weights[j] * static_cast<double>(std::max(0.0F, settles[j] - m_settled[j]));
        return gain;
    }

    void settle(std::size_t index)
    {
        const std::span<const float> settles = rowOf(index);
        for (std::size_t j = 0; j < m_size; ++j)
            m_settled[j] = std::max(m_settled[j], settles[j]);
    }

    [[nodiscard]] bool areOnePicture(std::size_t a, std::size_t b) const
    {
        return rowOf(a)[b] >= settledBy(kSamePicture);
    }

private:
    [[nodiscard]] std::span<const float> rowOf(std::size_t index) const
    {
        return std::span(m_settles).subspan(index * m_size, m_size);
    }

    const std::vector<double>& m_weights;
    std::size_t m_size;
    std::vector<float> m_settles; ///< [n,n], symmetric
    std::vector<float> m_settled;
};

/// What a candidate would gain, as last computed. Gains only shrink while others are picked, so one that is
/// still the highest after it was computed anew is the best of all.
struct Candidate
{
    double gain = 0.0;
    std::size_t index = 0;
    std::size_t picksBefore = 0;

    friend bool operator<(const Candidate& a, const Candidate& b)
    {
        return a.gain != b.gain ? a.gain < b.gain : a.index > b.index;
    }
};

} // namespace

std::vector<DiversePick> diverseOrder(const EmbeddingPool& pool, std::size_t count,
                                      const std::stop_token& stop)
{
    const std::size_t size = pool.units.size();
    Coverage coverage(pool, stop);
    std::priority_queue<Candidate> candidates;
    for (std::size_t i = 0; i < size; ++i)
        candidates.push({coverage.gainOf(i), i, 0});
    std::vector<bool> taken(size, false);
    std::vector<DiversePick> picks;
    while (picks.size() < count && !candidates.empty() && !stop.stop_requested()) {
        const Candidate best = candidates.top();
        candidates.pop();
        if (taken[best.index])
            continue;
        if (best.picksBefore < picks.size()) {
            candidates.push({coverage.gainOf(best.index), best.index, picks.size()});
            continue;
        }
        taken[best.index] = true;
        coverage.settle(best.index);
        DiversePick pick{best.index, {}};
        for (std::size_t other = 0; other < size; ++other) {
            if (taken[other] || !coverage.areOnePicture(best.index, other))
                continue;
            taken[other] = true;
            pick.absorbed.push_back(other);
        }
        picks.push_back(std::move(pick));
    }
    return picks;
}

} // namespace scenekeeper::feedback
