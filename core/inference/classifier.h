// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/domain/pixelimage.h"

#include <span>
#include <vector>

namespace scenekeeper::inference {

/// What a classifier says of one picture.
struct ClassifierOutput
{
    std::vector<float> probabilities; ///< calibrated, one per label of the card, 0 … 1
    std::vector<float> embedding;     ///< `[D]`, empty where the model has none
};

/// Says which scenes pictures show. Implementations: TorchScriptClassifier, fakes in tests.
class Classifier
{
public:
    virtual ~Classifier() = default;

    [[nodiscard]] virtual const domain::ModelCard& card() const = 0;

    /// One output per picture, in order. Every picture must be exactly the card's input size. Fails as
    /// a whole (ModelInvalid, OutOfMemory, InvalidArgument). Thread-safe: several threads may call it
    /// at once, each working on its own batch.
    [[nodiscard]] virtual base::Result<std::vector<ClassifierOutput>>
    classify(std::span<const domain::PixelImage> batch) const = 0;
};

} // namespace scenekeeper::inference
