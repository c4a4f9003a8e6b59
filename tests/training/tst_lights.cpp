// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headtrainer.h"
#include "core/training/lights.h"

#include <QTest>
#include <numeric>

using namespace scenekeeper;
using training::Light;
using training::LightAnswers;
using training::LightTrust;

class TestLights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesEachChannel();
    void levelsOfOneToneStay();
    void invertsTwiceToTheSame();
    void trustsTheLightThatIsRight();
    void nothingDecidedTrustsAllAlike();
    void answersByTrust();
};

void TestLights::stretchesEachChannel()
{
    domain::PixelImage faded{64, 1, {}};
    for (int i = 0; i < 64; ++i) {
        faded.rgb.push_back(static_cast<std::uint8_t>(100 + i / 2));
        faded.rgb.push_back(static_cast<std::uint8_t>(i * 4));
        faded.rgb.push_back(static_cast<std::uint8_t>(50 + i));
    }
    const domain::PixelImage levelled = training::seenIn(Light::Levelled, faded);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        QCOMPARE(levelled.rgb[channel], 0);
        QCOMPARE(levelled.rgb[63 * 3 + channel], 255);
    }
    QCOMPARE(training::seenIn(Light::AsIs, faded), faded);
}

void TestLights::levelsOfOneToneStay()
{
    const domain::PixelImage plain{2, 1, {90, 90, 90, 90, 90, 90}};
    const domain::PixelImage levelled = training::seenIn(Light::Levelled, plain);
    QCOMPARE(levelled.rgb.size(), plain.rgb.size());
    QCOMPARE(levelled.rgb.front(), levelled.rgb.back());
}

void TestLights::invertsTwiceToTheSame()
{
    const domain::PixelImage image{2, 1, {0, 10, 255, 7, 128, 90}};
    const domain::PixelImage negative = training::seenIn(Light::Inverted, image);
    QCOMPARE(negative.rgb, (std::vector<std::uint8_t>{255, 245, 0, 248, 127, 165}));
    QCOMPARE(training::seenIn(Light::Inverted, negative), image);
}

void TestLights::trustsTheLightThatIsRight()
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

void TestLights::nothingDecidedTrustsAllAlike()
{
    LightAnswers answers;
    answers.fill(training::Rows(3, {0.6F, 0.4F}));
    answers[1] = training::Rows(3, {0.1F, 0.9F});
    const training::Rows targets(3, {training::kUndecided, training::kUndecided});
    for (const double one : training::trustInLights(answers, targets))
        QVERIFY(qAbs(one - 1.0 / 3.0) < 1e-9);
}

void TestLights::answersByTrust()
{
    LightAnswers answers;
    answers[0] = {{1.F, 0.F}};
    answers[1] = {{0.F, 1.F}};
    answers[2] = {{0.F, 0.F}};
    const std::vector<float> mean = training::trustedAnswer(answers, {0.25, 0.75, 0.0}, 0);
    QCOMPARE(mean, (std::vector<float>{0.25F, 0.75F}));
}

QTEST_GUILESS_MAIN(TestLights)
#include "tst_lights.moc"
