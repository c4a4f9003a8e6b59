// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pollingwatch.h"
#include "core/pipeline/treewatch.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/patienttest.h"

#include <QFile>
#include <QTemporaryDir>
#include <thread>

#ifdef __linux__
#include "core/pipeline/inotifywatch.h"
#endif

using namespace scenekeeper;
using namespace scenekeeper::pipeline;
using namespace std::chrono_literals;
using scenekeeper::tests::writeFile;

namespace {

WatchOptions quickOptions(bool onlyPoll)
{
    WatchOptions options;
    options.patience = {50ms, 500ms, 2s, 100ms};
    options.pollInterval = 50ms;
    options.onlyPoll = onlyPoll;
    return options;
}

/// A folder, a watch on it, and all that the watch has told so far.
class Watched
{
public:
    explicit Watched(bool onlyPoll = false) { begin(onlyPoll); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void begin(bool onlyPoll) { m_started = startTreeWatch(m_folder.path(), quickOptions(onlyPoll), {}); }
    [[nodiscard]] bool isPolling() const { return m_started.isPolling; }

    /// Waits a moment; then whether the file has been told at any time.
    bool hasTold(const QString& name)
    {
        const TreeChanges changes = m_started.watch->wait(50ms, {});
        told.files += changes.files;
        told.folders += changes.folders;
        told.lists += changes.lists;
        told.moved.insert(told.moved.end(), changes.moved.begin(), changes.moved.end());
        told.lostTrack = told.lostTrack || changes.lostTrack;
        told.rootLeft = told.rootLeft || changes.rootLeft;
        return told.files.contains(path(name));
    }
    bool hasToldFolder(const QString& name)
    {
        (void)hasTold(name);
        return told.folders.contains(path(name));
    }
    bool hasToldThatTheRootLeft()
    {
        (void)hasTold({});
        return told.rootLeft;
    }

    TreeChanges told;

private:
    QTemporaryDir m_folder;
    StartedWatch m_started;
};

} // namespace

/// What is noticed on a real disk, by what the system tells and by looking again and again.
class TestTreeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesComeChangeAndGo_data() { bothKinds(); }
    void filesComeChangeAndGo();
    void newFoldersAreWatched_data() { bothKinds(); }
    void newFoldersAreWatched();
    void onlyPhotosAndSidecarsCount_data() { bothKinds(); }
    void onlyPhotosAndSidecarsCount();
    void linksInCirclesEnd_data() { bothKinds(); }
    void linksInCirclesEnd();
    void theRootLeaves_data() { bothKinds(); }
    void theRootLeaves();
    void aStopEndsTheWait_data() { bothKinds(); }
    void aStopEndsTheWait();
    void aFileThatIsBeingWrittenIsNotTold();
    void whatWasFilledBeforeItWasWatchedIsTold();
    void renamesAreTold();
    void whatIsWrittenIntoAFileIsFoundByPollingNowAndThen();

private:
    static void bothKinds()
    {
        QTest::addColumn<bool>("onlyPoll");
        QTest::newRow("told by the system") << false;
        QTest::newRow("polled") << true;
    }
};

void TestTreeWatch::filesComeChangeAndGo()
{
    QFETCH(const bool, onlyPoll);
    Watched watched(onlyPoll);
    QCOMPARE(watched.isPolling(), onlyPoll);
    const QString name = QStringLiteral("a.jpg");
    writeFile(watched.path(name), "one");
    QTRY_VERIFY(watched.hasTold(name));
    watched.told = {};
    QVERIFY(QFile::remove(watched.path(name)));
    // A poll sees a shorter list.
    QTRY_VERIFY(watched.hasTold(name) || watched.told.lists.contains(watched.path(QString())));
}

void TestTreeWatch::newFoldersAreWatched()
{
    QFETCH(const bool, onlyPoll);
    Watched watched(onlyPoll);
    writeFile(watched.path(QStringLiteral("x/y/a.jpg")), "one");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("x/y/a.jpg")));
    writeFile(watched.path(QStringLiteral("x/y/b.jpg")), "two");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("x/y/b.jpg")));
    QVERIFY(QDir(watched.path(QStringLiteral("x"))).removeRecursively());
    QTRY_VERIFY(watched.hasToldFolder(QStringLiteral("x")));
}

void TestTreeWatch::onlyPhotosAndSidecarsCount()
{
    QFETCH(const bool, onlyPoll);
    Watched watched(onlyPoll);
    for (const char* name : {"notes.txt", ".hidden.jpg", ".cache/a.jpg", "b.jpg.part", "a.xmp", "last.jpg"})
        writeFile(watched.path(QLatin1String(name)), "x");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("last.jpg")));
    QTRY_VERIFY(watched.hasTold(QStringLiteral("a.xmp")));
    QCOMPARE(watched.told.files.size(), 2);
}

void TestTreeWatch::linksInCirclesEnd()
{
    QFETCH(const bool, onlyPoll);
    Watched watched(onlyPoll);
    QVERIFY(QDir().mkpath(watched.path(QStringLiteral("x/y"))));
    QVERIFY(QFile::link(watched.path(QStringLiteral("x")), watched.path(QStringLiteral("x/y/again"))));
    QVERIFY(QFile::link(watched.path(QStringLiteral("nowhere")), watched.path(QStringLiteral("lost.jpg"))));
    watched.begin(onlyPoll);
    writeFile(watched.path(QStringLiteral("x/y/a.jpg")), "one");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("x/y/a.jpg")));
}

void TestTreeWatch::theRootLeaves()
{
    QFETCH(const bool, onlyPoll);
    Watched watched(onlyPoll);
    QVERIFY(QDir().rmdir(watched.path(QString())));
    QTRY_VERIFY(watched.hasToldThatTheRootLeft());
}

void TestTreeWatch::aStopEndsTheWait()
{
    QFETCH(const bool, onlyPoll);
    const QTemporaryDir folder;
    const StartedWatch started = startTreeWatch(folder.path(), quickOptions(onlyPoll), {});
    std::stop_source stop;
    TreeChanges changes;
    {
        const std::jthread waiting([&changes, &started, &stop] {
            changes = started.watch->wait(std::chrono::hours(1), stop.get_token());
        });
        stop.request_stop();
    }
    QVERIFY(changes.isEmpty());
}

void TestTreeWatch::aFileThatIsBeingWrittenIsNotTold()
{
    Watched watched;
    if (watched.isPolling())
        QSKIP("the system tells of no changes here");
    const QString name = QStringLiteral("large.jpg");
    QFile file(watched.path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("half") > 0 && file.flush());
    writeFile(watched.path(QStringLiteral("other.jpg")), "whole");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("other.jpg")));
    QVERIFY(!watched.told.files.contains(watched.path(name)));
    file.close();
    QTRY_VERIFY(watched.hasTold(name));
}

void TestTreeWatch::whatWasFilledBeforeItWasWatchedIsTold()
{
    Watched watched;
    if (watched.isPolling())
        QSKIP("the system tells of no changes here");
    const QTemporaryDir elsewhere;
    writeFile(elsewhere.filePath(QStringLiteral("full/deep/a.jpg")), "one");
    QVERIFY(QDir().rename(elsewhere.filePath(QStringLiteral("full")), watched.path(QStringLiteral("full"))));
    QTRY_VERIFY(watched.hasTold(QStringLiteral("full/deep/a.jpg")));
}

void TestTreeWatch::renamesAreTold()
{
    Watched watched;
    if (watched.isPolling())
        QSKIP("the system tells of no changes here");
    writeFile(watched.path(QStringLiteral("x/a.jpg")), "one");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("x/a.jpg")));
    QVERIFY(QDir().rename(watched.path(QStringLiteral("x")), watched.path(QStringLiteral("z"))));
    QTRY_VERIFY(watched.hasTold(QStringLiteral("z/a.jpg")));
    QVERIFY(watched.told.folders.contains(watched.path(QStringLiteral("x"))));
    QCOMPARE(watched.told.moved.size(), 1U);
    QCOMPARE(watched.told.moved.front().second, watched.path(QStringLiteral("z")));
    // What happens in it goes by its new name.
    writeFile(watched.path(QStringLiteral("z/b.jpg")), "two");
    QTRY_VERIFY(watched.hasTold(QStringLiteral("z/b.jpg")));
    QVERIFY(!watched.told.files.contains(watched.path(QStringLiteral("x/b.jpg"))));
}

void TestTreeWatch::whatIsWrittenIntoAFileIsFoundByPollingNowAndThen()
{
    const QTemporaryDir folder;
    WatchOptions options = quickOptions(true);
    options.sweepsBetweenWhole = 2;
    PollingWatch watch(folder.path(), options, {});
    bool hasLooked = false;
    // It says so once, and what is tried is asked for more often than that.
    QTRY_VERIFY(hasLooked = hasLooked || watch.wait(50ms, {}).lostTrack);
}

QTEST_GUILESS_MAIN(TestTreeWatch)
#include "tst_treewatch.moc"
