// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/inferencestage.h"

#include "core/base/logging.h"

#include <algorithm>
#include <chrono>

namespace scenekeeper::pipeline {

using base::Error;
using base::ErrorCode;

namespace {

/// With large files a full batch takes longer to decode than it may wait: a fuller batch costs the
/// network less a picture, and a tenth of a second is not noticed.
constexpr std::chrono::milliseconds kLinger{100};

void markFailed(EndedFile& file, const Error& error)
{
    file.status = domain::FileStatus::Failed;
    file.failure = error;
    file.photo.state = domain::PhotoState::Failed;
    file.photo.failure = error;
}

} // namespace

InferenceWorker::InferenceWorker(const inference::Classifier& classifier, int batchSize,
                                 DecodedQueue& decoded, EndedQueue& ended)
    : m_classifier(classifier),
      m_batchSize(static_cast<std::size_t>(std::max(1, batchSize))),
      m_decoded(decoded),
      m_ended(ended)
{
}

void InferenceWorker::run()
{
    while (true) {
        std::vector<DecodedPhoto> batch = m_decoded.popBatch(m_batchSize, kLinger);
        if (batch.empty())
            return;
        classifyAndPassOn(std::move(batch));
    }
}

InferenceWorker::Outputs InferenceWorker::classify(std::span<const domain::PixelImage> inputs) const
{
    Outputs outputs = m_classifier.classify(inputs);
    if (!outputs)
        return outputs;
    const auto labels = static_cast<std::size_t>(m_classifier.card().labelCount());
    const bool fits = outputs->size() == inputs.size() &&
                      std::all_of(outputs->begin(), outputs->end(), [labels](const auto& output) {
                          return output.probabilities.size() == labels;
                      });
    if (!fits)
        return base::fail(ErrorCode::ModelInvalid,
                          QStringLiteral("the model's output does not fit its card"));
    return outputs;
}

void InferenceWorker::classifyAndPassOn(std::vector<DecodedPhoto> batch)
{
    std::vector<domain::PixelImage> inputs;
    inputs.reserve(batch.size());
    for (DecodedPhoto& photo : batch)
        inputs.push_back(std::move(photo.input));

    Outputs outputs = classify(inputs);
    if (!outputs && batch.size() > 1)
        qCWarning(base::logPipeline) << "a batch failed and is tried one by one:" << outputs.error().detail;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        EndedFile& file = batch[i].file;
        if (outputs) {
            file.output = std::move((*outputs)[i]);
        } else {
            Outputs single = batch.size() > 1 ? classify(std::span(inputs).subspan(i, 1)) : outputs;
            if (single)
                file.output = std::move(single->front());
            else
                markFailed(file, single.error());
        }
        // What is inferred is kept even when the run is being stopped; only a failed writer declines.
        if (!m_ended.push(std::move(file)))
            return;
    }
}

} // namespace scenekeeper::pipeline
