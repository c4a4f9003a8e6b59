// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photofacets.h"
#include "tests/ui/searchfixture.h"
#include "ui/views/scopechip.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::SearchFixture;

/// The search field in the window: typing, suggestions, errors, scope, what is remembered.
class TestSearchField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void typingSearches();
    void enterDoesNotWait();
    void escClearsThenLeaves();
    void theCrossClears();
    void theCountIsSaid();
    void filtersAreOfferedAndTakenByKeys();
    void valuesAreOfferedAndTakenByMouse();
    void valuesComeFromTheCatalogue();
    void escClosesTheSuggestionsFirst();
    void enterWithoutAChoiceSearches();
    void anErrorIsUnderlinedAndSaid();
    void whatIsNotFinishedIsNoError();
    void lettersAreNoCommands();
    void aLineOnTheLeftIsTheScope();
    void backspaceLeavesTheScope();
    void aLabelThatDoesNotExistIsSaid();
    void aClickElsewhereIsNotLost();
    void lastSearchesComeBack();
    void whatFoundNothingDoesNotComeBack();
    void othersReadAndChangeTheSearch();
    void nothingFoundSaysWhatToDo();
    void tabGoesFromTheFieldToTheGrid();
    void hiddenWhereOnePhotographIsLarge();
};

void TestSearchField::typingSearches()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("label:red"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.type(QStringLiteral(" OR label:blue"));
    QTRY_COMPARE(fixture.grid().rowCount(), 4);
    QVERIFY(fixture.field()->hasFocus());
}

void TestSearchField::enterDoesNotWait()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("label:red"));
    fixture.press(Qt::Key_Return);
    QCOMPARE(fixture.search().text(), QStringLiteral("label:red"));
    QVERIFY(!fixture.search().query().where.isEverything());
    QVERIFY(fixture.offered().isEmpty());
}

void TestSearchField::escClearsThenLeaves()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("label:red"));
    fixture.press(Qt::Key_Return);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.press(Qt::Key_Escape);
    QCOMPARE(fixture.field()->text(), QString());
    QTRY_COMPARE(fixture.grid().rowCount(), 6);
    QVERIFY(fixture.field()->hasFocus());
    fixture.press(Qt::Key_Escape);
    QVERIFY(fixture.view()->hasFocus());
}

void TestSearchField::theCrossClears()
{
    const SearchFixture fixture;
    auto* cross = fixture.named<QToolButton>("clearSearch");
    QVERIFY(!cross->isVisible());
    fixture.type(QStringLiteral("label:red"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.press(Qt::Key_Return);
    tests::clickOn(cross);
    QTRY_COMPARE(fixture.grid().rowCount(), 6);
    QVERIFY(!cross->isVisible());
    QVERIFY(fixture.field()->hasFocus());
}

void TestSearchField::theCountIsSaid()
{
    const SearchFixture fixture;
    const auto* count = fixture.named<QLabel>("searchCount");
    QCOMPARE(count->text(), QString());
    fixture.type(QStringLiteral("label:red"));
    QTRY_VERIFY(count->text().contains(u'2') && count->text().contains(u'6'));
    QVERIFY(count->isVisible());
}

void TestSearchField::filtersAreOfferedAndTakenByKeys()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("la"));
    QTRY_COMPARE(fixture.offered(), QStringList(QStringLiteral("label:")));
    // Each says in a line what it is for.
    QVERIFY(fixture.popup()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().size() > 12);
    fixture.pressInPopup(Qt::Key_Down);
    fixture.pressInPopup(Qt::Key_Return);
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:"));
    // A value is what comes next, so values are offered at once.
    QTRY_VERIFY(fixture.offered().contains(QStringLiteral("red")));
    QTest::keyClicks(fixture.popup(), QStringLiteral("re"));
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:re"));
    QTRY_COMPARE(fixture.offered(), QStringList(QStringLiteral("red")));
    fixture.pressInPopup(Qt::Key_Down);
    fixture.pressInPopup(Qt::Key_Tab);
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:red "));
    QVERIFY(fixture.field()->hasFocus());
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSearchField::valuesAreOfferedAndTakenByMouse()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("-label:b"));
    QTRY_VERIFY(fixture.offered().contains(QStringLiteral("blue")));
    const QModelIndex blue =
        fixture.popup()->model()->index(int(fixture.offered().indexOf(QStringLiteral("blue"))), 0);
    QTest::mouseClick(fixture.popup()->viewport(), Qt::LeftButton, {},
                      fixture.popup()->visualRect(blue).center());
    QCOMPARE(fixture.field()->text(), QStringLiteral("-label:blue "));
    QTRY_COMPARE(fixture.grid().rowCount(), 4);
}

void TestSearchField::valuesComeFromTheCatalogue()
{
    SearchFixture fixture;
    fixture.makePicture(QStringLiteral("scenes/late autumn/red-7.png"), QColor(220, 30, 30), 7);
    QVERIFY(fixture.drop({fixture.folder.filePath(QStringLiteral("scenes"))}));
    QTRY_VERIFY(fixture.shows(7));
    fixture.type(QStringLiteral("folder:au"));
    // As it has to be written.
    QTRY_COMPARE(fixture.offered(), QStringList(QStringLiteral("\"late autumn\"")));
    // Only the newest question is answered.
    fixture.type(QStringLiteral("zzz"));
    QTRY_VERIFY(fixture.offered().isEmpty());
}

void TestSearchField::escClosesTheSuggestionsFirst()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("label:r"));
    QTRY_VERIFY(!fixture.offered().isEmpty());
    fixture.pressInPopup(Qt::Key_Escape);
    QVERIFY(fixture.offered().isEmpty());
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:r"));
}

void TestSearchField::enterWithoutAChoiceSearches()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("label:re"));
    QTRY_VERIFY(!fixture.offered().isEmpty());
    fixture.pressInPopup(Qt::Key_Return);
    QVERIFY(fixture.offered().isEmpty());
    QCOMPARE(fixture.search().text(), QStringLiteral("label:re"));
    QTRY_COMPARE(fixture.grid().rowCount(), 0);
    // What is complete is not offered again.
    fixture.type(QStringLiteral("d"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QVERIFY(fixture.offered().isEmpty());
}

void TestSearchField::anErrorIsUnderlinedAndSaid()
{
    const SearchFixture fixture;
    const auto* reason = fixture.named<QWidget>("searchFault");
    fixture.type(QStringLiteral("label:red"));
    fixture.press(Qt::Key_Return);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    const QImage before = fixture.field()->grab().toImage();
    fixture.field()->selectAll();
    fixture.type(QStringLiteral("-date:1900 date:yesterweek label:red"));
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(reason->accessibleName().contains(QStringLiteral("yesterweek")));
    QCOMPARE(fixture.field()->accessibleDescription(), reason->accessibleName());
    QCOMPARE(fixture.field()->toolTip(), reason->accessibleName());
    // Below the word that is wrong, and nowhere else: the last line of the field's text.
    const QImage shown = fixture.field()->grab().toImage();
    const int y = std::min(fixture.field()->cursorPlace().bottom() + 1, shown.height() - 1);
    const auto isMarked = [&](int x) {
        for (int line = y - 3; line <= std::min(y, shown.height() - 1); ++line) {
            const QColor pixel = shown.pixelColor(x, line);
            if (pixel.red() > pixel.blue() + 60)
                return true;
        }
        return false;
    };
    const QFontMetrics metrics(fixture.field()->font());
    const int from = metrics.horizontalAdvance(QStringLiteral("-date:1900 date:"));
    const int to = metrics.horizontalAdvance(QStringLiteral("-date:1900 date:yesterweek"));
    int marked = 0;
    for (int x = from; x < to; ++x)
        marked += isMarked(x) ? 1 : 0;
    QVERIFY(marked > (to - from) / 2);
    QVERIFY(!isMarked(to + 24));
    QCOMPARE(before.size(), shown.size());
    // The rest is searched for.
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.press(Qt::Key_Escape);
    QTRY_VERIFY(!reason->isVisible());
    QCOMPARE(fixture.field()->accessibleDescription(), QString());
}

void TestSearchField::whatIsNotFinishedIsNoError()
{
    const SearchFixture fixture;
    const auto* reason = fixture.named<QWidget>("searchFault");
    fixture.type(QStringLiteral("label:"));
    QTRY_VERIFY(fixture.search().error());
    QVERIFY(!reason->isVisible());
    fixture.press(Qt::Key_Return);
    QVERIFY(reason->isVisible());
    fixture.type(QStringLiteral("red"));
    QTRY_VERIFY(!reason->isVisible());
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSearchField::lettersAreNoCommands()
{
    const SearchFixture fixture;
    // R opens the review, 1 sets a label, ? shows the keys: not from here.
    fixture.type(QStringLiteral("r1?"));
    QCOMPARE(fixture.field()->text(), QStringLiteral("r1?"));
    QVERIFY(!fixture.action(QStringLiteral("review"))->isChecked());
}

void TestSearchField::aLineOnTheLeftIsTheScope()
{
    const SearchFixture fixture;
    auto* chip = fixture.find<ScopeChip>();
    QVERIFY(!chip->isVisible());
    fixture.chooseLine(fixture.indexOf(QStringLiteral("red")));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QTRY_VERIFY(chip->isVisible());
    QCOMPARE(chip->text(), fixture.indexOf(QStringLiteral("red")).data().toString());
    fixture.trigger("find");
    fixture.type(QStringLiteral("\"red-0\""));
    QTRY_COMPARE(fixture.grid().rowCount(), 1);
    // Another line: what was typed stays.
    fixture.chooseLine(fixture.indexOf(QStringLiteral("blue")));
    QTRY_COMPARE(fixture.grid().rowCount(), 0);
    QCOMPARE(fixture.field()->text(), QStringLiteral("\"red-0\""));
    // The chip's cross searches everywhere.
    tests::clickOn(chip);
    QTRY_COMPARE(fixture.grid().rowCount(), 1);
    QVERIFY(!chip->isVisible());
    QCOMPARE(fixture.sidebar()->chosenKey(), SidebarModel::allPhotosKey());
}

void TestSearchField::backspaceLeavesTheScope()
{
    const SearchFixture fixture;
    fixture.chooseLine(fixture.indexOf(QStringLiteral("red")));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.trigger("find");
    fixture.press(Qt::Key_Backspace);
    QTRY_COMPARE(fixture.grid().rowCount(), 6);
    QVERIFY(fixture.field()->hasFocus());
}

void TestSearchField::aLabelThatDoesNotExistIsSaid()
{
    const SearchFixture fixture;
    const auto* fault = fixture.named<QWidget>("searchFault");
    fixture.type(QStringLiteral("label:gren"));
    QTRY_COMPARE(fixture.grid().rowCount(), 0);
    QVERIFY(!fault->isVisible()); // it may still become one
    fixture.press(Qt::Key_Return);
    QVERIFY(fault->isVisible());
    QVERIFY(fault->accessibleName().contains(QStringLiteral("green")));
    // As soon as it exists, nothing is wrong any more.
    fixture.composition->categories.add(QStringLiteral("gren"));
    QTRY_VERIFY(!fault->isVisible());
    QVERIFY(!fixture.search().error());
}

/// By the window system's way: without the suggestions the click would have met the label on the left.
void TestSearchField::aClickElsewhereIsNotLost()
{
    const SearchFixture fixture;
    fixture.press(Qt::Key_Down);
    QTRY_VERIFY(fixture.popup()->isVisible());
    const QModelIndex red = fixture.indexOf(QStringLiteral("red"));
    fixture.sidebar()->scrollTo(red);
    const QPoint at = fixture.sidebar()->viewport()->mapTo(fixture.window.get(),
                                                           fixture.sidebar()->visualRect(red).center());
    QTest::mouseClick(fixture.window->windowHandle(), Qt::LeftButton, {}, at);
    QVERIFY(!fixture.popup()->isVisible());
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSearchField::lastSearchesComeBack()
{
    SearchFixture fixture;
    for (const char* text : {"label:red", "label:blue", "label:red"}) {
        fixture.field()->selectAll();
        fixture.type(QLatin1String(text));
        fixture.press(Qt::Key_Return);
    }
    fixture.press(Qt::Key_Escape);
    fixture.press(Qt::Key_Down);
    QTRY_COMPARE(fixture.offered().mid(0, 2),
                 (QStringList{QStringLiteral("label:red"), QStringLiteral("label:blue")}));
    fixture.pressInPopup(Qt::Key_Down);
    fixture.pressInPopup(Qt::Key_Return);
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:red"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    // Also after a restart, which begins without a search.
    fixture.restart();
    QTRY_VERIFY(fixture.shows(6));
    QCOMPARE(fixture.field()->text(), QString());
    fixture.trigger("find");
    fixture.press(Qt::Key_Down);
    QTRY_COMPARE(fixture.offered().value(0), QStringLiteral("label:red"));
}

void TestSearchField::whatFoundNothingDoesNotComeBack()
{
    const SearchFixture fixture;
    fixture.type(QStringLiteral("label:red"));
    fixture.press(Qt::Key_Return);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    for (const char* text : {"xyzzy", "label:xyzzy", "date:xyzzy"}) {
        fixture.field()->selectAll();
        fixture.type(QLatin1String(text));
        QTRY_VERIFY(fixture.grid().rowCount() != 2);
        fixture.press(Qt::Key_Return);
    }
    QTRY_COMPARE(fixture.grid().rowCount(), 6); // what is left of nonsense is everything
    fixture.press(Qt::Key_Escape);
    fixture.press(Qt::Key_Down);
    QTRY_COMPARE(fixture.offered().value(0), QStringLiteral("label:red"));
    QVERIFY(fixture.offered().filter(QStringLiteral("xyzzy")).isEmpty());
}

void TestSearchField::othersReadAndChangeTheSearch()
{
    const SearchFixture fixture;
    SearchController& search = fixture.search();
    QSignalSpy changes(&search, &SearchController::queryChanged);
    fixture.type(QStringLiteral("date:1990 label:red"));
    fixture.press(Qt::Key_Return);
    QCOMPARE(changes.size(), 1);
    search.setExpression(domain::withDates(search.expression(), {QDate(2019, 1, 1), QDate(2021, 12, 31)}));
    QCOMPARE(fixture.field()->text(), QStringLiteral("date:2019..2021 label:red"));
    search.setExpression(domain::withoutDates(search.expression()));
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:red"));
    QCOMPARE(changes.size(), 3);
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
}

void TestSearchField::nothingFoundSaysWhatToDo()
{
    const SearchFixture fixture;
    const auto* panel = fixture.named<QWidget>("noMatches");
    fixture.type(QStringLiteral("label:red date:1900"));
    QTRY_VERIFY(panel->isVisible());
    QTRY_VERIFY(panel->findChild<QPushButton*>(QStringLiteral("takeOffFilter")));
    const auto offers = panel->findChildren<QPushButton*>(QStringLiteral("takeOffFilter"));
    // Without the label there is nothing either, so that is not offered.
    QCOMPARE(offers.size(), 1);
    QVERIFY(offers.first()->text().contains(QStringLiteral("date:1900")));
    tests::clickOn(offers.first());
    QCOMPARE(fixture.field()->text(), QStringLiteral("label:red"));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QVERIFY(!panel->isVisible());
    // Inside a line of the left side, everywhere is offered.
    fixture.chooseLine(fixture.indexOf(QStringLiteral("blue")));
    QTRY_VERIFY(panel->findChild<QPushButton*>(QStringLiteral("searchEverywhere")));
    tests::clickOn(panel->findChild<QPushButton*>(QStringLiteral("searchEverywhere")));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    QCOMPARE(fixture.sidebar()->chosenKey(), SidebarModel::allPhotosKey());
}

void TestSearchField::tabGoesFromTheFieldToTheGrid()
{
    const SearchFixture fixture;
    fixture.chooseLine(fixture.indexOf(QStringLiteral("red")));
    QTRY_COMPARE(fixture.grid().rowCount(), 2);
    fixture.trigger("find");
    fixture.type(QStringLiteral("red"));
    QTRY_VERIFY(fixture.action(QStringLiteral("saveSearch"))->isEnabled());
    fixture.press(Qt::Key_Return);
    QStringList order;
    for (int steps = 0; steps < 8 && !fixture.view()->hasFocus(); ++steps) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName());
    }
    QVERIFY(fixture.view()->hasFocus());
    order.removeLast();
    QCOMPARE(order, (QStringList{QStringLiteral("clearSearch"), QStringLiteral("searchFormButton"),
                                 QStringLiteral("saveSearchButton")}));
}

void TestSearchField::hiddenWhereOnePhotographIsLarge()
{
    SearchFixture fixture;
    QVERIFY(fixture.bar()->isVisible());
    fixture.choose(QStringLiteral("red-0.png"));
    fixture.trigger("large");
    QVERIFY(!fixture.bar()->isVisible());
    fixture.trigger("find");
    QVERIFY(fixture.bar()->isVisible());
    QVERIFY(fixture.field()->hasFocus());
}

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
