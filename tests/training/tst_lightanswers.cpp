// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headtrainer.h"
#include "core/training/lightanswers.h"

#include <QTest>
#include <numeric>

using namespace scenekeeper;
using training::LightAnswers;
using training::LightTrust;

class TestLightAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustsTheLightThatIsRight();
    void nothingDecidedTrustsAllAlike();
    void answersByTrust();
};

void TestLightAnswers::trustsTheLightThatIsRight()
{
    LightAnswers answers;
    answers[0] = training::Rows(20, {0.6F, 0.4F});
    answers[1] = training::Rows(20, {0.1F, 0.9F});
    answers[2] = training::Rows(20, {0.9F, 0.1F});
    const training::Rows targets(20, {0.F, 1.F});
    const LightTrust trust = training::trustInLights(answers, targets);
    QVERIFY(trust[1] > 0.95);
    QVERIFY(qAbs(std::accumulate(trust.begin(), trust.end(), 0.0) - 1.0) < 1e-9);
}

void TestLightAnswers::nothingDecidedTrustsAllAlike()
{
    LightAnswers answers;
    answers.fill(training::Rows(3, {0.6F, 0.4F}));
    answers[1] = training::Rows(3, {0.1F, 0.9F});
    const training::Rows targets(3, {training::kUndecided, training::kUndecided});
    for (const double one : training::trustInLights(answers, targets))
        QVERIFY(qAbs(one - 1.0 / 3.0) < 1e-9);
}

void TestLightAnswers::answersByTrust()
{
    LightAnswers answers;
    answers[0] = {{1.F, 0.F}};
    answers[1] = {{0.F, 1.F}};
    answers[2] = {{0.F, 0.F}};
    const std::vector<float> mean = training::trustedAnswer(answers, {0.25, 0.75, 0.0}, 0);
    QCOMPARE(mean, (std::vector<float>{0.25F, 0.75F}));
}

QTEST_GUILESS_MAIN(TestLightAnswers)
#include "tst_lightanswers.moc"
