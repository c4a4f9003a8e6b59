// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/classifier.h"

#include <memory>

namespace scenekeeper::inference {

/// Looks at pictures again in another light where the gate on its card opens for them: what is said of these
/// is what was seen in that light. Owns the classifier that looks, whose card has a gate. As thread-safe as
/// that one; each picture costs at most two looks.
class LitClassifier final : public Classifier
{
public:
    explicit LitClassifier(std::unique_ptr<const Classifier> plain);

    [[nodiscard]] const domain::ModelCard& card() const override { return m_plain->card(); }
    [[nodiscard]] base::Result<std::vector<ClassifierOutput>>
    classify(std::span<const domain::PixelImage> batch) const override;

private:
    std::unique_ptr<const Classifier> m_plain;
};

} // namespace scenekeeper::inference
