// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/lights.h"

#include <QTest>

using namespace scenekeeper;
using domain::Light;
using imaging::seenIn;

class TestLights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesEachChannel();
    void oneToneStaysOneTone();
    void invertsTwiceToTheSame();
};

void TestLights::stretchesEachChannel()
{
    domain::PixelImage faded{64, 1, {}};
    for (int i = 0; i < 64; ++i) {
        faded.rgb.push_back(static_cast<std::uint8_t>(100 + i / 2));
        faded.rgb.push_back(static_cast<std::uint8_t>(i * 4));
        faded.rgb.push_back(static_cast<std::uint8_t>(50 + i));
    }
    const domain::PixelImage levelled = seenIn(Light::Levelled, faded);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        QCOMPARE(levelled.rgb[channel], 0);
        QCOMPARE(levelled.rgb[63 * 3 + channel], 255);
    }
    QCOMPARE(seenIn(Light::AsIs, faded), faded);
}

void TestLights::oneToneStaysOneTone()
{
    const domain::PixelImage plain{2, 1, {90, 90, 90, 90, 90, 90}};
    const domain::PixelImage levelled = seenIn(Light::Levelled, plain);
    QCOMPARE(levelled.rgb.size(), plain.rgb.size());
    QCOMPARE(levelled.rgb.front(), levelled.rgb.back());
}

void TestLights::invertsTwiceToTheSame()
{
    const domain::PixelImage image{2, 1, {0, 10, 255, 7, 128, 90}};
    const domain::PixelImage negative = seenIn(Light::Inverted, image);
    QCOMPARE(negative.rgb, (std::vector<std::uint8_t>{255, 245, 0, 248, 127, 165}));
    QCOMPARE(seenIn(Light::Inverted, negative), image);
}

QTEST_GUILESS_MAIN(TestLights)
#include "tst_lights.moc"
