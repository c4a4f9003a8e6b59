// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/perceptualhash.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "tests/imaging/pictures.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QTest>
#include <bit>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using namespace Qt::StringLiterals;
using domain::PixelImage;

namespace {

int distance(const PixelImage& a, const PixelImage& b)
{
    return std::popcount(perceptualHash(a) ^ perceptualHash(b));
}

PixelImage brightened(PixelImage image)
{
    for (std::uint8_t& value : image.rgb)
        value = static_cast<std::uint8_t>(std::min(255, value * 11 / 10 + 8));
    return image;
}

} // namespace

class TestPerceptualHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAreNear();
    void othersAreFar();
    void picturesOfAnySize();
    void aSingleColourHasNoFeatures();
};

void TestPerceptualHash::copiesAreNear()
{
    const QString folder = tests::sharedDataDir();
    if (folder.isEmpty())
        QSKIP("the shared photographs are not there");
    QDirIterator files(folder + u"/scenes/test"_s, {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    for (; files.hasNext() && looked < 50; ++looked) {
        const auto photo = readPhoto(files.next(), {});
        QVERIFY(photo);
        const PixelImage& image = photo->image;
        QVERIFY(distance(image, resizeTo(image, image.width * 2, image.height * 2)) <= 4);
        QVERIFY(distance(image, brightened(image)) <= 6);
        const auto pressed = readPhotoBytes(*encodeJpeg(image, 40), {});
        QVERIFY(distance(image, pressed->image) <= 4);
    }
    QCOMPARE(looked, 50);
}

void TestPerceptualHash::othersAreFar()
{
    QVERIFY(distance(tests::quarters(64, 64), tests::texture(64, 64)) > 16);
}

void TestPerceptualHash::picturesOfAnySize()
{
    QCOMPARE(perceptualHash({}), kNoFeatures);
    const PixelImage dot{1, 1, {9, 9, 9}};
    QCOMPARE(perceptualHash(dot), perceptualHash(dot));
    QVERIFY(distance(tests::quarters(64, 64), tests::quarters(640, 600)) <= 4);
    // As many bits as not, so that two pictures that have nothing in common differ in about 32.
    QCOMPARE(std::popcount(perceptualHash(tests::texture(200, 150))), 32);
}

void TestPerceptualHash::aSingleColourHasNoFeatures()
{
    for (const std::uint8_t grey : {0, 9, 128, 255}) {
        PixelImage flat{120, 90, std::vector<std::uint8_t>(120 * 90 * 3, grey)};
        QCOMPARE(perceptualHash(flat), kNoFeatures);
        const auto pressed = readPhotoBytes(*encodeJpeg(flat, 40), {});
        QVERIFY(pressed);
        QCOMPARE(perceptualHash(pressed->image), kNoFeatures);
    }
    // Faint things are something to see.
    PixelImage faint{128, 128, std::vector<std::uint8_t>(128 * 128 * 3, 100)};
    std::fill(faint.rgb.begin(), faint.rgb.begin() + faint.rgb.size() / 3, std::uint8_t{104});
    for (std::size_t at = 0; at < faint.rgb.size(); at += 384)
        std::fill_n(faint.rgb.begin() + static_cast<std::ptrdiff_t>(at), 150, std::uint8_t{108});
    QVERIFY(perceptualHash(faint) != kNoFeatures);
}

QTEST_GUILESS_MAIN(TestPerceptualHash)
#include "tst_perceptualhash.moc"
