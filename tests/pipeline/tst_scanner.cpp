// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/scanner.h"

#include "tests/pipeline/runkit.h"
#include "tests/support/ordinaryuser.h"

#include <QtTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using base::ErrorCode;

namespace {

/// What a scan offered and refused, relative to the scanned folder.
struct Scan
{
    QStringList found;
    QMap<QString, ErrorCode> failed;
};

} // namespace

class TestScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersPhotosInNaturalOrder();
    void passesOverWhatIsNoPhoto();
    void offersEveryPhotoOnce();
    void triesWhatTheUserNamed();
    void reportsLinkLoops();
    void reportsDanglingLinks();
    void reportsNamesThatAreNotUtf8();
    void reportsAndWalksAFolderNamedLikeAPhoto();
    void reportsPipes();
    void reportsUnreadableFolders();
    void neverOffersTheCatalogue();
    void placesFilesUnderTheDeepestRoot();
    void stopsWhenAsked();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    void touch(const QString& name) const { writeFile(at(name), "x"); }
    [[nodiscard]] pipeline::ScanPlan planFor(const QStringList& folders, const QStringList& files = {}) const;
    [[nodiscard]] Scan scan(const pipeline::ScanPlan& plan) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestScanner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
}

pipeline::ScanPlan TestScanner::planFor(const QStringList& folders, const QStringList& files) const
{
    pipeline::ScanPlan plan;
    for (const QString& folder : folders)
        plan.folders << (folder.isEmpty() ? m_folder->path() : at(folder));
    for (const QString& file : files)
        plan.files << at(file);
    plan.roots = storage::RootMap({{base::RootId{1}, m_folder->path(), true, true, {}}});
    return plan;
}

Scan TestScanner::scan(const pipeline::ScanPlan& plan) const
{
    Scan result;
    pipeline::ScanSink sink;
    sink.found = [&result](const pipeline::FoundFile& file) {
        result.found << file.location.relativePath;
        return true;
    };
    sink.failed = [&result, this](const QString& path, const base::Error& error) {
        result.failed.insert(QDir(m_folder->path()).relativeFilePath(path), error.code);
        return true;
    };
    pipeline::Scanner(plan, sink, {}).run();
    return result;
}

void TestScanner::offersPhotosInNaturalOrder()
{
    for (const char* name : {"img10.jpg", "img9.JPG", "b/img2.png", "a/1.tif", "a/c/2.webp"})
        touch(QString::fromLatin1(name));
    const Scan result = scan(planFor({QString()}));
    const QStringList expected{QStringLiteral("a/1.tif"), QStringLiteral("a/c/2.webp"),
                               QStringLiteral("b/img2.png"), QStringLiteral("img9.JPG"),
                               QStringLiteral("img10.jpg")};
    QCOMPARE(result.found, expected);
    QVERIFY(result.failed.isEmpty());
}

void TestScanner::passesOverWhatIsNoPhoto()
{
    for (const char* name :
         {"a.txt", "a.xmp", "a.jpg.xmp", ".hidden.jpg", ".trash/b.jpg", "noextension", "c.mp4"})
        touch(QString::fromLatin1(name));
    const Scan result = scan(planFor({QString()}));
    QVERIFY(result.found.isEmpty());
    QVERIFY(result.failed.isEmpty());
}

void TestScanner::offersEveryPhotoOnce()
{
    touch(QStringLiteral("z/x.jpg"));
    QVERIFY(QFile::link(at(QStringLiteral("z")), at(QStringLiteral("alias"))));
    const Scan result =
        scan(planFor({QStringLiteral("z"), QString(), QStringLiteral("z")}, {QStringLiteral("z/x.jpg")}));
    QCOMPARE(result.found, QStringList(QStringLiteral("z/x.jpg")));
    QVERIFY(result.failed.isEmpty());
}

void TestScanner::triesWhatTheUserNamed()
{
    touch(QStringLiteral("photo"));
    touch(QStringLiteral("other"));
    const Scan result = scan(planFor({QString()}, {QStringLiteral("photo")}));
    QCOMPARE(result.found, QStringList(QStringLiteral("photo")));
}

void TestScanner::reportsLinkLoops()
{
    touch(QStringLiteral("a/b/x.jpg"));
    QVERIFY(QFile::link(at(QStringLiteral("a")), at(QStringLiteral("a/b/back"))));
    QVERIFY(QFile::link(at(QStringLiteral("self.jpg")), at(QStringLiteral("self.jpg"))));
    const Scan result = scan(planFor({QString()}));
    QCOMPARE(result.found, QStringList(QStringLiteral("a/b/x.jpg")));
    QCOMPARE(result.failed.size(), 2);
    QCOMPARE(result.failed.value(QStringLiteral("a/b/back"), ErrorCode::Internal), ErrorCode::SymlinkLoop);
    QCOMPARE(result.failed.value(QStringLiteral("self.jpg"), ErrorCode::Internal), ErrorCode::SymlinkLoop);
}

void TestScanner::reportsDanglingLinks()
{
    QVERIFY(QFile::link(at(QStringLiteral("nowhere")), at(QStringLiteral("x.jpg"))));
    const Scan result = scan(planFor({QString()}));
    QCOMPARE(result.failed.value(QStringLiteral("x.jpg"), ErrorCode::Internal), ErrorCode::FileVanished);
}

void TestScanner::reportsNamesThatAreNotUtf8()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    const int file = ::open((folder + "/caf\xe9.jpg").constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
    if (file < 0)
        QSKIP("this file system takes UTF-8 names only");
    ::close(file);
    QCOMPARE(::mkdir((folder + "/\xff").constData(), 0755), 0);
    const Scan result = scan(planFor({QString()}));
    // Qt cannot remove what it cannot name.
    ::unlink((folder + "/caf\xe9.jpg").constData());
    ::rmdir((folder + "/\xff").constData());
    QVERIFY(result.found.isEmpty());
    QCOMPARE(result.failed.size(), 2);
    QCOMPARE(result.failed.value(QStringLiteral("caf\uFFFD.jpg"), ErrorCode::Internal),
             ErrorCode::InvalidFileName);
    QCOMPARE(result.failed.value(QStringLiteral("\uFFFD"), ErrorCode::Internal), ErrorCode::InvalidFileName);
}

void TestScanner::reportsAndWalksAFolderNamedLikeAPhoto()
{
    touch(QStringLiteral("x.jpg/y.jpg"));
    const Scan result = scan(planFor({QString()}));
    QCOMPARE(result.found, QStringList(QStringLiteral("x.jpg/y.jpg")));
    QCOMPARE(result.failed.value(QStringLiteral("x.jpg"), ErrorCode::Internal), ErrorCode::NotAFile);
}

void TestScanner::reportsPipes()
{
    QCOMPARE(::mkfifo(QFile::encodeName(at(QStringLiteral("pipe.jpg"))).constData(), 0644), 0);
    const Scan result = scan(planFor({QString()}));
    QVERIFY(result.found.isEmpty());
    QCOMPARE(result.failed.value(QStringLiteral("pipe.jpg"), ErrorCode::Internal), ErrorCode::NotAFile);
}

void TestScanner::reportsUnreadableFolders()
{
    touch(QStringLiteral("closed/x.jpg"));
    touch(QStringLiteral("open/x.jpg"));
    const QByteArray closed = QFile::encodeName(at(QStringLiteral("closed")));
    QCOMPARE(::chmod(closed.constData(), 0), 0);
    Scan result;
    {
        const OrdinaryUser user;
        result = scan(planFor({QString()}));
    }
    QCOMPARE(::chmod(closed.constData(), 0755), 0);
    QCOMPARE(result.found, QStringList(QStringLiteral("open/x.jpg")));
    QCOMPARE(result.failed.value(QStringLiteral("closed"), ErrorCode::Internal), ErrorCode::PermissionDenied);
}

void TestScanner::neverOffersTheCatalogue()
{
    touch(QStringLiteral("catalogue.jpg"));
    touch(QStringLiteral("photo.jpg"));
    pipeline::ScanPlan plan = planFor({QString()}, {QStringLiteral("catalogue.jpg")});
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(at(QStringLiteral("catalogue.jpg"))).constData(), &info), 0);
    plan.ownFiles.push_back({info.st_dev, info.st_ino});
    QCOMPARE(scan(plan).found, QStringList(QStringLiteral("photo.jpg")));
}

void TestScanner::placesFilesUnderTheDeepestRoot()
{
    touch(QStringLiteral("inner/x.jpg"));
    touch(QStringLiteral("innermost.jpg"));
    pipeline::ScanPlan plan = planFor({QString()});
    plan.roots = storage::RootMap({{base::RootId{1}, m_folder->path(), true, true, {}},
                                   {base::RootId{2}, at(QStringLiteral("inner")), true, true, {}}});
    QMap<QString, qint64> roots;
    pipeline::ScanSink sink;
    sink.found = [&roots](const pipeline::FoundFile& file) {
        roots.insert(file.location.relativePath, file.location.rootId.value);
        return true;
    };
    sink.failed = [](const QString&, const base::Error&) { return true; };
    pipeline::Scanner(plan, sink, {}).run();
    const QMap<QString, qint64> expected{{QStringLiteral("x.jpg"), 2}, {QStringLiteral("innermost.jpg"), 1}};
    QCOMPARE(roots, expected);
}

void TestScanner::stopsWhenAsked()
{
    for (int i = 0; i < 10; ++i)
        touch(QStringLiteral("%1.jpg").arg(i));
    const pipeline::ScanPlan plan = planFor({QString()});
    std::stop_source stop;
    int found = 0;
    pipeline::ScanSink sink;
    sink.found = [&found, &stop](const pipeline::FoundFile&) {
        if (++found == 3)
            stop.request_stop();
        return true;
    };
    sink.failed = [](const QString&, const base::Error&) { return true; };
    pipeline::Scanner(plan, sink, stop.get_token()).run();
    QCOMPARE(found, 3);
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
