// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/lightgate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace scenekeeper::domain {

enum class Activation {
    Softmax, ///< exactly one label applies
    Sigmoid, ///< labels are independent
};

/// What a model file says of itself: the extra file `card.json` inside the TorchScript archive
/// (format version 1; 2 with a gate). JSON ⇄ card lives in core/domain/modelcardjson.h.
struct ModelCard
{
    QString name;
    QString architecture;
    QStringList labels;   ///< in the order of the logits
    int inputWidth = 150; ///< pixels
    int inputHeight = 150;
    std::array<float, 3> mean{0.F, 0.F, 0.F}; ///< per channel R, G, B, on a 0 … 1 scale
    std::array<float, 3> deviation{1.F, 1.F, 1.F};
    Activation activation = Activation::Softmax;
    double temperature = 1.0;      ///< logits are divided by it before the activation
    double logitBias = 0.0;        ///< sigmoid: added to every logit after the division
    std::vector<float> thresholds; ///< per label: from it on the label is given, below it a human should look
    double reviewThreshold = 0.0;  ///< a human should look where no confidence reaches it; 0: as above only
    int embeddingSize = 0;         ///< D of `embed`, 0 where the model has none
    std::optional<LightGate>
        gate;            ///< photographs that are looked at in another light; only with an embedding
    QJsonObject metrics; ///< figures with the digest of the data they were measured on
    QJsonObject lineage; ///< parent, recipe, seed, data digest, library versions

    [[nodiscard]] int labelCount() const { return static_cast<int>(labels.size()); }
    friend bool operator==(const ModelCard&, const ModelCard&) = default;
};

/// Stands for the file of the model that ships inside the program.
inline constexpr QStringView kBuiltinModel = u":builtin:";

enum class ModelState { Candidate, Active, Retired };

/// A model the catalogue knows.
struct RegisteredModel
{
    base::ModelId id;
    ModelCard card;
    QString file;      ///< absolute path, or kBuiltinModel
    QByteArray digest; ///< SHA-256 of the file
    ModelState state = ModelState::Candidate;
    QDateTime registeredAt; ///< UTC
    QDateTime activatedAt;  ///< UTC, the last time; invalid for a model that never was active
    QString activatedBy;    ///< the person; empty where the program did it
};

} // namespace scenekeeper::domain
