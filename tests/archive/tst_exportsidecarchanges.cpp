// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/verification.h"
#include "tests/archive/exportruns.h"
#include "tests/archive/foreignxmp.h"

#include <QFile>
#include <QTest>
#include <sys/xattr.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ExportMode;
using archive::ExportOptions;
using base::ErrorCode;

/// Sidecars that somebody has changed or taken away since they were exported.
class TestExportSidecarChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasMovedMayGetItsLabelsLater();
    void aSidecarThatIsTakenAwayIsMissed();
    void aMoveKeepsWhatIsNotAtTheDestination();
    void damagedOnesAreTold_data();
    void damagedOnesAreTold();
    void mayBeKept();
    void aMoveKeepsNoneInsteadOfTheOriginals();
    void aMergeThatIsKilledIsKnownAgain();
    void aMergeKeepsTheUsersAttributes();
};

void TestExportSidecarChanges::whatWasMovedMayGetItsLabelsLater()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    QCOMPARE(runOnce(kit, options).summary->removed, 1);
    QVERIFY(treeOf(kit.root()).isEmpty());
    options.withSidecars = true;
    // What comes to lie where the original was is nothing of it.
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("1"));
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"sea/a.jpg moved"_s}));
    const Ran again = runOnce(kit, options);
    QCOMPARE(again.summary->sidecarsFailed, 0);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg.xmp"_s), foreignXmp("1"));
    QCOMPARE(again.summary->alreadyThere, 1);
    QCOMPARE(again.summary->removed, 0);
    const QString sidecar = kit.destination() + u"/sea/a.jpg.xmp"_s;
    QVERIFY(bytesOf(sidecar).contains("xmp:Rating=\"4\""));
    QCOMPARE(labelsIn(sidecar, kit.destination() + u"/sea/a.jpg"_s), QStringList({u"sea"_s}));
}

void TestExportSidecarChanges::aSidecarThatIsTakenAwayIsMissed()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"forest"_s);
    ExportOptions options = kit.options();
    options.withSidecars = true;
    (void)runOnce(kit, options);
    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg.xmp"_s));
    options.filter.photos.labels = {u"forest"_s};
    (void)runOnce(kit, options);
    const auto report = require(archive::verifyArchive(QFile::encodeName(kit.destination()), {}));
    QCOMPARE(report.missing.size(), std::size_t{1});
    QCOMPARE(report.missing.front().path, u"sea/a.jpg.xmp"_s);
}

void TestExportSidecarChanges::aMoveKeepsWhatIsNotAtTheDestination()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    (void)runOnce(kit, options);
    const QString sidecar = kit.destination() + u"/sea/a.jpg.xmp"_s;
    writeBytes(sidecar, foreignXmp("1"));
    options.mode = ExportMode::Move;
    const Ran moved = runOnce(kit, options);
    QCOMPARE(moved.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, ErrorCode::TargetChanged);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("a"));
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg.xmp"_s), foreignXmp("4"));
    // Once it is out of the way, the same call does the rest.
    QVERIFY(QFile::remove(sidecar));
    QCOMPARE(runOnce(kit, options).summary->removed, 1);
    QCOMPARE(bytesOf(sidecar), foreignXmp("4"));
}

void TestExportSidecarChanges::damagedOnesAreTold_data()
{
    QTest::addColumn<bool>("isBrought");
    QTest::addColumn<bool>("withLabels");
    QTest::newRow("brought") << true << false;
    QTest::newRow("merged") << true << true;
    QTest::newRow("labels alone") << false << true;
}

void TestExportSidecarChanges::damagedOnesAreTold()
{
    QFETCH(bool, isBrought);
    QFETCH(bool, withLabels);
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    if (isBrought)
        writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    options.withSidecars = withLabels;
    (void)runOnce(kit, options);
    const QString sidecar = kit.destination() + u"/sea/a.jpg.xmp"_s;
    const QByteArray damaged = bytesOf(sidecar).replace("<rdf:RDF", "<!--rot--><rdf:RDF");
    writeBytes(sidecar, damaged);
    for (int call = 0; call < 2; ++call) {
        const Ran again = runOnce(kit, options);
        QCOMPARE(again.summary->sidecarsFailed, 1);
        QCOMPARE(again.results.front().sidecarFailure.value_or(base::Error{}).code, ErrorCode::TargetChanged);
        QCOMPARE(bytesOf(sidecar), damaged);
        QVERIFY(!require(archive::verifyArchive(QFile::encodeName(kit.destination()), {})).isValid());
    }
}

void TestExportSidecarChanges::mayBeKept()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    QVERIFY(!kit.plan().hasEarlierSidecars);
    (void)runOnce(kit, options);
    QVERIFY(kit.plan().hasEarlierSidecars);
    const QString sidecar = kit.destination() + u"/sea/a.jpg.xmp"_s;
    writeBytes(sidecar, foreignXmp("1"));
    QCOMPARE(runOnce(kit, options).summary->sidecarsFailed, 1);
    options.keepChangedSidecars = true;
    // From then on it is what the archive has, also for a call that does not keep what comes later.
    for (int call = 0; call < 2; ++call) {
        QCOMPARE(runOnce(kit, options).summary->sidecarsFailed, 0);
        QCOMPARE(bytesOf(sidecar), foreignXmp("1"));
        QVERIFY(require(archive::verifyArchive(QFile::encodeName(kit.destination()), {})).isValid());
        options.keepChangedSidecars = false;
    }
    writeBytes(sidecar, foreignXmp("2"));
    QCOMPARE(runOnce(kit, options).summary->sidecarsFailed, 1);
}

void TestExportSidecarChanges::aMoveKeepsNoneInsteadOfTheOriginals()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    (void)runOnce(kit, options);
    writeBytes(kit.destination() + u"/sea/a.jpg.xmp"_s, foreignXmp("1"));
    options.keepChangedSidecars = true;
    options.mode = ExportMode::Move;
    QCOMPARE(runOnce(kit, options).failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code,
             ErrorCode::TargetChanged);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg.xmp"_s), foreignXmp("4"));
}

void TestExportSidecarChanges::aMergeThatIsKilledIsKnownAgain()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "a");
    kit.label(photo, u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    QCOMPARE(runOnce(kit, options).summary->removed, 1);
    options.withSidecars = true;
    const QString sidecar = kit.destination() + u"/sea/a.jpg.xmp"_s;
    FaultyLayer layer;
    layer.fault = [&sidecar](const QByteArray&) -> std::optional<base::Error> {
        if (bytesOf(sidecar) != foreignXmp("4"))
            throw Killed();
        return std::nullopt;
    };
    const archive::ExportPlan plan = kit.plan(options);
    try {
        (void)runPlan(kit, plan, &layer);
        QFAIL("nobody killed it");
    } catch (const Killed&) {
    }
    // Also where the labels are others by then, so that it cannot be merged again to compare.
    kit.label(photo, u"forest"_s);
    const Ran again = runOnce(kit, options);
    QCOMPARE(again.summary->sidecarsFailed, 0);
    QCOMPARE(labelsIn(sidecar, kit.destination() + u"/sea/a.jpg"_s), QStringList({u"forest"_s, u"sea"_s}));
    QVERIFY(require(archive::verifyArchive(QFile::encodeName(kit.destination()), {})).isValid());
}

void TestExportSidecarChanges::aMergeKeepsTheUsersAttributes()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    const QByteArray original = QFile::encodeName(kit.root() + u"/a.jpg.xmp"_s);
    if (::setxattr(original.constData(), "user.origin", "me", 2, 0) != 0)
        QSKIP("this file system holds no attributes");
    ExportOptions options = kit.options();
    options.withSidecars = true;
    QCOMPARE(runOnce(kit, options).summary->sidecars, 1);
    const QByteArray merged = QFile::encodeName(kit.destination() + u"/sea/a.jpg.xmp"_s);
    QVERIFY(bytesOf(QFile::decodeName(merged)) != foreignXmp("4"));
    char value[2] = {};
    QCOMPARE(::getxattr(merged.constData(), "user.origin", value, sizeof value), ssize_t{2});
    QCOMPARE(QByteArray(value, 2), QByteArray("me"));
}

QTEST_GUILESS_MAIN(TestExportSidecarChanges)
#include "tst_exportsidecarchanges.moc"
