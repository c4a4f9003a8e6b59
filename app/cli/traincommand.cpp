// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/correctionstraining.h"
#include "app/cli/photooutput.h"
#include "app/cli/trainingdata.h"
#include "core/base/percent.h"
#include "core/base/wholefile.h"
#include "core/inference/modelarchive.h"
#include "core/pipeline/modelregistration.h"
#include "core/storage/catalog.h"
#include "core/training/architectures.h"
#include "core/training/replaysampler.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QJsonArray>
#include <limits>
#include <memory>
#include <optional>

namespace scenekeeper::cli {

namespace {

using base::percent;

constexpr auto kDefaultArchitecture = "scene-resnet";
constexpr int kMostEpochs = 100000;
constexpr int kMostThreads = 1024;

struct TrainArguments
{
    std::string data;
    std::vector<std::string> none; ///< folders
    std::string architecture;      ///< empty: the parent's, else kDefaultArchitecture
    std::string parent;
    std::vector<std::string> teachers; ///< model files
    std::vector<std::string> without;  ///< folders
    std::string out;
    std::string name;
    int epochs = 0;
    int threads = 0;
    quint64 seed = 1;
    bool resume = false;
    bool fromCorrections = false;
    bool deep = false;
};

QString clock(double seconds)
{
    const auto whole = static_cast<qint64>(seconds);
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

void printEpoch(const Console& console, const training::EpochReport& report)
{
    if (console.json) {
        console.printJson({
            {QStringLiteral("epoch"), report.epoch},
            {QStringLiteral("epochs"), report.epochs},
            {QStringLiteral("picture_size"), report.pictureSize},
            {QStringLiteral("training_loss"), report.trainingLoss},
            {QStringLiteral("validation_loss"), report.validationLoss},
            {QStringLiteral("validation_accuracy"), report.validationAccuracy},
            {QStringLiteral("best"), report.best},
            {QStringLiteral("seconds"), report.seconds},
            {QStringLiteral("seconds_left"), report.secondsLeft},
            {QStringLiteral("photos_per_second"), report.photosPerSecond},
        });
        return;
    }
    console.print(QStringLiteral("epoch %1/%2  %3 px  loss %4  validation %5%6  %7 photos/s  %8 left")
                      .arg(report.epoch, 3)
                      .arg(report.epochs)
                      .arg(report.pictureSize)
                      .arg(report.trainingLoss, 0, 'f', 3)
                      .arg(percent(report.validationAccuracy),
                           report.best ? QStringLiteral(" *") : QStringLiteral("  "))
                      .arg(report.photosPerSecond, 0, 'f', 0)
                      .arg(clock(report.secondsLeft)));
}

void printOutcome(const Console& console, const training::TrainingOutcome& outcome, const QString& file,
                  const std::optional<base::ModelId>& model)
{
    const QJsonObject validation = outcome.card.metrics.value(QStringLiteral("validation")).toObject();
    if (console.json) {
        console.printJson({
            {QStringLiteral("model"), model ? QJsonValue(model->value) : QJsonValue()},
            {QStringLiteral("file"), file},
            {QStringLiteral("metrics"), outcome.card.metrics},
            {QStringLiteral("epochs"), outcome.epochs},
            {QStringLiteral("best_epoch"), outcome.bestEpoch},
            {QStringLiteral("stopped"), outcome.stopped},
            // Better than what is in use? Nobody has compared them.
            {QStringLiteral("recommended"), false},
        });
        return;
    }
    const QJsonArray interval = validation.value(QStringLiteral("interval")).toArray();
    console.print(QStringLiteral("%1: validation accuracy %2 (95 %: %3 to %4), best of %5 epochs was %6")
                      .arg(file, percent(validation.value(QStringLiteral("accuracy")).toDouble()),
                           percent(interval.at(0).toDouble()), percent(interval.at(1).toDouble()))
                      .arg(outcome.epochs)
                      .arg(outcome.bestEpoch));
    if (model)
        console.print(
            QStringLiteral("Registered as model %1; models activate %1 puts it to use").arg(model->value));
}

base::Result<training::Architecture> chosenArchitecture(const TrainArguments& arguments)
{
    if (!arguments.architecture.empty())
        return training::findArchitecture(QString::fromStdString(arguments.architecture));
    if (arguments.parent.empty())
        return training::findArchitecture(QLatin1String(kDefaultArchitecture));
    const QString parent = QString::fromStdString(arguments.parent);
    const auto card = inference::readCard(parent);
    if (!card)
        return tl::make_unexpected(card.error());
    return training::findArchitecture(card->architecture).map_error([&parent](const base::Error& error) {
        return base::Error{error.code, QStringLiteral("%1: %2").arg(parent, error.detail)};
    });
}

training::TrainingOptions trainingOptions(const TrainArguments& arguments, const QString& name,
                                          const Console& console)
{
    training::TrainingOptions options;
    options.recipe = *training::recipeFor(name);
    options.parent = QString::fromStdString(arguments.parent);
    options.teachers = toQt(arguments.teachers);
    if (!options.parent.isEmpty())
        options.recipe = training::continued(options.recipe);
    else if (!options.teachers.isEmpty())
        options.recipe = training::taught(options.recipe);
    options.recipe.seed = arguments.seed;
    if (arguments.epochs > 0)
        options.recipe.epochs = arguments.epochs;
    options.name = arguments.name.empty() ? name : QString::fromStdString(arguments.name);
    options.file =
        arguments.out.empty() ? name + QStringLiteral(".pt") : QString::fromStdString(arguments.out);
    options.checkpointFile = options.file + QStringLiteral(".checkpoint");
    options.resume = arguments.resume;
    options.workers = arguments.threads;
    options.stop = console.stop;
    options.onEpoch = [&console](const training::EpochReport& report) { printEpoch(console, report); };
    options.onStep = [&console](const training::StepReport& report) {
        console.progress(QStringLiteral("epoch %1/%2, step %3 of %4, loss %5")
                             .arg(report.epoch)
                             .arg(report.epochs)
                             .arg(report.step)
                             .arg(report.steps)
                             .arg(report.loss, 0, 'f', 3));
    };
    return options;
}

/// A training writes its model again and again; it must never be over something that was there before.
base::Result<void> checkTarget(const training::TrainingOptions& options)
{
    const bool isThere = QFileInfo::exists(options.file);
    const bool canResume = QFileInfo::exists(options.checkpointFile);
    if ((!isThere && !canResume) || (options.resume && canResume))
        return {};
    return base::fail(
        base::ErrorCode::InvalidArgument,
        QStringLiteral("%1 exists and is not replaced: give another name with --out%2")
            .arg(isThere ? options.file : options.checkpointFile,
                 canResume ? QStringLiteral(", or go on from its checkpoint with --resume") : QString()));
}

/// Puts a memory of what was learnt into the finished model, for later corrections to be learnt beside it.
base::Result<void> rememberPictures(const Console& console, const QString& file,
                                    const training::TrainedPictures& pictures)
{
    const auto archive = training::archiveWithMemory(file, pictures, samplerOptions(console));
    if (!archive)
        return tl::make_unexpected(archive.error());
    return base::writeFileAtomically(file, *archive);
}

/// Offers the finished model as a candidate; nothing else changes in the catalogue.
base::Result<base::ModelId> offer(const Console& console, const QString& file)
{
    const auto catalog = storage::Catalog::open(catalogFile(console));
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    return pipeline::importModel(**catalog, file, {}).map([](const domain::RegisteredModel& model) {
        return model.id;
    });
}

ExitCode runTrain(const TrainArguments& arguments, const Console& console)
{
    const auto architecture = chosenArchitecture(arguments);
    if (!architecture) {
        const ExitCode nothing = console.fail(architecture.error());
        return arguments.architecture.empty() ? nothing : ExitCode::Usage;
    }
    training::TrainingOptions options = trainingOptions(arguments, architecture->name, console);
    if (const auto free = checkTarget(options); !free)
        return console.fail(free.error());
    const auto folder = listPhotographs(console, QString::fromStdString(arguments.data));
    if (!folder)
        return console.fail(folder.error());
    if (const auto checked = training::checkTraining(options, folder->labels); !checked)
        return console.fail(checked.error());
    const auto data = loadTrainingData(console, *folder, {toQt(arguments.none), toQt(arguments.without)},
                                       architecture->trainingSize);
    if (!data)
        return console.fail(data.error());
    options.none = data->pictures().none;
    const auto outcome = training::train(data->data, options);
    if (!outcome)
        return console.fail(outcome.error());
    if (outcome->stopped)
        console.message(
            QStringLiteral("Stopped; the best so far is kept. The same command with --resume goes on."));
    std::optional<base::ModelId> model;
    if (!outcome->stopped) {
        const auto finished = rememberPictures(console, options.file, data->pictures()).and_then([&] {
            return offer(console, options.file);
        });
        if (finished)
            model = *finished;
        else
            (void)console.fail(finished.error());
    }
    printOutcome(console, *outcome, QFileInfo(options.file).absoluteFilePath(), model);
    return data->allRead() && model ? ExitCode::Ok : ExitCode::SomeFailed;
}

} // namespace

void addTrainCommand(CLI::App& app, Action& action)
{
    auto arguments = std::make_shared<TrainArguments>();
    CLI::App* command = app.add_subcommand(
        "train",
        "Train a network on folders of labelled photographs, or teach the active one your corrections");
    auto* source = command->add_option_group("source");
    auto* data =
        source->add_option("--data", arguments->data, "Folder with one subfolder of photographs per label");
    auto* corrections = source->add_flag(
        "--from-corrections", arguments->fromCorrections,
        "Teach the active model what humans decided: in which light to look, and a new last layer");
    source->require_option(1);
    command
        ->add_flag("--deep", arguments->deep,
                   "With --from-corrections: train the whole network, from the photographs' files")
        ->needs(corrections);
    command
        ->add_option("--none", arguments->none,
                     "Folder of photographs that show none of the labels (may be given again)")
        ->needs(data);
    command->add_option("--architecture", arguments->architecture,
                        "scene-resnet or seed-cnn (default: the parent's, else scene-resnet)");
    command
        ->add_option("--epochs", arguments->epochs, "Rounds through the data (default: as suits the network)")
        ->check(CLI::Range(1, kMostEpochs));
    command->add_option("--parent", arguments->parent,
                        "Model file to go on from: its weights to begin with, its answers beside the labels");
    command->add_option("--teacher", arguments->teachers,
                        "Model file whose answers are learned beside the labels (may be given again)");
    command->add_option("--without", arguments->without,
                        "Folder of photographs never to learn from: those that measure (may be given again)");
    command->add_option("--out", arguments->out, "Model file to write (default: ARCHITECTURE.pt here)");
    command->add_option("--name", arguments->name, "Name in the model's card");
    command->add_option("--seed", arguments->seed, "Start of the random numbers")
        ->capture_default_str()
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
    command->add_option("--threads", arguments->threads, "Processor threads (default: all)")
        ->check(CLI::Range(1, kMostThreads));
    command->add_flag("--resume", arguments->resume, "Go on where FILE.checkpoint ends");
    command->callback([&action, arguments] {
        action = [arguments](Console& console) {
            if (arguments->deep)
                return trainDeeplyFromCorrections(console, {arguments->epochs, arguments->threads});
            return arguments->fromCorrections ? trainFromCorrections(console) : runTrain(*arguments, console);
        };
    });
}

} // namespace scenekeeper::cli
