// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/automaticbackups.h"

#include "core/storage/connection.h"
#include "core/storage/sqlitelibrary.h"
#include "tests/storage/catalogfixture.h"
#include "tests/support/ordinaryuser.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using storage::AutomaticBackups;
using storage::BackupOccasion;
using storage::CatalogBackup;
using storage::Connection;

namespace {

QStringList names(const AutomaticBackups& backups)
{
    return QDir(backups.folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// An empty file with the name of a backup of that moment.
QString pretend(const CatalogFixture& fixture, const QDateTime& moment)
{
    const AutomaticBackups backups(fixture.file());
    QDir().mkpath(backups.folder());
    const QString name = backups.folder() + u"/catalogue.sqlite."_s +
                         moment.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz"_s) + u".bak"_s;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qUtf8Printable(name));
    return name;
}

} // namespace

class TestAutomaticBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isACompleteCatalogueInOneFile();
    void holdsOneMomentWhileOthersWrite();
    void keepsFive();
    void anEmptyCatalogueIsNotBackedUp();
    void aDamagedCatalogueTakesNoPlace();
    void isDueOnceADay();
    void aClockThatWasWrongDelaysNothing();
    void leavesNothingUnfinished();
    void saysWhyItCannotWrite();
    void stopsOnRequest();
    void othersBackupsAreNotItsOwn();
};

void TestAutomaticBackups::isACompleteCatalogueInOneFile()
{
    CatalogFixture fixture;
    const base::PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"sea"_s, 0.9);
    const AutomaticBackups backups(fixture.file());
    const auto made = require(backups.make());
    QVERIFY(made.has_value());
    QCOMPARE(names(backups), QStringList{QFileInfo(made->file).fileName()});
    QCOMPARE(backups.list().size(), 1U);
    QCOMPARE(backups.list().front().madeAt, made->madeAt);
    QCOMPARE(require(storage::inspectBackup(made->file, true)).photos, 1);
    // Looking leaves nothing beside it.
    QCOMPARE(names(backups).size(), 1);
    const auto copy = require(storage::Catalog::open(made->file));
    QCOMPARE(require(copy->assignments().ofPhoto(photo)).size(), 1U);
    QCOMPARE(require(copy->check()).problems, QStringList());
}

void TestAutomaticBackups::holdsOneMomentWhileOthersWrite()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const auto source = require(Connection::open(fixture.file(), Connection::Mode::ReadOnly));
    const QString target = fixture.file() + u".copy"_s;
    {
        const auto copy = require(Connection::open(target, Connection::Mode::ReadWrite));
        // A writer that has begun neither waits for the copy nor gets into it.
        require(fixture.catalog().transaction([&]() -> Result<void> {
            fixture.save(u"b.jpg"_s);
            return storage::sqlite::copyOnline(*source, *copy, {});
        }));
    }
    QCOMPARE(require(storage::inspectBackup(target, true)).photos, 1);
    QCOMPARE(require(fixture.catalog().search().count({})), 2);
}

void TestAutomaticBackups::keepsFive()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const AutomaticBackups backups(fixture.file());
    QStringList made;
    for (int count = 0; count < 7; ++count)
        made.append(require(backups.make())->file);
    QCOMPARE(backups.list().size(), static_cast<std::size_t>(AutomaticBackups::kKept));
    for (std::size_t i = 0; i < AutomaticBackups::kKept; ++i)
        QCOMPARE(backups.list().at(i).file, made.at(6 - static_cast<int>(i)));
}

void TestAutomaticBackups::anEmptyCatalogueIsNotBackedUp()
{
    const CatalogFixture fixture;
    const AutomaticBackups backups(fixture.file());
    QVERIFY(!require(backups.make()).has_value());
    QVERIFY(backups.list().empty());
}

void TestAutomaticBackups::aDamagedCatalogueTakesNoPlace()
{
    CatalogFixture fixture;
    for (int number = 0; number < 400; ++number)
        fixture.save(u"folder %1/%1.jpg"_s.arg(number));
    const AutomaticBackups good(fixture.file());
    const QString sound = require(good.make())->file;

    const QString damaged = fixture.file() + u".2"_s;
    require(fixture.catalog().backupTo(damaged));
    const AutomaticBackups backups(damaged);
    for (int count = 0; count < AutomaticBackups::kKept; ++count)
        (void)require(backups.make());
    const QStringList before = names(backups);
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(static_cast<qsizetype>(file.size() / 4), '\x5a'));
    file.close();
    QCOMPARE(errorOf(backups.make()).code, ErrorCode::DatabaseCorrupt);
    QCOMPARE(names(backups), before);
    QVERIFY(backups.newestSound().has_value());

    QFile broken(sound);
    QVERIFY(broken.resize(broken.size() / 2));
    QVERIFY(!good.newestSound().has_value());
}

void TestAutomaticBackups::isDueOnceADay()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const AutomaticBackups backups(fixture.file());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(backups.isDue(BackupOccasion::Start));
    const QString old = pretend(fixture, now.addDays(-2));
    QVERIFY(backups.isDue(BackupOccasion::Start));
    const QString young = pretend(fixture, now.addSecs(-2 * 3600));
    QVERIFY(!backups.isDue(BackupOccasion::Start));
    QVERIFY(backups.isDue(BackupOccasion::LargeChange));
    (void)pretend(fixture, now.addSecs(-600));
    QVERIFY(!backups.isDue(BackupOccasion::LargeChange));
}

void TestAutomaticBackups::aClockThatWasWrongDelaysNothing()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const AutomaticBackups backups(fixture.file());
    for (int count = 1; count <= AutomaticBackups::kKept; ++count)
        (void)pretend(fixture, QDateTime::currentDateTimeUtc().addYears(count));
    QVERIFY(backups.isDue(BackupOccasion::Start));
    const auto made = require(backups.make());
    // It is the last by its name, and all the same it is not the one that goes.
    QVERIFY(QFile::exists(made->file));
    QCOMPARE(backups.list().size(), static_cast<std::size_t>(AutomaticBackups::kKept));
    QCOMPARE(backups.newestSound()->file, made->file);
}

void TestAutomaticBackups::leavesNothingUnfinished()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const AutomaticBackups backups(fixture.file());
    QVERIFY(QDir().mkpath(backups.folder()));
    QFile part(backups.folder() + u"/catalogue.sqlite.part-0123"_s);
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.close();
    const auto made = require(backups.make());
    QCOMPARE(names(backups), QStringList{QFileInfo(made->file).fileName()});
}

void TestAutomaticBackups::saysWhyItCannotWrite()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const AutomaticBackups backups(fixture.file());
    QVERIFY(QDir().mkpath(backups.folder()));
    QVERIFY(QFile::setPermissions(backups.folder(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const OrdinaryUser user;
        const auto made = backups.make();
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::PermissionDenied);
    }
    QVERIFY(QFile::setPermissions(backups.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestAutomaticBackups::stopsOnRequest()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    const AutomaticBackups backups(fixture.file());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(errorOf(backups.make(stop.get_token())).code, ErrorCode::Cancelled);
    QVERIFY(names(backups).isEmpty());
}

void TestAutomaticBackups::othersBackupsAreNotItsOwn()
{
    CatalogFixture fixture;
    fixture.save(u"a.jpg"_s);
    (void)require(AutomaticBackups(fixture.file()).make());
    QVERIFY(AutomaticBackups(QFileInfo(fixture.file()).path() + u"/catalogue"_s).list().empty());
    QVERIFY(AutomaticBackups(QFileInfo(fixture.file()).path() + u"/another.sqlite"_s).list().empty());
}

QTEST_GUILESS_MAIN(TestAutomaticBackups)
#include "tst_automaticbackups.moc"
