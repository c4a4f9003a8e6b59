// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "tests/support/patienttest.h"
#include "ui/models/mapprojection.h"
#include "ui/models/worldmap.h"
#include "ui/views/mapmarker.h"
#include "ui/views/mappanel.h"
#include "ui/views/mapview.h"

#include <QLocale>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using domain::PlaceCluster;
using domain::PlaceSummary;
using domain::WithinCondition;

namespace {

constexpr WithinCondition kOslo{59.8, 10.5, 60.0, 10.9};

PlaceSummary summary()
{
    PlaceSummary places;
    places.clusters = {{1200, 59.9, 10.7, kOslo, base::PhotoId{1}},
                       {1, -18.14, 178.44, {-18.14, 178.44, -18.14, 178.44}, base::PhotoId{2}}};
    places.placed = 1201;
    places.unplaced = 312;
    places.extent = WithinCondition{-18.14, 10.5, 60.0, 178.44};
    return places;
}

WithinCondition rectangleOf(const QSignalSpy& spy)
{
    return spy.last().first().value<WithinCondition>();
}

} // namespace

/// The map under mouse and keyboard.
class TestMapView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MapPanel> m_panel;

    [[nodiscard]] MapView& view() const { return m_panel->view(); }
    [[nodiscard]] QPoint at(double latitude, double longitude) const
    {
        return view().mapFromScene(toSheet(latitude, longitude));
    }
    void turnWheel(int steps, QPoint over) const
    {
        QWheelEvent event(over, view().viewport()->mapToGlobal(over), {}, {0, 120 * steps}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view().viewport(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* viewport = view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
    }

private Q_SLOTS:
    void init();
    void theProjectionGoesBothWays();
    void theWorldIsCompiledIn();
    void allIsInViewAtFirst();
    void askingIsForWhatIsInView();
    void draggingMoves();
    void draggingWithShiftChooses();
    void theToolChoosesOnce();
    void aRectangleMayCrossTheAntimeridian();
    void theGlobeHasNoEnd();
    void wheelZoomsWhereItIs();
    void pinchingZooms();
    void keysMoveAndZoom();
    void enterChoosesWhatIsInView();
    void whatWasFittedStaysInView();
    void escapeGoesBackStepByStep();
    void aClusterIsLookedInto();
    void aPlaceShowsItsPhotographs();
    void aDoubleClickGoesCloser();
    void theHeaderSaysWhatIsShown();
    void anEmptyMapSaysSo();
    void anotherSearchIsBroughtIntoView();
};

void TestMapView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_panel = std::make_unique<MapPanel>();
    m_panel->resize(800, 440);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_panel->setPlaces(summary(), true);
}

void TestMapView::theProjectionGoesBothWays()
{
    for (double latitude = -90; latitude <= 90; latitude += 7.5)
        QVERIFY(std::abs(latitudeAt(toSheet(latitude, 0).y()) - latitude) < 1e-9);
    QVERIFY(toSheet(90, 0).y() < toSheet(0, 0).y()); // north is up
    QVERIFY(std::abs(toSheet(0.001, 0).y() + 0.001) < 1e-9);
    QCOMPARE(longitudeAt(190), -170.0);
    QCOMPARE(longitudeAt(-530), -170.0);
    for (const WithinCondition& rectangle : {kOslo, WithinCondition{-20, 175, -10, -175}}) {
        const WithinCondition again = rectangleOn(toSheet(rectangle));
        QVERIFY(std::abs(again.south - rectangle.south) < 1e-9);
        QVERIFY(std::abs(again.north - rectangle.north) < 1e-9);
        QVERIFY(std::abs(again.west - rectangle.west) < 1e-9);
        QVERIFY(std::abs(again.east - rectangle.east) < 1e-9);
    }
    const WithinCondition all = rectangleOn(QRectF(-300, -200, 500, 400));
    QVERIFY((all == WithinCondition{-90, -180, 90, 180}));
    QCOMPARE(rectangleOn(QRectF(170, 0, 10, 10)).east, 180.0);
}

void TestMapView::theWorldIsCompiledIn()
{
    const WorldMap map = WorldMap::load();
    QVERIFY(!map.isEmpty());
    const auto isLand = [&map](WorldMap::Detail detail, double latitude, double longitude) {
        int rings = 0;
        for (const WorldMap::Outline& outline : map.land(detail))
            rings += outline.points.containsPoint(toSheet(latitude, longitude), Qt::OddEvenFill) ? 1 : 0;
        return rings % 2 == 1;
    };
    for (const WorldMap::Detail detail : {WorldMap::Detail::Coarse, WorldMap::Detail::Fine}) {
        QVERIFY(isLand(detail, 61, 9));       // Norway
        QVERIFY(isLand(detail, -25, 135));    // Australia
        QVERIFY(isLand(detail, -89.5, 50));   // the South Pole
        QVERIFY(isLand(detail, 67, -175));    // Chukotka beyond the antimeridian
        QVERIFY(!isLand(detail, 0, -30));     // the Atlantic
        QVERIFY(!isLand(detail, 41.5, 50.5)); // the Caspian Sea
    }
    QVERIFY(map.land(WorldMap::Detail::Fine).size() > map.land(WorldMap::Detail::Coarse).size());
    QVERIFY(map.borders(WorldMap::Detail::Fine).size() > 100);
    // The sheet's own edges are no coasts.
    for (const WorldMap::Outline& coast : map.coasts(WorldMap::Detail::Fine)) {
        for (qsizetype point = 1; point < coast.points.size(); ++point)
            QVERIFY(std::abs(coast.points[point].x()) < 179.99 ||
                    std::abs(coast.points[point - 1].x()) < 179.99);
    }
}

void TestMapView::allIsInViewAtFirst()
{
    const QRect viewport = view().viewport()->rect();
    QVERIFY(viewport.contains(at(59.9, 10.7)));
    QVERIFY(viewport.contains(at(-18.14, 178.44)));
    view().zoomBy(8);
    QVERIFY(!viewport.contains(at(-18.14, 178.44)));
    QTest::keyClick(&view(), Qt::Key_Home);
    QVERIFY(viewport.contains(at(-18.14, 178.44)));
}

void TestMapView::askingIsForWhatIsInView()
{
    QTRY_VERIFY(view().grid().area.west != -180.0 || view().grid().columns > 0);
    QSignalSpy wanted(&view(), &MapView::gridWanted);
    view().zoomBy(16);
    QTRY_COMPARE(wanted.size(), 1);
    const auto grid = wanted.last().first().value<domain::PlaceGrid>();
    const WithinCondition inView = view().area();
    QVERIFY(grid.area.south <= inView.south && grid.area.north >= inView.north);
    QVERIFY(grid.columns > 72);
    // A small move is within what is known.
    QTest::keyClick(&view(), Qt::Key_Right);
    QTest::qWait(0);
    for (int move = 0; move < 40; ++move)
        QTest::keyClick(&view(), Qt::Key_Right);
    QTRY_COMPARE(wanted.size(), 2);
}

void TestMapView::draggingMoves()
{
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    view().zoomBy(4);
    const WithinCondition before = view().area();
    drag({400, 200}, {300, 150});
    const WithinCondition after = view().area();
    QVERIFY(std::abs(longitudeAt(after.west - before.west) - 100 / view().pixelsPerDegree()) < 0.5);
    QVERIFY(after.north < before.north);
    QVERIFY(chosen.isEmpty());
}

void TestMapView::draggingWithShiftChooses()
{
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    drag(at(62, 5), at(55, 20), Qt::ShiftModifier);
    QCOMPARE(chosen.size(), 1);
    const WithinCondition rectangle = rectangleOf(chosen);
    QVERIFY(std::abs(rectangle.north - 62) < 1.0 && std::abs(rectangle.south - 55) < 1.0);
    QVERIFY(std::abs(rectangle.west - 5) < 1.0 && std::abs(rectangle.east - 20) < 1.0);
}

void TestMapView::theToolChoosesOnce()
{
    auto* tool = m_panel->findChild<QToolButton*>(QStringLiteral("selectArea"));
    tool->click();
    QVERIFY(view().isSelecting());
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    drag(at(62, 5), at(55, 20));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!view().isSelecting() && !tool->isChecked());
    drag({400, 200}, {300, 150});
    QCOMPARE(chosen.size(), 1);
}

void TestMapView::aRectangleMayCrossTheAntimeridian()
{
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    drag(at(-10, 170), at(-25, 190), Qt::ShiftModifier);
    const WithinCondition rectangle = rectangleOf(chosen);
    QVERIFY(std::abs(rectangle.west - 170) < 1.0);
    QVERIFY(std::abs(rectangle.east + 170) < 1.0);
}

void TestMapView::theGlobeHasNoEnd()
{
    view().zoomBy(2);
    const double start = longitudeAt(view().mapToScene(view().viewport()->rect().center()).x());
    const int around = static_cast<int>(std::ceil(kWorldWidth * view().pixelsPerDegree() / 64));
    for (int step = 0; step < around; ++step) {
        QTest::keyClick(&view(), Qt::Key_Right);
        const double middle = view().mapToScene(view().viewport()->rect().center()).x();
        QVERIFY(middle > -181 && middle < 181);
    }
    const double end = longitudeAt(view().mapToScene(view().viewport()->rect().center()).x());
    QVERIFY(std::abs(longitudeAt(end - start)) < 64 / view().pixelsPerDegree() + 1);
}

void TestMapView::wheelZoomsWhereItIs()
{
    const QPoint oslo = at(59.9, 10.7);
    const double before = view().pixelsPerDegree();
    turnWheel(3, oslo);
    QVERIFY(view().pixelsPerDegree() > 3 * before);
    QVERIFY((at(59.9, 10.7) - oslo).manhattanLength() <= 4);
    turnWheel(-40, oslo);
    QVERIFY(view().isWidest());
    turnWheel(60, oslo);
    QVERIFY(view().isClosest());
    QVERIFY(!m_panel->findChild<QToolButton*>(QStringLiteral("closer"))->isEnabled());
    QVERIFY(!view().grab().isNull());
}

void TestMapView::pinchingZooms()
{
    const double before = view().pixelsPerDegree();
    const QPointF middle = view().viewport()->rect().center();
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, middle,
                              middle, view().viewport()->mapToGlobal(middle), 0.5, {});
    QApplication::sendEvent(view().viewport(), &pinch);
    QVERIFY(std::abs(view().pixelsPerDegree() / before - 1.5) < 1e-6);
}

void TestMapView::keysMoveAndZoom()
{
    const double before = view().pixelsPerDegree();
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(view().pixelsPerDegree() > before);
    const WithinCondition area = view().area();
    QTest::keyClick(&view(), Qt::Key_Up);
    QVERIFY(view().area().north >= area.north);
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(std::abs(view().pixelsPerDegree() - before) < 1e-6);
}

void TestMapView::enterChoosesWhatIsInView()
{
    view().zoomBy(8);
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    // All of it, in numbers that can be read: a pixel more at most.
    const WithinCondition area = view().area();
    const WithinCondition rectangle = rectangleOf(chosen);
    const double pixel = 1.0 / view().pixelsPerDegree();
    QVERIFY(rectangle.south <= area.south && rectangle.south > area.south - pixel);
    QVERIFY(rectangle.east >= area.east && rectangle.east < area.east + pixel);
    QVERIFY2(query::format(domain::Expression(rectangle)).size() < 40,
             qPrintable(query::format(domain::Expression(rectangle))));
}

void TestMapView::whatWasFittedStaysInView()
{
    const QSize before = m_panel->size();
    view().showAll();
    m_panel->resize(before.width(), before.height() * 2 / 3);
    const auto isInView = [this](const WithinCondition& place) {
        const WithinCondition area = view().area();
        return area.south <= place.south && area.north >= place.north;
    };
    QVERIFY(isInView(kOslo));
    const double fitted = view().pixelsPerDegree();
    // What somebody has looked at more closely keeps its scale.
    view().zoomBy(4);
    m_panel->resize(before);
    QVERIFY(std::abs(view().pixelsPerDegree() - 4 * fitted) < 1e-6);
}

void TestMapView::escapeGoesBackStepByStep()
{
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    QSignalSpy cleared(m_panel.get(), &MapPanel::clearRequested);
    view().setSelecting(true);
    QWidget* viewport = view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, {100, 100});
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {200, 200});
    QVERIFY(chosen.isEmpty() && view().isSelecting());
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!view().isSelecting() && cleared.isEmpty());
    QTest::keyClick(&view(), Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

void TestMapView::aClusterIsLookedInto()
{
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    const double before = view().pixelsPerDegree();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(59.9, 10.7));
    QVERIFY(view().pixelsPerDegree() > before * 10);
    const WithinCondition area = view().area();
    QVERIFY(area.south < kOslo.south && area.north > kOslo.north);
    QVERIFY(chosen.isEmpty());
}

void TestMapView::aPlaceShowsItsPhotographs()
{
    QSignalSpy chosen(&view(), &MapView::rectangleChosen);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(-18.14, 178.44));
    QCOMPARE(chosen.size(), 1);
    const WithinCondition place = rectangleOf(chosen);
    QVERIFY(place.south < -18.14 && place.north > -18.14 && place.north - place.south < 0.01);
    QVERIFY(place.west < 178.44 && place.east > 178.44);
}

void TestMapView::aDoubleClickGoesCloser()
{
    const double before = view().pixelsPerDegree();
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, at(0, -30));
    QVERIFY(view().pixelsPerDegree() > 2 * before);
}

void TestMapView::theHeaderSaysWhatIsShown()
{
    QCOMPARE(m_panel->text(), QStringLiteral("1,201 photograph(s) on the map"));
    const auto* clear = m_panel->findChild<QToolButton*>(QStringLiteral("clear"));
    QVERIFY(!clear->isVisible());
    m_panel->setChosen(kOslo);
    QVERIFY(clear->isVisible());
    QVERIFY(m_panel->text() != QStringLiteral("1,201 photograph(s) on the map"));
    auto* unplaced = m_panel->findChild<QToolButton*>(QStringLiteral("missing"));
    QCOMPARE(unplaced->text(), QStringLiteral("312 without a place"));
    QSignalSpy requested(m_panel.get(), &MapPanel::unplacedRequested);
    unplaced->click();
    QCOMPARE(requested.last().first().toBool(), true);
    for (const QGraphicsItem* item : view().scene()->items())
        QVERIFY(item->toolTip().contains(QStringLiteral("photograph")));
}

void TestMapView::anEmptyMapSaysSo()
{
    PlaceSummary nothing;
    nothing.unplaced = 5;
    m_panel->setPlaces(nothing, true);
    QVERIFY(view().scene()->items().isEmpty());
    QVERIFY(!view().grab().isNull());
    QTest::keyClick(&view(), Qt::Key_Home);
    QVERIFY(view().area().north > 80 && view().area().south < -80);
}

void TestMapView::anotherSearchIsBroughtIntoView()
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at(59.9, 10.7));
    PlaceSummary far;
    far.placed = 1;
    far.extent = WithinCondition{-18.14, 178.44, -18.14, 178.44};
    m_panel->setPlaces(far, false);
    QVERIFY(!view().viewport()->rect().contains(at(-18.14, 178.44)));
    m_panel->setPlaces(far, true);
    QVERIFY(view().viewport()->rect().contains(at(-18.14, 178.44)));
}

QTEST_MAIN(TestMapView)
#include "tst_mapview.moc"
