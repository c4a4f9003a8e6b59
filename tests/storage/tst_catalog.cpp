// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <barrier>
#include <thread>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using storage::Access;
using storage::Catalog;

class TestCatalog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    static void writeFile(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
    }

    static QByteArray readFile(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void makesTheFoldersItLiesIn();
    void refusesWhatIsNoCatalogue_data();
    void refusesWhatIsNoCatalogue();
    void refusesAnotherProgramsDatabase();
    void noticesATruncatedFile();
    void noticesDamageInTheMiddle();
    void saysWhyTheFileCannotBeThere();
    void anUnwritableFolderIsNamed();
    void readOnlyNeedsAFileAndWritesNothing();
    void readsFromAReadOnlyMedium();
    void writersTakeTurns();
    void changesOfOthersAreSeen();
    void backupIsCompleteAndNeverOverwrites();
    void checkFindsWrongCounts();
    void statsCount();
    void defaultsFollowXdg();
};

void TestCatalog::makesTheFoldersItLiesIn()
{
    const QString file = path(u"some/where/deep/catalogue.sqlite"_s);
    QVERIFY(Catalog::open(file));
    QVERIFY(QFile::exists(file));
}

void TestCatalog::refusesWhatIsNoCatalogue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise(8192, '\0');
    QRandomGenerator random(3);
    for (char& byte : noise)
        byte = static_cast<char>(random.bounded(256));
    QTest::newRow("noise") << noise;
    QTest::newRow("a short text") << QByteArray("not a database");
    QTest::newRow("a long text") << QByteArray("not a database ").repeated(500);
    QTest::newRow("a JPEG") << QByteArray("\xff\xd8\xff\xe0") + noise;
    QTest::newRow("a header alone") << QByteArray("SQLite format 3\0", 16) + noise;
}

void TestCatalog::refusesWhatIsNoCatalogue()
{
    QFETCH(const QByteArray, bytes);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const QString file = path(u"foreign.sqlite"_s);
        writeFile(file, bytes);
        const auto refused = Catalog::open(file, access);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatabaseCorrupt);
        QVERIFY(refused.error().detail.contains(u"foreign.sqlite"_s));
        QCOMPARE(readFile(file), bytes);
    }
}

void TestCatalog::refusesAnotherProgramsDatabase()
{
    const QString file = path(u"other.sqlite"_s);
    {
        const auto connection =
            require(storage::Connection::open(file, storage::Connection::Mode::ReadWrite));
        require(connection->runOnce(u"CREATE TABLE album (id INTEGER)"_s));
    }
    const QByteArray before = readFile(file);
    const auto refused = Catalog::open(file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseCorrupt);
    QVERIFY(refused.error().detail.contains(u"another program"_s));
    QCOMPARE(readFile(file), before);
}

void TestCatalog::noticesATruncatedFile()
{
    const QString file = path(u"truncated.sqlite"_s);
    {
        const auto catalog = require(Catalog::open(file));
        const base::RootId root = require(catalog->roots().ensure(u"/photos"_s)).id;
        require(catalog->transaction([&]() -> Result<void> {
            for (int number = 0; number < 500; ++number) {
                domain::Photo photo;
                photo.rootId = root;
                photo.relativePath = u"%1.jpg"_s.arg(number);
                require(catalog->photos().save(photo));
            }
            return {};
        }));
    }
    QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
    const auto refused = Catalog::open(file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseCorrupt);
}

void TestCatalog::noticesDamageInTheMiddle()
{
    CatalogFixture fixture;
    for (int number = 0; number < 200; ++number)
        fixture.save(u"folder %1/%1.jpg"_s.arg(number));
    const QString copy = path(u"damaged.sqlite"_s);
    require(fixture.catalog().backupTo(copy));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 start = 16 * 1024;
    QVERIFY(file.seek(start));
    file.write(QByteArray(static_cast<qsizetype>(file.size() - start), '\x5a'));
    file.close();
    const auto opened = Catalog::open(copy);
    if (!opened) {
        QCOMPARE(opened.error().code, ErrorCode::DatabaseCorrupt);
        return;
    }
    QVERIFY(!require((*opened)->check()).problems.isEmpty());
}

void TestCatalog::saysWhyTheFileCannotBeThere()
{
    QVERIFY(QDir().mkpath(path(u"folder.sqlite"_s)));
    QCOMPARE(errorOf(Catalog::open(path(u"folder.sqlite"_s))).code, ErrorCode::NotAFile);
    QCOMPARE(errorOf(Catalog::open(QString())).code, ErrorCode::InvalidArgument);
    writeFile(path(u"file"_s), "x");
    QCOMPARE(errorOf(Catalog::open(path(u"file/below/c.sqlite"_s))).code, ErrorCode::PermissionDenied);
    QCOMPARE(errorOf(Catalog::open(path(u"absent.sqlite"_s), Access::ReadOnly)).code, ErrorCode::NotFound);
}

void TestCatalog::anUnwritableFolderIsNamed()
{
    // Nobody, not even root, makes a file or a folder there.
    const auto refused = Catalog::open(u"/proc/scenekeeper/catalogue.sqlite"_s);
    QCOMPARE(errorOf(refused).code, ErrorCode::PermissionDenied);
    QVERIFY(errorOf(refused).detail.contains(u"/proc/scenekeeper"_s));

    if (geteuid() == 0)
        QSKIP("the rest needs a user whom permissions bind; this one is root");
    const QString folder = path(u"locked"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(errorOf(Catalog::open(folder + u"/c.sqlite"_s)).code, ErrorCode::PermissionDenied);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestCatalog::readOnlyNeedsAFileAndWritesNothing()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const auto reader = fixture.another(Access::ReadOnly);
    QCOMPARE(require(reader->search().ids({})).size(), 1U);
    const auto refused = reader->labels().add(u"desert"_s, CatalogFixture::person());
    QCOMPARE(errorOf(refused).code, ErrorCode::PermissionDenied);
    QCOMPARE(require(reader->check()).problems, QStringList());
}

void TestCatalog::readsFromAReadOnlyMedium()
{
    if (geteuid() == 0)
        QSKIP("needs a user whom permissions bind; this one is root");
    const QString folder = path(u"medium"_s);
    QVERIFY(QDir().mkpath(folder));
    {
        CatalogFixture fixture;
        fixture.save(u"a.jpg"_s);
        require(fixture.catalog().backupTo(folder + u"/c.sqlite"_s));
        require(Catalog::open(folder + u"/c.sqlite"_s));
    }
    QVERIFY(QFile::setPermissions(folder + u"/c.sqlite"_s, QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto reader = Catalog::open(folder + u"/c.sqlite"_s, Access::ReadOnly);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(reader, qPrintable(errorOf(reader).detail));
    QCOMPARE(require((*reader)->search().ids({})).size(), 1U);
}

void TestCatalog::writersTakeTurns()
{
    constexpr int kThreads = 3;
    constexpr int kPhotos = 60;
    CatalogFixture fixture;
    std::barrier start(kThreads);
    std::array<base::Error, kThreads> errors;
    {
        std::vector<std::jthread> threads;
        for (std::size_t number = 0; number < kThreads; ++number) {
            threads.emplace_back([&fixture, &start, &errors, number] {
                const auto catalog = fixture.another();
                start.arrive_and_wait();
                for (int photo = 0; photo < kPhotos; ++photo) {
                    // The same paths from all: each is saved once and brought up to date twice.
                    const auto saved = catalog->photos().save(fixture.photo(u"%1.jpg"_s.arg(photo)));
                    if (!saved)
                        errors.at(number) = saved.error();
                }
            });
        }
    }
    for (const base::Error& error : errors)
        QCOMPARE(error, base::Error{});
    QCOMPARE(require(fixture.catalog().search().count({})), kPhotos);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestCatalog::changesOfOthersAreSeen()
{
    CatalogFixture fixture;
    const qint64 before = require(fixture.catalog().changeCounter());
    QCOMPARE(require(fixture.catalog().changeCounter()), before);
    fixture.save(u"a.jpg"_s);
    const qint64 own = require(fixture.catalog().changeCounter());
    QVERIFY(own > before);
    const auto other = fixture.another();
    require(other->labels().add(u"desert"_s, CatalogFixture::person()));
    const qint64 others = require(fixture.catalog().changeCounter());
    QVERIFY(others > own);
    QCOMPARE(require(fixture.catalog().changeCounter()), others);
    QCOMPARE(require(fixture.catalog().labels().all()).size(), 7U);
}

void TestCatalog::backupIsCompleteAndNeverOverwrites()
{
    CatalogFixture fixture;
    const base::PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"sea"_s, 0.9);
    const QString target = path(u"backup.sqlite"_s);
    require(fixture.catalog().backupTo(target));
    const QByteArray first = readFile(target);
    const auto again = fixture.catalog().backupTo(target);
    QCOMPARE(errorOf(again).code, ErrorCode::WriteFailed);
    QCOMPARE(readFile(target), first);
    QVERIFY(!fixture.catalog().backupTo(path(u"no/such/folder/b.sqlite"_s)));
    QCOMPARE(QDir(m_folder.path()).entryList({u"backup*"_s}).size(), 1);

    const auto copy = require(Catalog::open(target));
    QCOMPARE(require(copy->assignments().ofPhoto(photo)).size(), 1U);
    QCOMPARE(require(copy->check()).problems, QStringList());
}

void TestCatalog::checkFindsWrongCounts()
{
    CatalogFixture fixture;
    const base::PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"sea"_s, 0.9);
    require(fixture.run(u"UPDATE label SET photos = photos + 1 WHERE name = 'sea'"_s));
    require(fixture.run(u"UPDATE folder SET missing = 7"_s));
    require(fixture.run(u"INSERT INTO photo_text(photo_text, rowid, path) VALUES ('delete', 1, '/a.jpg')"_s));
    const QString problems = require(fixture.catalog().check()).problems.join(u'\n');
    QVERIFY2(problems.contains(u"label"_s), qPrintable(problems));
    QVERIFY2(problems.contains(u"folder"_s), qPrintable(problems));
    QVERIFY2(problems.contains(u"text index"_s), qPrintable(problems));
}

void TestCatalog::statsCount()
{
    CatalogFixture fixture;
    const base::PhotoId first = fixture.save(u"a.jpg"_s);
    const base::PhotoId second = fixture.save(u"b.jpg"_s);
    domain::Photo broken = fixture.photo(u"c.jpg"_s);
    broken.state = domain::PhotoState::Failed;
    broken.failure = base::Error{ErrorCode::FileTruncated, u"c.jpg ends early"_s};
    require(fixture.catalog().photos().save(broken));
    fixture.applyModel(first, u"sea"_s, 0.9, true);
    require(fixture.catalog().predictions().save({first, fixture.model(), {0.9F, 0.1F}, {}}));
    const base::LabelId sea = fixture.label(u"sea"_s);
    require(fixture.catalog().assignments().setHuman({&second, 1}, {&sea, 1}, CatalogFixture::person()));
    require(fixture.catalog().photos().setMissing(second, true));
    const storage::CatalogStats stats = require(fixture.catalog().stats());
    QCOMPARE(stats.photos, 3);
    QCOMPARE(stats.classified, 1);
    QCOMPARE(stats.needsReview, 1);
    QCOMPARE(stats.failed, 1);
    QCOMPARE(stats.offline, 1);
    QCOMPARE(stats.humanLabelled, 1);
    QCOMPARE(stats.roots, 1);
    QVERIFY(stats.fileBytes > 0);
    QCOMPARE(stats.perLabel.at(4).photos, 2);
}

void TestCatalog::defaultsFollowXdg()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    QCOMPARE(storage::defaultCatalogFile(), path(u"scenekeeper/catalogue.sqlite"_s));
    QVERIFY(Catalog::open(storage::defaultCatalogFile()));
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
