// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/photoreader.h"
#include "core/imaging/picturebuilder.h"
#include "core/imaging/resize.h"
#include "tests/imaging/pictures.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using domain::PixelImage;

class TestResize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSizeIsTheSamePicture()
    {
        const PixelImage image = tests::texture(31, 17);
        QCOMPARE(resizeTo(image, 31, 17), image);
    }

    void shrinkingAverages()
    {
        const PixelImage image{4, 2, {0,  0, 0, 100, 100, 100, 10, 20, 30, 10, 20, 30, //
                                      40, 0, 0, 60,  0,   0,   10, 20, 30, 10, 20, 30}};
        QCOMPARE(resizeTo(image, 2, 1), (PixelImage{2, 1, {50, 25, 25, 10, 20, 30}}));
    }

    void enlargingKeepsTheLayout()
    {
        const PixelImage image = resizeTo(tests::quarters(16, 8), 200, 300);
        QCOMPARE(image.width, 200);
        QCOMPARE(image.height, 300);
        QCOMPARE(image.rgb.size(), std::size_t{200 * 300 * 3});
        QCOMPARE(tests::layoutOf(image), QStringLiteral("red green / blue yellow"));
    }

    void nothingStaysNothing()
    {
        QVERIFY(resizeTo({}, 10, 10).isEmpty());
        QVERIFY(resizeTo(tests::quarters(4, 4), 0, 10).isEmpty());
    }

    void fitsKeepTheShape_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("edge");
        QTest::addColumn<int>("fitWidth");
        QTest::addColumn<int>("fitHeight");
        QTest::newRow("landscape") << 400 << 300 << 200 << 200 << 150;
        QTest::newRow("portrait") << 300 << 400 << 200 << 150 << 200;
        QTest::newRow("never enlarged") << 40 << 30 << 200 << 40 << 30;
        QTest::newRow("a line stays a pixel high") << 2000 << 2 << 100 << 100 << 1;
    }

    void fitsKeepTheShape()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, edge);
        const PixelImage image = fitWithin(tests::quarters(width, height), edge);
        QTEST(image.width, "fitWidth");
        QTEST(image.height, "fitHeight");
    }

    void jpegRoundTrip()
    {
        const base::Result<QByteArray> jpeg = encodeJpeg(tests::quarters(120, 80), 90);
        QVERIFY(jpeg.has_value());
        const auto photo = readPhotoBytes(*jpeg, {});
        QVERIFY(photo.has_value());
        QCOMPARE(photo->image.width, 120);
        QCOMPARE(photo->image.height, 80);
        QCOMPARE(tests::layoutOf(photo->image), QStringLiteral("red green / blue yellow"));
        QVERIFY(encodeJpeg(tests::texture(120, 80), 30)->size() <
                encodeJpeg(tests::texture(120, 80), 95)->size());
    }

    void whatCannotBeAJpegIsRefused()
    {
        QVERIFY(!encodeJpeg({}, 90).has_value());
        QVERIFY(!encodeJpeg(tests::quarters(8, 8), 0).has_value());
        QVERIFY(!encodeJpeg(tests::quarters(8, 8), 101).has_value());
        QVERIFY(!encodeJpeg(tests::quarters(70000, 1), 90).has_value()); // JPEG ends at 65,535
    }

    void theBuilderAveragesBlocks()
    {
        PictureBuilder builder(5, 3, 1); // blocks of 3×3, the last column of blocks only 2 wide
        const std::vector<std::uint8_t> row{0, 0, 0, 30, 30, 30, 60, 60, 60, 8, 8, 8, 10, 10, 10};
        for (int y = 0; y < 3; ++y)
            builder.addRgbRow(row.data());
        QCOMPARE(builder.take(), (PixelImage{2, 1, {30, 30, 30, 9, 9, 9}}));
    }

    void theBuilderLaysAlphaOverWhite()
    {
        PictureBuilder builder(3, 1, 0);
        const std::vector<std::uint8_t> row{10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 128};
        builder.addRgbaRow(row.data());
        QCOMPARE(builder.take(), (PixelImage{3, 1, {10, 20, 30, 255, 255, 255, 127, 127, 127}}));
    }

    void theBuilderIgnoresRowsTooMany()
    {
        PictureBuilder builder(1, 1, 0);
        const std::vector<std::uint8_t> row{1, 2, 3};
        builder.addRgbRow(row.data());
        builder.addRgbRow(row.data());
        QCOMPARE(builder.take(), (PixelImage{1, 1, {1, 2, 3}}));
    }
};

QTEST_GUILESS_MAIN(TestResize)
#include "tst_resize.moc"
