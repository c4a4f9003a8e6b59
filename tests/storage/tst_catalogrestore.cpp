// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogrestore.h"

#include "core/storage/automaticbackups.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <functional>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorCode;
using storage::Access;
using storage::AutomaticBackups;
using storage::Catalog;

namespace {

constexpr int kPhotos = 400;

void write(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A closed catalogue of some photographs with its backup.
class Archive
{
public:
    Archive()
    {
        const auto catalog = require(Catalog::open(file()));
        const base::RootId root = require(catalog->roots().ensure(u"/photos"_s)).id;
        (void)require(catalog->roots().ensure(u"/more"_s));
        require(catalog->transaction([&]() -> base::Result<void> {
            for (int number = 0; number < kPhotos; ++number) {
                domain::Photo photo;
                photo.rootId = root;
                photo.relativePath = u"folder %1/%1.jpg"_s.arg(number);
                photo.contentHash = contentHash(QByteArray::number(number));
                (void)require(catalog->photos().save(photo));
            }
            return {};
        }));
        backup = require(AutomaticBackups(file()).make())->file;
    }

    [[nodiscard]] QString file() const { return m_folder.filePath(u"catalogue.sqlite"_s); }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_folder.path()).entryList({u"catalogue.sqlite.damaged-*"_s}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QString backup;

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestCatalogRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageIsNoticedAndRepaired_data();
    void damageIsNoticedAndRepaired();
    void withoutItsLogItIsWholeAndOlder();
    void anOldLogNeverGetsIntoTheRestored();
    void aBackupComesWithItsLog();
    void aDamagedBackupChangesNothing();
    void nobodyElseMayHaveItOpen();
    void whatKilledCallsLeftIsRemoved();
    void aCatalogueThatIsGoneIsNotMadeAnew();
    void aLinkStaysALink();
    void rootsComeFromWhatCanBeRead();
};

void TestCatalogRestore::damageIsNoticedAndRepaired_data()
{
    using Damage = std::function<void(const QString&)>;
    QTest::addColumn<Damage>("damage");
    QTest::newRow("empty") << Damage([](const QString& file) { QFile::resize(file, 0); });
    QTest::newRow("truncated") << Damage(
        [](const QString& file) { QFile::resize(file, QFileInfo(file).size() / 2); });
    QTest::newRow("one page is missing")
        << Damage([](const QString& file) { QFile::resize(file, QFileInfo(file).size() - 4096); });
    QTest::newRow("foreign") << Damage([](const QString& file) {
        QFile::resize(file, 0);
        write(file, 0, QByteArray("\xff\xd8\xff\xe0 no database").repeated(400));
    });
    QTest::newRow("another program's") << Damage([](const QString& file) {
        QFile::remove(file);
        require(require(storage::Connection::open(file, storage::Connection::Mode::ReadWrite))
                    ->runOnce(u"CREATE TABLE album (id INTEGER)"_s));
    });
    QTest::newRow("overwritten header")
        << Damage([](const QString& file) { write(file, 0, QByteArray(100, '\x5a')); });
    QTest::newRow("overwritten schema")
        << Damage([](const QString& file) { write(file, 100, QByteArray(3900, '\x5a')); });
    QTest::newRow("overwritten middle") << Damage([](const QString& file) {
        const qint64 size = QFileInfo(file).size();
        write(file, size / 2 / 4096 * 4096, QByteArray(static_cast<qsizetype>(size / 4), '\x5a'));
    });
    QTest::newRow("one page of zeros") << Damage([](const QString& file) {
        // The leaves of a table that holds all photographs are near the end.
        const qint64 size = QFileInfo(file).size();
        write(file, size - 20LL * 4096, QByteArray(4 * 4096, '\0'));
    });
}

void TestCatalogRestore::damageIsNoticedAndRepaired()
{
    QFETCH(const std::function<void(const QString&)>, damage);
    const Archive archive;
    damage(archive.file());
    const QByteArray damaged = contentOf(archive.file());

    const auto noticed = [&archive]() -> base::Error {
        const auto opened = Catalog::open(archive.file());
        return opened ? errorOf(storage::checkCatalogFile(archive.file())) : opened.error();
    };
    QCOMPARE(noticed().code, ErrorCode::DatabaseCorrupt);
    QCOMPARE(errorOf(storage::checkCatalogFile(archive.file())).code, ErrorCode::DatabaseCorrupt);
    QCOMPARE(storage::knownRoots(archive.file()), (QStringList{u"/photos"_s, u"/more"_s}));

    const auto restored = require(storage::restoreBackup(archive.file(), archive.backup));
    QCOMPARE(restored.photos, kPhotos);
    QCOMPARE(contentOf(restored.setAside).size(), damaged.size());
    QCOMPARE(archive.setAside().filter(QFileInfo(restored.setAside).fileName()).size() > 0, true);
    QVERIFY(QFile::exists(archive.backup));
    const auto catalog = require(Catalog::open(archive.file()));
    QCOMPARE(require(catalog->check()).problems, QStringList());
    QCOMPARE(require(catalog->search().count({})), kPhotos);
}

void TestCatalogRestore::withoutItsLogItIsWholeAndOlder()
{
    const Archive archive;
    const QString copy = archive.path(u"copy.sqlite"_s);
    {
        const auto catalog = require(Catalog::open(archive.file()));
        (void)require(catalog->labels().add(u"desert"_s, CatalogFixture::person()));
        QVERIFY(QFileInfo(archive.file() + u"-wal"_s).size() > 0);
        QVERIFY(QFile::copy(archive.file(), copy));
    }
    const auto older = require(Catalog::open(copy));
    QCOMPARE(require(older->check()).problems, QStringList());
    QCOMPARE(require(older->labels().all()).size(), 6U);
    QCOMPARE(require(require(Catalog::open(archive.file()))->labels().all()).size(), 7U);
}

void TestCatalogRestore::anOldLogNeverGetsIntoTheRestored()
{
    const Archive archive;
    const QString log = archive.file() + u"-wal"_s;
    QByteArray left;
    {
        const auto catalog = require(Catalog::open(archive.file()));
        (void)require(catalog->labels().add(u"desert"_s, CatalogFixture::person()));
        left = contentOf(log);
    }
    write(log, 0, left); // as after a crash
    QVERIFY(storage::wasLeftOpen(archive.file()));
    const auto restored = require(storage::restoreBackup(archive.file(), archive.backup));
    QVERIFY(!QFile::exists(log));
    QCOMPARE(contentOf(restored.setAside + u"-wal"_s), left);
    const auto catalog = require(Catalog::open(archive.file()));
    QCOMPARE(require(catalog->labels().all()).size(), 6U);
}

void TestCatalogRestore::aBackupComesWithItsLog()
{
    const Archive archive;
    const QString copy = archive.path(u"copy.sqlite"_s);
    {
        const auto catalog = require(Catalog::open(archive.file()));
        (void)require(catalog->labels().add(u"desert"_s, CatalogFixture::person()));
        QVERIFY(QFile::copy(archive.file(), copy));
        QVERIFY(QFile::copy(archive.file() + u"-wal"_s, copy + u"-wal"_s));
    }
    (void)require(storage::restoreBackup(archive.file(), copy));
    QCOMPARE(require(require(Catalog::open(archive.file()))->labels().all()).size(), 7U);
}

void TestCatalogRestore::aDamagedBackupChangesNothing()
{
    const Archive archive;
    write(archive.backup, 16384, QByteArray(65536, '\x5a'));
    const QByteArray before = contentOf(archive.file());
    QCOMPARE(errorOf(storage::restoreBackup(archive.file(), archive.backup)).code,
             ErrorCode::DatabaseCorrupt);
    QCOMPARE(errorOf(storage::restoreBackup(archive.file(), archive.path(u"none"_s))).code,
             ErrorCode::NotFound);
    QCOMPARE(contentOf(archive.file()), before);
    QVERIFY(archive.setAside().isEmpty());
    QVERIFY(QDir(archive.path({})).entryList({u"*restoring*"_s}).isEmpty());
}

void TestCatalogRestore::nobodyElseMayHaveItOpen()
{
    const Archive archive;
    const auto catalog = require(Catalog::open(archive.file()));
    QVERIFY(storage::Connection::isOpenHere(archive.file()));
    QVERIFY(!storage::Connection::isOpenHere(archive.backup));
    QCOMPARE(errorOf(storage::restoreBackup(archive.file(), archive.backup, 0ms)).code,
             ErrorCode::DatabaseBusy);
    // Who had it open can go on.
    (void)require(catalog->labels().add(u"desert"_s, CatalogFixture::person()));
    QCOMPARE(require(catalog->check()).problems, QStringList());
}

void TestCatalogRestore::whatKilledCallsLeftIsRemoved()
{
    const Archive archive;
    const QString old = archive.file() + u".restoring-1"_s;
    const QString young = archive.file() + u".restoring-2"_s;
    const QString other = archive.path(u"other.sqlite.restoring-3"_s);
    for (const QString& name : {old, young, other}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const int days = name == young ? 0 : 2;
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days),
                                 QFileDevice::FileModificationTime));
    }
    (void)require(storage::restoreBackup(archive.file(), archive.backup));
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(young)); // another call may be making it
    QVERIFY(QFile::exists(other));
}

void TestCatalogRestore::aCatalogueThatIsGoneIsNotMadeAnew()
{
    const Archive archive;
    QVERIFY(QFile::remove(archive.file()));
    QCOMPARE(errorOf(Catalog::open(archive.file())).code, ErrorCode::DatabaseCorrupt);
    QVERIFY(!QFile::exists(archive.file()));
    const auto restored = require(storage::restoreBackup(archive.file(), archive.backup));
    QVERIFY(restored.setAside.isEmpty());
    QCOMPARE(require(require(Catalog::open(archive.file()))->search().count({})), kPhotos);
}

void TestCatalogRestore::aLinkStaysALink()
{
    const Archive archive;
    QVERIFY(QDir().mkpath(archive.path(u"elsewhere"_s)));
    const QString real = archive.path(u"elsewhere/real.sqlite"_s);
    QVERIFY(QFile::rename(archive.file(), real));
    QVERIFY(QFile::link(real, archive.file()));
    write(real, 0, QByteArray(100, '\x5a'));
    const auto restored = require(storage::restoreBackup(archive.file(), archive.backup));
    QVERIFY(QFileInfo(archive.file()).isSymLink());
    QCOMPARE(QFileInfo(restored.setAside).path(), QFileInfo(real).path());
    QCOMPARE(require(require(Catalog::open(archive.file()))->search().count({})), kPhotos);
}

void TestCatalogRestore::rootsComeFromWhatCanBeRead()
{
    const Archive archive;
    {
        const auto catalog = require(Catalog::open(archive.file()));
        (void)require(catalog->roots().ensure(u"/newest"_s));
        const base::RootId removed = require(catalog->roots().ensure(u"/removed"_s)).id;
        (void)require(catalog->roots().remove(removed, CatalogFixture::person()));
    }
    QCOMPARE(storage::knownRoots(archive.file()).size(), 3);
    write(archive.file(), 0, QByteArray(100, '\x5a'));
    QCOMPARE(storage::knownRoots(archive.file()).size(), 2);
    QVERIFY(storage::knownRoots(archive.path(u"none.sqlite"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestCatalogRestore)
#include "tst_catalogrestore.moc"
