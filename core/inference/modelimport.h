// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>

namespace scenekeeper::inference {

/// What the user says of a network that comes without a card. What is given goes before a card's own word;
/// where that changes how the network is used, the card's figures and calibration no longer hold and are
/// dropped.
struct ModelDescription
{
    QString name;       ///< empty: the card's, else the file's name
    QStringList labels; ///< in the order of the outputs, spaces round them are not theirs; empty: the card's
    int size = 0;       ///< edge of the input, pixels; 0: the card's
    std::optional<std::array<float, 3>>
        mean; ///< per channel R, G, B on a 0 … 1 scale; absent: the card's, else 0
    std::optional<std::array<float, 3>> deviation; ///< absent: the card's, else 1
    std::optional<domain::Activation> activation;  ///< absent: the card's, else softmax
};

/// A network with its card, ready to be registered.
struct PackedModel
{
    domain::ModelCard card;
    QByteArray archive; ///< TorchScript, the card inside
};

/// Takes somebody's TorchScript file for use here: completes its card by `description` and tries the network
/// once, so that what is returned is known to work. A model file is code: this runs it.
///
/// Fails with ModelMissing (cannot be read), InvalidArgument (neither card nor description names labels and
/// size, or a label without a name or given twice), ModelInvalid (not TorchScript, `forward` not from one
/// tensor to one, another number of outputs than labels, outputs that are not numbers, a network that asks
/// for a GPU), OutOfMemory; the detail says which.
[[nodiscard]] base::Result<PackedModel> packModel(const QString& file, const ModelDescription& description);

} // namespace scenekeeper::inference
