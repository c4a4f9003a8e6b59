// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/fakelearner.h"
#include "tests/ui/modelscatalog.h"
#include "ui/controllers/learningcontroller.h"
#include "ui/controllers/learningpresenter.h"
#include "ui/dialogs/learningdialog.h"
#include "ui/views/captionedphotosview.h"
#include "ui/views/messagepage.h"
#include "ui/views/notice.h"
#include "ui/views/plotpanel.h"

#include <QAccessible>
#include <QLabel>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>

using namespace scenekeeper;
using namespace scenekeeper::ui;

/// Learning from corrections as the window shows it, from the look at the catalogue to the model in use.
class TestLearningDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatThereIsToLearnFrom();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void contradictionsAreShown();
    void warnsOfWhatIsMissing();
    void curvesGrowWhileItLearns();
    void cancelByKey();
    void closingCancels();
    void failuresAreSaidAndLookedAtAgain();
    void whatIsRecommendedIsOneKeyAway();
    void whatIsNotRecommendedIsKeptByEnter();
    void keepingChangesNothing();
    void aModelThatCannotBeUsedIsSaid();
    void savesTheCurve();
    void everythingThatTakesKeysHasAName();

private:
    [[nodiscard]] LearningDialog* dialog() const { return m_window->findChild<LearningDialog*>(); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return dialog()->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] QString message() const
    {
        const auto* page = dialog()->findChild<MessagePage*>();
        return page->isVisible() ? page->text() : QString();
    }
    [[nodiscard]] bool says(const QString& part) const;
    [[nodiscard]] bool hasResult() const { return dialog()->findChild<QTabWidget*>()->isVisible(); }
    /// The one that can be seen; null for none.
    [[nodiscard]] PlotPanel* panel(const QString& name) const;
    void open();
    /// Learns to the end.
    void learn();

    std::unique_ptr<tests::ModelsCatalog> m_catalog;
    std::unique_ptr<tests::FakeLearner> m_learner;
    std::unique_ptr<LearningController> m_controller;
    std::unique_ptr<QMainWindow> m_window;
    LearningPresenter* m_presenter = nullptr;
};

void TestLearningDialog::init()
{
    m_catalog = std::make_unique<tests::ModelsCatalog>();
    m_learner = std::make_unique<tests::FakeLearner>();
    m_learner->material = tests::someMaterial();
    m_learner->steps = {
        {LearningPhase::Learning, 1, 4, 0.8, 0.7, {}},
        {LearningPhase::Learning, 2, 4, 0.5, 0.8, {}},
        {LearningPhase::Learning, 3, 4, 0.4, {}, {}},
        {LearningPhase::Checking, 4, 4, 0.9, {}, {}},
    };
    m_learner->result =
        LearningResult{base::ModelId{2}, std::make_shared<const ModelComparison>(tests::someComparison())};
    m_controller = std::make_unique<LearningController>(*m_learner);
    m_window = std::make_unique<QMainWindow>();
    m_presenter = new LearningPresenter(
        {*m_controller, *m_catalog->models, *m_window, *m_window->statusBar(), QString()}, m_window.get());
    m_window->show();
}

void TestLearningDialog::cleanup()
{
    m_window.reset();
    m_controller.reset();
    m_learner.reset();
    m_catalog.reset();
}

bool TestLearningDialog::says(const QString& part) const
{
    for (const QLabel* label : dialog()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

PlotPanel* TestLearningDialog::panel(const QString& name) const
{
    for (PlotPanel* candidate : dialog()->findChildren<PlotPanel*>(name)) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

void TestLearningDialog::open()
{
    m_presenter->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    QVERIFY(!dialog()->isModal());
    QTRY_VERIFY(button("learn")->isVisible() || message().contains(u'.'));
}

void TestLearningDialog::learn()
{
    open();
    QTest::keyClick(button("learn"), Qt::Key_Space);
    m_learner->release();
    QTRY_VERIFY(hasResult());
}

void TestLearningDialog::saysWhatThereIsToLearnFrom()
{
    open();
    QVERIFY(says(QStringLiteral("120 decision(s) to learn from")));
    QVERIFY(says(QStringLiteral("a new version of tiny #1")));
    const QAbstractItemModel* labels = dialog()->findChild<QTableView*>(QStringLiteral("examples"))->model();
    QCOMPARE(labels->rowCount(), 3);
    QCOMPARE(labels->index(0, 0).data().toString(), QStringLiteral("Forest"));
    QCOMPARE(labels->index(0, 2).data().toString(), QStringLiteral("70"));
    QCOMPARE(labels->index(0, 1).data().toString(), QStringLiteral("will be learnt"));
    QCOMPARE(labels->index(2, 1).data().toString(), QStringLiteral("left out: 8 more example(s) needed"));
    QVERIFY(button("learn")->hasFocus());
}

void TestLearningDialog::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<int>("obstacle");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing yet") << int(LearningObstacle::NoDecisions) << QStringLiteral("press 1 to 9");
    QTest::newRow("too few") << int(LearningObstacle::TooFewDecisions)
                             << QStringLiteral("1 photograph(s) so far; it takes at least 2");
    QTest::newRow("not seen") << int(LearningObstacle::Unseen)
                              << QStringLiteral("has not seen 3 photograph(s) that you decided on");
    QTest::newRow("one label") << int(LearningObstacle::OneLabelOnly) << QStringLiteral("about one label");
    QTest::newRow("a model that cannot be taught")
        << int(LearningObstacle::NoEmbeddings) << QStringLiteral("tiny #1, cannot be taught");
}

void TestLearningDialog::saysWhatStandsInTheWay()
{
    QFETCH(int, obstacle);
    QFETCH(QString, part);
    m_learner->material->obstacle = static_cast<LearningObstacle>(obstacle);
    m_learner->material->decisions = 1;
    m_learner->material->needed = 2;
    m_learner->material->unseen = 3;
    open();
    QVERIFY2(message().contains(part), qPrintable(message()));
    QVERIFY(!button("learn")->isVisible());
}

void TestLearningDialog::contradictionsAreShown()
{
    m_learner->material->contradictions = {
        {{{QStringLiteral("/archive/a.jpg"), {}, {QStringLiteral("sea")}},
          {QStringLiteral("/archive/copy of a.jpg"), {}, {QStringLiteral("forest")}}}}};
    open();
    QVERIFY(says(QStringLiteral("1 picture(s) have labels that exclude each other")));
    const auto* photos = dialog()->findChild<CaptionedPhotosView*>(QStringLiteral("contradictedPhotos"));
    QVERIFY(photos->isVisible());
    QCOMPARE(photos->model()->rowCount(), 2);
    QVERIFY(photos->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Sea")));
    QVERIFY(button("learn")->isEnabled());
}

void TestLearningDialog::warnsOfWhatIsMissing()
{
    m_learner->material->remembers = false;
    m_learner->material->unseen = 3;
    open();
    const QString text = dialog()->findChild<Notice*>(QStringLiteral("learningWarning"))->text();
    QVERIFY2(text.contains(QStringLiteral("forget")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("3 photograph(s) are left out")), qPrintable(text));
}

void TestLearningDialog::curvesGrowWhileItLearns()
{
    open();
    tests::clickOn(button("learn"));
    const auto* bar = dialog()->findChild<QProgressBar*>();
    QTRY_VERIFY(bar->isVisible());
    QTRY_COMPARE(bar->value(), 4);
    QVERIFY(says(QStringLiteral("Checking what was learnt, step 4 of at most 4")));
    PlotPanel* const loss = panel(QStringLiteral("learningLoss"));
    QVERIFY(loss);
    // The check is not part of the curve.
    QCOMPARE(loss->content(QStringLiteral("curve.csv")),
             QByteArray(
                 "\"step\",\"loss\"\r\n\"1\",\"0.800000\"\r\n\"2\",\"0.500000\"\r\n\"3\",\"0.400000\"\r\n"));
    PlotPanel* const accuracy = panel(QStringLiteral("learningAccuracy"));
    QVERIFY(accuracy);
    QVERIFY(accuracy->content(QStringLiteral("curve.csv")).endsWith("\"2\",\"80.000\"\r\n"));
    // The window stays usable.
    QVERIFY(m_window->isEnabled());
    m_learner->release();
    QTRY_VERIFY(hasResult());
}

void TestLearningDialog::cancelByKey()
{
    open();
    QTest::keyClick(button("learn"), Qt::Key_Space);
    QTRY_VERIFY(button("cancelLearning")->hasFocus());
    QTest::keyClick(button("cancelLearning"), Qt::Key_Space);
    QTRY_VERIFY(message().contains(QStringLiteral("cancelled")));
    QCOMPARE(m_catalog->active(), 1);
}

void TestLearningDialog::closingCancels()
{
    open();
    QSignalSpy cancelled(m_controller.get(), &LearningController::cancelled);
    QTest::keyClick(button("learn"), Qt::Key_Space);
    QTRY_VERIFY(m_controller->isLearning());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_COMPARE(cancelled.count(), 1);
    QTRY_VERIFY(!dialog());
    open();
    QVERIFY(button("learn")->isVisible());
}

void TestLearningDialog::failuresAreSaidAndLookedAtAgain()
{
    m_learner->result = base::fail(base::ErrorCode::DiskFull);
    open();
    QTest::keyClick(button("learn"), Qt::Key_Space);
    m_learner->release();
    QTRY_VERIFY(message().contains(QStringLiteral("disk is full")));
    tests::clickOn(dialog()->findChild<MessagePage*>()->findChild<QPushButton*>());
    QTRY_VERIFY(button("learn")->isVisible());
}

void TestLearningDialog::whatIsRecommendedIsOneKeyAway()
{
    learn();
    QVERIFY(dialog()
                ->findChild<Notice*>(QStringLiteral("verdict"))
                ->text()
                .startsWith(QStringLiteral("Recommended")));
    QVERIFY(button("useModel")->hasFocus());
    QCOMPARE(m_catalog->active(), 1);
    QTest::keyClick(button("useModel"), Qt::Key_Space);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_catalog->active(), 2);
}

void TestLearningDialog::whatIsNotRecommendedIsKeptByEnter()
{
    ModelComparison comparison = tests::someComparison();
    comparison.recommended = false;
    m_learner->result->comparison = std::make_shared<const ModelComparison>(comparison);
    learn();
    QVERIFY(button("keepModel")->hasFocus());
    QVERIFY(button("useModel")->isEnabled());
}

void TestLearningDialog::keepingChangesNothing()
{
    learn();
    tests::clickOn(button("keepModel"));
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_catalog->active(), 1);
}

void TestLearningDialog::aModelThatCannotBeUsedIsSaid()
{
    learn();
    QVERIFY(QFile::remove(m_catalog->modelFile(2)));
    tests::clickOn(button("useModel"));
    const auto* notice = dialog()->findChild<Notice*>(QStringLiteral("learningNotice"));
    QTRY_VERIFY2(notice->text().contains(QStringLiteral("no longer there")), qPrintable(notice->text()));
    QVERIFY(button("useModel")->isEnabled());
    QCOMPARE(m_catalog->active(), 1);
}

void TestLearningDialog::savesTheCurve()
{
    learn();
    auto* tabs = dialog()->findChild<QTabWidget*>();
    tabs->setCurrentIndex(3);
    PlotPanel* const loss = panel(QStringLiteral("learningLoss"));
    QVERIFY(loss);
    const QString file = m_catalog->filePath(QStringLiteral("curve.svg"));
    Q_EMIT loss->saveRequested(file, loss->content(file));
    const auto* notice = dialog()->findChild<Notice*>(QStringLiteral("learningNotice"));
    QTRY_VERIFY(notice->text().contains(QStringLiteral("curve.svg")));
    QVERIFY(QFile::exists(file));
}

void TestLearningDialog::everythingThatTakesKeysHasAName()
{
    learn();
    auto* tabs = dialog()->findChild<QTabWidget*>();
    int named = 0;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (QWidget* widget : dialog()->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy())
                continue;
            const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            const bool hasTabs = qobject_cast<QTabBar*>(widget) || qobject_cast<QTabWidget*>(widget);
            QVERIFY2(hasTabs || !accessible->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
            ++named;
        }
    }
    QVERIFY(named >= 12);
}

QTEST_MAIN(TestLearningDialog)
#include "tst_learningdialog.moc"
