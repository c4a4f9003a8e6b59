// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportrun.h"
#include "core/archive/verification.h"
#include "core/metadata/sidecarfile.h"
#include "tests/archive/exportkit.h"

#include <QFile>
#include <QProcess>
#include <QTest>

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
    void aMoveMakesNeither();
    void theOriginalsSidecarComesAlong();
    void aLabelWithASlashHasASidecar();
    void aStoppedExportIsNoBagUntilItGoesOn();
    void foreignFilesInThePayloadAreToldOf();

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
        QCOMPARE(archive::planExport(kit.catalog(), options).error().code, base::ErrorCode::InvalidArgument);
    QVERIFY(verified(kit).isValid());
}

void TestExportPackage::nobodysFilesBecomeABag()
{
    ExportKit kit;
    fill(kit);
    writeBytes(kit.destination() + u"/bag-info.txt"_s, "mine");
    QCOMPARE(archive::planExport(kit.catalog(), bagOptions(kit)).error().code,
             base::ErrorCode::InvalidArgument);
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

void TestExportPackage::aMoveMakesNeither()
{
    ExportKit kit;
    fill(kit);
    ExportOptions bag = bagOptions(kit);
    bag.mode = archive::ExportMode::Move;
    QCOMPARE(archive::planExport(kit.catalog(), bag).error().code, base::ErrorCode::InvalidArgument);
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
    // Without the option they stay where they are, and what is there stays in the list.
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

QTEST_GUILESS_MAIN(TestExportPackage)
#include "tst_exportpackage.moc"
