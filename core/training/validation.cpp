// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/validation.h"

#include <algorithm>
#include <numeric>

namespace scenekeeper::training {

namespace {

constexpr std::size_t kBatch = 64;
constexpr unsigned kCompositeSeed = 1; ///< the same composites for every training

PictureSize sizeOf(const DataSet& data)
{
    const SourcePicture picture = data.picture(0);
    return {picture.width, picture.height};
}

PicturePlan planOf(const DataSet& data, std::size_t index)
{
    PicturePlan plan;
    plan.pieces.push_back({data.picture(index), {}, 0, 0, sizeOf(data), data.label(index)});
    return plan;
}

base::Result<Rows> plainLogits(const Learner& learner, const DataSet& data,
                               const ChannelStatistics& statistics)
{
    Rows logits;
    std::vector<std::size_t> indices(data.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    const std::span<const std::size_t> all(indices);
    for (std::size_t i = 0; i < all.size(); i += kBatch) {
        const auto part = all.subspan(i, std::min(kBatch, all.size() - i));
        auto rows = learner.logits(plainBatch(data, part, statistics));
        if (!rows)
            return tl::make_unexpected(rows.error());
        std::move(rows->begin(), rows->end(), std::back_inserter(logits));
    }
    return logits;
}

base::Result<Rows> plannedLogits(const Learner& learner, std::span<const PicturePlan> plans, PictureSize size,
                                 const ChannelStatistics& statistics)
{
    Rows logits;
    for (std::size_t i = 0; i < plans.size(); i += kBatch) {
        const auto part = plans.subspan(i, std::min(kBatch, plans.size() - i));
        auto rows = learner.logits(plannedBatch(part, size, statistics));
        if (!rows)
            return tl::make_unexpected(rows.error());
        std::move(rows->begin(), rows->end(), std::back_inserter(logits));
    }
    return logits;
}

} // namespace

Validation::Validation(DataSet photographs) : m_photographs(std::move(photographs))
{
    for (std::size_t i = 0; i < m_photographs.size(); ++i) {
        m_truth.push_back(m_photographs.label(i));
        m_grey.push_back(planOf(m_photographs, i));
        m_grey.back().look.colourless = true;
    }
}

base::Result<Validation> Validation::load(const ValidationSources& sources, const std::stop_token& stop)
{
    auto photographs = loadPart(*sources.data, sources.photographs, sources.size, stop);
    if (!photographs)
        return tl::make_unexpected(photographs.error());
    Validation validation(std::move(*photographs));
    if (!sources.noneChosen.empty()) {
        auto none = loadPart(*sources.none, sources.noneChosen, sources.size, stop);
        if (!none)
            return tl::make_unexpected(none.error());
        validation.m_none = std::move(*none);
    }
    if (sources.withComposites)
        validation.planComposites();
    return validation;
}

/// Each photograph is in one of them at most.
void Validation::planComposites()
{
    std::mt19937_64 random(kCompositeSeed);
    std::vector<std::size_t> order(m_photographs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    for (std::size_t i = 0; i + 1 < order.size(); i += 2) {
        if (m_truth[order[i]] == m_truth[order[i + 1]])
            continue;
        PicturePlan plan = planOf(m_photographs, order[i]);
        plan.kind = PictureKind::Composite;
        plan.pieces.push_back(planOf(m_photographs, order[i + 1]).pieces.front());
        const auto layout = static_cast<CompositeLayout>(m_composites.size() % 3);
        layOut(layout, sizeOf(m_photographs), plan, random);
        m_composites.push_back(std::move(plan));
        m_compositeTruth.push_back({m_truth[order[i]], m_truth[order[i + 1]]});
    }
}

base::Result<ValidationLogits> Validation::photographs(const Learner& learner,
                                                       const ChannelStatistics& statistics) const
{
    auto rows = plainLogits(learner, m_photographs, statistics);
    if (!rows)
        return tl::make_unexpected(rows.error());
    ValidationLogits logits;
    logits.photographs = std::move(*rows);
    logits.truth = m_truth;
    return logits;
}

base::Result<void> Validation::addOthers(const Learner& learner, const ChannelStatistics& statistics,
                                         ValidationLogits& logits) const
{
    auto grey = plannedLogits(learner, m_grey, sizeOf(m_photographs), statistics);
    if (!grey)
        return tl::make_unexpected(grey.error());
    auto composites = plannedLogits(learner, m_composites, sizeOf(m_photographs), statistics);
    if (!composites)
        return tl::make_unexpected(composites.error());
    if (m_none) {
        auto none = plainLogits(learner, *m_none, statistics);
        if (!none)
            return tl::make_unexpected(none.error());
        logits.none = std::move(*none);
    }
    logits.grey = std::move(*grey);
    logits.composites = std::move(*composites);
    logits.compositeTruth = m_compositeTruth;
    return {};
}

} // namespace scenekeeper::training
