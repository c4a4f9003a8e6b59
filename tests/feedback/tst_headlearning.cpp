// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/headlearning.h"
#include "core/inference/labeldecision.h"
#include "tests/feedback/learningkit.h"

#include <QTest>
#include <algorithm>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using feedback::HumanExample;
using feedback::learnHead;
using feedback::LearningInput;
using feedback::LearningProgress;

namespace {

HumanExample example(int number, const Colour& colour, std::vector<float> targets)
{
    std::mt19937 random(static_cast<unsigned>(number));
    std::normal_distribution<float> noise(0.F, 0.03F);
    std::vector<float> embedding;
    for (const float value : colour)
        embedding.push_back(value + noise(random));
    return {base::PhotoId{number + 1}, contentHash(QByteArray::number(number)), embedding,
            std::move(targets)};
}

} // namespace

class TestHeadLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LearningKit kit;
        const auto model = LearningKit::load(kit.active());
        m_before = {model.card(), model.head()};
        m_memory = *model.memory();
    }

    void judgesEachExampleUnseen()
    {
        // Nobody could know the label of these from others: what is judged unseen must be no better than
        // chance, what has been learnt by heart would be.
        LearningInput input{m_before, nullptr, {}, {}};
        std::mt19937 random(1);
        for (int i = 0; i < 120; ++i) {
            std::vector<float> targets(3, 0.F);
            targets[random() % 3] = 1.F;
            input.examples.push_back(example(i, kRed, targets));
        }
        const auto learnt = require(learnHead(input, {}));
        QCOMPARE(learnt.unseenLogits.size(), input.examples.size());
        qint64 hits = 0;
        for (std::size_t i = 0; i < input.examples.size(); ++i)
            hits += input.examples[i].targets[static_cast<std::size_t>(
                        training::mostProbable(learnt.unseenLogits[i]))] == 1.F
                        ? 1
                        : 0;
        QVERIFY2(hits < 60, qPrintable(QString::number(hits)));
    }

    void neverLearnsFromWhatIsHeldOut()
    {
        LearningInput input{m_before, &m_memory, {}, {}};
        for (int i = 0; i < 60; ++i)
            input.examples.push_back(example(i, kRust, {1.F, 0.F, 0.F}));
        const auto honest = require(learnHead(input, {}));
        for (HumanExample& one : input.examples) {
            if (feedback::isHeldOut(one.contentHash))
                one.targets = {0.F, 0.F, 1.F};
        }
        const auto misled = require(learnHead(input, {}));
        QCOMPARE(misled.after.head, honest.after.head);
    }

    void isCalibratedAnew()
    {
        LearningInput input{m_before, &m_memory, {u"violet"_s}, {}};
        for (int i = 0; i < 40; ++i)
            input.examples.push_back(example(i, {0.6F, 0.1F, 0.6F}, {0.F, 0.F, 0.F, 1.F}));
        const auto after = require(learnHead(input, {})).after;
        QCOMPARE(after.card.labels.last(), u"violet"_s);
        QCOMPARE(after.card.thresholds.size(), 4U);
        QCOMPARE(after.card.activation, domain::Activation::Sigmoid);
        const std::array colours{kRed, kGreen, kBlue, Colour{0.6F, 0.1F, 0.6F}};
        for (int label = 0; label < 4; ++label) {
            const auto decision = inference::decideLabels(
                after.card, after.probabilities(colours.at(static_cast<std::size_t>(label))));
            QCOMPARE(decision.labels.size(), 1U);
            QCOMPARE(decision.labels.front().index, label);
        }
    }

    void aPictureOfNoneMayShowANewLabel()
    {
        // The memory holds such pictures as showing none of the labels; they are what the label is about.
        const Colour violet{0.6F, 0.1F, 0.6F};
        training::ReplayMemory memory = m_memory;
        for (int i = 0; i < 60; ++i)
            memory.rows.push_back(
                {training::ReplayKind::None, i % 4 == 0, {}, example(i + 500, violet, {}).embedding});
        LearningInput input{m_before, &memory, {u"violet"_s}, {}};
        for (int i = 0; i < 40; ++i)
            input.examples.push_back(example(i, violet, {0.F, 0.F, 0.F, 1.F}));
        const auto after = require(learnHead(input, {})).after;
        QVERIFY(after.probabilities(violet)[3] > 0.8F);
    }

    void tellsHowFarItIs()
    {
        LearningInput input{m_before, &m_memory, {}, {}};
        for (int i = 0; i < 30; ++i)
            input.examples.push_back(example(i, kRust, {1.F, 0.F, 0.F}));
        std::vector<LearningProgress> steps;
        feedback::LearningOptions options;
        options.onProgress = [&steps](const LearningProgress& progress) { steps.push_back(progress); };
        QVERIFY(learnHead(input, options));
        QVERIFY(steps.size() > 6);
        QVERIFY(!steps.front().checking && steps.back().checking);
        QVERIFY(std::is_sorted(steps.begin(), steps.end(),
                               [](const auto& a, const auto& b) { return a.step < b.step; }));
        QVERIFY(steps.back().step <= steps.back().steps);
    }

    void refusesWhatDoesNotFit()
    {
        LearningInput input{m_before, &m_memory, {}, {}};
        QCOMPARE(learnHead(input, {}).error().code, base::ErrorCode::InvalidArgument);
        input.examples.push_back(example(1, kRed, {1.F, 0.F}));
        QCOMPARE(learnHead(input, {}).error().code, base::ErrorCode::InvalidArgument);
    }

private:
    training::EmbeddingClassifier m_before;
    training::ReplayMemory m_memory;
};

QTEST_GUILESS_MAIN(TestHeadLearning)
#include "tst_headlearning.moc"
