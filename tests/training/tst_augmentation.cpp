// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/augmentation.h"

#include <QTest>
#include <cmath>
#include <vector>

using namespace scenekeeper::training;

namespace {

/// 4×4, brighter to the right, redder to the bottom.
std::vector<std::uint8_t> ramp()
{
    std::vector<std::uint8_t> rgb;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x)
            rgb.insert(rgb.end(),
                       {std::uint8_t(10 + 40 * x + 20 * y), std::uint8_t(40 * x), std::uint8_t(40 * x)});
    }
    return rgb;
}

std::vector<float> render(const std::vector<std::uint8_t>& rgb, const PictureChange& change, int size = 4)
{
    std::vector<float> target(static_cast<std::size_t>(size * size * 3));
    renderChanged({rgb, 4, 4}, change, {size, size}, target);
    return target;
}

bool near(float a, float b)
{
    return std::abs(a - b) < 1e-4F;
}

} // namespace

class AugmentationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutChangeThePictureStays();
    void mirrors();
    void cropsAndEnlarges();
    void fillsAnyShape();
    void looksPastTheEdgeAsIntoAMirror();
    void takesColourAway();
    void brightensWithinLimits();
    void drawsWithinTheRanges();
    void theSameSeedDrawsTheSame();
};

void AugmentationTest::withoutChangeThePictureStays()
{
    const auto rgb = ramp();
    const auto out = render(rgb, {});
    for (std::size_t i = 0; i < rgb.size(); ++i)
        QVERIFY(near(out[i], static_cast<float>(rgb[i]) / 255.F));
}

void AugmentationTest::mirrors()
{
    const auto rgb = ramp();
    PictureChange change;
    change.xx = -1.F;
    const auto out = render(rgb, change);
    for (std::size_t y = 0; y < 4; ++y) {
        for (std::size_t x = 0; x < 4; ++x)
            QVERIFY(near(out[(y * 4 + x) * 3], static_cast<float>(rgb[(y * 4 + 3 - x) * 3]) / 255.F));
    }
}

void AugmentationTest::cropsAndEnlarges()
{
    // The right half of the width, rendered to two columns: exactly the columns 2 and 3.
    const auto rgb = ramp();
    PictureChange change;
    change.xx = 0.5F;
    change.x0 = 0.5F;
    std::vector<float> out(2 * 2 * 3);
    renderChanged({rgb, 4, 4}, change, {2, 2}, out);
    QVERIFY(near(out[1], 80.F / 255.F));
    QVERIFY(near(out[4], 120.F / 255.F));
}

void AugmentationTest::fillsAnyShape()
{
    // Squeezed to half its width: between the columns 0 and 1, and 2 and 3; rows as they are.
    const auto rgb = ramp();
    std::vector<float> out(2 * 4 * 3);
    renderChanged({rgb, 4, 4}, {}, {2, 4}, out);
    for (std::size_t row = 0; row < 4; ++row) {
        QVERIFY(near(out[row * 6 + 1], 20.F / 255.F));
        QVERIFY(near(out[row * 6 + 4], 100.F / 255.F));
        QVERIFY(near(out[row * 6], (30.F + 20.F * static_cast<float>(row)) / 255.F));
    }
}

void AugmentationTest::looksPastTheEdgeAsIntoAMirror()
{
    const auto rgb = ramp();
    PictureChange change;
    change.x0 = 0.5F; // one pixel to the right
    const auto out = render(rgb, change);
    QVERIFY(near(out[1], 40.F / 255.F));
    QVERIFY(near(out[2 * 3 + 1], 120.F / 255.F));
    QVERIFY(near(out[3 * 3 + 1], 120.F / 255.F));
}

void AugmentationTest::takesColourAway()
{
    PictureChange change;
    change.saturation = 0.F;
    const auto out = render(ramp(), change);
    for (std::size_t i = 0; i < out.size(); i += 3)
        QVERIFY(near(out[i], out[i + 1]) && near(out[i], out[i + 2]));
}

void AugmentationTest::brightensWithinLimits()
{
    PictureChange change;
    change.brightness = 3.F;
    const auto out = render(ramp(), change);
    for (const float value : out)
        QVERIFY(value >= 0.F && value <= 1.F);
    QVERIFY(near(out[0], 30.F / 255.F));
    change.brightness = 1.F;
    change.contrast = 0.F; // all one tone
    const auto flat = render(ramp(), change);
    QVERIFY(near(flat.front(), flat.back()));
}

void AugmentationTest::drawsWithinTheRanges()
{
    AugmentationRanges ranges;
    ranges.maxTurn = 0.0;
    std::mt19937_64 random(5);
    int mirrored = 0;
    for (int i = 0; i < 4000; ++i) {
        const PictureChange change = drawChange(ranges, random);
        const float area = std::abs(change.xx) * change.yy;
        QVERIFY(area >= 0.34F * 0.75F && area <= 1.F);
        QVERIFY(std::abs(change.x0) <= 1.F - std::abs(change.xx) + 1e-5F);
        QVERIFY(std::abs(change.y0) <= 1.F - change.yy + 1e-5F);
        QVERIFY(change.brightness >= 0.7F && change.brightness <= 1.3F);
        mirrored += change.xx < 0.F ? 1 : 0;
    }
    QVERIFY(mirrored > 1850 && mirrored < 2150);
}

void AugmentationTest::theSameSeedDrawsTheSame()
{
    std::mt19937_64 a(9);
    std::mt19937_64 b(9);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(drawChange({}, a).x0, drawChange({}, b).x0);
}

QTEST_GUILESS_MAIN(AugmentationTest)
#include "tst_augmentation.moc"
