// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/feedback/comparison.h"
#include "core/feedback/headlearning.h"
#include "core/feedback/humanknowledge.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// With fewer examples there is nothing to generalise from.
inline constexpr qint64 kFewestExamples = 10;

struct RetrainingOptions
{
    LearningRecipe recipe;
    std::stop_token stop;
    /// Photographs that are read to see them in other lights; called on the caller's thread, as the next.
    std::function<void(qint64 done, qint64 total)> onRead;
    /// After each step, which takes some hundredths of a second.
    std::function<void(const LearningProgress&)> onProgress;
};

/// A candidate, offered and not in use: what it was learnt from and what it would change.
struct Retraining
{
    domain::RegisteredModel parent;
    domain::RegisteredModel candidate;
    base::RunId run;
    HumanKnowledge knowledge; ///< what there was to learn from
    qint64 learntFrom = 0;    ///< examples; the others are held out
    double share = 1.0;       ///< of the way that the corrections ask for that was gone, see borneOutShare()
    bool withoutMemory = false; ///< the parent carries none: what it knew may suffer, and nothing tells
    Comparison comparison;      ///< of parent and candidate
    double seconds = 0.0;
};

/// What the active model could be taught.
struct LearningProspect
{
    HumanKnowledge knowledge;
    std::optional<base::Error> obstacle; ///< why retrain() would refuse; nothing: it would not
    bool withMemory = false;             ///< the model carries one
    bool classifyFirst = false;          ///< the obstacle: it has not seen many of the photographs decided on
};

/// Fails with NotFound (no model is active), or as loadHeaded() and the catalogue do. Used on the catalogue's
/// thread.
[[nodiscard]] base::Result<LearningProspect> whatThereIsToLearn(storage::Catalog& catalog);

/// Fits a new head of the active model to all that humans decided in the catalogue, beside what the model
/// remembers, beginning at the model before any retraining here (see loadRoot()), so that what was withdrawn
/// is not known any more. Before that, some of the photographs are read to find out whether such ones are
/// seen better in another light (see findLight()): negatives as positives, say. One photograph in five is
/// held out, told by its content, now and in every later retraining. The candidate is a file of its own
/// beside the catalogue: the same network, the memory inside, its card with lineage and both figures. It is
/// registered, and nothing else changes: it becomes active by activate() only. A run of kind Training is
/// kept.
///
/// Where it fails or is stopped, no candidate is left behind. Fails with NotFound (no model is active),
/// InvalidArgument (no or too few decisions, all of them of the one label that the model has already),
/// Cancelled, or as loadHeaded(), writing and the catalogue do. Used on the catalogue's thread.
[[nodiscard]] base::Result<Retraining> retrain(storage::Catalog& catalog, const RetrainingOptions& options);

} // namespace scenekeeper::feedback
