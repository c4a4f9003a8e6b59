// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headedmodel.h"

#include "core/domain/modelcardjson.h"
#include "core/imaging/lights.h"
#include "core/inference/modelarchive.h"
#include "core/training/trainables.h"

#include <QCryptographicHash>

namespace scenekeeper::training {

using base::ErrorCode;
using base::Result;
using domain::Light;
using domain::PixelImage;

namespace {

tl::unexpected<base::Error> invalid(const QString& file, const QString& what)
{
    return base::fail(ErrorCode::ModelInvalid, QStringLiteral("%1: %2").arg(file, what));
}

QString bodyOf(const QString& network, const std::optional<domain::LightGate>& gate)
{
    if (!gate)
        return network;
    const QByteArray all = network.toLatin1() + domain::toJson(*gate);
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

} // namespace

struct HeadedModel::State
{
    QByteArray archive;
    QByteArray digest;
    HeadedParts parts;
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
    const Result<const Trainables*> module = trainables();
    if (!module)
        return tl::make_unexpected(module.error());
    Result<HeadedParts> parts = (*module)->takeApart(archive, file);
    if (!parts)
        return tl::make_unexpected(parts.error());
    auto state = std::make_unique<State>();
    state->body = bodyOf(parts->network, parts->card.gate);
    if (!parts->memory.isEmpty()) {
        Result<ReplayMemory> memory = replayFromBytes(parts->memory);
        if (!memory)
            return invalid(file, memory.error().detail);
        if (memory->body == state->body)
            state->memory = std::move(*memory);
    }
    state->archive = std::move(archive);
    state->digest = QCryptographicHash::hash(state->archive, QCryptographicHash::Sha256);
    state->parts = std::move(*parts);
    return HeadedModel(std::move(state));
}

const domain::ModelCard& HeadedModel::card() const
{
    return m_state->parts.card;
}

const LinearHead& HeadedModel::head() const
{
    return m_state->parts.head;
}

const QByteArray& HeadedModel::digest() const
{
    return m_state->digest;
}

const QString& HeadedModel::body() const
{
    return m_state->body;
}

const QString& HeadedModel::network() const
{
    return m_state->parts.network;
}

QString HeadedModel::bodyBehind(const std::optional<domain::LightGate>& gate) const
{
    return bodyOf(network(), gate);
}

const std::optional<ReplayMemory>& HeadedModel::memory() const
{
    return m_state->memory;
}

Result<std::vector<std::vector<float>>>
HeadedModel::embed(std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const
{
    return embedBehind(card().gate, pictures, stop);
}

Result<std::vector<std::vector<float>>> HeadedModel::embedBehind(const std::optional<domain::LightGate>& gate,
                                                                 std::span<const PixelImage* const> pictures,
                                                                 const std::stop_token& stop) const
{
    auto embeddings = embedIn(Light::AsIs, pictures, stop);
    if (!embeddings || !gate)
        return embeddings;
    std::vector<std::size_t> again;
    std::vector<const PixelImage*> opened;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (!gate->opensFor((*embeddings)[i]))
            continue;
        again.push_back(i);
        opened.push_back(pictures[i]);
    }
    auto lit = embedIn(gate->light, opened, stop);
    if (!lit)
        return lit;
    for (std::size_t i = 0; i < again.size(); ++i)
        (*embeddings)[again[i]] = std::move((*lit)[i]);
    return embeddings;
}

Result<std::vector<std::vector<float>>> HeadedModel::embedIn(Light light,
                                                             std::span<const PixelImage* const> pictures,
                                                             const std::stop_token& stop) const
{
    if (light == Light::AsIs)
        return m_state->parts.runner->embed(pictures, stop);
    std::vector<PixelImage> lit;
    lit.reserve(pictures.size());
    for (const PixelImage* picture : pictures)
        lit.push_back(imaging::seenIn(light, *picture));
    std::vector<const PixelImage*> pointers;
    for (const PixelImage& picture : lit)
        pointers.push_back(&picture);
    return m_state->parts.runner->embed(pointers, stop);
}

Result<QByteArray> HeadedModel::withHead(const LinearHead& head, const domain::ModelCard& card) const
{
    return withHead(head, card, m_state->memory ? &*m_state->memory : nullptr);
}

Result<QByteArray> HeadedModel::withHead(const LinearHead& head, const domain::ModelCard& card,
                                         const ReplayMemory* memory) const
{
    if (head.labelCount() != card.labelCount() || head.embeddingSize != card.embeddingSize ||
        head.embeddingSize != m_state->parts.card.embeddingSize)
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("the head does not fit the card"));
    return m_state->parts.runner->withHead(head, card, memory ? toBytes(*memory) : QByteArray());
}

Result<QByteArray> HeadedModel::withMemory(const ReplayMemory& memory) const
{
    return inference::withExtraFiles(m_state->archive, {{inference::kReplayFile, toBytes(memory)}});
}

} // namespace scenekeeper::training
