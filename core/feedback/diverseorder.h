// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace scenekeeper::feedback {

/// Embeddings to choose from.
struct EmbeddingPool
{
    std::vector<std::vector<float>> units; ///< [n][D], of length 1
    std::vector<double> weights;           ///< [n], how much each needs to be settled; not negative
};

struct DiversePick
{
    std::size_t index = 0;             ///< into the pool
    std::vector<std::size_t> absorbed; ///< not picked themselves: as good as the same picture, ascending
};

/// Picks up to `count` of the pool, best first, so that what is picked stands for the rest: greedy facility
/// location. A look at a photograph settles itself and, by the fourth power of the cosine, those like it;
/// each pick is the one that settles most of the weight that the earlier ones left open. The fourth power is
/// flat: between 4 and 16 learning curves do not differ by more than their noise.
///
/// Deterministic: equals go by their index. O(n² · D) time and 4 n² bytes. What is picked when `stop` is
/// requested comes back.
[[nodiscard]] std::vector<DiversePick> diverseOrder(const EmbeddingPool& pool, std::size_t count,
                                                    const std::stop_token& stop = {});

} // namespace scenekeeper::feedback
