// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportrun.h"
#include "core/archive/sourcecheck.h"
#include "core/archive/verification.h"
#include "core/metadata/sidecarfile.h"
#include "tests/archive/exportkit.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ExportOptions;
using archive::ExportSummary;

class TestExportPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sidecarsSayWhatTheCatalogueKnows();
    void anExportWithSidecarsIsValid();
    void aBagIsValid();
    void aFinishedBagIsNotChanged();
    void nobodysFilesBecomeABag();
    void copiesOfAPhotographShareALine();
    void aMoveMakesABag();
    void theBagOfAMoveIsMadeWhenAllIsMoved();
    void whatAnEarlierCallWroteIsReadAgain();
    void anotherExportsFoldersAreNoBag();
    void photographsOfWhichAPartStaysAreNoBag();
    void theOriginalsSidecarComesAlong();
    void aLabelWithASlashHasASidecar();
    void aStoppedExportIsNoBagUntilItGoesOn();
    void foreignFilesInThePayloadAreToldOf();
    void aBagIsNotClosedWhileAFileOfItIsMissing();
    void aBagOfHardLinksHoldsWhatTheCatalogueKnows();

private:
    [[nodiscard]] static ExportOptions bagOptions(const ExportKit& kit);
    [[nodiscard]] static ExportSummary run(ExportKit& kit, const ExportOptions& options,
                                           std::stop_token stop = {});
    [[nodiscard]] static archive::VerificationReport verified(const ExportKit& kit);
    /// Two labelled photographs, one by a person.
    static void fill(ExportKit& kit);
};

void TestExportPackage::fill(ExportKit& kit)
{
    kit.label(kit.add(u"a%b.jpg"_s, "one"), u"sea"_s);
    kit.classify(kit.add(u"b.jpg"_s, "two"), {{u"forest"_s, 0.9}});
}

ExportOptions TestExportPackage::bagOptions(const ExportKit& kit)
{
    ExportOptions options = kit.options();
    archive::BagInfo info;
    info.sourceOrganization = u"City archive"_s;
    info.contactName = u"Ada"_s;
    info.contactEmail = u"ada@example.org"_s;
    info.person = u"Ada"_s;
    archive::makeBag(options, info);
    options.withSidecars = true;
    return options;
}

ExportSummary TestExportPackage::run(ExportKit& kit, const ExportOptions& options, std::stop_token stop)
{
    archive::ExportRunOptions runOptions;
    runOptions.catalogFile = kit.catalogFile();
    return require(archive::runExport(kit.plan(options), runOptions, {}, std::move(stop)));
}

archive::VerificationReport TestExportPackage::verified(const ExportKit& kit)
{
    return require(archive::verifyArchive(QFile::encodeName(kit.destination()), {}));
}

void TestExportPackage::sidecarsSayWhatTheCatalogueKnows()
{
    ExportKit kit;
    fill(kit);
    ExportOptions options = kit.options();
    options.withSidecars = true;
    const ExportSummary summary = run(kit, options);
    QCOMPARE(summary.sidecars, 2);
    QCOMPARE(summary.sidecarsFailed, 0);
    const QString picture = kit.destination() + u"/forest/b.jpg"_s;
    const auto content = require(metadata::readSidecars(picture, {picture + u".xmp"_s}, true));
    QVERIFY(content.labels);
    QCOMPARE(content.labels->labels.front().name, u"forest"_s);
    QCOMPARE(content.labels->labels.front().source, domain::AssignmentSource::Model);
    // Nothing beside the originals.
    QVERIFY(!QFile::exists(kit.root() + u"/b.jpg.xmp"_s));
}

void TestExportPackage::anExportWithSidecarsIsValid()
{
    ExportKit kit;
    fill(kit);
    ExportOptions options = kit.options();
    options.withSidecars = true;
    (void)run(kit, options);
    QVERIFY(verified(kit).isValid());
    QCOMPARE(verified(kit).files, 4);
    QVERIFY(QFile::remove(kit.destination() + u"/forest/b.jpg.xmp"_s));
    QVERIFY(!verified(kit).isValid());
}

void TestExportPackage::aBagIsValid()
{
    ExportKit kit;
    fill(kit);
    const ExportSummary summary = run(kit, bagOptions(kit));
    QVERIFY(summary.isBag);
    const archive::VerificationReport report = verified(kit);
    QVERIFY2(report.isValid(), qPrintable(report.problems.join(u'\n')));
    QCOMPARE(report.files, 4);
    // By a script that shares no code with the program.
    QProcess script;
    script.start(u"/bin/sh"_s, {QStringLiteral(CHECKBAG_SCRIPT), kit.destination()});
    QVERIFY(script.waitForFinished());
    QVERIFY2(script.exitCode() == 0, script.readAllStandardError() + script.readAllStandardOutput());
    QVERIFY(bytesOf(kit.destination() + u"/bag-info.txt"_s).contains("Source-Organization: City archive"));
}

void TestExportPackage::aFinishedBagIsNotChanged()
{
    ExportKit kit;
    fill(kit);
    (void)run(kit, bagOptions(kit));
    for (const ExportOptions& options : {bagOptions(kit), kit.options()})
        QCOMPARE(archive::planExport(kit.catalog(), options).error().code, base::ErrorCode::BagRefused);
    QVERIFY(verified(kit).isValid());
}

void TestExportPackage::nobodysFilesBecomeABag()
{
    ExportKit kit;
    fill(kit);
    writeBytes(kit.destination() + u"/bag-info.txt"_s, "mine");
    QCOMPARE(archive::planExport(kit.catalog(), bagOptions(kit)).error().code, base::ErrorCode::BagRefused);
    QCOMPARE(bytesOf(kit.destination() + u"/bag-info.txt"_s), QByteArray("mine"));
}

void TestExportPackage::copiesOfAPhotographShareALine()
{
    ExportKit kit;
    kit.label(kit.add(u"a/x.jpg"_s, "one"), u"sea"_s);
    kit.label(kit.add(u"b/x.jpg"_s, "one"), u"sea"_s);
    QVERIFY(run(kit, bagOptions(kit)).isBag);
    QVERIFY(verified(kit).isValid());
}

void TestExportPackage::aMoveMakesABag()
{
    ExportKit kit;
    fill(kit);
    ExportOptions options = bagOptions(kit);
    options.mode = archive::ExportMode::Move;
    const ExportSummary summary = run(kit, options);
    QVERIFY(summary.isBag);
    QCOMPARE(summary.removed, 2);
    QVERIFY(treeOf(kit.root()).isEmpty());
    QVERIFY(verified(kit).isValid());
    QCOMPARE(verified(kit).files, 4);
    const QByteArray premis = bytesOf(kit.destination() + u"/metadata/premis.xml"_s);
    for (const char* event : {"transfer", "metadata modification", "fixity check"})
        QVERIFY2(premis.contains(event), event);
    QCOMPARE(archive::planExport(kit.catalog(), options).error().code, base::ErrorCode::BagRefused);
}

void TestExportPackage::theBagOfAMoveIsMadeWhenAllIsMoved()
{
    ExportKit kit;
    fill(kit);
    ExportOptions plain = kit.options();
    plain.mode = archive::ExportMode::Move;
    plain.payload = u"data"_s; // as a call that was killed before it made the bag
    QCOMPARE(run(kit, plain).removed, 2);
    ExportOptions options = bagOptions(kit);
    options.mode = archive::ExportMode::Move;
    const archive::ExportPlan plan = kit.plan(options);
    QCOMPARE(plan.originalsToRemove(), 0);
    QCOMPARE(plan.bytesNeeded, 0);
    QCOMPARE(plan.labels.at(u"sea"_s), 1);
    QCOMPARE(ExportKit::lines(plan), QStringList({u"sea/a%25b.jpg moved"_s, u"forest/b.jpg moved"_s}));
    const ExportSummary summary = run(kit, options);
    QVERIFY(summary.isBag);
    QCOMPARE(summary.alreadyThere, 2);
    QCOMPARE(summary.sidecars, 2);
    QVERIFY(verified(kit).isValid());
    // Labels as in any bag.
    const QByteArray table = bytesOf(kit.destination() + u"/metadata/metadata.csv"_s);
    QVERIFY2(table.contains("human") && table.contains("forest"), table.constData());
    const QByteArray report = bytesOf(kit.destination() + u"/report.csv"_s);
    QVERIFY2(report.contains("an earlier call has moved it there"), report.constData());
}

void TestExportPackage::whatAnEarlierCallWroteIsReadAgain()
{
    ExportKit kit;
    fill(kit);
    ExportOptions plain = kit.options();
    plain.payload = u"data"_s;
    (void)run(kit, plain);
    // Another byte, and neither size nor time says so.
    const QString picture = kit.destination() + u"/data/forest/b.jpg"_s;
    const archive::FileFacts facts = require(archive::factsOf(picture));
    writeBytes(picture, "twO");
    const timespec time{facts.modifiedAt / 1'000'000'000, facts.modifiedAt % 1'000'000'000};
    const timespec times[2] = {time, time};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(picture).constData(), times, 0), 0);
    const ExportSummary summary = run(kit, bagOptions(kit));
    QCOMPARE(summary.failed, 1);
    QVERIFY(!summary.isBag);
    QVERIFY(summary.bagFailure);
    QVERIFY(!QFile::exists(kit.destination() + u"/bagit.txt"_s));
}

void TestExportPackage::anotherExportsFoldersAreNoBag()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "one"), u"metadata"_s);
    (void)run(kit, kit.options());
    QVERIFY(QFile::exists(kit.destination() + u"/metadata/a.jpg"_s));
    QCOMPARE(archive::planExport(kit.catalog(), bagOptions(kit)).error().code, base::ErrorCode::BagRefused);
}

void TestExportPackage::photographsOfWhichAPartStaysAreNoBag()
{
    ExportKit kit;
    fill(kit);
    writeBytes(kit.path(u"elsewhere"_s), "xmp");
    QVERIFY(QFile::link(kit.path(u"elsewhere"_s), kit.root() + u"/b.jpg.xmp"_s));
    ExportOptions options = bagOptions(kit);
    options.mode = archive::ExportMode::Move;
    const ExportSummary summary = run(kit, options);
    QCOMPARE(summary.failed, 1);
    QVERIFY(summary.bagFailure && summary.bagFailure->detail.contains(u"could not be finished"));
    QVERIFY(QFile::exists(kit.root() + u"/b.jpg"_s));
    QVERIFY(QFile::remove(kit.root() + u"/b.jpg.xmp"_s));
    QVERIFY(run(kit, options).isBag);
    QVERIFY(treeOf(kit.root()).isEmpty());
    QVERIFY(verified(kit).isValid());
}

void TestExportPackage::theOriginalsSidecarComesAlong()
{
    ExportKit kit;
    fill(kit);
    const QByteArray foreign = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
                               "rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                               "xmp:Rating=\"4\"/></rdf:RDF></x:xmpmeta>";
    writeBytes(kit.root() + u"/b.jpg.xmp"_s, foreign);
    ExportOptions options = kit.options();
    options.withSidecars = true;
    QCOMPARE(run(kit, options).sidecarsFailed, 0);
    const QByteArray sidecar = bytesOf(kit.destination() + u"/forest/b.jpg.xmp"_s);
    QVERIFY(sidecar.contains("xmp:Rating=\"4\"") && sidecar.contains("forest"));
    QCOMPARE(bytesOf(kit.root() + u"/b.jpg.xmp"_s), foreign);
    // Without the option it is the one that came along before.
    (void)run(kit, kit.options());
    QVERIFY(verified(kit).isValid());
}

void TestExportPackage::aLabelWithASlashHasASidecar()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "one"), u"sea/1 coast"_s);
    ExportOptions options = kit.options();
    options.withSidecars = true;
    QCOMPARE(run(kit, options).sidecarsFailed, 0);
}

void TestExportPackage::aStoppedExportIsNoBagUntilItGoesOn()
{
    ExportKit kit;
    fill(kit);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!run(kit, bagOptions(kit), stop.get_token()).isBag);
    QVERIFY(!QFile::exists(kit.destination() + u"/bagit.txt"_s));
    QVERIFY(run(kit, bagOptions(kit)).isBag);
    QVERIFY(verified(kit).isValid());
}

void TestExportPackage::foreignFilesInThePayloadAreToldOf()
{
    ExportKit kit;
    fill(kit);
    std::stop_source stop;
    stop.request_stop();
    (void)run(kit, bagOptions(kit), stop.get_token());
    writeBytes(kit.destination() + u"/data/foreign.txt"_s, "x");
    const ExportSummary summary = run(kit, bagOptions(kit));
    QVERIFY(!summary.isBag);
    QVERIFY(summary.bagFailure && summary.bagFailure->detail.contains(u"foreign.txt"_s));
    QVERIFY(!QFile::exists(kit.destination() + u"/bagit.txt"_s));
}

void TestExportPackage::aBagIsNotClosedWhileAFileOfItIsMissing()
{
    for (const archive::ExportMode mode : {archive::ExportMode::Copy, archive::ExportMode::Move}) {
        ExportKit kit;
        kit.label(kit.add(u"1/a.jpg"_s, "one"), u"sea"_s);
        kit.label(kit.add(u"2/a.jpg"_s, "two"), u"sea"_s);
        ExportOptions options = bagOptions(kit);
        options.mode = mode;
        const ExportSummary partly = run(kit, options);
        QCOMPARE(partly.skipped, 1);
        QVERIFY(!partly.isBag);
        QVERIFY(partly.bagFailure && partly.bagFailure->detail.contains(u"1 files of the plan"_s));
        options.conflicts = archive::ConflictRule::Rename;
        QVERIFY(run(kit, options).isBag);
        QVERIFY(verified(kit).isValid());
        QCOMPARE(bytesOf(kit.destination() + u"/data/sea/a-2.jpg"_s), QByteArray("two"));
    }
}

void TestExportPackage::aBagOfHardLinksHoldsWhatTheCatalogueKnows()
{
    ExportKit kit;
    fill(kit);
    // What rots keeps its size and its time.
    const QString original = kit.root() + u"/b.jpg"_s;
    struct stat before = {};
    QCOMPARE(::stat(QFile::encodeName(original).constData(), &before), 0);
    QFile file(original);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("tw0") == 3 && file.flush());
    const std::array times{before.st_atim, before.st_mtim};
    QCOMPARE(::futimens(file.handle(), times.data()), 0);
    ExportOptions options = bagOptions(kit);
    options.mode = archive::ExportMode::HardLink;
    const ExportSummary summary = run(kit, options);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(summary.done, 1);
    QVERIFY(!summary.isBag);
}

QTEST_GUILESS_MAIN(TestExportPackage)
#include "tst_exportpackage.moc"
