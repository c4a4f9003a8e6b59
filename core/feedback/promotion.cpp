// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/promotion.h"

#include "core/base/logging.h"
#include "core/feedback/modelbodies.h"
#include "core/inference/labeldecision.h"
#include "core/pipeline/busyretry.h"
#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"
#include "core/training/embeddingclassifier.h"

#include <optional>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::Result;
using domain::RegisteredModel;

namespace {

constexpr int kPage = 1000; ///< photographs in memory at once

/// Labels photographs anew by what is stored of them. Lives in one transaction.
class Relabelling
{
public:
    Relabelling(storage::Catalog& catalog, const RegisteredModel& model, training::LinearHead head,
                std::vector<base::ModelId> family, const PromotionOptions& options)
        : m_catalog(catalog),
          m_model(model),
          m_classifier{model.card, std::move(head)},
          m_family(std::move(family)),
          m_options(options)
    {
    }

    [[nodiscard]] Result<qint64> run(base::RunId run)
    {
        const storage::Author author{m_model.card.name, run, m_model.id};
        auto labels = m_catalog.labels().ensure(m_model.card.labels);
        if (!labels)
            return tl::make_unexpected(labels.error());
        m_labels = std::move(*labels);
        const Result<qint64> total = m_catalog.embeddings().count(m_family);
        if (!total)
            return total;
        qint64 done = 0;
        base::PhotoId last;
        while (true) {
            const auto page = m_catalog.embeddings().page(m_family, last, kPage);
            if (!page)
                return tl::make_unexpected(page.error());
            if (page->empty())
                break;
            for (const storage::StoredEmbedding& stored : *page) {
                if (const Result<void> labelled = label(stored, author); !labelled)
                    return tl::make_unexpected(labelled.error());
            }
            last = page->back().photo;
            done += static_cast<qint64>(page->size());
            if (m_options.onProgress)
                m_options.onProgress(done, *total);
            if (m_options.stop.stop_requested())
                return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while labelling anew"));
        }
        const std::vector<domain::FileOutcome> outcomes(static_cast<std::size_t>(done));
        if (const Result<void> recorded = m_catalog.runs().record(run, outcomes); !recorded)
            return tl::make_unexpected(recorded.error());
        return done;
    }

private:
    [[nodiscard]] Result<void> label(const storage::StoredEmbedding& stored, const storage::Author& author)
    {
        domain::Prediction prediction{stored.photo, m_model.id, m_classifier.probabilities(stored.embedding),
                                      stored.embedding};
        const inference::LabelDecision decision =
            inference::decideLabels(m_model.card, prediction.probabilities);
        if (const Result<void> saved = m_catalog.embeddings().handOver(stored, prediction); !saved)
            return saved;
        storage::ModelDecision decided{stored.photo, {}, decision.needsReview};
        for (const inference::DecidedLabel& label : decision.labels)
            decided.labels.push_back({m_labels.at(static_cast<std::size_t>(label.index)), label.confidence});
        return m_catalog.assignments().applyModel(decided, author);
    }

    storage::Catalog& m_catalog;
    const RegisteredModel& m_model;
    training::EmbeddingClassifier m_classifier;
    std::vector<base::ModelId> m_family;
    const PromotionOptions& m_options;
    std::vector<base::LabelId> m_labels;
};

/// The head and all models that share its body; nothing for a model that can only classify files.
struct Body
{
    training::LinearHead head;
    std::vector<base::ModelId> family;
};

Result<std::optional<Body>> bodyOf(storage::Catalog& catalog, const RegisteredModel& model)
{
    if (model.card.embeddingSize == 0)
        return std::nullopt;
    const auto headed = loadHeaded(model);
    if (!headed) {
        qCInfo(base::logPipeline) << "labels are not computed from what is stored:" << headed.error().detail;
        return std::nullopt;
    }
    auto family = modelsWithBody(catalog, headed->body());
    if (!family)
        return tl::make_unexpected(family.error());
    return Body{headed->head(), std::move(*family)};
}

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
Result<qint64> switchTo(storage::Catalog& catalog, const RegisteredModel& model, std::optional<Body> body,
                        base::RunId run, const PromotionOptions& options)
{
    qint64 relabelled = 0;
    const Result<void> done = pipeline::retryWhileBusy([&] {
        return catalog.transaction([&]() -> Result<void> {
            if (const Result<void> active =
                    catalog.models().activate(model.id, {options.person, run, std::nullopt});
                !active)
                return active;
            if (body) {
                const Result<qint64> count =
                    Relabelling(catalog, model, body->head, body->family, options).run(run);
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
    auto body = bodyOf(catalog, *model);
    if (!body)
        return tl::make_unexpected(body.error());
    // Trying it has taken its time.
    if (options.stop.stop_requested())
        return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped before anything was labelled anew"));
    const auto run = catalog.runs().start(domain::RunKind::Classification, id);
    if (!run)
        return tl::make_unexpected(run.error());
    const Result<qint64> relabelled = switchTo(catalog, *model, std::move(*body), *run, options);
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
