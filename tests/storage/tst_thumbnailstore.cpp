// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"

#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"

#include <QFile>
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

void TestThumbnailStore::defaultFollowsXdg()
{
    qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
    QCOMPARE(storage::defaultThumbnailFile(), m_folder.filePath(u"scenekeeper/thumbnails.sqlite"_s));
}

QTEST_GUILESS_MAIN(TestThumbnailStore)
#include "tst_thumbnailstore.moc"
