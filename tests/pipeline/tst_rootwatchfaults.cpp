// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"
#include "tests/pipeline/watchkit.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/patienttest.h"

#include <QFile>
#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::pipeline;
using namespace scenekeeper::tests;
using base::FileLock;

namespace {

class Watched : public RunKit
{
public:
    Watched()
    {
        makePictures(3);
        require(runRecorded(options()).summary);
        watch = std::make_unique<RootWatch>(quickWatch(*this, require(catalog()->roots().all()).front().id),
                                            record.listener());
    }

    /// Keeps what the watch has said of the root, as the window does.
    void store(bool online) const
    {
        const auto open = catalog();
        require(open->roots().setOnline(require(open->roots().all()).front().id, online));
    }

    WatchRecord record;
    std::unique_ptr<RootWatch> watch;
};

} // namespace

/// Drives that come and go under a watch, and watches that get in each other's way.
class TestRootWatchFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRootThatLeavesIsNoDeletionAndComesBack();
    void anEmptyMountPointIsNoDeletion();
    void otherFilesAtTheMountPointAreNoDeletion();
    void lostPermissionIsNoDeletion();
    void allFilesRemovedFromAFolderAreGone();
    void aRootReplacedByAnotherIsWatchedAnew();
    void aCatalogueThatIsNotThereYetIsWaitedFor();
    void onlyOneHoldsTheLockUntilItsProgramEnds();
};

void TestRootWatchFaults::aRootThatLeavesIsNoDeletionAndComesBack()
{
    Watched kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    const QString away = kit.photos() + QStringLiteral("-away");
    QVERIFY(QDir().rename(kit.photos(), away));
    QTRY_VERIFY(!kit.record.states().empty() && !kit.record.states().back());
    kit.store(false);
    makePicture(away + QStringLiteral("/new.jpg"), kRed, 40);
    QVERIFY(QDir().rename(away, kit.photos()));
    QTRY_VERIFY(kit.record.states().back());
    QTRY_VERIFY(kit.record.hasRead(kit.photos(QStringLiteral("new.jpg"))));
    QVERIFY(!kit.record.hasGone(kit.photos(QStringLiteral("0.jpg"))));
}

void TestRootWatchFaults::anEmptyMountPointIsNoDeletion()
{
    Watched kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    const QString away = kit.photos() + QStringLiteral("-away");
    QVERIFY(QDir().rename(kit.photos(), away));
    QVERIFY(QDir().mkpath(kit.photos()));
    QTRY_VERIFY(!kit.record.states().empty() && !kit.record.states().back());
    kit.store(false);
    kit.watch->rescan();
    QVERIFY(QDir().rmdir(kit.photos()));
    QVERIFY(QDir().rename(away, kit.photos()));
    QTRY_VERIFY(kit.record.states().back());
    QTRY_COMPARE(kit.record.compared(), 2);
    QCOMPARE(kit.record.batches(), 0U);
}

void TestRootWatchFaults::otherFilesAtTheMountPointAreNoDeletion()
{
    RunKit kit;
    kit.makePictures(2, QStringLiteral("x"));
    require(runRecorded(kit.options()).summary);
    QFile other(kit.photos(QStringLiteral("not a photo.txt")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    const base::RootId root = require(kit.catalog()->roots().all()).front().id;
    require(kit.catalog()->roots().setFileSystem(root, QStringLiteral("that of the drive")));
    WatchRecord record;
    const RootWatch watch(quickWatch(kit, root), record.listener());
    QTRY_COMPARE(record.compared(), 1);
    QVERIFY(QDir().rename(kit.photos(QStringLiteral("x")), kit.photos() + QStringLiteral("-away")));
    QTRY_VERIFY(!record.states().empty() && !record.states().back());
    QVERIFY(!record.hasGone(kit.photos(QStringLiteral("x/0.jpg"))));
}

void TestRootWatchFaults::lostPermissionIsNoDeletion()
{
    const OrdinaryUser user;
    RunKit kit;
    kit.makePictures(2, QStringLiteral("closed"));
    kit.makePictures(1);
    require(runRecorded(kit.options()).summary);
    const QString folder = kit.photos(QStringLiteral("closed"));
    QVERIFY(QFile::setPermissions(folder, {}));
    WatchRecord record;
    {
        const RootWatch watch(quickWatch(kit, require(kit.catalog()->roots().all()).front().id),
                              record.listener());
        QTRY_COMPARE(record.compared(), 1);
    }
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(record.batches(), 0U);
}

void TestRootWatchFaults::allFilesRemovedFromAFolderAreGone()
{
    RunKit kit;
    kit.makePictures(2, QStringLiteral("x"));
    kit.makePictures(1);
    require(runRecorded(kit.options()).summary);
    WatchRecord record;
    const RootWatch watch(quickWatch(kit, require(kit.catalog()->roots().all()).front().id),
                          record.listener());
    QTRY_COMPARE(record.compared(), 1);
    QVERIFY(QDir(kit.photos(QStringLiteral("x"))).removeRecursively());
    QTRY_VERIFY(record.hasGone(kit.photos(QStringLiteral("x/0.jpg"))));
    QTRY_VERIFY(record.hasGone(kit.photos(QStringLiteral("x/1.jpg"))));
    QVERIFY(!record.hasGone(kit.photos(QStringLiteral("0.jpg"))));
}

void TestRootWatchFaults::aRootReplacedByAnotherIsWatchedAnew()
{
    Watched kit;
    QTRY_COMPARE(kit.record.compared(), 1);
    const QString old = kit.photos() + QStringLiteral("-old");
    QVERIFY(QDir().rename(kit.photos(), old));
    kit.makePictures(3); // as a drive that was taken out and put in again at once
    QTRY_VERIFY(kit.record.compared() >= 2);
    makePicture(kit.photos(QStringLiteral("new.jpg")), kRed, 40);
    QTRY_VERIFY(kit.record.hasRead(kit.photos(QStringLiteral("new.jpg"))));
}

void TestRootWatchFaults::aCatalogueThatIsNotThereYetIsWaitedFor()
{
    RunKit kit;
    kit.makePictures(1);
    require(runRecorded(kit.options()).summary);
    const base::RootId root = require(kit.catalog()->roots().all()).front().id;
    RootWatchOptions options = quickWatch(kit, root);
    options.catalogFile += QStringLiteral("-later");
    WatchRecord record;
    const RootWatch watch(options, record.listener());
    require(kit.catalog()->backupTo(options.catalogFile));
    QTRY_COMPARE(record.compared(), 1);
    QCOMPARE(record.batches(), 0U);
}

void TestRootWatchFaults::onlyOneHoldsTheLockUntilItsProgramEnds()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("catalogue.watch"));
    std::array<int, 2> ready{};
    QCOMPARE(::pipe(ready.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const FileLock lock(file, std::chrono::milliseconds(0));
        const char state = lock.state() == FileLock::State::Held ? 'h' : 'n';
        if (::write(ready[1], &state, 1) == 1)
            ::pause();
        ::_exit(0);
    }
    char state = 0;
    QCOMPARE(::read(ready[0], &state, 1), ssize_t(1));
    QCOMPARE(state, 'h');
    QVERIFY(FileLock(file, std::chrono::milliseconds(0)).state() == FileLock::State::Busy);
    ::kill(child, SIGKILL);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(FileLock(file, std::chrono::milliseconds(0)).state() == FileLock::State::Held);
    QVERIFY(FileLock(folder.filePath(QStringLiteral("no/where")), std::chrono::milliseconds(0)).state() ==
            FileLock::State::Unusable);
}

QTEST_GUILESS_MAIN(TestRootWatchFaults)
#include "tst_rootwatchfaults.moc"
