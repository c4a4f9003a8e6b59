// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace scenekeeper::training {

/// The last layer of a network: from an embedding to one logit per label.
struct LinearHead
{
    int embeddingSize = 0;      ///< D
    std::vector<float> weights; ///< `[labels, D]`, row by row
    std::vector<float> bias;    ///< `[labels]`

    [[nodiscard]] int labelCount() const { return static_cast<int>(bias.size()); }

    [[nodiscard]] std::span<const float> rowOf(std::size_t label) const
    {
        const auto size = static_cast<std::size_t>(embeddingSize);
        return std::span(weights).subspan(label * size, size);
    }

    /// Of an embedding `[D]`.
    [[nodiscard]] std::vector<float> logits(std::span<const float> embedding) const;

    friend bool operator==(const LinearHead&, const LinearHead&) = default;
};

} // namespace scenekeeper::training
