// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/windowfixture.h"
#include "ui/views/damagepage.h"
#include "ui/views/dropoverlay.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/inspectorpanel.h"
#include "ui/views/largeview.h"
#include "ui/views/photogridview.h"
#include "ui/views/runpanel.h"
#include "ui/views/sidebarview.h"
#include "ui/views/welcomeview.h"

#include <QAction>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSplitter>
#include <QTableView>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

bool isHuman(const WindowFixture& fixture, const QString& fileName)
{
    const PhotoGridModel& grid = fixture.grid();
    const domain::PhotoRow* row = grid.photoRow(grid.idAt(fixture.rowOf(fileName)));
    return row != nullptr && !row->labels.empty() &&
           row->labels.front().source == domain::AssignmentSource::Human;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void emptyStartSaysWhatToDo();
    void droppedFolderIsClassified();
    void dropsAnywhereInTheWindow();
    void textIsRefused();
    void aSecondDropWaits();
    void cancelKeepsWhatIsDone();
    void keysSetLabelsThatLast();
    void spaceConfirmsAndGoesOn();
    void deleteRejects();
    void enterEscAndArrows();
    void tabFoldsBothSides();
    void labelsOnTheLeftFilter();
    void refreshKeepsPlaceAndSelection();
    void anotherProgramsChangeShows();
    void failedFilesAreShownAsFailed();
    void failedFilesAreThoseOfThePresentRun();
    void theWindowIsRemembered();
    void aBrokenCatalogueIsSaidInWords();
    void closingEndsTheRun();
};

void TestMainWindow::emptyStartSaysWhatToDo()
{
    WindowFixture fixture;
    QTRY_VERIFY(fixture.find<WelcomeView>()->isVisible());
    auto* button = fixture.window->findChild<QPushButton*>(QStringLiteral("welcomeAddFolder"));
    QVERIFY(button->isVisible());
    QVERIFY(!fixture.find<PhotoGridView>()->isVisible());
}

void TestMainWindow::droppedFolderIsClassified()
{
    WindowFixture fixture;
    QTRY_VERIFY(fixture.find<WelcomeView>()->isVisible());
    QVERIFY(fixture.drop({fixture.makePictures(3)}));
    QVERIFY(fixture.find<PhotoGridView>()->isVisible());
    QVERIFY(fixture.find<RunPanel>()->isRunning());
    QTRY_VERIFY(fixture.shows(9));
    QCOMPARE(fixture.labelsOf(QStringLiteral("red-0.png")), QStringList(QStringLiteral("red")));
    QCOMPARE(fixture.labelsOf(QStringLiteral("green-2.png")), QStringList(QStringLiteral("green")));
    QCOMPARE(fixture.labelsOf(QStringLiteral("blue-1.png")), QStringList(QStringLiteral("blue")));
    QVERIFY(!fixture.find<RunPanel>()->isRunning());
    // Thumbnails come by themselves.
    const QModelIndex first = fixture.grid().index(0);
    QTRY_VERIFY(!first.data(PhotoGridModel::ThumbnailRole).value<QImage>().isNull());
}

void TestMainWindow::dropsAnywhereInTheWindow()
{
    WindowFixture fixture;
    const QString picture = fixture.makePicture(QStringLiteral("red.png"), Qt::red);
    const QString other = fixture.makePicture(QStringLiteral("blue.png"), Qt::blue);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(picture)});
    QVERIFY(fixture.drag(data, fixture.find<SidebarView>()->viewport()));
    QVERIFY(fixture.find<DropOverlay>()->isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(fixture.window.get(), &leave);
    QVERIFY(!fixture.find<DropOverlay>()->isVisible());

    QVERIFY(fixture.drop({picture}, fixture.find<SidebarView>()->viewport()));
    QVERIFY(!fixture.find<DropOverlay>()->isVisible());
    QVERIFY(fixture.drop({other}, fixture.find<InspectorPanel>()));
    QTRY_VERIFY(fixture.shows(2));
}

void TestMainWindow::textIsRefused()
{
    WindowFixture fixture;
    QMimeData text;
    text.setText(QStringLiteral("/etc/passwd"));
    QVERIFY(!fixture.drag(text, fixture.window.get()));
    QMimeData web;
    web.setUrls({QUrl(QStringLiteral("https://example.org/picture.jpg"))});
    QVERIFY(!fixture.drag(web, fixture.window.get()));
    QVERIFY(!fixture.find<DropOverlay>()->isVisible());
    QVERIFY(!fixture.composition->imports.isRunning());
}

void TestMainWindow::aSecondDropWaits()
{
    WindowFixture fixture;
    const QString red = fixture.makePicture(QStringLiteral("a/red.png"), Qt::red);
    const QString green = fixture.makePicture(QStringLiteral("b/green.png"), Qt::green);
    const QString blue = fixture.makePicture(QStringLiteral("c/blue.png"), Qt::blue);
    QVERIFY(fixture.drop({red}));
    QVERIFY(fixture.drop({green}));
    QVERIFY(fixture.drop({blue}));
    QVERIFY(fixture.composition->imports.isRunning());
    QCOMPARE(fixture.composition->imports.waiting(), 2);
    QTRY_COMPARE(fixture.composition->imports.waiting(), 0);
    QTRY_VERIFY(fixture.shows(3));
}

void TestMainWindow::cancelKeepsWhatIsDone()
{
    WindowFixture fixture;
    QVERIFY(fixture.drop({fixture.makePictures(20)}));
    QVERIFY(fixture.drop({fixture.makePicture(QStringLiteral("other/red.png"), Qt::red)}));
    QVERIFY(fixture.action(QStringLiteral("cancelRun"))->isEnabled());
    fixture.action(QStringLiteral("cancelRun"))->trigger();
    QCOMPARE(fixture.composition->imports.waiting(), 0);
    QTRY_VERIFY(!fixture.composition->imports.isRunning());
    QVERIFY(!fixture.action(QStringLiteral("cancelRun"))->isEnabled());
    // Dropping it again finishes the rest.
    QVERIFY(fixture.drop({fixture.folder.filePath(QStringLiteral("scenes"))}));
    QTRY_VERIFY(!fixture.composition->imports.isRunning());
    QTRY_COMPARE(fixture.grid().rowCount(), 60);
}

void TestMainWindow::keysSetLabelsThatLast()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(2)});
    QTRY_VERIFY(fixture.shows(6));
    const QString name = QStringLiteral("red-1.png");
    QTRY_VERIFY(fixture.composition->labels.labels().size() >= 6);
    fixture.choose(name);
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_2);
    // Shown at once, before anything is stored.
    QCOMPARE(fixture.labelsOf(name), QStringList(QStringLiteral("forest")));
    QVERIFY(isHuman(fixture, name));

    QSignalSpy finished(&fixture.composition->imports, &ImportController::finished);
    fixture.action(QStringLiteral("classifyAgain"))->trigger();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().value<pipeline::RunSummary>().classified, 1);
    fixture.restart();
    QTRY_VERIFY(fixture.shows(6));
    QCOMPARE(fixture.labelsOf(name), QStringList(QStringLiteral("forest")));
    QVERIFY(isHuman(fixture, name));
    QCOMPARE(fixture.labelsOf(QStringLiteral("red-0.png")), QStringList(QStringLiteral("red")));
}

void TestMainWindow::spaceConfirmsAndGoesOn()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(2)});
    QTRY_VERIFY(fixture.shows(6));
    auto* view = fixture.find<PhotoGridView>();
    fixture.choose(QStringLiteral("blue-0.png"));
    const int row = view->currentIndex().row();
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(view->currentIndex().row(), row + 1);
    QCOMPARE(fixture.labelsOf(QStringLiteral("blue-0.png")), QStringList(QStringLiteral("blue")));
    QVERIFY(isHuman(fixture, QStringLiteral("blue-0.png")));
    QVERIFY(!isHuman(fixture, QStringLiteral("blue-1.png")));
}

void TestMainWindow::deleteRejects()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    fixture.choose(QStringLiteral("green-0.png"));
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_Delete);
    QCOMPARE(fixture.labelsOf(QStringLiteral("green-0.png")), QStringList());
    fixture.restart();
    QTRY_VERIFY(fixture.shows(3));
    QCOMPARE(fixture.labelsOf(QStringLiteral("green-0.png")), QStringList());
}

void TestMainWindow::enterEscAndArrows()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(2)});
    QTRY_VERIFY(fixture.shows(6));
    auto* view = fixture.find<PhotoGridView>();
    auto* large = fixture.find<LargeView>();
    fixture.choose(QStringLiteral("blue-0.png"));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(large->isVisible());
    QCOMPARE(large->photoId(), fixture.grid().idAt(0));
    QTest::keyClick(large, Qt::Key_Right);
    QCOMPARE(large->photoId(), fixture.grid().idAt(1));
    // The same keys mean the same here.
    QTest::keyClick(large, Qt::Key_3);
    QCOMPARE(fixture.labelsOf(QStringLiteral("blue-1.png")), QStringList(QStringLiteral("glacier")));
    QCOMPARE(fixture.labelsOf(QStringLiteral("blue-0.png")), QStringList(QStringLiteral("blue")));
    QTest::keyClick(large, Qt::Key_Escape);
    QVERIFY(view->isVisible());
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->currentIndex()).center());
    QVERIFY(large->isVisible());
    QTest::keyClick(large, Qt::Key_Return);
    QVERIFY(view->isVisible());
}

void TestMainWindow::tabFoldsBothSides()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    fixture.choose(QStringLiteral("red-0.png"));
    QVERIFY(fixture.find<SidebarView>()->isVisible());
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_Tab);
    QVERIFY(!fixture.find<SidebarView>()->isVisible());
    QVERIFY(!fixture.find<InspectorPanel>()->isVisible());
    QTest::keyClick(fixture.find<PhotoGridView>(), Qt::Key_Tab);
    QVERIFY(fixture.find<SidebarView>()->isVisible());
    QVERIFY(fixture.find<InspectorPanel>()->isVisible());
    // Elsewhere Tab goes on to the next control, and F6 to the next place.
    fixture.find<SidebarView>()->setFocus();
    QTest::keyClick(fixture.find<SidebarView>(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), fixture.find<PhotoGridView>());
}

void TestMainWindow::labelsOnTheLeftFilter()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(3)});
    QTRY_VERIFY(fixture.shows(9));
    auto* sidebar = fixture.find<SidebarView>();
    const auto keyOf = [&fixture](const QString& name) {
        for (const domain::Label& label : fixture.composition->labels.labels()) {
            if (label.name == name)
                return QStringLiteral("label/%1").arg(label.id.value);
        }
        return QString();
    };
    QTRY_VERIFY(!keyOf(QStringLiteral("green")).isEmpty());
    const QModelIndex line = fixture.composition->sidebar.indexOfKey(keyOf(QStringLiteral("green")));
    QTRY_COMPARE(line.data(SidebarModel::CountRole).toInt(), 3);
    sidebar->scrollTo(line);
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(line).center());
    QTRY_VERIFY(fixture.shows(3));
    QVERIFY(fixture.rowOf(QStringLiteral("green-0.png")) >= 0);
    sidebar->choose(SidebarModel::allPhotosKey());
    QTRY_VERIFY(fixture.shows(9));
}

void TestMainWindow::refreshKeepsPlaceAndSelection()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(30)});
    QTRY_COMPARE(fixture.grid().rowCount(), 90);
    QTRY_VERIFY(!fixture.composition->imports.isRunning());
    auto* view = fixture.find<PhotoGridView>();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->viewport()->rect().center());
    const base::PhotoId chosen = view->currentPhoto();
    QVERIFY(chosen.isValid());
    const int top = view->visualRect(view->currentIndex()).top();
    // They sort before all others.
    for (int i = 0; i < 15; ++i)
        fixture.makePicture(QStringLiteral("scenes/aaa-%1.png").arg(i), Qt::red, 400 + i);
    fixture.drop({fixture.folder.filePath(QStringLiteral("scenes"))});
    QTRY_COMPARE(fixture.grid().rowCount(), 105);
    QCOMPARE(view->currentPhoto(), chosen);
    QCOMPARE(view->selectedPhotos(), std::vector<base::PhotoId>{chosen});
    QCOMPARE(view->visualRect(view->currentIndex()).top(), top);
}

void TestMainWindow::anotherProgramsChangeShows()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    const base::PhotoId photo = fixture.grid().idAt(fixture.rowOf(QStringLiteral("red-0.png")));
    auto other = storage::Catalog::open(fixture.folder.filePath(QStringLiteral("catalogue.sqlite")));
    QVERIFY(other);
    const auto sea = (*other)->labels().byName(QStringLiteral("sea"));
    QVERIFY(sea && *sea);
    const std::array photos{photo};
    const std::array labels{(**sea).id};
    QVERIFY((*other)->assignments().setHuman(photos, labels, {QStringLiteral("Bob"), {}, {}}));
    QTRY_COMPARE(fixture.labelsOf(QStringLiteral("red-0.png")), QStringList(QStringLiteral("sea")));
}

void TestMainWindow::failedFilesAreShownAsFailed()
{
    WindowFixture fixture;
    const QString scenes = fixture.makePictures(1);
    QFile broken(scenes + QStringLiteral("/broken.jpg"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("\xff\xd8\xff\xe0 no photograph");
    broken.close();
    fixture.drop({scenes});
    QTRY_VERIFY(fixture.shows(4));
    const domain::PhotoRow* row =
        fixture.grid().photoRow(fixture.grid().idAt(fixture.rowOf(QStringLiteral("broken.jpg"))));
    QVERIFY(row && row->failure);
    fixture.find<SidebarView>()->choose(QStringLiteral("view/failed"));
    QTRY_VERIFY(fixture.shows(1));
}

void TestMainWindow::failedFilesAreThoseOfThePresentRun()
{
    WindowFixture fixture;
    const auto dropBroken = [&fixture](const QString& name) {
        const QString path = fixture.makePicture(name, Qt::red);
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("\xff\xd8\xff\xe0 no photograph");
        broken.close();
        fixture.drop({QFileInfo(path).path()});
    };
    dropBroken(QStringLiteral("first/old.jpg"));
    QTRY_VERIFY(fixture.shows(1));
    QSignalSpy registered(&fixture.composition->imports, &ImportController::registered);
    dropBroken(QStringLiteral("second/new.jpg"));
    QTRY_COMPARE(registered.count(), 1);
    fixture.action(QStringLiteral("failedFiles"))->trigger();
    const auto listed = [&fixture] {
        const auto* table = fixture.window->findChild<QTableView*>();
        QStringList names;
        for (int row = 0; table != nullptr && row < table->model()->rowCount(); ++row)
            names.append(table->model()->index(row, 0).data().toString());
        return names;
    };
    QTRY_COMPARE(listed(), QStringList(QStringLiteral("new.jpg")));
}

void TestMainWindow::theWindowIsRemembered()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(1)});
    QTRY_VERIFY(fixture.shows(3));
    fixture.window->resize(751, 607);
    fixture.find<QSlider>()->setValue(224);
    fixture.action(QStringLiteral("rightSide"))->trigger();
    fixture.action(QStringLiteral("list"))->trigger();
    fixture.find<SidebarView>()->choose(QStringLiteral("view/review"));
    fixture.find<QSplitter>()->setSizes({208, 800, 0});
    fixture.restart();
    QCOMPARE(fixture.find<QSplitter>()->sizes().first(), 208);
    QCOMPARE(fixture.window->size(), QSize(751, 607));
    QCOMPARE(fixture.find<PhotoGridView>()->thumbnailEdge(), 224);
    QCOMPARE(fixture.find<PhotoGridView>()->mode(), PhotoViewMode::List);
    QVERIFY(fixture.action(QStringLiteral("list"))->isChecked());
    QVERIFY(!fixture.find<InspectorPanel>()->isVisible());
    QVERIFY(fixture.find<SidebarView>()->isVisible());
    QTRY_COMPARE(fixture.find<SidebarView>()->chosenKey(), QStringLiteral("view/review"));
}

void TestMainWindow::aBrokenCatalogueIsSaidInWords()
{
    WindowFixture fixture;
    QTRY_VERIFY(fixture.find<WelcomeView>()->isVisible());
    const QString file = fixture.folder.filePath(QStringLiteral("broken.sqlite"));
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(4096, 'x'));
    broken.close();
    Composition composition(
        {file, fixture.folder.filePath(QStringLiteral("t.sqlite")), {}, QStringLiteral("Ada")});
    MainWindow window(composition, *fixture.settings);
    window.show();
    composition.start();
    const auto* page = window.findChild<DamagePage*>();
    QTRY_VERIFY(page->isVisible());
    for (const QLabel* label : page->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QStringLiteral("not a database")));
}

void TestMainWindow::closingEndsTheRun()
{
    WindowFixture fixture;
    fixture.drop({fixture.makePictures(40)});
    QVERIFY(fixture.composition->imports.isRunning());
    fixture.restart();
    // Nothing is half done: the catalogue opens, and the rest can be finished.
    fixture.drop({fixture.folder.filePath(QStringLiteral("scenes"))});
    QTRY_COMPARE(fixture.grid().rowCount(), 120);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
