// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/verification.h"
#include "tests/archive/exportruns.h"
#include "tests/archive/foreignxmp.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ExportMode;
using archive::ExportOptions;
using archive::ExportStatus;
using base::ErrorCode;

namespace {

constexpr qint64 kTooLarge = (qint64{64} << 20) + 1;

const std::vector<ExportMode> kModes{ExportMode::Copy, ExportMode::HardLink, ExportMode::SymbolicLink,
                                     ExportMode::Move};

} // namespace

/// XMP beside what is exported.
class TestExportSidecars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeAlongInEveryMode();
    void takeTheNameOfTheFile();
    void othersSidecarsStay();
    void areNeverOverwritten();
    void keepAnOriginalWhoseSidecarCannotCome_data();
    void keepAnOriginalWhoseSidecarCannotCome();
    void twiceIsOnce();
    void haveTheLabelsOfAllThatShareAFile();
    void aFullDiskEndsTheRun();
    void halfWrittenOnesAreSwept();
    void arePlanned();
    void anotherOneIsNotTakenForTheTwins();
    void sayWhoseTheyAreWhereAnotherHasTheName_data();
    void sayWhoseTheyAreWhereAnotherHasTheName();
};

void TestExportSidecars::comeAlongInEveryMode()
{
    for (const ExportMode mode : kModes) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
        writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
        writeBytes(kit.root() + u"/b.xmp"_s, foreignXmp("5"));
        ExportOptions options = kit.options();
        options.mode = mode;
        const Ran ran = runOnce(kit, options);
        QCOMPARE(ran.summary->sidecars, 2);
        QCOMPARE(ran.summary->sidecarsFailed, 0);
        // To the letter, and never as a link: a program that writes into it must not reach the original's.
        for (const auto& [name, rating] : {std::pair{u"a.jpg.xmp"_s, "4"}, {u"b.xmp"_s, "5"}}) {
            const QString sidecar = kit.destination() + u"/sea/"_s + name;
            QCOMPARE(bytesOf(sidecar), foreignXmp(rating));
            QVERIFY(!QFileInfo(sidecar).isSymLink());
            const auto original = archive::factsOf(kit.root() + u'/' + name);
            QCOMPARE(original.has_value(), mode != ExportMode::Move);
            if (original)
                QVERIFY(!original->isSameFile(require(archive::factsOf(sidecar))));
        }
        if (mode != ExportMode::SymbolicLink)
            QVERIFY(require(archive::verifyArchive(QFile::encodeName(kit.destination()), {})).isValid());
    }
}

void TestExportSidecars::takeTheNameOfTheFile()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.XMP"_s, foreignXmp("4"));
    writeBytes(kit.root() + u"/b.xmp"_s, foreignXmp("5"));
    ExportOptions options = kit.options();
    options.layout = require(archive::LayoutTemplate::parse(u"{seq}"_s));
    QCOMPARE(runOnce(kit, options).summary->sidecarsFailed, 0);
    QCOMPARE(photosIn(kit.destination()).keys(),
             QStringList({u"000001.jpg"_s, u"000001.jpg.XMP"_s, u"000002.jpg"_s, u"000002.xmp"_s}));
}

void TestExportSidecars::othersSidecarsStay()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    writeBytes(kit.root() + u"/a.nef"_s, "not of the catalogue");
    writeBytes(kit.root() + u"/a.xmp"_s, foreignXmp("4", "nef"));
    writeBytes(kit.root() + u"/b.nef"_s, "not of the catalogue");
    writeBytes(kit.root() + u"/b.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    QCOMPARE(runOnce(kit, options).summary->sidecars, 0);
    QCOMPARE(treeOf(kit.root()).keys(), QStringList({u"a.nef"_s, u"a.xmp"_s, u"b.nef"_s, u"b.xmp"_s}));
}

void TestExportSidecars::areNeverOverwritten()
{
    for (const ExportMode mode : kModes) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
        writeBytes(kit.destination() + u"/sea/a.jpg.xmp"_s, foreignXmp("1"));
        ExportOptions options = kit.options();
        options.mode = mode;
        for (int call = 0; call < 2; ++call) {
            const Ran ran = runOnce(kit, options);
            const auto* result = ran.of(u"sea/a.jpg"_s);
            QVERIFY(result);
            const bool isMove = mode == ExportMode::Move;
            const auto failure = isMove ? result->failure : result->sidecarFailure;
            QCOMPARE(failure.value_or(base::Error{}).code, ErrorCode::NameTaken);
            QCOMPARE(isMove ? ran.summary->failed : ran.summary->sidecarsFailed, 1);
            for (const QString& report : {u"/report.csv"_s, u"/report.html"_s})
                QVERIFY(bytesOf(kit.destination() + report).contains("is another sidecar than"));
            QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg.xmp"_s), foreignXmp("1"));
            QCOMPARE(bytesOf(kit.root() + u"/a.jpg.xmp"_s), foreignXmp("4"));
            QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("a"));
        }
    }
}

void TestExportSidecars::keepAnOriginalWhoseSidecarCannotCome_data()
{
    QTest::addColumn<bool>("isLink");
    QTest::newRow("a link") << true;
    QTest::newRow("huge") << false;
}

void TestExportSidecars::keepAnOriginalWhoseSidecarCannotCome()
{
    QFETCH(bool, isLink);
    for (const ExportMode mode : kModes) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        const QString sidecar = kit.root() + u"/a.jpg.xmp"_s;
        writeBytes(kit.path(u"elsewhere"_s), "secret");
        if (isLink) {
            QVERIFY(QFile::link(kit.path(u"elsewhere"_s), sidecar));
        } else {
            writeBytes(sidecar, "x");
            QCOMPARE(::truncate(QFile::encodeName(sidecar).constData(), kTooLarge), 0);
        }
        ExportOptions options = kit.options();
        options.mode = mode;
        const Ran ran = runOnce(kit, options);
        const auto* result = ran.of(u"sea/a.jpg"_s);
        QVERIFY(result);
        const auto failure = mode == ExportMode::Move ? result->failure : result->sidecarFailure;
        QCOMPARE(failure.value_or(base::Error{}).code, ErrorCode::ReadFailed);
        QVERIFY(QFile::exists(kit.root() + u"/a.jpg"_s));
        QVERIFY(QFileInfo::exists(sidecar));
        QCOMPARE(photosIn(kit.destination()).keys(), QStringList({u"sea/a.jpg"_s}));
        // Once it is out of the way, the same call does the rest.
        QVERIFY(QFile::remove(sidecar));
        const Ran again = runOnce(kit, options);
        QCOMPARE(again.summary->failed + again.summary->sidecarsFailed, 0);
        QCOMPARE(QFile::exists(kit.root() + u"/a.jpg"_s), mode != ExportMode::Move);
    }
}

void TestExportSidecars::twiceIsOnce()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
    ExportOptions options = kit.options();
    options.withSidecars = true;
    (void)runOnce(kit, options);
    const auto before = photosIn(kit.destination());
    const qint64 journal = QFileInfo(kit.destination() + u"/.scenekeeper/journal.jsonl"_s).size();
    // Also by a call that does not ask for labels.
    for (const bool withSidecars : {true, false}) {
        options.withSidecars = withSidecars;
        const Ran again = runOnce(kit, options);
        QCOMPARE(again.summary->sidecars, 1);
        QCOMPARE(again.summary->sidecarsFailed, 0);
        QCOMPARE(photosIn(kit.destination()), before);
    }
    QCOMPARE(QFileInfo(kit.destination() + u"/.scenekeeper/journal.jsonl"_s).size(), journal);
    // Another word of another program since is not taken for the one that came along.
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("2"));
    const Ran changed = runOnce(kit, options);
    QCOMPARE(changed.results.front().sidecarFailure.value_or(base::Error{}).code, ErrorCode::NameTaken);
    QCOMPARE(photosIn(kit.destination()), before);
}

void TestExportSidecars::haveTheLabelsOfAllThatShareAFile()
{
    ExportKit kit;
    kit.classify(kit.add(u"1/a.jpg"_s, "same"), {{u"sea"_s, 0.9}, {u"forest"_s, 0.8}});
    const base::PhotoId second = kit.add(u"2/a.jpg"_s, "same");
    kit.classify(second, {{u"sea"_s, 0.7}});
    kit.label(second, u"glacier"_s);
    ExportOptions options = kit.options();
    options.layout = require(archive::LayoutTemplate::parse(u"{name}"_s));
    options.withSidecars = true;
    archive::makeBag(options, {});
    const Ran ran = runOnce(kit, options);
    QVERIFY(ran.summary->isBag);
    QCOMPARE(ran.summary->sidecars, 1);
    QCOMPARE(labelsIn(kit.destination() + u"/data/a.jpg.xmp"_s, kit.destination() + u"/data/a.jpg"_s),
             QStringList({u"forest"_s, u"glacier"_s, u"sea"_s}));
    const QByteArray table = bytesOf(kit.destination() + u"/metadata/metadata.csv"_s);
    for (const char* label : {"forest", "glacier", "sea"})
        QVERIFY2(table.contains(label), table.constData());
    QVERIFY(require(archive::verifyArchive(QFile::encodeName(kit.destination()), {})).isValid());
}

void TestExportSidecars::aFullDiskEndsTheRun()
{
    for (const ExportMode mode : kModes) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
        writeBytes(kit.root() + u"/a.jpg.xmp"_s, foreignXmp("4"));
        ExportOptions options = kit.options();
        options.mode = mode;
        FaultyLayer layer;
        layer.fault = [&layer](const QByteArray& step) -> std::optional<base::Error> {
            // The sidecar's is the last file that is made.
            const bool isSidecar =
                step == "createFile" && layer.steps.contains("makeFolder") && layer.steps.count("write") >= 2;
            return isSidecar ? std::optional(base::Error{ErrorCode::DiskFull, u"no space"_s}) : std::nullopt;
        };
        const Ran ran = runOnce(kit, options, &layer);
        QVERIFY(ran.summary && ran.summary->stoppedBy);
        QCOMPARE(ran.summary->stoppedBy->code, ErrorCode::DiskFull);
        QVERIFY(QFile::exists(kit.root() + u"/a.jpg"_s) && QFile::exists(kit.root() + u"/a.jpg.xmp"_s));
        const Ran again = runOnce(kit, options);
        QCOMPARE(again.summary->failed + again.summary->sidecarsFailed, 0);
        QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg.xmp"_s), foreignXmp("4"));
    }
}

void TestExportSidecars::halfWrittenOnesAreSwept()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    ExportOptions options = kit.options();
    options.withSidecars = true;
    FaultyLayer layer;
    layer.fault = [&layer](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            throw Killed();
        return std::nullopt;
    };
    try {
        (void)runOnce(kit, options, &layer);
        QFAIL("nobody killed it");
    } catch (const Killed&) {
    }
    // As one that is being merged is called; one that somebody else calls so, too, is not ours.
    writeBytes(kit.destination() + u"/sea/.scenekeeper-3x9.part"_s, "half");
    writeBytes(kit.destination() + u"/sea/.other.part"_s, "theirs");
    QCOMPARE(runOnce(kit, options).summary->sidecars, 1);
    QCOMPARE(leftovers(kit.destination()), QStringList({u".other.part"_s}));
}

void TestExportSidecars::arePlanned()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "12345"), u"sea"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, "123");
    const archive::ExportPlan plan = kit.plan();
    QCOMPARE(plan.sidecars, 1);
    QCOMPARE(plan.bytesNeeded, 8);
    (void)runOnce(kit, kit.options());
    QCOMPARE(kit.plan().sidecars, 0);
}

void TestExportSidecars::anotherOneIsNotTakenForTheTwins()
{
    for (const ExportMode mode : kModes) {
        ExportKit kit;
        for (const QString& folder : {u"1"_s, u"2"_s}) {
            kit.label(kit.add(folder + u"/a.jpg"_s, "same"), u"sea"_s);
            writeBytes(kit.root() + u'/' + folder + u"/a.jpg.xmp"_s, foreignXmp("4"));
        }
        writeBytes(kit.destination() + u"/sea/a.jpg.xmp"_s, foreignXmp("1"));
        ExportOptions options = kit.options();
        options.mode = mode;
        for (int call = 0; call < 2; ++call) {
            const Ran ran = runOnce(kit, options);
            QCOMPARE(ran.summary->sidecars, 0);
            QCOMPARE(ran.summary->removed, 0);
        }
        QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg.xmp"_s), foreignXmp("1"));
        QCOMPARE(treeOf(kit.root()).size(), 4);
    }
}

void TestExportSidecars::sayWhoseTheyAreWhereAnotherHasTheName_data()
{
    QTest::addColumn<bool>("isThereBefore");
    QTest::newRow("of the plan") << false;
    QTest::newRow("there before") << true;
}

void TestExportSidecars::sayWhoseTheyAreWhereAnotherHasTheName()
{
    QFETCH(bool, isThereBefore);
    ExportKit kit;
    kit.label(kit.add(u"1/a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.root() + u"/1/a.xmp"_s, foreignXmp("4"));
    if (isThereBefore)
        writeBytes(kit.destination() + u"/sea/a.png"_s, "b");
    else
        kit.label(kit.add(u"2/a.png"_s, "b"), u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    QCOMPARE(runOnce(kit, options).summary->sidecars, 1);
    QCOMPARE(photosIn(kit.destination()).keys(),
             QStringList({u"sea/a.jpg"_s, u"sea/a.jpg.xmp"_s, u"sea/a.png"_s}));
    QVERIFY(treeOf(kit.root()).isEmpty());
}

QTEST_GUILESS_MAIN(TestExportSidecars)
#include "tst_exportsidecars.moc"
