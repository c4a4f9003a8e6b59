// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/searchfixture.h"
#include "ui/views/savesearchline.h"
#include "ui/views/scopechip.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::SearchFixture;

namespace {

class SavedFixture : public SearchFixture
{
public:
    /// Types a search and saves it by the keyboard.
    void save(const QString& text, const QString& name) const
    {
        trigger("find");
        type(text);
        press(Qt::Key_Return);
        trigger("saveSearch");
        QLineEdit& line = find<SaveSearchLine>()->name();
        QVERIFY(line.hasFocus());
        QTest::keyClicks(&line, name);
        QTest::keyClick(&line, Qt::Key_Return);
        QTRY_VERIFY(saved(name).isValid());
        wake();
    }
    [[nodiscard]] QModelIndex saved(const QString& name) const
    {
        for (const domain::SavedSearch& search : composition->savedSearches.searches()) {
            if (search.name == name)
                return composition->sidebar.indexOfKey(SidebarModel::searchKey(search.id));
        }
        return {};
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const domain::SavedSearch& search : composition->savedSearches.searches())
            all.append(search.name);
        return all;
    }
    /// What its line says: how many it finds.
    [[nodiscard]] int countOf(const QString& name) const
    {
        const QVariant count = saved(name).data(SidebarModel::CountRole);
        return count.isValid() ? count.toInt() : -1;
    }
    [[nodiscard]] QWidget* message() const { return named<QWidget>("messageBar"); }
};

const QString kReds = QStringLiteral("Reds");

} // namespace

/// Searches under a name, on the left side.
class TestSavedSearches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void savedUnderAName();
    void nothingIsSavedWithoutASearch();
    void theScopeIsSavedToo();
    void escGivesUp();
    void aTakenNameReplaces();
    void searchingInside();
    void f2Renames();
    void aTakenNameIsRefused();
    void deleteRemovesAndUndoBrings();
    void undoTakesBackTheRemovalBeforeOlderLabels();
    void whatIsLikeAPhotographIsNotSaved();
    void movesUpAndDown();
    void itsTextCanBeChanged();
    void countsFollowTheCatalogue();
    void aFaultyOneSaysWhy();
    void offeredWhileTyping();
    void theMenuOffersAll();
    void thereAfterARestart();
};

void TestSavedSearches::savedUnderAName()
{
    const SavedFixture fixture;
    const QAbstractItemModelTester tester(&fixture.composition->sidebar);
    fixture.save(QStringLiteral("label:red"), kReds);
    QTRY_COMPARE(fixture.countOf(kReds), 2);
    // Its line is chosen, and what was typed is what it means.
    QTRY_COMPARE(fixture.sidebar()->chosenKey(), fixture.saved(kReds).data(SidebarModel::KeyRole).toString());
    QCOMPARE(fixture.field()->text(), QString());
    QCOMPARE(fixture.find<ScopeChip>()->text(), kReds);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QVERIFY(fixture.sidebar()->isExpanded(fixture.saved(kReds).parent()));
}

void TestSavedSearches::nothingIsSavedWithoutASearch()
{
    const SavedFixture fixture;
    const QAction* save = fixture.action(QStringLiteral("saveSearch"));
    QVERIFY(!save->isEnabled());
    fixture.type(QStringLiteral("label:"));
    fixture.press(Qt::Key_Return);
    QVERIFY(!save->isEnabled());
    fixture.type(QStringLiteral("red"));
    fixture.press(Qt::Key_Return);
    QVERIFY(save->isEnabled());
}

void TestSavedSearches::theScopeIsSavedToo()
{
    const SavedFixture fixture;
    fixture.chooseLine(fixture.indexOf(QStringLiteral("red")));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.save(QStringLiteral("\"red-0\""), QStringLiteral("One"));
    QTRY_COMPARE(fixture.countOf(QStringLiteral("One")), 1);
    QCOMPARE(fixture.composition->savedSearches.searches().front().text,
             QStringLiteral("label:red \"red-0\""));
}

void TestSavedSearches::escGivesUp()
{
    const SavedFixture fixture;
    fixture.type(QStringLiteral("label:red"));
    fixture.press(Qt::Key_Return);
    fixture.trigger("saveSearch");
    auto* line = fixture.find<SaveSearchLine>();
    QVERIFY(line->isVisible());
    // The search itself is proposed, so that Enter is enough.
    QCOMPARE(line->name().text(), QStringLiteral("label:red"));
    QTest::keyClick(&line->name(), Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QVERIFY(fixture.field()->hasFocus());
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:red"));
}

void TestSavedSearches::aTakenNameReplaces()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    QTRY_COMPARE(fixture.countOf(kReds), 2);
    fixture.sidebar()->choose(SidebarModel::allPhotosKey());
    fixture.trigger("find");
    fixture.type(QStringLiteral("label:red OR label:blue"));
    fixture.press(Qt::Key_Return);
    fixture.trigger("saveSearch");
    auto* line = fixture.find<SaveSearchLine>();
    const QString save = fixture.named<QPushButton>("keepSearch")->text();
    QTest::keyClicks(&line->name(), QStringLiteral("reds"));
    // It says so before it does it.
    QVERIFY(fixture.named<QPushButton>("keepSearch")->text() != save);
    tests::clickOn(fixture.named<QPushButton>("keepSearch"));
    QTRY_COMPARE(fixture.countOf(kReds), 4);
    QCOMPARE(fixture.names(), QStringList(kReds));
}

void TestSavedSearches::searchingInside()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red OR label:blue"), QStringLiteral("Two"));
    QTRY_COMPARE(fixture.grid().rowCount(), 4);
    fixture.trigger("find");
    fixture.type(QStringLiteral("label:red"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSavedSearches::f2Renames()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    QTRY_COMPARE(fixture.sidebar()->chosenSearch().isValid(), true);
    fixture.sidebar()->setFocus();
    QTest::keyClick(fixture.sidebar(), Qt::Key_F2);
    auto* editor = fixture.sidebar()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Barns"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(fixture.names(), QStringList(QStringLiteral("Barns")));
    QTRY_COMPARE(fixture.find<ScopeChip>()->text(), QStringLiteral("Barns"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSavedSearches::aTakenNameIsRefused()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    fixture.sidebar()->choose(SidebarModel::allPhotosKey());
    fixture.save(QStringLiteral("label:blue"), QStringLiteral("Blues"));
    const domain::SavedSearchId blues = fixture.composition->savedSearches.find(QStringLiteral("Blues"))->id;
    fixture.composition->savedSearches.rename(blues, QStringLiteral("REDS"));
    QTRY_VERIFY(fixture.message()->isVisible());
    QVERIFY(fixture.message()->accessibleName().contains(QStringLiteral("REDS")));
    QCOMPARE(fixture.names(), (QStringList{kReds, QStringLiteral("Blues")}));
}

void TestSavedSearches::deleteRemovesAndUndoBrings()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    fixture.sidebar()->choose(SidebarModel::allPhotosKey());
    fixture.save(QStringLiteral("label:blue"), QStringLiteral("Blues"));
    fixture.chooseLine(fixture.saved(kReds));
    QTest::keyClick(fixture.sidebar(), Qt::Key_Delete);
    QTRY_COMPARE(fixture.names(), QStringList(QStringLiteral("Blues")));
    QCOMPARE(fixture.sidebar()->chosenKey(), SidebarModel::allPhotosKey());
    QTRY_VERIFY(fixture.message()->isVisible());
    QVERIFY(fixture.message()->accessibleName().contains(kReds));
    tests::clickOn(fixture.named<QToolButton>("undoRemoveSearch"));
    QTRY_COMPARE(fixture.names(), (QStringList{kReds, QStringLiteral("Blues")}));
    QVERIFY(!fixture.message()->isVisible());
}

/// Ctrl+Z, though the catalogue's history knows labels only.
void TestSavedSearches::undoTakesBackTheRemovalBeforeOlderLabels()
{
    SavedFixture fixture;
    const QAction* undo = fixture.action(QStringLiteral("undo"));
    fixture.choose(QStringLiteral("red-0.png"));
    fixture.trigger("confirm");
    QTRY_VERIFY(undo->isEnabled());
    fixture.save(QStringLiteral("label:red"), kReds);
    const QString labelling = undo->text();
    fixture.chooseLine(fixture.saved(kReds));
    QTest::keyClick(fixture.sidebar(), Qt::Key_Delete);
    QTRY_COMPARE(fixture.names(), QStringList());
    QTRY_VERIFY(undo->text().contains(kReds));
    fixture.trigger("undo");
    QTRY_COMPARE(fixture.names(), QStringList(kReds));
    QVERIFY(!fixture.message()->isVisible());
    QTRY_COMPARE(undo->text(), labelling);
    // By the notice it is taken back as well, and once only.
    fixture.chooseLine(fixture.saved(kReds));
    QTest::keyClick(fixture.sidebar(), Qt::Key_Delete);
    QTRY_VERIFY(undo->text().contains(kReds));
    tests::clickOn(fixture.named<QToolButton>("undoRemoveSearch"));
    QTRY_COMPARE(fixture.names(), QStringList(kReds));
    QTRY_COMPARE(undo->text(), labelling);
}

void TestSavedSearches::whatIsLikeAPhotographIsNotSaved()
{
    const SavedFixture fixture;
    const QAction* save = fixture.action(QStringLiteral("saveSearch"));
    SearchScope like{QStringLiteral("like"), QStringLiteral("Like red-0.png"), {}, -1, {}};
    like.query.photos = fixture.grid().list()->ids();
    fixture.search().setScopeAndText(like, QStringLiteral("label:red"));
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(QStringLiteral("like")));
    fixture.search().setScope({});
    QVERIFY(save->isEnabled());
}

void TestSavedSearches::movesUpAndDown()
{
    const SavedFixture fixture;
    for (const char* name : {"A", "B", "C"}) {
        fixture.sidebar()->choose(SidebarModel::allPhotosKey());
        fixture.save(QStringLiteral("label:red"), QLatin1String(name));
    }
    QCOMPARE(fixture.names().join(u' '), QStringLiteral("A B C"));
    fixture.chooseLine(fixture.saved(QStringLiteral("A")));
    QTest::keyClick(fixture.sidebar(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(fixture.names().join(u' '), QStringLiteral("B A C"));
    QTRY_COMPARE(fixture.sidebar()->currentIndex().row(), 1);
    QTest::keyClick(fixture.sidebar(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(fixture.names().join(u' '), QStringLiteral("B C A"));
    QTRY_COMPARE(fixture.sidebar()->currentIndex().row(), 2);
    QTest::keyClick(fixture.sidebar(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(fixture.names().join(u' '), QStringLiteral("B A C"));
}

void TestSavedSearches::itsTextCanBeChanged()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    QTRY_VERIFY(fixture.action(QStringLiteral("changeSearch"))->isEnabled());
    fixture.trigger("changeSearch");
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:red"));
    QVERIFY(fixture.field()->hasFocus());
    fixture.press(Qt::Key_End);
    fixture.type(QStringLiteral(" OR label:green"));
    fixture.press(Qt::Key_Return);
    fixture.trigger("saveSearch");
    QCOMPARE(fixture.find<SaveSearchLine>()->name().text(), kReds);
    QTest::keyClick(&fixture.find<SaveSearchLine>()->name(), Qt::Key_Return);
    QTRY_COMPARE(fixture.countOf(kReds), 4);
    QTRY_COMPARE(fixture.grid().rowCount(), 4);
}

void TestSavedSearches::countsFollowTheCatalogue()
{
    SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    QTRY_COMPARE(fixture.countOf(kReds), 2);
    QVERIFY(fixture.drop({fixture.makePicture(QStringLiteral("more/red-9.png"), QColor(220, 30, 30), 9)}));
    QTRY_COMPARE(fixture.countOf(kReds), 3);
}

void TestSavedSearches::aFaultyOneSaysWhy()
{
    const SavedFixture fixture;
    // As a newer version, or a hand in the catalogue, may have left it.
    fixture.composition->savedSearches.add(QStringLiteral("Broken"), QStringLiteral("label:red moon:full"));
    QTRY_VERIFY(fixture.saved(QStringLiteral("Broken")).isValid());
    const QModelIndex line = fixture.saved(QStringLiteral("Broken"));
    QVERIFY(line.data(Qt::ToolTipRole).toString().contains(QStringLiteral("moon")));
    QVERIFY(!line.data(SidebarModel::CountRole).isValid());
    fixture.chooseLine(line);
    QTRY_COMPARE(fixture.field()->text(), QStringLiteral("label:red moon:full"));
    const auto* reason = fixture.named<QWidget>("searchFault");
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(reason->accessibleName().contains(QStringLiteral("moon")));
    // Put right, and saved again.
    fixture.trigger("find");
    fixture.type(QStringLiteral("label:red"));
    fixture.press(Qt::Key_Return);
    fixture.trigger("saveSearch");
    QTest::keyClick(&fixture.find<SaveSearchLine>()->name(), Qt::Key_Return);
    QTRY_COMPARE(fixture.countOf(QStringLiteral("Broken")), 2);
}

void TestSavedSearches::offeredWhileTyping()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), QStringLiteral("Old reds"));
    fixture.sidebar()->choose(SidebarModel::allPhotosKey());
    fixture.trigger("find");
    fixture.type(QStringLiteral("reds"));
    QTRY_COMPARE(fixture.offered(), QStringList(QStringLiteral("label:red")));
    fixture.pressInPopup(Qt::Key_Down);
    fixture.pressInPopup(Qt::Key_Return);
    QVERIFY(fixture.sidebar()->chosenSearch().isValid());
    QCOMPARE(fixture.field()->text(), QString());
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSavedSearches::theMenuOffersAll()
{
    const SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    fixture.sidebar()->choose(SidebarModel::allPhotosKey());
    const QPoint at = fixture.sidebar()->visualRect(fixture.saved(kReds)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, fixture.sidebar()->viewport()->mapToGlobal(at));
    QApplication::sendEvent(fixture.sidebar()->viewport(), &event);
    auto* menu = fixture.named<QMenu>("searchMenu");
    QVERIFY(menu && menu->isVisible());
    for (const QAction* action : menu->actions())
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    QCOMPARE(menu->actions().size(), 5);
    menu->close();
    // Labels keep theirs.
    QVERIFY(!fixture.action(QStringLiteral("renameLabel"))->isEnabled());
}

void TestSavedSearches::thereAfterARestart()
{
    SavedFixture fixture;
    fixture.save(QStringLiteral("label:red"), kReds);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.restart();
    // The view of last time, too.
    QTRY_VERIFY(fixture.shows(2));
    QCOMPARE(fixture.find<ScopeChip>()->text(), kReds);
    QTRY_COMPARE(fixture.countOf(kReds), 2);
}

QTEST_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
