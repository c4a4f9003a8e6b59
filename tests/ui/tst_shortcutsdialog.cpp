// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/keycaps.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>
#include <algorithm>

using namespace scenekeeper::ui;

namespace {

QStringList labelsOf(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

QStringList capsOf(const QWidget& widget)
{
    QStringList texts;
    for (const KeyCaps* caps : widget.findChildren<KeyCaps*>())
        texts << caps->accessibleName();
    return texts;
}

} // namespace

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsShortcuts();
    void groupsByMenu();
    void leavesOutActionsWithoutKeys();
    void showsEachKeyOnce();
    void closesWithEscape();
    void everythingFitsAcross();
    void aboutIsOneAndNotModal();
};

void TestShortcutsDialog::splitsShortcuts()
{
    QCOMPARE(keysOf(QStringLiteral("Ctrl+Shift+O")),
             (QStringList{QStringLiteral("Ctrl"), QStringLiteral("Shift"), QStringLiteral("O")}));
    QCOMPARE(keysOf(QStringLiteral("Ctrl++")), (QStringList{QStringLiteral("Ctrl"), QStringLiteral("+")}));
    QCOMPARE(keysOf(QStringLiteral("+")), QStringList{QStringLiteral("+")});
    QCOMPARE(keysOf(QStringLiteral("F11")), QStringList{QStringLiteral("F11")});
}

void TestShortcutsDialog::groupsByMenu()
{
    QMenuBar bar;
    QMenu* file = bar.addMenu(QStringLiteral("&File"));
    QMenu* view = bar.addMenu(QStringLiteral("视图(&V)"));
    QMenu* size = view->addMenu(QStringLiteral("&Size"));
    QAction* add = file->addAction(QStringLiteral("&Add folder…"));
    add->setShortcut(QKeySequence(QStringLiteral("Ctrl+O")));
    QAction* zoom = size->addAction(QStringLiteral("Larger && nearer"));
    zoom->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});

    ShortcutsDialog dialog({add, zoom}, nullptr);
    QVERIFY(!dialog.isModal());
    const QStringList labels = labelsOf(dialog);
    QVERIFY(labels.contains(QStringLiteral("File")));
    QVERIFY(labels.contains(QStringLiteral("视图")));
    QVERIFY(!labels.contains(QStringLiteral("Size"))); // sub-menus stand under their top menu
    QVERIFY(labels.contains(QStringLiteral("Add folder")));
    QVERIFY(labels.contains(QStringLiteral("Larger & nearer")));
    const QStringList caps = capsOf(dialog);
    QVERIFY(caps.contains(QStringLiteral("Ctrl+O")));
    QVERIFY(caps.contains(QStringLiteral("Ctrl++")));
    QVERIFY(caps.contains(QStringLiteral("Ctrl+=")));
    QVERIFY(caps.contains(QStringLiteral("Esc"))); // the fixed keys
}

void TestShortcutsDialog::leavesOutActionsWithoutKeys()
{
    QAction mute(QStringLiteral("Mute"));
    const ShortcutsDialog dialog({&mute}, nullptr);
    QVERIFY(!labelsOf(dialog).contains(QStringLiteral("Mute")));
}

void TestShortcutsDialog::showsEachKeyOnce()
{
    QMenu menu(QStringLiteral("Label"));
    QAction* confirm = menu.addAction(QStringLiteral("Confirm"));
    confirm->setShortcut(Qt::Key_Space);
    const ShortcutsDialog dialog({confirm}, nullptr);
    QCOMPARE(capsOf(dialog).count(QStringLiteral("Space")), 1);
}

void TestShortcutsDialog::closesWithEscape()
{
    ShortcutsDialog dialog({}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestShortcutsDialog::everythingFitsAcross()
{
    QMenu menu(QStringLiteral("Label"));
    QList<QAction*> actions;
    for (int i = 0; i < 60; ++i) {
        actions << menu.addAction(QStringLiteral("Something that takes a long explanation %1").arg(i));
        actions.last()->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+%1").arg(QChar(u'A' + i % 26))));
    }
    ShortcutsDialog dialog(actions, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto* scroll = dialog.findChild<QScrollArea*>();
    QVERIFY(scroll->widget()->width() >= scroll->widget()->minimumSizeHint().width());
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
    QVERIFY(scroll->verticalScrollBar()->isVisible());
    QVERIFY(dialog.height() < dialog.screen()->availableSize().height());
}

void TestShortcutsDialog::aboutIsOneAndNotModal()
{
    QWidget window;
    window.show();
    showAbout(&window);
    showAbout(&window);
    const QList<QDialog*> dialogs = window.findChildren<QDialog*>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(!dialogs.first()->isModal());
    const QString text = labelsOf(*dialogs.first()).join(u'\n');
    QVERIFY(text.contains(QStringLiteral(SCENEKEEPER_VERSION)));
    QVERIFY(text.contains(QStringLiteral("GPL-3.0-or-later")));
}

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
