// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallelfor.h"
#include "core/training/workers.h"

#include <QTest>
#include <algorithm>
#include <atomic>

using namespace scenekeeper::training;

class WorkersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsCoverAll();
    void everyWorkerRunsOnceARound();
    void parallelForDoesEachOnce();
    void parallelForStopsWhenAsked();
    void parallelForStopsWhenWorkFails();
    void parallelForOfNothing();
};

void WorkersTest::partsCoverAll()
{
    for (const std::size_t things : {0U, 1U, 7U, 64U}) {
        for (int count = 1; count <= 5; ++count) {
            std::size_t next = 0;
            for (int number = 0; number < count; ++number) {
                const Part part = partOf(things, number, count);
                QCOMPARE(part.begin, next);
                QVERIFY(part.size() <= things / static_cast<std::size_t>(count) + 1);
                next = part.end;
            }
            QCOMPARE(next, things);
        }
    }
}

void WorkersTest::everyWorkerRunsOnceARound()
{
    Workers workers(3);
    std::vector<int> calls(3, 0);
    for (int round = 1; round <= 500; ++round) {
        workers.run([&calls](int number) { ++calls[static_cast<std::size_t>(number)]; });
        QCOMPARE(calls, std::vector<int>(3, round));
    }
}

void WorkersTest::parallelForDoesEachOnce()
{
    std::vector<std::atomic<int>> calls(1001);
    qint64 lastDone = -1;
    const bool whole =
        parallelFor({calls.size(), 7, 4, {}, [&lastDone](qint64 done, qint64) { lastDone = done; }},
                    [&calls](std::size_t begin, std::size_t end) {
                        for (std::size_t i = begin; i < end; ++i)
                            ++calls[i];
                        return true;
                    });
    QVERIFY(whole);
    QCOMPARE(lastDone, 1001);
    QVERIFY(std::all_of(calls.begin(), calls.end(), [](const auto& count) { return count == 1; }));
}

void WorkersTest::parallelForStopsWhenAsked()
{
    std::stop_source stop;
    std::atomic<int> calls = 0;
    const bool whole = parallelFor({1000, 1, 2, stop.get_token(), {}}, [&](std::size_t, std::size_t) {
        if (++calls == 10)
            stop.request_stop();
        return true;
    });
    QVERIFY(!whole);
    QVERIFY(calls < 20);
}

void WorkersTest::parallelForStopsWhenWorkFails()
{
    std::atomic<int> calls = 0;
    QVERIFY(!parallelFor({1000, 1, 2, {}, {}}, [&calls](std::size_t, std::size_t) { return ++calls < 10; }));
    QVERIFY(calls < 20);
}

void WorkersTest::parallelForOfNothing()
{
    QVERIFY(parallelFor({0, 1, 2, {}, {}}, [](std::size_t, std::size_t) { return false; }));
}

QTEST_GUILESS_MAIN(WorkersTest)
#include "tst_workers.moc"
