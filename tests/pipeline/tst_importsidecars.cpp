// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/sidecarfile.h"
#include "tests/pipeline/photocatalog.h"
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

QByteArray taggedIn(const QByteArray& list)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
           "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:digiKam='http://www.digikam.org/ns/1.0/'><digiKam:TagsList>"
           "<rdf:Seq>" +
           list + "</rdf:Seq></digiKam:TagsList></rdf:Description></rdf:RDF></x:xmpmeta>";
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
};

void TestImportSidecars::rebuildsACatalogue()
{
    const RunKit kit;
    kit.makePictures(9);
    kit.makePictures(2, u"sub"_s);
    PhotoCatalog there(kit, u"there"_s, true);
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
    PhotoCatalog here(kit, u"here"_s);
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

void TestImportSidecars::noticesAChangedSidecar()
{
    const RunKit kit;
    kit.makePictures(2);
    PhotoCatalog there(kit, u"there"_s);
    PhotoCatalog here(kit, u"here"_s);
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
    PhotoCatalog there(kit, u"there"_s, true);
    there.set(u"0.jpg"_s, u"sea"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s})
        there.writeSidecar(name);
    PhotoCatalog here(kit, u"here"_s);
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
    PhotoCatalog here(kit, u"here"_s);
    here.set(u"0.jpg"_s, u"forest"_s);
    here.reject(u"1.jpg"_s, u"sea"_s);
    here.add(u"2.jpg"_s, u"forest"_s);
    waitForNextMillisecond();
    PhotoCatalog there(kit, u"there"_s);
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
    PhotoCatalog there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.writeSidecar(u"0.jpg"_s);
    PhotoCatalog here(kit, u"here"_s);
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
    PhotoCatalog here(kit, u"here"_s, true);
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    PhotoCatalog there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.reject(u"1.jpg"_s, u"green"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s})
        there.writeSidecar(name);
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"sea human"_s);
    QCOMPARE(here.state(u"1.jpg"_s), u"green rejected"_s);
    QCOMPARE(here.state(u"2.jpg"_s), u"blue model"_s);
    // In one run with the classification, too.
    PhotoCatalog both(kit, u"both"_s, true);
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
    PhotoCatalog here(kit, u"here"_s);
    QCOMPARE(here.labels(u"0.jpg"_s), older);
    (void)here.classify();
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    SceneLabels newer = older;
    newer.labels.front().name = u"forest"_s;
    (void)require(metadata::writeSidecar(kit.photos(u"0.jpg"_s), newer));
    (void)here.import();
    QCOMPARE(here.state(u"0.jpg"_s), u"red model"_s);
    // Where no model has looked, the sidecar's newer words take the place of its older ones.
    PhotoCatalog other(kit, u"other"_s);
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
    PhotoCatalog here(kit, u"here"_s, true);
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
    PhotoCatalog here(kit, u"here"_s, true);
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
    PhotoCatalog there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.writeSidecar(u"0.jpg"_s);
    PhotoCatalog here(kit, u"here"_s);
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
    PhotoCatalog here(kit, u"here"_s);
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
    PhotoCatalog here(kit, u"here"_s);
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

QTEST_GUILESS_MAIN(TestImportSidecars)
#include "tst_importsidecars.moc"
