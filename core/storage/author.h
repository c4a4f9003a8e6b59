// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>
#include <optional>

namespace scenekeeper::storage {

/// Who does it, in which run: goes into every assignment and the audit log.
struct Author
{
    QString agent; ///< the person's name, or model name
    std::optional<base::RunId> runId;
    std::optional<base::ModelId> modelId;
    bool isImport = false; ///< it only carries over what others said

    /// What a human does can be undone step by step; what a model does, or an import, run by run.
    [[nodiscard]] bool isHuman() const { return !modelId.has_value() && !isImport; }
};

} // namespace scenekeeper::storage
