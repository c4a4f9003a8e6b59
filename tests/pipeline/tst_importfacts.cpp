// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/photocatalog.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using domain::FileStatus;

/// What comes into the catalogue with sidecars beside labels, and labels that are inside of pictures.
class TestImportFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherProgramsWordsOutrankTheFile();
    void ownKeywordsAreNoFacts();
    void otherContentKeepsASidecarsFacts();
    void takesWhatIsInsideThePicture();
    void aSidecarOutranksWhatIsInside();
};

void TestImportFacts::otherProgramsWordsOutrankTheFile()
{
    const RunKit kit;
    kit.makePictures(2);
    writeFile(kit.photos(u"0.xmp"_s), describedAs("Lightroom's", "xmp:Rating='3'"));
    writeFile(kit.photos(u"0.jpg.xmp"_s),
              describedAs("darktable's", "exif:GPSLatitude='59,54.8N' exif:GPSLongitude='10,45.1E' "
                                         "exif:DateTimeOriginal='1932-05-04T12:00:00'"));
    PhotoCatalog archive(kit, u"a"_s);
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

void TestImportFacts::ownKeywordsAreNoFacts()
{
    const RunKit kit;
    kit.makePictures(1);
    PhotoCatalog archive(kit, u"a"_s);
    archive.set(u"0.jpg"_s, u"sea"_s);
    archive.writeSidecar(u"0.jpg"_s);
    (void)archive.import();
    QVERIFY(require(archive.catalog().photos().get(archive.id(u"0.jpg"_s)))->metadata.keywords.isEmpty());
}

void TestImportFacts::otherContentKeepsASidecarsFacts()
{
    const RunKit kit;
    kit.makePictures(2);
    writeFile(kit.photos(u"0.jpg.xmp"_s), describedAs("a title"));
    PhotoCatalog archive(kit, u"a"_s);
    // Other content beside the same sidecar.
    QVERIFY(QFile::remove(kit.photos(u"0.jpg"_s)));
    QVERIFY(QFile::copy(kit.photos(u"1.jpg"_s), kit.photos(u"0.jpg"_s)));
    QCOMPARE(archive.import().of(u"0.jpg"_s)->outcome.status, FileStatus::Done);
    QCOMPARE(require(archive.catalog().photos().get(archive.id(u"0.jpg"_s)))->metadata.title, u"a title"_s);
}

void TestImportFacts::takesWhatIsInsideThePicture()
{
    const RunKit kit;
    kit.makePictures(4);
    PhotoCatalog there(kit, u"there"_s, true);
    there.set(u"0.jpg"_s, u"a label of their own"_s);
    there.reject(u"1.jpg"_s, u"green"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s})
        there.embed(name);
    PhotoCatalog here(kit, u"here"_s);
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s})
        QCOMPARE(here.labels(name), there.labels(name));
    QCOMPARE(here.state(u"3.jpg"_s), QString());
    QVERIFY(here.labels(u"2.jpg"_s).labels.front().confidence.value_or(0) > 0.5);
    const std::size_t history = here.historyOf(u"0.jpg"_s);
    (void)here.import();
    QCOMPARE(here.historyOf(u"0.jpg"_s), history);
}

void TestImportFacts::aSidecarOutranksWhatIsInside()
{
    const RunKit kit;
    kit.makePictures(2);
    PhotoCatalog there(kit, u"there"_s);
    there.set(u"0.jpg"_s, u"sea"_s);
    there.embed(u"0.jpg"_s);
    waitForNextMillisecond();
    for (const QString& name : {u"0.jpg"_s, u"1.jpg"_s}) {
        there.set(name, u"forest"_s);
        there.writeSidecar(name);
    }
    PhotoCatalog here(kit, u"here"_s);
    QCOMPARE(here.state(u"0.jpg"_s), u"forest human"_s);
    // Also where it was read before, and only the picture is new.
    waitForNextMillisecond();
    there.set(u"1.jpg"_s, u"sea"_s);
    there.embed(u"1.jpg"_s);
    (void)here.import();
    QCOMPARE(here.state(u"1.jpg"_s), u"forest human"_s);
}

QTEST_GUILESS_MAIN(TestImportFacts)
#include "tst_importfacts.moc"
