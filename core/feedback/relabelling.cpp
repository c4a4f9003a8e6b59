// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/relabelling.h"

#include "core/base/logging.h"
#include "core/feedback/modelbodies.h"
#include "core/inference/labeldecision.h"
#include "core/storage/catalog.h"
#include "core/training/embeddingclassifier.h"

#include <QHash>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::Result;
using domain::RegisteredModel;
using storage::StoredEmbedding;

namespace {

constexpr int kPage = 1000; ///< photographs in memory at once

using Embeddings = QHash<base::PhotoId, std::vector<float>>;

class Relabelling
{
public:
    Relabelling(storage::Catalog& catalog, const RegisteredModel& model, const StoredSight& sight,
                const RelabellingOptions& options)
        : m_catalog(catalog),
          m_model(model),
          m_classifier{model.card, sight.head},
          m_sight(sight),
          m_options(options)
    {
    }

    [[nodiscard]] Result<qint64> run(base::RunId run)
    {
        auto labels = m_catalog.labels().ensure(m_model.card.labels);
        if (!labels)
            return tl::make_unexpected(labels.error());
        m_labels = std::move(*labels);
        m_author = {m_model.card.name, run, m_model.id};
        for (const auto* models : {&m_sight.family, &m_sight.asTheyAre}) {
            const Result<qint64> count = m_catalog.embeddings().count(*models);
            if (!count)
                return count;
            m_total += *count;
        }
        const Result<void> handedOver =
            eachPage(m_sight.family, [this](const auto& page) { return handOver(page); });
        if (!handedOver)
            return tl::make_unexpected(handedOver.error());
        const Result<void> copied =
            eachPage(m_sight.asTheyAre, [this](const auto& page) { return copy(page); });
        if (!copied)
            return tl::make_unexpected(copied.error());
        const std::vector<domain::FileOutcome> outcomes(static_cast<std::size_t>(m_labelled));
        if (const Result<void> recorded = m_catalog.runs().record(run, outcomes); !recorded)
            return tl::make_unexpected(recorded.error());
        return m_labelled;
    }

private:
    template <typename Visit>
    [[nodiscard]] Result<void> eachPage(const std::vector<base::ModelId>& models, const Visit& visit)
    {
        base::PhotoId last;
        while (!models.empty()) {
            const auto page = m_catalog.embeddings().page(models, last, kPage);
            if (!page)
                return tl::make_unexpected(page.error());
            if (page->empty())
                break;
            if (const Result<void> visited = visit(*page); !visited)
                return visited;
            last = page->back().photo;
            m_done += static_cast<qint64>(page->size());
            if (m_options.onProgress)
                m_options.onProgress(m_done, m_total);
            if (m_options.stop.stop_requested())
                return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while labelling anew"));
        }
        return {};
    }

    [[nodiscard]] Result<void> handOver(const std::vector<StoredEmbedding>& page)
    {
        for (const StoredEmbedding& stored : page) {
            const domain::Prediction prediction = predictionOf(stored.photo, stored.embedding);
            if (const Result<void> saved = m_catalog.embeddings().handOver(stored, prediction); !saved)
                return saved;
            if (const Result<void> labelled = label(prediction); !labelled)
                return labelled;
        }
        return {};
    }

    /// What the models without a gate see stays theirs: they may become active again.
    [[nodiscard]] Result<void> copy(const std::vector<StoredEmbedding>& page)
    {
        std::vector<base::PhotoId> photos;
        for (const StoredEmbedding& stored : page)
            photos.push_back(stored.photo);
        const auto done = storedBy(m_sight.family, photos);
        if (!done)
            return tl::make_unexpected(done.error());
        std::vector<Embeddings> lit;
        for (const SightInLight& sight : m_sight.inLight) {
            auto embeddings = storedBy(sight.models, photos);
            if (!embeddings)
                return tl::make_unexpected(embeddings.error());
            lit.push_back(std::move(*embeddings));
        }
        for (const StoredEmbedding& stored : page) {
            if (done->contains(stored.photo))
                continue;
            const std::vector<float> seen = seenBehindGate(stored, lit);
            if (seen.empty())
                continue;
            const domain::Prediction prediction = predictionOf(stored.photo, seen);
            if (const Result<void> saved = m_catalog.predictions().save(prediction); !saved)
                return saved;
            if (const Result<void> labelled = label(prediction); !labelled)
                return labelled;
        }
        return {};
    }

    /// Empty where that is not stored.
    [[nodiscard]] std::vector<float> seenBehindGate(const StoredEmbedding& asItIs,
                                                    const std::vector<Embeddings>& lit) const
    {
        if (!m_model.card.gate->opensFor(asItIs.embedding))
            return asItIs.embedding;
        for (std::size_t i = 0; i < lit.size(); ++i) {
            if (m_sight.inLight[i].gate.opensFor(asItIs.embedding) && lit[i].contains(asItIs.photo))
                return lit[i].value(asItIs.photo);
        }
        return {};
    }

    [[nodiscard]] Result<Embeddings> storedBy(const std::vector<base::ModelId>& models,
                                              const std::vector<base::PhotoId>& photos)
    {
        const auto stored = m_catalog.embeddings().of(models, photos);
        if (!stored)
            return tl::make_unexpected(stored.error());
        Embeddings embeddings;
        for (const StoredEmbedding& one : *stored)
            embeddings.insert(one.photo, one.embedding);
        return embeddings;
    }

    [[nodiscard]] domain::Prediction predictionOf(base::PhotoId photo,
                                                  const std::vector<float>& embedding) const
    {
        return {photo, m_model.id, m_classifier.probabilities(embedding), embedding};
    }

    [[nodiscard]] Result<void> label(const domain::Prediction& prediction)
    {
        ++m_labelled;
        const inference::LabelDecision decision =
            inference::decideLabels(m_model.card, prediction.probabilities);
        storage::ModelDecision decided{prediction.photoId, {}, decision.needsReview};
        for (const inference::DecidedLabel& label : decision.labels)
            decided.labels.push_back({m_labels.at(static_cast<std::size_t>(label.index)), label.confidence});
        return m_catalog.assignments().applyModel(decided, m_author);
    }

    storage::Catalog& m_catalog;
    const RegisteredModel& m_model;
    training::EmbeddingClassifier m_classifier;
    const StoredSight& m_sight;
    const RelabellingOptions& m_options;
    std::vector<base::LabelId> m_labels;
    storage::Author m_author;
    qint64 m_labelled = 0;
    qint64 m_done = 0; ///< of what is stored
    qint64 m_total = 0;
};

/// Models of the same network that look in the same light.
Result<std::vector<SightInLight>> sightsInLight(storage::Catalog& catalog, const training::HeadedModel& model)
{
    const auto models = catalog.models().all();
    if (!models)
        return tl::make_unexpected(models.error());
    std::vector<SightInLight> sights;
    QStringList seen{model.body()};
    for (const RegisteredModel& other : *models) {
        const auto& gate = other.card.gate;
        if (!gate || gate->light != model.card().gate->light ||
            gate->weights.size() != model.card().gate->weights.size())
            continue;
        const QString body = model.bodyBehind(gate);
        if (seen.contains(body))
            continue;
        seen.append(body);
        auto family = modelsWithBody(catalog, body);
        if (!family)
            return tl::make_unexpected(family.error());
        if (!family->empty())
            sights.push_back({*gate, std::move(*family)});
    }
    return sights;
}

} // namespace

Result<std::optional<StoredSight>> storedSightOf(storage::Catalog& catalog, const RegisteredModel& model)
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
    StoredSight sight{headed->head(), std::move(*family), {}, {}};
    if (!model.card.gate)
        return sight;
    auto asTheyAre = modelsWithBody(catalog, headed->network());
    if (!asTheyAre)
        return tl::make_unexpected(asTheyAre.error());
    auto inLight = sightsInLight(catalog, *headed);
    if (!inLight)
        return tl::make_unexpected(inLight.error());
    sight.asTheyAre = std::move(*asTheyAre);
    sight.inLight = std::move(*inLight);
    return sight;
}

Result<qint64> relabel(storage::Catalog& catalog, const RegisteredModel& model, const StoredSight& sight,
                       base::RunId run, const RelabellingOptions& options)
{
    return Relabelling(catalog, model, sight, options).run(run);
}

} // namespace scenekeeper::feedback
