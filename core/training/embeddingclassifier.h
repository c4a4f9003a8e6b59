// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"
#include "core/training/linearhead.h"

#include <span>
#include <vector>

namespace scenekeeper::training {

/// A model as far as it takes to say what a picture shows whose embedding is known already: no network is
/// run, no file read. Plain values.
struct EmbeddingClassifier
{
    domain::ModelCard card;
    LinearHead head; ///< one row per label of the card

    /// Of an embedding `[D]`: calibrated, one per label, 0 … 1.
    [[nodiscard]] std::vector<float> probabilities(std::span<const float> embedding) const;
};

} // namespace scenekeeper::training
