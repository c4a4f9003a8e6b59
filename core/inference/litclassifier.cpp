// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/litclassifier.h"

#include "core/imaging/lights.h"

namespace scenekeeper::inference {

using base::Result;
using domain::PixelImage;

LitClassifier::LitClassifier(std::unique_ptr<const Classifier> plain) : m_plain(std::move(plain)) {}

Result<std::vector<ClassifierOutput>> LitClassifier::classify(std::span<const PixelImage> batch) const
{
    const domain::LightGate& gate = *card().gate;
    auto outputs = m_plain->classify(batch);
    if (!outputs)
        return outputs;
    std::vector<std::size_t> again;
    std::vector<PixelImage> lit;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (!gate.opensFor((*outputs)[i].embedding))
            continue;
        again.push_back(i);
        lit.push_back(imaging::seenIn(gate.light, batch[i]));
    }
    if (again.empty())
        return outputs;
    auto litOutputs = m_plain->classify(lit);
    if (!litOutputs)
        return litOutputs;
    for (std::size_t i = 0; i < again.size(); ++i)
        (*outputs)[again[i]] = std::move((*litOutputs)[i]);
    return outputs;
}

} // namespace scenekeeper::inference
