// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/domain/pixelimage.h"
#include "core/training/linearhead.h"
#include "core/training/replaymemory.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace scenekeeper::training {

/// A model file taken apart into body and head, so that it can get another head. Owns the network. Immutable
/// once loaded, but not for two threads at once. What torch throws ends here.
class HeadedModel
{
public:
    /// `file` may be one of Qt's resources. With `digest` (SHA-256), only that very file will do. Fails with
    /// ModelMissing, or with ModelInvalid for a file that has changed, is no model with a card, carries a
    /// damaged memory, or whose network gives no embedding or has no linear layer on it (`head_weight`
    /// `[labels, D]`, `head_bias` `[labels]`).
    [[nodiscard]] static base::Result<HeadedModel> load(const QString& file, const QByteArray& digest = {});
    /// The same from the bytes of a model file; `name` is for messages.
    [[nodiscard]] static base::Result<HeadedModel> fromArchive(QByteArray archive, const QString& name);
    HeadedModel(HeadedModel&&) noexcept;
    HeadedModel& operator=(HeadedModel&&) noexcept;
    ~HeadedModel();

    [[nodiscard]] const domain::ModelCard& card() const;
    [[nodiscard]] const LinearHead& head() const;
    [[nodiscard]] const QByteArray& digest() const; ///< SHA-256 of the file

    /// Digest (hexadecimal) of all that makes the embedding: weights, how pictures are scaled, and which are
    /// looked at in another light. Models with the same body give the same embeddings.
    [[nodiscard]] const QString& body() const;

    /// The same without the light: models with the same network give the same embeddings in the same light.
    [[nodiscard]] const QString& network() const;

    /// The body that the network has behind another gate, or none.
    [[nodiscard]] QString bodyBehind(const std::optional<domain::LightGate>& gate) const;

    /// What it carries of its training; nothing where it carries none, or one of another body.
    [[nodiscard]] const std::optional<ReplayMemory>& memory() const;

    /// How the body sees pictures: one embedding for each. They are brought to the card's input size, and
    /// looked at in another light where the card has a gate that opens for them. Fails with Cancelled, or
    /// with ModelInvalid where the network cannot be run.
    [[nodiscard]] base::Result<std::vector<std::vector<float>>>
    embed(std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const;

    /// The same behind another gate, or none; and in one light for all pictures. Fail likewise.
    [[nodiscard]] base::Result<std::vector<std::vector<float>>>
    embedBehind(const std::optional<domain::LightGate>& gate,
                std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const;
    [[nodiscard]] base::Result<std::vector<std::vector<float>>>
    embedIn(domain::Light light, std::span<const domain::PixelImage* const> pictures,
            const std::stop_token& stop) const;

    /// The archive of a model with this head on the same network, behind the card's gate; `memory` (null:
    /// none) inside. Labels and embedding size must fit the card. Fails with InvalidArgument, Internal.
    [[nodiscard]] base::Result<QByteArray> withHead(const LinearHead& head, const domain::ModelCard& card,
                                                    const ReplayMemory* memory) const;
    /// The same with the model's own memory.
    [[nodiscard]] base::Result<QByteArray> withHead(const LinearHead& head,
                                                    const domain::ModelCard& card) const;

    /// The archive of this model, carrying `memory`. All else stays byte for byte. Fails as
    /// inference::withExtraFiles() does.
    [[nodiscard]] base::Result<QByteArray> withMemory(const ReplayMemory& memory) const;

private:
    struct State;
    explicit HeadedModel(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::training
