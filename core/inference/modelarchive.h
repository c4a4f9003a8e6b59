// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"

#include <QByteArray>
#include <QString>
#include <map>
#include <string>

namespace scenekeeper::inference {

/// Name of the extra file that carries a model's card inside its archive.
inline constexpr auto kCardFile = "card.json";

/// Name of the extra file with a sample of what the model was trained on, which most models carry.
inline constexpr auto kReplayFile = "replay.bin";

/// All of a model file (or one of Qt's resources). Fails with ModelMissing or ReadFailed.
[[nodiscard]] base::Result<QByteArray> readModelFile(const QString& file);

/// The card inside a model file (or one of Qt's resources). Runs nothing of the file. Fails with
/// ModelMissing, ModuleMissing, ReadFailed, or ModelInvalid where it is no model file or carries no card.
[[nodiscard]] base::Result<domain::ModelCard> readCard(const QString& file);

/// The archive with these extra files, by name, in the place of those that it carries under the same names.
/// All else stays byte for byte. Fails with ModelInvalid for bytes that are no archive.
[[nodiscard]] base::Result<QByteArray> withExtraFiles(const QByteArray& archive,
                                                      const std::map<std::string, QByteArray>& files);

} // namespace scenekeeper::inference
