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
float drawBeta(double alpha, std::mt19937_64& random)
{
    if (alpha <= 0.0)
        return 1.F;
    std::gamma_distribution<double> gamma(alpha, 1.0);
    const double a = gamma(random);
    const double b = gamma(random);
    return a + b > 0.0 ? static_cast<float>(a / (a + b)) : 1.F;
}

PictureSize sizeOf(const Batch& batch)
{
    return {batch.width, batch.height};
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

BatchMaker::BatchMaker(TrainingPictures pictures, const Recipe& recipe, const ChannelStatistics& statistics,
                       Workers& workers)
    : m_pictures(std::move(pictures)), m_recipe(recipe), m_statistics(statistics), m_workers(workers)
{
    m_recipe.batchSize = std::min(m_recipe.batchSize, static_cast<int>(m_pictures.photographs.size()));
}

int BatchMaker::batchesPerEpoch() const
{
    return m_recipe.batchSize > 0 ? static_cast<int>(m_pictures.photographs.size()) / m_recipe.batchSize : 0;
}

void BatchMaker::startEpoch(int epoch)
{
    std::seed_seq seeds{static_cast<quint32>(m_recipe.seed), static_cast<quint32>(m_recipe.seed >> 32U),
                        static_cast<quint32>(epoch)};
    m_random.seed(seeds);
    m_order = m_pictures.photographs;
    std::shuffle(m_order.begin(), m_order.end(), m_random);
}

Batch BatchMaker::make(int number, int size)
{
    Batch batch;
    batch.number = number;
    batch.count = m_recipe.batchSize;
    batch.width = size;
    batch.height = size;
    const std::vector<PicturePlan> plans = drawPlans(number, sizeOf(batch));
    const Mixture mixture = drawMixture(plans);
    renderAndMix(batch, plans, mixture);
    setTargets(batch, plans, mixture);
    return batch;
}

std::vector<PicturePlan> BatchMaker::drawPlans(int number, PictureSize size)
{
    const auto first = static_cast<std::size_t>(number) * static_cast<std::size_t>(m_recipe.batchSize);
    std::vector<PicturePlan> plans;
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_recipe.batchSize); ++i)
        plans.push_back(drawPlan(m_pictures, m_order[first + i], m_recipe, size, m_random));
    return plans;
}

BatchMaker::Mixture BatchMaker::drawMixture(const std::vector<PicturePlan>& plans)
{
    const float own = drawBeta(m_recipe.mixupAlpha, m_random);
    Mixture mixture;
    mixture.partner.resize(plans.size());
    std::iota(mixture.partner.begin(), mixture.partner.end(), std::size_t{0});
    std::shuffle(mixture.partner.begin(), mixture.partner.end(), m_random);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const bool mixed = plans[i].kind == PictureKind::Photograph &&
                           plans[mixture.partner[i]].kind == PictureKind::Photograph;
        mixture.own.push_back(mixed ? own : 1.F);
    }
    return mixture;
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

void BatchMaker::renderAndMix(Batch& batch, const std::vector<PicturePlan>& plans, const Mixture& mixture)
{
    const std::size_t values = sizeOf(batch).values();
    std::vector<float> rendered(plans.size() * values);
    m_workers.run([&](int worker) {
        const Part part = partOf(plans.size(), worker, m_workers.count());
        for (std::size_t i = part.begin; i < part.end; ++i)
            renderPlan(plans[i], sizeOf(batch), std::span(rendered).subspan(i * values, values));
    });
    batch.pixels.resize(rendered.size());
    m_workers.run([&](int worker) {
        const Part part = partOf(plans.size(), worker, m_workers.count());
        for (std::size_t i = part.begin; i < part.end; ++i)
            mixInto(batch, i, std::span(rendered).subspan(mixture.partner[i] * values, values),
                    std::span(rendered).subspan(i * values, values), mixture.own[i]);
    });
}

void BatchMaker::setTargets(Batch& batch, const std::vector<PicturePlan>& plans, const Mixture& mixture) const
{
    const auto labels = static_cast<std::size_t>(m_pictures.data->labels().size());
    const auto smoothing = static_cast<float>(m_recipe.labelSmoothing);
    batch.targets.assign(plans.size() * labels, 0.F);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        float* row = batch.targets.data() + i * labels;
        const auto add = [row, smoothing](const PicturePlan& plan, float share) {
            for (const PicturePiece& piece : plan.pieces) {
                if (piece.label >= 0)
                    row[piece.label] += share * (1.F - smoothing);
            }
        };
        add(plans[i], mixture.own[i]);
        if (mixture.own[i] < 1.F)
            add(plans[mixture.partner[i]], 1.F - mixture.own[i]);
        // That a picture shows none of the labels is certain; which of them it shows is not always.
        if (plans[i].kind == PictureKind::Photograph || plans[i].kind == PictureKind::Composite) {
            for (std::size_t label = 0; label < labels; ++label)
                row[label] += smoothing / static_cast<float>(labels);
        }
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

Batch plannedBatch(std::span<const PicturePlan> plans, PictureSize size, const ChannelStatistics& statistics)
{
    Batch batch;
    batch.count = static_cast<int>(plans.size());
    batch.width = size.width;
    batch.height = size.height;
    batch.pixels.resize(plans.size() * size.values());
    for (std::size_t i = 0; i < plans.size(); ++i)
        renderPlan(plans[i], size, std::span(batch.pixels).subspan(i * size.values(), size.values()));
    for (std::size_t i = 0; i < batch.pixels.size(); ++i)
        batch.pixels[i] = (batch.pixels[i] - statistics.mean[i % 3]) / statistics.deviation[i % 3];
    return batch;
}

} // namespace scenekeeper::training
