// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headedmodel.h"

#include "core/domain/modelcardjson.h"
#include "core/imaging/resize.h"
#include "core/inference/inferencegraph.h"
#include "core/inference/modelarchive.h"
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

QString bodyDigest(const torch::jit::Module& network, const domain::ModelCard& card)
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

} // namespace

struct HeadedModel::State
{
    torch::jit::Module network;
    QByteArray archive;
    QByteArray digest;
    domain::ModelCard card;
    LinearHead head;
    QString body;
    std::optional<ReplayMemory> memory;
};

HeadedModel::HeadedModel(std::unique_ptr<State> state) : m_state(std::move(state)) {}
HeadedModel::HeadedModel(HeadedModel&&) noexcept = default;
HeadedModel& HeadedModel::operator=(HeadedModel&&) noexcept = default;
HeadedModel::~HeadedModel() = default;

Result<HeadedModel> HeadedModel::load(const QString& file, const QByteArray& digest)
{
    Result<QByteArray> archive = inference::readModelFile(file);
    if (!archive)
        return tl::make_unexpected(archive.error());
    const QByteArray found = QCryptographicHash::hash(*archive, QCryptographicHash::Sha256);
    if (!digest.isEmpty() && digest != found)
        return invalid(file, QStringLiteral("the file has changed since it was registered"));
    return fromArchive(std::move(*archive), file);
}

Result<HeadedModel> HeadedModel::fromArchive(QByteArray archive, const QString& file)
{
    auto state = std::make_unique<State>();
    state->archive = std::move(archive);
    state->digest = QCryptographicHash::hash(state->archive, QCryptographicHash::Sha256);
    try {
        std::istringstream stream(state->archive.toStdString());
        torch::jit::ExtraFilesMap extra{{inference::kCardFile, {}}, {inference::kReplayFile, {}}};
        state->network = torch::jit::load(stream, torch::kCPU, extra);
        Result<domain::ModelCard> card =
            domain::cardFromJson(QByteArray::fromStdString(extra[inference::kCardFile]));
        if (!card)
            return invalid(file, card.error().detail);
        Result<LinearHead> head = headOf(state->network, *card, file);
        if (!head)
            return tl::make_unexpected(head.error());
        state->body = bodyDigest(state->network, *card);
        state->card = std::move(*card);
        state->head = std::move(*head);
        if (const std::string& bytes = extra[inference::kReplayFile]; !bytes.empty()) {
            Result<ReplayMemory> memory = replayFromBytes(QByteArray::fromStdString(bytes));
            if (!memory)
                return invalid(file, memory.error().detail);
            if (memory->body == state->body)
                state->memory = std::move(*memory);
        }
    } catch (const std::exception& error) {
        return invalid(file, inference::reasonOf(error));
    }
    return HeadedModel(std::move(state));
}

const domain::ModelCard& HeadedModel::card() const
{
    return m_state->card;
}

const LinearHead& HeadedModel::head() const
{
    return m_state->head;
}

const QByteArray& HeadedModel::digest() const
{
    return m_state->digest;
}

const QString& HeadedModel::body() const
{
    return m_state->body;
}

const std::optional<ReplayMemory>& HeadedModel::memory() const
{
    return m_state->memory;
}

Result<std::vector<std::vector<float>>>
HeadedModel::embed(std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const
{
    constexpr std::size_t kAtOnce = 24;
    std::vector<std::vector<float>> embeddings;
    try {
        const torch::NoGradGuard noGradient;
        const inference::InferenceGraph graph(m_state->network.deepcopy(), true,
                                              inference::hasFastBFloat16());
        for (std::size_t begin = 0; begin < pictures.size(); begin += kAtOnce) {
            if (stop.stop_requested())
                return base::fail(ErrorCode::Cancelled,
                                  QStringLiteral("stopped while looking at photographs"));
            const auto batch = pictures.subspan(begin, std::min(kAtOnce, pictures.size() - begin));
            const at::Tensor rows = graph.run(pixelsOf(batch, m_state->card)).second;
            for (int64_t i = 0; i < rows.size(0); ++i)
                embeddings.push_back(valuesOf(rows[i]));
        }
    } catch (const std::exception& error) {
        return invalid(m_state->card.name, inference::reasonOf(error));
    }
    return embeddings;
}

Result<QByteArray> HeadedModel::withHead(const LinearHead& head, const domain::ModelCard& card) const
{
    if (head.labelCount() != card.labelCount() || head.embeddingSize != card.embeddingSize ||
        head.embeddingSize != m_state->card.embeddingSize)
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("the head does not fit the card"));
    std::ostringstream archive;
    try {
        const torch::NoGradGuard noGradient;
        const auto labels = static_cast<int64_t>(head.labelCount());
        torch::jit::Module network = m_state->network.deepcopy();
        network.setattr(kHeadWeight, torch::tensor(head.weights)
                                         .reshape({labels, static_cast<int64_t>(head.embeddingSize)})
                                         .to(torch::kHalf));
        network.setattr(kHeadBias, torch::tensor(head.bias));
        torch::jit::ExtraFilesMap extra{{inference::kCardFile, domain::toJson(card).toStdString()}};
        if (m_state->memory)
            extra.emplace(inference::kReplayFile, toBytes(*m_state->memory).toStdString());
        network.save(archive, extra);
    } catch (const std::exception& error) {
        return base::fail(
            ErrorCode::Internal,
            QStringLiteral("the network cannot take another head: %1").arg(inference::reasonOf(error)));
    }
    return QByteArray::fromStdString(std::move(archive).str());
}

Result<QByteArray> HeadedModel::withMemory(const ReplayMemory& memory) const
{
    return inference::withExtraFiles(m_state->archive, {{inference::kReplayFile, toBytes(memory)}});
}

} // namespace scenekeeper::training
