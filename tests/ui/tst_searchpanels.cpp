// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photofacets.h"
#include "tests/support/patienttest.h"
#include "tests/support/require.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/models/mapprojection.h"
#include "ui/searchpanels.h"
#include "ui/views/mappanel.h"
#include "ui/views/mapview.h"
#include "ui/views/sidebarview.h"
#include "ui/views/timelinepanel.h"

#include <QAction>
#include <QToolButton>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::clickOn;
using scenekeeper::tests::require;
using scenekeeper::tests::WindowFixture;

/// Timeline and map in the window: they show the search, and change it.
class TestSearchPanels : public QObject
{
    Q_OBJECT

private:
    /// Photographs that exist in the catalogue only.
    static void add(WindowFixture& fixture, const QString& name, QDate taken,
                    std::optional<domain::GeoPosition> position);
    static void fill(WindowFixture& fixture);
    static QToolButton* button(const QWidget& panel, const char* name)
    {
        return panel.findChild<QToolButton*>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void theyFoldAndAreRemembered();
    void theyStepAsideForOnePhotograph();
    void anEmptyLibraryHasNone();
    void draggingTheTimelineFilters();
    void undatedAreReached();
    void aRectangleOfTheMapFilters();
    void bothFiltersHoldTogether();
    void newPhotographsArrive();
    void anotherViewTakesTheFilterAway();
    void theDatesOfASavedSearchStay();
};

void TestSearchPanels::add(WindowFixture& fixture, const QString& name, QDate taken,
                           std::optional<domain::GeoPosition> position)
{
    const auto catalog =
        require(storage::Catalog::open(fixture.folder.filePath(QStringLiteral("catalogue.sqlite"))));
    domain::Photo photo;
    photo.rootId = require(catalog->roots().ensure(fixture.folder.filePath(QStringLiteral("archive")))).id;
    photo.relativePath = name;
    photo.contentHash = QByteArray(32, static_cast<char>(qHash(name) & 0x7f));
    photo.format = QStringLiteral("jpeg");
    if (taken.isValid())
        photo.metadata.takenAt = domain::CaptureTime{taken, QTime(12, 0), {}};
    photo.metadata.position = std::move(position);
    (void)require(catalog->photos().save(photo));
}

void TestSearchPanels::fill(WindowFixture& fixture)
{
    QTRY_VERIFY(fixture.composition->library.isLoaded());
    add(fixture, QStringLiteral("moon.jpg"), QDate(1969, 7, 20), domain::GeoPosition{28.6, -80.6, {}});
    add(fixture, QStringLiteral("oslo1.jpg"), QDate(2001, 5, 17), domain::GeoPosition{59.9, 10.7, {}});
    add(fixture, QStringLiteral("oslo2.jpg"), QDate(2019, 5, 17), domain::GeoPosition{59.92, 10.75, {}});
    add(fixture, QStringLiteral("fiji.jpg"), QDate(2019, 8, 1), domain::GeoPosition{-16.8, -179.9, {}});
    add(fixture, QStringLiteral("scan.jpg"), {}, {});
    fixture.composition->library.refresh();
    QTRY_VERIFY(fixture.shows(5));
}

void TestSearchPanels::theyFoldAndAreRemembered()
{
    WindowFixture fixture;
    fill(fixture);
    auto* panels = fixture.find<SearchPanels>();
    QTRY_VERIFY(panels->timeline().isVisible());
    QVERIFY(!panels->map().isVisible());
    fixture.action(QStringLiteral("map"))->trigger();
    fixture.action(QStringLiteral("timeline"))->trigger();
    QVERIFY(panels->map().isVisible() && !panels->timeline().isVisible());
    fixture.restart();
    panels = fixture.find<SearchPanels>();
    QTRY_VERIFY(panels->map().isVisible());
    QVERIFY(!panels->timeline().isVisible());
}

void TestSearchPanels::theyStepAsideForOnePhotograph()
{
    WindowFixture fixture;
    fill(fixture);
    const SearchPanels* panels = fixture.find<SearchPanels>();
    QTRY_VERIFY(panels->timeline().isVisible());
    fixture.choose(QStringLiteral("moon.jpg"));
    fixture.action(QStringLiteral("large"))->trigger();
    QVERIFY(!panels->timeline().isVisible());
    QVERIFY(!fixture.action(QStringLiteral("timeline"))->isEnabled());
    fixture.action(QStringLiteral("backToGrid"))->trigger();
    QVERIFY(panels->timeline().isVisible());
}

void TestSearchPanels::anEmptyLibraryHasNone()
{
    WindowFixture fixture;
    QTRY_VERIFY(fixture.window->findChild<QWidget*>(QStringLiteral("welcomeAddFolder"))->isVisible());
    QVERIFY(!fixture.find<SearchPanels>()->timeline().isVisible());
}

void TestSearchPanels::draggingTheTimelineFilters()
{
    WindowFixture fixture;
    fill(fixture);
    const TimelinePanel& timeline = fixture.find<SearchPanels>()->timeline();
    QTRY_COMPARE(timeline.view().days().size(), std::size_t(4));
    const TimeScale& scale = timeline.view().scale();
    const QPoint from(static_cast<int>(scale.xOf(QDate(2001, 1, 1))) + 1, 20);
    const QPoint to(static_cast<int>(scale.xOf(QDate(2019, 1, 1))) + 1, 20);
    QTest::mousePress(&timeline.view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&timeline.view(), to);
    QCOMPARE(fixture.grid().rowCount(), 5);
    QTest::mouseRelease(&timeline.view(), Qt::LeftButton, {}, to);
    QTRY_VERIFY(fixture.shows(3));
    QCOMPARE(timeline.view().days().size(), std::size_t(4)); // all times are still there to be chosen
    clickOn(button(timeline, "clear"));
    QTRY_VERIFY(fixture.shows(5));
}

void TestSearchPanels::undatedAreReached()
{
    WindowFixture fixture;
    fill(fixture);
    const TimelinePanel& timeline = fixture.find<SearchPanels>()->timeline();
    QTRY_VERIFY(button(timeline, "missing")->isVisible());
    clickOn(button(timeline, "missing"));
    QTRY_VERIFY(fixture.shows(1));
    QVERIFY(fixture.rowOf(QStringLiteral("scan.jpg")) >= 0);
    clickOn(button(timeline, "missing"));
    QTRY_VERIFY(fixture.shows(5));
}

void TestSearchPanels::aRectangleOfTheMapFilters()
{
    WindowFixture fixture;
    fill(fixture);
    fixture.action(QStringLiteral("map"))->trigger();
    const MapPanel& map = fixture.find<SearchPanels>()->map();
    QTRY_COMPARE(map.text(), MapPanel::tr("%Ln photograph(s) on the map", nullptr, 4));
    Q_EMIT map.view().rectangleChosen({59.0, 10.0, 60.0, 11.0});
    QTRY_VERIFY(fixture.shows(2));
    Q_EMIT map.view().rectangleChosen({-20.0, 170.0, -10.0, -170.0});
    QTRY_VERIFY(fixture.shows(1));
    QVERIFY(fixture.rowOf(QStringLiteral("fiji.jpg")) >= 0);
    clickOn(button(map, "clear"));
    QTRY_VERIFY(fixture.shows(5));
    clickOn(button(map, "missing"));
    QTRY_VERIFY(fixture.shows(1));
    QVERIFY(fixture.rowOf(QStringLiteral("scan.jpg")) >= 0);
}

void TestSearchPanels::bothFiltersHoldTogether()
{
    WindowFixture fixture;
    fill(fixture);
    fixture.action(QStringLiteral("map"))->trigger();
    const SearchPanels* panels = fixture.find<SearchPanels>();
    QTRY_COMPARE(panels->timeline().view().days().size(), std::size_t(4));
    Q_EMIT panels->timeline().view().rangeChosen({QDate(2019, 1, 1), QDate(2019, 12, 31)});
    QTRY_VERIFY(fixture.shows(2));
    QTRY_COMPARE(panels->map().text(), MapPanel::tr("%Ln photograph(s) on the map", nullptr, 2));
    Q_EMIT panels->map().view().rectangleChosen({59.0, 10.0, 60.0, 11.0});
    QTRY_VERIFY(fixture.shows(1));
    QTRY_COMPARE(panels->timeline().view().days().size(), std::size_t(2)); // both times of Oslo
    QVERIFY(domain::datesOf(fixture.composition->library.query().where).has_value());
}

void TestSearchPanels::newPhotographsArrive()
{
    WindowFixture fixture;
    fill(fixture);
    const TimelinePanel& timeline = fixture.find<SearchPanels>()->timeline();
    QTRY_COMPARE(timeline.view().days().size(), std::size_t(4));
    add(fixture, QStringLiteral("new.jpg"), QDate(2024, 2, 29), {});
    QTRY_COMPARE(timeline.view().days().size(), std::size_t(5));
}

void TestSearchPanels::anotherViewTakesTheFilterAway()
{
    WindowFixture fixture;
    fill(fixture);
    const TimelinePanel& timeline = fixture.find<SearchPanels>()->timeline();
    QTRY_COMPARE(timeline.view().days().size(), std::size_t(4));
    Q_EMIT timeline.view().rangeChosen({QDate(2019, 1, 1), QDate(2019, 12, 31)});
    QTRY_VERIFY(fixture.shows(2));
    QVERIFY(timeline.view().shownRange());
    fixture.composition->search.setText({});
    QTRY_VERIFY(fixture.shows(5));
    QVERIFY(!timeline.view().shownRange());
}

/// They are not the timeline's to take off, so it does not offer that, and shows only them.
void TestSearchPanels::theDatesOfASavedSearchStay()
{
    WindowFixture fixture;
    fill(fixture);
    const TimelinePanel& timeline = fixture.find<SearchPanels>()->timeline();
    QTRY_COMPARE(timeline.view().days().size(), std::size_t(4));
    SearchScope saved{QStringLiteral("search"), QStringLiteral("Space age"), {}, -1, {}};
    saved.query.where = domain::withDates({}, {QDate(1960, 1, 1), QDate(2001, 12, 31)});
    fixture.composition->search.setScope(saved);
    QTRY_VERIFY(fixture.shows(2));
    QTRY_COMPARE(timeline.view().days().size(), std::size_t(2));
    QVERIFY(!timeline.view().shownRange());
    QVERIFY(!button(timeline, "clear")->isVisible());
    Q_EMIT timeline.view().rangeChosen({QDate(1969, 1, 1), QDate(1969, 12, 31)});
    QTRY_VERIFY(fixture.shows(1));
    QCOMPARE(timeline.view().days().size(), std::size_t(2));
    clickOn(button(timeline, "clear"));
    QTRY_VERIFY(fixture.shows(2));
}

QTEST_MAIN(TestSearchPanels)
#include "tst_searchpanels.moc"
