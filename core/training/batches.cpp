// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batches.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace scenekeeper::training {

namespace {

constexpr std::size_t kStatisticsPhotographs = 2000;

float roundedTo3(double value)
{
    return static_cast<float>(std::round(value * 1000.0) / 1000.0);
}

/// From the beta distribution with both parameters `alpha`.
float drawMixture(double alpha, std::mt19937_64& random)
{
    if (alpha <= 0.0)
        return 1.F;
    std::gamma_distribution<double> gamma(alpha, 1.0);
    const double a = gamma(random);
    const double b = gamma(random);
    return a + b > 0.0 ? static_cast<float>(a / (a + b)) : 1.F;
}

std::size_t pictureFloats(const Batch& batch)
{
    return static_cast<std::size_t>(batch.width) * static_cast<std::size_t>(batch.height) * 3;
}

} // namespace

ChannelStatistics channelStatistics(const DataSet& data, const std::vector<std::size_t>& photographs)
{
    std::array<double, 3> sum{};
    std::array<double, 3> squares{};
    double pixels = 0.0;
    const std::size_t step = std::max<std::size_t>(1, photographs.size() / kStatisticsPhotographs);
    for (std::size_t i = 0; i < photographs.size(); i += step) {
        const SourcePicture picture = data.picture(photographs[i]);
        for (std::size_t byte = 0; byte < picture.rgb.size(); ++byte) {
            const double value = picture.rgb[byte] / 255.0;
            sum[byte % 3] += value;
            squares[byte % 3] += value * value;
        }
        pixels += static_cast<double>(picture.rgb.size()) / 3.0;
    }
    ChannelStatistics statistics;
    for (std::size_t channel = 0; channel < 3 && pixels > 0.0; ++channel) {
        const double mean = sum[channel] / pixels;
        const double variance = std::max(0.0, squares[channel] / pixels - mean * mean);
        statistics.mean[channel] = roundedTo3(mean);
        statistics.deviation[channel] = std::max(0.05F, roundedTo3(std::sqrt(variance)));
    }
    return statistics;
}

BatchMaker::BatchMaker(const DataSet& data, std::vector<std::size_t> photographs, const Recipe& recipe,
                       const ChannelStatistics& statistics, Workers& workers)
    : m_data(data),
      m_photographs(std::move(photographs)),
      m_recipe(recipe),
      m_statistics(statistics),
      m_workers(workers)
{
    m_recipe.batchSize = std::min(m_recipe.batchSize, static_cast<int>(m_photographs.size()));
}

int BatchMaker::batchesPerEpoch() const
{
    return m_recipe.batchSize > 0 ? static_cast<int>(m_photographs.size()) / m_recipe.batchSize : 0;
}

void BatchMaker::startEpoch(int epoch)
{
    std::seed_seq seeds{static_cast<quint32>(m_recipe.seed), static_cast<quint32>(m_recipe.seed >> 32U),
                        static_cast<quint32>(epoch)};
    m_random.seed(seeds);
    m_order = m_photographs;
    std::shuffle(m_order.begin(), m_order.end(), m_random);
}

void BatchMaker::mixInto(Batch& batch, std::size_t index, std::span<const float> other,
                         std::span<const float> mine, float own) const
{
    float* out = batch.pixels.data() + index * mine.size();
    for (std::size_t i = 0; i < mine.size(); ++i) {
        const std::size_t channel = i % 3;
        const float mixed = own * mine[i] + (1.F - own) * other[i];
        out[i] = (mixed - m_statistics.mean[channel]) / m_statistics.deviation[channel];
    }
}

Batch BatchMaker::make(int number, int size)
{
    const auto first = m_order.begin() + static_cast<std::ptrdiff_t>(number) * m_recipe.batchSize;
    const std::vector<std::size_t> chosen(first, first + m_recipe.batchSize);
    Batch batch;
    batch.count = m_recipe.batchSize;
    batch.width = size;
    batch.height = size;
    renderAndMix(batch, chosen);
    return batch;
}

void BatchMaker::renderAndMix(Batch& batch, const std::vector<std::size_t>& chosen)
{
    const std::size_t floats = pictureFloats(batch);
    const auto labels = static_cast<std::size_t>(m_data.labels().size());
    std::vector<PictureChange> changes;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        changes.push_back(drawChange(m_recipe.augmentation, m_random));
    std::vector<float> rendered(chosen.size() * floats);
    m_workers.run([&](int worker) {
        const Part part = partOf(chosen.size(), worker, m_workers.count());
        for (std::size_t i = part.begin; i < part.end; ++i)
            renderChanged(m_data.picture(chosen[i]), changes[i], batch.width,
                          std::span(rendered).subspan(i * floats, floats));
    });

    const float own = drawMixture(m_recipe.mixupAlpha, m_random);
    std::vector<std::size_t> partner(chosen.size());
    std::iota(partner.begin(), partner.end(), std::size_t{0});
    std::shuffle(partner.begin(), partner.end(), m_random);
    batch.pixels.resize(rendered.size());
    m_workers.run([&](int worker) {
        const Part part = partOf(chosen.size(), worker, m_workers.count());
        for (std::size_t i = part.begin; i < part.end; ++i)
            mixInto(batch, i, std::span(rendered).subspan(partner[i] * floats, floats),
                    std::span(rendered).subspan(i * floats, floats), own);
    });
    const auto smoothing = static_cast<float>(m_recipe.labelSmoothing);
    batch.targets.assign(chosen.size() * labels, smoothing / static_cast<float>(labels));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto mine = static_cast<std::size_t>(m_data.label(chosen[i]));
        const auto theirs = static_cast<std::size_t>(m_data.label(chosen[partner[i]]));
        batch.targets[i * labels + mine] += own * (1.F - smoothing);
        batch.targets[i * labels + theirs] += (1.F - own) * (1.F - smoothing);
    }
}

Batch plainBatch(const DataSet& data, std::span<const std::size_t> photographs,
                 const ChannelStatistics& statistics)
{
    Batch batch;
    batch.count = static_cast<int>(photographs.size());
    for (const std::size_t index : photographs) {
        const SourcePicture picture = data.picture(index);
        batch.width = picture.width;
        batch.height = picture.height;
        for (std::size_t byte = 0; byte < picture.rgb.size(); ++byte) {
            const std::size_t channel = byte % 3;
            const float value = static_cast<float>(picture.rgb[byte]) / 255.F;
            batch.pixels.push_back((value - statistics.mean[channel]) / statistics.deviation[channel]);
        }
    }
    return batch;
}

} // namespace scenekeeper::training
