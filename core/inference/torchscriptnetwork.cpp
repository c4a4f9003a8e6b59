// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptnetwork.h"

#include "core/domain/modelcardjson.h"
#include "core/inference/activation.h"
#include "core/inference/inferencegraph.h"
#include "core/inference/networkarchive.h"
#include "core/inference/pixeltensor.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <torch/script.h>

namespace scenekeeper::inference {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr int kTrialBatch = 2; ///< two pictures, so that a network that mixes up its axes is found out

tl::unexpected<Error> invalid(const QString& file, const QString& what)
{
    return base::fail(ErrorCode::ModelInvalid, QStringLiteral("%1: %2").arg(file, what));
}

/// Checks that `rows` is `[pictures, columns]` and all numbers, and takes its rows apart.
Result<std::vector<std::vector<float>>> rowsOf(const at::Tensor& rows, std::size_t pictures, int columns,
                                               const char* what)
{
    const QString name = QString::fromLatin1(what);
    if (rows.dim() != 2 || rows.size(0) != static_cast<int64_t>(pictures) || rows.size(1) != columns) {
        std::ostringstream shape;
        shape << rows.sizes();
        return base::fail(ErrorCode::ModelInvalid,
                          QStringLiteral("%1 of shape %2 where [%3, %4] was expected")
                              .arg(name, QString::fromStdString(shape.str()))
                              .arg(pictures)
                              .arg(columns));
    }
    std::vector<std::vector<float>> result;
    const float* row = rows.data_ptr<float>();
    for (std::size_t i = 0; i < pictures; ++i, row += columns) {
        result.emplace_back(row, row + columns);
        if (!std::all_of(row, row + columns, [](float value) { return std::isfinite(value); }))
            return base::fail(ErrorCode::ModelInvalid, QStringLiteral("%1 that are not numbers").arg(name));
    }
    return result;
}

Result<void> tryOnce(const TorchScriptClassifier& classifier)
{
    const domain::ModelCard& card = classifier.card();
    domain::PixelImage grey;
    grey.width = card.inputWidth;
    grey.height = card.inputHeight;
    grey.rgb.assign(static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height) * 3, 128);
    const std::vector<domain::PixelImage> batch(kTrialBatch, grey);
    const auto outputs = classifier.classify(batch);
    if (!outputs)
        return tl::make_unexpected(outputs.error());
    return {};
}

Result<std::vector<ClassifierOutput>> outputsOf(const domain::ModelCard& card, const at::Tensor& logits,
                                                const at::Tensor& embedding, std::size_t pictures)
{
    const auto rows = rowsOf(logits, pictures, card.labelCount(), "logits");
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<ClassifierOutput> outputs(pictures);
    for (std::size_t i = 0; i < pictures; ++i)
        outputs[i].probabilities =
            toProbabilities((*rows)[i], card.activation, card.temperature, card.logitBias);
    if (card.embeddingSize == 0)
        return outputs;
    auto embeddings = rowsOf(embedding, pictures, card.embeddingSize, "embeddings");
    if (!embeddings)
        return tl::make_unexpected(embeddings.error());
    for (std::size_t i = 0; i < pictures; ++i)
        outputs[i].embedding = std::move((*embeddings)[i]);
    return outputs;
}

} // namespace

/// The network as torch runs it. Immutable once made.
struct TorchScriptNetwork::Network
{
    PixelScale scale;
    InferenceGraph graph;
};

/// What an archive holds.
struct TorchScriptNetwork::Source
{
    domain::ModelCard card;
    torch::jit::Module module;
};

TorchScriptNetwork::TorchScriptNetwork(domain::ModelCard card, std::unique_ptr<Network> network)
    : m_card(std::move(card)), m_network(std::move(network))
{
}

TorchScriptNetwork::~TorchScriptNetwork() = default;

Result<std::unique_ptr<TorchScriptClassifier>> TorchScriptNetwork::load(const QString& file,
                                                                        Precision precision)
{
    const auto bytes = readModelFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    try {
        std::istringstream stream(bytes->toStdString());
        torch::jit::ExtraFilesMap extra{{kCardFile, {}}};
        const torch::jit::Module module = torch::jit::load(stream, torch::kCPU, extra);
        if (extra[kCardFile].empty())
            return invalid(file, QStringLiteral("no card.json inside; labels and input are not known"));
        auto card = domain::cardFromJson(QByteArray::fromStdString(extra[kCardFile]));
        if (!card)
            return invalid(file, card.error().detail);
        if (precision == Precision::Automatic && hasFastBFloat16()) {
            // Not every network bears it: an operation may want all it works on to be of one type.
            if (auto fast = make({*card, module}, true))
                return fast;
        }
        auto classifier = make({*card, module}, precision == Precision::BFloat16);
        if (!classifier)
            return invalid(file, classifier.error().detail);
        return classifier;
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::OutOfMemory, QStringLiteral("not enough memory to load %1").arg(file));
    } catch (const std::exception& error) {
        return invalid(
            file,
            QStringLiteral("not a TorchScript network that can be used here (%1)").arg(reasonOf(error)));
    }
}

Result<std::unique_ptr<TorchScriptClassifier>> TorchScriptNetwork::make(const Source& source, bool bfloat16)
{
    try {
        auto network = std::make_unique<Network>(Network{
            PixelScale(source.card), InferenceGraph(source.module, source.card.embeddingSize > 0, bfloat16)});
        std::unique_ptr<TorchScriptClassifier> classifier(
            new TorchScriptNetwork(source.card, std::move(network)));
        if (const auto tried = tryOnce(*classifier); !tried)
            return tl::make_unexpected(tried.error());
        return classifier;
    } catch (const std::bad_alloc&) {
        throw; // no other precision would need less
    } catch (const std::exception& error) {
        return base::fail(
            ErrorCode::ModelInvalid,
            QStringLiteral("not a TorchScript network that can be used here (%1)").arg(reasonOf(error)));
    }
}

const domain::ModelCard& TorchScriptNetwork::card() const
{
    return m_card;
}

Result<std::vector<ClassifierOutput>>
TorchScriptNetwork::classify(std::span<const domain::PixelImage> batch) const
{
    if (batch.empty())
        return std::vector<ClassifierOutput>{};
    for (const domain::PixelImage& image : batch) {
        if (!fitsInput(image, m_card))
            return base::fail(ErrorCode::InvalidArgument,
                              QStringLiteral("a picture of %1×%2 pixels for a network that takes %3×%4")
                                  .arg(image.width)
                                  .arg(image.height)
                                  .arg(m_card.inputWidth)
                                  .arg(m_card.inputHeight));
    }
    try {
        const c10::InferenceMode inferenceMode;
        const InferenceGraph& graph = m_network->graph;
        const auto [logits, embedding] = graph.run(m_network->scale.tensorOf(batch, graph.usesBFloat16()));
        return outputsOf(m_card, logits, embedding, batch.size());
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::OutOfMemory,
                          QStringLiteral("not enough memory for %1 pictures").arg(batch.size()));
    } catch (const std::exception& error) {
        return base::fail(ErrorCode::ModelInvalid,
                          QStringLiteral("the network failed (%1)").arg(reasonOf(error)));
    }
}

} // namespace scenekeeper::inference
