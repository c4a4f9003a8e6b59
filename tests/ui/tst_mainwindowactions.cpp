// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/inspectorpanel.h"
#include "ui/views/photogridview.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

/// The commands: each has a key and a name, and is there where it can do something.
class TestMainWindowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void theKeysAreShownOnce();
    void everyCommandHasAKey();
    void everythingThatTakesKeysHasAName();
    void returnAddsAFolderToAnEmptyWindow();
    void aPhotographHasAMenu();
    void nothingChosenHasNoMenu();
    void sizesCanBeChangedInTheGridOnly();
};

void TestMainWindowActions::theKeysAreShownOnce()
{
    WindowFixture fixture;
    for (int press = 0; press < 2; ++press)
        fixture.action(QStringLiteral("keys"))->trigger();
    QCOMPARE(fixture.window->findChildren<ShortcutsDialog*>().size(), 1);
    fixture.find<ShortcutsDialog>()->close();
    QTRY_VERIFY(fixture.window->findChildren<ShortcutsDialog*>().isEmpty());
    fixture.action(QStringLiteral("keys"))->trigger();
    QVERIFY(fixture.find<ShortcutsDialog>()->isVisible());
}

void TestMainWindowActions::everyCommandHasAKey()
{
    WindowFixture fixture;
    QTRY_VERIFY(!fixture.composition->labels.labels().empty());
    QHash<QKeySequence, QString> used;
    int commands = 0;
    for (const QAction* action : fixture.window->findChildren<QAction*>()) {
        if (action->objectName().isEmpty() || action->isSeparator())
            continue;
        ++commands;
        QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->objectName()));
        // Commands about saved searches have the keys of those about labels: each is there for its own lines
        // of the left side, and only while one of them is chosen.
        if (action->objectName().endsWith(QStringLiteral("Search")) &&
            action->shortcutContext() == Qt::WidgetShortcut) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
            continue;
        }
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!used.contains(key), qPrintable(action->objectName() + u' ' + used.value(key)));
            used.insert(key, action->objectName());
        }
    }
    QVERIFY(commands > 25);
}

void TestMainWindowActions::everythingThatTakesKeysHasAName()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    fixture.choose(QStringLiteral("red-0.png"));
    QTRY_VERIFY(fixture.find<InspectorPanel>()->findChild<ElidedLabel*>()->isVisible());
    int named = 0;
    for (QWidget* widget : fixture.window->findChildren<QWidget*>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
        if (!takesKeys || !widget->isVisible() || widget->window() != fixture.window.get())
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        const QString where = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(where));
        ++named;
    }
    QVERIFY2(named >= 4, qPrintable(QString::number(named)));
}

void TestMainWindowActions::returnAddsAFolderToAnEmptyWindow()
{
    WindowFixture fixture;
    auto* button = fixture.window->findChild<QPushButton*>(QStringLiteral("welcomeAddFolder"));
    QTRY_VERIFY(button->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), button);
    QTest::keyClick(button, Qt::Key_Return);
    auto* dialog = fixture.find<QFileDialog>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

void TestMainWindowActions::aPhotographHasAMenu()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    fixture.choose(QStringLiteral("red-0.png"));
    auto* grid = fixture.find<PhotoGridView>();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, grid->viewport()->rect().center(),
                            grid->viewport()->mapToGlobal(grid->viewport()->rect().center()));
    QApplication::sendEvent(grid->viewport(), &event);
    auto* menu = fixture.window->findChild<QMenu*>(QStringLiteral("photographMenu"));
    QVERIFY(menu);
    QVERIFY(menu->isVisible());
    // On the photograph, as far as the screen has room below it.
    const QPoint at = grid->viewport()->mapToGlobal(grid->visualRect(grid->currentIndex()).center());
    QCOMPARE(menu->x(), at.x());
    QVERIFY(menu->y() <= at.y());
    for (const char* name : {"confirm", "reject", "large", "classifyAgain"})
        QVERIFY2(menu->actions().contains(fixture.action(QLatin1String(name))), name);
    const QAction* first = menu->actions().first();
    QVERIFY(first->objectName().startsWith(QStringLiteral("label/")));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(fixture.labelsOf(QStringLiteral("red-0.png")), QStringList(first->objectName().mid(6)));
}

void TestMainWindowActions::nothingChosenHasNoMenu()
{
    WindowFixture fixture;
    auto* grid = fixture.find<PhotoGridView>();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {4, 4}, grid->viewport()->mapToGlobal(QPoint(4, 4)));
    QApplication::sendEvent(grid->viewport(), &event);
    QVERIFY(!fixture.window->findChild<QMenu*>(QStringLiteral("photographMenu")));
}

void TestMainWindowActions::sizesCanBeChangedInTheGridOnly()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    const QAction* larger = fixture.action(QStringLiteral("larger"));
    const auto* slider = fixture.find<QSlider>();
    QVERIFY(larger->isEnabled() && slider->isEnabled());
    fixture.action(QStringLiteral("list"))->trigger();
    QVERIFY(!larger->isEnabled() && !slider->isEnabled());
    fixture.action(QStringLiteral("grid"))->trigger();
    QVERIFY(larger->isEnabled() && slider->isEnabled());
    fixture.choose(QStringLiteral("red-0.png"));
    fixture.action(QStringLiteral("large"))->trigger();
    QVERIFY(!larger->isEnabled() && !slider->isEnabled());
    fixture.action(QStringLiteral("backToGrid"))->trigger();
    QVERIFY(larger->isEnabled() && slider->isEnabled());
}

QTEST_MAIN(TestMainWindowActions)
#include "tst_mainwindowactions.moc"
