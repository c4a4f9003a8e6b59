// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/embeddingclassifier.h"

#include "core/inference/activation.h"

namespace scenekeeper::training {

std::vector<float> EmbeddingClassifier::probabilities(std::span<const float> embedding) const
{
    return inference::toProbabilities(head.logits(embedding), card.activation, card.temperature,
                                      card.logitBias);
}

} // namespace scenekeeper::training
