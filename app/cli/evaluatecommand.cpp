// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/photooutput.h"
#include "app/cli/trainingdata.h"
#include "core/base/percent.h"
#include "core/pipeline/modelsource.h"
#include "core/training/evaluationreport.h"

#include <CLI/CLI.hpp>
#include <QDateTime>
#include <QDir>
#include <memory>

namespace scenekeeper::cli {

namespace {

using base::percent;

struct EvaluateArguments
{
    std::string dir;
    std::string model;
    std::string report;
    bool withoutPictures = false;
    bool float32 = false;
};

void printTable(const Console& console, const training::Evaluation& evaluation, const domain::ModelCard& card)
{
    const training::Metrics& metrics = evaluation.metrics;
    console.print(
        QStringLiteral("%1 photographs, accuracy %2 (95 %: %3 to %4), macro F1 %5, calibration error %6")
            .arg(metrics.photos)
            .arg(percent(metrics.accuracy), percent(metrics.interval.low), percent(metrics.interval.high))
            .arg(metrics.macroF1, 0, 'f', 4)
            .arg(metrics.ece, 0, 'f', 4));
    const training::ReviewMetrics& review = evaluation.review;
    if (review.reviewed == review.photos)
        console.print(QStringLiteral("all of them need review"));
    else
        console.print(QStringLiteral("%1 of them need review; of the others %2 are right (95 %: %3 to %4)")
                          .arg(review.reviewed)
                          .arg(percent(review.keptAccuracy), percent(review.keptInterval.low),
                               percent(review.keptInterval.high)));
    qsizetype width = 5;
    for (const QString& label : card.labels)
        width = std::max(width, label.size());
    QString head = QStringLiteral("label").leftJustified(width) +
                   QStringLiteral("  photos  precision  recall      f1  called:");
    for (const QString& label : card.labels)
        head += QLatin1Char(' ') + label.left(9).rightJustified(9);
    console.print(head);
    for (qsizetype i = 0; i < card.labels.size(); ++i) {
        const training::LabelMetrics& label = metrics.perLabel[static_cast<std::size_t>(i)];
        QString row = card.labels[i].leftJustified(width) + QStringLiteral("  %1  %2  %3  %4         ")
                                                                .arg(label.photos, 6)
                                                                .arg(label.precision, 9, 'f', 4)
                                                                .arg(label.recall, 6, 'f', 4)
                                                                .arg(label.f1, 6, 'f', 4);
        for (const int count : metrics.confusion[static_cast<std::size_t>(i)])
            row += QStringLiteral(" %1").arg(count, 9);
        console.print(row);
    }
}

void print(const Console& console, const training::Evaluation& evaluation, const domain::ModelCard& card)
{
    for (const training::FailedFile& failed : evaluation.failed)
        console.message(QStringLiteral("%1: %2: %3")
                            .arg(failed.path, base::errorCodeName(failed.error.code), failed.error.detail));
    if (console.json)
        console.printJson(training::toJson(evaluation, card.labels));
    else
        printTable(console, evaluation, card);
}

/// The page, where one is asked for. False, with a message, where it cannot be written.
bool writePage(const EvaluateArguments& arguments, const Console& console, const QString& modelFile,
               const training::Evaluation& evaluation, const domain::ModelCard& card)
{
    if (arguments.report.empty())
        return true;
    const training::ReportFacts facts{QString::fromStdString(arguments.dir), QDateTime::currentDateTimeUtc(),
                                      modelFile == domain::kBuiltinModel
                                          ? QStringLiteral("the model that ships with the program")
                                          : modelFile,
                                      !arguments.withoutPictures};
    const QString target = QString::fromStdString(arguments.report);
    if (const auto written = training::writeReport(target, evaluation, card, facts); !written) {
        (void)console.fail(written.error());
        return false;
    }
    console.message(
        QStringLiteral("The report is %1").arg(QDir(target).absoluteFilePath(QStringLiteral("index.html"))));
    return true;
}

ExitCode runEvaluate(const EvaluateArguments& arguments, const Console& console)
{
    if (!arguments.report.empty()) {
        const auto free = training::requireFreeForReport(QString::fromStdString(arguments.report));
        if (!free)
            return console.fail(free.error());
    }
    inference::setIntraOpThreads(1);
    const auto model = pipeline::loadModel(catalogFile(console), QString::fromStdString(arguments.model),
                                           arguments.float32 ? inference::Precision::Float32
                                                             : inference::Precision::Automatic);
    if (!model)
        return console.fail(model.error());
    const inference::Classifier& classifier = *model->classifier;
    const domain::ModelCard& card = classifier.card();
    const auto folder = listPhotographs(console, QString::fromStdString(arguments.dir), card.labels);
    if (!folder)
        return console.fail(folder.error());
    training::EvaluationOptions options;
    options.stop = console.stop;
    options.onProgress = [&console](qint64 done, qint64 total) {
        console.progress(QStringLiteral("%1 of %2 photographs").arg(done).arg(total));
    };
    const auto evaluation = training::evaluate(classifier, *folder, options);
    if (!evaluation)
        return console.fail(evaluation.error());
    print(console, *evaluation, card);
    // The figures are out: they are not lost with a page that cannot be written.
    const bool whole = writePage(arguments, console, model->file, *evaluation, card);
    return evaluation->failed.empty() && whole ? ExitCode::Ok : ExitCode::SomeFailed;
}

} // namespace

void addEvaluateCommand(CLI::App& app, Action& action)
{
    auto arguments = std::make_shared<EvaluateArguments>();
    CLI::App* command = app.add_subcommand("evaluate", "Measure a model on folders of labelled photographs");
    command->add_option("dir", arguments->dir, "Folder with one subfolder of photographs per label")
        ->required();
    command->add_option("--model", arguments->model,
                        "A model file, or a model's number in the catalogue (default: the active one)");
    command->add_option("--report", arguments->report,
                        "Folder to write a page with figures and mistakes into");
    command->add_flag("--without-pictures", arguments->withoutPictures,
                      "Leave the photographs themselves out of the report");
    command->add_flag("--float32", arguments->float32, "Compute in float32 even where bfloat16 is faster");
    command->callback([&action, arguments] {
        action = [arguments](Console& console) { return runEvaluate(*arguments, console); };
    });
}

} // namespace scenekeeper::cli
