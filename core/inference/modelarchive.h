// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <exception>

namespace scenekeeper::inference {

/// Name of the extra file that carries a model's card inside its archive.
inline constexpr auto kCardFile = "card.json";

/// All of a model file (or one of Qt's resources). Fails with ModelMissing or ReadFailed.
[[nodiscard]] base::Result<QByteArray> readModelFile(const QString& file);

/// What torch says, in its first line: the rest is for its developers.
[[nodiscard]] QString firstLine(const std::exception& error);

} // namespace scenekeeper::inference
