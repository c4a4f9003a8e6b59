// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/models/dragdata.h"
#include "ui/photographsarea.h"
#include "ui/views/photogridview.h"
#include "ui/views/sidebarview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDragEnterEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPushButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::WindowFixture;

namespace {

const QString kRed0 = QStringLiteral("red-0.png");
const QString kBlue0 = QStringLiteral("blue-0.png");

/// A window with two pictures of each colour, and the left side as a person sees it.
class CategoryFixture : public WindowFixture
{
public:
    CategoryFixture()
    {
        drop({makePictures(2)});
        [this] { QTRY_VERIFY(shows(6)); }();
        [this] { QTRY_VERIFY(indexOf(QStringLiteral("red")).isValid()); }();
        [this] { QTRY_COMPARE(countOf(QStringLiteral("red")), 2); }();
    }

    [[nodiscard]] SidebarView* sidebar() const { return find<SidebarView>(); }
    [[nodiscard]] PhotoGridView* view() const { return find<PhotoGridView>(); }
    [[nodiscard]] const domain::Label* label(const QString& name) const
    {
        for (const domain::Label& each : composition->labels.labels()) {
            if (each.name == name)
                return &each;
        }
        return nullptr;
    }
    [[nodiscard]] QModelIndex indexOf(const QString& name) const
    {
        const domain::Label* known = label(name);
        return known ? composition->sidebar.indexOfKey(SidebarModel::labelKey(known->id)) : QModelIndex();
    }
    [[nodiscard]] int countOf(const QString& name) const
    {
        return indexOf(name).data(SidebarModel::CountRole).toInt();
    }
    [[nodiscard]] QPoint lineOf(const QString& name) const
    {
        sidebar()->scrollTo(indexOf(name));
        return sidebar()->visualRect(indexOf(name)).center();
    }
    [[nodiscard]] QPoint cellOf(const QString& fileName) const
    {
        return view()->visualRect(grid().index(rowOf(fileName))).center();
    }
    void chooseLine(const QString& name) const
    {
        QTest::mouseClick(sidebar()->viewport(), Qt::LeftButton, {}, lineOf(name));
    }
    /// Everything up to letting go; false when it is refused there.
    bool drop(QMimeData& data, QWidget* viewport, const QPoint& at,
              Qt::KeyboardModifiers modifiers = {}) const
    {
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(viewport, &move);
        if (!move.isAccepted())
            return false;
        QDropEvent let(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(viewport, &let);
        return let.isAccepted();
    }
    using WindowFixture::drop;
    [[nodiscard]] base::PhotoId photo(const QString& fileName) const { return grid().idAt(rowOf(fileName)); }
};

void moveMouse(QWidget* viewport, const QPoint& at)
{
    QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
}

} // namespace

/// Labels of one's own on the left side, by key, menu and mouse.
class TestCategories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aNewLabel();
    void f2Renames();
    void aTakenNameIsRefused();
    void longAndForeignNames();
    void retireAndRestore();
    void keysCanBeChanged();
    void photographsOntoALabel();
    void aLabelOntoPhotographs();
    void aLabelOntoAnotherAsks();
    void aDragBeginsOnASelectedPhotograph();
    void filesStillGoToTheWindow();
    void allLikeThis();
};

void TestCategories::aNewLabel()
{
    const CategoryFixture fixture;
    const QAbstractItemModelTester tester(&fixture.composition->sidebar);
    fixture.action(QStringLiteral("newLabel"))->trigger();
    auto* dialog = fixture.find<QInputDialog>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("harbour"));
    dialog->accept();
    QTRY_VERIFY(fixture.indexOf(QStringLiteral("harbour")).isValid());
    QTRY_VERIFY(fixture.action(QStringLiteral("undo"))->text().contains(QStringLiteral("harbour")));
}

void TestCategories::f2Renames()
{
    const CategoryFixture fixture;
    fixture.chooseLine(QStringLiteral("red"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QTest::keyClick(fixture.sidebar(), Qt::Key_F2);
    auto* editor = fixture.sidebar()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("barn"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(fixture.label(QStringLiteral("barn")));
    QTRY_COMPARE(fixture.indexOf(QStringLiteral("barn")).data().toString(), QStringLiteral("barn"));
    // It is the same label, so what one looks at stays.
    QTRY_COMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("barn")));
    QCOMPARE(fixture.grid().rowCount(), 2);
    fixture.action(QStringLiteral("undo"))->trigger();
    QTRY_VERIFY(fixture.label(QStringLiteral("red")));
}

void TestCategories::aTakenNameIsRefused()
{
    const CategoryFixture fixture;
    fixture.chooseLine(QStringLiteral("red"));
    QTest::keyClick(fixture.sidebar(), Qt::Key_F2);
    auto* editor = fixture.sidebar()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("GREEN"));
    QTest::keyClick(editor, Qt::Key_Return);
    const auto* bar = fixture.window->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(bar->isVisible() && bar->accessibleName().contains(QStringLiteral("GREEN")));
    QVERIFY(fixture.label(QStringLiteral("red")));
}

void TestCategories::longAndForeignNames()
{
    const CategoryFixture fixture;
    const QStringList names{QStringLiteral("海边的灯塔"), QStringLiteral("منارة على البحر"),
                            QStringLiteral("A & B <b>"), QString(200, u'x')};
    for (const QString& name : names)
        fixture.composition->categories.add(name);
    for (const QString& name : names)
        QTRY_COMPARE(fixture.indexOf(name).data().toString(), name);
    QVERIFY(fixture.sidebar()->width() < 400);
}

void TestCategories::retireAndRestore()
{
    const CategoryFixture fixture;
    fixture.chooseLine(QStringLiteral("street"));
    QTest::keyClick(fixture.sidebar(), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(!fixture.label(QStringLiteral("street")));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, fixture.sidebar()->mapToGlobal(QPoint()));
    QApplication::sendEvent(fixture.sidebar()->viewport(), &event);
    auto* menu = fixture.sidebar()->findChild<QMenu*>(QStringLiteral("labelMenu"));
    QVERIFY(menu && menu->isVisible());
    const QMenu* restore = menu->actions().last()->menu();
    QVERIFY(restore && restore->isEnabled());
    QCOMPARE(restore->actions().size(), 1);
    restore->actions().first()->trigger();
    QTRY_VERIFY(fixture.label(QStringLiteral("street")));
    menu->close();
}

void TestCategories::keysCanBeChanged()
{
    CategoryFixture fixture;
    fixture.composition->categories.setShortcut(fixture.label(QStringLiteral("sea"))->id,
                                                QStringLiteral("1"));
    QTRY_COMPARE(fixture.action(QStringLiteral("label/sea"))->shortcut(), QKeySequence(Qt::Key_1));
    fixture.choose(kRed0);
    QTest::keyClick(fixture.view(), Qt::Key_1);
    QCOMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("sea")));
}

void TestCategories::photographsOntoALabel()
{
    CategoryFixture fixture;
    DraggedPhotos data({fixture.photo(kRed0), fixture.photo(kBlue0)});
    QWidget* const side = fixture.sidebar()->viewport();
    // Not on a heading or a view.
    QVERIFY(!fixture.drop(data, side, {4, 4}));
    QVERIFY(fixture.drop(data, side, fixture.lineOf(QStringLiteral("sea"))));
    QCOMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("sea")));
    QCOMPARE(fixture.labelsOf(kBlue0), QStringList(QStringLiteral("sea")));
    QTRY_VERIFY(!fixture.composition->labels.isStoring());
    // With Ctrl it is added.
    QVERIFY(fixture.drop(data, side, fixture.lineOf(QStringLiteral("forest")), Qt::ControlModifier));
    QCOMPARE(fixture.labelsOf(kRed0), (QStringList{QStringLiteral("sea"), QStringLiteral("forest")}));
    QTRY_COMPARE(fixture.countOf(QStringLiteral("forest")), 2);
    fixture.action(QStringLiteral("undo"))->trigger();
    QTRY_COMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("sea")));
}

void TestCategories::aLabelOntoPhotographs()
{
    CategoryFixture fixture;
    DraggedLabel data(fixture.label(QStringLiteral("sea"))->id);
    QWidget* const cells = fixture.view()->viewport();
    QVERIFY(fixture.drop(data, cells, fixture.cellOf(kRed0)));
    QCOMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("sea")));
    QCOMPARE(fixture.labelsOf(kBlue0), QStringList(QStringLiteral("blue")));
    // On one of those selected: on all of them.
    fixture.choose(kBlue0);
    QTest::keyClick(fixture.view(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(fixture.drop(data, cells, fixture.cellOf(kBlue0)));
    QCOMPARE(fixture.labelsOf(QStringLiteral("green-1.png")), QStringList(QStringLiteral("sea")));
    // Beside the photographs there is nothing to give it to.
    const QRect last = fixture.view()->visualRect(fixture.grid().index(5));
    QVERIFY(!fixture.drop(data, cells, last.bottomRight() + QPoint(8, 8)));
}

void TestCategories::aLabelOntoAnotherAsks()
{
    CategoryFixture fixture;
    DraggedLabel data(fixture.label(QStringLiteral("red"))->id);
    QWidget* const side = fixture.sidebar()->viewport();
    QVERIFY(!fixture.drop(data, side, fixture.lineOf(QStringLiteral("red"))));
    QVERIFY(fixture.drop(data, side, fixture.lineOf(QStringLiteral("street"))));
    auto* question = fixture.window->findChild<QMessageBox*>(QStringLiteral("mergeQuestion"));
    QVERIFY(question && question->isVisible());
    QVERIFY(question->text().contains(QStringLiteral("red")) &&
            question->text().contains(QStringLiteral("Street")));
    QVERIFY(question->informativeText().contains(u'2'));
    // Nothing has happened yet.
    QVERIFY(fixture.label(QStringLiteral("red")));
    tests::clickOn(question->buttons().first());
    QTRY_VERIFY(!fixture.label(QStringLiteral("red")));
    QTRY_COMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("street")));
    QTRY_VERIFY(fixture.action(QStringLiteral("undo"))->isEnabled());
    fixture.action(QStringLiteral("undo"))->trigger();
    QTRY_COMPARE(fixture.labelsOf(kRed0), QStringList(QStringLiteral("red")));
}

void TestCategories::aDragBeginsOnASelectedPhotograph()
{
    CategoryFixture fixture;
    fixture.choose(kRed0);
    QWidget* const cells = fixture.view()->viewport();
    const QPoint from = fixture.cellOf(kRed0);
    QTest::mousePress(cells, Qt::LeftButton, {}, from);
    moveMouse(cells, from + QPoint(40, 0));
    // Without a display a drag ends where it begins; what it carried is still there.
    const auto* drag = cells->findChild<QDrag*>();
    QVERIFY(drag);
    const auto* dragged = qobject_cast<const DraggedPhotos*>(drag->mimeData());
    QVERIFY(dragged);
    QCOMPARE(dragged->photos(), std::vector<base::PhotoId>{fixture.photo(kRed0)});
    QTest::mouseRelease(cells, Qt::LeftButton, {}, from);
    QCOMPARE(fixture.view()->selectedCount(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // One that is not selected begins a rubber band instead.
    const QPoint other = fixture.cellOf(kBlue0);
    QTest::mousePress(cells, Qt::LeftButton, {}, other);
    moveMouse(cells, other + QPoint(40, 0));
    QVERIFY(!cells->findChild<QDrag*>());
    QTest::mouseRelease(cells, Qt::LeftButton, {}, other);
}

void TestCategories::filesStillGoToTheWindow()
{
    CategoryFixture fixture;
    const QString picture = fixture.makePicture(QStringLiteral("other/red.png"), Qt::red);
    QVERIFY(fixture.drop({picture}, fixture.view()->viewport()));
    QTRY_VERIFY(fixture.shows(7));
}

void TestCategories::allLikeThis()
{
    CategoryFixture fixture;
    fixture.choose(kRed0);
    fixture.action(QStringLiteral("selectLike"))->trigger();
    QTRY_COMPARE(fixture.view()->selectedCount(), 2);
    const std::vector<base::PhotoId> reds{fixture.photo(kRed0), fixture.photo(QStringLiteral("red-1.png"))};
    QCOMPARE(fixture.view()->selectedPhotos(), reds);
    QCOMPARE(fixture.view()->currentPhoto(), reds.front());
}

QTEST_MAIN(TestCategories)
#include "tst_categories.moc"
