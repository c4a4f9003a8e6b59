// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportrun.h"
#include "core/imaging/contenthash.h"
#include "core/imaging/photoreader.h"
#include "core/metadata/embedding.h"
#include "core/metadata/metadatareader.h"
#include "tests/archive/exportkit.h"
#include "tests/archive/faultylayer.h"
#include "tests/imaging/pictures.h"

#include <QFile>
#include <QTest>
#include <sys/stat.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ExportOptions;
using archive::ExportResult;
using archive::ExportStatus;

namespace {

QByteArray jpeg(unsigned seed)
{
    return makeJpeg(texture(64, 48, seed));
}

std::vector<std::uint8_t> pixelsOf(const QByteArray& file)
{
    const auto read = imaging::readPhotoBytes(file, {});
    return read ? read->image.rgb : std::vector<std::uint8_t>();
}

std::optional<domain::SceneLabels> labelsIn(const QByteArray& file)
{
    const auto content = require(metadata::readEmbeddedLabels(file));
    return content ? content->labels : std::nullopt;
}

struct Ran
{
    archive::ExportSummary summary;
    std::vector<ExportResult> results;
};

Ran run(ExportKit& kit, const ExportOptions& options)
{
    Ran ran;
    archive::ExportListener listener;
    listener.results = [&ran](const std::vector<ExportResult>& results) {
        ran.results.insert(ran.results.end(), results.begin(), results.end());
    };
    QuickLayer layer;
    archive::ExportRunOptions more;
    more.catalogFile = kit.catalogFile();
    more.layer = &layer;
    ran.summary = require(archive::runExport(kit.plan(options), more, listener, {}));
    return ran;
}

ExportOptions embedding(const ExportKit& kit)
{
    ExportOptions options = kit.options();
    options.withEmbedded = true;
    return options;
}

} // namespace

/// Labels inside of what is exported.
class TestExportEmbedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { metadata::initializeToolkit(); }
    void putsLabelsIntoCopies();
    void copiesWhatCannotHoldThem();
    void isThereTheNextTime();
    void linksShareTheCopy();
    void onlyCopiesAreTouched();
    void aBagSaysSo();
    void isNoReasonToRemoveAnOriginal_data();
    void isNoReasonToRemoveAnOriginal();
    void isThereWhenTouched();
    void aLaterLinkIsKnown();
    void tellsEachTimeWhatIsNotInThere();
    void whatCannotHoldLabelsKeepsNoBagOpen();
    void aTakenNameGetsNobodyElsesLabels();
    void haveTheLabelsOfAllThatShareACopy();
};

void TestExportEmbedding::putsLabelsIntoCopies()
{
    ExportKit kit;
    const QByteArray original = jpeg(1);
    const base::PhotoId photo = kit.add(u"a.jpg"_s, original);
    kit.label(photo, u"sea"_s);
    const Ran ran = run(kit, embedding(kit));
    QCOMPARE(ran.summary.done, 1);
    QCOMPARE(ran.summary.embedded, 1);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), original);
    const QByteArray copy = bytesOf(kit.destination() + u"/sea/a.jpg"_s);
    QVERIFY(copy != original);
    QCOMPARE(pixelsOf(copy), pixelsOf(original));
    QCOMPARE(labelsIn(copy), std::optional(require(kit.catalog().sidecars().labelsOf(photo))));
    // What is said of the copy is said of its own bytes.
    QCOMPARE(ran.results.front().file.sha256, imaging::sha256(copy));
    QCOMPARE(ran.results.front().file.bytes, copy.size());
    const QByteArray line = imaging::sha256(copy).toHex() + "  sea/a.jpg";
    QVERIFY(bytesOf(kit.destination() + u"/manifest-sha256.txt"_s).contains(line));
}

void TestExportEmbedding::copiesWhatCannotHoldThem()
{
    ExportKit kit;
    const QByteArray original = twoFrameGif(8, 8, false);
    kit.label(kit.add(u"a.gif"_s, original), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "no picture"), u"sea"_s);
    const Ran ran = run(kit, embedding(kit));
    QCOMPARE(ran.summary.done, 2);
    QCOMPARE(ran.summary.embedsFailed, 2);
    for (const ExportResult& result : ran.results) {
        QCOMPARE(result.status, ExportStatus::Done);
        QVERIFY(result.embedFailure.has_value());
    }
    QCOMPARE(bytesOf(kit.destination() + u"/sea/a.gif"_s), original);
    QVERIFY(bytesOf(kit.destination() + u"/report.csv"_s).contains("the labels are not in the copy"));
    QVERIFY(bytesOf(kit.destination() + u"/report.html"_s).contains("2 are without them"));
}

void TestExportEmbedding::isThereTheNextTime()
{
    ExportKit kit;
    kit.label(kit.add(u"1/a.jpg"_s, jpeg(1)), u"sea"_s);
    kit.label(kit.add(u"2/a.jpg"_s, jpeg(2)), u"sea"_s);
    ExportOptions options = embedding(kit);
    options.conflicts = archive::ConflictRule::Rename;
    QCOMPARE(run(kit, options).summary.done, 2);
    const QMap<QString, QByteArray> before = treeOf(kit.destination());
    // The same picture from elsewhere goes there, too.
    kit.label(kit.add(u"3/a.jpg"_s, jpeg(2)), u"sea"_s);
    const Ran again = run(kit, options);
    QCOMPARE(again.summary.alreadyThere, 3);
    QCOMPARE(again.results[2].file.target, u"sea/a-2.jpg"_s);
    QCOMPARE(again.results[2].file.sha256, imaging::sha256(before.value(u"sea/a-2.jpg"_s)));
    QCOMPARE(treeOf(kit.destination()).value(u"manifest-sha256.txt"_s),
             before.value(u"manifest-sha256.txt"_s));
}

void TestExportEmbedding::linksShareTheCopy()
{
    ExportKit kit;
    kit.classify(kit.add(u"a.jpg"_s, jpeg(1)), {{u"sea"_s, 0.9}, {u"mountain"_s, 0.8}});
    ExportOptions options = embedding(kit);
    options.several = archive::Several::LinkInEach;
    const Ran ran = run(kit, options);
    QCOMPARE(ran.summary.done, 2);
    const QByteArray copy = bytesOf(kit.destination() + u"/sea/a.jpg"_s);
    QCOMPARE(bytesOf(kit.destination() + u"/mountain/a.jpg"_s), copy);
    for (const ExportResult& result : ran.results) {
        QCOMPARE(result.file.sha256, imaging::sha256(copy));
        QVERIFY(result.file.isEmbedded);
    }
    QCOMPARE(run(kit, options).summary.alreadyThere, 2);
}

void TestExportEmbedding::onlyCopiesAreTouched()
{
    ExportKit kit;
    const QByteArray original = jpeg(1);
    kit.label(kit.add(u"a.jpg"_s, original), u"sea"_s);
    for (const archive::ExportMode mode :
         {archive::ExportMode::HardLink, archive::ExportMode::SymbolicLink, archive::ExportMode::Move}) {
        ExportOptions options = embedding(kit);
        options.mode = mode;
        options.destination = kit.path(u"out%1"_s.arg(static_cast<int>(mode)));
        QCOMPARE(run(kit, options).summary.embedded, 0);
        QCOMPARE(bytesOf(options.destination + u"/sea/a.jpg"_s), original);
    }
}

void TestExportEmbedding::aBagSaysSo()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, jpeg(1)), u"sea"_s);
    ExportOptions options = embedding(kit);
    archive::makeBag(options, {});
    const Ran ran = run(kit, options);
    QVERIFY(ran.summary.isBag);
    const QByteArray copy = bytesOf(kit.destination() + u"/data/sea/a.jpg"_s);
    QVERIFY(labelsIn(copy).has_value());
    const QByteArray line = imaging::sha256(copy).toHex() + "  data/sea/a.jpg";
    QVERIFY(bytesOf(kit.destination() + u"/manifest-sha256.txt"_s).contains(line));
    QVERIFY(bytesOf(kit.destination() + u"/metadata/premis.xml"_s).contains("metadata modification"));
}

void TestExportEmbedding::isNoReasonToRemoveAnOriginal_data()
{
    QTest::addColumn<archive::ConflictRule>("rule");
    QTest::newRow("skip") << archive::ConflictRule::Skip;
    QTest::newRow("fail") << archive::ConflictRule::Fail;
    QTest::newRow("rename") << archive::ConflictRule::Rename;
}

void TestExportEmbedding::isNoReasonToRemoveAnOriginal()
{
    QFETCH(archive::ConflictRule, rule);
    ExportKit kit;
    const QByteArray original = jpeg(1);
    kit.label(kit.add(u"a.jpg"_s, original), u"sea"_s);
    QCOMPARE(run(kit, embedding(kit)).summary.embedded, 1);
    ExportOptions options = kit.options();
    options.mode = archive::ExportMode::Move;
    options.conflicts = rule;
    const Ran moved = run(kit, options);
    if (rule == archive::ConflictRule::Rename) {
        QCOMPARE(moved.summary.removed, 1);
        QCOMPARE(bytesOf(kit.destination() + u"/sea/a-2.jpg"_s), original);
        return;
    }
    QCOMPARE(moved.summary.removed, 0);
    QCOMPARE(bytesOf(kit.root() + u"/a.jpg"_s), original);
    QVERIFY(moved.results.front().reason.contains(u"labels in it"_s));
    const bool isSkip = rule == archive::ConflictRule::Skip;
    QCOMPARE(moved.results.front().status, isSkip ? ExportStatus::Skipped : ExportStatus::Failed);
}

void TestExportEmbedding::isThereWhenTouched()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, jpeg(1)), u"sea"_s);
    QCOMPARE(run(kit, embedding(kit)).summary.embedded, 1);
    QFile copy(kit.destination() + u"/sea/a.jpg"_s);
    QVERIFY(copy.open(QIODevice::ReadWrite));
    QVERIFY(copy.setFileTime(QDateTime::fromSecsSinceEpoch(1), QFileDevice::FileModificationTime));
    const Ran again = run(kit, embedding(kit));
    QCOMPARE(again.summary.alreadyThere, 1);
    QCOMPARE(again.results.front().file.sha256, imaging::sha256(copy.readAll()));
}

void TestExportEmbedding::aLaterLinkIsKnown()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, jpeg(1));
    kit.label(photo, u"forest"_s);
    ExportOptions options = embedding(kit);
    options.several = archive::Several::LinkInEach;
    QCOMPARE(run(kit, options).summary.done, 1);
    kit.label(photo, u"sea"_s);
    QCOMPARE(run(kit, options).summary.done, 1);
    const Ran again = run(kit, options);
    QCOMPARE(again.summary.alreadyThere, 2);
    const QByteArray digest = imaging::sha256(bytesOf(kit.destination() + u"/forest/a.jpg"_s));
    for (const ExportResult& result : again.results)
        QCOMPARE(result.file.sha256, digest);
}

void TestExportEmbedding::tellsEachTimeWhatIsNotInThere()
{
    ExportKit kit;
    const base::PhotoId photo = kit.add(u"a.jpg"_s, jpeg(1));
    kit.label(photo, u"sea"_s);
    kit.label(kit.add(u"b.gif"_s, twoFrameGif(8, 8, false)), u"sea"_s);
    kit.label(kit.add(u"c.jpg"_s, jpeg(2)), u"lake"_s);
    ExportOptions plain = kit.options();
    plain.filter.photos.labels = {u"lake"_s};
    QCOMPARE(run(kit, plain).summary.done, 1);
    const ExportOptions options = embedding(kit);
    for (int call = 0; call < 2; ++call) {
        const Ran ran = run(kit, options);
        QCOMPARE(ran.summary.embedsFailed, 2);
        QVERIFY(!ran.results[0].embedFailure);
        QVERIFY(ran.results[1].embedFailure);
        QCOMPARE(ran.results[2].embedFailure.value_or(base::Error{}).code, base::ErrorCode::CopyOutdated);
        QVERIFY(ran.results[2].embedFailure->detail.contains(u"without labels"_s));
    }
    // Not where it is sorted to, so that it is the same copy.
    const base::LabelId storm = require(kit.catalog().labels().ensure({u"storm"_s})).front();
    require(kit.catalog().assignments().addHuman({&photo, 1}, storm, {u"Ada"_s, std::nullopt, std::nullopt}));
    const Ran changed = run(kit, options);
    QCOMPARE(changed.results[0].file.target, u"sea/a.jpg"_s);
    QVERIFY(changed.results[0].embedFailure->detail.contains(u"earlier"_s));
}

void TestExportEmbedding::haveTheLabelsOfAllThatShareACopy()
{
    ExportKit kit;
    kit.label(kit.add(u"1/a.jpg"_s, jpeg(1)), u"forest"_s);
    kit.label(kit.add(u"2/a.jpg"_s, jpeg(1)), u"sea"_s);
    ExportOptions options = embedding(kit);
    options.layout = require(archive::LayoutTemplate::parse(u"{name}"_s));
    options.withSidecars = true;
    for (int call = 0; call < 2; ++call) {
        QCOMPARE(run(kit, options).summary.embedsFailed, 0);
        QStringList names;
        const auto said = labelsIn(bytesOf(kit.destination() + u"/a.jpg"_s));
        QVERIFY(said.has_value());
        for (const domain::SceneLabel& label : said->labels)
            names << label.name;
        names.sort();
        QCOMPARE(names, QStringList({u"forest"_s, u"sea"_s}));
    }
}

void TestExportEmbedding::whatCannotHoldLabelsKeepsNoBagOpen()
{
    ExportKit kit;
    kit.label(kit.add(u"1/a.jpg"_s, jpeg(1)), u"sea"_s);
    kit.label(kit.add(u"2/a.jpg"_s, jpeg(2)), u"sea"_s);
    const base::PhotoId gif = kit.add(u"b.gif"_s, twoFrameGif(8, 8, false));
    domain::Photo known = require(kit.catalog().photos().get(gif)).value();
    known.format = u"gif"_s;
    (void)require(kit.catalog().photos().save(known));
    kit.label(gif, u"sea"_s);
    ExportOptions options = embedding(kit);
    archive::makeBag(options, {});
    QVERIFY(!run(kit, options).summary.isBag); // one name is taken
    options.conflicts = archive::ConflictRule::Rename;
    const Ran whole = run(kit, options);
    QVERIFY2(whole.summary.isBag, qPrintable(whole.summary.bagFailure.value_or(base::Error{}).detail));

    // Labels that came since are a reason to wait.
    ExportKit other;
    const base::PhotoId photo = other.add(u"1/a.jpg"_s, jpeg(1));
    other.label(photo, u"sea"_s);
    other.label(other.add(u"2/a.jpg"_s, jpeg(2)), u"sea"_s);
    options = embedding(other);
    archive::makeBag(options, {});
    QVERIFY(!run(other, options).summary.isBag);
    other.label(photo, u"storm"_s);
    options.conflicts = archive::ConflictRule::Rename;
    QVERIFY(!run(other, options).summary.isBag);
}

void TestExportEmbedding::aTakenNameGetsNobodyElsesLabels()
{
    ExportKit kit;
    kit.label(kit.add(u"1/a.jpg"_s, jpeg(1)), u"sea"_s);
    const base::PhotoId other = kit.add(u"2/a.jpg"_s, jpeg(2));
    kit.label(other, u"sea"_s);
    kit.label(other, u"storm"_s);
    const Ran ran = run(kit, embedding(kit));
    QCOMPARE(ran.summary.done, 1);
    QCOMPARE(ran.summary.skipped, 1);
    const auto held = labelsIn(bytesOf(kit.destination() + u"/sea/a.jpg"_s));
    QVERIFY(held.has_value());
    QCOMPARE(held->labels.size(), std::size_t{1});
    QCOMPARE(held->labels.front().name, u"sea"_s);
}

QTEST_GUILESS_MAIN(TestExportEmbedding)
#include "tst_exportembedding.moc"
