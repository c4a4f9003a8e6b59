// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/models/photogridmodel.h"
#include "ui/models/sidebarmodel.h"

#include <QSignalSpy>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using base::PhotoId;

class TestLibraryController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstComeBeforeAllAreRead_data();
    void theFirstComeBeforeAllAreRead();
    void anotherViewEndsTheReadingOfTheLast();
    void aGivenListComesAtOnce();
    void whatCouldNotBeReadIsReadAgain();
    void aRefreshBringsWhatIsNew();

private:
    /// So many photographs, and the window's parts that show them.
    struct Shown
    {
        explicit Shown(int photos)
        {
            const auto saved = fixture.catalog().transaction([this, photos]() -> base::Result<void> {
                for (int i = 0; i < photos; ++i)
                    ids.push_back(fixture.save(QStringLiteral("%1.jpg").arg(i, 4, 10, QLatin1Char('0'))));
                return {};
            });
            tests::require(saved);
        }

        tests::CatalogFixture fixture;
        std::vector<PhotoId> ids;
        PhotoGridModel grid{nullptr};
        SidebarModel sidebar;
        CatalogWorker reader{fixture.file(), storage::Access::ReadOnly, CatalogWorker::AtEnd::Drop};
        LibraryController library{reader, grid, sidebar};
    };
};

void TestLibraryController::theFirstComeBeforeAllAreRead_data()
{
    QTest::addColumn<int>("photos");
    QTest::addColumn<int>("first");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("few") << 5 << 5;
    QTest::newRow("one screen") << 128 << 128;
    QTest::newRow("one more") << 129 << 128;
    QTest::newRow("many") << 400 << 128;
}

void TestLibraryController::theFirstComeBeforeAllAreRead()
{
    QFETCH(const int, photos);
    QFETCH(const int, first);
    Shown shown(photos);
    int atFirst = -1;
    bool wasComplete = false;
    connect(&shown.library, &LibraryController::viewShown, this, [&] {
        atFirst = shown.grid.rowCount();
        // What is seen first has its rows with it.
        wasComplete = first == 0 || shown.grid.photoRow(shown.grid.idAt(first - 1));
    });
    QSignalSpy completed(&shown.library, &LibraryController::viewCompleted);
    shown.library.show({});
    QVERIFY(completed.wait());
    QCOMPARE(atFirst, first);
    QVERIFY(wasComplete);
    QVERIFY(shown.grid.isWhole());
    QCOMPARE(shown.grid.list()->ids(), shown.ids);
    QCOMPARE(completed.count(), 1);
}

void TestLibraryController::anotherViewEndsTheReadingOfTheLast()
{
    Shown shown(400);
    QSignalSpy completed(&shown.library, &LibraryController::viewCompleted);
    bool wasWhole = true;
    const auto goOn = [&] {
        wasWhole = shown.grid.isWhole();
        domain::PhotoQuery none;
        none.needsReview = true;
        shown.library.show(none);
    };
    connect(&shown.library, &LibraryController::viewShown, this, goOn, Qt::SingleShotConnection);
    shown.library.show({});
    QVERIFY(completed.wait());
    QVERIFY(!wasWhole);
    QCOMPARE(shown.grid.rowCount(), 0);
    QVERIFY(shown.grid.isWhole());
    QCOMPARE(completed.count(), 1);
}

void TestLibraryController::aGivenListComesAtOnce()
{
    Shown shown(300);
    domain::PhotoQuery query;
    query.photos = std::vector<PhotoId>(shown.ids.rbegin(), shown.ids.rend());
    QSignalSpy first(&shown.library, &LibraryController::viewShown);
    shown.library.show(query);
    QVERIFY(first.wait());
    QVERIFY(shown.grid.isWhole());
    QCOMPARE(shown.grid.list()->ids(), *query.photos);
}

void TestLibraryController::whatCouldNotBeReadIsReadAgain()
{
    Shown shown(400);
    QSignalSpy first(&shown.library, &LibraryController::viewShown);
    QSignalSpy completed(&shown.library, &LibraryController::viewCompleted);
    // While it is held every job ends as cancelled: the one that reads the rest, too.
    const auto hold = [&shown] { shown.reader.hold(&shown.library, [&shown] { shown.reader.release(); }); };
    connect(&shown.library, &LibraryController::viewShown, this, hold, Qt::SingleShotConnection);
    shown.library.show({});
    QVERIFY(completed.wait());
    QCOMPARE(shown.grid.list()->ids(), shown.ids);
    QCOMPARE(first.count(), 1);
}

void TestLibraryController::aRefreshBringsWhatIsNew()
{
    Shown shown(400);
    QSignalSpy completed(&shown.library, &LibraryController::viewCompleted);
    shown.library.show({});
    QVERIFY(completed.wait());
    shown.ids.push_back(shown.fixture.save(QStringLiteral("zzz.jpg")));
    shown.library.refresh();
    QTRY_COMPARE(shown.grid.rowCount(), 401);
    QCOMPARE(shown.grid.list()->ids(), shown.ids);
    QCOMPARE(completed.count(), 1);
}

QTEST_MAIN(TestLibraryController)
#include "tst_librarycontroller.moc"
