// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/embeddedpreview.h"
#include "core/metadata/metadatareader.h"
#include "tests/imaging/pictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <sys/stat.h>

#include <exiv2/exiv2.hpp>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using domain::PixelImage;

namespace {

const QString kUpright = QStringLiteral("red green / blue yellow");

/// A JPEG file whose EXIF block holds this preview, and this orientation.
QByteArray withPreview(const QByteArray& jpeg, const QByteArray& preview, int orientation)
{
    Exiv2::ExifData exif;
    exif["Exif.Image.Orientation"] = static_cast<std::uint16_t>(orientation);
    Exiv2::ExifThumb thumbnail(exif);
    thumbnail.setJpegThumbnail(reinterpret_cast<const Exiv2::byte*>(preview.constData()),
                               static_cast<long>(preview.size()));
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, exif);
    QByteArray payload("Exif\0\0", 6);
    payload.append(reinterpret_cast<const char*>(blob.data()), static_cast<qsizetype>(blob.size()));
    const auto length = static_cast<int>(payload.size()) + 2;
    QByteArray segment("\xFF\xE1", 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length);
    return jpeg.left(2) + segment + payload + jpeg.mid(2);
}

/// The picture in the middle of a larger one of this grey.
PixelImage framed(const PixelImage& picture, int width, int height, std::uint8_t gray)
{
    PixelImage frame{width, height, {}};
    frame.rgb.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, gray);
    const int left = (width - picture.width) / 2;
    const int top = (height - picture.height) / 2;
    for (int y = 0; y < picture.height; ++y)
        std::copy_n(picture.rgb.data() + std::ptrdiff_t{y} * picture.width * 3, picture.width * 3,
                    frame.rgb.data() + (std::ptrdiff_t{top + y} * width + left) * 3);
    return frame;
}

QByteArray photoWith(const PixelImage& preview, int orientation = 1)
{
    return withPreview(tests::makeJpeg(tests::texture(600, 400)), tests::makeJpeg(preview), orientation);
}

} // namespace

class TestEmbeddedPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { metadata::initializeToolkit(); }
    void isFoundInTheBeginningOfAFile();
    void isTurnedUpright();
    void blackBarsAreCutOff_data();
    void blackBarsAreCutOff();
    void anotherShapeIsAnotherPicture_data();
    void anotherShapeIsAnotherPicture();
    void brokenOnesAreNone_data();
    void brokenOnesAreNone();
    void pipesAndFoldersAreNotWaitedFor();
};

void TestEmbeddedPreview::isFoundInTheBeginningOfAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // What lies beyond the beginning is not looked at: the file could be on the other side of the world.
    file.write(photoWith(tests::quarters(160, 107)) + QByteArray(4 << 20, '\xA5'));
    file.close();
    const auto preview = readPreview(path, {600, 400});
    QVERIFY(preview);
    QCOMPARE(preview->width, 160);
    QCOMPARE(tests::layoutOf(*preview), kUpright);
    QVERIFY(!readPreview(path, {}));
    QVERIFY(!readPreview(folder.filePath(QStringLiteral("none.jpg")), {600, 400}));
}

void TestEmbeddedPreview::isTurnedUpright()
{
    constexpr int kTurnedLeft = 6; // to be seen, it is turned right
    const auto preview = previewFrom(photoWith(tests::quarters(160, 107), kTurnedLeft), {400, 600});
    QVERIFY(preview);
    QCOMPARE(preview->width, 107);
    QCOMPARE(preview->height, 160);
    QCOMPARE(tests::layoutOf(*preview), QStringLiteral("blue red / yellow green"));
}

void TestEmbeddedPreview::blackBarsAreCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("above and below") << 160 << 107;
    QTest::newRow("left and right") << 80 << 120;
    QTest::newRow("wide") << 160 << 90;
}

void TestEmbeddedPreview::blackBarsAreCutOff()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    const PixelImage letterbox = framed(tests::quarters(width, height), 160, 120, 4);
    const auto preview = previewFrom(photoWith(letterbox), {width * 10, height * 10});
    QVERIFY(preview);
    QCOMPARE(preview->width, width);
    QCOMPARE(preview->height, height);
    QCOMPARE(tests::layoutOf(*preview), kUpright);
}

void TestEmbeddedPreview::anotherShapeIsAnotherPicture_data()
{
    QTest::addColumn<PixelImage>("preview");
    QTest::newRow("cropped since") << tests::quarters(160, 120);
    QTest::newRow("turned since") << tests::quarters(107, 160);
    QTest::newRow("white bars") << framed(tests::quarters(160, 107), 160, 120, 255);
    QTest::newRow("nothing but black") << framed(tests::quarters(20, 10), 160, 160, 0);
}

void TestEmbeddedPreview::anotherShapeIsAnotherPicture()
{
    QFETCH(const PixelImage, preview);
    QVERIFY(
        !previewFrom(photoWith(preview), {1600, preview.height == 160 && preview.width == 160 ? 400 : 1067}));
}

void TestEmbeddedPreview::brokenOnesAreNone_data()
{
    const QByteArray whole = photoWith(tests::quarters(160, 107));
    const QByteArray jpeg = tests::makeJpeg(tests::texture(600, 400));
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no EXIF") << jpeg;
    QTest::newRow("no JPEG") << tests::encode(tests::texture(60, 40), ".png");
    QTest::newRow("EXIF broken off") << whole.left(400);
    QTest::newRow("preview is garbage") << withPreview(jpeg, QByteArray("\xFF\xD8\xFF\xE0 no picture"), 1);
    QTest::newRow("preview broken off")
        << withPreview(jpeg, tests::makeJpeg(tests::quarters(160, 107)).left(500), 1);
    QTest::newRow("orientation without preview") << tests::withOrientation(jpeg, 6);
}

void TestEmbeddedPreview::brokenOnesAreNone()
{
    QFETCH(const QByteArray, file);
    QVERIFY(!previewFrom(file, {600, 400}));
}

void TestEmbeddedPreview::pipesAndFoldersAreNotWaitedFor()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.jpg"));
    QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
    QVERIFY(!readPreview(pipe, {600, 400}));
    QVERIFY(!readPreview(folder.path(), {600, 400}));
}

QTEST_GUILESS_MAIN(TestEmbeddedPreview)
#include "tst_embeddedpreview.moc"
