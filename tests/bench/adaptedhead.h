// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace scenekeeper::bench {

/// What a model says of one photograph.
struct Seen
{
    std::vector<float> probabilities; ///< [C]
    std::vector<float> embedding;     ///< [D]
};

/// What corrections add to a model's outputs: one logistic regression on unit-length embeddings for each
/// label, with the model's own logits to begin with and drawn towards adding nothing. A stand-in for
/// retraining, small enough to be fitted hundreds of times.
class AdaptedHead
{
public:
    /// `truth` holds one label for each of `photos`.
    AdaptedHead(std::span<const Seen* const> photos, std::span<const int> truth, int labelCount);

    /// The label that is most probable now.
    [[nodiscard]] int labelOf(const Seen& photo) const;

private:
    std::vector<std::vector<double>> m_weights; ///< [C][D + 1], the bias last
};

} // namespace scenekeeper::bench
