// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportplan.h"
#include "tests/archive/exportkit.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;
using archive::ExportPlan;
using archive::Several;

class TestExportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryOperation();
    void listsWhatIsLeftOutAndWhy();
    void filtersAreNotListed();
    void severalLabels();
    void countsAndSpace();
    void namesThatDifferInCaseOrFormAreConflicts();
    void foldersThatDifferInCaseAreOne();
    void sameContentIsNoConflict();
    void whatIsThereIsNeverInTheWayTwice();
    void sameNamesEachGetTheirNumber();
    void refusesPlacesThatOverlap();
    void refusesPlacesWhereNothingCanBeWritten();
    void doesNotFollowLinks();
    void foreignNamesStayReadable();
    void anEmptyCatalogueIsAnEmptyPlan();
    void saysWhyThereIsNothing();
    void numbersStayTheSameWhateverIsLeftOut();
    void stops();
};

void TestExportPlan::listsEveryOperation()
{
    ExportKit kit;
    domain::PhotoMetadata metadata;
    metadata.takenAt = domain::CaptureTime{QDate(2019, 7, 4), QTime(9, 30), std::nullopt};
    kit.label(kit.add(u"b/1.jpg"_s, "one", metadata), u"sea"_s, 0.8);
    kit.label(kit.add(u"a/2.jpg"_s, "three"), u"forest"_s);
    ExportOptions options = kit.options();
    options.layout = archive::LayoutTemplate();
    const ExportPlan plan = kit.plan(options);
    QCOMPARE(ExportKit::lines(plan),
             QStringList({u"forest/undated/undated/2.jpg write"_s, u"sea/2019/07/1.jpg write"_s}));
    QCOMPARE(plan.files[1].source(), kit.root() + u"/b/1.jpg"_s);
    QCOMPARE(plan.files[1].label, u"sea"_s);
    QCOMPARE(plan.files[1].bytes, 3);
    QVERIFY(!QFile::exists(kit.destination()));
}

void TestExportPlan::listsWhatIsLeftOutAndWhy()
{
    ExportKit kit;
    kit.add(u"a.jpg"_s, "unlabelled");
    kit.classify(kit.add(u"b.jpg"_s, "unsure"), {{u"sea"_s, 0.5}}, true);
    kit.label(kit.add(u"c.jpg"_s, "gone"), u"sea"_s);
    QVERIFY(QFile::remove(kit.root() + u"/c.jpg"_s));
    kit.label(kit.add(u"d.jpg"_s, "changed"), u"sea"_s);
    writeBytes(kit.root() + u"/d.jpg"_s, "changed since");
    const base::RootId away = require(kit.catalog().roots().ensure(kit.path(u"drive"_s))).id;
    domain::Photo photo;
    photo.rootId = away;
    photo.relativePath = u"e.jpg"_s;
    photo.contentHash = contentHash("e");
    kit.label(require(kit.catalog().photos().save(photo)), u"sea"_s);
    photo.rootId = require(kit.catalog().roots().ensure(kit.root())).id;
    photo.relativePath = u"f.jpg"_s;
    photo.state = domain::PhotoState::Failed;
    photo.failure = base::Error{base::ErrorCode::FileCorrupt, u"no picture"_s};
    kit.label(require(kit.catalog().photos().save(photo)), u"sea"_s);

    const ExportPlan plan = kit.plan();
    QCOMPARE(ExportKit::lines(plan), QStringList());
    QCOMPARE(ExportKit::leftOut(plan),
             QStringList({u"e.jpg offline"_s, u"a.jpg unlabelled"_s, u"b.jpg needs-review"_s,
                          u"c.jpg source-missing"_s, u"d.jpg source-changed"_s, u"f.jpg failed"_s}));
    QCOMPARE(plan.photos, 6);

    ExportOptions all = kit.options();
    all.filter.includeReview = true;
    all.filter.includeUnlabelled = true;
    QCOMPARE(ExportKit::lines(kit.plan(all)),
             QStringList({u"unlabelled/a.jpg write"_s, u"sea/b.jpg write"_s}));
}

void TestExportPlan::filtersAreNotListed()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s, 0.9);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"forest"_s, 0.6);
    kit.label(kit.add(u"c.jpg"_s, "c"), u"forest"_s);
    const base::PhotoId both = kit.add(u"d.jpg"_s, "d");
    kit.classify(both, {{u"sea"_s, 0.9}, {u"forest"_s, 0.8}});

    ExportOptions options = kit.options();
    options.filter.minConfidence = 0.7;
    QCOMPARE(ExportKit::lines(kit.plan(options)),
             QStringList({u"sea/a.jpg write"_s, u"forest/c.jpg write"_s, u"sea/d.jpg write"_s}));
    options = kit.options();
    options.filter.humanOnly = true;
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"forest/c.jpg write"_s}));
    options = kit.options();
    options.filter.photos.labels = {u"Forest"_s};
    const ExportPlan forest = kit.plan(options);
    QCOMPARE(ExportKit::lines(forest),
             QStringList({u"forest/b.jpg write"_s, u"forest/c.jpg write"_s, u"forest/d.jpg write"_s}));
    QVERIFY(forest.leftOut.empty());
    options.filter.photos.labels = {u"no such"_s};
    QCOMPARE(errorOf(archive::planExport(kit.catalog(), options)).code, base::ErrorCode::NotFound);
}

void TestExportPlan::severalLabels()
{
    ExportKit kit;
    kit.classify(kit.add(u"a.jpg"_s, "a"), {{u"sea"_s, 0.9}, {u"mountain"_s, 0.8}});
    ExportOptions options = kit.options();
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"sea/a.jpg write"_s}));
    options.several = Several::CopyInEach;
    QCOMPARE(ExportKit::lines(kit.plan(options)),
             QStringList({u"sea/a.jpg write"_s, u"mountain/a.jpg write"_s}));
    options.several = Several::LinkInEach;
    QCOMPARE(ExportKit::lines(kit.plan(options)),
             QStringList({u"sea/a.jpg write"_s, u"mountain/a.jpg link"_s}));
    options.mode = ExportMode::SymbolicLink;
    QCOMPARE(ExportKit::lines(kit.plan(options)),
             QStringList({u"sea/a.jpg write"_s, u"mountain/a.jpg write"_s}));
    options.layout = require(archive::LayoutTemplate::parse(u"{name}"_s));
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"a.jpg write"_s}));
}

void TestExportPlan::countsAndSpace()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "12345"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "123"), u"sea"_s);
    ExportOptions options = kit.options();
    const ExportPlan plan = kit.plan(options);
    QCOMPARE(plan.toWrite(), 2);
    QCOMPARE(plan.bytes, 8);
    QCOMPARE(plan.bytesNeeded, 8);
    QVERIFY(plan.bytesFree > 0);
    QVERIFY(plan.fits());
    QCOMPARE(plan.folders.size(), std::size_t{1});
    QCOMPARE(plan.folders.at(u"sea"_s).files, 2);
    QCOMPARE(plan.folders.at(u"sea"_s).bytes, 8);
    QCOMPARE(plan.labels.at(u"sea"_s), 2);
    QCOMPARE(plan.originalsToRemove(), 0);
    options.mode = ExportMode::HardLink;
    QCOMPARE(kit.plan(options).bytesNeeded, 0);
    options.mode = ExportMode::Move;
    QCOMPARE(kit.plan(options).originalsToRemove(), 2);
}

void TestExportPlan::namesThatDifferInCaseOrFormAreConflicts()
{
    ExportKit kit;
    for (const auto& [path, content] : std::vector<std::pair<QString, QByteArray>>{
             {u"1/caf\u00e9.jpg"_s, "1"}, {u"2/CAF\u00c9.JPG"_s, "2"}, {u"3/cafe\u0301.jpg"_s, "3"}})
        kit.label(kit.add(path, content), u"sea"_s);
    ExportOptions options = kit.options();
    const ExportPlan skipping = kit.plan(options);
    QCOMPARE(ExportKit::lines(skipping),
             QStringList({u"sea/caf\u00e9.jpg write"_s, u"sea/CAF\u00c9.JPG conflict"_s,
                          u"sea/cafe\u0301.jpg conflict"_s}));
    QVERIFY(skipping.files[1].note.contains(u"another photo"));
    options.conflicts = ConflictRule::Rename;
    const ExportPlan renaming = kit.plan(options);
    QCOMPARE(ExportKit::lines(renaming),
             QStringList({u"sea/caf\u00e9.jpg write"_s, u"sea/CAF\u00c9-2.JPG write"_s,
                          u"sea/cafe\u0301-3.jpg write"_s}));
    QVERIFY(renaming.files[1].renamed);
}

void TestExportPlan::foldersThatDifferInCaseAreOne()
{
    ExportKit kit;
    domain::PhotoMetadata metadata;
    metadata.cameraModel = u"d70"_s;
    kit.label(kit.add(u"1.jpg"_s, "1", metadata), u"sea"_s);
    metadata.cameraModel = u"D70"_s;
    kit.label(kit.add(u"2.jpg"_s, "2", metadata), u"sea"_s);
    ExportOptions options = kit.options();
    options.layout = require(archive::LayoutTemplate::parse(u"{camera}/{name}"_s));
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"d70/1.jpg write"_s, u"d70/2.jpg write"_s}));
    QDir().mkpath(kit.destination() + u"/D70"_s);
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"D70/1.jpg write"_s, u"D70/2.jpg write"_s}));
}

void TestExportPlan::sameContentIsNoConflict()
{
    ExportKit kit;
    kit.label(kit.add(u"1/a.jpg"_s, "same"), u"sea"_s);
    kit.label(kit.add(u"2/a.jpg"_s, "same"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "there"), u"sea"_s);
    kit.label(kit.add(u"c.jpg"_s, "other"), u"sea"_s);
    writeBytes(kit.destination() + u"/sea/b.jpg"_s, "there");
    writeBytes(kit.destination() + u"/sea/c.jpg"_s, "rehto");
    ExportOptions options = kit.options();
    options.conflicts = ConflictRule::Fail;
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"sea/b.jpg there"_s, u"sea/c.jpg conflict"_s,
                                                               u"sea/a.jpg write"_s, u"sea/a.jpg there"_s}));
}

void TestExportPlan::whatIsThereIsNeverInTheWayTwice()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "other"), u"sea"_s);
    writeBytes(kit.destination() + u"/sea/a.jpg"_s, "first");
    writeBytes(kit.destination() + u"/sea/A-2.JPG"_s, "secon");
    writeBytes(kit.destination() + u"/sea/a-3.jpg"_s, "other");
    ExportOptions options = kit.options();
    options.conflicts = ConflictRule::Rename;
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"sea/a-3.jpg there"_s}));
}

void TestExportPlan::sameNamesEachGetTheirNumber()
{
    ExportKit kit;
    const QByteArrayList contents{"1", "2", "3", "2", "four"};
    for (qsizetype i = 0; i < contents.size(); ++i)
        kit.label(kit.add(u"%1/a.jpg"_s.arg(i), contents.at(i)), u"sea"_s);
    writeBytes(kit.destination() + u"/sea/a-2.jpg"_s, "other");
    writeBytes(kit.destination() + u"/sea/A-4.jpg"_s, "four");
    ExportOptions options = kit.options();
    options.conflicts = ConflictRule::Rename;
    QCOMPARE(ExportKit::lines(kit.plan(options)),
             QStringList({u"sea/a.jpg write"_s, u"sea/a-3.jpg write"_s, u"sea/a-5.jpg write"_s,
                          u"sea/a-3.jpg there"_s, u"sea/A-4.jpg there"_s}));
}

void TestExportPlan::refusesPlacesThatOverlap()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    QVERIFY(QFile::link(kit.root(), kit.path(u"link"_s)));
    QVERIFY(QFile::link(kit.path({}), kit.path(u"up"_s)));
    for (const QString& place :
         {kit.root(), kit.root() + u"/sorted"_s, kit.root() + u"/new/deep"_s, kit.path(u"link/sorted"_s),
          kit.path(u"up/photos/x"_s), kit.path(u"out/../photos"_s), kit.path({}), u"/"_s}) {
        ExportOptions options = kit.options();
        options.destination = place;
        QCOMPARE(errorOf(archive::planExport(kit.catalog(), options)).code,
                 base::ErrorCode::DestinationOverlaps);
    }
    ExportOptions beside = kit.options();
    beside.destination = kit.path(u"photos-sorted"_s);
    QVERIFY(archive::planExport(kit.catalog(), beside));
}

void TestExportPlan::refusesPlacesWhereNothingCanBeWritten()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    writeBytes(kit.path(u"file"_s), "x");
    QVERIFY(QFile::link(u"/no/such/place"_s, kit.path(u"broken"_s)));
    const auto codeFor = [&kit](const QString& place) {
        ExportOptions options = kit.options();
        options.destination = place;
        return errorOf(archive::planExport(kit.catalog(), options)).code;
    };
    QCOMPARE(codeFor(kit.path(u"file"_s)), base::ErrorCode::NotAFile);
    QCOMPARE(codeFor(kit.path(u"file/below"_s)), base::ErrorCode::NotAFile);
    QCOMPARE(codeFor(kit.path(u"broken"_s)), base::ErrorCode::NotAFile);
    QCOMPARE(codeFor(QString()), base::ErrorCode::InvalidArgument);
    QDir().mkpath(kit.path(u"locked"_s));
    QVERIFY(QFile::setPermissions(kit.path(u"locked"_s), QFile::ReadOwner | QFile::ExeOwner));
    if (::geteuid() != 0) // who may do anything
        QCOMPARE(codeFor(kit.path(u"locked/below"_s)), base::ErrorCode::PermissionDenied);
}

void TestExportPlan::doesNotFollowLinks()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"forest"_s);
    kit.label(kit.add(u"c.jpg"_s, "c"), u"street"_s);
    QDir().mkpath(kit.destination() + u"/street"_s);
    QDir().mkpath(kit.path(u"elsewhere"_s));
    QVERIFY(QFile::link(kit.path(u"elsewhere"_s), kit.destination() + u"/sea"_s));
    writeBytes(kit.destination() + u"/forest"_s, "a file");
    QVERIFY(QFile::link(kit.root() + u"/c.jpg"_s, kit.destination() + u"/street/c.jpg"_s));
    const ExportPlan plan = kit.plan();
    QCOMPARE(ExportKit::lines(plan), QStringList({u"sea/a.jpg impossible"_s, u"forest/b.jpg impossible"_s,
                                                  u"street/c.jpg conflict"_s}));
    QVERIFY(plan.files[0].note.contains(u"sea is no folder"));
}

void TestExportPlan::foreignNamesStayReadable()
{
    ExportKit kit;
    const QString arabic = u"\u0628\u062d\u0631 \u202e.jpg"_s;
    kit.label(kit.add(arabic, "a"), u"sea"_s);
    kit.label(kit.add(u"what? \"now\".jpg"_s, "b"), u"a/b: c"_s);
    kit.label(kit.add(QString(100, u'\u00e9') + u".jpg"_s, "c"), u"CON"_s);
    QStringList lines = ExportKit::lines(kit.plan());
    lines.sort();
    QCOMPARE(lines,
             QStringList({u"%43ON/"_s + QString(100, u'\u00e9') + u".jpg write"_s,
                          u"a%2Fb%3A c/what%3F %22now%22.jpg write"_s, u"sea/%1 write"_s.arg(arabic)}));
}

void TestExportPlan::anEmptyCatalogueIsAnEmptyPlan()
{
    ExportKit kit;
    const ExportPlan plan = kit.plan();
    QVERIFY(plan.files.empty());
    QVERIFY(plan.leftOut.empty());
    QCOMPARE(plan.photos, 0);
}

void TestExportPlan::saysWhyThereIsNothing()
{
    ExportKit kit;
    QCOMPARE(archive::nothingToExport(kit.plan()).detail, u"there is nothing to export"_s);
    kit.add(u"a.jpg"_s, "unlabelled");
    kit.label(kit.add(u"b.jpg"_s, "gone"), u"sea"_s);
    QVERIFY(QFile::remove(kit.root() + u"/b.jpg"_s));
    QCOMPARE(archive::nothingToExport(kit.plan()).detail,
             u"there is nothing to export: every photograph is left out (source-missing 1, unlabelled 1)"_s);
}

void TestExportPlan::numbersStayTheSameWhateverIsLeftOut()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    kit.label(kit.add(u"b.jpg"_s, "b"), u"sea"_s);
    ExportOptions options = kit.options();
    options.layout = require(archive::LayoutTemplate::parse(u"{seq}"_s));
    QCOMPARE(ExportKit::lines(kit.plan(options)),
             QStringList({u"000001.jpg write"_s, u"000002.jpg write"_s}));
    QVERIFY(QFile::remove(kit.root() + u"/a.jpg"_s));
    QCOMPARE(ExportKit::lines(kit.plan(options)), QStringList({u"000002.jpg write"_s}));
}

void TestExportPlan::stops()
{
    ExportKit kit;
    kit.label(kit.add(u"a.jpg"_s, "a"), u"sea"_s);
    std::stop_source stop;
    stop.request_stop();
    const auto plan = archive::planExport(kit.catalog(), kit.options(), {}, stop.get_token());
    QCOMPARE(errorOf(plan).code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_exportplan.moc"
