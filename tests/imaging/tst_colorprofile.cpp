// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colorprofile.h"
#include "core/imaging/photoreader.h"
#include "core/metadata/metadatareader.h"
#include "tests/imaging/pictures.h"
#include "tests/imaging/profiles.h"

#include <QDataStream>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::imaging;
using namespace Qt::StringLiterals;
using domain::PixelImage;
using tests::InkColor;
using tests::ProfileKind;

namespace {

/// Soft colours, which all RGB profiles have numbers for.
PixelImage softColors()
{
    constexpr int kEdge = 64;
    PixelImage image{kEdge, kEdge, {}};
    for (int y = 0; y < kEdge; ++y) {
        for (int x = 0; x < kEdge; ++x) {
            for (const int value : {40 + x * 2, 40 + y * 2, 200 - x - y})
                image.rgb.push_back(static_cast<std::uint8_t>(value));
        }
    }
    return image;
}

PixelImage grayOf(PixelImage image)
{
    for (std::size_t i = 0; i < image.rgb.size(); i += 3)
        image.rgb[i + 1] = image.rgb[i + 2] = image.rgb[i];
    return image;
}

double meanDifference(const PixelImage& a, const PixelImage& b)
{
    if (a.rgb.size() != b.rgb.size() || a.isEmpty())
        return 255.0;
    double sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        sum += std::abs(int{a.rgb[i]} - int{b.rgb[i]});
    return sum / static_cast<double>(a.rgb.size());
}

ReadPhoto read(const QByteArray& file, int minShortSide = 0)
{
    ReadOptions options;
    options.minShortSide = minShortSide;
    auto photo = readPhotoBytes(file, options);
    if (!photo)
        qFatal("%s", qUtf8Printable(photo.error().error.detail));
    return std::move(*photo);
}

using Wrap = QByteArray (*)(const PixelImage& numbers, const QByteArray& profile);

QByteArray asJpeg(const PixelImage& numbers, const QByteArray& profile)
{
    return tests::jpegWithProfile(tests::makeJpeg(numbers, tests::JpegKind::Color, {1, 1, 0, 100}), profile);
}

QByteArray asPng(const PixelImage& numbers, const QByteArray& profile)
{
    return tests::pngWithProfile(tests::encode(numbers, ".png"), profile);
}

QByteArray asWebP(const PixelImage& numbers, const QByteArray& profile)
{
    return tests::webpWithProfile(tests::encode(numbers, ".webp"), profile);
}

QByteArray asHeif(const PixelImage& numbers, const QByteArray& profile)
{
    return tests::makeHeif(numbers, true, profile);
}

/// Makes all black, by a floating table of one step, where a hostile one has a million.
QByteArray floatTable()
{
    constexpr quint32 kTableAt = 128 + 4 + 12;
    constexpr quint32 kTableBytes = 84;
    constexpr quint32 kStepAt = 24;
    QByteArray profile(128, '\0');
    const auto put = [&profile](qsizetype at, QByteArrayView bytes) {
        std::copy(bytes.begin(), bytes.end(), profile.begin() + at);
    };
    put(3, QByteArrayView("\xE4", 1)); // the size of all
    put(8, QByteArrayView("\x04\x30", 2));
    put(12, "mntrRGB XYZ ");
    put(36, "acsp");
    QDataStream stream(&profile, QIODevice::WriteOnly | QIODevice::Append);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << quint32{1};
    stream.writeRawData("D2B0", 4);
    stream << kTableAt << kTableBytes;
    stream.writeRawData("mpet\0\0\0\0", 8);
    stream << quint16{3} << quint16{3} << quint32{1} << kStepAt << kTableBytes - kStepAt;
    stream.writeRawData("matf\0\0\0\0", 8);
    stream << quint16{3} << quint16{3};
    for (int i = 0; i < 12; ++i)
        stream << 0.0F;
    return profile;
}

} // namespace

class TestColorProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { metadata::initializeToolkit(); }
    void colorsAreSrgb_data();
    void colorsAreSrgb();
    void scaledPicturesToo();
    void grayProfiles();
    void inks_data();
    void inks();
    void whatIsSrgbStaysToTheBit_data();
    void whatIsSrgbStaysToTheBit();
    void whatIsNoProfileIsIgnored_data();
    void whatIsNoProfileIsIgnored();
    void videoColors();
    void manyThreadsShareTransforms();
};

void TestColorProfile::colorsAreSrgb_data()
{
    QTest::addColumn<Wrap>("wrap");
    QTest::addColumn<ProfileKind>("kind");
    const std::array<std::pair<const char*, Wrap>, 5> files{{{"jpeg", asJpeg},
                                                             {"png", asPng},
                                                             {"tiff", tests::tiffWithProfile},
                                                             {"webp", asWebP},
                                                             {"avif", asHeif}}};
    const std::array<std::pair<const char*, ProfileKind>, 3> profiles{{{"AdobeRGB", ProfileKind::AdobeRgb},
                                                                       {"Display P3", ProfileKind::DisplayP3},
                                                                       {"ProPhoto", ProfileKind::ProPhoto}}};
    for (const auto& [file, wrap] : files) {
        for (const auto& [profile, kind] : profiles)
            QTest::addRow("%s, %s", file, profile) << wrap << kind;
    }
}

void TestColorProfile::colorsAreSrgb()
{
    QFETCH(const Wrap, wrap);
    QFETCH(const ProfileKind, kind);
    const PixelImage colors = softColors();
    const QByteArray profile = tests::makeProfile(kind);
    const PixelImage numbers = tests::numbersIn(colors, profile);
    const QByteArray file = wrap(numbers, profile);
    if (file.isEmpty())
        QSKIP("no encoder for this format is installed");
    const ReadPhoto photo = read(file);
    // What lossy formats lose is less than what the profile makes of it.
    QVERIFY2(meanDifference(photo.image, colors) < 3.0,
             qPrintable(QString::number(meanDifference(photo.image, colors))));
    QVERIFY(meanDifference(numbers, colors) > 4.0);
    QVERIFY(photo.hasOwnColors);
}

void TestColorProfile::scaledPicturesToo()
{
    const QByteArray profile = tests::makeProfile(ProfileKind::AdobeRgb);
    const PixelImage colors = tests::quarters(640, 480);
    const QByteArray jpeg = asJpeg(tests::numbersIn(colors, profile), profile);
    // An eighth has a decoder of its own, a half is libjpeg's, and a PNG is scaled row by row.
    for (const QByteArray& file : {jpeg, asPng(tests::numbersIn(colors, profile), profile)}) {
        for (const int shortSide : {60, 240}) {
            const ReadPhoto photo = read(file, shortSide);
            QCOMPARE(photo.image.height, shortSide);
            const tests::Color green = tests::colorAt(photo.image, 0.75, 0.25);
            QVERIFY2(tests::isNear(green, tests::kGreen, 6),
                     qPrintable(u"%1 %2 %3"_s.arg(green.red).arg(green.green).arg(green.blue)));
        }
    }
}

void TestColorProfile::grayProfiles()
{
    const QByteArray profile = tests::makeProfile(ProfileKind::Gray);
    const PixelImage gray = grayOf(softColors());
    const PixelImage numbers = tests::numbersIn(gray, profile);
    const QByteArray grayJpeg =
        tests::jpegWithProfile(tests::makeJpeg(numbers, tests::JpegKind::Gray, {1, 1, 0, 100}), profile);
    const QByteArray grayPng = tests::pngWithProfile(tests::encodeGray(numbers, ".png"), profile);
    QVERIFY(meanDifference(read(grayJpeg).image, gray) < 3.0);
    QVERIFY(meanDifference(read(grayPng).image, gray) < 3.0);
    QVERIFY(meanDifference(numbers, gray) > 20.0);
    // Left behind in a picture that has been coloured.
    const ReadPhoto colored = read(tests::tiffWithProfile(softColors(), profile));
    QCOMPARE(colored.image, softColors());
    QVERIFY(!colored.hasOwnColors);
}

void TestColorProfile::inks_data()
{
    QTest::addColumn<InkColor>("color");
    QTest::newRow("paper") << InkColor{};
    QTest::newRow("cyan") << InkColor{255, 0, 0, 0};
    QTest::newRow("brown") << InkColor{60, 140, 200, 60};
    QTest::newRow("black") << InkColor{0, 0, 0, 255};
}

void TestColorProfile::inks()
{
    QFETCH(const InkColor, color);
    const QByteArray profile = tests::makeProfile(ProfileKind::Inks);
    const PixelImage expected = tests::inkPaper(color);
    for (const QByteArray& file : {tests::inkJpeg(color, profile), tests::inkTiff(color, profile)}) {
        const PixelImage image = read(file).image;
        QVERIFY2(meanDifference(image, expected) < 6.0,
                 qPrintable(u"%1 instead of %2, %3 instead of %4"_s.arg(image.rgb[0])
                                .arg(expected.rgb[0])
                                .arg(image.rgb[2])
                                .arg(expected.rgb[2])));
    }
    // A profile of other pixels than the file's is none.
    const QByteArray rgb = tests::makeProfile(ProfileKind::AdobeRgb);
    QCOMPARE(read(tests::inkJpeg(color, rgb)).image, read(tests::inkJpeg(color, {})).image);
    QCOMPARE(read(tests::inkTiff(color, rgb)).image, read(tests::inkTiff(color, {})).image);
}

void TestColorProfile::whatIsSrgbStaysToTheBit_data()
{
    QTest::addColumn<ProfileKind>("kind");
    QTest::newRow("by formula") << ProfileKind::Srgb;
    QTest::newRow("by table") << ProfileKind::SrgbTable;
}

void TestColorProfile::whatIsSrgbStaysToTheBit()
{
    QFETCH(const ProfileKind, kind);
    const ReadPhoto photo = read(asJpeg(softColors(), tests::makeProfile(kind)));
    QCOMPARE(photo.image, read(asJpeg(softColors(), {})).image);
    QVERIFY(!photo.hasOwnColors);
}

void TestColorProfile::whatIsNoProfileIsIgnored_data()
{
    QTest::addColumn<QByteArray>("profile");
    const QByteArray adobe = tests::makeProfile(ProfileKind::AdobeRgb);
    QTest::newRow("garbage") << QByteArray("\x13\x37").repeated(2000);
    QTest::newRow("a header alone") << adobe.left(128);
    QTest::newRow("broken off") << adobe.left(adobe.size() * 2 / 3);
    QTest::newRow("a byte") << QByteArray("x");
    QTest::newRow("inks in an RGB picture") << tests::makeProfile(ProfileKind::Inks);
    QTest::newRow("a floating table") << floatTable();
    QTest::newRow("huge") << adobe + QByteArray(15 << 20, '\0');
}

void TestColorProfile::whatIsNoProfileIsIgnored()
{
    QFETCH(const QByteArray, profile);
    const PixelImage colors = softColors();
    for (const Wrap wrap : {Wrap{asJpeg}, Wrap{asPng}, Wrap{tests::tiffWithProfile}, Wrap{asWebP}}) {
        const PixelImage image = read(wrap(colors, profile)).image;
        // Damage may leave enough of a profile; a picture there is in any case.
        QCOMPARE(image.width, colors.width);
        QVERIFY(meanDifference(image, colors) < 40.0);
    }
}

void TestColorProfile::videoColors()
{
    constexpr int kSrgbPrimaries = 1;
    constexpr int kP3Primaries = 12;
    constexpr int kSrgbTransfer = 13;
    constexpr int kPerceptualQuantizer = 16;
    QVERIFY(profileOfVideoColors(kSrgbPrimaries, kSrgbTransfer).isEmpty());
    QVERIFY(profileOfVideoColors(kP3Primaries, kPerceptualQuantizer).isEmpty());
    const PixelImage colors = softColors();
    PixelImage numbers = tests::numbersIn(colors, tests::makeProfile(ProfileKind::DisplayP3));
    QVERIFY(convertToSrgb(numbers, profileOfVideoColors(kP3Primaries, kSrgbTransfer)));
    QVERIFY(meanDifference(numbers, colors) < 1.5);
}

void TestColorProfile::manyThreadsShareTransforms()
{
    const std::array profiles{tests::makeProfile(ProfileKind::AdobeRgb),
                              tests::makeProfile(ProfileKind::DisplayP3)};
    std::array<PixelImage, 2> expected;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        expected.at(i) = softColors();
        convertToSrgb(expected.at(i), profiles.at(i));
    }
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&profiles, &expected, &wrong] {
                for (std::size_t round = 0; round < 200; ++round) {
                    PixelImage image = softColors();
                    convertToSrgb(image, profiles.at(round % 2));
                    wrong += image == expected.at(round % 2) ? 0 : 1;
                }
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestColorProfile)
#include "tst_colorprofile.moc"
