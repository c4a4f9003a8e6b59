// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capturetime.h"

#include <QTest>

using namespace scenekeeper::domain;

class TestCaptureTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<int>("offset"); // -9999: none
        QTest::newRow("no offset") << QStringLiteral("2019-07-14T09:30:00") << QTime(9, 30) << -9999;
        QTest::newRow("sub-seconds") << QStringLiteral("2019-07-14T09:30:00.250") << QTime(9, 30, 0, 250)
                                     << -9999;
        QTest::newRow("UTC") << QStringLiteral("2019-07-14T09:30:00Z") << QTime(9, 30) << 0;
        QTest::newRow("east") << QStringLiteral("2019-07-14T09:30:00+05:45") << QTime(9, 30) << 345;
        QTest::newRow("west") << QStringLiteral("2019-07-14T23:59:59-09:30") << QTime(23, 59, 59) << -570;
        QTest::newRow("less than an hour west")
            << QStringLiteral("2019-07-14T00:00:00-00:30") << QTime(0, 0) << -30;
        QTest::newRow("both") << QStringLiteral("2019-07-14T09:30:00.005+14:00") << QTime(9, 30, 0, 5) << 840;
    }

    void roundTrip()
    {
        QFETCH(QString, text);
        QFETCH(QTime, time);
        QFETCH(int, offset);
        const std::optional<CaptureTime> parsed = CaptureTime::fromIsoString(text);
        QVERIFY(parsed.has_value());
        QVERIFY(parsed->isValid());
        QCOMPARE(parsed->date, QDate(2019, 7, 14));
        QCOMPARE(parsed->time, time);
        QCOMPARE(parsed->utcOffsetMinutes.value_or(-9999), offset);
        QCOMPARE(parsed->toIsoString(), text);
    }

    void nonsenseIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("word") << QStringLiteral("yesterday");
        QTest::newRow("month 13") << QStringLiteral("2019-13-14T09:30:00");
        QTest::newRow("hour 25") << QStringLiteral("2019-07-14T25:30:00");
        QTest::newRow("EXIF's own form") << QStringLiteral("2019:07:14 09:30:00");
    }

    void nonsenseIsNothing()
    {
        QFETCH(QString, text);
        QVERIFY(!CaptureTime::fromIsoString(text).has_value());
    }

    void anInvalidTimeHasNoText()
    {
        QVERIFY(!CaptureTime().isValid());
        QVERIFY(CaptureTime().toIsoString().isEmpty());
    }

    /// An hour that summer time skips or repeats somewhere is still what the camera's clock showed.
    void theReadersTimeZoneChangesNothing()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        for (const QString& text :
             {QStringLiteral("2021-03-28T02:30:00"), QStringLiteral("2021-10-31T02:30:00")})
            QCOMPARE(CaptureTime::fromIsoString(text).value_or(CaptureTime()).toIsoString(), text);
        qputenv("TZ", before);
    }
};

QTEST_GUILESS_MAIN(TestCaptureTime)
#include "tst_capturetime.moc"
