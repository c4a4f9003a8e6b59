// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/domain/modelcardjson.h"
#include "core/training/architectures.h"
#include "core/training/batches.h"
#include "core/training/calibration.h"
#include "core/training/learner.h"
#include "core/training/learningcurve.h"
#include "core/training/trainingstart.h"
#include "core/training/validation.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;
using Clock = std::chrono::steady_clock;

constexpr int kAverageEvery = 4; ///< steps; averaging after each one would cost a tenth of the time

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// What a training works on.
struct Material
{
    Architecture architecture;
    TrainingPictures pictures;
    Validation validation;
    Teachers teachers; ///< a parent is the first
};

ChannelStatistics statisticsOf(const Material& material)
{
    if (material.teachers.empty())
        return channelStatistics(*material.pictures.data, material.pictures.photographs);
    const domain::ModelCard& card = material.teachers.front()->card();
    return {card.mean, card.deviation};
}

QJsonArray digestsOf(const Teachers& teachers)
{
    QJsonArray digests;
    for (const auto& teacher : teachers)
        digests.append(teacher->digest());
    return digests;
}

class Trainer
{
public:
    Trainer(Material material, const TrainingOptions& options, std::unique_ptr<Learner> learner,
            Workers& workers)
        : m_pictures(material.pictures),
          m_validation(std::move(material.validation)),
          m_options(options),
          m_recipe(options.recipe),
          m_architecture(material.architecture),
          m_statistics(statisticsOf(material)),
          m_learner(std::move(learner)),
          m_batches(m_pictures, options.recipe, m_statistics, workers),
          m_teachers(digestsOf(material.teachers)),
          m_threads(workers.count())
    {
    }

    base::Result<TrainingOutcome> run();

private:
    base::Result<void> resume();
    base::Result<bool> runEpoch(int epoch);
    base::Result<bool> keepIfBest(int epoch);
    base::Result<void> saveCheckpoint(int epochsDone) const;
    void report(int epoch, bool best, Clock::time_point epochStart) const;
    [[nodiscard]] double pixelsOf(int firstEpoch, int endEpoch) const;
    [[nodiscard]] double progressAt(int epoch, int step) const;
    [[nodiscard]] int labelCount() const { return static_cast<int>(m_pictures.data->labels().size()); }
    [[nodiscard]] domain::ModelCard makeCard(int epoch, const Calibration& calibration) const;
    [[nodiscard]] QJsonObject lineage(int epoch) const;

    TrainingPictures m_pictures;
    Validation m_validation;
    const TrainingOptions& m_options;
    const Recipe& m_recipe;
    Architecture m_architecture;
    ChannelStatistics m_statistics;
    std::unique_ptr<Learner> m_learner;
    BatchMaker m_batches;
    QJsonArray m_teachers; ///< their files' digests
    int m_threads = 1;
    QString m_digest = m_pictures.data->digest();
    QString m_noneDigest = m_pictures.none ? m_pictures.none->digest() : QString();

    Clock::time_point m_start = Clock::now();
    int m_firstEpoch = 0;
    LearningCurve m_curve;
    double m_trainingLoss = 0.0;
    double m_validationLoss = 0.0;
    double m_validationAccuracy = 0.0;
    double m_bestAccuracy = -1.0;
    double m_bestLoss = std::numeric_limits<double>::infinity();
    TrainingOutcome m_outcome;
};

double Trainer::progressAt(int epoch, int step) const
{
    const double steps = m_batches.batchesPerEpoch();
    return (static_cast<double>(epoch) + static_cast<double>(step) / steps) / m_recipe.epochs;
}

base::Result<TrainingOutcome> Trainer::run()
{
    if (m_options.resume && QFile::exists(m_options.checkpointFile)) {
        if (const auto resumed = resume(); !resumed)
            return tl::make_unexpected(resumed.error());
    }
    for (int epoch = m_firstEpoch; epoch < m_recipe.epochs; ++epoch) {
        const Clock::time_point epochStart = Clock::now();
        const auto whole = runEpoch(epoch);
        if (!whole)
            return tl::make_unexpected(whole.error());
        if (!*whole) {
            m_outcome.stopped = true;
            break;
        }
        const auto best = keepIfBest(epoch);
        if (!best)
            return tl::make_unexpected(best.error());
        m_outcome.epochs = epoch + 1;
        if (const auto saved = saveCheckpoint(epoch + 1); !saved)
            return tl::make_unexpected(saved.error());
        report(epoch, *best, epochStart);
    }
    if (m_outcome.bestEpoch > 0)
        return m_outcome;
    if (!m_outcome.stopped)
        return base::fail(
            ErrorCode::ModelMissing,
            QStringLiteral("%1 is of a training that is finished, but its model %2 is gone: put it "
                           "back, or train for more than %3 epochs")
                .arg(m_options.checkpointFile, m_options.file)
                .arg(m_firstEpoch));
    return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped before an epoch was over"));
}

base::Result<void> Trainer::resume()
{
    const auto header = m_learner->loadCheckpoint(m_options.checkpointFile);
    if (!header)
        return tl::make_unexpected(header.error());
    // Only the number of epochs may differ: the schedule follows the share that is done.
    QJsonObject then = header->value(QStringLiteral("recipe")).toObject();
    QJsonObject now = toJson(m_recipe);
    then.remove(QStringLiteral("epochs"));
    now.remove(QStringLiteral("epochs"));
    if (then != now || header->value(QStringLiteral("data_digest")).toString() != m_digest ||
        header->value(QStringLiteral("none_digest")).toString() != m_noneDigest ||
        header->value(QStringLiteral("teachers")).toArray() != m_teachers ||
        header->value(QStringLiteral("has_parent")).toBool() == m_options.parent.isEmpty())
        return base::fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("%1 is the checkpoint of a training with another recipe or other data")
                .arg(m_options.checkpointFile));
    m_firstEpoch = header->value(QStringLiteral("epochs_done")).toInt();
    m_outcome.epochs = m_firstEpoch;
    m_curve = curveFromJson(header->value(QStringLiteral("curve")).toObject());
    const auto card = domain::cardFromJson(header->value(QStringLiteral("best_card")).toString().toUtf8());
    if (card && QFile::exists(m_options.file)) {
        m_outcome.card = *card;
        m_outcome.bestEpoch = header->value(QStringLiteral("best_epoch")).toInt();
        m_bestAccuracy = header->value(QStringLiteral("best_accuracy")).toDouble();
        m_bestLoss = header->value(QStringLiteral("best_loss")).toDouble();
    }
    return {};
}

base::Result<bool> Trainer::runEpoch(int epoch)
{
    const int steps = m_batches.batchesPerEpoch();
    const int size = pictureSizeAt(m_recipe, progressAt(epoch, 0));
    double loss = 0.0;
    m_batches.startEpoch(epoch);
    for (int step = 0; step < steps; ++step) {
        if (m_options.stop.stop_requested())
            return false;
        const auto stepLoss =
            m_learner->step(m_batches.make(step, size), learningRateAt(m_recipe, progressAt(epoch, step)));
        if (!stepLoss)
            return tl::make_unexpected(stepLoss.error());
        loss += *stepLoss;
        const qint64 count = static_cast<qint64>(epoch) * steps + step + 1;
        if (count % kAverageEvery == 0)
            m_learner->average(averageDecayAt(m_recipe, count, kAverageEvery));
        if (m_options.onStep)
            m_options.onStep({epoch + 1, m_recipe.epochs, step + 1, steps, loss / (step + 1)});
    }
    m_trainingLoss = loss / steps;
    return true;
}

base::Result<bool> Trainer::keepIfBest(int epoch)
{
    auto logits = m_validation.photographs(*m_learner, m_statistics);
    if (!logits)
        return tl::make_unexpected(logits.error());
    const Calibration first = calibrate(*logits, m_recipe.activation, labelCount());
    m_validationAccuracy = first.metrics.accuracy;
    m_validationLoss = first.metrics.loss;
    m_curve.add(m_trainingLoss, m_validationLoss, m_validationAccuracy);
    const bool better = m_validationAccuracy > m_bestAccuracy ||
                        (m_validationAccuracy == m_bestAccuracy && m_validationLoss < m_bestLoss);
    if (!better)
        return false;
    if (const auto added = m_validation.addOthers(*m_learner, m_statistics, *logits); !added)
        return tl::make_unexpected(added.error());
    const domain::ModelCard card = makeCard(epoch, calibrate(*logits, m_recipe.activation, labelCount()));
    if (const auto saved = m_learner->saveModel(m_options.file, card); !saved)
        return tl::make_unexpected(saved.error());
    m_bestAccuracy = m_validationAccuracy;
    m_bestLoss = m_validationLoss;
    m_outcome.card = card;
    m_outcome.bestEpoch = epoch + 1;
    return true;
}

/// Pixels that the epochs `firstEpoch` to before `endEpoch` work on, in pictures' worth.
double Trainer::pixelsOf(int firstEpoch, int endEpoch) const
{
    double pixels = 0.0;
    for (int epoch = firstEpoch; epoch < endEpoch; ++epoch) {
        const double size = pictureSizeAt(m_recipe, progressAt(epoch, 0));
        pixels += size * size;
    }
    return pixels;
}

void Trainer::report(int epoch, bool best, Clock::time_point epochStart) const
{
    if (!m_options.onEpoch)
        return;
    const double seconds = secondsSince(epochStart);
    EpochReport report;
    report.epoch = epoch + 1;
    report.epochs = m_recipe.epochs;
    report.pictureSize = pictureSizeAt(m_recipe, progressAt(epoch, 0));
    report.trainingLoss = m_trainingLoss;
    report.validationLoss = m_validationLoss;
    report.validationAccuracy = m_validationAccuracy;
    report.best = best;
    report.seconds = secondsSince(m_start);
    report.secondsLeft = seconds * pixelsOf(epoch + 1, m_recipe.epochs) / pixelsOf(epoch, epoch + 1);
    report.photosPerSecond = static_cast<double>(m_pictures.photographs.size()) / seconds;
    m_options.onEpoch(report);
}

base::Result<void> Trainer::saveCheckpoint(int epochsDone) const
{
    if (m_options.checkpointFile.isEmpty())
        return {};
    return m_learner->saveCheckpoint(
        m_options.checkpointFile,
        {
            {QStringLiteral("recipe"), toJson(m_recipe)},
            {QStringLiteral("data_digest"), m_digest},
            {QStringLiteral("none_digest"), m_noneDigest},
            {QStringLiteral("teachers"), m_teachers},
            {QStringLiteral("has_parent"), !m_options.parent.isEmpty()},
            {QStringLiteral("epochs_done"), epochsDone},
            {QStringLiteral("curve"), toJson(m_curve)},
            {QStringLiteral("best_epoch"), m_outcome.bestEpoch},
            {QStringLiteral("best_accuracy"), m_bestAccuracy},
            {QStringLiteral("best_loss"), m_bestLoss},
            {QStringLiteral("best_card"), QString::fromUtf8(domain::toJson(m_outcome.card))},
        });
}

domain::ModelCard Trainer::makeCard(int epoch, const Calibration& calibration) const
{
    domain::ModelCard card;
    card.name = m_options.name;
    card.architecture = m_architecture.name;
    card.labels = m_pictures.data->labels();
    card.inputWidth = m_architecture.inputSize;
    card.inputHeight = m_architecture.inputSize;
    card.mean = m_statistics.mean;
    card.deviation = m_statistics.deviation;
    card.activation = calibration.activation;
    card.temperature = calibration.temperature;
    card.logitBias = calibration.bias;
    card.thresholds = calibration.thresholds;
    card.reviewThreshold = calibration.reviewThreshold;
    card.embeddingSize = m_architecture.embeddingSize;
    QJsonObject validation = toJson(calibration.metrics, card.labels);
    validation.insert(QStringLiteral("kept_share"), calibration.keptShare);
    validation.insert(QStringLiteral("kept_accuracy"), calibration.keptAccuracy);
    validation.insert(QStringLiteral("grey_accuracy"), calibration.greyAccuracy);
    if (m_recipe.activation == domain::Activation::Sigmoid)
        validation.insert(QStringLiteral("composite_precision"), calibration.compositePrecision);
    if (m_validation.noneSize() > 0)
        validation.insert(QStringLiteral("none_reviewed"), calibration.noneReviewed);
    validation.insert(QStringLiteral("loss"), calibration.metrics.loss);
    validation.insert(QStringLiteral("data_digest"), m_digest);
    validation.insert(QStringLiteral("part"), QStringLiteral("validation part of the training data"));
    card.metrics = {{QStringLiteral("validation"), validation},
                    {QStringLiteral("training"), toJson(m_curve)}};
    card.lineage = lineage(epoch);
    return card;
}

QJsonObject Trainer::lineage(int epoch) const
{
    QJsonObject lineage{
        {QStringLiteral("parent"), m_options.parent.isEmpty() ? QJsonValue::Null : m_teachers.first()},
        {QStringLiteral("teachers"), m_teachers},
        {QStringLiteral("recipe"), toJson(m_recipe)},
        {QStringLiteral("seed"), QString::number(m_recipe.seed)},
        // Batch norms see a thread's part of a batch at a time, so their number decides with.
        {QStringLiteral("threads"), m_threads},
        {QStringLiteral("epoch"), epoch + 1},
        {QStringLiteral("data_digest"), m_digest},
        {QStringLiteral("training_photos"), static_cast<qint64>(m_pictures.photographs.size())},
        {QStringLiteral("validation_photos"), static_cast<qint64>(m_validation.size())},
        {QStringLiteral("versions"), Learner::libraryVersions()},
        {QStringLiteral("trained_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
    };
    if (!m_noneDigest.isEmpty()) {
        lineage.insert(QStringLiteral("none_digest"), m_noneDigest);
        lineage.insert(QStringLiteral("none_training_photos"),
                       static_cast<qint64>(m_pictures.noneChosen.size()));
        lineage.insert(QStringLiteral("none_validation_photos"),
                       static_cast<qint64>(m_validation.noneSize()));
    }
    return lineage;
}

base::Result<void> checkEnough(const DataSet& data, const Split& split)
{
    const auto labels = data.labels().size();
    if (labels < 2 || split.training.size() < 2 || split.validation.empty())
        return base::fail(
            ErrorCode::InvalidArgument,
            QStringLiteral("too little to learn from: %1 labels, %2 photographs to train on, %3 to "
                           "check with")
                .arg(labels)
                .arg(split.training.size())
                .arg(split.validation.size()));
    for (int label = 0; label < labels; ++label) {
        const bool isShown = std::any_of(split.training.begin(), split.training.end(),
                                         [&](std::size_t photo) { return data.label(photo) == label; });
        if (!isShown)
            return base::fail(
                ErrorCode::InvalidArgument,
                QStringLiteral("no photograph of \"%1\" is left to learn from").arg(data.labels()[label]));
    }
    return {};
}

} // namespace

base::Result<TrainingOutcome> train(const DataSet& data, const TrainingOptions& options)
{
    Split split = splitByContent(data, options.recipe.validationShare);
    if (const auto enough = checkEnough(data, split); !enough)
        return tl::make_unexpected(enough.error());
    Workers workers(options.workers > 0 ? options.workers
                                        : static_cast<int>(std::thread::hardware_concurrency()));
    auto start = startTraining(options, data.labels(), workers);
    if (!start)
        return tl::make_unexpected(start.error());
    const DataSet* none = options.recipe.noneShare > 0.0 ? options.none : nullptr;
    Split noneSplit = none ? splitByContent(*none, options.recipe.noneValidationShare) : Split{};
    auto validation = Validation::load(
        {&data, std::move(split.validation), none, std::move(noneSplit.validation),
         options.recipe.activation == domain::Activation::Sigmoid, start->architecture.inputSize},
        options.stop);
    if (!validation)
        return tl::make_unexpected(validation.error());
    const TrainingPictures pictures{&data, std::move(split.training), none, std::move(noneSplit.training)};
    return Trainer({start->architecture, pictures, std::move(*validation), std::move(start->teachers)},
                   options, std::move(start->learner), workers)
        .run();
}

base::Result<void> checkTraining(const TrainingOptions& options, const QStringList& labels)
{
    const QFileInfo folder(QFileInfo(options.file).absolutePath());
    if (!folder.isDir())
        return base::fail(ErrorCode::NotFound,
                          QStringLiteral("no folder %1 for the model").arg(folder.filePath()));
    if (!folder.isWritable())
        return base::fail(ErrorCode::PermissionDenied,
                          QStringLiteral("the folder %1 cannot be written to").arg(folder.filePath()));
    Workers one(1);
    const auto start = startTraining(options, labels, one);
    return start ? base::Result<void>() : tl::make_unexpected(start.error());
}

} // namespace scenekeeper::training
