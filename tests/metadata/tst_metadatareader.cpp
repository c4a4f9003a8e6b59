// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/iptcdigest.h"
#include "core/metadata/metadatareader.h"
#include "tests/metadata/metadatafiles.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <atomic>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::metadata;
using namespace scenekeeper::tests;
using domain::PhotoMetadata;

class TestMetadataReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeToolkit();
        initializeToolkit(); // twice is allowed
    }

    void aFileWithoutMetadataIsEmpty() { QCOMPARE(readMetadata(emptyJpeg()), PhotoMetadata()); }

    void aFileOfAnotherKindGivesANote()
    {
        for (const QByteArray& file : {QByteArray(), QByteArray("no picture at all")}) {
            PhotoMetadata metadata = readMetadata(file);
            QCOMPARE(metadata.notes.size(), 1);
            metadata.notes.clear();
            QCOMPARE(metadata, PhotoMetadata());
        }
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

    void exifOutranksXmpAndXmpIptc()
    {
        const std::vector<Fill> steps{
            [](auto&, Exiv2::IptcData& iptc, auto&) {
                iptc["Iptc.Application2.Caption"] = std::string("IPTC text");
                iptc["Iptc.Application2.Copyright"] = std::string("IPTC rights");
                iptc["Iptc.Application2.Byline"] = std::string("IPTC creator");
                iptc["Iptc.Application2.ObjectName"] = std::string("IPTC title");
                iptc["Iptc.Application2.City"] = std::string("IPTC town");
                Exiv2::StringValue keyword;
                for (const char* text : {"IPTC", "Überraschung"}) {
                    keyword.read(text);
                    iptc.add(Exiv2::IptcKey("Iptc.Application2.Keywords"), &keyword);
                }
            },
            [](auto&, auto&, Exiv2::XmpData& xmp) {
                xmp["Xmp.dc.description"] = "lang=\"de-DE\" aus XMP";
                xmp["Xmp.dc.description"] = "lang=\"x-default\" XMP text";
                xmp["Xmp.dc.rights"] = "lang=\"x-default\" XMP rights";
                xmp["Xmp.dc.title"] = "lang=\"x-default\" XMP title";
                xmp["Xmp.dc.creator"] = "XMP creator";
                xmp["Xmp.dc.creator"] = "and another";
                xmp["Xmp.dc.subject"] = "XMP";
                xmp["Xmp.photoshop.City"] = "XMP town";
            },
            [](Exiv2::ExifData& exif, auto&, auto&) {
                exif["Exif.Image.ImageDescription"] = std::string("EXIF text");
                exif["Exif.Image.Copyright"] = std::string("EXIF rights");
                exif["Exif.Image.Artist"] = std::string("EXIF creator");
            },
        };
        const auto words = [&steps](std::size_t count) {
            const PhotoMetadata m =
                readMetadata(jpegWith([&](Exiv2::ExifData& exif, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
                    for (std::size_t i = 0; i < count; ++i)
                        steps[i](exif, iptc, xmp);
                }));
            return QStringList{m.description, m.copyright,           m.creator,
                               m.title,       m.keywords.join(u','), m.place ? m.place->name() : QString()};
        };
        const auto list = [](const char* texts) { return QString::fromUtf8(texts).split(u'|'); };
        QCOMPARE(words(1), list("IPTC text|IPTC rights|IPTC creator|IPTC title|IPTC,Überraschung|IPTC town"));
        QCOMPARE(words(2), list("XMP text|XMP rights|XMP creator; and another|XMP title|XMP|XMP town"));
        QCOMPARE(words(3), list("EXIF text|EXIF rights|EXIF creator|XMP title|XMP|XMP town"));
    }

    void anIptcBlockChangedSinceOutranksXmp()
    {
        const QByteArray file = jpegWith([](auto&, Exiv2::IptcData& iptc, Exiv2::XmpData& xmp) {
            iptc["Iptc.Application2.Caption"] = std::string("IPTC text");
            xmp["Xmp.dc.description"] = "lang=\"x-default\" XMP text";
        });
        QCOMPARE(readMetadata(file).description, QStringLiteral("XMP text"));
        const QByteArray iptc = iptcBlockOf(file);
        const QByteArray digest = QCryptographicHash::hash(iptc, QCryptographicHash::Md5);
        QCOMPARE(readMetadata(withIptcDigest(file, digest)).description, QStringLiteral("XMP text"));
        const QByteArray other = QCryptographicHash::hash("other", QCryptographicHash::Md5);
        QCOMPARE(readMetadata(withIptcDigest(file, other)).description, QStringLiteral("IPTC text"));
        const QByteArray whole = withIptcDigest(file, other);
        for (qsizetype length = 0; length < whole.size(); ++length)
            (void)iptcIsNewerThanXmp(QByteArrayView(whole).first(length));
    }

    void thePlaceAsWritten()
    {
        const PhotoMetadata metadata = readMetadata(jpegWith([](auto&, Exiv2::IptcData& iptc, auto&) {
            iptc["Iptc.Application2.City"] = std::string("Bergen");
            iptc["Iptc.Application2.ProvinceState"] = std::string("Vestland");
            iptc["Iptc.Application2.CountryName"] = std::string("Norge");
            iptc["Iptc.Application2.CountryCode"] = std::string("NOR");
        }));
        QVERIFY(metadata.place.has_value());
        QCOMPARE(*metadata.place,
                 (domain::Place{QStringLiteral("Bergen"), QStringLiteral("Vestland"), QStringLiteral("Norge"),
                                QString(), domain::PlaceSource::File}));
    }

    void theRightsOfPhotographerAndEditor()
    {
        const PhotoMetadata metadata =
            exifOnly([](Exiv2::ExifData& exif) { exif["Exif.Image.Copyright"] = std::string("Ada\0Bo", 6); });
        QCOMPARE(metadata.copyright, QStringLiteral("Ada; Bo"));
    }

    void comments_data()
    {
        QTest::addColumn<QByteArray>("comment");
        QTest::addColumn<QString>("description");
        QTest::newRow("ASCII") << QByteArray("charset=Ascii a word") << QStringLiteral("a word");
        QTest::newRow("Unicode") << QByteArray("charset=Unicode Küste") << QStringLiteral("Küste");
        QTest::newRow("undefined") << QByteArray("charset=Undefined a word") << QStringLiteral("a word");
        QTest::newRow("JIS") << QByteArray("charset=Jis \x1B$B3$") << QString();
    }

    void comments()
    {
        QFETCH(QByteArray, comment);
        const PhotoMetadata metadata = exifOnly([&comment](Exiv2::ExifData& exif) {
            Exiv2::CommentValue value(comment.toStdString());
            exif.add(Exiv2::ExifKey("Exif.Photo.UserComment"), &value);
        });
        QTEST(metadata.description, "description");
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
            exif["Exif.Image.ImageDescription"] = std::string("\x93Z\xFCrich\x94 \x96 5 \x80\x81");
            exif["Exif.Image.Copyright"] = std::string("\xC2\xA9 Zoë");
        });
        QCOMPARE(metadata.description, QStringLiteral("“Zürich” – 5 €"));
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
        const base::Result<Preview> preview = largestPreview(emptyJpeg());
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
};

QTEST_GUILESS_MAIN(TestMetadataReader)
#include "tst_metadatareader.moc"
