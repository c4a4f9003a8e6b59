// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/retrainingstart.h"

#include "core/feedback/retraining.h"
#include "core/storage/catalog.h"
#include "core/training/learner.h"

#include <algorithm>
#include <set>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::Result;

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

} // namespace

qint64 Beginning::learntFrom() const
{
    return std::count_if(knowledge.examples.begin(), knowledge.examples.end(),
                         [](const HumanExample& example) { return !isHeldOut(example.contentHash); });
}

Result<Beginning> beginRetraining(storage::Catalog& catalog, Ancestry ancestry)
{
    const auto active = catalog.models().active();
    if (!active)
        return tl::make_unexpected(active.error());
    if (!*active)
        return base::fail(ErrorCode::NotFound, QStringLiteral("no model has classified a photograph yet"));
    auto model = loadHeaded(**active);
    if (!model)
        return tl::make_unexpected(model.error());
    auto root = loadRoot(catalog, **active, ancestry);
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

bool misses(const Beginning& beginning)
{
    constexpr qint64 kOneIn = 10;
    const HumanKnowledge& knowledge = beginning.knowledge;
    return beginning.model.card().gate.has_value() &&
           knowledge.withoutEmbedding * kOneIn > static_cast<qint64>(knowledge.examples.size());
}

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
    if (misses(beginning))
        return nothingToLearn(
            QStringLiteral("%1 photographs that were decided on have not been seen by this model "
                           "yet; classify them first")
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

QJsonObject lineageOf(const Beginning& beginning, base::RunId run)
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
        {kParentBodyField.toString(), beginning.model.body()},
        {QStringLiteral("run"), run.value},
        {QStringLiteral("corrections"), all},
        {QStringLiteral("corrections_learnt"), beginning.learntFrom()},
        {QStringLiteral("corrections_per_label"), examples},
        {QStringLiteral("versions"), training::Learner::libraryVersions()},
        {QStringLiteral("trained_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
    };
}

QString nameOf(const QJsonObject& lineage)
{
    return QStringLiteral("%1 r%2")
        .arg(lineage.value(u"root").toString())
        .arg(lineage.value(u"generation").toInt());
}

Result<void> endTraining(storage::Catalog& catalog, base::RunId run, const std::optional<base::Error>& error)
{
    domain::RunState state = domain::RunState::Finished;
    if (error)
        state =
            error->code == ErrorCode::Cancelled ? domain::RunState::Cancelled : domain::RunState::Interrupted;
    return catalog.runs().finish(run, state);
}

} // namespace scenekeeper::feedback
