// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"
#include "core/training/batches.h"
#include "core/training/learner.h"
#include "core/training/learningcurve.h"
#include "core/training/trainer.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <optional>
#include <random>
#include <span>

using namespace scenekeeper;
using namespace scenekeeper::training;

namespace {

constexpr int kEdge = 150;

} // namespace

class TrainerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void batchesAreReproducibleAndSoft();
    void targetsFollowThePictures();
    void learnsColours();
    void learnsThatSomethingIsNoneOfThem();
    void stopKeepsTheBestSoFar();
    void stopBeforeTheFirstEpochGivesNothing();
    void resumeEndsWhereAnUninterruptedRunEnds();
    void resumeRefusesAnotherTraining();
    void resumeRefusesOtherPicturesOfNone();
    void savedModelSaysWhatTheNetworkSaid();
    void refusesWhatCannotWork();

private:
    TrainingOptions options(const QString& name) const;
    std::vector<domain::PixelImage> images(std::size_t count) const;

    QTemporaryDir m_dir;
    std::optional<DataSet> m_data;
    std::optional<DataSet> m_none; ///< grey noise
};

void TrainerTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    const QString folder = m_dir.filePath(QStringLiteral("colours"));
    QVERIFY(tests::writeColourFolder(folder, 30));
    DataSetOptions loading;
    loading.width = kEdge;
    loading.height = kEdge;
    auto data = DataSet::load(*listLabelledFolder(folder), loading);
    QVERIFY(data);
    m_data = std::move(*data);

    const QString noneFolder = m_dir.filePath(QStringLiteral("none"));
    QVERIFY(QDir().mkpath(noneFolder));
    std::mt19937 random(5);
    for (int i = 0; i < 24; ++i) {
        domain::PixelImage image = tests::noisyColour(48, 0, random);
        for (std::size_t pixel = 0; pixel < image.rgb.size(); pixel += 3)
            image.rgb[pixel] = image.rgb[pixel + 1];
        QVERIFY(tests::writeJpeg(QStringLiteral("%1/%2.jpg").arg(noneFolder).arg(i), image));
    }
    auto none = DataSet::load(*listUnlabelledFolders({noneFolder}), loading);
    QVERIFY(none);
    m_none = std::move(*none);
}

TrainingOptions TrainerTest::options(const QString& name) const
{
    TrainingOptions value;
    value.recipe = *recipeFor(QStringLiteral("scene-resnet"));
    value.recipe.epochs = 4;
    value.recipe.batchSize = 8;
    value.recipe.learningRate = 0.02;
    value.recipe.validationShare = 0.25;
    value.recipe.averageDecay = 0.8;
    value.recipe.mixupAlpha = 0.0;
    value.recipe.sizes = {{0.0, 64}};
    value.recipe.compositeShare = 0.0;
    value.recipe.noneShare = 0.0;
    value.recipe.outlierShare = 0.0;
    value.recipe.augmentation.archive = {.grey = 0.0};
    value.workers = 2;
    value.name = name;
    value.file = m_dir.filePath(name + QStringLiteral(".pt"));
    value.checkpointFile = value.file + QStringLiteral(".checkpoint");
    return value;
}

std::vector<domain::PixelImage> TrainerTest::images(std::size_t count) const
{
    std::vector<domain::PixelImage> result;
    for (std::size_t i = 0; i < count; ++i) {
        const SourcePicture picture = m_data->picture(i * 7 % m_data->size());
        result.push_back({picture.width, picture.height, {picture.rgb.begin(), picture.rgb.end()}});
    }
    return result;
}

void TrainerTest::batchesAreReproducibleAndSoft()
{
    Recipe recipe = options(QStringLiteral("batches")).recipe;
    recipe.mixupAlpha = 0.3;
    const Split split = splitByContent(*m_data, 0.25);
    const ChannelStatistics statistics = channelStatistics(*m_data, split.training);
    Workers two(2);
    Workers three(3);
    BatchMaker a({&*m_data, split.training, nullptr, {}}, recipe, statistics, two);
    BatchMaker b({&*m_data, split.training, nullptr, {}}, recipe, statistics, three);
    a.startEpoch(1);
    b.startEpoch(0);
    QVERIFY(a.make(0, 32).pixels != b.make(0, 32).pixels);
    b.startEpoch(1);
    a.startEpoch(1);
    const Batch first = a.make(0, 32);
    QCOMPARE(first.pixels, b.make(0, 32).pixels);
    QCOMPARE(first.pixels.size(), std::size_t{8 * 32 * 32 * 3});
    for (std::size_t row = 0; row < 8; ++row) {
        const float sum = first.targets[row * 3] + first.targets[row * 3 + 1] + first.targets[row * 3 + 2];
        QVERIFY(std::abs(sum - 1.F) < 1e-5F);
    }
}

void TrainerTest::targetsFollowThePictures()
{
    Recipe recipe = options(QStringLiteral("targets")).recipe;
    recipe.batchSize = 40;
    recipe.mixupAlpha = 0.3;
    recipe.labelSmoothing = 0.06;
    recipe.compositeShare = 0.3;
    recipe.noneShare = 0.2;
    recipe.outlierShare = 0.1;
    recipe.augmentation.archive.grey = 0.2;
    const Split split = splitByContent(*m_data, 0.25);
    const ChannelStatistics statistics = channelStatistics(*m_data, split.training);
    Workers one(1);
    Workers two(2);
    const TrainingPictures pictures{&*m_data, split.training, &*m_none, {0, 1, 2}};
    BatchMaker a(pictures, recipe, statistics, one);
    BatchMaker b(pictures, recipe, statistics, two);
    int nothing = 0;
    int both = 0;
    for (int epoch = 0; epoch < 5; ++epoch) {
        a.startEpoch(epoch);
        b.startEpoch(epoch);
        const Batch batch = a.make(0, 32);
        const Batch same = b.make(0, 32);
        QCOMPARE(batch.pixels, same.pixels);
        QCOMPARE(batch.targets, same.targets);
        for (std::size_t row = 0; row < 40; ++row) {
            const std::span targets(batch.targets.data() + row * 3, 3);
            const float sum = targets[0] + targets[1] + targets[2];
            nothing += sum == 0.F ? 1 : 0;
            both += sum > 1.5F ? 1 : 0;
            // Nothing at all, one label's worth, or two labels in full.
            QVERIFY(sum == 0.F || std::abs(sum - 1.F) < 1e-5F || std::abs(sum - 1.94F) < 1e-5F);
        }
    }
    QVERIFY(nothing > 30 && nothing < 90);
    QVERIFY(both > 30 && both < 90);
}

void TrainerTest::learnsColours()
{
    TrainingOptions value = options(QStringLiteral("learns"));
    value.recipe.epochs = 8;
    std::vector<EpochReport> epochs;
    int steps = 0;
    value.onEpoch = [&epochs](const EpochReport& report) { epochs.push_back(report); };
    value.onStep = [&steps](const StepReport&) { ++steps; };
    const auto outcome = train(*m_data, value);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->epochs, 8);
    QVERIFY(!outcome->stopped);
    QCOMPARE(epochs.size(), std::size_t{8});
    QVERIFY(steps >= 8);
    QCOMPARE(epochs.back().secondsLeft, 0.0);
    QVERIFY(epochs.front().secondsLeft > 0.0);
    const QJsonObject validation = outcome->card.metrics.value(u"validation").toObject();
    QVERIFY2(validation.value(u"accuracy").toDouble() > 0.9,
             qPrintable(QString::number(validation.value(u"accuracy").toDouble())));
    QCOMPARE(validation.value(u"data_digest").toString(), m_data->digest());
    QCOMPARE(outcome->card.labels, m_data->labels());
    QCOMPARE(outcome->card.thresholds.size(), std::size_t{3});
    QCOMPARE(outcome->card.embeddingSize, 256);
    QVERIFY(outcome->card.lineage.contains(u"recipe"));
    const LearningCurve curve = curveFromJson(outcome->card.metrics.value(u"training").toObject());
    QCOMPARE(curve.epochs(), outcome->bestEpoch);
    QVERIFY(std::abs(curve.validationAccuracy.back() - validation.value(u"accuracy").toDouble()) < 1e-5);

    const auto classifier = inference::TorchScriptClassifier::load(value.file);
    QVERIFY2(classifier, qPrintable(classifier ? QString() : classifier.error().detail));
    QCOMPARE((*classifier)->card(), outcome->card);
}

void TrainerTest::learnsThatSomethingIsNoneOfThem()
{
    TrainingOptions value = options(QStringLiteral("none"));
    value.recipe.epochs = 10;
    value.recipe.compositeShare = 0.2;
    value.recipe.noneShare = 0.2;
    value.recipe.noneValidationShare = 0.4;
    value.none = &*m_none;
    const auto outcome = train(*m_data, value);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->card.activation, domain::Activation::Sigmoid);
    QVERIFY(outcome->card.reviewThreshold > 0.0);
    const QJsonObject validation = outcome->card.metrics.value(u"validation").toObject();
    QVERIFY(validation.value(u"accuracy").toDouble() > 0.9);
    QVERIFY2(validation.value(u"none_reviewed").toDouble() >= 0.8,
             qPrintable(QString::number(validation.value(u"none_reviewed").toDouble())));
    QVERIFY(validation.value(u"composite_precision").toDouble() > 0.7);
    QVERIFY(validation.contains(u"grey_accuracy"));
    QCOMPARE(outcome->card.lineage.value(u"none_digest").toString(), m_none->digest());
    const qint64 counted = outcome->card.lineage.value(u"none_training_photos").toInteger() +
                           outcome->card.lineage.value(u"none_validation_photos").toInteger();
    QCOMPARE(counted, static_cast<qint64>(m_none->size()));
}

void TrainerTest::stopKeepsTheBestSoFar()
{
    TrainingOptions value = options(QStringLiteral("stopped"));
    std::stop_source stop;
    value.recipe.epochs = 50;
    value.stop = stop.get_token();
    value.onEpoch = [&stop](const EpochReport& report) {
        if (report.epoch == 2)
            stop.request_stop();
    };
    const auto outcome = train(*m_data, value);
    QVERIFY(outcome);
    QVERIFY(outcome->stopped);
    QCOMPARE(outcome->epochs, 2);
    QVERIFY(outcome->bestEpoch >= 1 && outcome->bestEpoch <= 2);
    const auto classifier = inference::TorchScriptClassifier::load(value.file);
    QVERIFY(classifier);
    QCOMPARE((*classifier)->card(), outcome->card);
}

void TrainerTest::stopBeforeTheFirstEpochGivesNothing()
{
    TrainingOptions value = options(QStringLiteral("nothing"));
    std::stop_source stop;
    value.stop = stop.get_token();
    value.onStep = [&stop](const StepReport&) { stop.request_stop(); };
    const auto outcome = train(*m_data, value);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(value.file));
}

void TrainerTest::resumeEndsWhereAnUninterruptedRunEnds()
{
    const auto lossesOf = [this](TrainingOptions value) {
        std::vector<double> losses;
        value.onEpoch = [&losses](const EpochReport& report) { losses.push_back(report.validationLoss); };
        const auto outcome = train(*m_data, value);
        return outcome ? losses : std::vector<double>{};
    };
    const std::vector<double> whole = lossesOf(options(QStringLiteral("whole")));
    QCOMPARE(whole.size(), std::size_t{4});

    TrainingOptions value = options(QStringLiteral("resumed"));
    std::stop_source stop;
    value.stop = stop.get_token();
    value.onEpoch = [&stop](const EpochReport& report) {
        if (report.epoch == 2)
            stop.request_stop();
    };
    QVERIFY(train(*m_data, value));
    value.stop = {};
    value.resume = true;
    const std::vector<double> rest = lossesOf(value);
    QCOMPARE(rest.size(), std::size_t{2});
    for (std::size_t i = 0; i < rest.size(); ++i)
        QVERIFY2(std::abs(rest[i] - whole[i + 2]) < 1e-3,
                 qPrintable(QStringLiteral("%1 and %2").arg(rest[i]).arg(whole[i + 2])));

    // Nothing is left to do: the outcome is still known.
    const auto again = train(*m_data, value);
    QVERIFY(again);
    QCOMPARE(again->epochs, 4);
    const QJsonObject curve = again->card.metrics.value(u"training").toObject();
    QCOMPARE(curveFromJson(curve).epochs(), again->bestEpoch);
    QVERIFY(again->bestEpoch > 0);

    // Nothing is left to do, and nothing is there: nobody has stopped it.
    QVERIFY(QFile::rename(value.file, value.file + QStringLiteral(".moved")));
    const auto gone = train(*m_data, value);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, base::ErrorCode::ModelMissing);
    QVERIFY2(gone.error().detail.contains(value.file), qPrintable(gone.error().detail));
}

void TrainerTest::resumeRefusesAnotherTraining()
{
    TrainingOptions value = options(QStringLiteral("whole"));
    QVERIFY(QFile::exists(value.checkpointFile));
    value.resume = true;
    value.recipe.seed = 99;
    const auto outcome = train(*m_data, value);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, base::ErrorCode::InvalidArgument);

    // Another archive of torch's is no checkpoint.
    QVERIFY(QFile::remove(value.checkpointFile) && QFile::copy(value.file, value.checkpointFile));
    const auto model = train(*m_data, value);
    QVERIFY(!model);
    QCOMPARE(model.error().code, base::ErrorCode::ModelInvalid);

    QFile damaged(value.checkpointFile);
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.close();
    const auto broken = train(*m_data, value);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, base::ErrorCode::ModelInvalid);
}

void TrainerTest::resumeRefusesOtherPicturesOfNone()
{
    TrainingOptions value = options(QStringLiteral("none"));
    value.recipe.epochs = 11;
    value.recipe.compositeShare = 0.2;
    value.recipe.noneShare = 0.2;
    value.recipe.noneValidationShare = 0.4;
    value.resume = true;
    QVERIFY(QFile::exists(value.checkpointFile));
    const auto without = train(*m_data, value);
    QVERIFY(!without);
    QCOMPARE(without.error().code, base::ErrorCode::InvalidArgument);
    value.none = &*m_none;
    QVERIFY(train(*m_data, value));
}

void TrainerTest::savedModelSaysWhatTheNetworkSaid()
{
    Workers workers(1);
    const Recipe recipe = options(QStringLiteral("saved")).recipe;
    const auto created = Learner::create(*findArchitecture(recipe.architecture), 3, recipe, workers);
    QVERIFY(created);
    const Learner* learner = created->get();
    const std::vector<std::size_t> chosen{0, 7, 14, 21};
    const ChannelStatistics statistics = channelStatistics(*m_data, chosen);
    domain::ModelCard card;
    card.name = QStringLiteral("saved");
    card.labels = m_data->labels();
    card.inputWidth = kEdge;
    card.inputHeight = kEdge;
    card.mean = statistics.mean;
    card.deviation = statistics.deviation;
    card.embeddingSize = 256;
    const QString file = m_dir.filePath(QStringLiteral("saved.pt"));
    QVERIFY(learner->saveModel(file, card));
    QVERIFY(QFileInfo(file).size() < 7'000'000);

    const auto logits = learner->logits(plainBatch(*m_data, chosen, statistics));
    QVERIFY(logits);
    const auto classifier = inference::TorchScriptClassifier::load(file, inference::Precision::Float32);
    QVERIFY2(classifier, qPrintable(classifier ? QString() : classifier.error().detail));
    const auto outputs = (*classifier)->classify(images(4));
    QVERIFY(outputs);
    for (std::size_t i = 0; i < 4; ++i) {
        double sum = 0.0;
        for (const float logit : (*logits)[i])
            sum += std::exp(static_cast<double>(logit));
        for (std::size_t label = 0; label < 3; ++label) {
            const double expected = std::exp(static_cast<double>((*logits)[i][label])) / sum;
            QVERIFY(std::abs(static_cast<double>((*outputs)[i].probabilities[label]) - expected) < 0.01);
        }
        QCOMPARE((*outputs)[i].embedding.size(), std::size_t{256});
    }
}

void TrainerTest::refusesWhatCannotWork()
{
    TrainingOptions value = options(QStringLiteral("refused"));
    value.recipe.architecture = QStringLiteral("vgg");
    QCOMPARE(train(*m_data, value).error().code, base::ErrorCode::InvalidArgument);
    value = options(QStringLiteral("refused"));
    value.recipe.architecture = QStringLiteral("seed-cnn");
    QCOMPARE(train(*m_data, value).error().code, base::ErrorCode::InvalidArgument);
    value = options(QStringLiteral("refused"));
    value.recipe.validationShare = 0.0;
    QCOMPARE(train(*m_data, value).error().code, base::ErrorCode::InvalidArgument);
    value = options(QStringLiteral("refused"));
    value.recipe.activation = domain::Activation::Softmax;
    value.recipe.compositeShare = 0.1;
    QCOMPARE(train(*m_data, value).error().code, base::ErrorCode::InvalidArgument);
    value = options(QStringLiteral("refused"));
    value.recipe.epochs = 1;
    value.file = m_dir.filePath(QStringLiteral("no/such/folder/model.pt"));
    QCOMPARE(train(*m_data, value).error().code, base::ErrorCode::WriteFailed);
}

QTEST_GUILESS_MAIN(TrainerTest)
#include "tst_trainer.moc"
