// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"

#include <optional>
#include <vector>

namespace scenekeeper::ui {

/// A registered model and how its file is.
struct ModelRecord
{
    domain::RegisteredModel model;
    qint64 fileBytes = 0;
    std::optional<base::Error> problem; ///< the file is missing or is not the one that was registered
};

/// The models that the catalogue knows.
struct ModelList
{
    std::vector<ModelRecord> models;       ///< by number
    std::optional<base::ModelId> previous; ///< in use before the present one; absent: there is no way back
};

} // namespace scenekeeper::ui
