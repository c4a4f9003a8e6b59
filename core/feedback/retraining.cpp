// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/retraining.h"

#include "core/feedback/retrainingstart.h"
#include "core/pipeline/modelregistration.h"
#include "core/storage/catalog.h"

#include <QElapsedTimer>
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

QJsonObject lineageOf(const Beginning& beginning, base::RunId run, const LearningRecipe& recipe, double share)
{
    QJsonObject lineage = lineageOf(beginning, run);
    lineage.insert(kBodyField.toString(), beginning.model.body());
    lineage.insert(QStringLiteral("method"), QStringLiteral("head"));
    lineage.insert(QStringLiteral("remembered"),
                   beginning.memory() ? static_cast<qint64>(beginning.memory()->rows.size()) : qint64{0});
    lineage.insert(QStringLiteral("learning"), toJson(recipe));
    lineage.insert(QStringLiteral("share"), share);
    return lineage;
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
        const EmbeddingClassifier before = m_beginning.before();
        const LearningInput input{m_beginning.start(), m_beginning.memory(), m_beginning.newLabels(),
                                  m_beginning.knowledge.examples};
        auto learnt = learnHead(input, {m_options.recipe, m_options.stop, m_options.onProgress});
        if (!learnt)
            return tl::make_unexpected(learnt.error());
        Retraining result;
        result.share = learnt->share;
        result.comparison.bearsOutNothing = learnt->share == 0.0 && m_beginning.knowledge.newLabels.isEmpty();
        if (const auto compared = compare(before, *learnt, result.comparison); !compared)
            return tl::make_unexpected(compared.error());
        auto candidate = keep(*learnt, result.comparison);
        if (!candidate)
            return tl::make_unexpected(candidate.error());
        result.parent = m_beginning.parent;
        result.candidate = std::move(*candidate);
        result.run = m_run;
        result.learntFrom = m_beginning.learntFrom();
        result.withoutMemory = m_beginning.memory() == nullptr;
        result.knowledge = std::move(m_beginning.knowledge);
        return result;
    }

private:
    [[nodiscard]] Result<void> compare(const EmbeddingClassifier& before, const LearntHead& learnt,
                                       Comparison& comparison)
    {
        // Of what is not held out, a retrained head knows the answers already: then only the rest can judge.
        const training::Rows* unseen = m_beginning.isFirst() ? &learnt.unseenLogits : nullptr;
        compareOnHumans(before, {learnt.after, unseen}, m_beginning.knowledge.examples, comparison);
        if (m_beginning.memory())
            compareOnMemory(before, learnt.after, *m_beginning.memory(), comparison);
        return compareInCatalog(before, learnt.after, m_beginning.family, m_catalog, m_options.stop,
                                comparison);
    }

    /// Writes the candidate's file and registers it.
    [[nodiscard]] Result<RegisteredModel> keep(const LearntHead& learnt, const Comparison& comparison)
    {
        domain::ModelCard card = learnt.after.card;
        card.lineage = lineageOf(m_beginning, m_run, m_options.recipe, learnt.share);
        card.name = nameOf(card.lineage);
        card.metrics = {{QStringLiteral("corrections"), feedback::toJson(comparison)}};
        const auto archive = m_beginning.model.withHead(learnt.after.head, card);
        if (!archive)
            return tl::make_unexpected(archive.error());
        return pipeline::registerArchive(m_catalog, *archive, card);
    }

    storage::Catalog& m_catalog;
    const RetrainingOptions& m_options;
    Beginning m_beginning;
    base::RunId m_run;
};

} // namespace

Result<LearningProspect> whatThereIsToLearn(storage::Catalog& catalog)
{
    auto beginning = beginRetraining(catalog, Ancestry::SameBody);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    LearningProspect prospect;
    prospect.withMemory = beginning->memory() != nullptr;
    if (const auto enough = checkEnough(*beginning); !enough)
        prospect.obstacle = enough.error();
    prospect.knowledge = std::move(beginning->knowledge);
    return prospect;
}

Result<Retraining> retrain(storage::Catalog& catalog, const RetrainingOptions& options)
{
    QElapsedTimer timer;
    timer.start();
    auto beginning = beginRetraining(catalog, Ancestry::SameBody);
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
