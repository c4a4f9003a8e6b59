// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/classifier.h"

#include <QString>
#include <memory>

namespace scenekeeper::inference {

/// Numbers to compute with.
enum class Precision {
    Automatic, ///< bfloat16 where the processor multiplies it in hardware and the network bears it, else
               ///< float32
    Float32,
    BFloat16,
};

/// A TorchScript archive made ready for fast inference: normalisation and batch norm folded, frozen,
/// channels-last. Owns the network; immutable after loading, so thread-safe.
class TorchScriptClassifier final : public Classifier
{
public:
    /// Loads the archive at `file` (or one of Qt's resource paths) with the card inside it and tries it
    /// once. Fails with ModelMissing, ReadFailed, ModelInvalid (not TorchScript, no card, output of a wrong
    /// shape), OutOfMemory.
    [[nodiscard]] static base::Result<std::unique_ptr<TorchScriptClassifier>>
    load(const QString& file, Precision precision = Precision::Automatic);

    ~TorchScriptClassifier() override;

    [[nodiscard]] const domain::ModelCard& card() const override;
    [[nodiscard]] base::Result<std::vector<ClassifierOutput>>
    classify(std::span<const domain::PixelImage> batch) const override;

private:
    struct Network;
    struct Source;
    TorchScriptClassifier(domain::ModelCard card, std::unique_ptr<Network> network);
    static base::Result<std::unique_ptr<TorchScriptClassifier>> make(const Source& source, bool bfloat16);

    domain::ModelCard m_card;
    std::unique_ptr<Network> m_network;
};

/// Threads that one call of a network may use. Set once, in main(), before any work: the pipeline runs
/// several networks side by side, so its programs use 1; training uses all cores.
void setIntraOpThreads(int threads);

/// Whether the processor multiplies bfloat16 in hardware (AVX512-BF16 or AMX).
[[nodiscard]] bool hasFastBFloat16();

} // namespace scenekeeper::inference
