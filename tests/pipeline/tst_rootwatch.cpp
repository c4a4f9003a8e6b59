// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/watchkit.h"
#include "tests/support/patienttest.h"

#include <QFile>

using namespace scenekeeper;
using namespace scenekeeper::pipeline;
using namespace scenekeeper::tests;

namespace {

/// Imported pictures, and a watch on them that has looked at everything once.
class WatchedKit : public RunKit
{
public:
    explicit WatchedKit(bool onlyPoll = false)
    {
        makePictures(3);
        require(runRecorded(options()).summary);
        begin(onlyPoll);
    }

    void begin(bool onlyPoll)
    {
        const base::RootId root = require(catalog()->roots().all()).front().id;
        RootWatchOptions options = quickWatch(*this, root);
        options.watch.onlyPoll = onlyPoll;
        watch = std::make_unique<RootWatch>(options, record.listener());
    }
    [[nodiscard]] bool isOnline() const { return require(catalog()->roots().all()).front().online; }

    WatchRecord record;
    std::unique_ptr<RootWatch> watch;
};

} // namespace

/// One root under watch, on a real disk.
class TestRootWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsToldWhereNothingDiffers();
    void whatHappenedMeanwhileIsFoundAtTheStart();
    void changesAreTold_data();
    void changesAreTold();
    void aCopyInProgressIsReadOnce();
    void aRescanLooksAtEverything();
    void fiveThousandFoldersAreWatched();
    void anotherPathIsFollowed();
    void aRemovedRootEndsTheWatch();
};

void TestRootWatch::nothingIsToldWhereNothingDiffers()
{
    WatchedKit kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    QCOMPARE(kit.record.batches(), 0U);
    // Reading them is no change.
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    kit.watch->rescan();
    QTRY_COMPARE(kit.record.compared(), 2);
    QCOMPARE(kit.record.batches(), 0U);
}

void TestRootWatch::whatHappenedMeanwhileIsFoundAtTheStart()
{
    WatchedKit kit;
    kit.watch.reset();
    makePicture(kit.photos(QStringLiteral("new.jpg")), kRed, 40);
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("0.jpg"))));
    kit.begin(false);
    QTRY_VERIFY(kit.record.hasRead(kit.photos(QStringLiteral("new.jpg"))));
    QVERIFY(kit.record.hasGone(kit.photos(QStringLiteral("0.jpg"))));
}

void TestRootWatch::changesAreTold_data()
{
    QTest::addColumn<bool>("onlyPoll");
    QTest::newRow("told by the system") << false;
    QTest::newRow("polled") << true;
}

void TestRootWatch::changesAreTold()
{
    QFETCH(const bool, onlyPoll);
    WatchedKit kit(onlyPoll);
    QTRY_COMPARE(kit.record.compared(), 1);
    makePicture(kit.photos(QStringLiteral("sub/new.jpg")), kRed, 40);
    QTRY_VERIFY(kit.record.hasRead(kit.photos(QStringLiteral("sub/new.jpg"))));
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("1.jpg"))));
    QTRY_VERIFY(kit.record.hasGone(kit.photos(QStringLiteral("1.jpg"))));
    if (onlyPoll)
        return; // that finds changed contents by looking at everything now and then
    makePicture(kit.photos(QStringLiteral("2.jpg")), kGreen, 41);
    QTRY_VERIFY(kit.record.hasRead(kit.photos(QStringLiteral("2.jpg"))));
}

void TestRootWatch::aCopyInProgressIsReadOnce()
{
    WatchedKit kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    const QByteArray bytes = jpegBytes(kBlue, 50);
    QFile file(kit.photos(QStringLiteral("slow.jpg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(bytes.first(100)) == 100 && file.flush());
    makePicture(kit.photos(QStringLiteral("quick.jpg")), kRed, 51);
    QTRY_VERIFY(kit.record.hasRead(kit.photos(QStringLiteral("quick.jpg"))));
    QVERIFY(!kit.record.hasRead(file.fileName()));
    QVERIFY(file.write(bytes.mid(100)) > 0);
    file.close();
    QTRY_VERIFY(kit.record.hasRead(file.fileName()));
}

void TestRootWatch::aRescanLooksAtEverything()
{
    WatchedKit kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    for (int round = 2; round < 5; ++round) {
        kit.watch->rescan();
        QTRY_COMPARE(kit.record.compared(), round);
    }
}

void TestRootWatch::fiveThousandFoldersAreWatched()
{
    RunKit kit;
    for (int folder = 0; folder < 5000; ++folder)
        QVERIFY(QDir().mkpath(kit.photos(QStringLiteral("%1/%2").arg(folder / 100).arg(folder))));
    kit.makePictures(1);
    require(runRecorded(kit.options()).summary);
    WatchRecord record;
    const RootWatch watch(quickWatch(kit, require(kit.catalog()->roots().all()).front().id),
                          record.listener());
    QTRY_COMPARE(record.compared(), 1);
    for (const char* name : {"0/7/a.jpg", "49/4999/b.jpg"}) {
        makePicture(kit.photos(QLatin1String(name)), kRed, 60);
        QTRY_VERIFY(record.hasRead(kit.photos(QLatin1String(name))));
    }
}

void TestRootWatch::anotherPathIsFollowed()
{
    WatchedKit kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    const QString moved = kit.photos() + QStringLiteral("-moved");
    QVERIFY(QDir().rename(kit.photos(), moved));
    QTRY_VERIFY(!kit.record.states().empty());
    QVERIFY(!kit.record.states().front());
    const auto catalog = kit.catalog();
    require(catalog->roots().remap(require(catalog->roots().all()).front().id, moved,
                                   {QStringLiteral("tester"), std::nullopt, std::nullopt}));
    QTRY_VERIFY(kit.record.compared() >= 2);
    makePicture(moved + QStringLiteral("/new.jpg"), kRed, 70);
    QTRY_VERIFY(kit.record.hasRead(moved + QStringLiteral("/new.jpg")));
}

void TestRootWatch::aRemovedRootEndsTheWatch()
{
    WatchedKit kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    const auto catalog = kit.catalog();
    require(catalog->roots().remove(require(catalog->roots().all()).front().id,
                                    {QStringLiteral("tester"), std::nullopt, std::nullopt}));
    makePicture(kit.photos(QStringLiteral("new.jpg")), kRed, 70);
    kit.watch.reset();
    QVERIFY(!kit.record.hasGone(kit.photos(QStringLiteral("0.jpg"))));
}

QTEST_GUILESS_MAIN(TestRootWatch)
#include "tst_rootwatch.moc"
