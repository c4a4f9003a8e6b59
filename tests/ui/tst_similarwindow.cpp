// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/photographsarea.h"
#include "ui/views/messagebar.h"
#include "ui/views/photogridview.h"
#include "ui/views/sidebarview.h"
#include "ui/views/viewbanner.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

/// A picture with shapes, of one ground colour; the same shapes for the same `seed`.
QImage drawing(const QColor& ground, quint32 seed, const QSize& size)
{
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    QRandomGenerator random(seed);
    for (int i = 0; i < 12; ++i) {
        painter.setBrush(i % 2 == 0 ? ground.darker(180) : ground.lighter(140));
        painter.drawEllipse(QPoint(random.bounded(800), random.bounded(600)), 40 + random.bounded(160),
                            40 + random.bounded(160));
    }
    painter.end();
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Names of the photographs of the grid, in its order; nothing until all rows are there.
QStringList shownNames(const WindowFixture& fixture)
{
    QStringList names;
    for (int row = 0; row < fixture.grid().rowCount(); ++row) {
        const domain::PhotoRow* photo = fixture.grid().photoRow(fixture.grid().idAt(row));
        if (photo == nullptr)
            return {};
        names.append(QFileInfo(photo->path).fileName());
    }
    return names;
}

QStringList selectedNames(const WindowFixture& fixture)
{
    QStringList names;
    for (const base::PhotoId id : fixture.find<ui::PhotoGridView>()->selectedPhotos())
        names.append(QFileInfo(fixture.grid().photoRow(id)->path).fileName());
    return names;
}

} // namespace

class TestSimilarWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreLikeThisAndBack();
    void aChainLeadsBackStepByStep();
    void theLeftSideLeadsOut();
    void whatTheModelHasNotSeenIsSaid();
    void nearDuplicatesInGroups();
    void withoutDuplicatesItSaysSo();

private:
    /// Three colours, `each` of every one.
    static void importColours(WindowFixture& fixture, int each)
    {
        fixture.drop({fixture.makePictures(each)});
        QTRY_VERIFY(fixture.shows(3 * each));
    }
    static void press(const WindowFixture& fixture, Qt::Key key)
    {
        QTest::keyClick(fixture.find<ui::PhotoGridView>(), key);
    }
};

void TestSimilarWindow::moreLikeThisAndBack()
{
    WindowFixture fixture;
    importColours(fixture, 12);
    auto* grid = fixture.find<ui::PhotoGridView>();
    auto* banner = fixture.find<ui::ViewBanner>();
    QVERIFY(!fixture.action(u"moreLikeThis"_s)->isEnabled());
    QVERIFY(!fixture.action(u"backToGrid"_s)->isEnabled());
    fixture.window->resize(700, 500);
    fixture.choose(u"green-3.png"_s);
    QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(grid, Qt::Key_Right, Qt::ShiftModifier);
    const QStringList selected = selectedNames(fixture);
    QCOMPARE(selected.size(), 3);
    const QStringList before = shownNames(fixture);
    const base::PhotoId current = grid->currentPhoto();
    const QString name = QFileInfo(fixture.grid().photoRow(current)->path).fileName();
    grid->verticalScrollBar()->setValue(grid->verticalScrollBar()->value() + 13);
    const QRect place = grid->visualRect(grid->currentIndex());

    press(fixture, Qt::Key_S);
    QTRY_COMPARE(shownNames(fixture).value(0), name);
    QCOMPARE(shownNames(fixture).size(), before.size());
    // Its own colour is the most similar one.
    QVERIFY(shownNames(fixture).at(11).startsWith(u"green"));
    QVERIFY(!shownNames(fixture).at(12).startsWith(u"green"));
    QCOMPARE(selectedNames(fixture), QStringList(name));
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(name));

    // The large view is left first, then this one.
    press(fixture, Qt::Key_Return);
    QTRY_VERIFY(!banner->isVisible());
    fixture.action(u"backToGrid"_s)->trigger();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(shownNames(fixture).value(0), name);
    press(fixture, Qt::Key_Escape);
    QTRY_COMPARE(shownNames(fixture), before);
    QCOMPARE(selectedNames(fixture), selected);
    QCOMPARE(grid->currentPhoto(), current);
    QCOMPARE(grid->visualRect(grid->currentIndex()), place);
    QVERIFY(!banner->isVisible());
    QVERIFY(!fixture.action(u"backToGrid"_s)->isEnabled());
}

void TestSimilarWindow::aChainLeadsBackStepByStep()
{
    WindowFixture fixture;
    importColours(fixture, 2);
    const QStringList before = shownNames(fixture);
    fixture.choose(u"red-0.png"_s);
    press(fixture, Qt::Key_S);
    QTRY_COMPARE(shownNames(fixture).value(0), u"red-0.png"_s);
    fixture.choose(u"blue-1.png"_s);
    press(fixture, Qt::Key_S);
    QTRY_COMPARE(shownNames(fixture).value(0), u"blue-1.png"_s);
    // By the button of the banner this time.
    clickOn(fixture.find<ui::ViewBanner>()->findChild<QToolButton*>(u"backToGrid"_s));
    QTRY_COMPARE(shownNames(fixture).value(0), u"red-0.png"_s);
    QCOMPARE(selectedNames(fixture), QStringList(u"blue-1.png"_s));
    press(fixture, Qt::Key_Escape);
    QTRY_COMPARE(shownNames(fixture), before);
}

void TestSimilarWindow::theLeftSideLeadsOut()
{
    WindowFixture fixture;
    importColours(fixture, 2);
    auto* sidebar = fixture.find<ui::SidebarView>();
    const QStringList before = shownNames(fixture);
    fixture.choose(u"red-0.png"_s);
    press(fixture, Qt::Key_S);
    QTRY_COMPARE(shownNames(fixture).value(0), u"red-0.png"_s);
    // The line that is chosen already.
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {},
                      sidebar->visualRect(sidebar->currentIndex()).center());
    QTRY_COMPARE(shownNames(fixture), before);
    // Another one: two clicks at one place might be a double one.
    fixture.choose(u"blue-0.png"_s);
    press(fixture, Qt::Key_S);
    QTRY_COMPARE(shownNames(fixture).value(0), u"blue-0.png"_s);
    QVERIFY(sidebar->choose(u"view/failed"_s));
    QTRY_COMPARE(fixture.grid().rowCount(), 0);
    QVERIFY(!fixture.find<ui::ViewBanner>()->isVisible());
    QVERIFY(!fixture.action(u"backToGrid"_s)->isEnabled());
}

void TestSimilarWindow::whatTheModelHasNotSeenIsSaid()
{
    WindowFixture fixture;
    importColours(fixture, 1);
    QFile broken(fixture.folder.filePath(u"scenes/broken.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    fixture.drop({fixture.folder.filePath(u"scenes"_s)});
    QTRY_VERIFY(fixture.shows(4));
    fixture.choose(u"broken.png"_s);
    press(fixture, Qt::Key_S);
    auto* messages = fixture.find<ui::MessageBar>();
    QTRY_VERIFY(messages->text().contains(u"broken.png"));
    QCOMPARE(fixture.grid().rowCount(), 4);
}

void TestSimilarWindow::nearDuplicatesInGroups()
{
    WindowFixture fixture;
    const QString folder = fixture.folder.filePath(u"pictures"_s);
    QVERIFY(QDir().mkpath(folder));
    const QColor red(200, 60, 60);
    const QColor blue(60, 60, 200);
    QVERIFY(drawing(red, 1, {400, 300}).save(folder + u"/red-large.png"_s));
    QVERIFY(drawing(red, 1, {200, 150}).save(folder + u"/red-small.png"_s));
    QVERIFY(drawing(red, 1, {300, 225}).save(folder + u"/red-middle.jpg"_s));
    QVERIFY(drawing(blue, 2, {400, 300}).save(folder + u"/blue-large.png"_s));
    QVERIFY(drawing(blue, 2, {200, 150}).save(folder + u"/blue-small.png"_s));
    QVERIFY(drawing(blue, 3, {400, 300}).save(folder + u"/blue-other.png"_s));
    fixture.drop({folder});
    QTRY_VERIFY(fixture.shows(6));

    auto* sidebar = fixture.find<ui::SidebarView>();
    const QModelIndex line = fixture.composition->sidebar.indexOfKey(u"view/duplicates"_s);
    QVERIFY(!line.data(ui::SidebarModel::CountRole).isValid());
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(line).center());
    QTRY_COMPARE(shownNames(fixture).size(), 5);
    const QStringList names = shownNames(fixture);
    QCOMPARE(names.at(0), u"red-large.png"_s);
    QCOMPARE(QSet<QString>(names.begin() + 1, names.begin() + 3),
             (QSet<QString>{u"red-small.png"_s, u"red-middle.jpg"_s}));
    QCOMPARE(names.mid(3), (QStringList{u"blue-large.png"_s, u"blue-small.png"_s}));
    QCOMPARE(line.data(ui::SidebarModel::CountRole).toLongLong(), 5);
    const auto group = [&fixture](int row) {
        return fixture.grid().index(row).data(ui::PhotoGridModel::GroupRole).value<ui::GroupPlace>();
    };
    QCOMPARE(group(0).size, 3);
    QVERIFY(group(0).isFirst && !group(0).isLast);
    QVERIFY(group(2).isLast);
    QVERIFY(group(3).isFirst);
    const QString spoken = fixture.grid().index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Best of 3"), qPrintable(spoken));
    QTRY_VERIFY(fixture.find<ui::ViewBanner>()->text().contains(u"in 2 group"));

    clickOn(fixture.find<ui::ViewBanner>()->findChild<QToolButton*>(u"selectCopies"_s));
    QCOMPARE(selectedNames(fixture), names.mid(1, 2) + names.mid(4));

    // From one of them to what is like it, and back into the groups.
    fixture.choose(u"blue-large.png"_s);
    press(fixture, Qt::Key_S);
    QTRY_COMPARE(shownNames(fixture).size(), 6);
    QVERIFY(!group(0).isInGroup());
    QVERIFY(!fixture.action(u"selectCopies"_s)->isEnabled());
    press(fixture, Qt::Key_Escape);
    QTRY_COMPARE(shownNames(fixture), names);
    QCOMPARE(group(0).size, 3);
    QVERIFY(fixture.action(u"selectCopies"_s)->isEnabled());
}

void TestSimilarWindow::withoutDuplicatesItSaysSo()
{
    WindowFixture fixture;
    const QString folder = fixture.folder.filePath(u"pictures"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(drawing(QColor(200, 60, 60), 1, {400, 300}).save(folder + u"/a.png"_s));
    QVERIFY(drawing(QColor(60, 60, 200), 2, {400, 300}).save(folder + u"/b.png"_s));
    fixture.drop({folder});
    QTRY_VERIFY(fixture.shows(2));
    const QModelIndex line = fixture.composition->sidebar.indexOfKey(u"view/duplicates"_s);
    QVERIFY(fixture.find<ui::SidebarView>()->choose(u"view/duplicates"_s));
    QTRY_COMPARE(line.data(ui::SidebarModel::CountRole).toLongLong(), 0);
    QTRY_COMPARE(fixture.grid().rowCount(), 0);
    QVERIFY(!fixture.action(u"selectCopies"_s)->isEnabled());
    QVERIFY(!fixture.find<ui::ViewBanner>()->isVisible());
}

QTEST_MAIN(TestSimilarWindow)
#include "tst_similarwindow.moc"
