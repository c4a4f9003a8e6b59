// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/cataloglearner.h"

#include "core/feedback/deepretraining.h"
#include "core/feedback/retraining.h"
#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"
#include "ui/modeltext.h"

#include <algorithm>
#include <map>

namespace scenekeeper::ui {

using base::ErrorCode;
using base::PhotoId;
using base::Result;
using domain::PhotoRow;
using domain::RegisteredModel;

namespace {

/// The rows of these photographs; those that are gone are left out.
Result<std::map<PhotoId, PhotoRow>> rowsOf(storage::Catalog& catalog, const std::vector<PhotoId>& photos)
{
    const Result<std::vector<PhotoRow>> found = catalog.search().rows(photos);
    if (!found)
        return tl::make_unexpected(found.error());
    std::map<PhotoId, PhotoRow> rows;
    for (const PhotoRow& row : *found)
        rows.emplace(row.id, row);
    return rows;
}

LearningObstacle obstacleOf(const feedback::LearningProspect& prospect)
{
    if (!prospect.obstacle)
        return LearningObstacle::None;
    if (prospect.knowledge.photos == 0)
        return LearningObstacle::NoDecisions;
    const auto examples = static_cast<qint64>(prospect.knowledge.examples.size());
    if (prospect.classifyFirst ||
        (examples < feedback::kFewestExamples && prospect.knowledge.withoutEmbedding > 0))
        return LearningObstacle::Unseen;
    return examples < feedback::kFewestExamples ? LearningObstacle::TooFewDecisions
                                                : LearningObstacle::OneLabelOnly;
}

std::vector<LabelExamples> examplesOf(const feedback::HumanKnowledge& knowledge)
{
    std::vector<LabelExamples> labels;
    for (const feedback::LabelExamples& label : knowledge.perLabel)
        labels.push_back({label.label, label.examples, 0});
    for (const feedback::LabelExamples& label : knowledge.tooFew)
        labels.push_back({label.label, label.examples, feedback::kExamplesForNewLabel - label.examples});
    return labels;
}

Result<std::vector<Contradiction>> contradictionsOf(storage::Catalog& catalog,
                                                    const feedback::HumanKnowledge& knowledge)
{
    std::vector<Contradiction> contradictions;
    for (const feedback::Contradiction& found : knowledge.contradictions) {
        const auto rows = rowsOf(catalog, found.photos);
        if (!rows)
            return tl::make_unexpected(rows.error());
        Contradiction contradiction;
        for (const auto& [id, row] : *rows) {
            QStringList labels;
            for (const domain::ShownLabel& label : row.labels)
                labels.append(label.name);
            contradiction.words.push_back({row.path, row.contentHash, labels});
        }
        contradictions.push_back(std::move(contradiction));
    }
    return contradictions;
}

/// What can be said where the model in use cannot be taught; an error where that is not the reason.
Result<LearningMaterial> withoutProspect(storage::Catalog& catalog, const base::Error& error)
{
    LearningMaterial material;
    if (error.code == ErrorCode::NotFound) {
        material.obstacle = LearningObstacle::NoDecisions;
        return material;
    }
    const auto active = catalog.models().active();
    if (error.code != ErrorCode::ModelInvalid || !active || !*active || !pipeline::checkModelFile(**active))
        return tl::make_unexpected(error);
    material.model = modelDisplayName(**active);
    material.obstacle = LearningObstacle::NoEmbeddings;
    return material;
}

std::optional<PartComparison> partOf(const feedback::PartComparison& part, const QStringList& labels)
{
    if (part.after.photos == 0)
        return std::nullopt;
    return PartComparison{labels, part.before, part.after, part.isWorse()};
}

Result<std::vector<LabelChange>> changesOf(storage::Catalog& catalog,
                                           const std::vector<feedback::LabelChange>& found)
{
    std::vector<PhotoId> photos;
    for (const feedback::LabelChange& change : found)
        photos.push_back(change.photo);
    const auto rows = rowsOf(catalog, photos);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<LabelChange> changes;
    for (const feedback::LabelChange& change : found) {
        if (const auto row = rows->find(change.photo); row != rows->end())
            changes.push_back({row->second.path, row->second.contentHash, change.before, change.after});
    }
    return changes;
}

Result<ModelComparison> comparisonOf(storage::Catalog& catalog, const feedback::Comparison& found,
                                     const RegisteredModel& before, const RegisteredModel& after)
{
    Result<std::vector<LabelChange>> changes = changesOf(catalog, found.changes);
    if (!changes)
        return tl::make_unexpected(changes.error());
    ModelComparison comparison;
    comparison.before = modelDisplayName(before);
    comparison.after = modelDisplayName(after);
    comparison.corrections = partOf(found.human, found.labels);
    comparison.known = partOf(found.memory, found.labels);
    comparison.crossChecked = found.crossChecked;
    comparison.bearsOutNothing = found.bearsOutNothing;
    comparison.newLight = found.newLight;
    comparison.seenAnew = found.seenAnew;
    comparison.tried = found.sampled;
    comparison.forgetsTooMuch = found.forgetsTooMuch();
    comparison.changes = std::move(*changes);
    comparison.changed = found.changed;
    return comparison;
}

ComparisonResult shared(ModelComparison comparison)
{
    return std::make_shared<const ModelComparison>(std::move(comparison));
}

void tellReading(const Learner::StepListener& onStep, qint64 done, qint64 total)
{
    onStep({LearningPhase::Reading, static_cast<int>(done), static_cast<int>(total), 0.0, std::nullopt,
            std::nullopt});
}

Result<feedback::Retraining> learnQuickly(storage::Catalog& catalog, const Learner::StepListener& onStep,
                                          const std::stop_token& stop)
{
    feedback::RetrainingOptions options;
    options.stop = stop;
    options.onRead = [&onStep](qint64 done, qint64 total) { tellReading(onStep, done, total); };
    options.onProgress = [&onStep](const feedback::LearningProgress& progress) {
        onStep({progress.checking ? LearningPhase::Checking : LearningPhase::Learning, progress.step,
                progress.steps, progress.loss, std::nullopt, std::nullopt});
    };
    return feedback::retrain(catalog, options);
}

Result<feedback::Retraining> learnDeeply(storage::Catalog& catalog, base::PauseSwitch* pause,
                                         const Learner::StepListener& onStep, const std::stop_token& stop)
{
    feedback::DeepRetrainingOptions options;
    options.pause = pause;
    options.stop = stop;
    // It may have gone on for an hour: the next time goes on from there.
    options.keepWhenStopped = true;
    options.onRead = [&onStep](qint64 done, qint64 total) { tellReading(onStep, done, total); };
    options.onEpoch = [&onStep](const training::DeepEpoch& epoch) {
        LearningStep step{LearningPhase::Learning, epoch.epoch,  epoch.epochs,
                          epoch.trainingLoss,      std::nullopt, epoch.secondsLeft};
        // No loss: there is no photograph that it could be measured on.
        if (epoch.validationLoss > 0.0)
            step.accuracy = epoch.validationAccuracy;
        onStep(step);
    };
    return feedback::retrainDeeply(catalog, options).map([](feedback::DeepRetraining&& deep) {
        return std::move(deep.retraining);
    });
}

Result<RegisteredModel> modelOf(storage::Catalog& catalog, base::ModelId id)
{
    Result<std::optional<RegisteredModel>> model = catalog.models().get(id);
    if (!model)
        return tl::make_unexpected(model.error());
    if (!*model)
        return base::fail(ErrorCode::NotFound, QStringLiteral("no model %1").arg(id.value));
    return std::move(**model);
}

} // namespace

CatalogLearner::CatalogLearner(QString catalogFile) : m_catalogFile(std::move(catalogFile)) {}

Result<LearningMaterial> CatalogLearner::look(const std::stop_token&)
{
    const auto catalog = storage::Catalog::open(m_catalogFile, storage::Access::ReadOnly);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    const Result<feedback::LearningProspect> prospect = feedback::whatThereIsToLearn(**catalog);
    if (!prospect)
        return withoutProspect(**catalog, prospect.error());
    Result<std::vector<Contradiction>> contradictions = contradictionsOf(**catalog, prospect->knowledge);
    if (!contradictions)
        return tl::make_unexpected(contradictions.error());
    const auto active = (*catalog)->models().active();
    LearningMaterial material;
    if (active && *active)
        material.model = modelDisplayName(**active);
    material.decisions = static_cast<qint64>(prospect->knowledge.examples.size());
    material.needed = feedback::kFewestExamples;
    material.labels = examplesOf(prospect->knowledge);
    material.contradictions = std::move(*contradictions);
    material.changedFiles = prospect->knowledge.changed;
    material.unseen = prospect->knowledge.withoutEmbedding;
    material.obstacle = obstacleOf(*prospect);
    material.remembers = prospect->withMemory;
    return material;
}

Result<LearningResult> CatalogLearner::learn(const LearningOrder& order, const StepListener& onStep,
                                             const std::stop_token& stop)
{
    const auto catalog = storage::Catalog::open(m_catalogFile);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    const Result<feedback::Retraining> retraining = order.method == LearningMethod::Deep
                                                        ? learnDeeply(**catalog, order.pause, onStep, stop)
                                                        : learnQuickly(**catalog, onStep, stop);
    if (!retraining)
        return tl::make_unexpected(retraining.error());
    Result<ModelComparison> comparison =
        comparisonOf(**catalog, retraining->comparison, retraining->parent, retraining->candidate);
    if (!comparison)
        return tl::make_unexpected(comparison.error());
    comparison->recommended = retraining->comparison.isRecommended();
    return LearningResult{retraining->candidate.id, shared(std::move(*comparison))};
}

Result<ComparisonResult> CatalogLearner::compare(base::ModelId before, base::ModelId after,
                                                 const std::stop_token& stop)
{
    const auto catalog = storage::Catalog::open(m_catalogFile, storage::Access::ReadOnly);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    const Result<RegisteredModel> earlier = modelOf(**catalog, before);
    if (!earlier)
        return tl::make_unexpected(earlier.error());
    const Result<RegisteredModel> later = modelOf(**catalog, after);
    if (!later)
        return tl::make_unexpected(later.error());
    const Result<feedback::Comparison> found = feedback::compareModels(**catalog, before, after, stop);
    if (!found)
        return tl::make_unexpected(found.error());
    return comparisonOf(**catalog, *found, *earlier, *later).map(shared);
}

} // namespace scenekeeper::ui
