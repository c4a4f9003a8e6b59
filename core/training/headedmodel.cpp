// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headedmodel.h"

#include "core/inference/modelarchive.h"
#include "core/training/trainables.h"

#include <QCryptographicHash>

namespace scenekeeper::training {

using base::ErrorCode;
using base::Result;

namespace {

tl::unexpected<base::Error> invalid(const QString& file, const QString& what)
{
    return base::fail(ErrorCode::ModelInvalid, QStringLiteral("%1: %2").arg(file, what));
}

} // namespace

struct HeadedModel::State
{
    QByteArray archive;
    QByteArray digest;
    HeadedParts parts;
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
    if (!parts->memory.isEmpty()) {
        Result<ReplayMemory> memory = replayFromBytes(parts->memory);
        if (!memory)
            return invalid(file, memory.error().detail);
        if (memory->body == parts->body)
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
    return m_state->parts.body;
}

const std::optional<ReplayMemory>& HeadedModel::memory() const
{
    return m_state->memory;
}

Result<std::vector<std::vector<float>>>
HeadedModel::embed(std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const
{
    return m_state->parts.network->embed(pictures, stop);
}

Result<QByteArray> HeadedModel::withHead(const LinearHead& head, const domain::ModelCard& card) const
{
    if (head.labelCount() != card.labelCount() || head.embeddingSize != card.embeddingSize ||
        head.embeddingSize != m_state->parts.card.embeddingSize)
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("the head does not fit the card"));
    return m_state->parts.network->withHead(head, card,
                                            m_state->memory ? toBytes(*m_state->memory) : QByteArray());
}

Result<QByteArray> HeadedModel::withMemory(const ReplayMemory& memory) const
{
    return inference::withExtraFiles(m_state->archive, {{inference::kReplayFile, toBytes(memory)}});
}

} // namespace scenekeeper::training
