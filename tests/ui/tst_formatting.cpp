// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formatting.h"

#include <QLocale>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

/// With plain spaces, to be read easily.
QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ').replace(QChar(0x202F), u' ');
}

} // namespace

class TestFormatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void percentNeverOverstates();
    void captureTimesKeepTheirOffset();
    void exposure_data();
    void exposure();
    void positions();
    void placesAndDirections();
    void ratings();
    void aFilesTimeIsNoCaptureTime();
    void sizes();
    void timeLeft_data();
    void timeLeft();
};

void TestFormatting::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestFormatting::percentNeverOverstates()
{
    QCOMPARE(percentText(0.974), QStringLiteral("97%"));
    QCOMPARE(percentText(0.998), QStringLiteral("99%"));
    QCOMPARE(percentText(1.0), QStringLiteral("100%"));
    QCOMPARE(percentText(-0.1), QStringLiteral("0%"));
    QCOMPARE(percentText(1.7), QStringLiteral("100%"));
}

void TestFormatting::captureTimesKeepTheirOffset()
{
    const domain::CaptureTime known{QDate(2019, 7, 14), QTime(9, 30, 12), 120};
    QCOMPARE(plain(captureTimeText(known)), QStringLiteral("Sunday, July 14, 2019 9:30:12 AM UTC+02:00"));
    domain::CaptureTime west = known;
    west.utcOffsetMinutes = -210;
    QVERIFY(captureTimeText(west).endsWith(QStringLiteral("UTC−03:30")));
    domain::CaptureTime unknown = known;
    unknown.utcOffsetMinutes.reset();
    QVERIFY(!captureTimeText(unknown).contains(QStringLiteral("UTC")));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(plain(captureTimeText(unknown)), QStringLiteral("Sonntag, 14. Juli 2019 09:30:12"));
}

void TestFormatting::exposure_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("aperture");
    QTest::addColumn<int>("iso");
    QTest::addColumn<double>("focal");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << 0.004 << 5.6 << 200 << 35.0
                         << QStringLiteral("1/250 s · f/5.6 · ISO 200 · 35 mm");
    QTest::newRow("long") << 2.5 << 8.0 << 0 << 0.0 << QStringLiteral("2.5 s · f/8");
    QTest::newRow("whole seconds") << 30.0 << 0.0 << 100 << 0.0 << QStringLiteral("30 s · ISO 100");
    QTest::newRow("very short") << 0.000125 << 0.0 << 0 << 17.6 << QStringLiteral("1/8,000 s · 17.6 mm");
    QTest::newRow("half a second") << 0.5 << 0.0 << 0 << 0.0 << QStringLiteral("0.5 s");
    QTest::newRow("nothing") << 0.0 << 0.0 << 0 << 0.0 << QString();
}

void TestFormatting::exposure()
{
    QFETCH(double, seconds);
    QFETCH(double, aperture);
    QFETCH(int, iso);
    QFETCH(double, focal);
    domain::PhotoMetadata metadata;
    metadata.exposureSeconds = seconds;
    metadata.fNumber = aperture;
    metadata.isoSpeed = iso;
    metadata.focalLengthMillimetres = focal;
    QTEST(plain(exposureText(metadata)), "text");
    QCOMPARE(exposureText({}), QString());
}

void TestFormatting::positions()
{
    QCOMPARE(plain(positionText({47.4211, 10.9853, 2962.4})),
             QStringLiteral("47.42110° N, 10.98530° E, 2,962 m"));
    QCOMPARE(plain(positionText({-33.85678, -70.5, std::nullopt})),
             QStringLiteral("33.85678° S, 70.50000° W"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY(positionText({47.4211, 10.9853, std::nullopt}).startsWith(QStringLiteral("47,42110°")));
}

void TestFormatting::placesAndDirections()
{
    domain::Place place{QStringLiteral("Bergen"), QStringLiteral("Vestland"), QStringLiteral("Norway"),
                        QStringLiteral("NO"), domain::PlaceSource::Nearest};
    QCOMPARE(placeText(place), QStringLiteral("near Bergen, Vestland, Norway"));
    place.source = domain::PlaceSource::File;
    QCOMPARE(placeText(place), QStringLiteral("Bergen, Vestland, Norway"));
    place = {{}, QStringLiteral("Vestland"), QStringLiteral("Norway"), {}, domain::PlaceSource::Nearest};
    QCOMPARE(placeText(place), QStringLiteral("Vestland, Norway"));
    QCOMPARE(headingText({45.2, false}), QStringLiteral("Northeast (45°)"));
    QCOMPARE(headingText({350.0, false}), QStringLiteral("North (350°)"));
    QCOMPARE(headingText({337.4, true}), QStringLiteral("Northwest (337°, from magnetic north)"));
}

void TestFormatting::ratings()
{
    QCOMPARE(ratingText(-1), QStringLiteral("Rejected"));
    QCOMPARE(ratingText(0), QString());
    QVERIFY(ratingText(3).startsWith(u'3'));
}

void TestFormatting::aFilesTimeIsNoCaptureTime()
{
    const qint64 noon = QDateTime(QDate(2019, 7, 14), QTime(12, 0)).toMSecsSinceEpoch() * 1'000'000;
    QCOMPARE(fileTimeText(noon), QStringLiteral("not known; file of Sunday, July 14, 2019"));
    const domain::CaptureTime time{QDate(2019, 7, 14), QTime(9, 30), 0};
    QVERIFY(captureTimeText(time, domain::TimeSource::Gps).endsWith(QStringLiteral("(by GPS)")));
    QVERIFY(!captureTimeText(time, domain::TimeSource::Exif).contains(QStringLiteral("GPS")));
}

void TestFormatting::sizes()
{
    QCOMPARE(plain(pixelSizeText(4000, 3000)), QStringLiteral("4,000 × 3,000 pixels (12.0 MP)"));
    QCOMPARE(plain(pixelSizeText(150, 150)), QStringLiteral("150 × 150 pixels"));
    QCOMPARE(plain(pixelSizeText(640, 480)), QStringLiteral("640 × 480 pixels (0.31 MP)"));
    QCOMPARE(plain(fileSizeText(3412345)), QStringLiteral("3.4 MB"));
    QCOMPARE(formatText(QStringLiteral("jpeg")), QStringLiteral("JPEG"));
    QCOMPARE(formatText(QStringLiteral("webp")), QStringLiteral("WebP"));
    QCOMPARE(formatText({}), QString());
}

void TestFormatting::timeLeft_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << QStringLiteral("about 5 s left");
    QTest::newRow("seconds") << 12.0 << QStringLiteral("about 15 s left");
    QTest::newRow("a minute") << 58.0 << QStringLiteral("about 1 min left");
    QTest::newRow("minutes") << 118.0 << QStringLiteral("about 2 min left");
    QTest::newRow("almost an hour") << 3580.0 << QStringLiteral("about 1 h left");
    QTest::newRow("hours") << 7300.0 << QStringLiteral("about 2 h left");
}

void TestFormatting::timeLeft()
{
    QFETCH(double, seconds);
    QTEST(plain(timeLeftText(seconds)), "text");
}

QTEST_MAIN(TestFormatting)
#include "tst_formatting.moc"
