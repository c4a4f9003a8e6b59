// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"

#include <QByteArray>

namespace scenekeeper::domain {

/// The card as the UTF-8 text of `card.json`: format version 1, or 2 where it has a gate.
[[nodiscard]] QByteArray toJson(const ModelCard& card);

/// A gate as it stands in a card.
[[nodiscard]] QByteArray toJson(const LightGate& gate);

/// Reads it back. Fails with ModelInvalid and the name of the field that is missing or makes no sense
/// (no labels, duplicate labels, input of 0 or above 2048 pixels, deviation of 0, temperature ≤ 0,
/// thresholds of another count or outside 0 … 1, a gate of another size or for a light that is not known, a
/// newer format version). `logit_bias` and `review_threshold` may be absent: 0; so may the gate.
[[nodiscard]] base::Result<ModelCard> cardFromJson(const QByteArray& json);

} // namespace scenekeeper::domain
