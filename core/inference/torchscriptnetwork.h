// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/torchscriptclassifier.h"

namespace scenekeeper::inference {

/// The TorchScriptClassifier, where LibTorch is. Owns the network; immutable after loading, so thread-safe.
class TorchScriptNetwork final : public TorchScriptClassifier
{
public:
    /// As TorchScriptClassifier::load().
    [[nodiscard]] static base::Result<std::unique_ptr<TorchScriptClassifier>> load(const QString& file,
                                                                                   Precision precision);

    ~TorchScriptNetwork() override;

    [[nodiscard]] const domain::ModelCard& card() const override;
    [[nodiscard]] base::Result<std::vector<ClassifierOutput>>
    classify(std::span<const domain::PixelImage> batch) const override;

private:
    struct Network;
    struct Source;
    TorchScriptNetwork(domain::ModelCard card, std::unique_ptr<Network> network);
    static base::Result<std::unique_ptr<TorchScriptClassifier>> make(const Source& source, bool bfloat16);

    domain::ModelCard m_card;
    std::unique_ptr<Network> m_network;
};

} // namespace scenekeeper::inference
