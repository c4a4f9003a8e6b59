// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/networkimport.h"

#include "core/domain/modelcardjson.h"
#include "core/inference/networkarchive.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <cmath>
#include <sstream>
#include <torch/script.h>

namespace scenekeeper::inference {

namespace {

using base::ErrorCode;
using base::Result;

constexpr float kDefaultThreshold = 0.5F;
constexpr int kTrialBatch = 2; ///< two pictures, so that a network that mixes up its axes is found out

tl::unexpected<base::Error> invalid(const QString& what)
{
    return base::fail(ErrorCode::ModelInvalid, what);
}

/// The labels as they are stored, without the spaces round them.
Result<QStringList> trimmedLabels(const QStringList& given)
{
    QStringList labels;
    QSet<QString> seen;
    for (const QString& name : given) {
        const QString label = name.trimmed();
        if (label.isEmpty())
            return base::fail(
                ErrorCode::InvalidArgument,
                QStringLiteral("label %1 of %2 has no name").arg(labels.size() + 1).arg(given.size()));
        const QString folded = label.toCaseFolded();
        if (seen.contains(folded))
            return base::fail(ErrorCode::InvalidArgument,
                              QStringLiteral("the label %1 is given twice").arg(label));
        seen.insert(folded);
        labels.append(label);
    }
    return labels;
}

/// Whether the network's numbers come about otherwise, or mean something else.
bool isUsedOtherwise(const domain::ModelCard& card, const domain::ModelCard& before)
{
    return card.labels != before.labels || card.inputWidth != before.inputWidth ||
           card.inputHeight != before.inputHeight || card.mean != before.mean ||
           card.deviation != before.deviation || card.activation != before.activation;
}

/// As it is for a network of which nothing was measured.
void forgetMeasurements(domain::ModelCard& card)
{
    const domain::ModelCard unmeasured;
    card.temperature = unmeasured.temperature;
    card.logitBias = unmeasured.logitBias;
    card.reviewThreshold = unmeasured.reviewThreshold;
    card.thresholds.assign(static_cast<std::size_t>(card.labels.size()), kDefaultThreshold);
    card.metrics = {};
}

Result<domain::ModelCard> cardOf(const std::string& inside, const ModelDescription& description,
                                 const QString& file)
{
    const Result<QStringList> labels = trimmedLabels(description.labels);
    if (!labels)
        return tl::make_unexpected(labels.error());
    domain::ModelCard card;
    if (!inside.empty()) {
        auto read = domain::cardFromJson(QByteArray::fromStdString(inside));
        if (!read)
            return read;
        card = std::move(*read);
    } else if (description.labels.isEmpty() || description.size <= 0) {
        return base::fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("the file carries no card: its labels and input size must be given"));
    }
    const domain::ModelCard before = card;
    if (!description.name.isEmpty() || card.name.isEmpty())
        card.name = description.name.isEmpty() ? QFileInfo(file).completeBaseName() : description.name;
    if (!labels->isEmpty())
        card.labels = *labels;
    if (description.size > 0)
        card.inputWidth = card.inputHeight = description.size;
    card.mean = description.mean.value_or(card.mean);
    card.deviation = description.deviation.value_or(card.deviation);
    card.activation = description.activation.value_or(card.activation);
    if (isUsedOtherwise(card, before))
        forgetMeasurements(card);
    if (card.architecture.isEmpty())
        card.architecture = QStringLiteral("torchscript");
    return card;
}

/// One tensor in, one tensor out, or why not.
Result<void> checkSignature(const torch::jit::Module& network, const std::string& method)
{
    const c10::FunctionSchema& schema = network.get_method(method).function().getSchema();
    std::size_t needed = 0;
    for (std::size_t i = 1; i < schema.arguments().size(); ++i) // the first is the network itself
        needed += schema.arguments()[i].default_value() ? 0 : 1;
    const auto isTensor = [](const c10::TypePtr& type) { return type->isSubtypeOf(*c10::TensorType::get()); };
    if (needed != 1 || !isTensor(schema.arguments()[1].type()))
        return invalid(
            QStringLiteral("%1 must take one tensor of pictures").arg(QString::fromStdString(method)));
    const c10::TypePtr& result = schema.returns().at(0).type();
    if (!isTensor(result))
        return invalid(QStringLiteral("%1 gives %2 where one tensor is needed")
                           .arg(QString::fromStdString(method), QString::fromStdString(result->str())));
    return {};
}

/// The columns that `method` gives for two pictures of the card's size, all of them numbers.
Result<int> outputsOf(torch::jit::Module& network, const std::string& method, const domain::ModelCard& card)
{
    if (Result<void> checked = checkSignature(network, method); !checked)
        return tl::make_unexpected(checked.error());
    const torch::NoGradGuard noGradient;
    const at::Tensor pictures = torch::rand({kTrialBatch, 3, card.inputHeight, card.inputWidth});
    const at::Tensor rows = network.get_method(method)({pictures}).toTensor();
    if (rows.dim() != 2 || rows.size(0) != kTrialBatch || !rows.is_floating_point()) {
        std::ostringstream shape;
        shape << rows.sizes() << " of " << rows.dtype();
        return invalid(QStringLiteral("%1 gives %2 for two pictures where two rows of numbers are needed")
                           .arg(QString::fromStdString(method), QString::fromStdString(shape.str())));
    }
    if (!torch::isfinite(rows).all().item<bool>())
        return invalid(QStringLiteral("%1 gives what is not a number").arg(QString::fromStdString(method)));
    return static_cast<int>(rows.size(1));
}

Result<void> tryNetwork(torch::jit::Module& network, domain::ModelCard& card)
{
    const Result<int> outputs = outputsOf(network, "forward", card);
    if (!outputs)
        return tl::make_unexpected(outputs.error());
    if (*outputs != card.labelCount())
        return invalid(
            QStringLiteral("the network has %1 outputs for %2 labels").arg(*outputs).arg(card.labelCount()));
    card.embeddingSize = 0;
    // Only retraining needs it: a network whose embedding is of no use is used without.
    if (network.find_method("embed"))
        card.embeddingSize = outputsOf(network, "embed", card).value_or(0);
    if (card.gate && static_cast<int>(card.gate->weights.size()) != card.embeddingSize)
        card.gate.reset();
    return {};
}

/// Torch's words for a missing GPU. The name alone says nothing: torch names GPUs as well where it lists what
/// an operation could run on, and the text quotes the network's own script.
QString refusal(const std::exception& error)
{
    static const QRegularExpression missingGpu(
        QStringLiteral("arguments from the '(CUDA|HIP|MPS|XPU)' backend|"
                       "support for (cuda|hip|mps|xpu) devices|"
                       "cannot initialize (CUDA|HIP|MPS|XPU) |"
                       "not compiled with (CUDA|HIP|MPS|XPU) |"
                       "no (NVIDIA|CUDA|HIP) (driver|GPUs|devices?)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString said = reasonOf(error);
    if (missingGpu.match(QString::fromUtf8(error.what())).hasMatch())
        return QStringLiteral("the network asks for a GPU; export it from the processor (%1)").arg(said);
    return QStringLiteral("not a TorchScript network that can be used here (%1)").arg(said);
}

} // namespace

Result<PackedModel> packNetwork(const QString& file, const ModelDescription& description)
{
    const Result<QByteArray> bytes = readModelFile(file);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    try {
        std::istringstream stream(bytes->toStdString());
        torch::jit::ExtraFilesMap extra{{kCardFile, {}}};
        torch::jit::Module network = torch::jit::load(stream, torch::kCPU, extra);
        network.eval();
        Result<domain::ModelCard> card = cardOf(extra[kCardFile], description, file);
        if (!card)
            return tl::make_unexpected(card.error());
        torch::jit::Module trial = network.deepcopy();
        trial.to(torch::kFloat); // ours are stored as half floats
        if (Result<void> tried = tryNetwork(trial, *card); !tried)
            return tl::make_unexpected(tried.error());
        const QByteArray json = domain::toJson(*card);
        if (const auto checked = domain::cardFromJson(json); !checked)
            return tl::make_unexpected(checked.error());
        // A model that describes itself stays the file it is, and so keeps its digest wherever it is taken.
        if (json.toStdString() == extra[kCardFile])
            return PackedModel{std::move(*card), *bytes};
        Result<QByteArray> archive = archiveWith(*bytes, {{kCardFile, json}});
        if (!archive)
            return tl::make_unexpected(archive.error());
        return PackedModel{std::move(*card), std::move(*archive)};
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::OutOfMemory, QStringLiteral("not enough memory to try %1").arg(file));
    } catch (const std::exception& error) {
        return invalid(refusal(error));
    }
}

} // namespace scenekeeper::inference
