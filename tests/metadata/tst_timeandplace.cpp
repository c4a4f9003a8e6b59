// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "tests/metadata/metadatafiles.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <array>

using namespace scenekeeper;
using namespace scenekeeper::metadata;
using namespace scenekeeper::tests;
using domain::PhotoMetadata;

class TestTimeAndPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeToolkit(); }

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
        row("only a year", "1932:00:00 00:00:00", "", "", "1932-01-01T00:00:00", 1);
        row("only a month", "1932:07:00 00:00:00", "", "", "1932-07-01T00:00:00", 1);
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
        using domain::TimeSource;
        const std::vector<Fill> steps{
            [](Exiv2::ExifData& exif, auto&, auto&) {
                exif["Exif.GPSInfo.GPSDateStamp"] = std::string("2000:02:29");
                exif["Exif.GPSInfo.GPSTimeStamp"] = std::string("9/1 30/1 1525/100");
            },
            [](auto&, Exiv2::IptcData& iptc, auto&) {
                iptc["Iptc.Application2.DigitizationDate"] = std::string("2001-01-01");
                iptc["Iptc.Application2.DigitizationTime"] = std::string("01:00:00+01:00");
            },
            [](auto&, auto&, Exiv2::XmpData& xmp) { xmp["Xmp.xmp.CreateDate"] = "2002-01-01T02:00:00.5Z"; },
            [](Exiv2::ExifData& exif, auto&, auto&) {
                exif["Exif.Photo.DateTimeDigitized"] = std::string("2003:01:01 03:00:00");
                exif["Exif.Photo.OffsetTimeDigitized"] = std::string("-08:00");
            },
            [](auto&, Exiv2::IptcData& iptc, auto&) {
                iptc["Iptc.Application2.DateCreated"] = std::string("1932-06-01");
                iptc["Iptc.Application2.TimeCreated"] = std::string("12:00:00+00:00");
            },
            [](auto&, auto&, Exiv2::XmpData& xmp) { xmp["Xmp.photoshop.DateCreated"] = "1931-05-04T11:30"; },
            [](Exiv2::ExifData& exif, auto&, auto&) {
                exif["Exif.Photo.DateTimeOriginal"] = std::string("2004:01:01 04:00:00");
            },
        };
        const std::vector<std::pair<const char*, TimeSource>> expected{
            {"2000-02-29T09:30:15.250Z", TimeSource::Gps}, {"2001-01-01T01:00:00+01:00", TimeSource::Iptc},
            {"2002-01-01T02:00:00.500Z", TimeSource::Xmp}, {"2003-01-01T03:00:00-08:00", TimeSource::Exif},
            {"1932-06-01T12:00:00Z", TimeSource::Iptc},    {"1931-05-04T11:30:00", TimeSource::Xmp},
            {"2004-01-01T04:00:00", TimeSource::Exif},
        };
        for (std::size_t known = 1; known <= expected.size(); ++known) {
            const PhotoMetadata metadata =
                readMetadata(jpegWith([&](Exiv2::ExifData& exif, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
                    for (std::size_t i = 0; i < known; ++i)
                        steps[i](exif, iptc, xmp);
                }));
            QCOMPARE(isoOf(metadata), QString::fromLatin1(expected[known - 1].first));
            QCOMPARE(metadata.takenSource, expected[known - 1].second);
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

    void satelliteTimes_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char* name, const char* date, const char* time, const char* iso) {
            QTest::newRow(name) << QByteArray(date) << QByteArray(time) << QString::fromLatin1(iso);
        };
        row("whole", "2019:07:14", "9/1 30/1 0/1", "2019-07-14T09:30:00Z");
        row("just before midnight", "2019:07:14", "23/1 59/1 599999/10000", "2019-07-14T23:59:59.999Z");
        row("no date", "", "9/1 30/1 0/1", "");
        row("zero date", "0000:00:00", "9/1 30/1 0/1", "");
        row("hour 24", "2019:07:14", "24/1 0/1 0/1", "");
        row("zero denominator", "2019:07:14", "9/1 30/0 0/1", "");
        row("too short", "2019:07:14", "9/1 30/1", "");
    }

    void satelliteTimes()
    {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, time);
        const PhotoMetadata metadata = exifOnly([&](Exiv2::ExifData& exif) {
            if (!date.isEmpty())
                exif["Exif.GPSInfo.GPSDateStamp"] = date.toStdString();
            exif["Exif.GPSInfo.GPSTimeStamp"] = time.toStdString();
        });
        QTEST(isoOf(metadata), "iso");
        QVERIFY(metadata.takenSource ==
                (metadata.takenAt ? domain::TimeSource::Gps : domain::TimeSource::Unknown));
    }

    void headings_data()
    {
        QTest::addColumn<QByteArray>("direction");
        QTest::addColumn<QByteArray>("reference");
        QTest::addColumn<double>("degrees"); // -1: none
        QTest::addColumn<bool>("isMagnetic");
        QTest::newRow("true north") << QByteArray("1234/10") << QByteArray("T") << 123.4 << false;
        QTest::newRow("magnetic") << QByteArray("0/1") << QByteArray("M") << 0.0 << true;
        QTest::newRow("no reference") << QByteArray("90/1") << QByteArray() << 90.0 << false;
        QTest::newRow("full circle") << QByteArray("360/1") << QByteArray("T") << 0.0 << false;
        QTest::newRow("too far") << QByteArray("361/1") << QByteArray("T") << -1.0 << false;
        QTest::newRow("zero denominator") << QByteArray("90/0") << QByteArray("T") << -1.0 << false;
    }

    void headings()
    {
        QFETCH(QByteArray, direction);
        QFETCH(QByteArray, reference);
        QFETCH(double, degrees);
        const PhotoMetadata metadata = exifOnly([&](Exiv2::ExifData& exif) {
            exif["Exif.GPSInfo.GPSImgDirection"] = direction.toStdString();
            if (!reference.isEmpty())
                exif["Exif.GPSInfo.GPSImgDirectionRef"] = reference.toStdString();
        });
        QCOMPARE(metadata.heading.has_value(), degrees >= 0.0);
        QCOMPARE(metadata.notes.isEmpty(), degrees >= 0.0);
        if (metadata.heading) {
            QCOMPARE(metadata.heading->degrees, degrees);
            QTEST(metadata.heading->isMagnetic, "isMagnetic");
        }
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
            xmp["Xmp.exif.GPSAltitude"] = "251/10";
            xmp["Xmp.exif.GPSAltitudeRef"] = "1";
            xmp["Xmp.exif.GPSImgDirection"] = "45";
        };
        const PhotoMetadata metadata =
            readMetadata(jpegWith([&](auto&, auto&, Exiv2::XmpData& xmp) { fill(xmp); }));
        QVERIFY(metadata.position.has_value());
        QVERIFY(qAbs(metadata.position->latitude + 34.608333) < 1e-5);
        QVERIFY(qAbs(metadata.position->longitude + 58.381667) < 1e-5);
        QCOMPARE(metadata.position->altitudeMetres, std::optional(-25.1));
        QCOMPARE(metadata.heading, std::optional(domain::Heading{45.0, false}));
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

QTEST_GUILESS_MAIN(TestTimeAndPlace)
#include "tst_timeandplace.moc"
