// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pauseswitch.h"
#include "tests/support/patienttest.h"

#include <QTest>
#include <atomic>
#include <thread>

using scenekeeper::base::PauseSwitch;

class TestPauseSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotHoldUpWhatIsNotPaused()
    {
        PauseSwitch pause;
        pause.waitWhilePaused({});
        QVERIFY(!pause.isPaused());
    }

    void goesOnWhenResumed()
    {
        PauseSwitch pause;
        pause.pause();
        std::atomic<bool> wentOn = false;
        std::jthread worker([&](const std::stop_token& stop) {
            pause.waitWhilePaused(stop);
            wentOn = true;
        });
        QVERIFY(pause.isPaused());
        QVERIFY(!wentOn);
        pause.resume();
        QTRY_VERIFY(wentOn);
    }

    void aStopEndsThePause()
    {
        PauseSwitch pause;
        pause.pause();
        std::atomic<bool> wentOn = false;
        std::jthread worker([&](const std::stop_token& stop) {
            pause.waitWhilePaused(stop);
            wentOn = true;
        });
        worker.request_stop();
        QTRY_VERIFY(wentOn);
        QVERIFY(pause.isPaused());
    }
};

QTEST_GUILESS_MAIN(TestPauseSwitch)
#include "tst_pauseswitch.moc"
