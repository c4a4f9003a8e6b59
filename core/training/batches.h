// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/pictureplan.h"
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
    int number = 0; ///< within its epoch
    int count = 0;
    int width = 0;
    int height = 0;
    std::vector<float> pixels;  ///< `[count, height, width, 3]`, normalised
    std::vector<float> targets; ///< `[count, labels]`, 0 … 1: a row of one label adds up to 1, of two to 2
};

/// Makes the batches of a training: shuffled, changed by chance, some composed of two or of none of the
/// labels, the others mixed in pairs, with soft targets. What comes depends only on the recipe's seed, the
/// epoch and the calls since. Keeps references to the data. Not thread-safe; `workers` do the rendering.
class BatchMaker
{
public:
    BatchMaker(TrainingPictures pictures, const Recipe& recipe, const ChannelStatistics& statistics,
               Workers& workers);

    /// Batches an epoch; what does not fill a batch sits out, others the next time.
    [[nodiscard]] int batchesPerEpoch() const;

    void startEpoch(int epoch);
    /// Batch `number` of the epoch, with pictures of `size` × `size`.
    [[nodiscard]] Batch make(int number, int size);

private:
    /// Which pictures of a batch are mixed with which others, and how much of each is its own.
    struct Mixture
    {
        std::vector<std::size_t> partner;
        std::vector<float> own;
    };

    [[nodiscard]] std::vector<PicturePlan> drawPlans(int number, PictureSize size);
    [[nodiscard]] Mixture drawMixture(const std::vector<PicturePlan>& plans);
    void renderAndMix(Batch& batch, const std::vector<PicturePlan>& plans, const Mixture& mixture);
    void setTargets(Batch& batch, const std::vector<PicturePlan>& plans, const Mixture& mixture) const;
    /// Puts `own` parts of one picture and the rest of another into place `index` of the batch.
    void mixInto(Batch& batch, std::size_t index, std::span<const float> other, std::span<const float> mine,
                 float own) const;

    TrainingPictures m_pictures;
    Recipe m_recipe;
    ChannelStatistics m_statistics;
    Workers& m_workers;
    std::vector<std::size_t> m_order;
    std::mt19937_64 m_random;
};

/// The photographs unchanged, for evaluation.
[[nodiscard]] Batch plainBatch(const DataSet& data, std::span<const std::size_t> photographs,
                               const ChannelStatistics& statistics);

/// The pictures as planned, neither mixed nor with targets, for evaluation.
[[nodiscard]] Batch plannedBatch(std::span<const PicturePlan> plans, PictureSize size,
                                 const ChannelStatistics& statistics);

} // namespace scenekeeper::training
