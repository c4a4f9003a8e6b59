// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/domain/pixelimage.h"
#include "core/training/linearhead.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace scenekeeper::training {

/// The network of a HeadedModel, behind an interface. Immutable, but not for two threads at once.
class HeadedNetwork
{
public:
    virtual ~HeadedNetwork() = default;

    /// As HeadedModel::embedIn(), in no other light.
    [[nodiscard]] virtual base::Result<std::vector<std::vector<float>>>
    embed(std::span<const domain::PixelImage* const> pictures, const std::stop_token& stop) const = 0;

    /// The archive with this head, which fits the card; `memory` (empty: none) inside. Fails with Internal.
    [[nodiscard]] virtual base::Result<QByteArray>
    withHead(const LinearHead& head, const domain::ModelCard& card, const QByteArray& memory) const = 0;
};

/// What a model file is made of.
struct HeadedParts
{
    std::unique_ptr<const HeadedNetwork> runner;
    domain::ModelCard card;
    LinearHead head;
    QString network;   ///< as HeadedModel::network()
    QByteArray memory; ///< of the training, as it stands in the file; empty: none
};

} // namespace scenekeeper::training
