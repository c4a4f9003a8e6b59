// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/modelcard.h"

#include <QString>

namespace scenekeeper::tests {

/// A card for the network below: labels red, green, blue; input 16×16; no normalisation; softmax;
/// thresholds 0.5; embedding of 3.
[[nodiscard]] domain::ModelCard tinyCard();

/// Writes a TorchScript file that labels a picture by its strongest colour: logit `i` is `sharpness`
/// times the mean of channel `i % 3` (0 … 1, after the card's normalisation) for each label of the
/// card. `embed` gives the three means (the card's embedding size must be 3 or 0). With the card of
/// tinyCard(), a picture of one pure colour gets its label with a confidence above 0.99; a grey one gets
/// a third for each and needs review. False when the file cannot be written.
bool writeTinyModel(const QString& file, const domain::ModelCard& card, double sharpness = 10.0);

/// The same network, with a head of its own (`head_weight`, `head_bias`) on the embedding and a parameter
/// below it: a model that can be learnt from corrections. Models of another `bodyScale` have another body;
/// the card's embedding size must be 3.
bool writeHeadedModel(const QString& file, const domain::ModelCard& card, double sharpness = 10.0,
                      double bodyScale = 1.0);

/// A network with a head of its own that sees red and green as one, and blue apart: below the embedding are a
/// convolution that mixes the colours and a batch norm. No head can tell red from green; the card's embedding
/// size must be 3.
bool writeColourBlindModel(const QString& file, const domain::ModelCard& card);

/// A network that labels by the strongest colour, too, with what other people's networks have: a convolution
/// and a group norm behind it, which wants what it works on to be of one type. The card's embedding size must
/// be 0.
bool writeGroupNormModel(const QString& file, const domain::ModelCard& card);

/// Writes a TorchScript file with these methods (TorchScript source, e.g. "def forward(self, x): …") and
/// this card; an empty card gives a file without card.json. For broken and foreign models.
bool writeScriptedModel(const QString& file, const QString& methods, const QByteArray& cardJson);

} // namespace scenekeeper::tests
