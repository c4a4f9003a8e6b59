// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clickon.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/runpanel.h"

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

QToolButton* buttonWith(const RunPanel& panel, const QString& part)
{
    const QList<QToolButton*> buttons = panel.findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button->isVisible() && button->text().contains(part))
            return button;
    }
    return nullptr;
}

} // namespace

class TestRunPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesNumbersForTheLocale();
    void busyUntilTheTotalIsKnown();
    void widthStandsStill();
    void cancelAsksOnce();
    void tellsOfFailures();
    void lateProgressIsIgnored();
    void heightStandsStill();
};

void TestRunPanel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestRunPanel::writesNumbersForTheLocale()
{
    const base::Progress progress{1204, 14034, 0, true, 412.3, 118.0};
    QCOMPARE(progressText(progress), QStringLiteral("1,204 of 14,034 · 412/s · about 2 min left"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY(progressText(progress).startsWith(QStringLiteral("1.204 of 14.034")));
    const base::Progress starting{0, 12, 0, false, 0.0, std::nullopt};
    QVERIFY(!progressText(starting).contains(u"/s"));
    QVERIFY(!progressText(starting).contains(u"left"));
}

void TestRunPanel::busyUntilTheTotalIsKnown()
{
    RunPanel panel;
    panel.show();
    panel.runStarted(QStringLiteral("Holiday 2019"));
    auto* bar = panel.findChild<QProgressBar*>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleName(), QStringLiteral("Holiday 2019"));
    panel.setProgress({3, 40, 0, false, 0.0, std::nullopt});
    QCOMPARE(bar->maximum(), 0);
    panel.setProgress({20, 80, 0, true, 10.0, 6.0});
    QCOMPARE(bar->maximum(), 80);
    QCOMPARE(bar->value(), 20);
    panel.runFinished(QStringLiteral("80 photographs classified."), 0);
    QVERIFY(!bar->isVisible());
    QVERIFY(!panel.isRunning());
    QCOMPARE(panel.findChild<ElidedLabel*>()->text(), QStringLiteral("80 photographs classified."));
}

void TestRunPanel::widthStandsStill()
{
    RunPanel panel;
    panel.show();
    panel.runStarted(QStringLiteral("Holiday 2019"));
    panel.setProgress({1, 14034, 0, true, 1.1, 3000.0});
    const int width = panel.sizeHint().width();
    for (const auto& [done, rate, left] : {std::tuple{11, 9.9, 3100.0},
                                           {999, 411.0, 60.0},
                                           {8888, 8.8, 58.0},
                                           {14033, 412.0, 1.0},
                                           {14034, 412.0, 0.0}}) {
        panel.setProgress({done, 14034, 0, true, rate, left});
        QCOMPARE(panel.sizeHint().width(), width);
    }
}

void TestRunPanel::cancelAsksOnce()
{
    RunPanel panel;
    panel.show();
    QSignalSpy cancelled(&panel, &RunPanel::cancelRequested);
    panel.runStarted(QStringLiteral("Holiday 2019"));
    QToolButton* cancel = buttonWith(panel, QStringLiteral("Cancel"));
    QVERIFY(cancel != nullptr);
    QTest::keyClick(cancel, Qt::Key_Space);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(!cancel->isEnabled());
    tests::clickOn(cancel);
    QCOMPARE(cancelled.count(), 1);
    panel.setProgress({5, 10, 0, true, 1.0, 5.0});
    bool says = false;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        says = says || label->text().startsWith(QStringLiteral("Stopping"));
    QVERIFY(says);
    panel.runStarted(QStringLiteral("Another"));
    QVERIFY(cancel->isEnabled());
}

void TestRunPanel::tellsOfFailures()
{
    RunPanel panel;
    panel.show();
    QSignalSpy asked(&panel, &RunPanel::failuresRequested);
    panel.runStarted(QStringLiteral("Holiday 2019"));
    panel.setProgress({5, 10, 3, true, 1.0, 5.0});
    QVERIFY(buttonWith(panel, QStringLiteral("Details")) == nullptr); // the list is whole at the end
    panel.runFinished(QStringLiteral("Done."), 3);
    QToolButton* details = buttonWith(panel, QStringLiteral("Details"));
    QVERIFY(details != nullptr);
    QVERIFY(details->accessibleName().startsWith(QStringLiteral("3 file")));
    tests::clickOn(details);
    QCOMPARE(asked.count(), 1);
    panel.runFinished(QStringLiteral("Done."), 0);
    QVERIFY(buttonWith(panel, QStringLiteral("Details")) == nullptr);
}

void TestRunPanel::lateProgressIsIgnored()
{
    RunPanel panel;
    panel.show();
    panel.runStarted(QStringLiteral("Holiday 2019"));
    panel.runFinished(QStringLiteral("Done."), 0);
    panel.setProgress({5, 10, 1, true, 1.0, 5.0});
    QVERIFY(!panel.findChild<QProgressBar*>()->isVisible());
    QVERIFY(buttonWith(panel, QStringLiteral("Details")) == nullptr);
}

void TestRunPanel::heightStandsStill()
{
    RunPanel panel;
    panel.show();
    const auto height = [&panel] { return qMax(panel.minimumHeight(), panel.minimumSizeHint().height()); };
    const int before = height();
    panel.runStarted(QStringLiteral("Holiday 2019"));
    QCOMPARE(height(), before);
    panel.runFinished(QStringLiteral("Done."), 3);
    QCOMPARE(height(), before);
}

QTEST_MAIN(TestRunPanel)
#include "tst_runpanel.moc"
