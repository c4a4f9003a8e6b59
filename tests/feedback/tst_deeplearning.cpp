// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/deeplearning.h"
#include "core/inference/modelarchive.h"
#include "core/inference/torchscriptclassifier.h"
#include "tests/storage/catalogfixture.h"
#include "tests/support/patienttest.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using feedback::DeepLearningInput;
using feedback::DeeplyLearnt;
using feedback::HumanExample;
using feedback::isHeldOut;
using feedback::learnDeeply;
using training::DeepEpoch;
using training::DeepOptions;

namespace {

DeepOptions quickOptions()
{
    DeepOptions options;
    options.recipe.epochs = 10;
    options.recipe.batchSize = 16;
    options.recipe.learningRate = 0.1;
    options.workers = 2;
    options.priority = training::Priority::Normal;
    return options;
}

} // namespace

class TestDeepLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learnsWhatNoHeadCan();
    void keepsWhatNobodyDecidedOn();
    void aNewLabelGetsAnOutput();
    void goesOnFromACheckpoint();
    void aDamagedCheckpointIsNoObstacle();
    void stopsWithinAStep();
    void waitsWhilePaused();

private:
    [[nodiscard]] DeepLearningInput input(int decided, int labels = 3, int undecided = 60) const;
    /// Share of the held-out examples whose label comes first.
    [[nodiscard]] static double heldOutAccuracy(const DeepLearningInput& input, const training::Rows& logits);

    QTemporaryDir m_folder;
    std::unique_ptr<training::HeadedModel> m_model;
    std::unique_ptr<inference::Classifier> m_classifier;
};

void TestDeepLearning::initTestCase()
{
    domain::ModelCard card = tinyCard();
    card.activation = domain::Activation::Sigmoid;
    const QString file = m_folder.filePath(u"blind.pt"_s);
    QVERIFY(writeColourBlindModel(file, card));
    m_model = std::make_unique<training::HeadedModel>(require(training::HeadedModel::load(file)));
    m_classifier = require(inference::TorchScriptClassifier::load(file));
}

DeepLearningInput TestDeepLearning::input(int decided, int labels, int undecided) const
{
    DeepLearningInput input{*m_model, *m_classifier, {}, {}, {}, {}};
    std::mt19937 random(3);
    for (int i = 0; i < decided; ++i) {
        const int colour = i % 3;
        input.images.push_back(noisyColour(20, colour, random));
        HumanExample example{base::PhotoId{i + 1}, contentHash(QByteArray::number(i)), {}, {}};
        example.targets.assign(static_cast<std::size_t>(labels), 0.F);
        example.targets[static_cast<std::size_t>(colour)] = 1.F;
        input.examples.push_back(std::move(example));
    }
    std::vector<const domain::PixelImage*> images;
    for (const domain::PixelImage& image : input.images)
        images.push_back(&image);
    const auto embeddings = require(m_model->embed(images, {}));
    for (std::size_t i = 0; i < embeddings.size(); ++i)
        input.examples[i].embedding = embeddings[i];
    for (int i = 0; i < undecided; ++i)
        input.undecided.push_back(
            {base::PhotoId{1000 + i}, contentHash(QByteArray::number(1000 + i)), noisyColour(20, 2, random)});
    return input;
}

double TestDeepLearning::heldOutAccuracy(const DeepLearningInput& input, const training::Rows& logits)
{
    double right = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < input.examples.size(); ++i) {
        const HumanExample& example = input.examples[i];
        if (!isHeldOut(example.contentHash))
            continue;
        all += 1.0;
        right +=
            example.targets[static_cast<std::size_t>(training::mostProbable(logits[i]))] == 1.F ? 1.0 : 0.0;
    }
    return right / all;
}

void TestDeepLearning::learnsWhatNoHeadCan()
{
    const DeepLearningInput given = input(240);
    const auto quick =
        require(feedback::learnHead({{m_model->card(), m_model->head()}, nullptr, {}, given.examples}, {}));
    QVERIFY(heldOutAccuracy(given, quick.unseenLogits) < 0.85);

    std::vector<DeepEpoch> epochs;
    DeepOptions options = quickOptions();
    options.onEpoch = [&epochs](const DeepEpoch& epoch) { epochs.push_back(epoch); };
    const DeeplyLearnt learnt = require(learnDeeply(given, options));
    QVERIFY2(heldOutAccuracy(given, learnt.logits) > 0.95,
             qPrintable(QString::number(heldOutAccuracy(given, learnt.logits))));
    QVERIFY(learnt.share > 0.0);
    QVERIFY(learnt.model.body() != m_model->body());
    QCOMPARE(epochs.size(), 10U);
    QCOMPARE(learnt.curve.epochs(), 10);
    QVERIFY(epochs.back().trainingLoss < epochs.front().trainingLoss);
    QVERIFY(epochs.back().validationAccuracy > 0.95);

    // The file is what the figures are of.
    const auto again = require(training::HeadedModel::fromArchive(learnt.archive, u"again"_s));
    QCOMPARE(again.head(), learnt.model.head());
}

void TestDeepLearning::keepsWhatNobodyDecidedOn()
{
    const DeepLearningInput given = input(60);
    const DeeplyLearnt learnt = require(learnDeeply(given, quickOptions()));
    QVERIFY(!learnt.answers.empty());
    qint64 known = 0;
    for (const feedback::BothAnswers& answer : learnt.answers) {
        known += answer.label == 2 ? 1 : 0;
        QCOMPARE(training::mostProbable(answer.after), 2);
    }
    QVERIFY(known > 0);
    const auto& memory = learnt.model.memory();
    QVERIFY(memory.has_value());
    const auto heldOut = std::count_if(memory->rows.begin(), memory->rows.end(),
                                       [](const training::ReplayRow& row) { return row.heldOut; });
    QCOMPARE(heldOut, known);
    QVERIFY(memory->rows.size() > static_cast<std::size_t>(heldOut));
}

void TestDeepLearning::aNewLabelGetsAnOutput()
{
    DeepLearningInput given = input(120, 4);
    given.newLabels = {u"grass"_s};
    for (HumanExample& example : given.examples) {
        if (example.targets[1] == 1.F)
            example.targets = {0.F, 0.F, 0.F, 1.F};
    }
    const DeeplyLearnt learnt = require(learnDeeply(given, quickOptions()));
    QCOMPARE(learnt.model.card().labels.back(), u"grass"_s);
    QCOMPARE(learnt.model.head().labelCount(), 4);
    QVERIFY(heldOutAccuracy(given, learnt.logits) > 0.9);
}

void TestDeepLearning::goesOnFromACheckpoint()
{
    const DeepLearningInput given = input(60);
    const DeeplyLearnt whole = require(learnDeeply(given, quickOptions()));

    const QString file = m_folder.filePath(u"going.checkpoint"_s);
    std::stop_source stop;
    DeepOptions options = quickOptions();
    options.checkpointFile = file;
    options.stop = stop.get_token();
    options.onEpoch = [&stop](const DeepEpoch& epoch) {
        if (epoch.epoch == 4)
            stop.request_stop();
    };
    QCOMPARE(errorOf(learnDeeply(given, options)).code, base::ErrorCode::Cancelled);

    int resumedAfter = 0;
    options.stop = {};
    options.onEpoch = {};
    options.onResume = [&resumedAfter](int epochs) { resumedAfter = epochs; };
    const DeeplyLearnt resumed = require(learnDeeply(given, options));
    QCOMPARE(resumedAfter, 4);
    QCOMPARE(resumed.curve.epochs(), 10);
    QCOMPARE(resumed.model.body(), whole.model.body());

    // Other decisions are another training.
    resumedAfter = 0;
    (void)require(learnDeeply(input(66), options));
    QCOMPARE(resumedAfter, 0);
}

void TestDeepLearning::aDamagedCheckpointIsNoObstacle()
{
    const QString file = m_folder.filePath(u"damaged.checkpoint"_s);
    DeepOptions options = quickOptions();
    options.recipe.epochs = 2;
    options.checkpointFile = file;
    const DeepLearningInput given = input(60);
    const DeeplyLearnt whole = require(learnDeeply(given, options));
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.resize(damaged.size() / 2));
    damaged.close();
    const DeeplyLearnt anew = require(learnDeeply(given, options));
    QCOMPARE(anew.model.body(), whole.model.body());
}

void TestDeepLearning::stopsWithinAStep()
{
    std::stop_source stop;
    stop.request_stop();
    DeepOptions options = quickOptions();
    options.stop = stop.get_token();
    QCOMPARE(errorOf(learnDeeply(input(60), options)).code, base::ErrorCode::Cancelled);
}

void TestDeepLearning::waitsWhilePaused()
{
    base::PauseSwitch pause;
    std::stop_source stop;
    std::atomic<int> epochs = 0;
    DeepOptions options = quickOptions();
    options.recipe.epochs = 3;
    options.pause = &pause;
    options.stop = stop.get_token();
    options.onEpoch = [&](const DeepEpoch&) {
        ++epochs;
        pause.pause();
    };
    const DeepLearningInput given = input(60);
    std::atomic<bool> ended = false;
    std::jthread training([&] {
        (void)learnDeeply(given, options);
        ended = true;
    });
    QTRY_COMPARE(epochs.load(), 1);
    QVERIFY(pause.isPaused());
    pause.resume();
    QTRY_COMPARE(epochs.load(), 2);
    QVERIFY(!ended);
    stop.request_stop(); // also ends a pause
    QTRY_VERIFY(ended);
    QCOMPARE(epochs.load(), 2);
}

QTEST_GUILESS_MAIN(TestDeepLearning)
#include "tst_deeplearning.moc"
