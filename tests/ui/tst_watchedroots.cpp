// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/windowfixture.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/runpanel.h"
#include "ui/views/sidebarview.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

/// A window with a folder "scenes" of three pictures, one of each colour, under watch.
class RootsFixture : public WindowFixture
{
public:
    RootsFixture()
    {
        const QSignalSpy compared(&composition->watches, &WatchController::compared);
        drop({makePictures(1)});
        QTRY_VERIFY(shows(3));
        QTRY_VERIFY(compared.count() > 0);
        QTRY_VERIFY(!composition->imports.isRunning());
        QTRY_COMPARE(composition->library.counts().smart.all, 3); // what is counted comes after what is shown
    }

    [[nodiscard]] SidebarView* sidebar() const { return find<SidebarView>(); }
    [[nodiscard]] domain::Root root() const
    {
        const auto& roots = composition->library.counts().roots;
        return roots.empty() ? domain::Root() : roots.front();
    }
    [[nodiscard]] QString path(const QString& name) const
    {
        return folder.filePath(QStringLiteral("scenes/") + name);
    }
    [[nodiscard]] QString said() const { return find<RunPanel>()->findChild<ElidedLabel*>()->text(); }

    /// A command of the root's menu.
    void trigger(const char* name) const
    {
        const QModelIndex line =
            composition->sidebar.indexOfKey(QStringLiteral("root/%1").arg(root().id.value));
        QVERIFY(line.isValid());
        sidebar()->scrollTo(line);
        const QPoint at = sidebar()->visualRect(line).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, sidebar()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(sidebar()->viewport(), &event);
        auto* menu = sidebar()->findChild<QMenu*>(QStringLiteral("rootMenu"));
        QVERIFY(menu != nullptr);
        auto* action = menu->findChild<QAction*>(QLatin1String(name));
        QVERIFY(action != nullptr && action->isEnabled());
        action->trigger();
        menu->close();
        QTRY_VERIFY(sidebar()->findChild<QMenu*>(QStringLiteral("rootMenu")) == nullptr);
    }
};

} // namespace

/// Folders that live while the window is open.
class TestWatchedRoots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileAppearsByItself();
    void changedMovedAndRemovedFilesAreFollowed();
    void whatHappenedWhileItWasClosedIsFound();
    void nothingIsDoneWhereNobodyIsToWatch();
    void besideFilesThatWereDroppedNothingIsTakenIn();
    void aFolderIsRemovedAndComesBack();
    void aMovedFolderIsLocated();
    void oneOfTwoWindowsWatches();
};

void TestWatchedRoots::aNewFileAppearsByItself()
{
    RootsFixture fixture;
    fixture.makePicture(QStringLiteral("scenes/new.png"), QColor(220, 30, 30), 40);
    QTRY_VERIFY(fixture.shows(4));
    QCOMPARE(fixture.labelsOf(QStringLiteral("new.png")), QStringList{QStringLiteral("red")});
    QTRY_COMPARE(fixture.said(), QStringLiteral("1 new photograph(s) in scenes"));
    QVERIFY(fixture.find<RunPanel>()->findChild<QWidget*>(QStringLiteral("undoRun"))->isVisible());
}

void TestWatchedRoots::changedMovedAndRemovedFilesAreFollowed()
{
    RootsFixture fixture;
    fixture.makePicture(QStringLiteral("scenes/red-0.png"), QColor(30, 30, 220), 41);
    QTRY_COMPARE(fixture.labelsOf(QStringLiteral("red-0.png")), QStringList{QStringLiteral("blue")});
    QVERIFY(QFile::rename(fixture.path(QStringLiteral("green-0.png")),
                          fixture.path(QStringLiteral("other.png"))));
    QTRY_COMPARE(fixture.labelsOf(QStringLiteral("other.png")), QStringList{QStringLiteral("green")});
    QTRY_VERIFY(fixture.shows(3));
    QTRY_COMPARE(fixture.said(), QStringLiteral("1 moved photograph(s) in scenes"));
    QVERIFY(QFile::remove(fixture.path(QStringLiteral("other.png"))));
    QTRY_COMPARE(fixture.composition->library.counts().smart.offline, 1);
}

void TestWatchedRoots::whatHappenedWhileItWasClosedIsFound()
{
    RootsFixture fixture;
    fixture.window->close();
    fixture.makePicture(QStringLiteral("scenes/new.png"), QColor(220, 30, 30), 42);
    fixture.restart();
    QTRY_VERIFY(fixture.shows(4));
}

void TestWatchedRoots::nothingIsDoneWhereNobodyIsToWatch()
{
    RootsFixture fixture;
    fixture.trigger("watchRoot");
    QTRY_VERIFY(!fixture.root().watched);
    fixture.makePicture(QStringLiteral("scenes/new.png"), QColor(220, 30, 30), 43);
    const QSignalSpy finished(&fixture.composition->imports, &ImportController::finished);
    fixture.trigger("rescanRoot");
    QTRY_VERIFY(fixture.shows(4));
    QCOMPARE(finished.count(), 1);
    const QSignalSpy compared(&fixture.composition->watches, &WatchController::compared);
    fixture.trigger("watchRoot");
    QTRY_VERIFY(fixture.root().watched);
    QTRY_VERIFY(compared.count() > 0);
}

void TestWatchedRoots::besideFilesThatWereDroppedNothingIsTakenIn()
{
    WindowFixture fixture;
    const QString folder = fixture.makePictures(1);
    const auto root = [&fixture] { return fixture.composition->library.counts().roots.front(); };
    QVERIFY(fixture.drop({folder + QStringLiteral("/red-0.png")}));
    QTRY_VERIFY(fixture.shows(1));
    QTRY_COMPARE(fixture.composition->library.counts().smart.all, 1);
    QVERIFY(!root().watched);

    QVERIFY(fixture.drop({folder}));
    QTRY_VERIFY(fixture.shows(3));
    QTRY_VERIFY(root().watched);
}

void TestWatchedRoots::aFolderIsRemovedAndComesBack()
{
    RootsFixture fixture;
    fixture.trigger("removeRoot");
    auto* question = fixture.window->findChild<QMessageBox*>(QStringLiteral("removeQuestion"));
    QVERIFY(question != nullptr);
    QVERIFY(question->informativeText().contains(QStringLiteral("3 photograph(s)")));
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(fixture.shows(0));
    QVERIFY(QFile::exists(fixture.path(QStringLiteral("red-0.png"))));
    QTRY_VERIFY(fixture.action(QStringLiteral("undo"))->text().contains(QStringLiteral("scenes")));
    fixture.action(QStringLiteral("undo"))->trigger();
    QTRY_VERIFY(fixture.shows(3));
    QCOMPARE(fixture.labelsOf(QStringLiteral("red-0.png")), QStringList{QStringLiteral("red")});
}

void TestWatchedRoots::aMovedFolderIsLocated()
{
    RootsFixture fixture;
    const QString moved = fixture.folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().rename(fixture.path(QString()), moved));
    QTRY_VERIFY(!fixture.root().online);
    QCOMPARE(fixture.grid().rowCount(), 3);
    fixture.trigger("locateRoot");
    auto* dialog = fixture.window->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(moved);
    dialog->close();
    QTRY_COMPARE(fixture.root().path, moved);
    QTRY_VERIFY(fixture.root().online);
    fixture.makePicture(QStringLiteral("elsewhere/new.png"), QColor(220, 30, 30), 44);
    QTRY_VERIFY(fixture.shows(4));
}

void TestWatchedRoots::oneOfTwoWindowsWatches()
{
    RootsFixture fixture;
    QVERIFY(fixture.composition->watches.isHolder());
    Composition::Options options;
    options.catalogFile = fixture.folder.filePath(QStringLiteral("catalogue.sqlite"));
    options.thumbnailFile = fixture.folder.filePath(QStringLiteral("thumbnails.sqlite"));
    options.modelFile = fixture.folder.filePath(QStringLiteral("tiny.pt"));
    Composition other(options);
    other.start();
    QTRY_VERIFY(other.library.isLoaded());
    fixture.makePicture(QStringLiteral("scenes/new.png"), QColor(220, 30, 30), 45);
    QTRY_COMPARE(other.library.counts().smart.all, 4);
    QVERIFY(!other.watches.isHolder());
    fixture.window.reset();
    fixture.composition.reset();
    QTRY_VERIFY(other.watches.isHolder());
    fixture.makePicture(QStringLiteral("scenes/newer.png"), QColor(220, 30, 30), 46);
    QTRY_COMPARE(other.library.counts().smart.all, 5);
}

QTEST_MAIN(TestWatchedRoots)
#include "tst_watchedroots.moc"
