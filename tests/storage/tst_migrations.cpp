// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlitedialect.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <barrier>
#include <span>
#include <thread>
#include <tuple>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using storage::Catalog;
using storage::Connection;
using storage::Migration;

class TestMigrations : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString freshFile()
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".sqlite"_s);
    }

    QStringList backupsOf(const QString& file)
    {
        const QFileInfo info(file);
        return info.dir().entryList({info.fileName() + u".v*.bak"_s});
    }

    static std::unique_ptr<Connection> connect(const QString& file)
    {
        return require(Connection::open(file, Connection::Mode::ReadWrite));
    }

    static std::vector<Migration> withStep(const QStringList& statements)
    {
        std::vector<Migration> migrations = storage::catalogMigrations();
        migrations.push_back({migrations.back().version + 1, statements});
        return migrations;
    }

    static bool hasTable(Connection& connection, const QString& name)
    {
        return require(connection.number(u"SELECT COUNT(*) FROM sqlite_master WHERE name = ?"_s, {name})) ==
               1;
    }

private Q_SLOTS:
    void aFreshFileGetsTheNewestSchema();
    void repeatingChangesNothing();
    void stepsAreNumberedInOrder();
    void anOlderFileIsBackedUpAndBroughtForward();
    void whatIsKeptWithAPhotoIsFilledIn();
    void aFailingStepIsRolledBack();
    void aNewerFileIsRefused();
    void anOlderFileIsNotReadWithoutMigration();
    void manyAtOnceCreateOneCatalogue();
    void manyAtOnceMigrateOnce();
};

void TestMigrations::aFreshFileGetsTheNewestSchema()
{
    const auto catalog = require(Catalog::open(freshFile()));
    const storage::CheckReport report = require(catalog->check());
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(report.schemaVersion, storage::catalogMigrations().back().version);
    QVERIFY2(backupsOf(freshFile()).isEmpty(), "there was nothing to back up");
    QStringList names;
    QSet<int> colors;
    for (const domain::Label& label : require(catalog->labels().all())) {
        QCOMPARE(label.position, names.size());
        QVERIFY(label.builtIn);
        names.append(label.name);
        colors.insert(label.colorIndex);
    }
    QCOMPARE(names,
             (QStringList{u"buildings"_s, u"forest"_s, u"glacier"_s, u"mountain"_s, u"sea"_s, u"street"_s}));
    QCOMPARE(colors.size(), 6);
}

void TestMigrations::repeatingChangesNothing()
{
    {
        const auto catalog = require(Catalog::open(freshFile()));
        require(catalog->labels().add(u"desert"_s, CatalogFixture::person()));
    }
    const auto catalog = require(Catalog::open(freshFile()));
    QCOMPARE(require(catalog->labels().all()).size(), 7U);
    QVERIFY(backupsOf(freshFile()).isEmpty());
}

void TestMigrations::stepsAreNumberedInOrder()
{
    int before = 0;
    for (const Migration& migration : storage::catalogMigrations()) {
        QVERIFY(migration.version > before);
        before = migration.version;
    }
}

void TestMigrations::anOlderFileIsBackedUpAndBroughtForward()
{
    {
        const auto catalog = require(Catalog::open(freshFile()));
        require(catalog->labels().add(u"desert"_s, CatalogFixture::person()));
    }
    const auto connection = connect(freshFile());
    require(storage::migrate(*connection, withStep({u"CREATE TABLE later (id INTEGER PRIMARY KEY)"_s})));
    QVERIFY(hasTable(*connection, u"later"_s));
    const int before = storage::catalogMigrations().back().version;
    QCOMPARE(require(connection->number(storage::sqlite::schemaVersion())), before + 1);

    const QStringList backups = backupsOf(freshFile());
    QCOMPARE(backups.size(), 1);
    QVERIFY(backups.front().contains(u".v%1-"_s.arg(before)));
    const auto backup = require(Catalog::open(m_folder.filePath(backups.front())));
    QVERIFY(require(backup->labels().byName(u"desert"_s)).has_value());
    QCOMPARE(require(backup->check()).schemaVersion, before);
}

void TestMigrations::whatIsKeptWithAPhotoIsFilledIn()
{
    {
        const auto connection = connect(freshFile());
        require(storage::migrate(*connection, std::span(storage::catalogMigrations()).first(4)));
        for (
            const QString& statement :
            {uR"(INSERT INTO root (id, path, added_at) VALUES (1, '/photos', 0))"_s,
             uR"(INSERT INTO folder (id, root_id, path) VALUES (1, 1, ''))"_s,
             uR"(INSERT INTO photo (id, folder_id, name, file_size, modified_at_ns, content_hash, width, height,
                        format, added_at, updated_at, lens, title, description, keywords, copyright, notes)
                     VALUES (1, 1, 'a', 0, 0, x'', 0, 0, '', 0, 0, '', '', '', '', '', ''),
                            (2, 1, 'b', 0, 0, x'', 0, 0, '', 0, 0, '', '', '', '', '', ''))"_s,
             uR"(INSERT INTO assignment (photo_id, label_id, source, rejected, confidence, agent, at)
                     VALUES (1, 1, 0, 0, 0.5, '', 0), (1, 3, 0, 0, 0.75, '', 0), (1, 4, 0, 1, 0.9, '', 0),
                            (1, 5, 1, 0, NULL, '', 0))"_s})
            require(connection->runOnce(statement));
    }
    const auto catalog = require(Catalog::open(freshFile()));
    QCOMPARE(require(catalog->check()).problems, QStringList());
    const auto connection = connect(freshFile());
    const auto facts = require(connection->select(
        u"SELECT labels, label_bits, COALESCE(model_confidence, -1) FROM photo ORDER BY id"_s, {},
        [](const storage::Row& row) { return std::tuple(row.integer(0), row.integer(1), row.real(2)); }));
    QVERIFY(facts == (std::vector<std::tuple<qint64, qint64, double>>{{3, 0b10101, 0.75}, {0, 0, -1.0}}));
    // What is wrong is noticed.
    require(connection->runOnce(u"UPDATE photo SET label_bits = 1 WHERE id = 1"_s));
    QCOMPARE(require(catalog->check()).problems,
             QStringList{u"labels of a photo: 1 kept counts are wrong"_s});
}

void TestMigrations::aFailingStepIsRolledBack()
{
    require(Catalog::open(freshFile()));
    const auto connection = connect(freshFile());
    const auto failed =
        storage::migrate(*connection, withStep({u"CREATE TABLE later (id INTEGER PRIMARY KEY)"_s,
                                                u"UPDATE label SET name = 'x' || name"_s,
                                                u"INSERT INTO nowhere VALUES (1)"_s}));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::MigrationFailed);
    QVERIFY(failed.error().detail.contains(u"nowhere"_s));
    QVERIFY(!hasTable(*connection, u"later"_s));
    QCOMPARE(require(connection->number(storage::sqlite::schemaVersion())),
             storage::catalogMigrations().back().version);
    const auto catalog = require(Catalog::open(freshFile()));
    QVERIFY(require(catalog->labels().byName(u"sea"_s)).has_value());
}

void TestMigrations::aNewerFileIsRefused()
{
    require(Catalog::open(freshFile()));
    require(connect(freshFile())->runOnce(storage::sqlite::setSchemaVersion(999)));
    for (const storage::Access access : {storage::Access::ReadWrite, storage::Access::ReadOnly}) {
        const auto refused = Catalog::open(freshFile(), access);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatabaseNewer);
        QVERIFY(refused.error().detail.contains(u"999"_s));
    }
    QCOMPARE(require(connect(freshFile())->number(storage::sqlite::schemaVersion())), 999);
}

void TestMigrations::anOlderFileIsNotReadWithoutMigration()
{
    require(Catalog::open(freshFile()));
    require(connect(freshFile())->runOnce(storage::sqlite::setSchemaVersion(0)));
    const auto refused = Catalog::open(freshFile(), storage::Access::ReadOnly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::MigrationFailed);
}

void TestMigrations::manyAtOnceCreateOneCatalogue()
{
    constexpr int kThreads = 6;
    const QString file = freshFile();
    std::barrier start(kThreads);
    std::array<base::Error, kThreads> errors;
    {
        std::vector<std::jthread> threads;
        for (std::size_t number = 0; number < kThreads; ++number) {
            threads.emplace_back([&start, &errors, &file, number] {
                start.arrive_and_wait();
                errors.at(number) = errorOf(Catalog::open(file));
            });
        }
    }
    for (const base::Error& error : errors)
        QCOMPARE(error, base::Error{});
    const auto catalog = require(Catalog::open(file));
    QCOMPARE(require(catalog->labels().all()).size(), 6U);
    QCOMPARE(require(catalog->check()).problems, QStringList());
}

void TestMigrations::manyAtOnceMigrateOnce()
{
    constexpr int kThreads = 4;
    const QString file = freshFile();
    require(Catalog::open(file));
    const std::vector<Migration> migrations =
        withStep({u"CREATE TABLE later (id INTEGER PRIMARY KEY)"_s, u"INSERT INTO later VALUES (1)"_s});
    std::barrier start(kThreads);
    std::array<base::Error, kThreads> errors;
    {
        std::vector<std::jthread> threads;
        for (std::size_t number = 0; number < kThreads; ++number) {
            threads.emplace_back([&start, &errors, &file, &migrations, number] {
                const auto connection = connect(file);
                start.arrive_and_wait();
                errors.at(number) = errorOf(storage::migrate(*connection, migrations));
            });
        }
    }
    for (const base::Error& error : errors)
        QCOMPARE(error, base::Error{});
    QCOMPARE(require(connect(file)->number(u"SELECT COUNT(*) FROM later"_s)), 1);
    QCOMPARE(backupsOf(file).size(), 1);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
