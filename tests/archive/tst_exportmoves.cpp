// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/exportruns.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;

/// Exports that remove originals.
class TestExportMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceThatChangesDuringAMoveStays();
    void whatWasMovedByAKilledCallIsMissingInTheCatalogue();
    void anotherFileAtTheSamePlaceIsMovedToo();
    void whatWasCopiedBeforeItWasMovedIsKnown_data();
    void whatWasCopiedBeforeItWasMovedIsKnown();
    void aMoveRemovesOnlyWhatWasPlanned();
    void saysHowToFinishWhatWasImportedMeanwhile();
};

void TestExportMoves::aSourceThatChangesDuringAMoveStays()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "before"), u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    FaultyLayer layer;
    layer.fault = [&kit](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            writeBytes(kit.root() + u"/a.jpg"_s, "edited now");
        return std::nullopt;
    };
    const Ran ran = runOnce(kit, options, &layer);
    QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::SourceChanged);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("edited now"));
    QCOMPARE(ran.summary->removed, 0);
}

void TestExportMoves::whatWasMovedByAKilledCallIsMissingInTheCatalogue()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "a");
    kit.label(photo, u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    FaultyLayer layer;
    layer.fault = [&layer](const QByteArray&) -> std::optional<base::Error> {
        if (layer.steps.contains("removeSource") && layer.steps.last() != "removeSource")
            throw Killed();
        return std::nullopt;
    };
    const archive::ExportPlan plan = kit.plan(options);
    try {
        (void)runPlan(kit, plan, &layer);
    } catch (const Killed&) {
    }
    require(kit.catalog().photos().setMissing(photo, false)); // as if it had been killed before it said so
    QVERIFY(!QFile::exists(kit.root() + u"/a.jpg"_s));
    const Ran again = runOnce(kit, options);
    QCOMPARE(again.summary->alreadyThere, 1);
    QCOMPARE(again.summary->removed, 0);
    QVERIFY(require(kit.catalog().search().rows({&photo, 1})).front().offline);
}

void TestExportMoves::anotherFileAtTheSamePlaceIsMovedToo()
{
    ExportKit kit;
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    options.conflicts = ConflictRule::Rename;
    for (const QByteArray& content : {QByteArray("one"), QByteArray("other")}) {
        kit.label(kit.add(u"a.jpg"_s, content), u"sea"_s);
        QCOMPARE(runOnce(kit, options).summary->removed, 1);
    }
    QCOMPARE(photosIn(kit.destination()).values(), QList<QByteArray>({"other", "one"}));
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"sea/a-2.jpg moved"_s}));
}

void TestExportMoves::whatWasCopiedBeforeItWasMovedIsKnown_data()
{
    QTest::addColumn<bool>("asBag");
    QTest::newRow("plain") << false;
    QTest::newRow("unfinished bag") << true;
}

void TestExportMoves::whatWasCopiedBeforeItWasMovedIsKnown()
{
    QFETCH(bool, asBag);
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, "a");
    kit.label(photo, u"sea"_s);
    ExportOptions options = kit.options();
    options.several = archive::Several::LinkInEach;
    if (asBag)
        archive::makeBag(options, {});
    // No report can be placed, so there is no bag.
    const QString obstacle = kit.destination() + u"/.scenekeeper/reports"_s;
    QVERIFY(QDir().mkpath(obstacle));
    QCOMPARE(runOnce(kit, options).summary->done, 1);
    kit.label(photo, u"forest"_s);
    options.mode = ExportMode::Move;
    const Ran moved = runOnce(kit, options);
    QCOMPARE(moved.summary->done, 2);
    QCOMPARE(moved.summary->removed, 1);
    QVERIFY(!QFile::exists(kit.root() + u"/a.jpg"_s));
    QVERIFY(QDir().rmdir(obstacle));
    const archive::ExportPlan plan = kit.plan(options);
    QCOMPARE(ExportKit::lines(plan), QStringList({u"forest/a.jpg moved"_s, u"sea/a.jpg moved"_s}));
    const Ran again = runPlan(kit, plan);
    QCOMPARE(again.summary->alreadyThere, 2);
    QCOMPARE(again.summary->isBag, asBag);
}

void TestExportMoves::aMoveRemovesOnlyWhatWasPlanned()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.destination() + u"/sea/a.jpg"_s, "a");
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    const archive::ExportPlan plan = kit.plan(options);
    QCOMPARE(plan.originalsToRemove(), 0);
    QVERIFY(QFile::remove(kit.destination() + u"/sea/a.jpg"_s));
    const Ran ran = runPlan(kit, plan);
    QCOMPARE(ran.summary->done, 1);
    QCOMPARE(ran.summary->removed, 0);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("a"));
    QCOMPARE(runOnce(kit, options).summary->removed, 1); // asked anew
}

void TestExportMoves::saysHowToFinishWhatWasImportedMeanwhile()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    FaultyLayer layer;
    layer.fault = [](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "removeSource")
            throw Killed();
        return std::nullopt;
    };
    const archive::ExportPlan plan = kit.plan(options);
    try {
        (void)runPlan(kit, plan, &layer);
        QFAIL("nobody killed it");
    } catch (const Killed&) {
    }
    (void)require(kit.catalog().roots().ensure(kit.destination()));
    QCOMPARE(errorOf(archive::planExport(kit.catalog(), options)).code, base::ErrorCode::MoveUnfinished);
    // Nothing is left to be finished once the original is gone.
    QVERIFY(QFile::remove(kit.root() + u"/a.jpg"_s));
    QCOMPARE(errorOf(archive::planExport(kit.catalog(), options)).code, base::ErrorCode::DestinationOverlaps);
}

QTEST_GUILESS_MAIN(TestExportMoves)
#include "tst_exportmoves.moc"
