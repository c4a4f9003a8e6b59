// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/retraining.h"

#include "core/feedback/modelbodies.h"
#include "core/pipeline/modelregistration.h"
#include "core/storage/catalog.h"
#include "core/training/learner.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>
#include <optional>
#include <set>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::Result;
using domain::RegisteredModel;
using training::EmbeddingClassifier;
using training::HeadedModel;

namespace {

tl::unexpected<base::Error> nothingToLearn(const QString& why)
{
    return base::fail(ErrorCode::InvalidArgument, why);
}

/// Which of the labels some example has.
std::set<std::size_t> labelsNamed(const std::vector<HumanExample>& examples)
{
    std::set<std::size_t> named;
    for (const HumanExample& example : examples) {
        for (std::size_t label = 0; label < example.targets.size(); ++label) {
            if (example.targets[label] == 1.F)
                named.insert(label);
        }
    }
    return named;
}

bool deniesAnyByItself(const HumanExample& example)
{
    return std::find(example.targets.begin(), example.targets.end(), 1.F) == example.targets.end();
}

/// The active model and what it can learn from.
struct Beginning
{
    RegisteredModel parent;
    HeadedModel model;
    HeadedModel root;                  ///< the model before any retraining, perhaps the same
    std::vector<base::ModelId> family; ///< models with the same body
    HumanKnowledge knowledge;          ///< for the labels of `model`, then new ones

    [[nodiscard]] EmbeddingClassifier before() const { return {model.card(), model.head()}; }
    /// Every retraining starts there: a head that has learnt from the corrections already could neither be
    /// drawn back from one that was withdrawn nor be judged by them.
    [[nodiscard]] EmbeddingClassifier start() const { return {root.card(), root.head()}; }
    /// Labels that the start has no output for.
    [[nodiscard]] QStringList newLabels() const
    {
        return model.card().labels.mid(root.card().labelCount()) + knowledge.newLabels;
    }
    [[nodiscard]] bool isFirst() const { return model.digest() == root.digest(); }
    [[nodiscard]] const training::ReplayMemory* memory() const
    {
        return model.memory() ? &*model.memory() : nullptr;
    }
};

Result<void> checkEnough(const Beginning& beginning)
{
    const HumanKnowledge& knowledge = beginning.knowledge;
    const auto examples = static_cast<qint64>(knowledge.examples.size());
    if (knowledge.photos == 0)
        return nothingToLearn(QStringLiteral("nobody has corrected or confirmed a label yet"));
    if (examples == 0 && !knowledge.contradictions.empty())
        return nothingToLearn(QStringLiteral(
            "all corrections contradict each other: copies of a photograph have opposite labels"));
    if (examples < kFewestExamples)
        return nothingToLearn(
            QStringLiteral(
                "%1 photographs to learn from are too few, %2 are needed (%3 decided on, %4 changed since, "
                "%5 not seen by this model)")
                .arg(examples)
                .arg(kFewestExamples)
                .arg(knowledge.photos)
                .arg(knowledge.changed)
                .arg(knowledge.withoutEmbedding));
    const std::set<std::size_t> named = labelsNamed(knowledge.examples);
    const bool denies = std::any_of(knowledge.examples.begin(), knowledge.examples.end(), deniesAnyByItself);
    const bool oneKnownLabel =
        named.size() == 1 && static_cast<int>(*named.begin()) < beginning.model.card().labelCount();
    if (!denies && (oneKnownLabel || (named.size() == 1 && beginning.memory() == nullptr)))
        return nothingToLearn(
            QStringLiteral("all corrections name one label, \"%1\": nothing tells it from others")
                .arg(knowledge.perLabel[*named.begin()].label));
    return {};
}

Result<Beginning> begin(storage::Catalog& catalog)
{
    const auto active = catalog.models().active();
    if (!active)
        return tl::make_unexpected(active.error());
    if (!*active)
        return base::fail(ErrorCode::NotFound, QStringLiteral("no model has classified a photograph yet"));
    auto model = loadHeaded(**active);
    if (!model)
        return tl::make_unexpected(model.error());
    auto root = loadRoot(catalog, **active);
    if (!root)
        return tl::make_unexpected(root.error());
    auto family = modelsWithBody(catalog, model->body());
    if (!family)
        return tl::make_unexpected(family.error());
    auto knowledge = collectHumanKnowledge(catalog, model->card().labels, *family);
    if (!knowledge)
        return tl::make_unexpected(knowledge.error());
    return Beginning{std::move(**active), std::move(*model), std::move(*root), std::move(*family),
                     std::move(*knowledge)};
}

qint64 learntFrom(const HumanKnowledge& knowledge)
{
    return std::count_if(knowledge.examples.begin(), knowledge.examples.end(),
                         [](const HumanExample& example) { return !isHeldOut(example.contentHash); });
}

/// "scene-resnet", "scene-resnet r2" after the second retraining.
QString nameOf(const QString& root, int generation)
{
    return QStringLiteral("%1 r%2").arg(root).arg(generation);
}

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
    const QJsonObject& before = beginning.parent.card.lineage;
    const QString root = before.value(u"root").toString(beginning.parent.card.name);
    QJsonObject examples;
    for (const LabelExamples& label : beginning.knowledge.perLabel)
        examples.insert(label.label, label.examples);
    const auto all = static_cast<qint64>(beginning.knowledge.examples.size());
    return {
        {QStringLiteral("parent"), QString::fromLatin1(beginning.parent.digest.toHex())},
        {QStringLiteral("root"), root},
        {QStringLiteral("origin"), before.value(u"origin").toObject(before)},
        {QStringLiteral("generation"), before.value(u"generation").toInt() + 1},
        {kBodyField.toString(), beginning.model.body()},
        {kParentBodyField.toString(), beginning.model.body()},
        {QStringLiteral("method"), QStringLiteral("head")},
        {QStringLiteral("run"), run.value},
        {QStringLiteral("corrections"), all},
        {QStringLiteral("corrections_learnt"), learntFrom(beginning.knowledge)},
        {QStringLiteral("corrections_per_label"), examples},
        {QStringLiteral("remembered"),
         beginning.memory() ? static_cast<qint64>(beginning.memory()->rows.size()) : qint64{0}},
        {QStringLiteral("learning"), toJson(recipe)},
        {QStringLiteral("share"), share},
        {QStringLiteral("versions"), training::Learner::libraryVersions()},
        {QStringLiteral("trained_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
    };
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
        result.learntFrom = learntFrom(m_beginning.knowledge);
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
        card.name = nameOf(card.lineage.value(u"root").toString(), card.lineage.value(u"generation").toInt());
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
    auto beginning = begin(catalog);
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
    auto beginning = begin(catalog);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    if (const auto enough = checkEnough(*beginning); !enough)
        return tl::make_unexpected(enough.error());
    const auto run = catalog.runs().start(domain::RunKind::Training, beginning->parent.id);
    if (!run)
        return tl::make_unexpected(run.error());
    auto result = Candidate(catalog, options, std::move(*beginning), *run).make();
    domain::RunState state = domain::RunState::Finished;
    if (!result)
        state = result.error().code == ErrorCode::Cancelled ? domain::RunState::Cancelled
                                                            : domain::RunState::Interrupted;
    const auto finished = catalog.runs().finish(*run, state);
    if (result && !finished)
        return tl::make_unexpected(finished.error());
    if (result)
        result->seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return result;
}

} // namespace scenekeeper::feedback
