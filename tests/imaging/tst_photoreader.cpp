// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/photoreader.h"
#include "core/metadata/metadatareader.h"
#include "tests/imaging/pictures.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using domain::PixelImage;
using tests::JpegKind;

namespace {

const QString kUpright = QStringLiteral("red green / blue yellow");

ReadOptions atLeast(int minShortSide)
{
    ReadOptions options;
    options.minShortSide = minShortSide;
    return options;
}

/// `quarters` as a camera held otherwise would have stored it: what EXIF orientation `orientation` undoes.
PixelImage storedFor(int orientation, int width, int height)
{
    const PixelImage upright = tests::quarters(width, height);
    const bool swapped = orientation >= 5;
    PixelImage stored{swapped ? height : width, swapped ? width : height,
                      std::vector<std::uint8_t>(upright.rgb.size())};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            int storedX = x;
            int storedY = y;
            // EXIF: which sides row 0 and column 0 of the stored picture are, seen upright.
            switch (orientation) {
            case 2:
                storedX = width - 1 - x;
                break; // row 0 top, column 0 right
            case 3:
                storedX = width - 1 - x;
                storedY = height - 1 - y;
                break; // bottom, right
            case 4:
                storedY = height - 1 - y;
                break; // bottom, left
            case 5:
                storedX = y;
                storedY = x;
                break; // left, top
            case 6:
                storedX = y;
                storedY = width - 1 - x;
                break; // right, top
            case 7:
                storedX = height - 1 - y;
                storedY = width - 1 - x;
                break; // right, bottom
            case 8:
                storedX = height - 1 - y;
                storedY = x;
                break; // left, bottom
            default:
                break;
            }
            const auto source = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                 static_cast<std::size_t>(x)) *
                                3;
            const auto target = (static_cast<std::size_t>(storedY) * static_cast<std::size_t>(stored.width) +
                                 static_cast<std::size_t>(storedX)) *
                                3;
            std::copy_n(upright.rgb.begin() + static_cast<std::ptrdiff_t>(source), 3,
                        stored.rgb.begin() + static_cast<std::ptrdiff_t>(target));
        }
    }
    return stored;
}

} // namespace

class TestPhotoReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { metadata::initializeToolkit(); }

    void everyFormatIsReadInColor_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("format");
        const PixelImage image = tests::quarters(96, 64);
        const auto row = [](const char* name, const QByteArray& file, const char* format) {
            QTest::newRow(name) << file << QString::fromLatin1(format);
        };
        row("JPEG", tests::makeJpeg(image), "jpeg");
        row("JPEG, progressive", tests::makeJpeg(image, JpegKind::Progressive), "jpeg");
        row("JPEG, RGB inside", tests::makeJpeg(image, JpegKind::RgbStored), "jpeg");
        row("JPEG, CMYK", tests::makeJpeg(image, JpegKind::Cmyk), "jpeg");
        row("JPEG, YCCK", tests::makeJpeg(image, JpegKind::Ycck), "jpeg");
        row("JPEG, garbage after its end", tests::makeJpeg(image) + QByteArray(3000, 'x'), "jpeg");
        row("JPEG, end mark missing", tests::makeJpeg(image).chopped(2), "jpeg");
        row("PNG", tests::encode(image, ".png"), "png");
        row("PNG, 16 bits", tests::encode16(image, ".png"), "png");
        row("PNG, palette", tests::palettePng(96, 64, false), "png");
        row("PNG, palette, interlaced", tests::palettePng(96, 64, true), "png");
        row("TIFF", tests::encode(image, ".tiff"), "tiff");
        row("TIFF, 16 bits", tests::encode16(image, ".tiff"), "tiff");
        row("TIFF, plain", tests::plainTiff(image, 1), "tiff");
        row("BMP", tests::encode(image, ".bmp"), "bmp");
        row("WebP", tests::encode(image, ".webp"), "webp");
        row("WebP, animated", tests::twoFrameWebP(image), "webp");
        row("GIF, animated", tests::twoFrameGif(96, 64, false), "gif");
        row("GIF, interlaced", tests::twoFrameGif(96, 64, true), "gif");
        row("HEIC", tests::makeHeif(image, false), "heif");
        row("AVIF", tests::makeHeif(image, true), "avif");
        row("raw", tests::makeRaw(tests::makeJpeg(image), 96, 64, 1), "raw");
    }

    void everyFormatIsReadInColor()
    {
        QFETCH(QByteArray, file);
        if (file.isEmpty())
            QSKIP("no encoder for this format is installed");
        const auto photo = readPhotoBytes(file, {});
        QVERIFY2(photo.has_value(), photo ? "" : qPrintable(photo.error().error.detail));
        QTEST(photo->format, "format");
        QCOMPARE(photo->width, 96);
        QCOMPARE(photo->height, 64);
        QCOMPARE(photo->image.width, 96);
        QCOMPARE(photo->image.height, 64);
        QCOMPARE(tests::layoutOf(photo->image), kUpright);
    }

    void everyFormatShrinksOnTheWay_data()
    {
        QTest::addColumn<QByteArray>("file");
        const PixelImage image = tests::quarters(640, 400);
        QTest::newRow("JPEG") << tests::makeJpeg(image);
        QTest::newRow("JPEG, CMYK") << tests::makeJpeg(image, JpegKind::Cmyk);
        QTest::newRow("PNG") << tests::encode(image, ".png");
        QTest::newRow("PNG, interlaced") << tests::palettePng(640, 400, true);
        QTest::newRow("TIFF") << tests::encode(image, ".tiff");
        QTest::newRow("BMP") << tests::encode(image, ".bmp");
        QTest::newRow("WebP") << tests::encode(image, ".webp");
        QTest::newRow("GIF") << tests::twoFrameGif(640, 400, false);
        QTest::newRow("AVIF") << tests::makeHeif(image, true);
        QTest::newRow("raw") << tests::makeRaw(tests::makeJpeg(image), 640, 400, 1);
    }

    void everyFormatShrinksOnTheWay()
    {
        QFETCH(QByteArray, file);
        if (file.isEmpty())
            QSKIP("no encoder for this format is installed");
        const auto photo = readPhotoBytes(file, atLeast(64));
        QVERIFY(photo.has_value());
        QCOMPARE(photo->width, 640);
        QCOMPARE(photo->height, 400);
        QVERIFY2(photo->image.height >= 64 && photo->image.height < 128,
                 qPrintable(QString::number(photo->image.height)));
        QVERIFY(qAbs(photo->image.width * 400 - photo->image.height * 640) <= 640); // the same shape
        QCOMPARE(tests::layoutOf(photo->image), kUpright);
    }

    /// The smallest eighth that leaves enough, and the full picture where nothing would.
    void jpegScales_data()
    {
        QTest::addColumn<int>("minShortSide");
        QTest::addColumn<int>("shortSide");
        QTest::newRow("full size asked") << 0 << 400;
        QTest::newRow("an eighth is exactly enough") << 50 << 50;
        QTest::newRow("an eighth is just too little") << 51 << 100;
        QTest::newRow("three eighths") << 150 << 150;
        QTest::newRow("seven eighths") << 301 << 350;
        QTest::newRow("more than there is") << 1000 << 400;
    }

    void jpegScales()
    {
        QFETCH(int, minShortSide);
        static const QByteArray jpeg = tests::makeJpeg(tests::quarters(600, 400));
        const auto photo = readPhotoBytes(jpeg, atLeast(minShortSide));
        QVERIFY(photo.has_value());
        QTEST(photo->image.height, "shortSide");
        QCOMPARE(photo->width, 600);
        QCOMPARE(photo->height, 400);
    }

    void orientationIsHonouredOnce_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const PixelImage stored = storedFor(orientation, 120, 80);
            const QByteArray jpeg = tests::makeJpeg(stored);
            QTest::addRow("JPEG %d", orientation) << tests::withOrientation(jpeg, orientation);
            QTest::addRow("TIFF %d", orientation) << tests::plainTiff(stored, orientation);
            QTest::addRow("raw %d", orientation)
                << tests::makeRaw(jpeg, stored.width, stored.height, orientation);
            // A preview that repeats the orientation must not be turned twice.
            QTest::addRow("raw with an orientation in the preview %d", orientation) << tests::makeRaw(
                tests::withOrientation(jpeg, orientation), stored.width, stored.height, orientation);
        }
    }

    void orientationIsHonouredOnce()
    {
        QFETCH(QByteArray, file);
        for (const int minShortSide : {0, 20}) {
            const auto photo = readPhotoBytes(file, atLeast(minShortSide));
            QVERIFY(photo.has_value());
            QCOMPARE(photo->width, 120);
            QCOMPARE(photo->height, 80);
            QVERIFY(photo->image.width > photo->image.height);
            QCOMPARE(tests::layoutOf(photo->image), kUpright);
        }
    }

    void anImpossibleOrientationTurnsNothing()
    {
        const QByteArray jpeg = tests::makeJpeg(tests::quarters(120, 80));
        for (const int orientation : {0, 9, 65535}) {
            const auto photo = readPhotoBytes(tests::withOrientation(jpeg, orientation), {});
            QVERIFY(photo.has_value());
            QCOMPARE(photo->metadata.orientation, 1);
            QCOMPARE(tests::layoutOf(photo->image), kUpright);
        }
    }

    void withoutMetadataThePictureStillStandsUpright()
    {
        ReadOptions options;
        options.withMetadata = false;
        const auto photo =
            readPhotoBytes(tests::withOrientation(tests::makeJpeg(storedFor(6, 120, 80)), 6), options);
        QVERIFY(photo.has_value());
        QCOMPARE(tests::layoutOf(photo->image), kUpright);
        QCOMPARE(photo->metadata, domain::PhotoMetadata());
    }

    void grayIsGray()
    {
        for (const QByteArray& file : {tests::makeJpeg(tests::texture(64, 64), JpegKind::Gray),
                                       tests::encodeGray(tests::texture(64, 64), ".png"),
                                       tests::encodeGray(tests::texture(64, 64), ".tiff")}) {
            const auto photo = readPhotoBytes(file, {});
            QVERIFY(photo.has_value());
            QCOMPARE(photo->image.rgb.size(), std::size_t{64 * 64 * 3});
            for (std::size_t i = 0; i < photo->image.rgb.size(); i += 3) {
                QCOMPARE(photo->image.rgb[i], photo->image.rgb[i + 1]);
                QCOMPARE(photo->image.rgb[i], photo->image.rgb[i + 2]);
            }
        }
    }

    void losslessFormatsAreExact()
    {
        const PixelImage image = tests::texture(61, 43);
        for (const QByteArray& file :
             {tests::encode(image, ".png"), tests::encode16(image, ".png"), tests::encode(image, ".tiff"),
              tests::encode16(image, ".tiff"), tests::encode(image, ".bmp"), tests::plainTiff(image, 1)}) {
            const auto photo = readPhotoBytes(file, {});
            QVERIFY(photo.has_value());
            QVERIFY2(photo->image == image, qPrintable(photo->format));
        }
    }

    void whatIsTransparentIsWhite()
    {
        for (const char* extension : {".png", ".tiff", ".webp"}) {
            const auto photo =
                readPhotoBytes(tests::encodeHalfTransparent(tests::quarters(80, 60), extension), {});
            QVERIFY(photo.has_value());
            QVERIFY2(tests::isNear(tests::colorAt(photo->image, 0.25, 0.25), tests::kRed, 30), extension);
            QVERIFY2(tests::isNear(tests::colorAt(photo->image, 0.75, 0.25), {255, 255, 255}, 3), extension);
        }
    }

    void extremeShapes_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("1 × 1") << 1 << 1;
        QTest::newRow("1 × 20000") << 1 << 20000;
        QTest::newRow("20000 × 1") << 20000 << 1;
        QTest::newRow("3 × 5") << 3 << 5;
    }

    void extremeShapes()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const PixelImage image = tests::texture(width, height);
        QList<QByteArray> files{tests::makeJpeg(image), tests::encode(image, ".png"),
                                tests::encode(image, ".tiff"), tests::encode(image, ".bmp")};
        if (std::max(width, height) < 16384) // as far as WebP goes
            files << tests::encode(image, ".webp");
        for (const QByteArray& file : std::as_const(files)) {
            for (const int minShortSide : {0, 1, 150}) {
                const auto photo = readPhotoBytes(file, atLeast(minShortSide));
                QVERIFY(photo.has_value());
                QCOMPARE(photo->width, width);
                QCOMPARE(photo->height, height);
                QVERIFY(photo->image.width > 0 && photo->image.height > 0);
                QCOMPARE(photo->image.rgb.size(), static_cast<std::size_t>(photo->image.width) *
                                                      static_cast<std::size_t>(photo->image.height) * 3);
            }
        }
    }

    void aRawHasItsOwnSize()
    {
        const QByteArray preview = tests::makeJpeg(tests::quarters(96, 64));
        const auto photo = readPhotoBytes(tests::makeRaw(preview, 6000, 4000, 6), {});
        QVERIFY(photo.has_value());
        QCOMPARE(photo->width, 4000);
        QCOMPARE(photo->height, 6000);
        QCOMPARE(photo->image.width, 64);
        QCOMPARE(photo->image.height, 96);
    }

    /// exiv2 knows neither structure: the JPEG inside is found by its own marks, the largest of several.
    void aRawOfUnknownStructureShowsItsLargestPreview()
    {
        const QByteArray small = tests::makeJpeg(tests::quarters(16, 16));
        const QByteArray large = tests::makeJpeg(tests::quarters(96, 64));
        const QByteArray raw =
            QByteArray("FOVb") + QByteArray(500, 'x') + small + QByteArray(300, 'y') + large + "tail";
        const auto photo = readPhotoBytes(raw, {});
        QVERIFY(photo.has_value());
        QCOMPARE(photo->format, QStringLiteral("raw"));
        QCOMPARE(photo->width, 96);
        QCOMPARE(tests::layoutOf(photo->image), kUpright);
    }

    void manyThreadsReadTheSame()
    {
        const QByteArray file = tests::withOrientation(tests::makeJpeg(tests::texture(200, 150)), 6);
        const auto expected = readPhotoBytes(file, atLeast(64));
        QVERIFY(expected.has_value());
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&file, &expected, &wrong] {
                    for (int round = 0; round < 50; ++round) {
                        const auto photo = readPhotoBytes(file, atLeast(64));
                        if (!photo || photo->image != expected->image ||
                            photo->contentHash != expected->contentHash)
                            ++wrong;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }

    void realPhotographsStandUpright()
    {
        if (tests::sharedDataDir().isEmpty())
            QSKIP("the shared photographs are not here");
        const QDir folder(tests::sharedDataDir() +
                          QStringLiteral("/photos/recurser_exif-orientation-examples"));
        for (const QString& kind : {QStringLiteral("Landscape"), QStringLiteral("Portrait")}) {
            const auto plain = readPhoto(folder.filePath(kind + QStringLiteral("_1.jpg")), atLeast(64));
            QVERIFY(plain.has_value());
            for (int orientation = 2; orientation <= 8; ++orientation) {
                const auto turned = readPhoto(
                    folder.filePath(QStringLiteral("%1_%2.jpg").arg(kind).arg(orientation)), atLeast(64));
                QVERIFY(turned.has_value());
                QCOMPARE(turned->width, plain->width);
                QCOMPARE(turned->height, plain->height);
                for (const double x : {0.1, 0.35, 0.6, 0.9}) {
                    for (const double y : {0.1, 0.35, 0.6, 0.9})
                        QVERIFY(tests::isNear(tests::colorAt(turned->image, x, y),
                                              tests::colorAt(plain->image, x, y), 60));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPhotoReader)
#include "tst_photoreader.moc"
