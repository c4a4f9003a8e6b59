// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/torchteacher.h"

#include "core/domain/modelcardjson.h"
#include "core/inference/inferencegraph.h"
#include "core/inference/networkarchive.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/training/networktensors.h"

#include <QCryptographicHash>
#include <map>
#include <sstream>
#include <torch/script.h>

namespace scenekeeper::training {

using base::ErrorCode;

struct TorchTeacher::State
{
    domain::ModelCard card;
    QString digest;
    std::map<std::string, at::Tensor> tensors; ///< parameters and running statistics by name, float32
    inference::InferenceGraph graph;
};

namespace {

base::Result<void> checkFit(const QString& file, const domain::ModelCard& card,
                            const Architecture& architecture, const QStringList& labels)
{
    if (card.architecture != architecture.name)
        return base::fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("%1 is a %2, not a %3").arg(file, card.architecture, architecture.name));
    if (card.labels != labels)
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("%1 knows %2, the photographs show %3")
                                                          .arg(file, card.labels.join(QStringLiteral(", ")),
                                                               labels.join(QStringLiteral(", "))));
    return {};
}

std::map<std::string, at::Tensor> namedTensors(const torch::jit::Module& module)
{
    std::map<std::string, at::Tensor> tensors;
    for (const auto& parameter : module.named_parameters())
        tensors.emplace(parameter.name, parameter.value);
    for (const auto& buffer : module.named_buffers())
        tensors.emplace(buffer.name, buffer.value);
    return tensors;
}

} // namespace

TorchTeacher::TorchTeacher(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TorchTeacher::~TorchTeacher() = default;

base::Result<std::shared_ptr<const Teacher>>
TorchTeacher::load(const QString& file, const Architecture& architecture, const QStringList& labels)
{
    const auto bytes = inference::readModelFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    try {
        std::istringstream stream(bytes->toStdString());
        torch::jit::ExtraFilesMap extra{{inference::kCardFile, {}}};
        torch::jit::Module module = torch::jit::load(stream, torch::kCPU, extra);
        auto card = domain::cardFromJson(QByteArray::fromStdString(extra[inference::kCardFile]));
        if (!card)
            return tl::make_unexpected(card.error());
        if (const auto fits = checkFit(file, *card, architecture, labels); !fits)
            return tl::make_unexpected(fits.error());
        std::map<std::string, at::Tensor> tensors;
        for (const auto& [name, tensor] : namedTensors(module))
            tensors.emplace(name, tensor.detach().to(torch::kFloat32, false, true));
        const QByteArray digest = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        std::shared_ptr<const Teacher> teacher(new TorchTeacher(std::make_unique<State>(
            State{std::move(*card), QString::fromLatin1(digest), std::move(tensors),
                  inference::InferenceGraph(std::move(module), false, inference::hasFastBFloat16())})));
        // A card is only what a file says; better found out now than after all photographs are read.
        const at::Tensor answers =
            teacher->answersTo(torch::zeros({2, 3, architecture.inputSize, architecture.inputSize}));
        TORCH_CHECK(answers.dim() == 2 && answers.size(1) == labels.size(),
                    "it does not answer with one row of its labels a picture");
        return teacher;
    } catch (const std::exception& error) {
        return base::fail(ErrorCode::ModelInvalid,
                          QStringLiteral("%1: %2").arg(file, inference::reasonOf(error)));
    }
}

const domain::ModelCard& TorchTeacher::card() const
{
    return m_state->card;
}

QString TorchTeacher::digest() const
{
    return m_state->digest;
}

void TorchTeacher::copyWeightsTo(const torch::jit::Module& network) const
{
    const torch::NoGradGuard noGradient;
    for (auto& [name, tensor] : namedTensors(network)) {
        const auto mine = m_state->tensors.find(name);
        // A file may claim an architecture that it has not; copying would stretch what is too small.
        TORCH_CHECK(mine != m_state->tensors.end() && mine->second.sizes() == tensor.sizes(),
                    "it has no fitting \"", name, "\"");
        tensor.copy_(mine->second);
    }
}

at::Tensor TorchTeacher::answersTo(const at::Tensor& pictures) const
{
    const torch::NoGradGuard noGradient;
    const at::Tensor logits = m_state->graph.run(pictures).first;
    return m_state->card.activation == domain::Activation::Sigmoid ? torch::sigmoid(logits)
                                                                   : torch::softmax(logits, 1);
}

} // namespace scenekeeper::training
