// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reviewpace.h"

#include <QtTest>

using namespace scenekeeper::ui;

class TestReviewPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingAtFirst();
    void countsPhotographs();
    void pausesDoNotCount();
    void forgetsHowItBegan();
};

void TestReviewPace::saysNothingAtFirst()
{
    ReviewPace pace;
    QVERIFY(!pace.secondsFor(100));
    for (qint64 at = 0; at < 3; ++at)
        pace.add(at * 2000, 1);
    // Two intervals are not enough, three are.
    QVERIFY(!pace.secondsFor(100));
    pace.add(6000, 1);
    QCOMPARE(pace.secondsFor(100).value(), 200.0);
    QCOMPARE(pace.secondsFor(0).value(), 0.0);
}

void TestReviewPace::countsPhotographs()
{
    ReviewPace pace;
    pace.add(0, 1);
    pace.add(3000, 15);
    pace.add(6000, 1);
    pace.add(9000, 2);
    // Nine seconds for eighteen photographs.
    QCOMPARE(pace.secondsFor(36).value(), 18.0);
}

void TestReviewPace::pausesDoNotCount()
{
    ReviewPace pace;
    constexpr qint64 kHourMs = 3'600'000;
    for (const qint64 at : {0LL, 2000LL, 4000LL, kHourMs})
        pace.add(at, 1);
    QVERIFY(pace.secondsFor(3).value() < 60.0);
}

void TestReviewPace::forgetsHowItBegan()
{
    ReviewPace pace;
    qint64 at = 0;
    for (int i = 0; i < 10; ++i)
        pace.add(at += 20'000, 1);
    for (int i = 0; i < 30; ++i)
        pace.add(at += 1000, 1);
    QCOMPARE(pace.secondsFor(60).value(), 60.0);
}

QTEST_APPLESS_MAIN(TestReviewPace)
#include "tst_reviewpace.moc"
