// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/photoreader.h"
#include "core/metadata/metadatareader.h"
#include "tests/imaging/pictures.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QTest>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using base::ErrorCode;
using tests::JpegKind;

namespace {

ReadOptions smallLimits()
{
    ReadOptions options;
    options.minShortSide = 32;
    options.maxPixels = 4'000'000; // keeps a flipped bit in a header from costing seconds
    return options;
}

/// The codes that a decoder may give for a broken file.
bool isReason(ErrorCode code)
{
    return code == ErrorCode::FileTruncated || code == ErrorCode::FileCorrupt ||
           code == ErrorCode::UnsupportedFormat || code == ErrorCode::ImageTooLarge ||
           code == ErrorCode::FileEmpty;
}

bool isWhole(const ReadPhoto& photo)
{
    return photo.width > 0 && photo.height > 0 && photo.image.width > 0 && photo.image.height > 0 &&
           photo.image.rgb.size() ==
               static_cast<std::size_t>(photo.image.width) * static_cast<std::size_t>(photo.image.height) * 3;
}

void addFiles()
{
    QTest::addColumn<QByteArray>("file");
    const domain::PixelImage image = tests::texture(72, 56);
    const auto row = [](const char* name, const QByteArray& file) {
        if (!file.isEmpty())
            QTest::newRow(name) << file;
    };
    row("JPEG", tests::withOrientation(tests::makeJpeg(image), 6));
    row("JPEG, progressive", tests::makeJpeg(image, JpegKind::Progressive));
    row("JPEG, CMYK", tests::makeJpeg(image, JpegKind::Cmyk));
    row("PNG", tests::encode(image, ".png"));
    row("PNG, palette", tests::palettePng(72, 56, true));
    row("TIFF", tests::encode(image, ".tiff"));
    row("TIFF, plain", tests::plainTiff(image, 3));
    row("BMP", tests::encode(image, ".bmp"));
    row("WebP", tests::encode(image, ".webp"));
    row("WebP, animated", tests::twoFrameWebP(image));
    row("GIF", tests::twoFrameGif(72, 56, true));
    row("HEIC", tests::makeHeif(image, false));
    row("AVIF", tests::makeHeif(image, true));
    row("raw", tests::makeRaw(tests::makeJpeg(image), 72, 56, 1));
}

QByteArray bigEndian32(quint32 value)
{
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(value >> (24 - 8 * i) & 0xFFU);
    return bytes;
}

/// A PNG chunk with its checksum, so that a decoder believes it.
QByteArray pngChunk(const QByteArray& typeAndData)
{
    quint32 checksum = 0xFFFFFFFFU;
    for (const char byte : typeAndData) {
        checksum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            checksum = checksum >> 1 ^ ((checksum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return bigEndian32(static_cast<quint32>(typeAndData.size()) - 4) + typeAndData + bigEndian32(~checksum);
}

} // namespace

class TestBrokenPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { metadata::initializeToolkit(); }

    void cutAnywhereEndsWithAReason_data() { addFiles(); }

    void cutAnywhereEndsWithAReason()
    {
        QFETCH(QByteArray, file);
        QVERIFY(readPhotoBytes(file, smallLimits()).has_value());
        const qsizetype step = std::max<qsizetype>(1, file.size() / 400);
        int failed = 0;
        for (qsizetype length = 1; length < file.size(); length += length < 200 ? 1 : step) {
            const auto photo = readPhotoBytes(file.left(length), smallLimits());
            if (photo) {
                QVERIFY(isWhole(*photo));
                continue;
            }
            ++failed;
            QVERIFY2(isReason(photo.error().error.code),
                     qPrintable(base::errorCodeName(photo.error().error.code)));
            QVERIFY(!photo.error().error.detail.isEmpty());
        }
        QVERIFY(failed > 0);
    }

    void cutInTheMiddleIsTruncated_data() { addFiles(); }

    void cutInTheMiddleIsTruncated()
    {
        QFETCH(QByteArray, file);
        if (QByteArray(QTest::currentDataTag()) == "HEIC" || QByteArray(QTest::currentDataTag()) == "AVIF")
            QSKIP("libheif does not always tell a short file from a broken one");
        const auto photo = readPhotoBytes(file.left(file.size() * 6 / 10), smallLimits());
        QVERIFY(!photo.has_value());
        const ErrorCode code = photo.error().error.code;
        // A raw file whose preview is cut has no preview any more, as far as its structure goes.
        const bool isRaw = QByteArray(QTest::currentDataTag()) == "raw";
        QVERIFY2(code == ErrorCode::FileTruncated || (isRaw && isReason(code)),
                 qPrintable(base::errorCodeName(code)));
    }

    void flippedBitsNeverCrash_data() { addFiles(); }

    void flippedBitsNeverCrash()
    {
        QFETCH(QByteArray, file);
        std::mt19937 random(20240229);
        for (int round = 0; round < 250; ++round) {
            QByteArray broken = file;
            const int flips = 1 + static_cast<int>(random() % 8);
            for (int i = 0; i < flips; ++i) {
                // Every second one among the first bytes, where the structure is.
                const auto range = static_cast<unsigned>(
                    round % 2 == 0 ? std::min<qsizetype>(200, broken.size()) : broken.size());
                const auto position = static_cast<qsizetype>(random() % range);
                broken[position] = static_cast<char>(broken[position] ^ (1 << (random() % 8)));
            }
            const auto photo = readPhotoBytes(broken, smallLimits());
            if (photo)
                QVERIFY(isWhole(*photo));
            else
                QVERIFY2(isReason(photo.error().error.code),
                         qPrintable(base::errorCodeName(photo.error().error.code)));
        }
    }

    void jpegDamageIsSaid()
    {
        const QByteArray jpeg = tests::makeJpeg(tests::texture(200, 200));
        QByteArray zeroed = jpeg;
        const qsizetype middle = jpeg.size() / 2;
        // An end-of-image mark where picture data should be: the rest of the picture is missing.
        const auto early = readPhotoBytes(zeroed.left(middle) + QByteArray("\xFF\xD9", 2), {});
        QVERIFY(!early.has_value());
        QCOMPARE(early.error().error.code, ErrorCode::FileTruncated);
        // A restart mark that nobody announced.
        const auto marker = readPhotoBytes(zeroed.replace(middle, 2, QByteArray("\xFF\xD3", 2)), {});
        QVERIFY(!marker.has_value());
        QVERIFY(isReason(marker.error().error.code));
    }

    void aProgressiveJpegWithoutItsLastScansIsTruncated()
    {
        const QByteArray jpeg = tests::makeJpeg(tests::texture(200, 200), JpegKind::Progressive);
        const qsizetype lastScan = jpeg.lastIndexOf(QByteArray("\xFF\xDA", 2));
        QVERIFY(lastScan > 0);
        const auto photo = readPhotoBytes(jpeg.left(lastScan), {});
        QVERIFY(!photo.has_value());
        QCOMPARE(photo.error().error.code, ErrorCode::FileTruncated);
    }

    /// Thousands of scans of one small picture: a decode each, in a few bytes each.
    void aScanBombIsRefused()
    {
        QByteArray jpeg = tests::makeJpeg(tests::quarters(64, 64), JpegKind::Progressive);
        const qsizetype lastScan = jpeg.lastIndexOf(QByteArray("\xFF\xDA", 2));
        const QByteArray scan = jpeg.sliced(lastScan).chopped(2);
        jpeg.chop(2);
        for (int i = 0; i < 1000; ++i)
            jpeg += scan;
        jpeg += QByteArray("\xFF\xD9", 2);
        const auto photo = readPhotoBytes(jpeg, {});
        QVERIFY(!photo.has_value());
        QCOMPARE(photo.error().error.code, ErrorCode::FileCorrupt);
    }

    void bombsAreRefusedByTheirHeaders_data()
    {
        QTest::addColumn<QByteArray>("file");
        QByteArray png = tests::encode(tests::quarters(8, 8), ".png");
        const QByteArray header = bigEndian32(60000) + bigEndian32(60000) + QByteArray::fromHex("0802000000");
        QTest::newRow("PNG 60000 × 60000") << png.left(8) + pngChunk("IHDR" + header) + png.sliced(33);
        QByteArray jpeg = tests::makeJpeg(tests::quarters(8, 8));
        const qsizetype frame = jpeg.indexOf(QByteArray("\xFF\xC0", 2));
        QTest::newRow("JPEG 65535 × 65535")
            << QByteArray(jpeg).replace(frame + 5, 4, QByteArray("\xFF\xFF\xFF\xFF", 4));
        QTest::newRow("JPEG 60000 × 60000")
            << QByteArray(jpeg).replace(frame + 5, 4, QByteArray("\xEA\x60\xEA\x60", 4));
        QByteArray bmp = tests::encode(tests::quarters(8, 8), ".bmp");
        QTest::newRow("BMP 2147483647 × 8")
            << QByteArray(bmp).replace(18, 4, QByteArray("\xFF\xFF\xFF\x7F", 4));
        QByteArray tiff = tests::plainTiff(tests::quarters(8, 8), 1);
        QTest::newRow("TIFF 60000 × 60000") << QByteArray(tiff)
                                                   .replace(18, 4, QByteArray("\x60\xEA\x00\x00", 4))
                                                   .replace(30, 4, QByteArray("\x60\xEA\x00\x00", 4));
        QByteArray gif = tests::twoFrameGif(8, 8, false);
        QTest::newRow("GIF 65535 × 65535")
            << QByteArray(gif).replace(6, 4, QByteArray("\xFF\xFF\xFF\xFF", 4));
    }

    void bombsAreRefusedByTheirHeaders()
    {
        QFETCH(QByteArray, file);
        const auto photo = readPhotoBytes(file, {});
        QVERIFY(!photo.has_value());
        QVERIFY2(photo.error().error.code == ErrorCode::ImageTooLarge,
                 qPrintable(photo.error().error.detail));
    }

    void theLimitCountsFullSizePixels()
    {
        ReadOptions options;
        options.minShortSide = 8;
        options.maxPixels = 100 * 100;
        QVERIFY(readPhotoBytes(tests::makeJpeg(tests::quarters(100, 100)), options).has_value());
        for (const QByteArray& file :
             {tests::makeJpeg(tests::quarters(101, 100)), tests::encode(tests::quarters(101, 100), ".png"),
              tests::encode(tests::quarters(101, 100), ".webp"),
              tests::encode(tests::quarters(101, 100), ".tiff")}) {
            const auto photo = readPhotoBytes(file, options);
            QVERIFY(!photo.has_value());
            QCOMPARE(photo.error().error.code, ErrorCode::ImageTooLarge);
        }
    }

    void aSizeOfZeroIsCorrupt()
    {
        QByteArray bmp = tests::encode(tests::quarters(8, 8), ".bmp");
        const auto photo = readPhotoBytes(bmp.replace(18, 4, QByteArray(4, '\0')), {});
        QVERIFY(!photo.has_value());
        QCOMPARE(photo.error().error.code, ErrorCode::FileCorrupt);
    }

    void theContentDecidesNotTheName()
    {
        for (const QByteArray& file :
             {QByteArray("%PDF-1.4"), QByteArray("BM just text, no picture"), QByteArray("\xFF\xD8", 2),
              QByteArray("RIFF....WAVEfmt "), QByteArray(1000, '\0')}) {
            const auto photo = readPhotoBytes(file, {});
            QVERIFY(!photo.has_value());
            QCOMPARE(photo.error().error.code, ErrorCode::UnsupportedFormat);
        }
    }

    void theHostileFolderEndsWithReasons()
    {
        if (tests::sharedDataDir().isEmpty())
            QSKIP("the shared photographs are not here");
        QDirIterator files(tests::sharedDataDir() + QStringLiteral("/hostile"), QDir::Files,
                           QDirIterator::Subdirectories);
        int read = 0;
        int refused = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            ReadOptions options;
            options.minShortSide = 150;
            const auto photo = readPhoto(path, options);
            if (photo) {
                QVERIFY2(isWhole(*photo), qPrintable(path));
                ++read;
            } else {
                QVERIFY2(isReason(photo.error().error.code), qPrintable(path));
                ++refused;
            }
        }
        qInfo("%d read, %d refused", read, refused);
        QVERIFY(read > 100 && refused > 50);
    }
};

QTEST_GUILESS_MAIN(TestBrokenPictures)
#include "tst_brokenpictures.moc"
