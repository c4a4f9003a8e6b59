// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/busyretry.h"

#include <QtTest>

using namespace scenekeeper;
using base::ErrorCode;
using base::Result;

class TestBusyRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhenTheOtherProgramIsDone();
    void givesUpInTheEnd();
    void otherErrorsAreNotTriedAgain();
};

void TestBusyRetry::goesOnWhenTheOtherProgramIsDone()
{
    int calls = 0;
    const Result<int> result = pipeline::retryWhileBusy([&calls]() -> Result<int> {
        if (++calls < 3)
            return base::fail(ErrorCode::DatabaseBusy);
        return 7;
    });
    QCOMPARE(result.value(), 7);
    QCOMPARE(calls, 3);
}

void TestBusyRetry::givesUpInTheEnd()
{
    int calls = 0;
    const Result<void> result = pipeline::retryWhileBusy([&calls]() -> Result<void> {
        ++calls;
        return base::fail(ErrorCode::DatabaseBusy);
    });
    QCOMPARE(result.error().code, ErrorCode::DatabaseBusy);
    QVERIFY(calls > 1);
}

void TestBusyRetry::otherErrorsAreNotTriedAgain()
{
    int calls = 0;
    const Result<void> result = pipeline::retryWhileBusy([&calls]() -> Result<void> {
        ++calls;
        return base::fail(ErrorCode::DiskFull);
    });
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestBusyRetry)
#include "tst_busyretry.moc"
