// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/modelimport.h"

namespace scenekeeper::inference {

/// packModel(), where LibTorch is.
[[nodiscard]] base::Result<PackedModel> packNetwork(const QString& file, const ModelDescription& description);

} // namespace scenekeeper::inference
