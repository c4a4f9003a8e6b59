// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/torchheadednetwork.h"

#include "core/domain/modelcardjson.h"
#include "core/imaging/resize.h"
#include "core/inference/inferencegraph.h"
#include "core/inference/networkarchive.h"
#include "core/inference/torchscriptclassifier.h"

#include <QCryptographicHash>
#include <map>
#include <sstream>
#include <torch/script.h>

namespace scenekeeper::training {

using base::ErrorCode;
using base::Result;

namespace {

constexpr auto kHeadWeight = "head_weight";
constexpr auto kHeadBias = "head_bias";

tl::unexpected<base::Error> invalid(const QString& file, const QString& what)
{
    return base::fail(ErrorCode::ModelInvalid, QStringLiteral("%1: %2").arg(file, what));
}

/// Parameters and running statistics of everything but the head, by name.
std::map<std::string, at::Tensor> bodyTensors(const torch::jit::Module& network)
{
    std::map<std::string, at::Tensor> tensors;
    for (const auto& parameter : network.named_parameters())
        tensors.emplace(parameter.name, parameter.value);
    for (const auto& buffer : network.named_buffers())
        tensors.emplace(buffer.name, buffer.value);
    tensors.erase(kHeadWeight);
    tensors.erase(kHeadBias);
    return tensors;
}

QString networkDigest(const torch::jit::Module& network, const domain::ModelCard& card)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto addFloats = [&hash](const float* values, std::size_t count) {
        hash.addData({reinterpret_cast<const char*>(values), static_cast<qsizetype>(count * sizeof(float))});
    };
    hash.addData(QStringLiteral("%1 %2×%3")
                     .arg(card.architecture)
                     .arg(card.inputWidth)
                     .arg(card.inputHeight)
                     .toUtf8());
    addFloats(card.mean.data(), card.mean.size());
    addFloats(card.deviation.data(), card.deviation.size());
    for (const auto& [name, tensor] : bodyTensors(network)) {
        std::ostringstream shape;
        shape << name << tensor.sizes();
        hash.addData(QByteArray::fromStdString(shape.str()));
        // Half floats become floats without loss: how a file stores them makes no difference.
        const at::Tensor values = tensor.detach().to(torch::kFloat32).contiguous();
        addFloats(values.data_ptr<float>(), static_cast<std::size_t>(values.numel()));
    }
    return QString::fromLatin1(hash.result().toHex());
}

std::vector<float> valuesOf(const at::Tensor& tensor)
{
    const at::Tensor values = tensor.detach().to(torch::kFloat32).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

Result<LinearHead> headOf(const torch::jit::Module& network, const domain::ModelCard& card,
                          const QString& file)
{
    if (card.embeddingSize == 0)
        return invalid(file, QStringLiteral("the network gives no embedding to learn from"));
    if (!network.hasattr(kHeadWeight) || !network.hasattr(kHeadBias))
        return invalid(file, QStringLiteral("the network has no head_weight and head_bias to replace"));
    const at::Tensor weight = network.attr(kHeadWeight).toTensor();
    const at::Tensor bias = network.attr(kHeadBias).toTensor();
    if (weight.dim() != 2 || weight.size(0) != card.labelCount() || weight.size(1) != card.embeddingSize ||
        bias.dim() != 1 || bias.size(0) != card.labelCount())
        return invalid(file, QStringLiteral("the network's head does not fit its card"));
    return LinearHead{card.embeddingSize, valuesOf(weight), valuesOf(bias)};
}

/// `[N, 3, H, W]`, normalised as the card has it.
at::Tensor pixelsOf(std::span<const domain::PixelImage* const> pictures, const domain::ModelCard& card)
{
    std::vector<at::Tensor> rows;
    for (const domain::PixelImage* picture : pictures) {
        domain::PixelImage fitted = imaging::resizeTo(*picture, card.inputWidth, card.inputHeight);
        rows.push_back(
            torch::from_blob(fitted.rgb.data(), {card.inputHeight, card.inputWidth, 3}, torch::kUInt8)
                .to(torch::kFloat32));
    }
    const at::Tensor mean = torch::tensor(at::ArrayRef<float>(card.mean.data(), card.mean.size()));
    const at::Tensor deviation =
        torch::tensor(at::ArrayRef<float>(card.deviation.data(), card.deviation.size()));
    return torch::stack(rows).div_(255.F).sub_(mean).div_(deviation).permute({0, 3, 1, 2});
}

/// Owns the network.
class TorchHeadedNetwork final : public HeadedNetwork
{
public:
    TorchHeadedNetwork(torch::jit::Module network, domain::ModelCard card)
        : m_network(std::move(network)), m_card(std::move(card))
    {
    }

    [[nodiscard]] Result<std::vector<std::vector<float>>>
    embed(std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const override;
    [[nodiscard]] Result<QByteArray> withHead(const LinearHead& head, const domain::ModelCard& card,
                                              const QByteArray& memory) const override;

private:
    torch::jit::Module m_network;
    domain::ModelCard m_card;
};

Result<std::vector<std::vector<float>>>
TorchHeadedNetwork::embed(std::span<const domain::PixelImage* const> pictures,
                          const std::stop_token& stop) const
{
    constexpr std::size_t kAtOnce = 24;
    std::vector<std::vector<float>> embeddings;
    try {
        const torch::NoGradGuard noGradient;
        const inference::InferenceGraph graph(m_network.deepcopy(), true, inference::hasFastBFloat16());
        for (std::size_t begin = 0; begin < pictures.size(); begin += kAtOnce) {
            if (stop.stop_requested())
                return base::fail(ErrorCode::Cancelled,
                                  QStringLiteral("stopped while looking at photographs"));
            const auto batch = pictures.subspan(begin, std::min(kAtOnce, pictures.size() - begin));
            const at::Tensor rows = graph.run(pixelsOf(batch, m_card)).second;
            for (int64_t i = 0; i < rows.size(0); ++i)
                embeddings.push_back(valuesOf(rows[i]));
        }
    } catch (const std::exception& error) {
        return invalid(m_card.name, inference::reasonOf(error));
    }
    return embeddings;
}

Result<QByteArray> TorchHeadedNetwork::withHead(const LinearHead& head, const domain::ModelCard& card,
                                                const QByteArray& memory) const
{
    std::ostringstream archive;
    try {
        const torch::NoGradGuard noGradient;
        const auto labels = static_cast<int64_t>(head.labelCount());
        torch::jit::Module network = m_network.deepcopy();
        network.setattr(kHeadWeight, torch::tensor(head.weights)
                                         .reshape({labels, static_cast<int64_t>(head.embeddingSize)})
                                         .to(torch::kHalf));
        network.setattr(kHeadBias, torch::tensor(head.bias));
        torch::jit::ExtraFilesMap extra{{inference::kCardFile, domain::toJson(card).toStdString()}};
        if (!memory.isEmpty())
            extra.emplace(inference::kReplayFile, memory.toStdString());
        network.save(archive, extra);
    } catch (const std::exception& error) {
        return base::fail(
            ErrorCode::Internal,
            QStringLiteral("the network cannot take another head: %1").arg(inference::reasonOf(error)));
    }
    return QByteArray::fromStdString(std::move(archive).str());
}

} // namespace

Result<HeadedParts> takeApart(const QByteArray& archive, const QString& file)
{
    try {
        std::istringstream stream(archive.toStdString());
        torch::jit::ExtraFilesMap extra{{inference::kCardFile, {}}, {inference::kReplayFile, {}}};
        torch::jit::Module network = torch::jit::load(stream, torch::kCPU, extra);
        Result<domain::ModelCard> card =
            domain::cardFromJson(QByteArray::fromStdString(extra[inference::kCardFile]));
        if (!card)
            return invalid(file, card.error().detail);
        Result<LinearHead> head = headOf(network, *card, file);
        if (!head)
            return tl::make_unexpected(head.error());
        HeadedParts parts;
        parts.network = networkDigest(network, *card);
        parts.head = std::move(*head);
        parts.memory = QByteArray::fromStdString(extra[inference::kReplayFile]);
        parts.runner = std::make_unique<TorchHeadedNetwork>(std::move(network), *card);
        parts.card = std::move(*card);
        return parts;
    } catch (const std::exception& error) {
        return invalid(file, inference::reasonOf(error));
    }
}

} // namespace scenekeeper::training
