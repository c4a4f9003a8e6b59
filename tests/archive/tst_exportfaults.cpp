// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/verification.h"
#include "tests/archive/exportruns.h"
#include "tests/storage/catalogfixture.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;
using archive::ExportResult;
using archive::ExportStatus;
using archive::Several;

Q_DECLARE_METATYPE(archive::ExportMode)
Q_DECLARE_METATYPE(archive::ConflictRule)
Q_DECLARE_METATYPE(archive::Several)

namespace {

const QByteArray kForeignXmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
                               "rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                               "xmp:Rating=\"4\"/></rdf:RDF></x:xmpmeta>";

/// Three photographs, two of which have sidecars.
void fillWithSidecars(ExportKit& kit)
{
    kit.label(kit.add(u"a.jpg"_s, "first"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "other"), u"sea"_s);
    kit.label(kit.add(u"c.jpg"_s, "third"), u"forest"_s);
    writeBytes(kit.root() + u"/a.jpg.xmp"_s, kForeignXmp);
    writeBytes(kit.root() + u"/b.xmp"_s, kForeignXmp);
}

/// Names and what matters of the contents: labels have times, and those differ from run to run.
QStringList essence(const QString& folder)
{
    QStringList lines;
    const auto tree = photosIn(folder);
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        QString line = file.key();
        if (!line.endsWith(u".xmp"))
            line += u' ' + QString::fromUtf8(file.value());
        else if (file.value().contains("xmp:Rating"))
            line += u" rating"_s;
        if (line.contains(u".xmp") && file.value().contains("scenekeeper.org"))
            line += u" labels"_s;
        lines << line;
    }
    return lines;
}

/// Whether each original, and what each sidecar says, is whole in one place at least.
bool isAllSomewhere(const ExportKit& kit, const QString& payload)
{
    const auto isPhoto = [](const QByteArray& bytes) { return bytes.size() == 5; };
    return (isPhoto(bytesOf(kit.root() + u"/a.jpg"_s)) || isPhoto(bytesOf(payload + u"/sea/a.jpg"_s))) &&
           (isPhoto(bytesOf(kit.root() + u"/b.jpg"_s)) || isPhoto(bytesOf(payload + u"/sea/b.jpg"_s))) &&
           (bytesOf(kit.root() + u"/a.jpg.xmp"_s) == kForeignXmp ||
            bytesOf(payload + u"/sea/a.jpg.xmp"_s).contains("xmp:Rating")) &&
           (bytesOf(kit.root() + u"/b.xmp"_s) == kForeignXmp ||
            bytesOf(payload + u"/sea/b.xmp"_s).contains("xmp:Rating"));
}

/// What an export must leave of them, as essence() has it.
QStringList expectedEssence(bool withLabels)
{
    const QString labels = withLabels ? u" labels"_s : QString();
    QStringList expected{u"forest/c.jpg third"_s, u"sea/a.jpg first"_s, u"sea/a.jpg.xmp rating"_s + labels,
                         u"sea/b.jpg other"_s, u"sea/b.xmp rating"_s + labels};
    if (withLabels)
        expected.insert(1, u"forest/c.jpg.xmp labels"_s);
    return expected;
}

} // namespace

/// Exports of which any step fails, or is the last.
class TestExportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAtAnyKillPoint_data();
    void nothingIsLostAtAnyKillPoint();
    void sidecarsAndBagsAreCompletedFromAnyKillPoint_data();
    void sidecarsAndBagsAreCompletedFromAnyKillPoint();
    void everyStepMayFail_data();
    void everyStepMayFail();
    void sidecarsMayFailAtAnyStep();
    void aFullDiskEndsTheRun();
    void aMoveIsToldOfWhereItsBagCannotBeWritten();
    void aWrongCopyIsFoundAndRemoved();
    void onlyOneAtATime();
};

void TestExportFaults::nothingIsLostAtAnyKillPoint_data()
{
    QTest::addColumn<ExportMode>("mode");
    QTest::addColumn<ConflictRule>("rule");
    QTest::addColumn<Several>("several");
    const std::vector<std::pair<const char*, ExportMode>> modes{{"copy", ExportMode::Copy},
                                                                {"hardlink", ExportMode::HardLink},
                                                                {"symlink", ExportMode::SymbolicLink},
                                                                {"move", ExportMode::Move}};
    const std::vector<std::pair<const char*, ConflictRule>> rules{
        {"skip", ConflictRule::Skip}, {"rename", ConflictRule::Rename}, {"fail", ConflictRule::Fail}};
    for (const auto& [modeName, mode] : modes) {
        for (const auto& [ruleName, rule] : rules) {
            const QByteArray name = QByteArray(modeName) + ' ' + ruleName;
            QTest::newRow(name.constData()) << mode << rule << Several::First;
        }
        QTest::newRow((QByteArray(modeName) + " copy in each").constData())
            << mode << ConflictRule::Rename << Several::CopyInEach;
        QTest::newRow((QByteArray(modeName) + " link in each").constData())
            << mode << ConflictRule::Rename << Several::LinkInEach;
    }
}

void TestExportFaults::nothingIsLostAtAnyKillPoint()
{
    QFETCH(ExportMode, mode);
    QFETCH(ConflictRule, rule);
    QFETCH(Several, several);
    QMap<QString, QByteArray> expected; // what a run that nobody kills leaves
    int steps = 1;
    for (int killAt = -1; killAt < steps; ++killAt) {
        ExportKit kit;
        kit.classify(kit.add(u"1/a.jpg"_s, "first"), {{u"sea"_s, 0.9}, {u"forest"_s, 0.8}});
        kit.label(kit.add(u"2/a.jpg"_s, "other"), u"sea"_s);
        kit.label(kit.add(u"3/b.jpg"_s, "taken"), u"sea"_s);
        writeBytes(kit.destination() + u"/sea/b.jpg"_s, "alien");
        ExportOptions options = kit.options();
        options.mode = mode;
        options.conflicts = rule;
        options.several = several;
        FaultyLayer layer;
        layer.killAt = killAt;
        try {
            QVERIFY(runOnce(kit, options, &layer).summary);
            QCOMPARE(killAt, -1);
        } catch (const Killed&) {
            QVERIFY(killAt >= 0);
        }
        if (killAt < 0) {
            steps = static_cast<int>(layer.steps.size());
            QVERIFY(steps > 10);
            expected = photosIn(kit.destination());
            continue;
        }
        // No file has its name before it is whole.
        const auto broken = photosIn(kit.destination());
        for (auto file = broken.begin(); file != broken.end(); ++file) {
            if (!file.key().endsWith(u".part"))
                QVERIFY2(expected.value(file.key()) == file.value(), qPrintable(file.key()));
        }
        const Ran again = runOnce(kit, options);
        QVERIFY(again.summary);
        QCOMPARE(photosIn(kit.destination()), expected);
        QVERIFY(leftovers(kit.destination()).isEmpty());
        QCOMPARE(bytesOf(kit.destination() + u"/sea/b.jpg"_s), QByteArray("alien"));
        // Every content is where it was or where it went; after a move, only there.
        for (const auto& [name, content] : std::vector<std::pair<QString, QByteArray>>{
                 {u"1/a.jpg"_s, "first"}, {u"2/a.jpg"_s, "other"}, {u"3/b.jpg"_s, "taken"}}) {
            const bool isLeft = mode != ExportMode::Move || !expected.values().contains(content);
            QVERIFY2(bytesOf(kit.root() + u'/' + name) == (isLeft ? content : QByteArray()),
                     (layer.steps.join(' ')).constData());
        }
    }
}

void TestExportFaults::sidecarsAndBagsAreCompletedFromAnyKillPoint_data()
{
    QTest::addColumn<ExportMode>("mode");
    QTest::addColumn<bool>("withSidecars");
    QTest::addColumn<bool>("asBag");
    QTest::newRow("copy with labels into a bag") << ExportMode::Copy << true << true;
    QTest::newRow("hard links") << ExportMode::HardLink << false << false;
    QTest::newRow("move") << ExportMode::Move << false << false;
    QTest::newRow("move with labels") << ExportMode::Move << true << false;
    QTest::newRow("move into a bag") << ExportMode::Move << false << true;
    QTest::newRow("move with labels into a bag") << ExportMode::Move << true << true;
}

void TestExportFaults::sidecarsAndBagsAreCompletedFromAnyKillPoint()
{
    QFETCH(ExportMode, mode);
    QFETCH(bool, withSidecars);
    QFETCH(bool, asBag);
    const QStringList expected = expectedEssence(withSidecars);
    int steps = 1;
    for (int killAt = -1; killAt < steps; ++killAt) {
        ExportKit kit;
        fillWithSidecars(kit);
        ExportOptions options = kit.options();
        options.mode = mode;
        options.withSidecars = withSidecars;
        if (asBag)
            archive::makeBag(options, {});
        const QString payload = kit.destination() + (asBag ? u"/data"_s : QString());
        FaultyLayer layer;
        layer.killAt = killAt;
        try {
            QVERIFY(runOnce(kit, options, &layer).summary);
            QCOMPARE(killAt, -1);
            steps = static_cast<int>(layer.steps.size());
        } catch (const Killed&) {
            const bool isBag = QFile::exists(kit.destination() + u"/bagit.txt"_s);
            QVERIFY2(isAllSomewhere(kit, payload), layer.steps.join(' ').constData());
            if (!isBag) {
                const Ran again = runOnce(kit, options);
                QVERIFY(again.summary);
                QCOMPARE(again.summary->failed + again.summary->sidecarsFailed, 0);
                QCOMPARE(again.summary->done + again.summary->alreadyThere, 3);
                QVERIFY2(again.summary->isBag == asBag, layer.steps.join(' ').constData());
                QCOMPARE(again.summary->sidecars, withSidecars ? 3 : 2);
            }
        }
        QVERIFY2(essence(payload) == expected,
                 (essence(payload).join(u", ").toUtf8() + " after " + layer.steps.join(' ')).constData());
        QVERIFY(leftovers(kit.destination()).isEmpty());
        const auto report = require(archive::verifyArchive(QFile::encodeName(kit.destination()), {}));
        QVERIFY2(report.isValid(), qPrintable(report.problems.join(u'\n')));
        QCOMPARE(report.files, expected.size());
        QCOMPARE(treeOf(kit.root()).size(), mode == ExportMode::Move ? 0 : 5);
    }
}

void TestExportFaults::everyStepMayFail_data()
{
    nothingIsLostAtAnyKillPoint_data();
}

void TestExportFaults::everyStepMayFail()
{
    QFETCH(ExportMode, mode);
    QFETCH(ConflictRule, rule);
    QFETCH(Several, several);
    int steps = 1;
    for (int failAt = 0; failAt < steps; ++failAt) {
        ExportKit kit;
        kit.classify(kit.add(u"1/a.jpg"_s, "first"), {{u"sea"_s, 0.9}, {u"forest"_s, 0.8}});
        kit.label(kit.add(u"2/b.jpg"_s, "other"), u"sea"_s);
        ExportOptions options = kit.options();
        options.mode = mode;
        options.conflicts = rule;
        options.several = several;
        FaultyLayer layer;
        int step = 0;
        layer.fault = [&step, failAt](const QByteArray&) -> std::optional<base::Error> {
            if (step++ == failAt)
                return base::Error{base::ErrorCode::WriteFailed, u"broken"_s};
            return std::nullopt;
        };
        const archive::ExportPlan plan = kit.plan(options);
        const Ran ran = runPlan(kit, plan, &layer);
        steps = std::max(steps, static_cast<int>(layer.steps.size()));
        if (ran.summary)
            QCOMPARE(ran.results.size(), plan.files.size());
        for (const ExportResult& result : ran.results) {
            if (result.status == ExportStatus::Done)
                QVERIFY(!bytesOf(kit.destination() + u'/' + result.file.target).isEmpty());
            else if (mode == ExportMode::Move)
                QVERIFY(QFile::exists(result.file.source));
        }
        (void)runOnce(kit, options);
        QCOMPARE(bytesOf(kit.destination() + u"/sea/a.jpg"_s), QByteArray("first"));
        QCOMPARE(bytesOf(kit.destination() + u"/sea/b.jpg"_s), QByteArray("other"));
        QVERIFY(leftovers(kit.destination()).isEmpty());
        QCOMPARE(QFile::exists(kit.root() + u"/1/a.jpg"_s), mode != ExportMode::Move);
        QCOMPARE(QFile::exists(kit.root() + u"/2/b.jpg"_s), mode != ExportMode::Move);
    }
}

void TestExportFaults::sidecarsMayFailAtAnyStep()
{
    int steps = 1;
    for (int failAt = 0; failAt < steps; ++failAt) {
        ExportKit kit;
        fillWithSidecars(kit);
        ExportOptions options = kit.options();
        options.mode = ExportMode::Move;
        options.withSidecars = true;
        FaultyLayer layer;
        int step = 0;
        layer.fault = [&step, failAt](const QByteArray&) -> std::optional<base::Error> {
            if (step++ == failAt)
                return base::Error{base::ErrorCode::WriteFailed, u"broken"_s};
            return std::nullopt;
        };
        const Ran ran = runOnce(kit, options, &layer);
        steps = std::max(steps, static_cast<int>(layer.steps.size()));
        for (const ExportResult& result : ran.results) {
            // What is not simply done is still where it was.
            if (result.status == ExportStatus::Failed)
                QVERIFY2(QFile::exists(result.file.source), layer.steps.join(' ').constData());
        }
        QVERIFY(bytesOf(kit.root() + u"/a.jpg.xmp"_s) == kForeignXmp ||
                bytesOf(kit.destination() + u"/sea/a.jpg.xmp"_s).contains("xmp:Rating"));
        const Ran again = runOnce(kit, options);
        QVERIFY(again.summary);
        QCOMPARE(again.summary->failed + again.summary->sidecarsFailed, 0);
        QCOMPARE(essence(kit.destination()), expectedEssence(true));
        QVERIFY(treeOf(kit.root()).isEmpty());
    }
}

void TestExportFaults::aFullDiskEndsTheRun()
{
    ExportKit kit;
    for (int i = 0; i < 5; ++i)
        kit.label(kit.add(u"%1.jpg"_s.arg(i), "content " + QByteArray::number(i)), u"sea"_s);
    int writes = 0;
    FaultyLayer layer;
    layer.fault = [&writes](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "write" && ++writes > 2)
            return base::Error{base::ErrorCode::DiskFull, u"no space"_s};
        return std::nullopt;
    };
    const Ran ran = runOnce(kit, kit.options(), &layer);
    QVERIFY(ran.summary);
    QVERIFY(ran.summary->stoppedBy);
    QCOMPARE(ran.summary->stoppedBy->code, base::ErrorCode::DiskFull);
    QCOMPARE(ran.results.size(), std::size_t{5});
    QCOMPARE(ran.summary->done + ran.summary->failed, 5);
    QVERIFY(leftovers(kit.destination()).isEmpty());
    const Ran again = runOnce(kit, kit.options());
    QCOMPARE(again.summary->done + again.summary->alreadyThere, 5);
    QCOMPARE(photosIn(kit.destination()).size(), 5);
}

void TestExportFaults::aMoveIsToldOfWhereItsBagCannotBeWritten()
{
    constexpr int kFiles = 20; // of which the bag says more than Qt keeps in a buffer
    ExportKit kit;
    for (int i = 0; i < kFiles; ++i)
        kit.label(kit.add(u"%1.jpg"_s.arg(i), "content " + QByteArray::number(i)), u"sea"_s);
    ExportOptions options = kit.options();
    options.mode = ExportMode::Move;
    archive::makeBag(options, {});
    std::optional<FileSizeLimit> limit;
    FaultyLayer layer;
    layer.fault = [&limit](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "removeSource" && !limit)
            limit.emplace(0);
        return std::nullopt;
    };
    std::size_t told = 0;
    archive::ExportListener listener;
    listener.results = [&](const std::vector<ExportResult>& results) {
        limit.reset();
        told += results.size();
    };
    const auto summary = archive::runExport(kit.plan(options), {kit.catalogFile(), 1, &layer}, listener, {});
    QVERIFY(summary);
    QCOMPARE(told, std::size_t{kFiles});
    QCOMPARE(summary->done, kFiles);
    QCOMPARE(summary->removed, kFiles);
    QVERIFY(summary->bagFailure && !summary->isBag);
    QVERIFY(treeOf(kit.root()).isEmpty());
    // The catalogue knows that they are gone, and the same call makes the bag.
    const Ran again = runOnce(kit, options);
    QVERIFY(again.summary);
    QCOMPARE(again.summary->alreadyThere, kFiles);
    QVERIFY(again.summary->isBag);
}

void TestExportFaults::aWrongCopyIsFoundAndRemoved()
{
    class LyingLayer : public archive::FileLayer
    {
    public:
        base::Result<void> write(const archive::Descriptor& file, QByteArrayView bytes) override
        {
            return FileLayer::write(file, bytes == "content" ? QByteArrayView("contenT") : bytes);
        }
    };
    for (const ExportMode mode : {ExportMode::Copy, ExportMode::Move}) {
        ExportKit kit;
        kit.label(kit.add(u"a.jpg"_s, "content"), u"sea"_s);
        ExportOptions options = kit.options();
        options.mode = mode;
        LyingLayer layer;
        const Ran ran = runOnce(kit, options, &layer);
        QCOMPARE(ran.failureOf(u"sea/a.jpg"_s).value_or(base::Error{}).code, base::ErrorCode::CopyDiffers);
        QVERIFY(photosIn(kit.destination()).isEmpty());
        QVERIFY(leftovers(kit.destination()).isEmpty());
        QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), QByteArray("content"));
    }
}

void TestExportFaults::onlyOneAtATime()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    const archive::ExportPlan plan = kit.plan();
    FaultyLayer layer;
    base::ErrorCode other = base::ErrorCode::Internal;
    layer.fault = [&](const QByteArray& step) -> std::optional<base::Error> {
        if (step == "rename")
            other = errorOf(runPlan(kit, plan).summary).code;
        return std::nullopt;
    };
    QCOMPARE(runPlan(kit, plan, &layer).summary->done, 1);
    QCOMPARE(other, base::ErrorCode::DestinationBusy);
}

QTEST_GUILESS_MAIN(TestExportFaults)
#include "tst_exportfaults.moc"
