// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/fakelearner.h"
#include "tests/ui/modelscatalog.h"
#include "ui/controllers/learningcontroller.h"
#include "ui/controllers/learningpresenter.h"
#include "ui/dialogs/learningdialog.h"
#include "ui/views/learningindicator.h"
#include "ui/views/learningrunpage.h"
#include "ui/views/messagepage.h"
#include "ui/views/plotpanel.h"

#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>

using namespace scenekeeper;
using namespace scenekeeper::ui;

/// Deep learning goes on behind a closed dialog, can be held up, and is found again.
class TestDeepLearningDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void quickIsTheFirstChoice();
    void readsBeforeItLearns();
    void canBeHeldUp();
    void goesOnBehindAClosedDialog();
    void comesBackWithItsResult();
    void aFailureIsFoundAgain();
    void stoppingSaysWhatIsKept();
    void quickLearningLeavesNoWordBehind();

private:
    [[nodiscard]] LearningDialog* dialog() const { return m_window->findChild<LearningDialog*>(); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return dialog()->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] LearningIndicator* indicator() const { return m_window->findChild<LearningIndicator*>(); }
    [[nodiscard]] bool says(const QString& part) const;
    void open();
    void startDeep();
    void closeDialog();

    std::unique_ptr<tests::ModelsCatalog> m_catalog;
    std::unique_ptr<tests::FakeLearner> m_learner;
    std::unique_ptr<LearningController> m_controller;
    std::unique_ptr<QMainWindow> m_window;
    LearningPresenter* m_presenter = nullptr;
};

void TestDeepLearningDialog::init()
{
    m_catalog = std::make_unique<tests::ModelsCatalog>();
    m_learner = std::make_unique<tests::FakeLearner>();
    m_learner->material = tests::someMaterial();
    m_learner->steps = {
        {LearningPhase::Reading, 40, 120, 0.0, {}, {}},
        {LearningPhase::Reading, 120, 120, 0.0, {}, {}},
        {LearningPhase::Learning, 1, 12, 0.8, 0.7, 660.0},
        {LearningPhase::Learning, 2, 12, 0.5, 0.8, 600.0},
    };
    m_learner->result =
        LearningResult{base::ModelId{2}, std::make_shared<const ModelComparison>(tests::someComparison())};
    m_controller = std::make_unique<LearningController>(*m_learner);
    m_window = std::make_unique<QMainWindow>();
    m_presenter = new LearningPresenter(
        {*m_controller, *m_catalog->models, *m_window, *m_window->statusBar(), QString()}, m_window.get());
    m_window->show();
}

void TestDeepLearningDialog::cleanup()
{
    m_window.reset();
    m_controller.reset();
    m_learner.reset();
    m_catalog.reset();
}

bool TestDeepLearningDialog::says(const QString& part) const
{
    for (const QLabel* label : dialog()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

void TestDeepLearningDialog::open()
{
    m_presenter->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
}

void TestDeepLearningDialog::startDeep()
{
    open();
    QTRY_VERIFY(button("learn")->isVisible());
    auto* quick = dialog()->findChild<QRadioButton*>(QStringLiteral("quickLearning"));
    quick->setFocus();
    QTest::keyClick(quick, Qt::Key_Down);
    QVERIFY(dialog()->findChild<QRadioButton*>(QStringLiteral("deepLearning"))->isChecked());
    tests::clickOn(button("learn"));
    const auto* progress = dialog()->findChild<QProgressBar*>();
    QTRY_COMPARE(progress->maximum(), 12);
    QTRY_COMPARE(progress->value(), 2);
}

void TestDeepLearningDialog::closeDialog()
{
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestDeepLearningDialog::quickIsTheFirstChoice()
{
    open();
    QTRY_VERIFY(button("learn")->isVisible());
    tests::clickOn(button("learn"));
    QTRY_COMPARE(dialog()->findChild<QProgressBar*>()->value(), 2);
    QCOMPARE(m_learner->order.method, LearningMethod::Quick);
    QVERIFY(!button("pauseLearning")->isVisible());
    QVERIFY(!says(QStringLiteral("can be closed")));
}

void TestDeepLearningDialog::readsBeforeItLearns()
{
    startDeep();
    QCOMPARE(m_learner->order.method, LearningMethod::Deep);
    QVERIFY(says(QStringLiteral("2 of 12 rounds done")));
    QVERIFY(says(QStringLiteral("10 min")));
    QVERIFY(says(QStringLiteral("can be closed")));
    // Reading is not part of the curve.
    QCOMPARE(dialog()->findChild<LearningRunPage*>()->steps().size(), std::size_t{2});
}

void TestDeepLearningDialog::canBeHeldUp()
{
    startDeep();
    QVERIFY(!m_learner->order.pause->isPaused());
    tests::clickOn(button("pauseLearning"));
    QVERIFY(m_learner->order.pause->isPaused());
    QVERIFY(says(QStringLiteral("Paused")));
    closeDialog();
    QTRY_COMPARE(indicator()->text(), QStringLiteral("Learning is paused"));
    open();
    QVERIFY(button("pauseLearning")->isChecked());
    QTest::keyClick(button("pauseLearning"), Qt::Key_Space);
    QVERIFY(!m_learner->order.pause->isPaused());
    QVERIFY(!says(QStringLiteral("Paused")));
}

void TestDeepLearningDialog::goesOnBehindAClosedDialog()
{
    startDeep();
    QVERIFY(!indicator()->isVisible());
    closeDialog();
    QVERIFY(m_controller->isLearning());
    QTRY_VERIFY(indicator()->isVisible());
    QVERIFY(indicator()->text().contains(QStringLiteral("2 of 12 rounds")));
    tests::clickOn(indicator());
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QVERIFY(says(QStringLiteral("2 of 12 rounds done")));
    QCOMPARE(dialog()->findChild<LearningRunPage*>()->steps().size(), std::size_t{2});
    QVERIFY(!indicator()->isVisible());
}

void TestDeepLearningDialog::comesBackWithItsResult()
{
    startDeep();
    closeDialog();
    m_learner->release();
    QTRY_COMPARE(indicator()->text(), QStringLiteral("A new model is ready"));
    tests::clickOn(indicator());
    QTRY_VERIFY(dialog() && dialog()->findChild<QTabWidget*>()->isVisible());
    QVERIFY(!indicator()->isVisible());
    // With the curve of its learning, and one key from use.
    auto* tabs = dialog()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(tabs->count() - 1);
    const auto panels = dialog()->findChildren<PlotPanel*>(QStringLiteral("learningLoss"));
    QVERIFY(std::any_of(panels.begin(), panels.end(), [](PlotPanel* panel) {
        return panel->isVisible() &&
               panel->content(QStringLiteral("curve.csv")).contains("\"2\",\"0.500000\"");
    }));
    QTest::keyClick(button("useModel"), Qt::Key_Space);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_catalog->active(), 2);
    // What was seen does not come again.
    open();
    QTRY_VERIFY(button("learn")->isVisible());
}

void TestDeepLearningDialog::aFailureIsFoundAgain()
{
    m_learner->result = base::fail(base::ErrorCode::DiskFull);
    startDeep();
    closeDialog();
    m_learner->release();
    QTRY_COMPARE(indicator()->text(), QStringLiteral("Learning has failed"));
    open();
    QVERIFY(dialog()->findChild<MessagePage*>()->text().contains(QStringLiteral("disk is full")));
}

void TestDeepLearningDialog::stoppingSaysWhatIsKept()
{
    startDeep();
    tests::clickOn(button("pauseLearning"));
    tests::clickOn(button("cancelLearning"));
    QTRY_VERIFY(dialog()->findChild<MessagePage*>()->isVisible());
    QVERIFY(dialog()->findChild<MessagePage*>()->text().contains(QStringLiteral("goes on from there")));
    QVERIFY(!m_controller->isPaused());
    closeDialog();
    QVERIFY(!indicator()->isVisible());
}

void TestDeepLearningDialog::quickLearningLeavesNoWordBehind()
{
    m_learner->result = base::fail(base::ErrorCode::DiskFull);
    open();
    QTRY_VERIFY(button("learn")->isVisible());
    QSignalSpy cancelled(m_controller.get(), &LearningController::cancelled);
    tests::clickOn(button("learn"));
    QTRY_VERIFY(m_controller->isLearning());
    closeDialog();
    QTRY_COMPARE(cancelled.count(), 1);
    QVERIFY(!indicator()->isVisible());
}

QTEST_MAIN(TestDeepLearningDialog)
#include "tst_deeplearningdialog.moc"
