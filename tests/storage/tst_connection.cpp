// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/storage/migrations.h"
#include "core/storage/photorepository.h"
#include "core/storage/sqlitedialect.h"
#include "tests/storage/catalogfixture.h"

#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using storage::Connection;
using storage::Row;

class TestConnection : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::unique_ptr<Connection> openFresh()
    {
        auto connection =
            require(Connection::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                     Connection::Mode::ReadWrite));
        require(connection->runOnce(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT UNIQUE)"_s));
        return connection;
    }

    static qint64 rows(Connection& connection)
    {
        return require(connection.number(u"SELECT COUNT(*) FROM t"_s));
    }
    static Result<void> insert(Connection& connection, const QString& value)
    {
        return connection.run(u"INSERT INTO t (v) VALUES (?)"_s, {value});
    }

private Q_SLOTS:
    void valuesComeBackAsTheyWent();
    void leavesNoConnectionBehind();
    void aFailureRollsEverythingBack();
    void aSwallowedFailureStillRollsBack();
    void innerTransactionsJoin();
    void anExceptionRollsBack();
    void aStatementMayRunInsideItself();
    void readingLeavesNoLock();
    void aFullDiskIsNamedAndWritesNothing();
    void aLockedDatabaseIsBusy();
};

void TestConnection::valuesComeBackAsTheyWent()
{
    const auto connection = openFresh();
    const QString odd = u"it's 100% \"quoted\"; DROP TABLE t; -- 🌊 Ünïcode"_s;
    require(insert(*connection, odd));
    const auto text = require(connection->first(u"SELECT v FROM t WHERE v = ?"_s, {odd},
                                                [](const Row& row) { return row.text(0); }));
    QCOMPARE(text, std::optional(odd));
    QCOMPARE(storage::boundText(QString()), u""_s);
    QVERIFY(!storage::boundText(QString()).isNull());
    QCOMPARE(storage::boundText(u"a\0b"_s), u"ab"_s);
}

void TestConnection::leavesNoConnectionBehind()
{
    const QStringList before = QSqlDatabase::connectionNames();
    {
        const auto connection = openFresh();
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void TestConnection::aFailureRollsEverythingBack()
{
    const auto connection = openFresh();
    const Result<void> result = connection->transaction([&]() -> Result<void> {
        require(insert(*connection, u"a"_s));
        return base::fail(ErrorCode::Cancelled, u"changed my mind"_s);
    });
    QCOMPARE(errorOf(result).code, ErrorCode::Cancelled);
    QCOMPARE(rows(*connection), 0);
    require(connection->transaction([&] { return insert(*connection, u"b"_s); }));
    QCOMPARE(rows(*connection), 1);
}

void TestConnection::aSwallowedFailureStillRollsBack()
{
    const auto connection = openFresh();
    Result<void> after;
    const Result<void> result = connection->transaction([&]() -> Result<void> {
        require(insert(*connection, u"a"_s));
        if (insert(*connection, u"a"_s))
            return {};
        after = insert(*connection, u"b"_s);
        return {};
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DatabaseFailed);
    QCOMPARE(errorOf(after), result.error());
    QCOMPARE(rows(*connection), 0);
}

void TestConnection::innerTransactionsJoin()
{
    const auto connection = openFresh();
    const Result<void> result = connection->transaction([&]() -> Result<void> {
        require(connection->transaction([&] { return insert(*connection, u"a"_s); }));
        const Result<void> inner = connection->transaction(
            []() -> Result<void> { return base::fail(ErrorCode::NotFound, u"inner"_s); });
        return inner ? inner : Result<void>();
    });
    QCOMPARE(errorOf(result).code, ErrorCode::NotFound);
    QCOMPARE(rows(*connection), 0);
}

void TestConnection::anExceptionRollsBack()
{
    const auto connection = openFresh();
    QVERIFY_EXCEPTION_THROWN((void)connection->transaction([&]() -> Result<void> {
        require(insert(*connection, u"a"_s));
        throw std::bad_alloc();
    }),
                             std::bad_alloc);
    QCOMPARE(rows(*connection), 0);
    require(connection->transaction([&] { return insert(*connection, u"b"_s); }));
}

void TestConnection::aStatementMayRunInsideItself()
{
    const auto connection = openFresh();
    for (const QString& value : {u"a"_s, u"b"_s, u"c"_s})
        require(insert(*connection, value));
    int pairs = 0;
    const QString all = u"SELECT v FROM t"_s;
    require(connection->each(
        all, {}, [&](const Row&) { require(connection->each(all, {}, [&pairs](const Row&) { ++pairs; })); }));
    QCOMPARE(pairs, 9);
}

void TestConnection::readingLeavesNoLock()
{
    const auto connection = openFresh();
    require(insert(*connection, u"a"_s));
    require(insert(*connection, u"b"_s));
    // Only the first of two rows is read; the statement has to be reset all the same.
    require(connection->first(u"SELECT v FROM t"_s, {}, [](const Row& row) { return row.text(0); }));
    const auto other = require(Connection::open(connection->file(), Connection::Mode::ReadWrite));
    require(other->runOnce(u"PRAGMA busy_timeout = 0"_s));
    require(other->runOnce(u"DROP TABLE t"_s));
}

void TestConnection::aFullDiskIsNamedAndWritesNothing()
{
    const QString file = m_folder.filePath(u"full.sqlite"_s);
    const auto catalog = require(storage::Catalog::open(file));
    const base::RootId root = require(catalog->roots().ensure(u"/photos"_s)).id;
    const auto connection = require(Connection::open(file, Connection::Mode::ReadWrite));
    const qint64 pages = require(connection->number(u"PRAGMA page_count"_s));
    require(connection->runOnce(u"PRAGMA max_page_count = %1"_s.arg(pages + 40)));
    storage::PhotoRepository photos(*connection);
    int written = 0;
    const auto writeMany = [&]() -> Result<void> {
        for (int number = 0; number < 5000; ++number) {
            domain::Photo photo;
            photo.rootId = root;
            photo.relativePath = u"%1.jpg"_s.arg(number);
            photo.contentHash = contentHash(QByteArray::number(number));
            photo.metadata.description = QString(200, u'x');
            if (const Result<base::PhotoId> saved = photos.save(photo); !saved)
                return tl::make_unexpected(saved.error());
            ++written;
        }
        return {};
    };
    const Result<void> result = connection->transaction(writeMany);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QVERIFY(written > 10);
    QCOMPARE(require(catalog->search().smartCounts()).all, 0);
    QCOMPARE(require(catalog->check()).problems, QStringList());

    require(connection->runOnce(u"PRAGMA max_page_count = 1000000"_s));
    require(connection->transaction(writeMany));
    QCOMPARE(require(catalog->search().smartCounts()).all, 5000);
}

void TestConnection::aLockedDatabaseIsBusy()
{
    const auto connection = openFresh();
    const auto other = require(Connection::open(connection->file(), Connection::Mode::ReadWrite));
    require(other->runOnce(u"PRAGMA busy_timeout = 1"_s));
    require(connection->transaction([&]() -> Result<void> {
        const Result<void> refused = other->transaction([] { return Result<void>(); });
        if (errorOf(refused).code != ErrorCode::DatabaseBusy)
            return base::fail(ErrorCode::Internal, u"the second writer got in"_s);
        return insert(*connection, u"a"_s);
    }));
    QCOMPARE(rows(*other), 1);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
