// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gridgeometry.h"

#include <QtTest>

using namespace scenekeeper::ui;

class TestGridGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsFillTheWidth();
    void findsEachCellByItsPoints_data();
    void findsEachCellByItsPoints();
    void mirrorsForRightToLeft();
    void tellsWhatShows();
    void bandTouchesCells();
    void keysLeadOn();
    void aMillionCellsFitIntoNumbers();
};

void TestGridGeometry::cellsFillTheWidth()
{
    const GridGeometry grid(10, 650, {200, 100}, false, false);
    QCOMPARE(grid.columns(), 3);
    QCOMPARE(grid.contentHeight(), 400);
    QCOMPARE(grid.cell(0).left(), 0);
    QCOMPARE(grid.cell(2).right(), 649);
    QCOMPARE(grid.cell(0).right() + 1, grid.cell(1).left());
    QCOMPARE(grid.cell(3).topLeft(), QPoint(0, 100));
}

void TestGridGeometry::findsEachCellByItsPoints_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("mirrored");
    for (const int width : {1, 199, 200, 641, 1000, 1283}) {
        QTest::addRow("%d", width) << width << false;
        QTest::addRow("%d mirrored", width) << width << true;
    }
}

void TestGridGeometry::findsEachCellByItsPoints()
{
    QFETCH(int, width);
    QFETCH(bool, mirrored);
    const GridGeometry grid(23, width, {97, 50}, false, mirrored);
    for (int row = 0; row < grid.count(); ++row) {
        const QRect cell = grid.cell(row);
        for (const QPoint& point :
             {cell.topLeft(), cell.topRight(), cell.bottomLeft(), cell.bottomRight(), cell.center()})
            QCOMPARE(grid.rowAt(point), row);
    }
    QCOMPARE(grid.rowAt({0, grid.contentHeight()}), -1);
    QCOMPARE(grid.rowAt({-1, 0}), -1);
    QCOMPARE(grid.rowAt({width, 0}), -1);
}

void TestGridGeometry::mirrorsForRightToLeft()
{
    const GridGeometry grid(5, 600, {200, 100}, false, true);
    QCOMPARE(grid.cell(0).left(), 400);
    QCOMPARE(grid.cell(2).left(), 0);
    QCOMPARE(grid.rowAfterKey(1, Qt::Key_Left, 300), 2);
    QCOMPARE(grid.rowAfterKey(1, Qt::Key_Right, 300), 0);
}

void TestGridGeometry::tellsWhatShows()
{
    const GridGeometry grid(10, 600, {200, 100}, false, false);
    QCOMPARE(grid.rowsBetween(0, 149), std::pair(0, 5));
    QCOMPARE(grid.rowsBetween(100, 199), std::pair(3, 5));
    QCOMPARE(grid.rowsBetween(350, 900), std::pair(9, 9));
    QCOMPARE(GridGeometry(0, 600, {200, 100}, false, false).rowsBetween(0, 100), std::pair(-1, -1));
}

void TestGridGeometry::bandTouchesCells()
{
    const GridGeometry grid(8, 600, {200, 100}, false, false);
    const auto runs = grid.rowsIn({QPoint(210, 50), QPoint(590, 250)});
    QCOMPARE(runs.size(), std::size_t(3));
    QCOMPARE(runs[0], std::pair(1, 2));
    QCOMPARE(runs[1], std::pair(4, 5));
    QCOMPARE(runs[2], std::pair(7, 7));
}

void TestGridGeometry::keysLeadOn()
{
    // Three columns: 0 1 2 / 3 4 5 / 6 7
    const GridGeometry grid(8, 600, {200, 100}, false, false);
    QCOMPARE(grid.rowAfterKey(0, Qt::Key_Right, 200), 1);
    QCOMPARE(grid.rowAfterKey(0, Qt::Key_Left, 200), 0);
    QCOMPARE(grid.rowAfterKey(1, Qt::Key_Up, 200), 1);
    QCOMPARE(grid.rowAfterKey(1, Qt::Key_Down, 200), 4);
    QCOMPARE(grid.rowAfterKey(5, Qt::Key_Down, 200), 7);
    QCOMPARE(grid.rowAfterKey(6, Qt::Key_Down, 200), 6);
    QCOMPARE(grid.rowAfterKey(1, Qt::Key_PageDown, 200), 7);
    QCOMPARE(grid.rowAfterKey(7, Qt::Key_PageUp, 200), 1);
    QCOMPARE(grid.rowAfterKey(4, Qt::Key_Home, 200), 0);
    QCOMPARE(grid.rowAfterKey(4, Qt::Key_End, 200), 7);
}

void TestGridGeometry::aMillionCellsFitIntoNumbers()
{
    const GridGeometry grid(1'000'000, 1200, {408, 480}, false, false);
    QCOMPARE(grid.columns(), 2);
    QCOMPARE(grid.cell(999'999).bottom() + 1, grid.contentHeight());
    QCOMPARE(grid.rowAt(grid.cell(999'999).center()), 999'999);
}

QTEST_GUILESS_MAIN(TestGridGeometry)
#include "tst_gridgeometry.moc"
