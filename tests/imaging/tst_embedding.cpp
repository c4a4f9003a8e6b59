// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/photoreader.h"
#include "core/metadata/embedding.h"
#include "core/metadata/metadatareader.h"
#include "core/metadata/xmpsidecar.h"
#include "tests/imaging/pictures.h"
#include "tests/metadata/sidecars.h"
#include "tests/support/require.h"

#include <exiv2/exiv2.hpp>

#include <QCryptographicHash>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::SceneLabels;
using metadata::embedSceneLabels;

namespace {

SceneLabels someLabels()
{
    return {{humanLabel(u"mountain"_s, u"Ada"_s), rejection(u"sea"_s), modelLabel(u"for\u00eat"_s, 0.7)},
            false,
            false};
}

/// Of the picture as it is seen, in full size.
QByteArray pixelHash(const QByteArray& file)
{
    imaging::ReadOptions options;
    options.withMetadata = true;
    const auto read = imaging::readPhotoBytes(file, options);
    if (!read)
        qFatal("cannot decode: %s", qUtf8Printable(read.error().error.detail));
    return QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char*>(read->image.rgb.data()),
                                                   static_cast<qsizetype>(read->image.rgb.size())),
                                    QCryptographicHash::Sha256);
}

std::unique_ptr<Exiv2::Image> opened(const QByteArray& file)
{
    auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(file.constData()), file.size());
    image->readMetadata();
    return std::unique_ptr<Exiv2::Image>(image.release());
}

/// As a camera and a person filled it.
QByteArray filled(const QByteArray& file)
{
    const auto image = opened(file);
    Exiv2::ExifData& exif = image->exifData();
    exif["Exif.Image.Make"] = "Canon";
    exif["Exif.Image.Model"] = "Canon EOS 5D";
    exif["Exif.Image.Orientation"] = std::uint16_t{6};
    exif["Exif.Photo.DateTimeOriginal"] = "2021:06:05 07:08:09";
    exif["Exif.Photo.LensModel"] = "EF 50mm";
    exif["Exif.Canon.OwnerName"] = "Ada";
    exif["Exif.Photo.UserComment"] = "charset=Ascii a comment";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "S";
    exif["Exif.GPSInfo.GPSLatitude"] = "33/1 51/1 3123/100";
    if ((image->checkMode(Exiv2::mdIptc) & Exiv2::amWrite) != 0) {
        image->iptcData()["Iptc.Application2.City"] = "Sydney";
        image->iptcData()["Iptc.Application2.Keywords"] = "holiday";
    }
    Exiv2::DataBuf profile(300);
    for (long i = 0; i < profile.size_; ++i)
        profile.pData_[i] = static_cast<Exiv2::byte>(i);
    std::copy_n("\0\0\1\x2C", 4, profile.pData_);
    image->setIccProfile(profile, false);
    image->setXmpPacket(lightroomSidecar().toStdString());
    image->writeXmpFromPacket(true);
    image->writeMetadata();
    QByteArray bytes(static_cast<qsizetype>(image->io().size()), '\0');
    image->io().open();
    image->io().read(reinterpret_cast<Exiv2::byte*>(bytes.data()), bytes.size());
    return bytes;
}

QStringList iptcKeywords(const QByteArray& file)
{
    QStringList keywords;
    const auto image = opened(file);
    for (const Exiv2::Iptcdatum& datum : image->iptcData()) {
        if (datum.key() == "Iptc.Application2.Keywords")
            keywords << QString::fromStdString(datum.toString());
    }
    return keywords;
}

QByteArray packetOf(const QByteArray& file)
{
    const auto image = opened(file);
    image->writeXmpFromPacket(true);
    const auto tag = image->exifData().findKey(Exiv2::ExifKey("Exif.Image.XMLPacket"));
    if (tag == image->exifData().end())
        return QByteArray::fromStdString(image->xmpPacket());
    QByteArray packet(tag->size(), '\0');
    tag->copy(reinterpret_cast<Exiv2::byte*>(packet.data()), Exiv2::invalidByteOrder);
    return packet;
}

} // namespace

/// Labels inside copies of pictures: the pictures stay what they were.
class TestEmbedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsPixelsAndMetadata_data();
    void keepsPixelsAndMetadata();
    void takesItsWordsOutAgain();
    void keepsNamesThatNobodyKnows();
    void refusesWhatItCannotWrite();
    void refusesMoreThanAJpegHolds();
};

void TestEmbedding::initTestCase()
{
    metadata::initializeToolkit();
    registerNamespaces();
}

void TestEmbedding::keepsPixelsAndMetadata_data()
{
    QTest::addColumn<QByteArray>("file");
    const domain::PixelImage image = texture(64, 40);
    QTest::newRow("JPEG") << makeJpeg(image);
    QTest::newRow("JPEG filled") << filled(makeJpeg(image));
    QTest::newRow("progressive JPEG") << makeJpeg(image, JpegKind::Progressive);
    QTest::newRow("PNG") << encode(image, ".png");
    QTest::newRow("PNG filled") << filled(encode(image, ".png"));
    QTest::newRow("PNG of 16 bits") << encode16(image, ".png");
    QTest::newRow("PNG with a palette") << palettePng(64, 40, true);
    QTest::newRow("WebP") << encode(image, ".webp");
    QTest::newRow("WebP filled") << filled(encode(image, ".webp"));
    QTest::newRow("WebP with alpha") << encodeHalfTransparent(image, ".webp");
    QTest::newRow("TIFF") << encode(image, ".tiff");
    QTest::newRow("TIFF filled") << filled(encode(image, ".tiff"));
    QTest::newRow("plain TIFF") << plainTiff(image, 6);
}

void TestEmbedding::keepsPixelsAndMetadata()
{
    QFETCH(QByteArray, file);
    const QByteArray with = require(embedSceneLabels(file, someLabels(), u"x"_s));
    QVERIFY(with != file);
    QCOMPARE(pixelHash(with), pixelHash(file));
    QCOMPARE(*require(metadata::readSceneLabels(packetOf(with))).labels, someLabels());
    if (!packetOf(file).isEmpty())
        QCOMPARE(foreignOf(packetOf(with)), foreignOf(packetOf(file)));
    const auto before = opened(file);
    const auto after = opened(with);
    for (const Exiv2::Exifdatum& datum : before->exifData()) {
        const auto same = after->exifData().findKey(Exiv2::ExifKey(datum.key()));
        QVERIFY2(same != after->exifData().end(), datum.key().c_str());
        if (datum.tagName().find("Offsets") == std::string::npos && datum.tagName() != "XMLPacket" &&
            datum.tagName().find("Tag") == std::string::npos && datum.tagName() != "IPTCNAA" &&
            datum.groupName() != "MakerNote" && datum.tagName() != "MakerNote")
            QCOMPARE(same->toString(), datum.toString());
    }
    QCOMPARE(after->iccProfile()->size_, before->iccProfile()->size_);
    QVERIFY(std::equal(after->iccProfile()->pData_, after->iccProfile()->pData_ + after->iccProfile()->size_,
                       before->iccProfile()->pData_));
    QStringList keywords = iptcKeywords(file);
    if ((before->checkMode(Exiv2::mdIptc) & Exiv2::amWrite) != 0)
        keywords += QStringList{u"mountain"_s, u"for\u00eat"_s};
    QStringList found = iptcKeywords(with);
    keywords.sort();
    found.sort();
    QCOMPARE(found, keywords);
    QCOMPARE(require(embedSceneLabels(with, someLabels(), u"x"_s)), with);
}

void TestEmbedding::takesItsWordsOutAgain()
{
    const QByteArray file = filled(makeJpeg(texture(64, 40)));
    const QByteArray with = require(embedSceneLabels(file, someLabels(), u"jpg"_s));
    const QByteArray without = require(embedSceneLabels(with, {}, u"jpg"_s));
    QCOMPARE(packetOf(without), packetOf(file));
    QCOMPARE(iptcKeywords(without), iptcKeywords(file));
}

void TestEmbedding::keepsNamesThatNobodyKnows()
{
    const QByteArray file = makeJpeg(texture(64, 40));
    const auto image = opened(file);
    const QByteArray packet = packetWith("<u:a xmlns:u='http://example.org/unheard-of#'>1</u:a>\n");
    image->setXmpPacket(packet.toStdString());
    image->writeXmpFromPacket(true);
    image->writeMetadata();
    QByteArray before(static_cast<qsizetype>(image->io().size()), '\0');
    image->io().open();
    image->io().read(reinterpret_cast<Exiv2::byte*>(before.data()), before.size());
    const QByteArray with = require(embedSceneLabels(before, someLabels(), u"jpg"_s));
    QVERIFY(packetOf(with).contains("<u:a xmlns:u='http://example.org/unheard-of#'>1</u:a>"));
    QCOMPARE(packetOf(require(embedSceneLabels(with, {}, u"jpg"_s))), packet);
}

void TestEmbedding::refusesWhatItCannotWrite()
{
    const auto codeOf = [](const QByteArray& file) {
        const auto result = embedSceneLabels(file, someLabels(), u"x"_s);
        return result ? ErrorCode::Cancelled : result.error().code;
    };
    const domain::PixelImage image = texture(64, 40);
    QCOMPARE(codeOf({}), ErrorCode::UnsupportedFormat);
    QCOMPARE(codeOf(encode(image, ".bmp")), ErrorCode::UnsupportedFormat);
    QCOMPARE(codeOf(twoFrameGif(64, 40, false)), ErrorCode::UnsupportedFormat);
    QCOMPARE(codeOf("II*"), ErrorCode::UnsupportedFormat);
    for (const QByteArray& whole : {makeJpeg(image), encode(image, ".png"), encode(image, ".webp")}) {
        for (const qsizetype length : {qsizetype{12}, qsizetype{20}, qsizetype{40}})
            QVERIFY(codeOf(whole.first(length)) != ErrorCode::Cancelled);
    }
    const QByteArray raw = makeRaw(makeJpeg(image), 64, 40, 1);
    const auto result = embedSceneLabels(raw, someLabels(), u"dng"_s);
    QVERIFY(!result || pixelHash(*result) == pixelHash(raw));
}

void TestEmbedding::refusesMoreThanAJpegHolds()
{
    SceneLabels many;
    for (int i = 0; i < 900; ++i)
        many.labels.push_back(humanLabel(u"a rather long name for a scene %1"_s.arg(i)));
    const auto result = embedSceneLabels(makeJpeg(texture(64, 40)), many, u"jpg"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::UnsupportedFormat);
    QVERIFY(embedSceneLabels(encode(texture(64, 40), ".png"), many, u"png"_s).has_value());
}

QTEST_GUILESS_MAIN(TestEmbedding)
#include "tst_embedding.moc"
