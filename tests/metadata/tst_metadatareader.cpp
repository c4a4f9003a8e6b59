// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "tests/support/testdata.h"

#include <exiv2/exiv2.hpp>

#include <QDir>
#include <QFile>
#include <QTest>
#include <atomic>
#include <functional>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::metadata;
using domain::PhotoMetadata;

namespace {

/// About the smallest JPEG that exiv2 writes into: start, JFIF, a table (it inserts between segments), a
/// scan, end.
const QByteArray kEmptyJpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffdb004300") +
                              QByteArray(64, 1) + QByteArray::fromHex("ffda0002ffd9");

using Fill = std::function<void(Exiv2::ExifData&, Exiv2::IptcData&, Exiv2::XmpData&)>;

/// A JPEG with the metadata that `fill` gives.
QByteArray jpegWith(const Fill& fill)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(kEmptyJpeg.constData()),
                                           kEmptyJpeg.size());
    image->readMetadata();
    fill(image->exifData(), image->iptcData(), image->xmpData());
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.seek(0, Exiv2::BasicIo::beg);
    QByteArray bytes(static_cast<qsizetype>(io.size()), '\0');
    io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), static_cast<long>(bytes.size()));
    return bytes;
}

PhotoMetadata exifOnly(const std::function<void(Exiv2::ExifData&)>& fill)
{
    return readMetadata(
        jpegWith([&fill](Exiv2::ExifData& exif, Exiv2::IptcData&, Exiv2::XmpData&) { fill(exif); }));
}

void setPosition(Exiv2::ExifData& exif, const char* latitude, const char* latitudeRef, const char* longitude,
                 const char* longitudeRef)
{
    exif["Exif.GPSInfo.GPSLatitude"] = std::string(latitude);
    exif["Exif.GPSInfo.GPSLatitudeRef"] = std::string(latitudeRef);
    exif["Exif.GPSInfo.GPSLongitude"] = std::string(longitude);
    exif["Exif.GPSInfo.GPSLongitudeRef"] = std::string(longitudeRef);
}

QString isoOf(const PhotoMetadata& metadata)
{
    return metadata.takenAt ? metadata.takenAt->toIsoString() : QString();
}

} // namespace

class TestMetadataReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeToolkit();
        initializeToolkit(); // twice is allowed
    }

    void aFileWithoutMetadataIsEmpty() { QCOMPARE(readMetadata(kEmptyJpeg), PhotoMetadata()); }

    void aFileOfAnotherKindGivesANote()
    {
        for (const QByteArray& file : {QByteArray(), QByteArray("no picture at all")}) {
            PhotoMetadata metadata = readMetadata(file);
            QCOMPARE(metadata.notes.size(), 1);
            metadata.notes.clear();
            QCOMPARE(metadata, PhotoMetadata());
        }
    }

    void captureTimes_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("subSeconds");
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QString>("iso");
        QTest::addColumn<int>("notes");
        const auto row = [](const char* name, const char* original, const char* subSeconds,
                            const char* offset, const char* iso, int notes) {
            QTest::newRow(name) << QString::fromLatin1(original) << QString::fromLatin1(subSeconds)
                                << QString::fromLatin1(offset) << QString::fromLatin1(iso) << notes;
        };
        row("plain", "2019:07:14 09:30:00", "", "", "2019-07-14T09:30:00", 0);
        row("sub-seconds", "2019:07:14 09:30:00", "25", "", "2019-07-14T09:30:00.250", 0);
        row("long sub-seconds", "2019:07:14 09:30:00", "123456", "", "2019-07-14T09:30:00.123", 0);
        row("no sub-seconds", "2019:07:14 09:30:00", "  ", "", "2019-07-14T09:30:00", 0);
        row("offset", "2019:07:14 09:30:00", "", "+05:45", "2019-07-14T09:30:00+05:45", 0);
        row("offset west", "2019:07:14 09:30:00", "5", "-03:30", "2019-07-14T09:30:00.500-03:30", 0);
        row("Greenwich", "2019:07:14 09:30:00", "", "+00:00", "2019-07-14T09:30:00Z", 0);
        row("blank offset", "2019:07:14 09:30:00", "", "   :  ", "2019-07-14T09:30:00", 0);
        row("impossible offset", "2019:07:14 09:30:00", "", "+99:99", "2019-07-14T09:30:00", 1);
        row("dashes", "2019-07-14 09:30:00", "", "", "2019-07-14T09:30:00", 0);
        row("zero", "0000:00:00 00:00:00", "", "", "", 1);
        row("blank", "    :  :     :  :  ", "", "", "", 0);
        row("month 13", "2019:13:45 25:61:61", "", "", "", 1);
        row("words", "yesterday", "", "", "", 1);
        row("30 February", "2020:02:30 10:00:00", "", "", "", 1);
        row("leap day", "2020:02:29 10:00:00", "", "", "2020-02-29T10:00:00", 0);
    }

    void captureTimes()
    {
        QFETCH(QString, original);
        QFETCH(QString, subSeconds);
        QFETCH(QString, offset);
        QFETCH(int, notes);
        const PhotoMetadata metadata = exifOnly([&](Exiv2::ExifData& exif) {
            exif["Exif.Photo.DateTimeOriginal"] = original.toStdString();
            if (!subSeconds.isEmpty())
                exif["Exif.Photo.SubSecTimeOriginal"] = subSeconds.toStdString();
            if (!offset.isEmpty())
                exif["Exif.Photo.OffsetTimeOriginal"] = offset.toStdString();
        });
        QTEST(isoOf(metadata), "iso");
        QVERIFY2(metadata.notes.size() == notes, qPrintable(metadata.notes.join(u'\n')));
    }

    void theOriginalTimeOutranksTheOthers()
    {
        std::vector<Fill> steps{
            [](auto&, Exiv2::IptcData& iptc, auto&) {
                iptc["Iptc.Application2.DateCreated"] = std::string("2001-01-01");
                iptc["Iptc.Application2.TimeCreated"] = std::string("01:00:00+01:00");
            },
            [](auto&, auto&, Exiv2::XmpData& xmp) { xmp["Xmp.xmp.CreateDate"] = "2002-01-01T02:00:00.5Z"; },
            [](Exiv2::ExifData& exif, auto&, auto&) {
                exif["Exif.Photo.DateTimeDigitized"] = std::string("2003:01:01 03:00:00");
                exif["Exif.Photo.OffsetTimeDigitized"] = std::string("-08:00");
            },
            [](Exiv2::ExifData& exif, auto&, auto&) {
                exif["Exif.Photo.DateTimeOriginal"] = std::string("2004:01:01 04:00:00");
            },
        };
        const QStringList expected{
            QStringLiteral("2001-01-01T01:00:00+01:00"), QStringLiteral("2002-01-01T02:00:00.500Z"),
            QStringLiteral("2003-01-01T03:00:00-08:00"), QStringLiteral("2004-01-01T04:00:00")};
        for (qsizetype known = 1; known <= expected.size(); ++known) {
            const QByteArray file =
                jpegWith([&](Exiv2::ExifData& exif, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
                    for (qsizetype i = 0; i < known; ++i)
                        steps[static_cast<std::size_t>(i)](exif, iptc, xmp);
                });
            QCOMPARE(isoOf(readMetadata(file)), expected.at(known - 1));
        }
    }

    void anUnusableTimeMakesWayForTheNext()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Photo.DateTimeOriginal"] = std::string("0000:00:00 00:00:00");
            exif["Exif.Photo.DateTimeDigitized"] = std::string("2003:01:01 03:00:00");
        });
        QCOMPARE(isoOf(metadata), QStringLiteral("2003-01-01T03:00:00"));
        QCOMPARE(metadata.notes.size(), 1);
    }

    void theTimeOfASatelliteIsNotTheCameras()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.GPSInfo.GPSDateStamp"] = std::string("2019:07:14");
            exif["Exif.GPSInfo.GPSTimeStamp"] = std::string("9/1 30/1 0/1");
        });
        QVERIFY(!metadata.takenAt.has_value());
    }

    void aBareDateIsMidnightWithANote()
    {
        const PhotoMetadata metadata = readMetadata(jpegWith([](auto&, auto&, Exiv2::XmpData& xmp) {
            xmp["Xmp.photoshop.DateCreated"] = "2003-08-31";
            xmp["Xmp.xmp.CreateDate"] = "2005-12-17T22:03:32Z"; // another day: not its time of day
        }));
        QCOMPARE(isoOf(metadata), QStringLiteral("2003-08-31T00:00:00"));
        QCOMPARE(metadata.notes.size(), 1);
    }

    void positions_data()
    {
        QTest::addColumn<QByteArray>("latitude");
        QTest::addColumn<QByteArray>("latitudeRef");
        QTest::addColumn<QByteArray>("longitude");
        QTest::addColumn<QByteArray>("longitudeRef");
        QTest::addColumn<bool>("usable");
        QTest::addColumn<double>("expectedLatitude");
        QTest::addColumn<double>("expectedLongitude");
        const auto row = [](const char* name, std::array<const char*, 4> parts, bool usable,
                            double latitude = 0.0, double longitude = 0.0) {
            QTest::newRow(name) << QByteArray(parts[0]) << QByteArray(parts[1]) << QByteArray(parts[2])
                                << QByteArray(parts[3]) << usable << latitude << longitude;
        };
        row("north-east", {"52/1 30/1 3600/100", "N", "13/1 24/1 0/1", "E"}, true, 52.51, 13.4);
        row("north-west", {"64/1 8/1 0/1", "N", "21/1 56/1 30/1", "W"}, true, 64.133333, -21.941667);
        row("south-east", {"33/1 52/1 8/1", "S", "151/1 12/1 30/1", "E"}, true, -33.868889, 151.208333);
        row("south-west", {"34/1 36/1 0/1", "S", "58/1 22/1 54/1", "W"}, true, -34.6, -58.381667);
        row("decimal minutes", {"52/1 305/10 0/1", "N", "13/1 240/10 0/1", "E"}, true, 52.508333, 13.4);
        row("decimal degrees alone", {"5250/100", "N", "134/10", "E"}, true, 52.5, 13.4);
        row("south pole", {"90/1 0/1 0/1", "S", "0/1 0/1 0/1", "E"}, true, -90.0, 0.0);
        row("antimeridian", {"0/1 0/1 0/1", "N", "180/1 0/1 0/1", "W"}, true, 0.0, -180.0);
        row("null island", {"0/1 0/1 0/1", "N", "0/1 0/1 0/1", "E"}, true, 0.0, 0.0);
        row("lower-case hemisphere", {"10/1 0/1 0/1", "s", "20/1 0/1 0/1", "w"}, true, -10.0, -20.0);
        row("latitude 91", {"91/1 0/1 0/1", "N", "13/1 0/1 0/1", "E"}, false);
        row("beyond the pole by a minute", {"90/1 1/1 0/1", "N", "13/1 0/1 0/1", "E"}, false);
        row("longitude 181", {"52/1 0/1 0/1", "N", "181/1 0/1 0/1", "E"}, false);
        row("minutes 75", {"52/1 75/1 0/1", "N", "13/1 0/1 0/1", "E"}, false);
        row("zero denominators", {"0/0 0/0 0/0", "N", "0/0 0/0 0/0", "E"}, false);
        row("one zero denominator", {"52/1 30/0 0/1", "N", "13/1 0/1 0/1", "E"}, false);
        row("no hemisphere", {"52/1 0/1 0/1", "", "13/1 0/1 0/1", "E"}, false);
        row("wrong hemisphere", {"52/1 0/1 0/1", "E", "13/1 0/1 0/1", "E"}, false);
    }

    void positions()
    {
        QFETCH(QByteArray, latitude);
        QFETCH(QByteArray, latitudeRef);
        QFETCH(QByteArray, longitude);
        QFETCH(QByteArray, longitudeRef);
        QFETCH(bool, usable);
        QFETCH(double, expectedLatitude);
        QFETCH(double, expectedLongitude);
        const PhotoMetadata metadata = exifOnly([&](Exiv2::ExifData& exif) {
            setPosition(exif, latitude.constData(), latitudeRef.constData(), longitude.constData(),
                        longitudeRef.constData());
        });
        QCOMPARE(metadata.position.has_value(), usable);
        QCOMPARE(metadata.notes.isEmpty(), usable);
        if (usable) {
            QVERIFY(qAbs(metadata.position->latitude - expectedLatitude) < 1e-5);
            QVERIFY(qAbs(metadata.position->longitude - expectedLongitude) < 1e-5);
            QVERIFY(!metadata.position->altitudeMetres.has_value());
        }
    }

    void halfAPositionIsNone()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.GPSInfo.GPSLatitude"] = std::string("52/1 0/1 0/1");
            exif["Exif.GPSInfo.GPSLatitudeRef"] = std::string("N");
        });
        QVERIFY(!metadata.position.has_value());
        QVERIFY(!metadata.notes.isEmpty());
    }

    void altitudes()
    {
        for (const auto& [reference, value, expected] :
             std::vector<std::tuple<int, const char*, std::optional<double>>>{
                 {0, "8848/1", 8848.0}, {1, "430/1", -430.0}, {0, "5/0", std::nullopt}}) {
            const PhotoMetadata metadata = exifOnly([&](Exiv2::ExifData& exif) {
                setPosition(exif, "31/1 30/1 0/1", "N", "35/1 30/1 0/1", "E");
                exif["Exif.GPSInfo.GPSAltitude"] = std::string(value);
                exif["Exif.GPSInfo.GPSAltitudeRef"] = std::to_string(reference);
            });
            QVERIFY(metadata.position.has_value());
            QCOMPARE(metadata.position->altitudeMetres, expected);
        }
    }

    void aPositionInXmpIsTakenWhereExifHasNone()
    {
        const auto fill = [](Exiv2::XmpData& xmp) {
            xmp["Xmp.exif.GPSLatitude"] = "34,36.5S";
            xmp["Xmp.exif.GPSLongitude"] = "58,22,54W";
        };
        const PhotoMetadata metadata =
            readMetadata(jpegWith([&](auto&, auto&, Exiv2::XmpData& xmp) { fill(xmp); }));
        QVERIFY(metadata.position.has_value());
        QVERIFY(qAbs(metadata.position->latitude + 34.608333) < 1e-5);
        QVERIFY(qAbs(metadata.position->longitude + 58.381667) < 1e-5);
    }

    void cameraAndExposure()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Image.Make"] = std::string("NIKON CORPORATION");
            exif["Exif.Image.Model"] = std::string("NIKON D70 ");
            exif["Exif.Photo.LensModel"] = std::string("18-70mm f/3.5-4.5");
            exif["Exif.Photo.ExposureTime"] = std::string("1/250");
            exif["Exif.Photo.FNumber"] = std::string("28/10");
            exif["Exif.Photo.FocalLength"] = std::string("50/1");
            exif["Exif.Photo.ISOSpeedRatings"] = std::string("400");
            exif["Exif.Image.Orientation"] = std::string("6");
        });
        QCOMPARE(metadata.camera(), QStringLiteral("NIKON D70"));
        QCOMPARE(metadata.lens, QStringLiteral("18-70mm f/3.5-4.5"));
        QCOMPARE(metadata.exposureSeconds, std::optional(0.004));
        QCOMPARE(metadata.fNumber, std::optional(2.8));
        QCOMPARE(metadata.focalLengthMillimetres, std::optional(50.0));
        QCOMPARE(metadata.isoSpeed, std::optional(400));
        QCOMPARE(metadata.orientation, 6);
        QVERIFY(metadata.notes.isEmpty());
    }

    void unusableExposuresAreNoted()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Photo.ExposureTime"] = std::string("1/0");
            exif["Exif.Photo.FNumber"] = std::string("0/1"); // a lens without contacts: unknown, not wrong
            exif["Exif.Photo.FocalLength"] = std::string("0/0");
        });
        QVERIFY(!metadata.exposureSeconds.has_value());
        QVERIFY(!metadata.fNumber.has_value());
        QVERIFY(!metadata.focalLengthMillimetres.has_value());
        QVERIFY2(metadata.notes.size() == 2, qPrintable(metadata.notes.join(u'\n')));
    }

    void apexStandsInForExposure()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Photo.ShutterSpeedValue"] = std::string("8/1");
            exif["Exif.Photo.ApertureValue"] = std::string("4/1");
        });
        QCOMPARE(metadata.exposureSeconds, std::optional(1.0 / 256.0));
        QCOMPARE(metadata.fNumber, std::optional(4.0));
    }

    void aSaturatedIsoIsLookedUpElsewhere()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Photo.ISOSpeedRatings"] = std::string("65535");
            exif["Exif.Photo.RecommendedExposureIndex"] = uint32_t{102400};
        });
        QCOMPARE(metadata.isoSpeed, std::optional(102400));
    }

    void descriptionsXmpFirst()
    {
        const PhotoMetadata metadata =
            readMetadata(jpegWith([](Exiv2::ExifData& exif, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
                exif["Exif.Image.ImageDescription"] = std::string("from EXIF");
                exif["Exif.Image.Copyright"] = std::string("EXIF rights");
                iptc["Iptc.Application2.Caption"] = std::string("from IPTC");
                iptc["Iptc.Application2.ObjectName"] = std::string("IPTC title");
                Exiv2::StringValue keyword;
                for (const char* text : {"sea", "Überraschung"}) {
                    keyword.read(text);
                    iptc.add(Exiv2::IptcKey("Iptc.Application2.Keywords"), &keyword);
                }
                xmp["Xmp.dc.description"] = "lang=\"de-DE\" aus XMP";
                xmp["Xmp.dc.description"] = "lang=\"x-default\" from XMP";
                xmp["Xmp.dc.subject"] = "forest";
                xmp["Xmp.dc.subject"] = "sea";
                xmp["Xmp.xmp.Rating"] = "4";
            }));
        QCOMPARE(metadata.title, QStringLiteral("IPTC title"));
        QCOMPARE(metadata.description, QStringLiteral("from XMP"));
        QCOMPARE(metadata.copyright, QStringLiteral("EXIF rights"));
        QCOMPARE(metadata.keywords, (QStringList{QStringLiteral("forest"), QStringLiteral("sea"),
                                                 QStringLiteral("Überraschung")}));
        QCOMPARE(metadata.rating, std::optional(4));
    }

    void ratings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rating"); // -9: none
        QTest::newRow("rejected") << QByteArray("-1") << -1;
        QTest::newRow("none given") << QByteArray("0") << 0;
        QTest::newRow("best") << QByteArray("5") << 5;
        QTest::newRow("too good") << QByteArray("6") << -9;
        QTest::newRow("a word") << QByteArray("good") << -9;
        QTest::newRow("NaN") << QByteArray("nan") << -9;
    }

    void ratings()
    {
        QFETCH(QByteArray, text);
        const PhotoMetadata metadata = readMetadata(
            jpegWith([&](auto&, auto&, Exiv2::XmpData& xmp) { xmp["Xmp.xmp.Rating"] = text.toStdString(); }));
        QTEST(metadata.rating.value_or(-9), "rating");
    }

    void bytesThatAreNotUtf8AreLatin1()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Image.ImageDescription"] = std::string("Z\xFCrich");
            exif["Exif.Image.Copyright"] = std::string("\xC2\xA9 Zoë");
        });
        QCOMPARE(metadata.description, QStringLiteral("Zürich"));
        QCOMPARE(metadata.copyright, QStringLiteral("© Zoë"));
    }

    void aCamerasPlaceholderIsNoDescription()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Image.ImageDescription"] = std::string("OLYMPUS DIGITAL CAMERA         ");
        });
        QVERIFY(metadata.description.isEmpty());
    }

    void windowsTextIsUtf16()
    {
        const PhotoMetadata metadata = exifOnly([](Exiv2::ExifData& exif) {
            exif["Exif.Image.XPTitle"] = std::string("66 0 228 0 114 0 0 0"); // "Bär"
            exif["Exif.Image.XPKeywords"] = std::string("97 0 59 0 98 0 0 0");
        });
        QCOMPARE(metadata.title, QStringLiteral("Bär"));
        QCOMPARE(metadata.keywords, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void cutAnywhereNeverFails()
    {
        const QByteArray file =
            jpegWith([](Exiv2::ExifData& exif, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
                setPosition(exif, "31/1 30/1 0/1", "N", "35/1 30/1 0/1", "E");
                exif["Exif.Photo.DateTimeOriginal"] = std::string("2004:01:01 04:00:00");
                iptc["Iptc.Application2.Caption"] = std::string("caption");
                xmp["Xmp.dc.title"] = "title";
            });
        QCOMPARE(readMetadata(file).title, QStringLiteral("title"));
        for (qsizetype length = 0; length < file.size(); ++length)
            static_cast<void>(readMetadata(file.left(length)));
    }

    void manyThreadsReadXmp()
    {
        const QByteArray file = jpegWith([](Exiv2::ExifData& exif, auto&, Exiv2::XmpData& xmp) {
            exif["Exif.Photo.DateTimeOriginal"] = std::string("2004:01:01 04:00:00");
            xmp["Xmp.dc.title"] = "title";
            xmp["Xmp.dc.subject"] = "forest";
        });
        const PhotoMetadata expected = readMetadata(file);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&file, &expected, &wrong] {
                    for (int round = 0; round < 100; ++round) {
                        if (readMetadata(file) != expected)
                            ++wrong;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }

    void aFileWithoutPreviewSaysSo()
    {
        const base::Result<Preview> preview = largestPreview(kEmptyJpeg);
        QVERIFY(!preview.has_value());
        QCOMPARE(preview.error().code, base::ErrorCode::UnsupportedFormat);
        QCOMPARE(largestPreview("nonsense").error().code, base::ErrorCode::FileCorrupt);
    }

    void realFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("camera");
        const auto row = [](const char* file, const char* iso, const char* camera) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(iso)
                                << QString::fromLatin1(camera);
        };
        row("derived_gps/NE_kathmandu.jpg", "2018-02-28T06:30:00+05:45", "");
        row("derived_gps/BAD_out_of_range.jpg", "", "");
        row("derived_gps/BAD_zero_denominator.jpg", "", "");
        row("exiftool_t_images/t__images__Apple.jpg", "2016-09-28T18:18:05.813", "Apple iPhone 7");
        row("exiftool_t_images/t__images__Google.jpg", "2023-10-06T22:53:51.724+02:00", "Google Pixel 8 Pro");
        row("exiftool_t_images/t__images__Nikon.nef", "2004-06-09T16:02:35", "NIKON D70");
        row("immich-app_test-assets/formats__heic__IMG_2682.heic", "2019-03-21T11:04:22.348",
            "Apple iPhone 7");
        row("immich-app_test-assets/formats__webp__denali.webp", "2010-08-13T21:00:01.850", "Canon EOS 7D");
    }

    void realFiles()
    {
        if (tests::sharedDataDir().isEmpty())
            QSKIP("the shared photographs are not here");
        QFETCH(QString, file);
        QFile source(tests::sharedDataDir() + QStringLiteral("/photos/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const PhotoMetadata metadata = readMetadata(source.readAll());
        QTEST(isoOf(metadata), "iso");
        QTEST(metadata.camera(), "camera");
    }

    void realPositions()
    {
        if (tests::sharedDataDir().isEmpty())
            QSKIP("the shared photographs are not here");
        const QDir folder(tests::sharedDataDir() + QStringLiteral("/photos/derived_gps"));
        const QStringList names = folder.entryList({QStringLiteral("*.jpg")});
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) {
            QFile source(folder.filePath(name));
            QVERIFY(source.open(QIODevice::ReadOnly));
            const PhotoMetadata metadata = readMetadata(source.readAll());
            QCOMPARE(metadata.position.has_value(), !name.startsWith(u"BAD"));
            if (!metadata.position) {
                QVERIFY(!metadata.notes.isEmpty());
                continue;
            }
            QVERIFY(name.front() == (metadata.position->latitude < 0 ? u'S' : u'N'));
            QVERIFY(name.at(1) == (metadata.position->longitude < 0 ? u'W' : u'E'));
        }
    }
};

QTEST_GUILESS_MAIN(TestMetadataReader)
#include "tst_metadatareader.moc"
