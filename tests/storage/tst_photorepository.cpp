// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PhotoId;
using domain::Photo;
using storage::KnownFile;

class TestPhotoRepository : public QObject
{
    Q_OBJECT

private:
    static Photo fullPhoto(const CatalogFixture& fixture)
    {
        Photo photo = fixture.photo(u"2019/Küste 🌊/it's 100%.jpg"_s);
        domain::PhotoMetadata& metadata = photo.metadata;
        metadata.takenAt = domain::CaptureTime{QDate(2019, 7, 14), QTime(9, 30, 0, 250), -150};
        metadata.takenSource = domain::TimeSource::Gps;
        metadata.cameraMake = u"NIKON CORPORATION"_s;
        metadata.cameraModel = u"NIKON D70"_s;
        metadata.lens = u"18-70mm"_s;
        metadata.exposureSeconds = 0.004;
        metadata.fNumber = 5.6;
        metadata.focalLengthMillimetres = 35.0;
        metadata.isoSpeed = 200;
        metadata.position = domain::GeoPosition{-33.85, -151.2, 12.5};
        metadata.heading = domain::Heading{359.5, true};
        metadata.place = domain::Place{u"Sydney"_s, u"New South Wales"_s, u"Australia"_s, u"AU"_s,
                                       domain::PlaceSource::File};
        metadata.orientation = 6;
        metadata.title = u"Bay"_s;
        metadata.description = u"two\nlines"_s;
        metadata.keywords = QStringList{u"Sydney"_s, u"water, blue"_s};
        metadata.rating = -1;
        metadata.creator = u"Ada; Bo"_s;
        metadata.copyright = u"© me"_s;
        metadata.notes = QStringList{u"GPS altitude: zero denominator"_s};
        return photo;
    }

    static std::optional<KnownFile> known(CatalogFixture& fixture, const QString& path)
    {
        return require(fixture.catalog().photos().known({fixture.root(), path}));
    }

private Q_SLOTS:
    void everythingComesBack();
    void absentStaysAbsent();
    void nonsenseBecomesAbsent();
    void savingAgainBringsUpToDate();
    void aFailureIsKeptAndForgotten();
    void editedAfterAHumanLooked();
    void copiesAreFoundByContent();
    void movedFilesKeepTheirIdentity();
    void touchAndMissing();
    void describedAnewItStaysWhatItIs();
    void presentListsAFolder();
    void whatIsNoPlaceIsRefused();
};

void TestPhotoRepository::everythingComesBack()
{
    CatalogFixture fixture;
    const Photo photo = fullPhoto(fixture);
    const PhotoId id = require(fixture.catalog().photos().save(photo));
    const Photo kept = require(fixture.catalog().photos().get(id)).value();
    QCOMPARE(kept.id, id);
    QCOMPARE(kept.rootId, photo.rootId);
    QCOMPARE(kept.relativePath, photo.relativePath);
    QCOMPARE(kept.fileSize, photo.fileSize);
    QCOMPARE(kept.modifiedAt, photo.modifiedAt);
    QCOMPARE(kept.contentHash, photo.contentHash);
    QCOMPARE(kept.width, photo.width);
    QCOMPARE(kept.height, photo.height);
    QCOMPARE(kept.format, photo.format);
    QVERIFY(kept.metadata == photo.metadata);
    QCOMPARE(kept.state, domain::PhotoState::Ok);
    QVERIFY(!kept.failure);
    const auto rows = require(fixture.catalog().search().rows({&id, 1}));
    QCOMPARE(rows.front().takenAtIso, u"2019-07-14T09:30:00.250-02:30"_s);
    QCOMPARE(rows.front().camera, u"NIKON D70"_s);
    QCOMPARE(rows.front().position, photo.metadata.position);
    QCOMPARE(rows.front().place, photo.metadata.place);
    QCOMPARE(rows.front().takenSource, domain::TimeSource::Gps);
    QCOMPARE(rows.front().modifiedAt, photo.modifiedAt);
    QCOMPARE(require(fixture.catalog().photos().absolutePath(id)), u"/photos/"_s + photo.relativePath);
    QCOMPARE(require(fixture.catalog().photos().find(u"/photos/"_s + photo.relativePath)), std::optional(id));
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestPhotoRepository::absentStaysAbsent()
{
    CatalogFixture fixture;
    Photo photo;
    photo.rootId = fixture.root();
    photo.relativePath = u"a.jpg"_s;
    const PhotoId id = require(fixture.catalog().photos().save(photo));
    const Photo kept = require(fixture.catalog().photos().get(id)).value();
    QVERIFY(kept.metadata == domain::PhotoMetadata{});
    QVERIFY(kept.contentHash.isEmpty());
    const auto row = require(fixture.catalog().search().rows({&id, 1})).front();
    QVERIFY(row.takenAtIso.isEmpty() && !row.position && row.camera.isEmpty() && row.labels.empty());
    QVERIFY(require(fixture.catalog().photos().withContent({})).empty());
    QVERIFY(!require(fixture.catalog().photos().get(PhotoId{99})));
    QCOMPARE(errorOf(fixture.catalog().photos().absolutePath(PhotoId{99})).code, ErrorCode::NotFound);
}

void TestPhotoRepository::nonsenseBecomesAbsent()
{
    CatalogFixture fixture;
    Photo photo = fixture.photo(u"a.jpg"_s);
    photo.metadata.position = domain::GeoPosition{91.0, 10.0, {}};
    photo.metadata.heading = domain::Heading{360.0, false};
    photo.metadata.place = domain::Place();
    photo.metadata.takenAt = domain::CaptureTime{QDate(), QTime(), 60};
    photo.metadata.takenSource = domain::TimeSource::Exif;
    photo.metadata.title = u"a\0b"_s;
    photo.metadata.keywords = QStringList{u"two\nlines"_s};
    const Photo kept =
        require(fixture.catalog().photos().get(require(fixture.catalog().photos().save(photo)))).value();
    QVERIFY(!kept.metadata.position);
    QVERIFY(!kept.metadata.takenAt);
    QCOMPARE(kept.metadata.takenSource, domain::TimeSource::Unknown);
    QVERIFY(!kept.metadata.heading);
    QVERIFY(!kept.metadata.place);
    QCOMPARE(kept.metadata.title, u"ab"_s);
    QCOMPARE(kept.metadata.keywords, QStringList{u"two lines"_s});
}

void TestPhotoRepository::savingAgainBringsUpToDate()
{
    CatalogFixture fixture;
    const PhotoId id = require(fixture.catalog().photos().save(fullPhoto(fixture)));
    fixture.applyModel(id, u"sea"_s, 0.9);
    Photo again = fullPhoto(fixture);
    again.metadata = {};
    again.metadata.title = u"New"_s;
    again.contentHash = contentHash("new");
    again.fileSize = 5;
    QCOMPARE(require(fixture.catalog().photos().save(again)), id);
    const Photo kept = require(fixture.catalog().photos().get(id)).value();
    QCOMPARE(kept.fileSize, 5);
    QVERIFY(kept.metadata == again.metadata);
    QCOMPARE(fixture.state(id, u"sea"_s), u"model 0.90"_s);
    const auto found = [&fixture](const QString& text) {
        domain::PhotoQuery query;
        query.text = text;
        return require(fixture.catalog().search().count(query));
    };
    QCOMPARE(found(u"new"_s), 1);
    QCOMPARE(found(u"sydney"_s), 0);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestPhotoRepository::aFailureIsKeptAndForgotten()
{
    CatalogFixture fixture;
    Photo photo = fixture.photo(u"a.jpg"_s);
    photo.state = domain::PhotoState::Failed;
    photo.failure = base::Error{ErrorCode::FileCorrupt, u"a.jpg: no end"_s};
    const PhotoId id = require(fixture.catalog().photos().save(photo));
    QCOMPARE(require(fixture.catalog().photos().get(id))->failure, photo.failure);
    QCOMPARE(known(fixture, u"a.jpg"_s)->state, domain::PhotoState::Failed);
    QCOMPARE(require(fixture.catalog().search().rows({&id, 1})).front().failure, photo.failure);
    QCOMPARE(require(fixture.catalog().search().smartCounts()).failed, 1);
    fixture.save(u"a.jpg"_s);
    QVERIFY(!require(fixture.catalog().photos().get(id))->failure);
    QCOMPARE(require(fixture.catalog().search().smartCounts()).failed, 0);
}

void TestPhotoRepository::editedAfterAHumanLooked()
{
    CatalogFixture fixture;
    const PhotoId id = fixture.save(u"a.jpg"_s, "one");
    const auto row = [&fixture, id] { return require(fixture.catalog().search().rows({&id, 1})).front(); };
    fixture.save(u"a.jpg"_s, "two");
    QVERIFY2(!row().changedSinceLabelled, "no human has looked yet");
    QVERIFY(!row().needsReview);
    const base::LabelId sea = fixture.label(u"sea"_s);
    require(fixture.catalog().assignments().setHuman({&id, 1}, {&sea, 1}, CatalogFixture::person()));
    QVERIFY(!row().changedSinceLabelled);

    fixture.save(u"a.jpg"_s, "three");
    QVERIFY(row().changedSinceLabelled);
    QVERIFY(row().needsReview);
    QCOMPARE(fixture.state(id, u"sea"_s), u"human"_s);
    QCOMPARE(require(fixture.catalog().search().smartCounts()).needsReview, 1);
    fixture.applyModel(id, u"forest"_s, 0.99);
    QVERIFY2(row().needsReview, "a model that is sure does not settle it");

    fixture.save(u"a.jpg"_s, "two");
    QVERIFY2(!row().changedSinceLabelled, "it is what the human saw again");
    QVERIFY(!row().needsReview);
    fixture.save(u"a.jpg"_s, "four");
    require(fixture.catalog().assignments().setHuman({&id, 1}, {&sea, 1}, CatalogFixture::person()));
    QVERIFY2(!row().changedSinceLabelled && !row().needsReview, "a human has looked again");
    QCOMPARE(require(fixture.catalog().search().smartCounts()).needsReview, 0);
}

void TestPhotoRepository::copiesAreFoundByContent()
{
    CatalogFixture fixture;
    const PhotoId first = fixture.save(u"a.jpg"_s, "same");
    const PhotoId second = fixture.save(u"b/a.jpg"_s, "same");
    fixture.save(u"c.jpg"_s, "other");
    const std::vector<Photo> copies = require(fixture.catalog().photos().withContent(contentHash("same")));
    QCOMPARE(copies.size(), 2U);
    QCOMPARE(copies.at(0).id, first);
    QCOMPARE(copies.at(1).id, second);
}

void TestPhotoRepository::movedFilesKeepTheirIdentity()
{
    CatalogFixture fixture;
    const PhotoId id = fixture.save(u"old/a.jpg"_s);
    fixture.applyModel(id, u"sea"_s, 0.9);
    require(fixture.catalog().photos().setMissing(id, true));
    require(fixture.catalog().photos().relocate(id, {fixture.root(), u"new/b.jpg"_s}));
    QVERIFY(!known(fixture, u"old/a.jpg"_s));
    QCOMPARE(known(fixture, u"new/b.jpg"_s)->id, id);
    QVERIFY(!known(fixture, u"new/b.jpg"_s)->missing);
    QCOMPARE(fixture.state(id, u"sea"_s), u"model 0.90"_s);
    domain::PhotoQuery query;
    query.text = u"new b"_s;
    QCOMPARE(require(fixture.catalog().search().count(query)), 1);

    const PhotoId other = fixture.save(u"other.jpg"_s);
    const auto refused = fixture.catalog().photos().relocate(other, {fixture.root(), u"new/b.jpg"_s});
    QCOMPARE(errorOf(refused).code, ErrorCode::InvalidArgument);
    QVERIFY(known(fixture, u"other.jpg"_s));
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestPhotoRepository::touchAndMissing()
{
    CatalogFixture fixture;
    const PhotoId id = fixture.save(u"a.jpg"_s);
    require(fixture.catalog().photos().touch(id, 77, 123'456'789'012'345'678LL));
    QCOMPARE(known(fixture, u"a.jpg"_s)->fileSize, 77);
    QCOMPARE(known(fixture, u"a.jpg"_s)->modifiedAt, 123'456'789'012'345'678LL);
    require(fixture.catalog().photos().setMissing(id, true));
    QVERIFY(known(fixture, u"a.jpg"_s)->missing);
    QCOMPARE(require(fixture.catalog().search().smartCounts()).offline, 1);
    fixture.save(u"a.jpg"_s);
    QVERIFY2(!known(fixture, u"a.jpg"_s)->missing, "saved means seen");
    QCOMPARE(require(fixture.catalog().search().smartCounts()).offline, 0);
}

void TestPhotoRepository::describedAnewItStaysWhatItIs()
{
    CatalogFixture fixture;
    const PhotoId id = require(fixture.catalog().photos().save(fullPhoto(fixture)));
    fixture.applyModel(id, u"sea"_s, 0.9);
    domain::PhotoMetadata metadata;
    metadata.title = u"Bucht"_s;
    metadata.cameraModel = u"Leica"_s;
    require(fixture.catalog().photos().describe(id, metadata));
    require(fixture.catalog().photos().setSidecars(id, u"stamp"_s, true));
    const Photo kept = require(fixture.catalog().photos().get(id)).value();
    QVERIFY(kept.metadata == metadata);
    QCOMPARE(kept.contentHash, fullPhoto(fixture).contentHash);
    QCOMPARE(fixture.state(id, u"sea"_s), u"model 0.90"_s);
    const KnownFile file = known(fixture, kept.relativePath).value();
    QCOMPARE(file.sidecarStamp, u"stamp"_s);
    QVERIFY(file.hasSidecarFacts);
    QCOMPARE(require(fixture.catalog().check()).problems, QStringList());
}

void TestPhotoRepository::presentListsAFolder()
{
    CatalogFixture fixture;
    fixture.save(u"top.jpg"_s);
    fixture.save(u"a/1.jpg"_s);
    fixture.save(u"a/b/2.jpg"_s);
    fixture.save(u"a2/3.jpg"_s);
    const PhotoId gone = fixture.save(u"a/gone.jpg"_s);
    require(fixture.catalog().photos().setMissing(gone, true));
    const auto list = [&fixture](const QString& folder) {
        QStringList paths;
        for (const auto& [id, path] : require(fixture.catalog().photos().present(fixture.root(), folder)))
            paths.append(path);
        paths.sort();
        return paths;
    };
    QCOMPARE(list({}), (QStringList{u"a/1.jpg"_s, u"a/b/2.jpg"_s, u"a2/3.jpg"_s, u"top.jpg"_s}));
    QCOMPARE(list(u"a"_s), (QStringList{u"a/1.jpg"_s, u"a/b/2.jpg"_s}));
    QCOMPARE(list(u"a/b"_s), (QStringList{u"a/b/2.jpg"_s}));
    QCOMPARE(list(u"nowhere"_s), QStringList());
}

void TestPhotoRepository::whatIsNoPlaceIsRefused()
{
    CatalogFixture fixture;
    Photo photo = fixture.photo(u"a.jpg"_s);
    photo.rootId = {};
    QCOMPARE(errorOf(fixture.catalog().photos().save(photo)).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(fixture.catalog().photos().save(fixture.photo(u"folder/"_s))).code,
             ErrorCode::InvalidArgument);
    QVERIFY(!require(fixture.catalog().photos().find(u"/elsewhere/a.jpg"_s)));
    photo.rootId = base::RootId{99};
    QVERIFY(!fixture.catalog().photos().save(photo));
    QCOMPARE(require(fixture.catalog().search().count({})), 0);
}

QTEST_GUILESS_MAIN(TestPhotoRepository)
#include "tst_photorepository.moc"
