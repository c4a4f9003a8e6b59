// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timescale.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

/// Days, months and years on a strip of pixels.
class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysBecomeMonthsAndYears();
    void photosOfATime();
    void theWidthDecidesTheUnit();
    void zoomingKeepsTheDayUnderTheMouse();
    void itEndsWhereTheDaysEnd();
    void fewDaysAreInTheMiddle();
    void newDaysLeaveTheViewAlone();
    void mirroredTimeRunsFromTheRight();
    void ticksAreRound_data();
    void ticksAreRound();
};

namespace {

TimeScale scaleOf(QDate first, QDate last, double width)
{
    TimeScale scale;
    scale.setDomain(first, last);
    scale.setWidth(width);
    return scale;
}

} // namespace

void TestTimeScale::daysBecomeMonthsAndYears()
{
    const std::vector<domain::DayCount> days{
        {QDate(1969, 12, 31), 2}, {QDate(1970, 1, 1), 3}, {QDate(2020, 2, 1), 1}, {QDate(2020, 2, 29), 4}};
    const std::vector<TimeBucket> years = bucketsOf(days, TimeUnit::Year);
    QCOMPARE(years.size(), std::size_t(3));
    QVERIFY((years.back() == TimeBucket{QDate(2020, 1, 1), QDate(2020, 12, 31), 5}));
    const std::vector<TimeBucket> months = bucketsOf(days, TimeUnit::Month);
    QCOMPARE(months.size(), std::size_t(3));
    QVERIFY((months.back() == TimeBucket{QDate(2020, 2, 1), QDate(2020, 2, 29), 5}));
    QCOMPARE(bucketsOf(days, TimeUnit::Day).size(), days.size());
    QVERIFY(bucketsOf({}, TimeUnit::Day).empty());
}

void TestTimeScale::photosOfATime()
{
    const std::vector<domain::DayCount> days{
        {QDate(2019, 1, 1), 2}, {QDate(2019, 6, 1), 3}, {QDate(2020, 1, 1), 5}};
    QCOMPARE(photosBetween(days, QDate(2019, 1, 1), QDate(2019, 12, 31)), 5);
    QCOMPARE(photosBetween(days, QDate(2019, 1, 2), QDate(2019, 6, 1)), 3);
    QCOMPARE(photosBetween(days, QDate(2021, 1, 1), QDate(2022, 1, 1)), 0);
}

void TestTimeScale::theWidthDecidesTheUnit()
{
    QCOMPARE(scaleOf(QDate(1900, 1, 1), QDate(2020, 12, 31), 600).unit(), TimeUnit::Year);
    QCOMPARE(scaleOf(QDate(2015, 1, 1), QDate(2020, 12, 31), 600).unit(), TimeUnit::Month);
    QCOMPARE(scaleOf(QDate(2020, 1, 1), QDate(2020, 3, 31), 600).unit(), TimeUnit::Day);
    TimeScale scale = scaleOf(QDate(1900, 1, 1), QDate(2020, 12, 31), 600);
    scale.zoomBy(20, 300);
    QCOMPARE(scale.unit(), TimeUnit::Month);
    scale.zoomBy(50, 300);
    QCOMPARE(scale.unit(), TimeUnit::Day);
    scale.setWidth(6);
    QVERIFY(scale.unit() != TimeUnit::Day);
}

void TestTimeScale::zoomingKeepsTheDayUnderTheMouse()
{
    TimeScale scale = scaleOf(QDate(1900, 1, 1), QDate(2020, 12, 31), 1000);
    const QDate day = scale.dayAt(700);
    scale.zoomBy(4, 700);
    QCOMPARE(scale.dayAt(700), day);
    QVERIFY(qAbs(scale.xOf(day) - 700) < 2.0);
    scale.zoomBy(0.25, 700);
    QVERIFY(scale.showsAll());
}

void TestTimeScale::itEndsWhereTheDaysEnd()
{
    TimeScale scale = scaleOf(QDate(2000, 1, 1), QDate(2020, 12, 31), 1000);
    scale.zoomBy(10, 500);
    scale.panBy(1e6);
    QCOMPARE(scale.firstInView(), QDate(2000, 1, 1));
    scale.panBy(-1e6);
    QCOMPARE(scale.lastInView(), QDate(2020, 12, 31));
    QCOMPARE(scale.dayAt(5000), QDate(2020, 12, 31));
    scale.zoomBy(1e9, 500);
    QVERIFY(scale.isClosest());
    scale.zoomBy(1e-9, 500);
    QVERIFY(scale.showsAll());
    QCOMPARE(scale.firstInView(), QDate(2000, 1, 1));
}

void TestTimeScale::fewDaysAreInTheMiddle()
{
    TimeScale scale = scaleOf(QDate(2020, 5, 1), QDate(2020, 5, 2), 1000);
    QVERIFY(scale.showsAll());
    QCOMPARE(scale.xOf(QDate(2020, 5, 2)), 500.0);
    QCOMPARE(scale.dayAt(0), QDate(2020, 5, 1));
    QVERIFY(scaleOf({}, {}, 100).isEmpty());
    QVERIFY(scaleOf({}, {}, 100).ticks(10).empty());
}

void TestTimeScale::newDaysLeaveTheViewAlone()
{
    TimeScale scale = scaleOf(QDate(2000, 1, 1), QDate(2020, 12, 31), 1000);
    scale.zoomBy(10, 500);
    const QDate first = scale.firstInView();
    scale.setDomain(QDate(1950, 1, 1), QDate(2020, 12, 31));
    QCOMPARE(scale.firstInView(), first);
    scale.showAll();
    scale.setDomain(QDate(1900, 1, 1), QDate(2020, 12, 31));
    QCOMPARE(scale.firstInView(), QDate(1900, 1, 1));
    scale.show(QDate(1910, 1, 1), QDate(1919, 12, 31));
    scale.reveal(QDate(1930, 1, 1), QDate(1930, 1, 31));
    QCOMPARE(scale.lastInView(), QDate(1930, 1, 31));
}

void TestTimeScale::mirroredTimeRunsFromTheRight()
{
    TimeScale scale = scaleOf(QDate(2000, 1, 1), QDate(2019, 12, 31), 1000);
    scale.setMirrored(true);
    QCOMPARE(scale.xOf(QDate(2000, 1, 1)), 1000.0);
    QCOMPARE(scale.dayAt(0), QDate(2019, 12, 31));
    scale.zoomBy(2, 1000);
    QCOMPARE(scale.dayAt(1000), QDate(2000, 1, 1));
    scale.panBy(100);
    QVERIFY(scale.firstInView() > QDate(2000, 1, 1));
}

void TestTimeScale::ticksAreRound_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QList<QDate>>("expected");
    QTest::newRow("decades") << QDate(1985, 1, 1) << QDate(2024, 12, 31)
                             << QList<QDate>{{1990, 1, 1}, {2000, 1, 1}, {2010, 1, 1}, {2020, 1, 1}};
    QTest::newRow("quarters") << QDate(2019, 11, 5) << QDate(2020, 8, 2)
                              << QList<QDate>{{2020, 1, 1}, {2020, 4, 1}, {2020, 7, 1}};
    QTest::newRow("days") << QDate(2020, 1, 27) << QDate(2020, 2, 12)
                          << QList<QDate>{{2020, 2, 1}, {2020, 2, 6}, {2020, 2, 11}};
}

void TestTimeScale::ticksAreRound()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QList<QDate>, expected);
    const TimeScale scale = scaleOf(first, last, 350);
    QList<QDate> found;
    for (const TimeScale::Tick& tick : scale.ticks(64)) {
        if (tick.day >= first)
            found.append(tick.day);
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
