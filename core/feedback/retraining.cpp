// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/retraining.h"

#include "core/feedback/lightcomparison.h"
#include "core/feedback/lightsearch.h"
#include "core/feedback/retrainingstart.h"
#include "core/pipeline/modelregistration.h"
#include "core/storage/catalog.h"

#include <QElapsedTimer>
#include <algorithm>
#include <optional>

namespace scenekeeper::feedback {

using base::Result;
using domain::RegisteredModel;
using training::EmbeddingClassifier;

namespace {

QJsonObject toJson(const LearningRecipe& recipe)
{
    return {{QStringLiteral("pull"), recipe.head.pull},
            {QStringLiteral("softmax_weight"), recipe.head.softmaxWeight},
            {QStringLiteral("most_balance"), recipe.head.mostBalance},
            {QStringLiteral("human_weight"), recipe.humanWeight},
            {QStringLiteral("most_human"), recipe.mostHuman}};
}

/// Everything after the run has begun.
class Candidate
{
public:
    Candidate(storage::Catalog& catalog, const RetrainingOptions& options, Beginning beginning,
              base::RunId run)
        : m_catalog(catalog), m_options(options), m_beginning(std::move(beginning)), m_run(run)
    {
    }

    [[nodiscard]] Result<Retraining> make()
    {
        auto light = findLight(m_catalog, m_beginning, lightOptions());
        if (!light)
            return tl::make_unexpected(light.error());
        m_light = std::move(*light);
        EmbeddingClassifier start = m_beginning.start();
        start.card.gate = m_light.gate;
        const LearningInput input{std::move(start), memory(), m_beginning.newLabels(), m_light.after};
        auto learnt = learnHead(input, {m_options.recipe, m_options.stop, m_options.onProgress});
        if (!learnt)
            return tl::make_unexpected(learnt.error());
        Retraining result;
        result.share = learnt->share;
        result.comparison.bearsOutNothing =
            learnt->share == 0.0 && m_beginning.knowledge.newLabels.isEmpty() && !m_light.isNew;
        if (const auto compared = compare(*learnt, result.comparison); !compared)
            return tl::make_unexpected(compared.error());
        auto candidate = keep(*learnt, result.comparison);
        if (!candidate)
            return tl::make_unexpected(candidate.error());
        result.parent = m_beginning.parent;
        result.candidate = std::move(*candidate);
        result.run = m_run;
        result.learntFrom = learntFrom();
        result.withoutMemory = memory() == nullptr;
        result.knowledge = std::move(m_beginning.knowledge);
        result.knowledge.examples = std::move(m_light.before);
        return result;
    }

private:
    [[nodiscard]] const training::ReplayMemory* memory() const
    {
        return m_light.memory ? &*m_light.memory : nullptr;
    }

    [[nodiscard]] LightSearchOptions lightOptions() const { return {m_options.stop, m_options.onRead}; }

    [[nodiscard]] Result<void> compare(const LearntHead& learnt, Comparison& comparison)
    {
        const EmbeddingClassifier before = m_beginning.before();
        // Of what is not held out, a retrained head knows the answers already: then only the rest can judge.
        const bool isUnseen = m_beginning.isFirst();
        training::Rows logits = learnt.unseenLogits;
        for (std::size_t i = 0; !isUnseen && i < logits.size(); ++i)
            logits[i] = learnt.after.head.logits(m_light.after[i].embedding);
        compareOnHumans(before, {learnt.after, &logits, isUnseen}, m_light.before, comparison);
        if (memory())
            compareOnMemory(before, learnt.after, seenAsTheyAre(*memory()), comparison);
        comparison.forgotten = m_light.forgotten;
        if (m_light.isNew)
            comparison.newLight = m_light.gate ? m_light.gate->light : domain::Light::AsIs;
        return m_light.isNew
                   ? compareBehindGate(m_catalog, m_beginning, learnt.after, lightOptions(), comparison)
                   : compareInCatalog(before, learnt.after, m_beginning.family, m_catalog, m_options.stop,
                                      comparison);
    }

    /// What the model in use looks at in another light is not known in it.
    [[nodiscard]] training::ReplayMemory seenAsTheyAre(const training::ReplayMemory& memory) const
    {
        const auto& gate = m_beginning.model.card().gate;
        return gate ? training::behindGate(memory, *gate, memory.body) : memory;
    }

    [[nodiscard]] qint64 learntFrom() const
    {
        return std::count_if(m_light.after.begin(), m_light.after.end(),
                             [](const HumanExample& example) { return !isHeldOut(example.contentHash); });
    }

    [[nodiscard]] QJsonObject lineage(double share) const
    {
        const training::ReplayMemory* replayed = memory();
        QJsonObject lineage = lineageOf(m_beginning, m_run);
        lineage.insert(kBodyField.toString(), m_beginning.root.bodyBehind(m_light.gate));
        lineage.insert(QStringLiteral("method"), QStringLiteral("head"));
        lineage.insert(QStringLiteral("remembered"),
                       replayed ? static_cast<qint64>(replayed->rows.size()) : qint64{0});
        lineage.insert(QStringLiteral("corrections"), static_cast<qint64>(m_light.after.size()));
        lineage.insert(QStringLiteral("corrections_learnt"), learntFrom());
        lineage.insert(QStringLiteral("learning"), toJson(m_options.recipe));
        lineage.insert(QStringLiteral("share"), share);
        return lineage;
    }

    /// Writes the candidate's file and registers it.
    [[nodiscard]] Result<RegisteredModel> keep(const LearntHead& learnt, const Comparison& comparison)
    {
        domain::ModelCard card = learnt.after.card;
        card.lineage = lineage(learnt.share);
        card.name = nameOf(card.lineage);
        card.metrics = {{QStringLiteral("corrections"), feedback::toJson(comparison)}};
        const auto archive = m_beginning.root.withHead(learnt.after.head, card, memory());
        if (!archive)
            return tl::make_unexpected(archive.error());
        return pipeline::registerArchive(m_catalog, *archive, card);
    }

    storage::Catalog& m_catalog;
    const RetrainingOptions& m_options;
    Beginning m_beginning;
    base::RunId m_run;
    FoundLight m_light;
};

} // namespace

Result<LearningProspect> whatThereIsToLearn(storage::Catalog& catalog)
{
    auto beginning = beginRetraining(catalog, Ancestry::SameNetwork);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    LearningProspect prospect;
    prospect.withMemory = beginning->memory() != nullptr;
    prospect.classifyFirst = misses(*beginning);
    if (const auto enough = checkEnough(*beginning); !enough)
        prospect.obstacle = enough.error();
    prospect.knowledge = std::move(beginning->knowledge);
    return prospect;
}

Result<Retraining> retrain(storage::Catalog& catalog, const RetrainingOptions& options)
{
    QElapsedTimer timer;
    timer.start();
    auto beginning = beginRetraining(catalog, Ancestry::SameNetwork);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    if (const auto enough = checkEnough(*beginning); !enough)
        return tl::make_unexpected(enough.error());
    const auto run = catalog.runs().start(domain::RunKind::Training, beginning->parent.id);
    if (!run)
        return tl::make_unexpected(run.error());
    auto result = Candidate(catalog, options, std::move(*beginning), *run).make();
    const auto finished = endTraining(catalog, *run, result ? std::nullopt : std::optional(result.error()));
    if (result && !finished)
        return tl::make_unexpected(finished.error());
    if (result)
        result->seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return result;
}

} // namespace scenekeeper::feedback
