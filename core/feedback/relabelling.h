// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/modelcard.h"
#include "core/training/linearhead.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// Models whose stored embeddings are, behind a gate, what another one sees of the photographs that the gate
/// opens for.
struct SightInLight
{
    domain::LightGate gate;
    std::vector<base::ModelId> models;
};

/// How a model sees the photographs that are stored already.
struct StoredSight
{
    training::LinearHead head;
    std::vector<base::ModelId> family;    ///< models with the same body
    std::vector<base::ModelId> asTheyAre; ///< where it has a gate: models with the same network and none
    std::vector<SightInLight> inLight;    ///< likewise those that look in the same light behind another gate
};

/// Nothing for a model that can only classify files. Fails as the catalogue does.
[[nodiscard]] base::Result<std::optional<StoredSight>> storedSightOf(storage::Catalog& catalog,
                                                                     const domain::RegisteredModel& model);

struct RelabellingOptions
{
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onProgress; ///< on the caller's thread
};

/// Labels photographs anew by what is stored of them, no file being read; returns how many. What is stored of
/// the same body is handed over to the model. Behind a gate that was learnt since, photographs that it does
/// not open for are seen as they always were, and those that it does as another such gate has opened for
/// them; nothing is told of the others. Used in a transaction, on the catalogue's thread. Fails as the
/// catalogue does, or with Cancelled.
[[nodiscard]] base::Result<qint64> relabel(storage::Catalog& catalog, const domain::RegisteredModel& model,
                                           const StoredSight& sight, base::RunId run,
                                           const RelabellingOptions& options);

} // namespace scenekeeper::feedback
