// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/embedding.h"
#include "core/metadata/sidecarfile.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

#include <QtTest>
#include <sys/stat.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using domain::AssignmentSource;
using domain::FileStatus;
using domain::SceneLabel;
using domain::SceneLabels;

namespace {

/// A catalogue of the kit's photos, of which there can be several.
class Archive
{
public:
    explicit Archive(const RunKit& kit, const QString& name, bool classify = false)
        : m_kit(kit), m_options(kit.options())
    {
        m_options.catalogFile = QFileInfo(m_options.catalogFile).path() + u'/' + name + u".sqlite"_s;
        if (!classify)
            m_options.classifier = nullptr;
        import();
    }

    RunRecord import()
    {
        RunRecord run = runRecorded(m_options);
        m_catalog = require(storage::Catalog::open(m_options.catalogFile));
        return run;
    }
    RunRecord classify()
    {
        m_options.classifier = m_kit.classifier;
        return import();
    }

    [[nodiscard]] storage::Catalog& catalog() { return *m_catalog; }
    [[nodiscard]] base::PhotoId id(const QString& name)
    {
        return require(m_catalog->photos().find(m_kit.photos(name))).value_or(base::PhotoId{});
    }
    [[nodiscard]] base::LabelId label(const QString& name)
    {
        return require(m_catalog->labels().ensure({name})).front();
    }
    [[nodiscard]] SceneLabels labels(const QString& name)
    {
        return require(m_catalog->sidecars().labelsOf(id(name)));
    }
    /// "sea human, forest rejected", in the order of the labels.
    [[nodiscard]] QString state(const QString& name)
    {
        QStringList states;
        for (const SceneLabel& said : labels(name).labels) {
            const QString source = said.source == AssignmentSource::Human   ? u"human"_s
                                   : said.source == AssignmentSource::Model ? u"model"_s
                                                                            : u"imported"_s;
            states << said.name + u' ' + (said.rejected ? u"rejected"_s : source);
        }
        return states.join(u", "_s);
    }
    void set(const QString& name, const QString& given)
    {
        const base::PhotoId photo = id(name);
        const base::LabelId one = label(given);
        (void)require(m_catalog->assignments().setHuman({&photo, 1}, {&one, 1}, person()));
    }
    void reject(const QString& name, const QString& given)
    {
        const base::PhotoId photo = id(name);
        (void)require(m_catalog->assignments().reject({&photo, 1}, label(given), person()));
    }
    void add(const QString& name, const QString& given)
    {
        const base::PhotoId photo = id(name);
        (void)require(m_catalog->assignments().addHuman({&photo, 1}, label(given), person()));
    }
    void embed(const QString& name)
    {
        (void)require(metadata::embedInCopy(m_kit.photos(name), labels(name)));
    }
    void writeSidecar(const QString& name)
    {
        (void)require(metadata::writeSidecar(m_kit.photos(name), labels(name)));
    }
    [[nodiscard]] std::size_t historyOf(const QString& name)
    {
        return require(m_catalog->assignments().history(id(name))).size();
    }
    [[nodiscard]] storage::Author person()
    {
        return {u"Ada"_s, require(m_catalog->runs().start(domain::RunKind::Labelling, {})), std::nullopt};
    }

private:
    const RunKit& m_kit;
    pipeline::ImportOptions m_options;
    std::unique_ptr<storage::Catalog> m_catalog;
};

QByteArray taggedIn(const QByteArray& list)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
           "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:digiKam='http://www.digikam.org/ns/1.0/'><digiKam:TagsList>"
           "<rdf:Seq>" +
           list + "</rdf:Seq></digiKam:TagsList></rdf:Description></rdf:RDF></x:xmpmeta>";
}

/// As darktable and Lightroom write it.
QByteArray describedAs(const QByteArray& title, const QByteArray& more = {})
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
           "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/' " +
           more + "><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>" + title +
           "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>";
}

/// So that what is said later has a later time.
void waitForNextMillisecond()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (QDateTime::currentMSecsSinceEpoch() == now) {
    }
}

} // namespace

/// Labels that come into the catalogue with sidecars.
class TestImportSidecars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rebuildsACatalogue();
    void noticesAChangedSidecar();
    void changesNothingTwice();
    void aHumanHereIsNotOverruled();
    void aNewerWordFromOutsideReplacesAnOlderOne();
    void outranksModelsBeforeAndAfter();
    void aModelHereSpeaksForItself();
    void takesKeywordsAsImported();
    void tellsOfASidecarThatCannotBeRead();
    void isTakenBackWithItsRun();
    void asksNoMoreThanOneLookAPhoto();
    void knowsWhichPhotoASidecarIsOf();
    void otherProgramsWordsOutrankTheFile();
    void ownKeywordsAreNoFacts();
    void otherContentKeepsASidecarsFacts();
    void takesWhatIsInsideThePicture();
    void aSidecarOutranksWhatIsInside();
};

void TestImportSidecars::rebuildsACatalogue()
{
    const RunKit kit;
    kit.makePictures(9);
    kit.makePictures(2, u"sub"_s);
    Archive there(kit, u"there"_s, true);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.set(u"1.jpg"_s, u"a label of their own"_s);
    there.reject(u"2.jpg"_s, u"blue"_s);
    there.reject(u"2.jpg"_s, u"sea"_s);
    there.add(u"3.jpg"_s, u"forest"_s);
    there.set(u"sub/0.jpg"_s, u"red"_s);
    const QStringList names{u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s,     u"3.jpg"_s,
                            u"4.jpg"_s, u"8.jpg"_s, u"sub/0.jpg"_s, u"sub/1.jpg"_s};
    QHash<QString, QByteArray> pictures;
    for (const QString& name : names) {
        there.writeSidecar(name);
        QFile picture(kit.photos(name));
        QVERIFY(picture.open(QIODevice::ReadOnly));
        pictures.insert(name, picture.readAll());
    }
    Archive here(kit, u"here"_s);
    for (const QString& name : names) {
        QVERIFY(!there.labels(name).labels.empty());
        QCOMPARE(here.labels(name), there.labels(name));
    }
    QCOMPARE(here.state(u"2.jpg"_s), u"sea rejected, blue rejected"_s);
    QVERIFY(here.labels(u"4.jpg"_s).labels.front().confidence.value_or(0) > 0.5);
    QCOMPARE(here.state(u"5.jpg"_s), QString()); // has no sidecar
    // The human's word holds against models, as if it had been given here.
    (void)here.classify();
    QCOMPARE(here.labels(u"0.jpg"_s), there.labels(u"0.jpg"_s));
    QVERIFY(!here.state(u"2.jpg"_s).contains(u"blue model"_s));
    QVERIFY(require(here.catalog().check()).problems.isEmpty());
}

void TestImportSidecars::takesWhatIsInsideThePicture()
{
    const RunKit kit;
    kit.makePictures(4);
    Archive there(kit, u"there"_s, true);
    there.set(u"0.jpg"_s, u"a label of their own"_s);
    there.reject(u"1.jpg"_s, u"green"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s})
        there.embed(name);
    Archive here(kit, u"here"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s})
        QCOMPARE(here.labels(name), there.labels(name));
    QCOMPARE(here.state(u"3.jpg"_s), QString());
    QVERIFY(here.labels(u"2.jpg"_s).labels.front().confidence.value_or(0) > 0.5);
    const std::size_t history = here.historyOf(u"0.jpg"_s);
    (void)here.import();
    QCOMPARE(here.historyOf(u"0.jpg"_s), history);
}

void TestImportSidecars::aSidecarOutranksWhatIsInside()
{
    const RunKit kit;
    kit.makePictures(2);
    Archive there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.embed(u"0.jpg"_s);
    waitForNextMillisecond();
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s}) {
        there.set(name, u"forest"_s);
        there.writeSidecar(name);
    }
    Archive here(kit, u"here"_s);
    QCOMPARE(here.state(u"0.jpg"_s), u"forest human"_s);
    // Also where it was read before, and only the picture is new.
    waitForNextMillisecond();
    there.set(u"1.jpg"_s, u"sea"_s);
    there.embed(u"1.jpg"_s);
    (void)here.import();
    QCOMPARE(here.state(u"1.jpg"_s), u"forest human"_s);
}

void TestImportSidecars::noticesAChangedSidecar()
{
    const RunKit kit;
    kit.makePictures(2);
    Archive there(kit, u"there"_s);
    Archive here(kit, u"here"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.writeSidecar(u"0.jpg"_s);
    const RunRecord run = here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"sea human"_s);
    QCOMPARE(run.of(u"0.jpg"_s)->outcome.status, FileStatus::Done);
    QCOMPARE(run.of(u"1.jpg"_s)->outcome.status, FileStatus::Unchanged);
    QCOMPARE(run.of(u"0.jpg"_s)->labels.size(), std::size_t{1});
    // One that has gone says nothing, and takes nothing back.
    QVERIFY(QFile::remove(kit.photos(u"0.jpg.xmp"_s)));
    QCOMPARE(here.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Unchanged);
    QCOMPARE(here.state(u"0.jpg"_s), u"sea human"_s);
}

void TestImportSidecars::changesNothingTwice()
{
    const RunKit kit;
    kit.makePictures(2);
    Archive there(kit, u"there"_s, true);
    there.set(u"0.jpg"_s, u"sea"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s})
        there.writeSidecar(name);
    Archive here(kit, u"here"_s);
    const std::size_t before = here.historyOf(u"0.jpg"_s) + here.historyOf(u"1.jpg"_s);
    QVERIFY(before > 0);
    // The sidecar is another file by now, but says the same.
    for (const QString& name : {u"0.jpg.xmp"_s, u"1.jpg.xmp"_s}) {
        QFile file(kit.photos(name));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n");
    }
    QCOMPARE(here.import().count(FileStatus::Unchanged), 2);
    QCOMPARE(here.historyOf(u"0.jpg"_s) + here.historyOf(u"1.jpg"_s), before);
    // Nor is the catalogue that wrote it told anything new.
    const std::size_t own = there.historyOf(u"0.jpg"_s) + there.historyOf(u"1.jpg"_s);
    QCOMPARE(there.import().count(FileStatus::Unchanged), 2);
    QCOMPARE(there.historyOf(u"0.jpg"_s) + there.historyOf(u"1.jpg"_s), own);
}

void TestImportSidecars::aHumanHereIsNotOverruled()
{
    const RunKit kit;
    kit.makePictures(3);
    Archive here(kit, u"here"_s);
    here.set(u"0.jpg"_s, u"forest"_s);
    here.reject(u"1.jpg"_s, u"sea"_s);
    here.add(u"2.jpg"_s, u"forest"_s);
    waitForNextMillisecond();
    Archive there(kit, u"there"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s}) {
        there.set(name, u"sea"_s);
        there.writeSidecar(name);
    }
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"forest human"_s);
    QCOMPARE(here.state(u"1.jpg"_s), u"sea rejected"_s);
    // Who has spoken of one label only does not mind another, but the set is not whole.
    QCOMPARE(here.state(u"2.jpg"_s), u"forest human, sea human"_s);
    QVERIFY(!here.labels(u"2.jpg"_s).isComplete);
}

void TestImportSidecars::aNewerWordFromOutsideReplacesAnOlderOne()
{
    const RunKit kit;
    kit.makePictures(1);
    Archive there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.writeSidecar(u"0.jpg"_s);
    Archive here(kit, u"here"_s);
    QCOMPARE(here.state(u"0.jpg"_s), u"sea human"_s);
    waitForNextMillisecond();
    there.set(u"0.jpg"_s, u"forest"_s);
    there.reject(u"0.jpg"_s, u"sea"_s);
    there.writeSidecar(u"0.jpg"_s);
    (void)here.import();
    QCOMPARE(here.labels(u"0.jpg"_s), there.labels(u"0.jpg"_s));
    there.set(u"0.jpg"_s, u"glacier"_s);
    there.writeSidecar(u"0.jpg"_s);
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), there.state(u"0.jpg"_s));
}

void TestImportSidecars::outranksModelsBeforeAndAfter()
{
    const RunKit kit;
    kit.makePictures(3);
    Archive here(kit, u"here"_s, true);
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    Archive there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.reject(u"1.jpg"_s, u"green"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s})
        there.writeSidecar(name);
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"sea human"_s);
    QCOMPARE(here.state(u"1.jpg"_s), u"green rejected"_s);
    QCOMPARE(here.state(u"2.jpg"_s), u"blue model"_s);
    // In one run with the classification, too.
    Archive both(kit, u"both"_s, true);
    QCOMPARE(both.state(u"0.jpg"_s), u"sea human"_s);
    QCOMPARE(both.state(u"1.jpg"_s), u"green rejected"_s);
}

void TestImportSidecars::aModelHereSpeaksForItself()
{
    const RunKit kit;
    kit.makePictures(1);
    const SceneLabels older{{{u"sea"_s, AssignmentSource::Model, false, 0.6, u"old"_s,
                              QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC)}}};
    (void)require(metadata::writeSidecar(kit.photos(u"0.jpg"_s), older));
    Archive here(kit, u"here"_s);
    QCOMPARE(here.labels(u"0.jpg"_s), older);
    (void)here.classify();
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    SceneLabels newer = older;
    newer.labels.front().name = u"forest"_s;
    (void)require(metadata::writeSidecar(kit.photos(u"0.jpg"_s), newer));
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    // Where no model has looked, the sidecar's newer words take the place of its older ones.
    Archive other(kit, u"other"_s);
    (void)require(metadata::writeSidecar(kit.photos(u"0.jpg"_s), older));
    (void)other.import();
    QCOMPARE(other.labels(u"0.jpg"_s), older);
}

void TestImportSidecars::takesKeywordsAsImported()
{
    const RunKit kit;
    kit.makePictures(4);
    for (const QString& name : {u"0.jpg.xmp"_s, u"1.jpg.xmp"_s, u"2.xmp"_s})
        writeFile(kit.photos(name), taggedIn("<rdf:li>Scene/dune</rdf:li><rdf:li>People/Ada</rdf:li>"));
    Archive here(kit, u"here"_s, true);
    QCOMPARE(here.state(u"0.jpg"_s), u"red model, dune imported"_s);
    QCOMPARE(here.state(u"2.jpg"_s), u"blue model, dune imported"_s);
    QCOMPARE(here.state(u"3.jpg"_s), u"red model"_s);
    here.reject(u"0.jpg"_s, u"dune"_s);
    writeFile(kit.photos(u"0.jpg.xmp"_s), taggedIn("<rdf:li>Scene/dune</rdf:li><rdf:li>Scene/red</rdf:li>"));
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"red imported, dune rejected"_s);
    for (const domain::Label& label : require(here.catalog().labels().all()))
        QVERIFY(label.name != u"Ada"_s);
    // What somebody else's keyword made a label stays their keyword.
    here.writeSidecar(u"1.jpg"_s);
    here.reject(u"1.jpg"_s, u"dune"_s);
    here.writeSidecar(u"1.jpg"_s);
    QFile sidecar(kit.photos(u"1.jpg.xmp"_s));
    QVERIFY(sidecar.open(QIODevice::ReadOnly));
    QVERIFY(sidecar.readAll().contains("<rdf:li>Scene/dune</rdf:li>"));
}

void TestImportSidecars::tellsOfASidecarThatCannotBeRead()
{
    const RunKit kit;
    kit.makePictures(3);
    writeFile(kit.photos(u"0.jpg.xmp"_s), "<x:xmpmeta");
    QVERIFY(QDir().mkpath(kit.photos(u"1.jpg.xmp"_s)));
    Archive here(kit, u"here"_s, true);
    RunRecord run = here.import();
    QCOMPARE(run.count(FileStatus::Failed), 2);
    QCOMPARE(failureOf(run.of(u"0.jpg"_s)), u"file-corrupt"_s);
    QVERIFY(run.of(u"0.jpg"_s)->outcome.failure->detail.contains(u"0.jpg.xmp"_s));
    QCOMPARE(failureOf(run.of(u"1.jpg"_s)), u"not-a-file"_s);
    // The photo itself is well.
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    QVERIFY(!require(here.catalog().photos().get(here.id(u"0.jpg"_s)))->failure);
    QVERIFY(QFile::remove(kit.photos(u"0.jpg.xmp"_s)));
    QVERIFY(QDir().rmdir(kit.photos(u"1.jpg.xmp"_s)));
    run = here.import();
    QCOMPARE(run.count(FileStatus::Unchanged), 3);
}

void TestImportSidecars::isTakenBackWithItsRun()
{
    const RunKit kit;
    kit.makePictures(2);
    Archive there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.writeSidecar(u"0.jpg"_s);
    Archive here(kit, u"here"_s);
    QVERIFY(require(here.catalog().history().undoable(10)).empty());
    const base::RunId run = require(here.catalog().runs().recent(1)).front().id;
    QCOMPARE(require(here.catalog().history().revertRun(run, here.person())), 1);
    QCOMPARE(here.state(u"0.jpg"_s), QString());
}

void TestImportSidecars::asksNoMoreThanOneLookAPhoto()
{
    const RunKit kit;
    kit.makePictures(1);
    writeFile(kit.photos(u"0.jpg.xmp"_s), taggedIn("<rdf:li>Scene/dune</rdf:li>"));
    Archive here(kit, u"here"_s);
    QCOMPARE(here.state(u"0.jpg"_s), u"dune imported"_s);
    // Size and time are the same: it is not opened.
    const QByteArray name = QFile::encodeName(kit.photos(u"0.jpg.xmp"_s));
    struct stat info = {};
    QCOMPARE(::stat(name.constData(), &info), 0);
    QFile sidecar(kit.photos(u"0.jpg.xmp"_s));
    QVERIFY(sidecar.open(QIODevice::ReadWrite));
    sidecar.write(QByteArray(static_cast<qsizetype>(info.st_size), ' '));
    sidecar.flush();
    const struct timespec times[2] = {info.st_atim, info.st_mtim};
    QCOMPARE(::futimens(sidecar.handle(), times), 0);
    sidecar.close();
    QCOMPARE(here.import().count(FileStatus::Unchanged), 1);
}

void TestImportSidecars::knowsWhichPhotoASidecarIsOf()
{
    const RunKit kit;
    makePicture(kit.photos(u"a.jpg"_s), kRed, 1);
    makePicture(kit.photos(u"a.jpeg"_s), kRed, 2);
    writeFile(kit.photos(u"a.xmp"_s), taggedIn("<rdf:li>Scene/dune</rdf:li>"));
    Archive here(kit, u"here"_s);
    QCOMPARE(here.state(u"a.jpg"_s) + here.state(u"a.jpeg"_s), QString());
    const SceneLabels said{{{u"sea"_s,
                             AssignmentSource::Human,
                             false,
                             {},
                             u"Ada"_s,
                             QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC)}}};
    writeFile(kit.photos(u"a.xmp"_s), require(metadata::mergeSceneLabels(std::nullopt, said, u"jpeg"_s)));
    (void)here.import();
    QCOMPARE(here.state(u"a.jpg"_s), QString());
    QCOMPARE(here.state(u"a.jpeg"_s), u"sea human"_s);
}

void TestImportSidecars::otherProgramsWordsOutrankTheFile()
{
    const RunKit kit;
    kit.makePictures(2);
    writeFile(kit.photos(u"0.xmp"_s), describedAs("Lightroom's", "xmp:Rating='3'"));
    writeFile(kit.photos(u"0.jpg.xmp"_s),
              describedAs("darktable's", "exif:GPSLatitude='59,54.8N' exif:GPSLongitude='10,45.1E' "
                                         "exif:DateTimeOriginal='1932-05-04T12:00:00'"));
    Archive archive(kit, u"a"_s);
    const auto metadata = [&archive](const QString& name) {
        return require(archive.catalog().photos().get(archive.id(name)))->metadata;
    };
    const domain::PhotoMetadata first = metadata(u"0.jpg"_s);
    QCOMPARE(first.title, u"darktable's"_s);
    QCOMPARE(first.rating, std::optional(3)); // only the other one says it
    QCOMPARE(first.takenAt->toIsoString(), u"1932-05-04T12:00:00"_s);
    QCOMPARE(first.takenSource, domain::TimeSource::Sidecar);
    QVERIFY(first.position && qAbs(first.position->latitude - 59.9133333) < 1e-6);
    QVERIFY(metadata(u"1.jpg"_s) == domain::PhotoMetadata());
    QCOMPARE(archive.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Unchanged);
    // Changed, and gone: the file speaks for itself again.
    writeFile(kit.photos(u"0.jpg.xmp"_s), describedAs("another"));
    QCOMPARE(archive.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Done);
    QCOMPARE(metadata(u"0.jpg"_s).title, u"another"_s);
    QVERIFY(!metadata(u"0.jpg"_s).position);
    QVERIFY(QFile::remove(kit.photos(u"0.jpg.xmp"_s)) && QFile::remove(kit.photos(u"0.xmp"_s)));
    QCOMPARE(archive.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Done);
    QVERIFY(metadata(u"0.jpg"_s) == domain::PhotoMetadata());
    QCOMPARE(archive.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Unchanged);
}

void TestImportSidecars::ownKeywordsAreNoFacts()
{
    const RunKit kit;
    kit.makePictures(1);
    Archive archive(kit, u"a"_s);
    archive.set(u"0.jpg"_s, u"sea"_s);
    archive.writeSidecar(u"0.jpg"_s);
    (void)archive.import();
    QVERIFY(require(archive.catalog().photos().get(archive.id(u"0.jpg"_s)))->metadata.keywords.isEmpty());
}

void TestImportSidecars::otherContentKeepsASidecarsFacts()
{
    const RunKit kit;
    kit.makePictures(2);
    writeFile(kit.photos(u"0.jpg.xmp"_s), describedAs("a title"));
    Archive archive(kit, u"a"_s);
    // Other content beside the same sidecar.
    QVERIFY(QFile::remove(kit.photos(u"0.jpg"_s)));
    QVERIFY(QFile::copy(kit.photos(u"1.jpg"_s), kit.photos(u"0.jpg"_s)));
    QCOMPARE(archive.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Done);
    QCOMPARE(require(archive.catalog().photos().get(archive.id(u"0.jpg"_s)))->metadata.title, u"a title"_s);
}

QTEST_GUILESS_MAIN(TestImportSidecars)
#include "tst_importsidecars.moc"
