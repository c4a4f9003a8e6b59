// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headtrainer.h"
#include "core/training/metrics.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::training;

namespace {

constexpr int kSize = 8;

/// Three labels round centres of their own, in a space of eight dimensions.
class Pictures
{
public:
    [[nodiscard]] std::vector<float> of(int label)
    {
        std::normal_distribution<float> noise(0.F, 0.1F);
        std::vector<float> embedding;
        for (int i = 0; i < kSize; ++i)
            embedding.push_back((i == label ? 1.F : 0.3F) + noise(m_random));
        return embedding;
    }

private:
    std::mt19937 m_random{3};
};

std::vector<float> only(int label, int labels = 3)
{
    std::vector<float> target(static_cast<std::size_t>(labels), 0.F);
    target[static_cast<std::size_t>(label)] = 1.F;
    return target;
}

LinearHead nothingKnown(int labels)
{
    return {kSize, std::vector<float>(static_cast<std::size_t>(labels * kSize), 0.F),
            std::vector<float>(static_cast<std::size_t>(labels), -2.F)};
}

HeadExamples emptyExamples(int labels = 3)
{
    HeadExamples examples;
    examples.embeddingSize = kSize;
    examples.labelCount = labels;
    return examples;
}

HeadFitOptions gentle()
{
    HeadFitOptions options;
    options.recipe.pull = 0.01;
    return options;
}

} // namespace

class TestHeadTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLabelsApart()
    {
        HeadExamples examples = emptyExamples();
        for (int i = 0; i < 90; ++i)
            examples.add(m_pictures.of(i % 3), only(i % 3), 1.F);
        const auto head = fitHead(examples, nothingKnown(3), gentle());
        QVERIFY(head);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(mostProbable(head->logits(m_pictures.of(i % 3))), i % 3);
    }

    void severalLabelsAndNone()
    {
        HeadExamples examples = emptyExamples();
        for (int i = 0; i < 200; ++i) {
            const std::vector<float> first = m_pictures.of(0);
            const std::vector<float> second = m_pictures.of(1);
            std::vector<float> both;
            for (std::size_t k = 0; k < first.size(); ++k)
                both.push_back(std::max(first[k], second[k]));
            examples.add(both, std::vector{1.F, 1.F, 0.F}, 1.F);
            examples.add(m_pictures.of(i % 3), only(i % 3), 1.F);
            examples.add(m_pictures.of(5), std::vector{0.F, 0.F, 0.F}, 1.F);
        }
        const auto head = fitHead(examples, nothingKnown(3), gentle());
        QVERIFY(head);
        const std::vector<float> none = head->logits(m_pictures.of(5));
        QVERIFY(*std::max_element(none.begin(), none.end()) < 0.F);
        std::vector<float> both = m_pictures.of(0);
        both[1] = 1.F;
        QVERIFY(head->logits(both)[0] > 0.F && head->logits(both)[1] > 0.F);
    }

    void whatNobodyDecidedOnTeachesNothing()
    {
        HeadExamples examples = emptyExamples();
        for (int i = 0; i < 60; ++i) {
            examples.add(m_pictures.of(0), std::vector{1.F, kUndecided, kUndecided}, 1.F);
            examples.add(m_pictures.of(1), std::vector{0.F, kUndecided, kUndecided}, 1.F);
        }
        const LinearHead start = nothingKnown(3);
        const auto head = fitHead(examples, start, gentle());
        QVERIFY(head);
        QVERIFY(head->logits(m_pictures.of(0))[0] > head->logits(m_pictures.of(1))[0] + 1.F);
        for (const std::size_t label : {1U, 2U}) {
            QCOMPARE(head->bias[label], start.bias[label]);
            QVERIFY(std::ranges::equal(head->rowOf(label), start.rowOf(label)));
        }
    }

    void aLabelWithoutExamplesStaysAsItIs()
    {
        HeadExamples examples = emptyExamples();
        for (int i = 0; i < 60; ++i)
            examples.add(m_pictures.of(i % 2), only(i % 2), 1.F);
        LinearHead start = nothingKnown(3);
        start.weights[2 * kSize] = 0.5F;
        const auto head = fitHead(examples, start, gentle());
        QVERIFY(head);
        QVERIFY(std::ranges::equal(head->rowOf(2), start.rowOf(2)));
        QCOMPARE(head->bias[2], start.bias[2]);
    }

    void thePullKeepsWhatIsKnown()
    {
        HeadExamples known = emptyExamples();
        for (int i = 0; i < 90; ++i)
            known.add(m_pictures.of(i % 3), only(i % 3), 1.F);
        const auto start = fitHead(known, nothingKnown(3), gentle());
        QVERIFY(start);
        HeadExamples other = emptyExamples();
        for (int i = 0; i < 30; ++i)
            other.add(m_pictures.of(i % 3), only((i + 1) % 3), 1.F);
        HeadFitOptions free = gentle();
        free.recipe.pull = 0.001;
        QCOMPARE(mostProbable(fitHead(other, *start, free)->logits(m_pictures.of(0))), 1);
        HeadFitOptions tied = gentle();
        tied.recipe.pull = 1000.0;
        QCOMPARE(mostProbable(fitHead(other, *start, tied)->logits(m_pictures.of(0))), 0);
    }

    void weightsCount()
    {
        HeadExamples examples = emptyExamples(2);
        for (int i = 0; i < 40; ++i) {
            examples.add(m_pictures.of(0), only(0, 2), i % 4 == 0 ? 30.F : 1.F);
            examples.add(m_pictures.of(0), only(1, 2), 1.F);
        }
        const auto head = fitHead(examples, nothingKnown(2), gentle());
        QVERIFY(head);
        const std::vector<float> logits = head->logits(m_pictures.of(0));
        QVERIFY(logits[0] > logits[1] + 1.F);
    }

    void theSameRowsGiveTheSameHead()
    {
        HeadExamples examples = emptyExamples();
        for (int i = 0; i < 90; ++i)
            examples.add(m_pictures.of(i % 3), only(i % 3), 1.F);
        const auto first = fitHead(examples, nothingKnown(3), gentle());
        QCOMPARE(*fitHead(examples, nothingKnown(3), gentle()), *first);
    }

    void reportsItsStepsAndStops()
    {
        HeadExamples examples = emptyExamples();
        for (int i = 0; i < 90; ++i)
            examples.add(m_pictures.of(i % 3), only(i % 3), 1.F);
        std::vector<double> losses;
        HeadFitOptions options = gentle();
        options.onStep = [&losses](const HeadStep& step) {
            losses.push_back(step.loss);
            QCOMPARE(step.step, static_cast<int>(losses.size()));
        };
        QVERIFY(fitHead(examples, nothingKnown(3), options));
        QVERIFY(losses.size() > 3);
        QVERIFY(std::is_sorted(losses.rbegin(), losses.rend()));
        std::stop_source stop;
        stop.request_stop();
        options.stop = stop.get_token();
        options.onStep = {};
        QCOMPARE(fitHead(examples, nothingKnown(3), options).error().code, base::ErrorCode::Cancelled);
    }

    void refusesShapesThatDoNotFit()
    {
        QCOMPARE(fitHead(emptyExamples(), nothingKnown(3), {}).error().code,
                 base::ErrorCode::InvalidArgument);
        HeadExamples examples = emptyExamples();
        examples.add(m_pictures.of(0), only(0), 1.F);
        QCOMPARE(fitHead(examples, nothingKnown(2), {}).error().code, base::ErrorCode::InvalidArgument);
        examples.embeddings.pop_back();
        QCOMPARE(fitHead(examples, nothingKnown(3), {}).error().code, base::ErrorCode::InvalidArgument);
    }

private:
    Pictures m_pictures;
};

QTEST_GUILESS_MAIN(TestHeadTrainer)
#include "tst_headtrainer.moc"
