// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/archivelook.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <vector>

using namespace scenekeeper::training;

namespace {

constexpr PictureSize kSize{40, 30};

/// A sharp edge in the middle, orange to the left, blue to the right.
std::vector<float> picture()
{
    std::vector<float> pixels;
    for (int row = 0; row < kSize.height; ++row) {
        for (int column = 0; column < kSize.width; ++column) {
            const bool left = column < kSize.width / 2;
            pixels.insert(pixels.end(), {left ? 0.9F : 0.1F, 0.5F, left ? 0.1F : 0.8F});
        }
    }
    return pixels;
}

std::vector<float> with(const ArchiveLook& look)
{
    std::vector<float> pixels = picture();
    applyLook(look, kSize, pixels);
    return pixels;
}

float at(const std::vector<float>& pixels, int column, int row, int channel)
{
    return pixels[static_cast<std::size_t>((row * kSize.width + column) * 3 + channel)];
}

bool near(float a, float b, float by = 1e-4F)
{
    return std::abs(a - b) < by;
}

} // namespace

class ArchiveLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneChangesNothing();
    void greyFollowsItsWeights();
    void sepiaIsGreyInBrown();
    void fadingLiftsBlackAndLowersWhite();
    void blurSoftensEdgesOnly();
    void grainIsReproducible();
    void coarseLosesDetail();
    void frameCoversTheEdges();
    void vignetteDarkensCorners();
    void drawsItsShares();
    void everyLookStaysWithinBounds();
};

void ArchiveLookTest::noneChangesNothing()
{
    QCOMPARE(with({}), picture());
}

void ArchiveLookTest::greyFollowsItsWeights()
{
    ArchiveLook look;
    look.colourless = true;
    const auto grey = with(look);
    const float expected = 0.299F * 0.9F + 0.587F * 0.5F + 0.114F * 0.1F;
    for (int channel = 0; channel < 3; ++channel)
        QVERIFY(near(at(grey, 3, 3, channel), expected));
    look.greyWeights = {0.F, 0.F, 1.F}; // film that sees blue alone
    QVERIFY(near(at(with(look), 3, 3, 0), 0.1F));
    QVERIFY(near(at(with(look), 30, 3, 0), 0.8F));
}

void ArchiveLookTest::sepiaIsGreyInBrown()
{
    std::mt19937_64 random(3);
    for (int i = 0; i < 50; ++i) {
        const auto pixels = with(drawLook({.grey = 0.0, .sepia = 1.0}, random));
        QVERIFY(at(pixels, 3, 3, 0) > at(pixels, 3, 3, 1));
        QVERIFY(at(pixels, 3, 3, 1) > at(pixels, 3, 3, 2));
    }
}

void ArchiveLookTest::fadingLiftsBlackAndLowersWhite()
{
    ArchiveLook look;
    look.black = 0.2F;
    look.white = 0.8F;
    std::vector<float> pixels{0.F, 0.F, 0.F, 1.F, 1.F, 1.F};
    applyLook(look, {2, 1}, pixels);
    QVERIFY(near(pixels[0], 0.2F));
    QVERIFY(near(pixels[3], 0.8F));
}

void ArchiveLookTest::blurSoftensEdgesOnly()
{
    ArchiveLook look;
    look.blur = 2.F; // 0.7 pixels: one pass
    const auto pixels = with(look);
    QVERIFY(near(at(pixels, 3, 3, 0), 0.9F));
    QVERIFY(near(at(pixels, 19, 15, 0), 0.75F * 0.9F + 0.25F * 0.1F));
    QVERIFY(near(at(pixels, 20, 15, 0), 0.25F * 0.9F + 0.75F * 0.1F));
    QVERIFY(near(at(pixels, 0, 0, 0), 0.9F));
}

void ArchiveLookTest::grainIsReproducible()
{
    ArchiveLook look;
    look.grain = 0.05F;
    look.seed = 7;
    const auto pixels = with(look);
    QCOMPARE(pixels, with(look));
    const auto plain = picture();
    double sum = 0.0;
    double squares = 0.0;
    const std::size_t count = pixels.size() / 3;
    for (std::size_t i = 1; i < pixels.size(); i += 3) { // green is 0.5 everywhere: nothing is cut off
        const auto difference = static_cast<double>(pixels[i] - plain[i]);
        sum += difference;
        squares += difference * difference;
    }
    QVERIFY(std::abs(sum / static_cast<double>(count)) < 0.01);
    QVERIFY(std::abs(std::sqrt(squares / static_cast<double>(count)) - 0.05) < 0.01);
    look.seed = 8;
    QVERIFY(with(look) != pixels);
}

void ArchiveLookTest::coarseLosesDetail()
{
    std::vector<float> stripes;
    for (int i = 0; i < kSize.width * kSize.height; ++i)
        stripes.insert(stripes.end(), 3, i % 2 == 0 ? 0.F : 1.F);
    ArchiveLook look;
    look.coarse = 0.5F;
    applyLook(look, kSize, stripes);
    for (const float value : stripes)
        QVERIFY(near(value, 0.5F));
    // What is large stays where it was.
    const auto pixels = with(look);
    QVERIFY(near(at(pixels, 5, 10, 0), 0.9F));
    QVERIFY(near(at(pixels, 35, 29, 0), 0.1F));
}

void ArchiveLookTest::frameCoversTheEdges()
{
    ArchiveLook look;
    look.frame = {0.1F, 0.1F, 0.05F, 0.2F};
    look.frameTone = {1.F, 0.9F, 0.8F};
    const auto pixels = with(look);
    for (const auto& [column, row] : {std::pair{3, 15}, {20, 2}, {38, 15}, {20, 24}})
        QVERIFY(near(at(pixels, column, row, 1), 0.9F));
    for (const auto& [column, row] : {std::pair{4, 3}, {37, 23}})
        QVERIFY(near(at(pixels, column, row, 1), 0.5F));
}

void ArchiveLookTest::vignetteDarkensCorners()
{
    ArchiveLook look;
    look.vignette = 0.6F;
    const auto pixels = with(look);
    QVERIFY(at(pixels, 0, 0, 1) < 0.25F);
    QVERIFY(near(at(pixels, 20, 15, 1), 0.5F, 0.01F));
}

void ArchiveLookTest::drawsItsShares()
{
    const ArchiveShares shares{.grey = 0.3,
                               .sepia = 0.1,
                               .faded = 0.2,
                               .blurred = 0.2,
                               .grainy = 0.2,
                               .coarse = 0.2,
                               .framed = 0.2,
                               .vignetted = 0.2};
    constexpr int kDraws = 4000;
    std::mt19937_64 random(11);
    std::array<int, 6> seen{};
    int colourless = 0;
    for (int i = 0; i < kDraws; ++i) {
        const ArchiveLook look = drawLook(shares, random);
        colourless += look.colourless ? 1 : 0;
        const std::array<bool, 6> has{look.black > 0.F, look.blur > 0.F, look.grain > 0.F,
                                      look.coarse<1.F, look.frame[0]> 0.F, look.vignette > 0.F};
        for (std::size_t kind = 0; kind < has.size(); ++kind)
            seen[kind] += has[kind] ? 1 : 0;
    }
    QVERIFY(std::abs(colourless - kDraws * 4 / 10) < 120);
    for (const int count : seen)
        QVERIFY(std::abs(count - kDraws / 5) < 120);
}

void ArchiveLookTest::everyLookStaysWithinBounds()
{
    const ArchiveShares always{.grey = 0.5,
                               .sepia = 0.5,
                               .faded = 1.0,
                               .blurred = 1.0,
                               .grainy = 1.0,
                               .coarse = 1.0,
                               .framed = 1.0,
                               .vignetted = 1.0};
    std::mt19937_64 random(5);
    for (int i = 0; i < 100; ++i) {
        const auto pixels = with(drawLook(always, random));
        QVERIFY(std::all_of(pixels.begin(), pixels.end(), [](float v) { return v >= 0.F && v <= 1.F; }));
    }
}

QTEST_GUILESS_MAIN(ArchiveLookTest)
#include "tst_archivelook.moc"
