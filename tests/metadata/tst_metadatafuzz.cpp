// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "core/metadata/sidecarfacts.h"
#include "tests/metadata/metadatafiles.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::metadata;
using namespace scenekeeper::tests;
using domain::PhotoMetadata;

namespace {

bool isIn(const std::optional<double>& value, double least, double most)
{
    return !value || (*value >= least && *value <= most); // NaN is nowhere
}

/// Whether no value is one that cannot be: absent is always right.
bool isSensible(const PhotoMetadata& metadata)
{
    const auto& position = metadata.position;
    const bool isOnEarth =
        !position || (std::abs(position->latitude) <= 90.0 && std::abs(position->longitude) <= 180.0 &&
                      isIn(position->altitudeMetres, -1e5, 1e5));
    const bool hasDirection =
        !metadata.heading || isIn(metadata.heading->degrees, 0.0, std::nextafter(360.0, 0.0));
    const bool hasTime =
        !metadata.takenAt || (metadata.takenAt->isValid() && metadata.takenAt->date.year() > 0);
    const bool hasOffset = !metadata.takenAt || !metadata.takenAt->utcOffsetMinutes ||
                           std::abs(*metadata.takenAt->utcOffsetMinutes) <= 14 * 60;
    const bool hasRating = !metadata.rating || (*metadata.rating >= -1 && *metadata.rating <= 5);
    const bool isExposed = isIn(metadata.exposureSeconds, 0.0, 1e13) && isIn(metadata.fNumber, 0.0, 1e13) &&
                           isIn(metadata.focalLengthMillimetres, 0.0, 1e13);
    return isOnEarth && hasDirection && hasTime && hasOffset && hasRating && isExposed &&
           metadata.orientation >= 1 && metadata.orientation <= 8;
}

QByteArray fullJpeg()
{
    return jpegWith([](Exiv2::ExifData& exif, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
        setPosition(exif, "31/1 30/1 0/1", "N", "35/1 30/1 0/1", "E");
        exif["Exif.GPSInfo.GPSAltitude"] = std::string("430/1");
        exif["Exif.GPSInfo.GPSAltitudeRef"] = std::string("1");
        exif["Exif.GPSInfo.GPSImgDirection"] = std::string("1234/10");
        exif["Exif.GPSInfo.GPSDateStamp"] = std::string("2004:01:01");
        exif["Exif.GPSInfo.GPSTimeStamp"] = std::string("4/1 0/1 0/1");
        exif["Exif.Image.Make"] = std::string("NIKON");
        exif["Exif.Image.Orientation"] = uint16_t{6};
        exif["Exif.Photo.ExposureTime"] = std::string("1/250");
        exif["Exif.Photo.FNumber"] = std::string("28/10");
        exif["Exif.Photo.ISOSpeedRatings"] = uint16_t{200};
        exif["Exif.Photo.DateTimeOriginal"] = std::string("2004:01:01 04:00:00");
        exif["Exif.Photo.OffsetTimeOriginal"] = std::string("+02:00");
        iptc["Iptc.Application2.Caption"] = std::string("caption");
        iptc["Iptc.Application2.DateCreated"] = std::string("2003-01-01");
        xmp["Xmp.xmp.Rating"] = "3";
        xmp["Xmp.exif.GPSLatitude"] = "31,30N";
    });
}

/// A TIFF of nothing but a maker note of so many bytes, which a camera may well fill with anything.
QByteArray tiffWithMakerNote(quint32 size)
{
    QByteArray file("II*\0\x08\0\0\0", 8);
    const auto number16 = [&file](quint16 value) {
        const quint16 little = qToLittleEndian(value);
        file.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    const auto number32 = [&file](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        file.append(reinterpret_cast<const char*>(&little), sizeof little);
    };
    const auto entry = [&](quint16 tag, quint16 type, quint32 count, quint32 value) {
        number16(tag);
        number16(type);
        number32(count);
        number32(value);
    };
    constexpr quint32 kExifAt = 8 + 2 + 2 * 12 + 4;
    constexpr quint32 kNoteAt = kExifAt + 2 + 12 + 4;
    number16(2);
    entry(0x0112, 3, 1, 6);       // orientation
    entry(0x8769, 4, 1, kExifAt); // the EXIF block
    number32(0);
    number16(1);
    entry(0x927C, 7, size, kNoteAt);
    number32(0);
    return file + QByteArray(static_cast<qsizetype>(size), '\x5A');
}

} // namespace

/// Files that are broken on purpose: whatever is read from them, it is nothing that cannot be.
class TestMetadataFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeToolkit(); }

    void changedBytesGiveNoNonsense()
    {
        const QByteArray file = fullJpeg();
        QVERIFY(isSensible(readMetadata(file)));
        QRandomGenerator random(20261130);
        for (int round = 0; round < 4000; ++round) {
            QByteArray broken = file;
            for (int change = random.bounded(1, 6); change > 0; --change)
                broken[random.bounded(static_cast<int>(broken.size()))] =
                    static_cast<char>(random.bounded(256));
            QVERIFY2(isSensible(readMetadata(broken)), qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void extremeNumbersGiveNoNonsense_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number :
             {"0/0", "1/0", "0/1", "4294967295/1", "4294967295/4294967295", "1/4294967295"})
            QTest::newRow(number) << QByteArray(number);
    }

    void extremeNumbersGiveNoNonsense()
    {
        QFETCH(QByteArray, number);
        const std::string text = number.toStdString();
        const PhotoMetadata metadata = exifOnly([&text](Exiv2::ExifData& exif) {
            const std::string three = text + ' ' + text + ' ' + text;
            setPosition(exif, three.c_str(), "N", three.c_str(), "E");
            for (const char* key :
                 {"Exif.GPSInfo.GPSAltitude", "Exif.GPSInfo.GPSImgDirection", "Exif.Photo.ExposureTime",
                  "Exif.Photo.FNumber", "Exif.Photo.FocalLength", "Exif.Photo.ApertureValue"})
                exif[key] = text;
            exif["Exif.GPSInfo.GPSDateStamp"] = std::string("2019:07:14");
            exif["Exif.GPSInfo.GPSTimeStamp"] = three;
        });
        QVERIFY(isSensible(metadata));
    }

    void aHugeMakerNoteIsReadPast()
    {
        const PhotoMetadata metadata = readMetadata(tiffWithMakerNote(60 * 1024 * 1024));
        QCOMPARE(metadata.orientation, 6);
        QVERIFY(isSensible(metadata));
        // One that says it is larger than the file.
        QVERIFY(isSensible(readMetadata(tiffWithMakerNote(60 * 1024 * 1024).first(100'000))));
    }

    void changedSidecarsGiveNoNonsense()
    {
        const QByteArray packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                                  "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
                                  "rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:Rating='3' "
                                  "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='59,54.8N' "
                                  "exif:GPSLongitude='10,45.1E' exif:GPSAltitude='1/1' "
                                  "exif:GPSImgDirection='45/1'/></rdf:RDF></x:xmpmeta>";
        QVERIFY(hasFacts(readSidecarFacts(packet, {})));
        QRandomGenerator random(20261130);
        for (int round = 0; round < 2000; ++round) {
            QByteArray broken = packet;
            broken[random.bounded(static_cast<int>(broken.size()))] = static_cast<char>(random.bounded(256));
            QVERIFY(isSensible(readSidecarFacts(broken, {})));
        }
    }
};

QTEST_GUILESS_MAIN(TestMetadataFuzz)
#include "tst_metadatafuzz.moc"
