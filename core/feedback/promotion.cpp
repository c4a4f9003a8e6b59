// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/promotion.h"

#include "core/feedback/relabelling.h"
#include "core/pipeline/busyretry.h"
#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"

#include <optional>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::Result;
using domain::RegisteredModel;

namespace {

Result<RegisteredModel> proven(storage::Catalog& catalog, base::ModelId id)
{
    auto model = catalog.models().get(id);
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return base::fail(ErrorCode::ModelMissing,
                          QStringLiteral("the catalogue has no model %1").arg(id.value));
    if (const auto loaded = pipeline::loadRegistered(**model); !loaded)
        return tl::make_unexpected(loaded.error());
    return std::move(**model);
}

/// In one transaction: the model is active and what it says is said, or neither.
Result<qint64> switchTo(storage::Catalog& catalog, const RegisteredModel& model,
                        const std::optional<StoredSight>& sight, base::RunId run,
                        const PromotionOptions& options)
{
    qint64 relabelled = 0;
    const Result<void> done = pipeline::retryWhileBusy([&] {
        return catalog.transaction([&]() -> Result<void> {
            if (const Result<void> active =
                    catalog.models().activate(model.id, {options.person, run, std::nullopt});
                !active)
                return active;
            if (sight) {
                const Result<qint64> count =
                    relabel(catalog, model, *sight, run, {options.stop, options.onProgress});
                if (!count)
                    return tl::make_unexpected(count.error());
                relabelled = *count;
            }
            return catalog.runs().finish(run, domain::RunState::Finished);
        });
    });
    if (!done)
        return tl::make_unexpected(done.error());
    return relabelled;
}

} // namespace

Result<Promotion> activate(storage::Catalog& catalog, base::ModelId id, const PromotionOptions& options)
{
    auto model = proven(catalog, id);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto sight = storedSightOf(catalog, *model);
    if (!sight)
        return tl::make_unexpected(sight.error());
    // Trying it has taken its time.
    if (options.stop.stop_requested())
        return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped before anything was labelled anew"));
    const auto run = catalog.runs().start(domain::RunKind::Classification, id);
    if (!run)
        return tl::make_unexpected(run.error());
    const Result<qint64> relabelled = switchTo(catalog, *model, *sight, *run, options);
    if (!relabelled) {
        const bool stopped = relabelled.error().code == ErrorCode::Cancelled;
        // What went wrong first is what is told.
        (void)catalog.runs().finish(*run,
                                    stopped ? domain::RunState::Cancelled : domain::RunState::Interrupted);
        return tl::make_unexpected(relabelled.error());
    }
    const Result<qint64> toClassify = catalog.embeddings().unseenBy(id);
    if (!toClassify)
        return tl::make_unexpected(toClassify.error());
    Promotion promotion;
    promotion.model = std::move(*model);
    promotion.model.state = domain::ModelState::Active;
    promotion.relabelled = *relabelled;
    promotion.toClassify = *toClassify;
    promotion.run = *run;
    return promotion;
}

Result<Promotion> rollBack(storage::Catalog& catalog, const PromotionOptions& options)
{
    const auto before = catalog.models().before();
    if (!before)
        return tl::make_unexpected(before.error());
    if (!*before)
        return base::fail(ErrorCode::NotFound, QStringLiteral("no other model was active before"));
    return activate(catalog, (*before)->id, options);
}

} // namespace scenekeeper::feedback
