// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/calibration.h"
#include "core/training/learner.h"
#include "core/training/pictureplan.h"

#include <optional>
#include <stop_token>

namespace scenekeeper::training {

struct ValidationSources
{
    const DataSet* data = nullptr;
    std::vector<std::size_t> photographs; ///< set apart, in `data`
    const DataSet* none = nullptr;        ///< null: there are none
    std::vector<std::size_t> noneChosen;  ///< set apart, in `none`
    bool withComposites = false;
    int size = 150; ///< pixels: edge of the network's input
};

/// What a training measures itself by, read again from its files as everyday use will read it: the
/// photographs set apart, the same without colour, composites of them, and pictures of none of the labels.
/// Owns them. Used by one thread.
class Validation
{
public:
    /// Fails as DataSet::load does.
    [[nodiscard]] static base::Result<Validation> load(const ValidationSources& sources,
                                                       const std::stop_token& stop);

    [[nodiscard]] std::size_t size() const { return m_photographs.size(); }
    [[nodiscard]] std::size_t noneSize() const { return m_none ? m_none->size() : 0; }

    /// What the network says of the photographs. Fails as Learner::logits() does.
    [[nodiscard]] base::Result<ValidationLogits> photographs(const Learner& learner,
                                                             const ChannelStatistics& statistics) const;
    /// Adds what it says of all the others. Fails likewise; `logits` may then have some of it.
    [[nodiscard]] base::Result<void> addOthers(const Learner& learner, const ChannelStatistics& statistics,
                                               ValidationLogits& logits) const;

private:
    explicit Validation(DataSet photographs);
    void planComposites();

    DataSet m_photographs;
    std::optional<DataSet> m_none;
    std::vector<int> m_truth;
    std::vector<PicturePlan> m_grey;
    std::vector<PicturePlan> m_composites;
    std::vector<std::vector<int>> m_compositeTruth;
};

} // namespace scenekeeper::training
