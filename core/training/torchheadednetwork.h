// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/headednetwork.h"

namespace scenekeeper::training {

/// A model file taken apart. Fails with ModelInvalid as HeadedModel::load() does; `file` is for messages.
[[nodiscard]] base::Result<HeadedParts> takeApart(const QByteArray& archive, const QString& file);

} // namespace scenekeeper::training
