// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"

#include <functional>
#include <stop_token>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

struct PromotionOptions
{
    QString person; ///< who asks for it
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onProgress; ///< called on the caller's thread, photographs
};

/// What came of making a model the active one.
struct Promotion
{
    domain::RegisteredModel model;
    base::RunId run;       ///< that labelled anew
    qint64 relabelled = 0; ///< photographs that were labelled anew from what was stored
    qint64 toClassify =
        0; ///< photographs of which this model has said nothing: to be classified from their files
};

/// Makes a registered model the one in use, once its file has proved that it is the one registered and still
/// works, and labels all photographs anew that it is known how it sees (see relabel()): from stored
/// embeddings, no file is read. What humans assigned or rejected stays as it is. The new labels are one run
/// of kind Classification.
///
/// All of it or nothing: killed or stopped in between, the former model is active and its labels stand. Fails
/// with ModelMissing or ModelInvalid (no such model, its file is gone, damaged or another one), Cancelled,
/// DatabaseBusy, or as the catalogue does. Used on the catalogue's thread.
[[nodiscard]] base::Result<Promotion> activate(storage::Catalog& catalog, base::ModelId id,
                                               const PromotionOptions& options);

/// Goes back to the model that was active before the present one, as activate() does. NotFound where there is
/// none.
[[nodiscard]] base::Result<Promotion> rollBack(storage::Catalog& catalog, const PromotionOptions& options);

} // namespace scenekeeper::feedback
