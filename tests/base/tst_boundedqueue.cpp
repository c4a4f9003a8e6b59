// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/boundedqueue.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <memory>
#include <numeric>
#include <thread>

using namespace scenekeeper::base;

class TestBoundedQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder()
    {
        BoundedQueue<int> queue(3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(queue.push(i));
        QCOMPARE(queue.size(), std::size_t{3});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(queue.pop(), std::optional(i));
    }

    void aCapacityOfZeroIsOne()
    {
        BoundedQueue<int> queue(0);
        QVERIFY(queue.push(1));
        QCOMPARE(queue.pop(), std::optional(1));
    }

    void carriesWhatCannotBeCopied()
    {
        BoundedQueue<std::unique_ptr<int>> queue(1);
        QVERIFY(queue.push(std::make_unique<int>(7)));
        const auto item = queue.pop();
        QVERIFY(item.has_value());
        QCOMPARE(**item, 7);
    }

    /// The producer runs ahead of the consumer by the capacity, and by no more.
    void aFastProducerWaits()
    {
        constexpr int kItems = 2000;
        BoundedQueue<int> queue(4);
        std::atomic<int> produced = 0;
        std::jthread producer([&queue, &produced] {
            for (int i = 0; i < kItems; ++i) {
                if (!queue.push(i))
                    return;
                ++produced;
            }
            queue.finish();
        });
        int consumed = 0;
        int furthestAhead = 0;
        while (const std::optional<int> item = queue.pop()) {
            QCOMPARE(*item, consumed);
            ++consumed;
            furthestAhead = std::max(furthestAhead, produced.load() - consumed);
        }
        QCOMPARE(consumed, kItems);
        QVERIFY2(furthestAhead <= 4, qPrintable(QString::number(furthestAhead)));
    }

    void finishDrains()
    {
        BoundedQueue<int> queue(4);
        QVERIFY(queue.push(1));
        QVERIFY(queue.push(2));
        queue.finish();
        QVERIFY(!queue.push(3));
        QCOMPARE(queue.pop(), std::optional(1));
        QCOMPARE(queue.pop(), std::optional(2));
        QVERIFY(!queue.pop().has_value());
        queue.finish(); // idempotent
        QVERIFY(!queue.pop().has_value());
    }

    void abortDrops()
    {
        const auto item = std::make_shared<int>(1);
        BoundedQueue<std::shared_ptr<int>> queue(4);
        QVERIFY(queue.push(item));
        QCOMPARE(item.use_count(), 2L);
        queue.abort();
        QCOMPARE(item.use_count(), 1L);
        QVERIFY(!queue.push(item));
        QVERIFY(!queue.pop().has_value());
        QVERIFY(queue.popBatch(8).empty());
    }

    void abortAfterFinishDropsTheRest()
    {
        BoundedQueue<int> queue(4);
        QVERIFY(queue.push(1));
        queue.finish();
        queue.abort();
        QVERIFY(!queue.pop().has_value());
    }

    void endingWakesAWaitingProducer_data()
    {
        QTest::addColumn<bool>("drop");
        QTest::newRow("finish") << false;
        QTest::newRow("abort") << true;
    }

    void endingWakesAWaitingProducer()
    {
        QFETCH(bool, drop);
        BoundedQueue<int> queue(1);
        QVERIFY(queue.push(1));
        std::atomic<bool> taken = true;
        std::jthread producer([&queue, &taken] { taken = queue.push(2); });
        if (drop)
            queue.abort();
        else
            queue.finish();
        producer.join(); // hangs here if nobody wakes it
        QVERIFY(!taken);
    }

    void endingWakesAWaitingConsumer()
    {
        BoundedQueue<int> queue(1);
        std::atomic<bool> gotNothing = false;
        std::jthread consumer([&queue, &gotNothing] { gotNothing = !queue.pop().has_value(); });
        queue.finish();
        consumer.join();
        QVERIFY(gotNothing);
    }

    void aBatchTakesWhatIsThere()
    {
        BoundedQueue<int> queue(8);
        for (int i = 0; i < 5; ++i)
            QVERIFY(queue.push(i));
        QCOMPARE(queue.popBatch(3), (std::vector<int>{0, 1, 2}));
        QCOMPARE(queue.popBatch(3), (std::vector<int>{3, 4}));
        queue.finish();
        QVERIFY(queue.popBatch(3).empty());
    }

    void manyThreadsLoseAndInventNothing()
    {
        constexpr int kProducers = 4;
        constexpr int kItemsEach = 2500;
        BoundedQueue<int> queue(8);
        std::mutex mutex;
        std::vector<int> received;
        std::vector<std::jthread> consumers;
        for (int i = 0; i < 3; ++i) {
            consumers.emplace_back([&queue, &mutex, &received] {
                for (auto batch = queue.popBatch(5); !batch.empty(); batch = queue.popBatch(5)) {
                    const std::lock_guard lock(mutex);
                    received.insert(received.end(), batch.begin(), batch.end());
                }
            });
        }
        {
            std::vector<std::jthread> producers;
            for (int i = 0; i < kProducers; ++i) {
                producers.emplace_back([&queue, i] {
                    for (int item = 0; item < kItemsEach; ++item) {
                        if (!queue.push(i * kItemsEach + item))
                            return;
                    }
                });
            }
        }
        queue.finish();
        consumers.clear(); // joins
        std::sort(received.begin(), received.end());
        std::vector<int> expected(kProducers * kItemsEach);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(received, expected);
    }
};

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_boundedqueue.moc"
