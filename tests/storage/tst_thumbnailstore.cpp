// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"

#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/ordinaryuser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <barrier>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using storage::Thumbnail;
using storage::ThumbnailStore;

class TestThumbnailStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

    static std::vector<Thumbnail> sample(int count)
    {
        std::vector<Thumbnail> thumbnails;
        for (int number = 0; number < count; ++number) {
            const QByteArray name = QByteArray::number(number);
            thumbnails.push_back({contentHash(name), QByteArray("jpeg ") + QByteArray(5000, 'x') + name});
        }
        return thumbnails;
    }

private Q_SLOTS:
    void whatIsPutComesBack();
    void existingOnesStay();
    void aDamagedFileIsReplaced_data();
    void aDamagedFileIsReplaced();
    void damageWhileOpenIsRepaired();
    void anotherProgramsFileIsLeftAlone();
    void manyThreadsShareIt();
    void levelsAreKeptApart();
    void whatIsLongUnusedGoesFirst();
    void largePicturesMakeRoomToo();
    void anOlderVersionIsReplacedANewerOneLeftAlone();
    void aFullDiskCostsOnlyWhatIsNew();
    void aFolderThatCannotBeWrittenIsSaid();
    void theLimitIsReadFromTheEnvironment();
    void defaultFollowsXdg();
};

void TestThumbnailStore::whatIsPutComesBack()
{
    const std::vector<Thumbnail> thumbnails = sample(50);
    {
        const auto store = require(ThumbnailStore::open(file()));
        require(store->put(thumbnails));
        require(store->put({}));
    }
    const auto store = require(ThumbnailStore::open(file()));
    for (const Thumbnail& thumbnail : thumbnails) {
        QVERIFY(require(store->contains(thumbnail.contentHash)));
        QCOMPARE(require(store->get(thumbnail.contentHash)), std::optional(thumbnail.jpeg));
    }
    QVERIFY(!require(store->contains(contentHash("other"))));
    QVERIFY(!require(store->get(contentHash("other"))));
}

void TestThumbnailStore::existingOnesStay()
{
    const auto store = require(ThumbnailStore::open(file()));
    const std::vector<Thumbnail> first{{contentHash("a"), "first"}};
    const std::vector<Thumbnail> second{
        {contentHash("a"), "second"}, {contentHash("b"), "b"}, {contentHash("c"), {}}};
    require(store->put(first));
    require(store->put(second));
    QCOMPARE(require(store->get(contentHash("a"))), std::optional<QByteArray>("first"));
    QVERIFY(require(store->contains(contentHash("b"))));
    QVERIFY2(!require(store->contains(contentHash("c"))), "an empty picture is none");
}

void TestThumbnailStore::aDamagedFileIsReplaced_data()
{
    QTest::addColumn<int>("keptBytes");
    QTest::newRow("garbage") << 0;
    QTest::newRow("half of it") << 40000;
    QTest::newRow("a page") << 4096;
    QTest::newRow("a few bytes") << 50;
}

void TestThumbnailStore::aDamagedFileIsReplaced()
{
    QFETCH(const int, keptBytes);
    {
        const auto store = require(ThumbnailStore::open(file()));
        require(store->put(sample(50)));
    }
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.resize(keptBytes));
    if (keptBytes == 0)
        damaged.write(QByteArray("garbage").repeated(1000));
    damaged.close();
    const auto store = require(ThumbnailStore::open(file()));
    require(store->put(sample(3)));
    QVERIFY(require(store->get(contentHash("1"))).has_value());
}

void TestThumbnailStore::damageWhileOpenIsRepaired()
{
    {
        const auto store = require(ThumbnailStore::open(file()));
        require(store->put(sample(200)));
    }
    const auto store = require(ThumbnailStore::open(file()));
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.seek(4096));
    damaged.write(QByteArray(static_cast<qsizetype>(damaged.size()) - 4096, '\x5a'));
    damaged.close();
    QVERIFY(!require(store->get(contentHash("7"))));
    require(store->put(sample(3)));
    QVERIFY(require(store->get(contentHash("1"))).has_value());
}

void TestThumbnailStore::anotherProgramsFileIsLeftAlone()
{
    {
        const auto other = require(storage::Connection::open(file(), storage::Connection::Mode::ReadWrite));
        require(other->runOnce(u"CREATE TABLE precious (id INTEGER)"_s));
    }
    QCOMPARE(errorOf(ThumbnailStore::open(file())).code, ErrorCode::InvalidArgument);
    const auto other = require(storage::Connection::open(file(), storage::Connection::Mode::ReadWrite));
    QCOMPARE(require(other->number(u"SELECT COUNT(*) FROM precious"_s)), 0);
}

void TestThumbnailStore::manyThreadsShareIt()
{
    constexpr int kThreads = 4;
    const QString shared = file();
    std::barrier start(kThreads);
    std::array<base::Error, kThreads> errors;
    {
        std::vector<std::jthread> threads;
        for (std::size_t number = 0; number < kThreads; ++number) {
            threads.emplace_back([&start, &errors, &shared, number] {
                start.arrive_and_wait();
                const auto store = ThumbnailStore::open(shared);
                if (!store) {
                    errors.at(number) = store.error();
                    return;
                }
                errors.at(number) = errorOf((*store)->put(sample(40)));
            });
        }
    }
    for (const base::Error& error : errors)
        QCOMPARE(error, base::Error{});
    QVERIFY(require(require(ThumbnailStore::open(shared))->contains(contentHash("39"))));
}

void TestThumbnailStore::levelsAreKeptApart()
{
    const auto store = require(ThumbnailStore::open(file()));
    require(store->put(
        std::vector<Thumbnail>{{contentHash("a"), "small", 256}, {contentHash("a"), "large", 512}}));
    QCOMPARE(require(store->get(contentHash("a"))), std::optional<QByteArray>("small"));
    QCOMPARE(require(store->get(contentHash("a"), 512)), std::optional<QByteArray>("large"));
    require(store->put(std::vector<Thumbnail>{{contentHash("b"), "large", 512}}));
    QVERIFY(!require(store->contains(contentHash("b"))));
    QCOMPARE(storage::thumbnailLevel(1), 256);
    QCOMPARE(storage::thumbnailLevel(256), 256);
    QCOMPARE(storage::thumbnailLevel(257), 512);
    QCOMPARE(storage::thumbnailLevel(4000), 512);
}

void TestThumbnailStore::whatIsLongUnusedGoesFirst()
{
    constexpr qint64 kLimit = 2'000'000;
    const std::vector<Thumbnail> thumbnails = sample(300); // of 5,000 bytes and some
    {
        const auto store = require(ThumbnailStore::open(file(), kLimit));
        require(store->put(thumbnails));
        QVERIFY(!require(store->isNearlyFull()));
    }
    {
        // Ten days pass, on which one was looked at.
        const auto connection =
            require(storage::Connection::open(file(), storage::Connection::Mode::ReadWrite));
        require(connection->runOnce(u"UPDATE thumbnail SET used_on = used_on - 10"_s));
    }
    {
        const auto store = require(ThumbnailStore::open(file(), kLimit));
        QVERIFY(require(store->get(thumbnails.at(3).contentHash)));
    }
    const qint64 before = QFileInfo(file()).size();
    {
        const auto store = require(ThumbnailStore::open(file(), kLimit / 2));
        require(store->put(std::vector<Thumbnail>{{contentHash("new"), "new"}}));
        QVERIFY(!require(store->contains(thumbnails.at(0).contentHash)));
        QVERIFY2(require(store->contains(thumbnails.at(3).contentHash)), "its use was not noted");
        QVERIFY(require(store->contains(contentHash("new"))));
        int left = 0;
        for (const Thumbnail& thumbnail : thumbnails)
            left += require(store->contains(thumbnail.contentHash)) ? 1 : 0;
        QVERIFY2(left > 20, "more went than had to");
    }
    QVERIFY2(QFileInfo(file()).size() < before * 2 / 3, "the file has not become smaller");
}

void TestThumbnailStore::largePicturesMakeRoomToo()
{
    constexpr qint64 kLimit = 3'000'000;
    const auto store = require(ThumbnailStore::open(file(), kLimit));
    require(store->put(sample(500)));
    for (int number = 0; number < 40; ++number) {
        const QByteArray name = "large" + QByteArray::number(number);
        require(store->put(std::vector<Thumbnail>{{contentHash(name), QByteArray(200'000, 'x'), 512}}));
    }
    QVERIFY(require(store->contains(contentHash("large39"), 512)));
    const auto connection = require(storage::Connection::open(file(), storage::Connection::Mode::ReadOnly));
    QVERIFY(require(connection->number(u"SELECT SUM(LENGTH(jpeg)) FROM picture"_s)) < kLimit);
    QCOMPARE(require(connection->number(u"SELECT COUNT(*) FROM picture"_s)),
             require(connection->number(u"SELECT COUNT(*) FROM thumbnail"_s)));
}

void TestThumbnailStore::anOlderVersionIsReplacedANewerOneLeftAlone()
{
    require(require(ThumbnailStore::open(file()))->put(sample(1)));
    const auto setVersion = [this](const QString& version) {
        const auto connection =
            require(storage::Connection::open(file(), storage::Connection::Mode::ReadWrite));
        require(connection->runOnce(u"PRAGMA user_version = "_s + version));
    };
    setVersion(u"3"_s);
    QCOMPARE(errorOf(ThumbnailStore::open(file())).code, ErrorCode::DatabaseNewer);
    setVersion(u"1"_s);
    const auto store = require(ThumbnailStore::open(file()));
    QVERIFY(!require(store->contains(contentHash("0"))));
    require(store->put(sample(1)));
    QVERIFY(require(store->contains(contentHash("0"))));
}

void TestThumbnailStore::aFullDiskCostsOnlyWhatIsNew()
{
    const auto store = require(ThumbnailStore::open(file()));
    require(store->put(sample(10)));
    {
        const FileSizeLimit limit(QFileInfo(file() + u"-wal"_s).size() + 4096);
        QVERIFY(!store->put(std::vector<Thumbnail>{{contentHash("big"), QByteArray(1'000'000, 'x')}}));
        QVERIFY(require(store->get(contentHash("7"))));
    }
    require(store->put(std::vector<Thumbnail>{{contentHash("big"), QByteArray(1'000'000, 'x')}}));
    QVERIFY(require(store->contains(contentHash("big"))));
}

void TestThumbnailStore::aFolderThatCannotBeWrittenIsSaid()
{
    const QString folder = m_folder.filePath(u"locked"_s);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const OrdinaryUser user;
    QCOMPARE(errorOf(ThumbnailStore::open(folder + u"/t.sqlite"_s)).code, ErrorCode::PermissionDenied);
}

void TestThumbnailStore::theLimitIsReadFromTheEnvironment()
{
    constexpr const char* kName = "SCENEKEEPER_THUMBNAILS_MIB";
    qunsetenv(kName);
    constexpr qint64 kDefault = qint64{4} << 30;
    QCOMPARE(storage::thumbnailLimit(), kDefault);
    qputenv(kName, "100");
    QCOMPARE(storage::thumbnailLimit(), qint64{100} << 20);
    for (const char* unusable : {"", "0", "-3", "much", "99999999999999999"}) {
        qputenv(kName, unusable);
        QCOMPARE(storage::thumbnailLimit(), kDefault);
    }
    qunsetenv(kName);
}

void TestThumbnailStore::defaultFollowsXdg()
{
    qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
    QCOMPARE(storage::defaultThumbnailFile(), m_folder.filePath(u"scenekeeper/thumbnails.sqlite"_s));
}

QTEST_GUILESS_MAIN(TestThumbnailStore)
#include "tst_thumbnailstore.moc"
