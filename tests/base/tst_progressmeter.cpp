// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include <QTest>

using namespace scenekeeper::base;
using namespace std::chrono_literals;

/// Drives the meter by a clock of its own: no test here waits for time to pass.
class TestProgressMeter : public QObject
{
    Q_OBJECT

private:
    const ProgressMeter::Clock::time_point m_start{1000s};

    [[nodiscard]] static Progress counts(qint64 done, qint64 total, bool isFinal)
    {
        Progress progress;
        progress.done = done;
        progress.total = total;
        progress.totalIsFinal = isFinal;
        return progress;
    }

private Q_SLOTS:
    void theFirstReportIsDueAtOnce()
    {
        ProgressMeter meter(m_start);
        QVERIFY(meter.update(counts(0, 10, true), m_start).has_value());
    }

    void reportsAtMostTwentyASecond()
    {
        ProgressMeter meter(m_start);
        int reports = 0;
        for (int millisecond = 0; millisecond < 1000; ++millisecond) {
            if (meter.update(counts(millisecond, 1000, true),
                             m_start + std::chrono::milliseconds(millisecond)))
                ++reports;
        }
        QCOMPARE(reports, 20);
    }

    void aForcedReportAlwaysComes()
    {
        ProgressMeter meter(m_start);
        QVERIFY(meter.update(counts(1, 10, true), m_start).has_value());
        QVERIFY(!meter.update(counts(2, 10, true), m_start + 1ms).has_value());
        const auto report = meter.update(counts(10, 10, true), m_start + 2ms, true);
        QVERIFY(report.has_value());
        QCOMPARE(report->done, 10);
    }

    void aSteadyRateIsFound()
    {
        ProgressMeter meter(m_start);
        std::optional<Progress> last;
        for (int tick = 0; tick <= 200; ++tick) { // 40 a second for 20 seconds
            if (const auto report = meter.update(counts(tick * 4, 1600, true), m_start + tick * 100ms))
                last = report;
        }
        QVERIFY(last.has_value());
        QVERIFY2(qAbs(last->perSecond - 40.0) < 1.0, qPrintable(QString::number(last->perSecond)));
        QVERIFY(last->secondsLeft.has_value());
        QVERIFY2(qAbs(*last->secondsLeft - 20.0) < 1.0, qPrintable(QString::number(*last->secondsLeft)));
    }

    void aChangedRateIsFollowed()
    {
        ProgressMeter meter(m_start);
        qint64 done = 0;
        double rate = 0.0;
        for (int tick = 0; tick < 400; ++tick) { // 10 a second, then 100 a second, 20 seconds each
            done += tick < 200 ? 1 : 10;
            if (const auto report = meter.update(counts(done, 10000, true), m_start + tick * 100ms))
                rate = report->perSecond;
        }
        QVERIFY2(rate > 90.0 && rate < 101.0, qPrintable(QString::number(rate)));
    }

    void noTimeLeftWhileTheTotalGrows()
    {
        ProgressMeter meter(m_start);
        const auto report = meter.update(counts(100, 200, false), m_start + 2s);
        QVERIFY(report.has_value());
        QVERIFY(report->perSecond > 0.0);
        QVERIFY(!report->secondsLeft.has_value());
    }

    void noTimeLeftBeforeTheFirstFile()
    {
        ProgressMeter meter(m_start);
        const auto report = meter.update(counts(0, 200, true), m_start + 2s);
        QVERIFY(report.has_value());
        QCOMPARE(report->perSecond, 0.0);
        QVERIFY(!report->secondsLeft.has_value());
    }
};

QTEST_GUILESS_MAIN(TestProgressMeter)
#include "tst_progressmeter.moc"
