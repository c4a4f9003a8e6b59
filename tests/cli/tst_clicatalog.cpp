// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/automaticbackups.h"
#include "core/storage/catalog.h"
#include "core/storage/databasefile.h"
#include "tests/cli/cliprocess.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/patienttest.h"
#include "tests/support/require.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPictures = 12;
constexpr int kLabelled = 10'000;

void damage(const QString& file)
{
    QFile catalog(file);
    if (!catalog.open(QIODevice::ReadWrite) || catalog.write(QByteArray(100, '\x5a')) != 100)
        qFatal("cannot damage the catalogue");
}

/// A catalogue of photographs that do not exist, on all of which a person has decided in one step.
void fillCatalogue(const QString& file)
{
    const auto catalog = require(storage::Catalog::open(file));
    const base::RootId root = require(catalog->roots().ensure(u"/photos"_s)).id;
    std::vector<base::PhotoId> photos;
    require(catalog->transaction([&]() -> base::Result<void> {
        for (int number = 0; number < kLabelled; ++number) {
            domain::Photo photo;
            photo.rootId = root;
            photo.relativePath = u"%1.jpg"_s.arg(number);
            photo.contentHash = QByteArray::number(number).rightJustified(32, '0');
            photos.push_back(require(catalog->photos().save(photo)));
        }
        return {};
    }));
    const base::LabelId sea = require(catalog->labels().ensure({u"sea"_s})).front();
    (void)require(catalog->assignments().setHuman(photos, {&sea, 1}, {u"Ada"_s, std::nullopt, std::nullopt}));
}

qint64 labelledIn(const QString& file)
{
    const auto catalog = require(storage::Catalog::open(file));
    if (!require(catalog->check()).problems.isEmpty())
        qFatal("the catalogue is damaged");
    return require(catalog->stats()).humanLabelled;
}

} // namespace

class TestCliCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsBackups();
    void restoresTheNewest();
    void restoresWhatIsAskedFor();
    void rebuildsFromFiles();
    void saysWhyNothingCanBeDone();
    void backsUpAfterALargeRun();
    void readsAReadOnlyCatalogue();
    void readsWhatTheLogOfAReadOnlyMediumHolds();
    void twoImportsOfOneFolderAtOnce();
    void anUndoThatIsKilledIsWholeOrNotThere();
};

void TestCliCatalog::listsBackups()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    const CliResult none = cli.json(args("catalog backups"));
    QCOMPARE(none.exitCode, 0);
    QVERIFY(none.out.isEmpty());
    (void)require(storage::AutomaticBackups(cli.catalogFile()).make());
    const QJsonObject line = cli.json(args("catalog backups")).last();
    QCOMPARE(sortedKeys(line), keys("file made_at photos bytes error"));
    QCOMPARE(line.value(u"photos").toInt(), kPictures);
    QVERIFY(line.value(u"error").isNull());
    QVERIFY(QDateTime::fromString(line.value(u"made_at").toString(), Qt::ISODate).isValid());
}

void TestCliCatalog::restoresTheNewest()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    (void)require(storage::AutomaticBackups(cli.catalogFile()).make());
    damage(cli.catalogFile());
    const CliResult broken = cli.json(args("list"));
    QCOMPARE(broken.exitCode, 3);
    QVERIFY(broken.err.contains("database-corrupt"));
    const CliResult restored = cli.json(args("catalog restore"));
    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(sortedKeys(restored.last()), keys("restored made_at photos set_aside"));
    QCOMPARE(restored.last().value(u"photos").toInt(), kPictures);
    QVERIFY(QFile::exists(restored.last().value(u"set_aside").toString()));
    QCOMPARE(static_cast<int>(cli.json(args("list")).lines().size()), kPictures);
}

void TestCliCatalog::restoresWhatIsAskedFor()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    const auto first = require(storage::AutomaticBackups(cli.catalogFile()).make());
    QCOMPARE(cli.run(args("labels add harbour")).exitCode, 0);
    (void)require(storage::AutomaticBackups(cli.catalogFile()).make());
    const QString name = QFileInfo(first->file).fileName();
    QCOMPARE(cli.json(args("catalog restore") << name).exitCode, 0);
    QVERIFY(!cli.json(args("labels list")).out.contains("harbour"));
    const CliResult missing = cli.json(args("catalog restore none.bak"));
    QCOMPARE(missing.exitCode, 3);
    QVERIFY(missing.err.contains("not-found"));
}

void TestCliCatalog::rebuildsFromFiles()
{
    const CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    QCOMPARE(cli.run({u"label"_s, cli.photos() + u"/3.jpg"_s, u"--set"_s, u"forest"_s}).exitCode, 0);
    QCOMPARE(cli.run(args("sidecars write")).exitCode, 0);
    (void)require(storage::AutomaticBackups(cli.catalogFile()).make());
    damage(cli.catalogFile());
    const CliResult rebuilt = cli.json(args("catalog rebuild"));
    QCOMPARE(rebuilt.exitCode, 0);
    const QJsonObject figures = rebuilt.last().value(u"rebuilt").toObject();
    QCOMPARE(sortedKeys(figures), keys("photos human_labelled roots files offline set_aside"));
    QCOMPARE(figures.value(u"photos").toInt(), kPictures);
    QCOMPARE(figures.value(u"human_labelled").toInt(), 1);
    const QJsonObject shown = cli.json(args("list --label forest")).of(u"3.jpg"_s);
    QCOMPARE(shown.value(u"labels").toArray().first().toObject().value(u"source").toString(), u"human"_s);
}

void TestCliCatalog::saysWhyNothingCanBeDone()
{
    const CliProcess cli;
    QCOMPARE(cli.run(args("catalog restore")).exitCode, 3);
    const CliResult rebuilt = cli.run(args("catalog rebuild"));
    QCOMPARE(rebuilt.exitCode, 3);
    QVERIFY(rebuilt.err.contains("not-found"));
    QVERIFY(!QFile::exists(cli.catalogFile()));
}

void TestCliCatalog::backsUpAfterALargeRun()
{
    const CliProcess cli;
    cli.makePictures(static_cast<int>(storage::kLargeChange));
    QCOMPARE(cli.run({u"import"_s, cli.photos()}).exitCode, 0);
    const std::vector<QJsonObject> lines = cli.json(args("catalog backups")).lines();
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines.front().value(u"photos").toInt(), static_cast<int>(storage::kLargeChange));
}

void TestCliCatalog::readsAReadOnlyCatalogue()
{
    CliProcess cli;
    cli.makePictures(kPictures);
    QCOMPARE(cli.classify().exitCode, 0);
    cli.useOrdinaryUser();
    const QString folder = QFileInfo(cli.catalogFile()).path();
    const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const QFile::Permissions enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(cli.catalogFile(), readable));
    QVERIFY(QFile::setPermissions(folder, enterable));
    QVERIFY(QFile::setPermissions(cli.path(u"data"_s), enterable));
    const auto restore = qScopeGuard([=] { QFile::setPermissions(folder, enterable | QFile::WriteOwner); });
    for (const char* command :
         {"list", "catalog stats", "catalog check", "review", "labels list", "models list", "history"})
        QCOMPARE(cli.json(args(command)).exitCode, 0);
    for (const char* command : {"labels add harbour", "undo"}) {
        const CliResult refused = cli.json(args(command));
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("permission-denied"), refused.err.constData());
    }
    QCOMPARE(cli.classify().exitCode, 3);
}

void TestCliCatalog::readsWhatTheLogOfAReadOnlyMediumHolds()
{
    const CliProcess cli;
    const QString folder = cli.path(u"medium"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + u"/c.sqlite"_s;
    {
        const QString other = cli.path(u"c.sqlite"_s);
        const auto catalog = require(storage::Catalog::open(other));
        (void)require(catalog->labels().add(u"desert"_s, {u"Ada"_s, std::nullopt, std::nullopt}));
        // As after a crash, and copied to the medium.
        QVERIFY(QFile::copy(other, file));
        QVERIFY(QFile::copy(other + u"-wal"_s, file + u"-wal"_s));
    }
    for (const QString& one : {file, file + u"-wal"_s})
        QVERIFY(QFile::setPermissions(one, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                              QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    QFile::setPermissions(cli.path({}), QFile::permissions(cli.path({})) | QFile::ReadGroup |
                                            QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    {
        const OrdinaryUser user;
        const auto catalog = require(storage::Catalog::open(file, storage::Access::ReadOnly));
        QCOMPARE(require(catalog->labels().all()).size(), 7U);
        QVERIFY(!storage::isWatchable(file));
    }
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
}

void TestCliCatalog::twoImportsOfOneFolderAtOnce()
{
    constexpr int kMany = 600;
    const CliProcess cli;
    cli.makePictures(kMany);
    const QStringList command{u"--json"_s, u"classify"_s, cli.photos(), u"--model"_s, cli.model()};
    const std::unique_ptr<QProcess> one = cli.start(command, cli.path(u"one.txt"_s));
    const std::unique_ptr<QProcess> two = cli.start(command, cli.path(u"two.txt"_s));
    QCOMPARE(CliProcess::finish(*one).exitCode, 0);
    QCOMPARE(CliProcess::finish(*two).exitCode, 0);
    const QJsonObject stats = cli.json(args("catalog stats")).last();
    QCOMPARE(stats.value(u"photos").toInt(), kMany);
    QCOMPARE(stats.value(u"classified").toInt(), kMany);
    QCOMPARE(stats.value(u"failed").toInt(), 0);
    QCOMPARE(stats.value(u"roots").toInt(), 1);
    QCOMPARE(cli.json(args("catalog check")).exitCode, 0);
}

void TestCliCatalog::anUndoThatIsKilledIsWholeOrNotThere()
{
    const CliProcess cli;
    const QString file = cli.path(u"many.sqlite"_s);
    fillCatalogue(file);
    int broken = 0;
    for (int round = 0; round < 5; ++round) {
        const std::unique_ptr<QProcess> undo = cli.start({u"--catalog"_s, file, u"undo"_s});
        QVERIFY(undo->waitForStarted());
        // Killed as soon as it has opened the catalogue, or while it writes what it has changed.
        const QString log = file + u"-wal"_s;
        const bool isEarly = round % 2 == 0;
        const auto isTime = [&] { return isEarly ? QFile::exists(log) : QFileInfo(log).size() > 0; };
        while (!isTime() && !undo->waitForFinished(1) && undo->state() == QProcess::Running)
            ;
        undo->kill();
        QVERIFY(undo->state() == QProcess::NotRunning || undo->waitForFinished());
        broken += undo->exitStatus() == QProcess::CrashExit ? 1 : 0;
        const qint64 labelled = labelledIn(file);
        QVERIFY2(labelled == kLabelled || labelled == 0, qPrintable(QString::number(labelled)));
        if (labelled == 0)
            QCOMPARE(cli.run({u"--catalog"_s, file, u"redo"_s}).exitCode, 0);
    }
    QVERIFY(broken > 0);
    QCOMPARE(cli.run({u"--catalog"_s, file, u"undo"_s}).exitCode, 0);
    QCOMPARE(labelledIn(file), 0);
}

QTEST_GUILESS_MAIN(TestCliCatalog)
#include "tst_clicatalog.moc"
