// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/headlearning.h"
#include "core/feedback/lightlearning.h"
#include "tests/feedback/learningkit.h"

#include <QTest>
#include <algorithm>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using domain::Light;
using domain::LightGate;
using feedback::learnLight;
using feedback::LearntLight;
using feedback::LitExample;

namespace {

const std::array kColours{kRed, kGreen, kBlue};

std::vector<float> noisy(const Colour& colour, std::mt19937& random)
{
    std::normal_distribution<float> noise(0.F, 0.03F);
    std::vector<float> embedding;
    for (const float value : colour)
        embedding.push_back(value + noise(random));
    return embedding;
}

std::vector<float> inverted(std::vector<float> embedding)
{
    for (float& value : embedding)
        value = 1.F - value;
    return embedding;
}

/// A photograph of a colour, or the negative of one, as a network sees it that takes mean colours.
LitExample exampleOf(int number, int colour, bool isNegative)
{
    std::mt19937 random(static_cast<unsigned>(number));
    const std::vector<float> positive = noisy(kColours.at(static_cast<std::size_t>(colour)), random);
    const std::vector<float> asIs = isNegative ? inverted(positive) : positive;
    LitExample example{contentHash(QByteArray::number(number)), std::vector<float>(3, 0.F), {}};
    example.targets[static_cast<std::size_t>(colour)] = 1.F;
    example.embeddings = {asIs, asIs, inverted(asIs)};
    return example;
}

std::vector<LitExample> examplesOf(int count, bool areNegatives, int first = 0)
{
    std::vector<LitExample> examples;
    for (int i = 0; i < count; ++i)
        examples.push_back(exampleOf(first + i, i % 3, areNegatives));
    return examples;
}

} // namespace

class TestLightLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LearningKit kit;
        const auto model = LearningKit::load(kit.active());
        m_start = {model.card(), model.head()};
        m_memory = *model.memory();
    }

    void tellsNegativesFromWhatItKnows()
    {
        std::vector<LitExample> examples = examplesOf(40, true);
        const std::vector<LitExample> others = examplesOf(20, false, 100);
        examples.insert(examples.end(), others.begin(), others.end());
        const LearntLight learnt = require(learnLight({m_start, m_memory, examples, {}}, {}));
        QVERIFY(learnt.gate);
        QCOMPARE(learnt.gate->light, Light::Inverted);
        QCOMPARE(learnt.opens.size(), examples.size());
        QCOMPARE(std::count(learnt.opens.begin(), learnt.opens.begin() + 40, true), 40);
        QCOMPARE(std::count(learnt.opens.begin() + 40, learnt.opens.end(), true), 0);
        QVERIFY(std::none_of(m_memory.rows.begin(), m_memory.rows.end(),
                             [&learnt](const auto& row) { return learnt.gate->opensFor(row.embedding); }));
        QCOMPARE(require(learnLight({m_start, m_memory, examples, {}}, {})).gate, learnt.gate);
    }

    void leavesWhatIsSeenWellAsItIs()
    {
        const LearntLight learnt = require(learnLight({m_start, m_memory, examplesOf(60, false), {}}, {}));
        QVERIFY(!learnt.gate);
        QVERIFY(learnt.opens.empty());
    }

    void tooFewTellNothing()
    {
        QVERIFY(!require(learnLight({m_start, m_memory, examplesOf(6, true), {}}, {})).gate);
    }

    void labelsThatTheModelDoesNotHaveAreNoEvidence()
    {
        // Of portraits, say, the model denies all that it knows more surely in another light.
        std::vector<LitExample> examples = examplesOf(40, true);
        for (LitExample& example : examples)
            example.targets = {0.F, 0.F, 0.F, 1.F};
        QVERIFY(!require(learnLight({m_start, m_memory, examples, {}}, {})).gate);
    }

    void whatIsHeldOutIsNotLearntFrom()
    {
        std::vector<LitExample> examples = examplesOf(60, true);
        const auto honest = require(learnLight({m_start, m_memory, examples, {}}, {}));
        for (LitExample& example : examples) {
            if (feedback::isHeldOut(example.contentHash))
                std::reverse(example.embeddings.begin(), example.embeddings.end());
        }
        QCOMPARE(require(learnLight({m_start, m_memory, examples, {}}, {})).gate, honest.gate);
    }

    void keepsThePresentGateUnlessAnotherIsBetter()
    {
        const std::vector<LitExample> examples = examplesOf(60, true);
        const auto gate = require(learnLight({m_start, m_memory, examples, {}}, {})).gate;
        const LearntLight again = require(learnLight({m_start, m_memory, examples, gate}, {}));
        QCOMPARE(again.gate, gate);
        QVERIFY(again.opens.empty());
        const LightGate useless{Light::Inverted, {0.F, 0.F, 0.F}, -1.F};
        const LearntLight better = require(learnLight({m_start, m_memory, examples, useless}, {}));
        QVERIFY(better.gate != useless);
        QCOMPARE(better.gate->light, Light::Inverted);
    }

    void aGateThatOpensWronglyIsGivenUp()
    {
        const LightGate always{Light::Inverted, {0.F, 0.F, 0.F}, 1.F};
        const LearntLight learnt =
            require(learnLight({m_start, m_memory, examplesOf(60, false), always}, {}));
        QVERIFY(!learnt.gate);
        QCOMPARE(std::count(learnt.opens.begin(), learnt.opens.end(), true), 0);
    }

    void refusesWhatDoesNotFit()
    {
        std::vector<LitExample> examples = examplesOf(20, true);
        examples.back().embeddings.back().pop_back();
        QCOMPARE(errorOf(learnLight({m_start, m_memory, examples, {}}, {})).code,
                 base::ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(learnLight({m_start, m_memory, examplesOf(20, true), {}}, stop.get_token())).code,
                 base::ErrorCode::Cancelled);
    }

private:
    training::EmbeddingClassifier m_start;
    training::ReplayMemory m_memory;
};

QTEST_GUILESS_MAIN(TestLightLearning)
#include "tst_lightlearning.moc"
