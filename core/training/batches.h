// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/dataset.h"
#include "core/training/recipe.h"
#include "core/training/workers.h"

#include <array>
#include <random>
#include <vector>

namespace scenekeeper::training {

/// Mean and deviation of the channels R, G, B on a 0 … 1 scale.
struct ChannelStatistics
{
    std::array<float, 3> mean{};
    std::array<float, 3> deviation{1.F, 1.F, 1.F};
};

/// Over at most 2,000 of the photographs, rounded to three digits.
[[nodiscard]] ChannelStatistics channelStatistics(const DataSet& data,
                                                  const std::vector<std::size_t>& photographs);

/// Pictures ready for a network.
struct Batch
{
    int count = 0;
    int width = 0;
    int height = 0;
    std::vector<float> pixels;  ///< `[count, height, width, 3]`, normalised
    std::vector<float> targets; ///< `[count, labels]`, each row adds up to 1
};

/// Makes the batches of a training: shuffled, changed by chance, mixed in pairs, with soft targets.
/// What comes depends only on the recipe's seed, the epoch and the calls since. Keeps a reference to
/// the data. Not thread-safe; `workers` do the rendering.
class BatchMaker
{
public:
    BatchMaker(const DataSet& data, std::vector<std::size_t> photographs, const Recipe& recipe,
               const ChannelStatistics& statistics, Workers& workers);

    /// Batches an epoch; what does not fill a batch sits out, others the next time.
    [[nodiscard]] int batchesPerEpoch() const;

    void startEpoch(int epoch);
    /// Batch `number` of the epoch, with pictures of `size` × `size`.
    [[nodiscard]] Batch make(int number, int size);

private:
    void renderAndMix(Batch& batch, const std::vector<std::size_t>& chosen);
    /// Puts `own` parts of one picture and the rest of another into place `index` of the batch.
    void mixInto(Batch& batch, std::size_t index, std::span<const float> other, std::span<const float> mine,
                 float own) const;

    const DataSet& m_data;
    std::vector<std::size_t> m_photographs;
    Recipe m_recipe;
    ChannelStatistics m_statistics;
    Workers& m_workers;
    std::vector<std::size_t> m_order;
    std::mt19937_64 m_random;
};

/// The photographs unchanged, for evaluation.
[[nodiscard]] Batch plainBatch(const DataSet& data, std::span<const std::size_t> photographs,
                               const ChannelStatistics& statistics);

} // namespace scenekeeper::training
