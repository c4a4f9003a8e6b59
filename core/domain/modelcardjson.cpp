// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/modelcardjson.h"

#include "core/base/halffloats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace scenekeeper::domain {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int kFormatVersion = 2;
constexpr int kVersionWithoutGate = 1; ///< a program that knows no gates must not take a model with one
constexpr int kMaxInputSize = 2048;
constexpr int kMaxEmbeddingSize = 65536;
constexpr qsizetype kMaxLabels = 10'000;

template <typename Range>
QJsonArray toArray(const Range& values)
{
    QJsonArray array;
    for (const float value : values)
        array.append(static_cast<double>(value));
    return array;
}

tl::unexpected<base::Error> invalid(const QString& field)
{
    return fail(ErrorCode::ModelInvalid, QStringLiteral("card.json: %1").arg(field));
}

Result<QStringList> readLabels(const QJsonObject& object)
{
    QStringList labels;
    QSet<QString> seen;
    for (const QJsonValue value : object.value(u"labels").toArray()) {
        const QString label = value.toString().trimmed();
        const QString folded = label.toCaseFolded();
        if (label.isEmpty() || seen.contains(folded))
            return invalid(QStringLiteral("labels are empty or named twice"));
        seen.insert(folded);
        labels.append(label);
    }
    if (labels.isEmpty() || labels.size() > kMaxLabels)
        return invalid(QStringLiteral("no labels, or too many"));
    return labels;
}

Result<std::array<float, 3>> readChannels(const QJsonObject& object, const QString& key, bool positive)
{
    const QJsonArray array = object.value(key).toArray();
    std::array<float, 3> values{};
    if (array.size() != 3)
        return invalid(QStringLiteral("%1 needs three numbers").arg(key));
    for (qsizetype channel = 0; channel < 3; ++channel) {
        const double value = array.at(channel).toDouble(std::nan(""));
        if (!std::isfinite(value) || (positive && value <= 0.0))
            return invalid(QStringLiteral("%1 makes no sense").arg(key));
        values.at(static_cast<std::size_t>(channel)) = static_cast<float>(value);
    }
    return values;
}

Result<std::vector<float>> readThresholds(const QJsonObject& object, qsizetype labels)
{
    const QJsonArray array = object.value(u"thresholds").toArray();
    std::vector<float> thresholds;
    for (const QJsonValue value : array) {
        const double threshold = value.toDouble(-1.0);
        if (!(threshold >= 0.0 && threshold <= 1.0))
            return invalid(QStringLiteral("thresholds outside 0 to 1"));
        thresholds.push_back(static_cast<float>(threshold));
    }
    if (!thresholds.empty() && static_cast<qsizetype>(thresholds.size()) != labels)
        return invalid(QStringLiteral("thresholds do not match the labels"));
    return thresholds;
}

/// What turns logits into confidences and these into a decision. Fields that came later may be absent.
Result<void> readCalibration(const QJsonObject& object, ModelCard& card)
{
    const QString activation = object.value(u"activation").toString();
    if (activation != u"sigmoid" && activation != u"softmax")
        return invalid(QStringLiteral("activation"));
    card.activation = activation == u"sigmoid" ? Activation::Sigmoid : Activation::Softmax;
    card.temperature = object.value(u"temperature").toDouble(0.0);
    if (!std::isfinite(card.temperature) || card.temperature <= 0.0)
        return invalid(QStringLiteral("temperature"));
    card.logitBias =
        object.contains(u"logit_bias") ? object.value(u"logit_bias").toDouble(std::nan("")) : 0.0;
    if (!std::isfinite(card.logitBias))
        return invalid(QStringLiteral("logit_bias"));
    card.reviewThreshold =
        object.contains(u"review_threshold") ? object.value(u"review_threshold").toDouble(-1.0) : 0.0;
    if (!(card.reviewThreshold >= 0.0 && card.reviewThreshold <= 1.0))
        return invalid(QStringLiteral("review_threshold"));
    return {};
}

QJsonObject gateJson(const LightGate& gate)
{
    return {{QStringLiteral("light"), lightName(gate.light)},
            {QStringLiteral("weights"), QString::fromLatin1(base::toHalfFloats(gate.weights).toBase64())},
            {QStringLiteral("bias"), static_cast<double>(gate.bias)}};
}

Result<std::optional<LightGate>> readGate(const QJsonObject& object, int embeddingSize)
{
    if (!object.contains(u"gate"))
        return std::nullopt;
    const QJsonObject json = object.value(u"gate").toObject();
    const std::optional<Light> light = lightFromName(json.value(u"light").toString());
    LightGate gate;
    gate.weights = base::fromHalfFloats(QByteArray::fromBase64(json.value(u"weights").toString().toLatin1()));
    gate.bias = static_cast<float>(json.value(u"bias").toDouble(std::nan("")));
    const bool makesSense = light && *light != Light::AsIs && embeddingSize > 0 &&
                            static_cast<int>(gate.weights.size()) == embeddingSize &&
                            std::isfinite(gate.bias) &&
                            std::all_of(gate.weights.begin(), gate.weights.end(),
                                        [](float weight) { return std::isfinite(weight); });
    if (!makesSense)
        return invalid(QStringLiteral("gate"));
    gate.light = *light;
    return gate;
}

} // namespace

QByteArray toJson(const ModelCard& card)
{
    const QJsonObject input{
        {QStringLiteral("width"), card.inputWidth},
        {QStringLiteral("height"), card.inputHeight},
        {QStringLiteral("channels"), QStringLiteral("RGB")},
        {QStringLiteral("resize"), QStringLiteral("stretch")},
    };
    QJsonObject object{
        {QStringLiteral("format_version"), card.gate ? kFormatVersion : kVersionWithoutGate},
        {QStringLiteral("name"), card.name},
        {QStringLiteral("architecture"), card.architecture},
        {QStringLiteral("labels"), QJsonArray::fromStringList(card.labels)},
        {QStringLiteral("input"), input},
        {QStringLiteral("mean"), toArray(card.mean)},
        {QStringLiteral("deviation"), toArray(card.deviation)},
        {QStringLiteral("activation"),
         card.activation == Activation::Sigmoid ? QStringLiteral("sigmoid") : QStringLiteral("softmax")},
        {QStringLiteral("temperature"), card.temperature},
        {QStringLiteral("logit_bias"), card.logitBias},
        {QStringLiteral("thresholds"), toArray(card.thresholds)},
        {QStringLiteral("review_threshold"), card.reviewThreshold},
        {QStringLiteral("embedding_size"), card.embeddingSize},
        {QStringLiteral("metrics"), card.metrics},
        {QStringLiteral("lineage"), card.lineage},
    };
    if (card.gate)
        object.insert(QStringLiteral("gate"), gateJson(*card.gate));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray toJson(const LightGate& gate)
{
    return QJsonDocument(gateJson(gate)).toJson(QJsonDocument::Compact);
}

Result<ModelCard> cardFromJson(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError || object.isEmpty())
        return invalid(QStringLiteral("not a JSON object"));
    const int version = object.value(u"format_version").toInt();
    if (version < 1 || version > kFormatVersion)
        return invalid(QStringLiteral("format version %1 is not known").arg(version));

    const Result<QStringList> labels = readLabels(object);
    if (!labels)
        return tl::make_unexpected(labels.error());
    const Result<std::array<float, 3>> mean = readChannels(object, QStringLiteral("mean"), false);
    if (!mean)
        return tl::make_unexpected(mean.error());
    const Result<std::array<float, 3>> deviation = readChannels(object, QStringLiteral("deviation"), true);
    if (!deviation)
        return tl::make_unexpected(deviation.error());
    Result<std::vector<float>> thresholds = readThresholds(object, labels->size());
    if (!thresholds)
        return tl::make_unexpected(thresholds.error());

    ModelCard card;
    card.name = object.value(u"name").toString();
    card.architecture = object.value(u"architecture").toString();
    card.labels = *labels;
    const QJsonObject input = object.value(u"input").toObject();
    card.inputWidth = input.value(u"width").toInt();
    card.inputHeight = input.value(u"height").toInt();
    if (card.inputWidth < 1 || card.inputHeight < 1 || card.inputWidth > kMaxInputSize ||
        card.inputHeight > kMaxInputSize)
        return invalid(QStringLiteral("input size"));
    if (input.value(u"channels").toString() != u"RGB" || input.value(u"resize").toString() != u"stretch")
        return invalid(QStringLiteral("input channels or resize"));
    card.mean = *mean;
    card.deviation = *deviation;
    if (const Result<void> read = readCalibration(object, card); !read)
        return tl::make_unexpected(read.error());
    card.thresholds = std::move(*thresholds);
    card.embeddingSize = object.value(u"embedding_size").toInt(-1);
    if (card.embeddingSize < 0 || card.embeddingSize > kMaxEmbeddingSize)
        return invalid(QStringLiteral("embedding_size"));
    Result<std::optional<LightGate>> gate = readGate(object, card.embeddingSize);
    if (!gate)
        return tl::make_unexpected(gate.error());
    card.gate = std::move(*gate);
    card.metrics = object.value(u"metrics").toObject();
    card.lineage = object.value(u"lineage").toObject();
    return card;
}

} // namespace scenekeeper::domain
