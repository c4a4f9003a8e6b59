// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/comparison.h"

#include "core/feedback/humanknowledge.h"
#include "core/feedback/modelbodies.h"
#include "core/inference/activation.h"
#include "core/inference/labeldecision.h"
#include "core/storage/catalog.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::Result;
using training::EmbeddingClassifier;

namespace {

constexpr qint64 kEnoughHeldOut = 30;
constexpr std::size_t kMostChanges = 500; ///< that are listed
constexpr int kPage = 1000;
constexpr double kOneSided5Percent = 1.6449;
constexpr double kMostLoss = 0.01;      ///< of the photographs
constexpr double kMostForgotten = 0.02; ///< likewise

/// Puts values of a model's labels into the order of others; a label that it has not gets `otherwise`.
class Columns
{
public:
    Columns(const QStringList& labels, const QStringList& wanted)
    {
        for (const QString& label : wanted)
            m_sources.push_back(labels.indexOf(label));
    }

    [[nodiscard]] std::vector<float> of(const std::vector<float>& values, float otherwise = 0.F) const
    {
        std::vector<float> row;
        for (const qsizetype source : m_sources)
            row.push_back(source >= 0 ? values[static_cast<std::size_t>(source)] : otherwise);
        return row;
    }

private:
    std::vector<qsizetype> m_sources;
};

QStringList joined(const QStringList& labels, const QStringList& more)
{
    QStringList all = labels;
    for (const QString& label : more) {
        if (!all.contains(label))
            all.append(label);
    }
    return all;
}

/// Collects one part, photograph by photograph.
class Part
{
public:
    explicit Part(int labelCount) : m_labelCount(labelCount) {}

    /// `applies`: into the labels; none: the photograph does not count.
    void add(const std::vector<int>& applies, std::vector<float> before, std::vector<float> after)
    {
        if (applies.empty())
            return;
        const bool wasRight = isRight(applies, before);
        const bool isRightNow = isRight(applies, after);
        m_gained += isRightNow && !wasRight ? 1 : 0;
        m_lost += wasRight && !isRightNow ? 1 : 0;
        m_truthBefore.push_back(truthFor(applies, before));
        m_truthAfter.push_back(truthFor(applies, after));
        m_before.push_back(std::move(before));
        m_after.push_back(std::move(after));
    }

    void finish(PartComparison& part) const
    {
        part.before = training::measure(m_before, m_truthBefore, m_labelCount);
        part.after = training::measure(m_after, m_truthAfter, m_labelCount);
        part.gained = m_gained;
        part.lost = m_lost;
    }

private:
    static bool isRight(const std::vector<int>& applies, const std::vector<float>& probabilities)
    {
        return std::find(applies.begin(), applies.end(), training::mostProbable(probabilities)) !=
               applies.end();
    }

    /// A photograph with several labels counts under the one that was chosen, if that is one of them.
    static int truthFor(const std::vector<int>& applies, const std::vector<float>& probabilities)
    {
        return isRight(applies, probabilities) ? training::mostProbable(probabilities) : applies.front();
    }

    int m_labelCount;
    training::Rows m_before;
    training::Rows m_after;
    std::vector<int> m_truthBefore;
    std::vector<int> m_truthAfter;
    qint64 m_gained = 0;
    qint64 m_lost = 0;
};

std::vector<int> appliesIn(const std::vector<float>& targets)
{
    std::vector<int> applies;
    for (std::size_t label = 0; label < targets.size(); ++label) {
        if (targets[label] == 1.F)
            applies.push_back(static_cast<int>(label));
    }
    return applies;
}

/// Labels that a human denies and the model gives.
qint64 wronglyGiven(const EmbeddingClassifier& model, const std::vector<float>& probabilities,
                    const std::vector<float>& targets)
{
    qint64 given = 0;
    for (const inference::DecidedLabel& label : inference::decideLabels(model.card, probabilities).labels)
        given += targets[static_cast<std::size_t>(label.index)] == 0.F ? 1 : 0;
    return given;
}

/// What a model says of a photograph.
struct Answer
{
    const domain::ModelCard& card;
    std::vector<float> probabilities;
};

QStringList labelsOf(const domain::ModelCard& card, const inference::LabelDecision& decision)
{
    QStringList labels;
    for (const inference::DecidedLabel& label : decision.labels)
        labels.append(card.labels[label.index]);
    return labels;
}

bool sameSet(QStringList a, QStringList b)
{
    a.sort();
    b.sort();
    return a == b;
}

/// Adds a photograph that would be labelled otherwise.
void addChange(const Answer& before, const Answer& after, base::PhotoId photo, Comparison& comparison)
{
    const auto was = inference::decideLabels(before.card, before.probabilities);
    const auto is = inference::decideLabels(after.card, after.probabilities);
    LabelChange change{photo, labelsOf(before.card, was), labelsOf(after.card, is),
                       is.labels.front().confidence};
    if (sameSet(change.before, change.after))
        return;
    ++comparison.changed;
    comparison.changes.push_back(std::move(change));
}

void keepSurest(Comparison& comparison)
{
    std::stable_sort(comparison.changes.begin(), comparison.changes.end(),
                     [](const LabelChange& a, const LabelChange& b) { return a.confidence > b.confidence; });
    comparison.changes.resize(std::min(comparison.changes.size(), kMostChanges));
}

QJsonObject partJson(const PartComparison& part, const QStringList& labels)
{
    return {{QStringLiteral("photos"), part.after.photos},
            {QStringLiteral("before"), training::toJson(part.before, labels)},
            {QStringLiteral("after"), training::toJson(part.after, labels)},
            {QStringLiteral("gained"), part.gained},
            {QStringLiteral("lost"), part.lost},
            {QStringLiteral("worse"), part.isWorse()}};
}

} // namespace

bool PartComparison::isWorse() const
{
    const double balance = static_cast<double>(lost - gained) - mayDiffer * static_cast<double>(after.photos);
    if (balance <= 0.0)
        return false;
    return balance > kOneSided5Percent * std::sqrt(static_cast<double>(lost + gained)) ||
           balance > kMostLoss * static_cast<double>(after.photos);
}

bool Comparison::isRecommended() const
{
    return human.after.photos > 0 && !human.isWorse() && !memory.isWorse() && !bearsOutNothing &&
           !forgetsTooMuch();
}

bool Comparison::forgetsTooMuch() const
{
    const auto remembered = static_cast<double>(memory.after.photos + forgotten);
    return static_cast<double>(forgotten) > kMostForgotten * remembered;
}

void compareOnHumans(const EmbeddingClassifier& before, const Judged& after,
                     const std::vector<HumanExample>& examples, Comparison& comparison)
{
    const auto heldOut = std::count_if(examples.begin(), examples.end(), [](const HumanExample& example) {
        return isHeldOut(example.contentHash) && !appliesIn(example.targets).empty();
    });
    comparison.crossChecked = heldOut < kEnoughHeldOut && after.logits != nullptr && after.unseen;
    comparison.labels = joined(after.model.card.labels, before.card.labels);
    const Columns beforeColumns(before.card.labels, comparison.labels);
    const Columns afterColumns(after.model.card.labels, comparison.labels);
    const Columns targetColumns(comparison.labels, before.card.labels);
    Part part(static_cast<int>(comparison.labels.size()));
    const domain::ModelCard& card = after.model.card;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const HumanExample& example = examples[i];
        if (!isHeldOut(example.contentHash) && !comparison.crossChecked)
            continue;
        const std::vector<float> was = before.probabilities(example.embedding);
        const std::vector<float> is = after.logits == nullptr
                                          ? after.model.probabilities(example.embedding)
                                          : inference::toProbabilities((*after.logits)[i], card.activation,
                                                                       card.temperature, card.logitBias);
        part.add(appliesIn(example.targets), beforeColumns.of(was), afterColumns.of(is));
        PartComparison& human = comparison.human;
        human.denied += std::count(example.targets.begin(), example.targets.end(), 0.F);
        human.givenBefore +=
            wronglyGiven(before, was, targetColumns.of(example.targets, training::kUndecided));
        human.givenAfter += wronglyGiven(after.model, is, example.targets);
    }
    part.finish(comparison.human);
}

void compareOnMemory(const EmbeddingClassifier& before, const EmbeddingClassifier& after,
                     const training::ReplayMemory& memory, Comparison& comparison)
{
    comparison.labels = joined(after.card.labels, before.card.labels);
    const Columns beforeColumns(before.card.labels, comparison.labels);
    const Columns afterColumns(after.card.labels, comparison.labels);
    Part part(static_cast<int>(comparison.labels.size()));
    double none = 0.0;
    for (const training::ReplayRow& row : memory.rows) {
        if (!row.heldOut)
            continue;
        const std::vector<float> was = before.probabilities(row.embedding);
        const std::vector<float> is = after.probabilities(row.embedding);
        std::vector<int> applies;
        for (const int label : row.labels)
            applies.push_back(static_cast<int>(comparison.labels.indexOf(memory.labels[label])));
        std::erase(applies, -1);
        part.add(applies, beforeColumns.of(was), afterColumns.of(is));
        if (row.kind != training::ReplayKind::None)
            continue;
        none += 1.0;
        comparison.noneReviewedBefore += inference::decideLabels(before.card, was).needsReview ? 1.0 : 0.0;
        comparison.noneReviewedAfter += inference::decideLabels(after.card, is).needsReview ? 1.0 : 0.0;
    }
    comparison.noneReviewedBefore /= std::max(1.0, none);
    comparison.noneReviewedAfter /= std::max(1.0, none);
    part.finish(comparison.memory);
}

void compareOnAnswers(const domain::ModelCard& before, const domain::ModelCard& after,
                      std::span<const BothAnswers> answers, double mayDiffer, Comparison& comparison)
{
    comparison.labels = joined(after.labels, before.labels);
    const Columns beforeColumns(before.labels, comparison.labels);
    const Columns afterColumns(after.labels, comparison.labels);
    Part part(static_cast<int>(comparison.labels.size()));
    for (const BothAnswers& one : answers) {
        if (one.label >= 0)
            part.add({one.label}, beforeColumns.of(one.before), afterColumns.of(one.after));
    }
    part.finish(comparison.memory);
    comparison.memory.mayDiffer = mayDiffer;
    addChanges(before, after, answers, comparison);
}

void addChanges(const domain::ModelCard& before, const domain::ModelCard& after,
                std::span<const BothAnswers> answers, Comparison& comparison)
{
    for (const BothAnswers& one : answers)
        addChange({before, one.before}, {after, one.after}, one.photo, comparison);
    keepSurest(comparison);
}

Result<void> compareInCatalog(const EmbeddingClassifier& before, const EmbeddingClassifier& after,
                              std::span<const base::ModelId> models, storage::Catalog& catalog,
                              const std::stop_token& stop, Comparison& comparison)
{
    base::PhotoId last;
    while (true) {
        if (stop.stop_requested())
            return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while comparing"));
        const auto page = catalog.embeddings().page(models, last, kPage);
        if (!page)
            return tl::make_unexpected(page.error());
        if (page->empty())
            break;
        last = page->back().photo;
        for (const storage::StoredEmbedding& stored : *page) {
            if (stored.isDecided)
                continue;
            addChange({before.card, before.probabilities(stored.embedding)},
                      {after.card, after.probabilities(stored.embedding)}, stored.photo, comparison);
        }
        keepSurest(comparison);
    }
    return {};
}

Result<Comparison> compareModels(storage::Catalog& catalog, base::ModelId before, base::ModelId after,
                                 const std::stop_token& stop)
{
    std::vector<training::HeadedModel> models;
    for (const base::ModelId id : {before, after}) {
        const auto registered = catalog.models().get(id);
        if (!registered)
            return tl::make_unexpected(registered.error());
        if (!*registered)
            return base::fail(ErrorCode::NotFound,
                              QStringLiteral("the catalogue has no model %1").arg(id.value));
        auto loaded = loadHeaded(**registered);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        models.push_back(std::move(*loaded));
    }
    if (models[0].body() != models[1].body())
        return base::fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("models %1 and %2 see pictures differently and cannot be compared by what is "
                           "stored; measure each with evaluate")
                .arg(before.value)
                .arg(after.value));
    const auto family = modelsWithBody(catalog, models[0].body());
    if (!family)
        return tl::make_unexpected(family.error());
    const EmbeddingClassifier first{models[0].card(), models[0].head()};
    const EmbeddingClassifier second{models[1].card(), models[1].head()};
    const auto knowledge =
        collectHumanKnowledge(catalog, joined(second.card.labels, first.card.labels), *family);
    if (!knowledge)
        return tl::make_unexpected(knowledge.error());
    Comparison comparison;
    compareOnHumans(first, {second}, knowledge->examples, comparison);
    const auto& memory = models[1].memory() ? models[1].memory() : models[0].memory();
    if (memory)
        compareOnMemory(first, second, *memory, comparison);
    if (const Result<void> done = compareInCatalog(first, second, *family, catalog, stop, comparison); !done)
        return tl::make_unexpected(done.error());
    return comparison;
}

QJsonObject toJson(const Comparison& comparison)
{
    QJsonObject human = partJson(comparison.human, comparison.labels);
    human.insert(QStringLiteral("cross_checked"), comparison.crossChecked);
    human.insert(QStringLiteral("denied"), comparison.human.denied);
    human.insert(QStringLiteral("denied_but_given_before"), comparison.human.givenBefore);
    human.insert(QStringLiteral("denied_but_given_after"), comparison.human.givenAfter);
    QJsonObject memory = partJson(comparison.memory, comparison.labels);
    if (comparison.memory.mayDiffer > 0.0)
        memory.insert(QStringLiteral("may_differ"), comparison.memory.mayDiffer);
    memory.insert(QStringLiteral("none_reviewed_before"), comparison.noneReviewedBefore);
    memory.insert(QStringLiteral("none_reviewed_after"), comparison.noneReviewedAfter);
    QJsonObject json{{QStringLiteral("labels"), QJsonArray::fromStringList(comparison.labels)},
                     {QStringLiteral("human"), human},
                     {QStringLiteral("memory"), memory},
                     {QStringLiteral("changed"), comparison.changed}};
    if (comparison.newLight)
        json.insert(QStringLiteral("another_light"),
                    QJsonObject{{QStringLiteral("light"), domain::lightName(*comparison.newLight)},
                                {QStringLiteral("photos"), comparison.seenAnew},
                                {QStringLiteral("sampled"), comparison.sampled},
                                {QStringLiteral("remembered"), comparison.forgotten}});
    return json;
}

} // namespace scenekeeper::feedback
