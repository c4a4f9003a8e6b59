// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/correctionstraining.h"

#include "app/cli/comparisonoutput.h"
#include "app/cli/photooutput.h"
#include "core/base/percent.h"
#include "core/feedback/deepretraining.h"

namespace scenekeeper::cli {

namespace {

void printReading(const Console& console, qint64 done, qint64 total)
{
    console.progress(QStringLiteral("reading photographs, %1 of %2").arg(done).arg(total));
}

void printStep(const Console& console, const feedback::LearningProgress& progress)
{
    const QString phase = progress.checking ? QStringLiteral("checking") : QStringLiteral("fitting");
    if (console.json)
        console.printJson({{QStringLiteral("phase"), phase},
                           {QStringLiteral("step"), progress.step},
                           {QStringLiteral("steps"), progress.steps},
                           {QStringLiteral("loss"), progress.loss}});
    else
        console.progress(QStringLiteral("%1, step %2 of at most %3, loss %4")
                             .arg(phase)
                             .arg(progress.step)
                             .arg(progress.steps)
                             .arg(progress.loss, 0, 'f', 4));
}

/// What was left out of learning, and why.
void printLeftOut(const Console& console, const feedback::Retraining& retraining)
{
    const feedback::HumanKnowledge& knowledge = retraining.knowledge;
    for (const feedback::LabelExamples& label : knowledge.tooFew)
        console.message(QStringLiteral("%1: %2 examples, %3 more give it an output")
                            .arg(label.label)
                            .arg(label.examples)
                            .arg(feedback::kExamplesForNewLabel - label.examples));
    for (const feedback::Contradiction& contradiction : knowledge.contradictions)
        console.message(QStringLiteral("%1 copies of a photograph disagree on %2; left out")
                            .arg(contradiction.photos.size())
                            .arg(contradiction.label));
    if (knowledge.changed > 0)
        console.message(QStringLiteral("%1 photos have changed since they were labelled; left out")
                            .arg(knowledge.changed));
    if (knowledge.withoutEmbedding > 0)
        console.message(QStringLiteral("%1 photos were not seen by this model; classify them first")
                            .arg(knowledge.withoutEmbedding));
    if (retraining.withoutMemory)
        console.message(QStringLiteral("The model carries no memory of its training: what it knew may suffer "
                                       "(models remember gives it one)"));
}

QJsonObject outcomeJson(storage::Catalog& catalog, const feedback::Retraining& retraining)
{
    const domain::RegisteredModel& candidate = retraining.candidate;
    QJsonObject metrics = feedback::toJson(retraining.comparison);
    metrics.insert(QStringLiteral("changes"), changesJson(catalog, retraining.comparison));
    QJsonArray tooFew;
    for (const feedback::LabelExamples& label : retraining.knowledge.tooFew)
        tooFew.append(QJsonObject{{QStringLiteral("label"), label.label},
                                  {QStringLiteral("examples"), label.examples}});
    return {
        {QStringLiteral("model"), candidate.id.value},
        {QStringLiteral("file"), candidate.file},
        {QStringLiteral("name"), candidate.card.name},
        {QStringLiteral("parent"), retraining.parent.id.value},
        {QStringLiteral("run"), retraining.run.value},
        {QStringLiteral("examples"), static_cast<qint64>(retraining.knowledge.examples.size())},
        {QStringLiteral("learnt_from"), retraining.learntFrom},
        {QStringLiteral("share"), retraining.share},
        {QStringLiteral("new_labels"), QJsonArray::fromStringList(retraining.knowledge.newLabels)},
        {QStringLiteral("too_few"), tooFew},
        {QStringLiteral("contradictions"), static_cast<qint64>(retraining.knowledge.contradictions.size())},
        {QStringLiteral("without_memory"), retraining.withoutMemory},
        {QStringLiteral("metrics"), metrics},
        {QStringLiteral("seconds"), retraining.seconds},
        {QStringLiteral("recommended"), retraining.comparison.isRecommended()},
    };
}

void printOutcome(const Console& console, const feedback::Retraining& retraining)
{
    console.print(QStringLiteral("model %1, %2, from %3 of %4 photographs (the others are held out), %5 s")
                      .arg(retraining.candidate.id.value)
                      .arg(retraining.candidate.card.name)
                      .arg(retraining.learntFrom)
                      .arg(retraining.knowledge.examples.size())
                      .arg(retraining.seconds, 0, 'f', 1));
    if (retraining.comparison.bearsOutNothing)
        console.print(QStringLiteral("The corrections do not bear out a change yet; correct some more"));
    printComparison(console, retraining.comparison);
    console.print(retraining.comparison.isRecommended()
                      ? QStringLiteral("Recommended: models activate %1").arg(retraining.candidate.id.value)
                      : QStringLiteral("Not recommended; the present model stays in use"));
}

void printEpoch(const Console& console, const training::DeepEpoch& epoch)
{
    if (console.json) {
        console.printJson({{QStringLiteral("epoch"), epoch.epoch},
                           {QStringLiteral("epochs"), epoch.epochs},
                           {QStringLiteral("training_loss"), epoch.trainingLoss},
                           {QStringLiteral("validation_loss"), epoch.validationLoss},
                           {QStringLiteral("validation_accuracy"), epoch.validationAccuracy},
                           {QStringLiteral("seconds"), epoch.seconds},
                           {QStringLiteral("seconds_left"), epoch.secondsLeft}});
        return;
    }
    console.print(QStringLiteral("epoch %1/%2  loss %3  held-out decisions %4, loss %5  %6 s left")
                      .arg(epoch.epoch, 3)
                      .arg(epoch.epochs)
                      .arg(epoch.trainingLoss, 0, 'f', 3)
                      .arg(base::percent(epoch.validationAccuracy))
                      .arg(epoch.validationLoss, 0, 'f', 3)
                      .arg(epoch.secondsLeft, 0, 'f', 0));
}

feedback::DeepRetrainingOptions deepOptions(const Console& console, const DeepArguments& arguments)
{
    feedback::DeepRetrainingOptions options;
    if (arguments.epochs > 0)
        options.recipe.epochs = arguments.epochs;
    options.workers = arguments.threads;
    options.stop = console.stop;
    options.keepWhenStopped = true;
    options.onRead = [&console](qint64 done, qint64 total) { printReading(console, done, total); };
    options.onResume = [&console](int epochsDone) {
        console.message(QStringLiteral("Going on after epoch %1 of an unfinished training").arg(epochsDone));
    };
    options.onEpoch = [&console](const training::DeepEpoch& epoch) { printEpoch(console, epoch); };
    return options;
}

QJsonObject toJson(const feedback::PassedOverPictures& passedOver)
{
    return {{QStringLiteral("missing"), passedOver.missing},
            {QStringLiteral("changed"), passedOver.changed},
            {QStringLiteral("unreadable"), passedOver.unreadable}};
}

void printPassedOver(const Console& console, const feedback::PassedOverPictures& passedOver)
{
    if (passedOver.missing > 0)
        console.message(QStringLiteral("%1 decided photographs are offline or gone; passed over")
                            .arg(passedOver.missing));
    if (passedOver.changed > 0)
        console.message(
            QStringLiteral("%1 decided photographs have changed since they were classified; passed over")
                .arg(passedOver.changed));
    if (passedOver.unreadable > 0)
        console.message(
            QStringLiteral("%1 decided photographs cannot be read; passed over").arg(passedOver.unreadable));
}

} // namespace

ExitCode trainFromCorrections(const Console& console)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    feedback::RetrainingOptions options;
    options.stop = console.stop;
    options.onRead = [&console](qint64 done, qint64 total) { printReading(console, done, total); };
    options.onProgress = [&console](const feedback::LearningProgress& progress) {
        printStep(console, progress);
    };
    const auto retraining = feedback::retrain(**catalog, options);
    if (!retraining)
        return console.fail(retraining.error());
    printLeftOut(console, *retraining);
    if (console.json)
        console.printJson(outcomeJson(**catalog, *retraining));
    else
        printOutcome(console, *retraining);
    return ExitCode::Ok;
}

ExitCode trainDeeplyFromCorrections(const Console& console, const DeepArguments& arguments)
{
    const auto catalog = openCatalog(console, storage::Access::ReadWrite);
    if (!catalog)
        return console.fail(catalog.error());
    const auto deep = feedback::retrainDeeply(**catalog, deepOptions(console, arguments));
    if (!deep) {
        if (deep.error().code == base::ErrorCode::Cancelled)
            console.message(QStringLiteral("Stopped; the same command goes on after the last whole epoch"));
        return console.fail(deep.error());
    }
    printLeftOut(console, deep->retraining);
    printPassedOver(console, deep->passedOver);
    if (console.json) {
        QJsonObject outcome = outcomeJson(**catalog, deep->retraining);
        outcome.insert(QStringLiteral("method"), QStringLiteral("deep"));
        outcome.insert(QStringLiteral("undecided"), deep->undecided);
        outcome.insert(QStringLiteral("sampled"), deep->sampled);
        outcome.insert(QStringLiteral("passed_over"), toJson(deep->passedOver));
        console.printJson(outcome);
    } else {
        printOutcome(console, deep->retraining);
        console.print(
            QStringLiteral("Remembered are photographs that nobody has decided on and that the present "
                           "model is sure of; what would change is of a sample of %1")
                .arg(deep->sampled));
    }
    return ExitCode::Ok;
}

} // namespace scenekeeper::cli
