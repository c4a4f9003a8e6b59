// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"
#include "tests/pipeline/runkit.h"

#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using domain::FileStatus;

class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesAFolder();
    void storesWhatItLearnt();
    void leavesAloneWhatIsUnchanged();
    void importsWithoutAModel();
    void classifiesWhatWasOnlyImported();
    void classifiesAgainWhenForced();
    void classifiesAgainWithAnotherModel();
    void reusesThePredictionOfACopy();
    void makesThumbnails();
    void doesWithoutThumbnails();
    void reportsPathsThatAreNotThere();
    void endsWithNothingForAnEmptyFolder();
    void failsWhenTheCatalogueCannotBeOpened();
};

void TestImportRun::classifiesAFolder()
{
    const RunKit kit;
    kit.makePictures(30);
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->state, domain::RunState::Finished);
    QCOMPARE(run.summary->photos, 30);
    QCOMPARE(run.summary->classified, 30);
    QCOMPARE(run.summary->failed, 0);
    QVERIFY(run.summary->seconds > 0.0);
    QCOMPARE(run.results.size(), std::size_t{30});
    QCOMPARE(run.endedTwice(), QStringList());
    QCOMPARE(labelOf(run.of(QStringLiteral("0.jpg"))), "red");
    QCOMPARE(labelOf(run.of(QStringLiteral("1.jpg"))), "green");
    QCOMPARE(labelOf(run.of(QStringLiteral("29.jpg"))), "blue");
    QVERIFY(run.of(QStringLiteral("0.jpg"))->labels.front().confidence.value_or(0.0) > 0.5);
    QVERIFY(!run.progress.empty());
    QCOMPARE(run.progress.back().done, 30);
    QCOMPARE(run.progress.back().total, 30);
    QVERIFY(run.progress.back().totalIsFinal);
}

void TestImportRun::storesWhatItLearnt()
{
    const RunKit kit;
    kit.makePictures(2, QStringLiteral("sub"));
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.summary.has_value());
    const auto catalog = kit.catalog();

    const base::PhotoId id = run.of(QStringLiteral("0.jpg"))->photoId;
    const auto photo = catalog->photos().get(id);
    QVERIFY(photo && *photo);
    QCOMPARE((*photo)->relativePath, QStringLiteral("sub/0.jpg"));
    QCOMPARE((*photo)->width, 48);
    QCOMPARE((*photo)->height, 36);
    QCOMPARE((*photo)->format, QStringLiteral("jpeg"));
    QCOMPARE((*photo)->contentHash.size(), 32);
    QCOMPARE((*photo)->fileSize, QFileInfo(kit.photos(QStringLiteral("sub/0.jpg"))).size());

    const auto predictions = catalog->predictions().ofPhoto(id);
    QVERIFY(predictions);
    QCOMPARE(predictions->size(), std::size_t{1});
    QCOMPARE(predictions->front().embedding.size(), std::size_t{3});

    const auto stored = catalog->runs().get(run.summary->runId);
    QVERIFY(stored && *stored);
    QCOMPARE((*stored)->kind, domain::RunKind::Classification);
    QCOMPARE((*stored)->state, domain::RunState::Finished);
    QCOMPARE((*stored)->done, 2);
    const auto root = catalog->roots().all();
    QVERIFY(root);
    QCOMPARE(root->size(), std::size_t{1});
    QCOMPARE(root->front().path, kit.photos());
    QVERIFY(catalog->check()->problems.isEmpty());
}

void TestImportRun::leavesAloneWhatIsUnchanged()
{
    const RunKit kit;
    kit.makePictures(12);
    const RunRecord first = runRecorded(kit.options());
    const int classified = kit.classifier->pictures;
    const RunRecord second = runRecorded(kit.options());
    QVERIFY(first.summary.has_value() && second.summary.has_value());
    QCOMPARE(second.summary->photos, 12);
    QCOMPARE(second.summary->unchanged, 12);
    QCOMPARE(second.summary->classified, 0);
    QCOMPARE(int(kit.classifier->pictures), classified);
    QCOMPARE(labelOf(second.of(QStringLiteral("0.jpg"))), "red");
}

void TestImportRun::importsWithoutAModel()
{
    const RunKit kit;
    kit.makePictures(6);
    pipeline::ImportOptions options = kit.options();
    options.classifier = nullptr;
    const RunRecord run = runRecorded(options);
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->photos, 6);
    QCOMPARE(run.summary->classified, 0);
    QCOMPARE(run.count(FileStatus::Done), 6);
    QVERIFY(run.results.front().labels.empty());
    const RunRecord again = runRecorded(options);
    QCOMPARE(again.count(FileStatus::Unchanged), 6);
    QCOMPARE(kit.catalog()->runs().recent(1)->front().kind, domain::RunKind::Import);
}

void TestImportRun::classifiesWhatWasOnlyImported()
{
    const RunKit kit;
    kit.makePictures(6);
    pipeline::ImportOptions options = kit.options();
    options.classifier = nullptr;
    QVERIFY(runRecorded(options).summary.has_value());
    const RunRecord run = runRecorded(kit.options());
    QCOMPARE(run.summary->classified, 6);
    QCOMPARE(labelOf(run.of(QStringLiteral("4.jpg"))), "green");
}

void TestImportRun::classifiesAgainWhenForced()
{
    const RunKit kit;
    kit.makePictures(6);
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    pipeline::ImportOptions options = kit.options();
    options.force = true;
    const RunRecord run = runRecorded(options);
    QCOMPARE(run.summary->classified, 6);
    QCOMPARE(int(kit.classifier->pictures), 12);
    QCOMPARE(kit.catalog()->stats()->photos, 6);
}

void TestImportRun::classifiesAgainWithAnotherModel()
{
    const RunKit kit;
    kit.makePictures(6);
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    pipeline::ImportOptions options = kit.options();
    options.modelDigest = QByteArray(32, 'n');
    const RunRecord run = runRecorded(options);
    QCOMPARE(run.summary->classified, 6);
    const auto predictions = kit.catalog()->predictions().ofPhoto(run.results.front().photoId);
    QCOMPARE(predictions->size(), std::size_t{2});
}

void TestImportRun::reusesThePredictionOfACopy()
{
    const RunKit kit;
    kit.makePictures(3);
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    QVERIFY(QFile::copy(kit.photos(QStringLiteral("1.jpg")), kit.photos(QStringLiteral("copy.jpg"))));
    const RunRecord run = runRecorded(kit.options());
    QCOMPARE(run.summary->classified, 1);
    QCOMPARE(int(kit.classifier->pictures), 3);
    QCOMPARE(labelOf(run.of(QStringLiteral("copy.jpg"))), "green");
    QVERIFY(run.of(QStringLiteral("copy.jpg"))->photoId != run.of(QStringLiteral("1.jpg"))->photoId);
    QCOMPARE(kit.catalog()->predictions().ofPhoto(run.of(QStringLiteral("copy.jpg"))->photoId)->size(),
             std::size_t{1});
}

void TestImportRun::makesThumbnails()
{
    const RunKit kit;
    writeFile(kit.photos(QStringLiteral("small.jpg")), jpegBytes(kRed, 1));
    writeFile(kit.photos(QStringLiteral("large.jpg")), jpegBytes(kBlue, 2, 1200, 800));
    const RunRecord run = runRecorded(kit.options());
    const auto thumbnails = storage::ThumbnailStore::open(kit.options().thumbnailFile);
    QVERIFY(thumbnails.has_value());
    const auto catalog = kit.catalog();
    const auto thumbnailOf = [&](const char* name) {
        const auto photo = catalog->photos().get(run.of(QString::fromLatin1(name))->photoId);
        return (*thumbnails)->get((*photo)->contentHash)->value_or(QByteArray());
    };
    QCOMPARE(thumbnailOf("small.jpg"), jpegBytes(kRed, 1));
    const QByteArray large = thumbnailOf("large.jpg");
    // The frame header of a baseline JPEG holds height and width, big endian.
    const qsizetype frame = large.indexOf("\xff\xc0");
    QVERIFY(frame > 0);
    const auto byteAt = [&large](qsizetype at) { return static_cast<unsigned char>(large.at(at)); };
    QCOMPARE(byteAt(frame + 5) * 256 + byteAt(frame + 6), 171);
    QCOMPARE(byteAt(frame + 7) * 256 + byteAt(frame + 8), 256);
}

void TestImportRun::doesWithoutThumbnails()
{
    const RunKit kit;
    kit.makePictures(3);
    pipeline::ImportOptions options = kit.options();
    options.thumbnailFile = kit.photos(QStringLiteral("0.jpg")) + QStringLiteral("/impossible.sqlite");
    const RunRecord run = runRecorded(options);
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->classified, 3);
}

void TestImportRun::reportsPathsThatAreNotThere()
{
    const RunKit kit;
    kit.makePictures(1);
    pipeline::ImportOptions options = kit.options();
    options.paths << kit.photos(QStringLiteral("none")) << QStringLiteral("bad\uFFFDname.jpg") << QString();
    const RunRecord run = runRecorded(options);
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->photos, 4);
    QCOMPARE(run.summary->failed, 3);
    QCOMPARE(failureOf(run.of(QStringLiteral("none"))), QStringLiteral("not-found"));
    QCOMPARE(failureOf(run.of(QStringLiteral("bad\uFFFDname.jpg"))), QStringLiteral("invalid-file-name"));
    const auto failures = kit.catalog()->runs().failures(run.summary->runId);
    QCOMPARE(failures->size(), std::size_t{3});
}

void TestImportRun::endsWithNothingForAnEmptyFolder()
{
    const RunKit kit;
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->photos, 0);
    QCOMPARE(run.summary->state, domain::RunState::Finished);
}

void TestImportRun::failsWhenTheCatalogueCannotBeOpened()
{
    const RunKit kit;
    kit.makePictures(1);
    writeFile(kit.options().catalogFile, "this is no catalogue, only a text that is long enough to look at");
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(!run.summary.has_value());
    QCOMPARE(run.summary.error().code, base::ErrorCode::DatabaseCorrupt);
    QVERIFY(run.results.empty());
}

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_importrun.moc"
