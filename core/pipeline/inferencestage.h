// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/workitems.h"

#include <cstddef>
#include <vector>

namespace scenekeeper::pipeline {

/// Takes decoded photos in micro-batches and asks the classifier. One object a thread. A batch that
/// fails is tried again picture by picture, so that only the guilty one fails.
class InferenceWorker
{
public:
    InferenceWorker(const inference::Classifier& classifier, int batchSize, DecodedQueue& decoded,
                    EndedQueue& ended);

    /// Blocks until the queue of decoded photos ends.
    void run();

private:
    using Outputs = base::Result<std::vector<inference::ClassifierOutput>>;

    [[nodiscard]] Outputs classify(std::span<const domain::PixelImage> inputs) const;
    void classifyAndPassOn(std::vector<DecodedPhoto> batch);

    const inference::Classifier& m_classifier;
    std::size_t m_batchSize;
    DecodedQueue& m_decoded;
    EndedQueue& m_ended;
};

} // namespace scenekeeper::pipeline
