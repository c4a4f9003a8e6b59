// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/evaluationfolder.h"
#include "ui/controllers/evaluationcontroller.h"
#include "ui/controllers/evaluationpresenter.h"
#include "ui/dialogs/evaluationdialog.h"
#include "ui/dialogs/failedfilespanel.h"
#include "ui/models/captionedphotosmodel.h"
#include "ui/views/captionedphotosview.h"
#include "ui/views/notice.h"
#include "ui/views/plotchart.h"
#include "ui/views/plotpanel.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::EvaluationFolder;

namespace {

enum Tab { OverviewTab, ConfusionTab, ConfidenceTab };

QPushButton* button(const QWidget& parent, const QString& part)
{
    for (QPushButton* candidate : parent.findChildren<QPushButton*>()) {
        if (candidate->text().contains(part))
            return candidate;
    }
    return nullptr;
}

bool says(const QWidget& parent, const QString& part)
{
    for (const QLabel* label : parent.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

class TestEvaluationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void showsTheFigures();
    void aClickOnACellShowsItsPhotographs();
    void enterOnACellAndOnAPhotograph();
    void thumbnailsCome();
    void savesTheReport();
    void aReportReplacesNothing();
    void saysWhereSavingFails();
    void savesCharts();
    void savesChartsByTheMenu();
    void chartsTellTheirPointsToKeys();
    void chartsFollowThePalette();
    void filesThatCannotBeReadAreShown();
    void failuresAreSaidAndCanBeTriedAgain();
    void closingCancels();
    void cancelByKey();
    void asksForAFolder();
    void everythingThatTakesKeysHasAName();

private:
    [[nodiscard]] EvaluationDialog* dialog() const { return m_window->findChild<EvaluationDialog*>(); }
    [[nodiscard]] QTableView* matrix() const
    {
        return dialog()->findChild<QTableView*>(QStringLiteral("confusionMatrix"));
    }
    [[nodiscard]] CaptionedPhotosView* photos() const { return dialog()->findChild<CaptionedPhotosView*>(); }
    [[nodiscard]] PlotPanel* panel(const QString& name) const
    {
        return dialog()->findChild<PlotPanel*>(name);
    }
    [[nodiscard]] bool hasResult() const
    {
        const auto* tabs = m_window->findChild<QTabWidget*>();
        return tabs != nullptr && tabs->isVisible();
    }
    void evaluate();
    void openTab(Tab tab) { dialog()->findChild<QTabWidget*>()->setCurrentIndex(tab); }
    /// The file dialog that is open, answered with this file.
    void answer(const QString& file);

    std::unique_ptr<EvaluationFolder> m_folder;
    std::unique_ptr<EvaluationController> m_controller;
    std::unique_ptr<QWidget> m_window;
    EvaluationPresenter* m_presenter = nullptr;
};

void TestEvaluationDialog::init()
{
    m_folder = std::make_unique<EvaluationFolder>();
    m_controller = std::make_unique<EvaluationController>(
        EvaluationController::Files{m_folder->filePath(QStringLiteral("none.sqlite")), m_folder->model()});
    m_window = std::make_unique<QWidget>();
    m_presenter = new EvaluationPresenter(*m_controller, *m_window, m_window.get());
    m_window->show();
}

void TestEvaluationDialog::cleanup()
{
    m_window.reset();
    m_controller.reset();
}

void TestEvaluationDialog::evaluate()
{
    m_presenter->evaluate(m_folder->pictures());
    QVERIFY(dialog());
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    QTRY_VERIFY(hasResult());
}

void TestEvaluationDialog::answer(const QString& file)
{
    auto* asking = m_window->findChild<QFileDialog*>();
    QVERIFY(asking);
    asking->findChild<QLineEdit*>()->setText(file);
    QTest::keyClick(asking->findChild<QLineEdit*>(), Qt::Key_Return);
}

void TestEvaluationDialog::showsTheFigures()
{
    evaluate();
    QVERIFY(!dialog()->isModal());
    QVERIFY(says(*dialog(), QStringLiteral("tiny · 10 photograph(s)")));
    QVERIFY(says(*dialog(), QStringLiteral("90.0%")));
    QVERIFY(says(*dialog(), QStringLiteral("95% interval: 59.6% to 98.2%")));
    QVERIFY(says(*dialog(), QStringLiteral("0 of 10 photograph(s)")));
    QVERIFY(!button(*dialog(), QStringLiteral("Show Files"))->isVisible());
    const auto* table = dialog()->findChild<QTableView*>(QStringLiteral("labelFigures"));
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(1, 0).data().toString(), QStringLiteral("green"));
    QCOMPARE(table->model()->index(1, 3).data().toString(), QStringLiteral("75.0%"));
}

void TestEvaluationDialog::aClickOnACellShowsItsPhotographs()
{
    evaluate();
    openTab(ConfusionTab);
    QVERIFY(says(*dialog(), QStringLiteral("Confused most often: 1 green called blue.")));
    QCOMPARE(photos()->model()->rowCount(), 0);
    const QModelIndex cell = matrix()->model()->index(1, 2);
    QTest::mouseClick(matrix()->viewport(), Qt::LeftButton, {}, matrix()->visualRect(cell).center());
    QCOMPARE(photos()->model()->rowCount(), 1);
    QCOMPARE(photos()->model()->index(0, 0).data().toString(), QStringLiteral("stray.png"));
    QVERIFY(says(*dialog(), QStringLiteral("1 green called blue")));
}

void TestEvaluationDialog::enterOnACellAndOnAPhotograph()
{
    evaluate();
    openTab(ConfusionTab);
    QSignalSpy revealed(dialog(), &EvaluationDialog::revealRequested);
    // What a desktop would open; here only the wish is looked at.
    disconnect(dialog(), &EvaluationDialog::revealRequested, m_presenter, nullptr);
    matrix()->setFocus();
    matrix()->setCurrentIndex(matrix()->model()->index(1, 1));
    QTest::keyClick(matrix(), Qt::Key_Right);
    QTest::keyClick(matrix(), Qt::Key_Return);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(photos()->model()->rowCount(), 1);
    photos()->setFocus();
    photos()->setCurrentIndex(photos()->model()->index(0, 0));
    QTest::keyClick(photos(), Qt::Key_Return);
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed.first().first().toString(), m_folder->pictures() + QStringLiteral("/green/stray.png"));
    QVERIFY(dialog()->isVisible());
}

void TestEvaluationDialog::thumbnailsCome()
{
    evaluate();
    openTab(ConfusionTab);
    const QModelIndex cell = matrix()->model()->index(0, 0);
    QTest::mouseClick(matrix()->viewport(), Qt::LeftButton, {}, matrix()->visualRect(cell).center());
    QCOMPARE(photos()->model()->rowCount(), 3);
    const auto picture = [this](int row) {
        return photos()->model()->index(row, 0).data(CaptionedPhotosModel::ThumbnailRole).value<QImage>();
    };
    QTRY_VERIFY(!picture(0).isNull() && !picture(2).isNull());
    QCOMPARE(picture(0).pixelColor(5, 5), QColor(Qt::red));
}

void TestEvaluationDialog::savesTheReport()
{
    evaluate();
    const QString target = m_folder->filePath(QStringLiteral("report"));
    QVERIFY(QDir().mkpath(target));
    tests::clickOn(button(*dialog(), QStringLiteral("Save Report")));
    answer(target);
    auto* notice = dialog()->findChild<QWidget*>(QStringLiteral("evaluationNotice"));
    QTRY_VERIFY(notice->isVisible());
    const QString page = target + QStringLiteral("/index.html");
    QVERIFY2(notice->accessibleName().contains(QDir::toNativeSeparators(page)),
             qPrintable(notice->accessibleName()));
    QVERIFY(QFile::exists(page));
    QVERIFY(QFile::exists(target + QStringLiteral("/predictions.csv")));
}

void TestEvaluationDialog::aReportReplacesNothing()
{
    evaluate();
    const QString target = m_folder->filePath(QStringLiteral("website"));
    QVERIFY(QDir().mkpath(target));
    QFile own(target + QStringLiteral("/index.html"));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write("mine");
    own.close();
    dialog()->saveReportTo(target);
    auto* notice = dialog()->findChild<QWidget*>(QStringLiteral("evaluationNotice"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(own.open(QIODevice::ReadOnly));
    QCOMPARE(own.readAll(), QByteArray("mine"));
    const QStringList folders = QDir(target).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(folders.size(), 1);
    QVERIFY(QFile::exists(target + u'/' + folders.first() + QStringLiteral("/index.html")));
}

void TestEvaluationDialog::saysWhereSavingFails()
{
    evaluate();
    // A file where a folder is wanted.
    dialog()->saveReportTo(m_folder->model() + QStringLiteral("/report"));
    auto* notice = dialog()->findChild<QWidget*>(QStringLiteral("evaluationNotice"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleName().contains(QStringLiteral("could not be written")),
             qPrintable(notice->accessibleName()));
}

void TestEvaluationDialog::savesCharts()
{
    evaluate();
    openTab(ConfidenceTab);
    const QString csv = m_folder->filePath(QStringLiteral("reliability.csv"));
    tests::clickOn(button(*panel(QStringLiteral("reliability")), QStringLiteral("Save Chart")));
    answer(csv);
    QTRY_VERIFY(QFile::exists(csv));
    QFile numbers(csv);
    QVERIFY(numbers.open(QIODevice::ReadOnly));
    const QByteArray text = numbers.readAll();
    QVERIFY2(text.startsWith("\"photographs\",\"confidence_percent\",\"accuracy_percent\"\r\n\"10\",\"9"),
             text.constData());

    const QString png = m_folder->filePath(QStringLiteral("coverage.png"));
    dialog()->saveFileTo(png, panel(QStringLiteral("coverage"))->content(png));
    QTRY_VERIFY(QFile::exists(png));
    const QImage image(png);
    QVERIFY(image.width() >= 400);
    // Something is drawn on it.
    QImage empty(image.size(), image.format());
    empty.setDevicePixelRatio(image.devicePixelRatio());
    empty.fill(image.pixelColor(0, 0));
    QVERIFY(image != empty);

    const QByteArray svg = panel(QStringLiteral("coverage"))->content(QStringLiteral("x.svg"));
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("Not sent to review (%)"));
}

void TestEvaluationDialog::savesChartsByTheMenu()
{
    evaluate();
    openTab(ConfidenceTab);
    auto* chart = panel(QStringLiteral("coverage"))->findChild<PlotChart*>();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), chart->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(chart, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().at(2)->trigger();
    menu->close();
    auto* asking = m_window->findChild<QFileDialog*>();
    QVERIFY(asking);
    QCOMPARE(asking->defaultSuffix(), QStringLiteral("csv"));
    const QString file = m_folder->filePath(QStringLiteral("curve"));
    answer(file);
    QTRY_VERIFY(QFile::exists(file + QStringLiteral(".csv")));
}

void TestEvaluationDialog::chartsTellTheirPointsToKeys()
{
    evaluate();
    openTab(ConfidenceTab);
    auto* chart = panel(QStringLiteral("reliability"))->findChild<PlotChart*>();
    chart->setFocus();
    QVERIFY(chart->toldPoint().isEmpty());
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY2(chart->toldPoint().startsWith(QStringLiteral("10 photograph(s): confidence 9")),
             qPrintable(chart->toldPoint()));
    QVERIFY(chart->toldPoint().endsWith(QStringLiteral("called rightly 90.0%")));
    QCOMPARE(chart->accessibleDescription(), chart->toldPoint());
}

void TestEvaluationDialog::chartsFollowThePalette()
{
    evaluate();
    openTab(ConfidenceTab);
    auto* chart = panel(QStringLiteral("reliability"))->findChild<PlotChart*>();
    QPalette dark = chart->palette();
    dark.setColor(QPalette::Base, QColor(30, 30, 32));
    dark.setColor(QPalette::Text, QColor(230, 230, 230));
    dialog()->setPalette(dark);
    const QImage image = QImage::fromData(chart->png());
    QCOMPARE(image.pixelColor(2, 2), QColor(30, 30, 32));
}

void TestEvaluationDialog::filesThatCannotBeReadAreShown()
{
    m_folder->addBroken(QStringLiteral("red/broken.jpg"));
    evaluate();
    QVERIFY(says(*dialog(), QStringLiteral("1 file(s) could not be read")));
    tests::clickOn(button(*dialog(), QStringLiteral("Show Files")));
    const auto* list = dialog()->findChild<FailedFilesPanel*>();
    QVERIFY(list && list->isVisible());
    QCOMPARE(list->findChild<QTableView*>()->model()->index(0, 0).data().toString(),
             QStringLiteral("broken.jpg"));
}

void TestEvaluationDialog::failuresAreSaidAndCanBeTriedAgain()
{
    const QString folder = m_folder->filePath(QStringLiteral("later"));
    m_presenter->evaluate(folder);
    QTRY_VERIFY(says(*dialog(), QStringLiteral("No photograph that can be read")));
    QVERIFY(!button(*dialog(), QStringLiteral("Save Report"))->isEnabled());
    QVERIFY(QDir().rename(m_folder->pictures(), folder));
    tests::clickOn(button(*dialog(), QStringLiteral("Try Again")));
    QTRY_VERIFY(hasResult());
}

void TestEvaluationDialog::closingCancels()
{
    QSignalSpy cancelled(m_controller.get(), &EvaluationController::cancelled);
    m_presenter->evaluate(m_folder->pictures());
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    if (m_controller->isRunning()) {
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_COMPARE(cancelled.count(), 1);
    }
    QTRY_VERIFY(!dialog());
}

void TestEvaluationDialog::cancelByKey()
{
    QSignalSpy cancelled(m_controller.get(), &EvaluationController::cancelled);
    m_presenter->evaluate(m_folder->pictures());
    auto* cancel = dialog()->findChild<QPushButton*>(QStringLiteral("cancelEvaluation"));
    QTest::keyClick(cancel, Qt::Key_Space);
    QVERIFY(!cancel->isEnabled());
    QTRY_COMPARE(cancelled.count(), 1);
    QVERIFY(says(*dialog(), QStringLiteral("cancelled")));
}

void TestEvaluationDialog::asksForAFolder()
{
    m_presenter->askForFolder();
    answer(m_folder->pictures());
    QTRY_VERIFY(hasResult());
}

void TestEvaluationDialog::everythingThatTakesKeysHasAName()
{
    evaluate();
    for (const Tab tab : {OverviewTab, ConfusionTab, ConfidenceTab}) {
        openTab(tab);
        int named = 0;
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
        QVERIFY(named >= 4);
    }
}

QTEST_MAIN(TestEvaluationDialog)
#include "tst_evaluationdialog.moc"
