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
/// channels-last. Immutable after loading, so thread-safe.
class TorchScriptClassifier : public Classifier
{
public:
    /// Loads the archive at `file` (or one of Qt's resource paths) with the card inside it and tries it
    /// once. One with a gate looks as LitClassifier does. Fails with ModelMissing, ReadFailed, ModelInvalid
    /// (not TorchScript, no card, output of a wrong shape), OutOfMemory.
    [[nodiscard]] static base::Result<std::unique_ptr<Classifier>>
    load(const QString& file, Precision precision = Precision::Automatic);
};

/// Threads that one call of a network may use. Set once, in main(), before any network is loaded: the
/// pipeline runs several side by side, so its programs use 1; training uses all cores.
void setIntraOpThreads(int threads);

/// Whether the processor multiplies bfloat16 in hardware (AVX512-BF16 or AMX).
[[nodiscard]] bool hasFastBFloat16();

} // namespace scenekeeper::inference
