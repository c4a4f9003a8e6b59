// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/perceptualhash.h"
#include "core/imaging/photoreader.h"
#include "tests/pipeline/runkit.h"

#include <QtTest>
#include <map>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using base::PhotoId;
using domain::FileStatus;

namespace {

const storage::Author kPerson{QStringLiteral("tester"), std::nullopt, std::nullopt};

/// A human says that a photo is of this label.
void setHuman(storage::Catalog& catalog, base::PhotoId photo, const QString& label)
{
    const auto ids = catalog.labels().ensure({label});
    QVERIFY(ids);
    QVERIFY(catalog.assignments().setHuman(std::span(&photo, 1), *ids, kPerson));
}

domain::PhotoRow rowOf(storage::Catalog& catalog, base::PhotoId photo)
{
    const auto rows = catalog.search().rows(std::span(&photo, 1));
    return rows && rows->size() == 1 ? rows->front() : domain::PhotoRow();
}

void setModified(const QString& path, const QDateTime& time)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
}

} // namespace

/// What happens to photos whose files change between two runs.
class TestImportChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesContentWhenOnlyTheTimeDiffers();
    void classifiesNewContent();
    void keepsThePerceptualHashOfTheContent();
    void keepsAHumanLabelThroughForce();
    void asksAgainWhenTheFileIsAnother();
    void keepsAHumanLabelWhenTheFileMoves();
    void keepsHumanLabelsWhenFilesSwapNames();
    void keepsHumanLabelsWhenFilesAreRenumbered();
    void aCopyOverAnotherFileIsNoMove();
    void takesNoCopyForAFileOnADriveThatIsAway();
    void marksAndFindsAgainWhatIsMissing();
    void keepsPhotosOfARootThatIsAway();
    void keepsPhotosOfAnEmptyMountPoint();
    void triesAgainWhatFailed();
    void keepsWhatWasKnownOfAFileThatTurnsUnreadable();
    void knowsAFileAndItsFolderAsOne();
};

void TestImportChanges::comparesContentWhenOnlyTheTimeDiffers()
{
    const RunKit kit;
    kit.makePictures(2);
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    setModified(kit.photos(QStringLiteral("0.jpg")), QDateTime::fromSecsSinceEpoch(1'000'000'000));
    const RunRecord second = runRecorded(kit.options());
    QCOMPARE(second.summary->unchanged, 2);
    QCOMPARE(int(kit.classifier->pictures), 2);
    const auto photo = kit.catalog()->photos().get(second.of(QStringLiteral("0.jpg"))->photoId);
    QCOMPARE((*photo)->modifiedAt, Q_INT64_C(1'000'000'000'000'000'000));
}

void TestImportChanges::classifiesNewContent()
{
    const RunKit kit;
    kit.makePictures(2);
    const RunRecord first = runRecorded(kit.options());
    makePicture(kit.photos(QStringLiteral("0.jpg")), kBlue, 77);
    const RunRecord second = runRecorded(kit.options());
    QCOMPARE(second.summary->classified, 1);
    QCOMPARE(second.summary->unchanged, 1);
    QCOMPARE(labelOf(second.of(QStringLiteral("0.jpg"))), "blue");
    QVERIFY(second.of(QStringLiteral("0.jpg"))->photoId == first.of(QStringLiteral("0.jpg"))->photoId);
}

void TestImportChanges::keepsThePerceptualHashOfTheContent()
{
    const RunKit kit;
    const auto hashes = [&kit] {
        std::map<PhotoId, quint64> found;
        const auto read =
            kit.catalog()->similarity().fingerprints([&found](const storage::Fingerprint& print) {
                found.emplace(print.photo, print.perceptualHash);
            });
        return read ? found : std::map<PhotoId, quint64>();
    };
    kit.makePictures(2);
    writeFile(kit.photos(QStringLiteral("broken.jpg")), "no picture");
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    const auto first = hashes();
    QCOMPARE(first.size(), 2U);
    const QByteArray wide = jpegBytes(kBlue, 200, 200, 20);
    writeFile(kit.photos(QStringLiteral("0.jpg")), wide);
    const RunRecord second = runRecorded(kit.options());
    const auto picture = imaging::readPhotoBytes(wide, {});
    QVERIFY(picture);
    QCOMPARE(hashes().size(), 2U);
    QCOMPARE(hashes().at(second.of(QStringLiteral("0.jpg"))->photoId),
             imaging::perceptualHash(picture->image));
}

void TestImportChanges::keepsAHumanLabelThroughForce()
{
    const RunKit kit;
    kit.makePictures(2);
    const base::PhotoId id = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    setHuman(*kit.catalog(), id, QStringLiteral("green"));
    pipeline::ImportOptions options = kit.options();
    options.force = true;
    const RunRecord run = runRecorded(options);
    QCOMPARE(labelOf(run.of(QStringLiteral("0.jpg"))), "green");
    QCOMPARE(run.of(QStringLiteral("0.jpg"))->labels.front().source, domain::AssignmentSource::Human);
    QVERIFY(!run.of(QStringLiteral("0.jpg"))->needsReview);
}

void TestImportChanges::asksAgainWhenTheFileIsAnother()
{
    const RunKit kit;
    kit.makePictures(2);
    const base::PhotoId id = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    setHuman(*kit.catalog(), id, QStringLiteral("green"));
    makePicture(kit.photos(QStringLiteral("0.jpg")), kBlue, 99);
    const RunRecord run = runRecorded(kit.options());
    QCOMPARE(labelOf(run.of(QStringLiteral("0.jpg"))), "green");
    QVERIFY(run.of(QStringLiteral("0.jpg"))->needsReview);
    QVERIFY(rowOf(*kit.catalog(), id).changedSinceLabelled);
    setHuman(*kit.catalog(), id, QStringLiteral("blue"));
    QVERIFY(!rowOf(*kit.catalog(), id).changedSinceLabelled);
    QVERIFY(!rowOf(*kit.catalog(), id).needsReview);
}

void TestImportChanges::keepsHumanLabelsWhenFilesSwapNames()
{
    const RunKit kit;
    kit.makePictures(2);
    const RunRecord first = runRecorded(kit.options());
    const base::PhotoId zero = first.of(QStringLiteral("0.jpg"))->photoId;
    const base::PhotoId one = first.of(QStringLiteral("1.jpg"))->photoId;
    setHuman(*kit.catalog(), zero, QStringLiteral("sea"));
    setHuman(*kit.catalog(), one, QStringLiteral("forest"));
    const QString aside = kit.photos(QStringLiteral("aside"));
    QVERIFY(QFile::rename(kit.photos(QStringLiteral("0.jpg")), aside));
    QVERIFY(QFile::rename(kit.photos(QStringLiteral("1.jpg")), kit.photos(QStringLiteral("0.jpg"))));
    QVERIFY(QFile::rename(aside, kit.photos(QStringLiteral("1.jpg"))));
    const RunRecord swapped = runRecorded(kit.options());
    QVERIFY(swapped.of(QStringLiteral("0.jpg"))->photoId == one);
    QCOMPARE(labelOf(swapped.of(QStringLiteral("0.jpg"))), "forest");
    QCOMPARE(labelOf(swapped.of(QStringLiteral("1.jpg"))), "sea");
    for (const base::PhotoId photo : {zero, one}) {
        QVERIFY(!rowOf(*kit.catalog(), photo).changedSinceLabelled);
        QVERIFY(!rowOf(*kit.catalog(), photo).needsReview);
    }
    QCOMPARE(kit.catalog()->stats()->photos, 2);
    QCOMPARE(kit.catalog()->check()->problems, QStringList());
}

void TestImportChanges::keepsHumanLabelsWhenFilesAreRenumbered()
{
    const RunKit kit;
    kit.makePictures(4);
    const RunRecord first = runRecorded(kit.options());
    const QStringList labels{QStringLiteral("sea"), QStringLiteral("forest"), QStringLiteral("street"),
                             QStringLiteral("glacier")};
    for (int i = 0; i < 4; ++i)
        setHuman(*kit.catalog(), first.of(QStringLiteral("%1.jpg").arg(i))->photoId, labels.at(i));
    // The second is deleted, those after it move up.
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("1.jpg"))));
    QVERIFY(QFile::rename(kit.photos(QStringLiteral("2.jpg")), kit.photos(QStringLiteral("1.jpg"))));
    QVERIFY(QFile::rename(kit.photos(QStringLiteral("3.jpg")), kit.photos(QStringLiteral("2.jpg"))));
    const RunRecord run = runRecorded(kit.options());
    QCOMPARE(labelOf(run.of(QStringLiteral("0.jpg"))), "sea");
    QCOMPARE(labelOf(run.of(QStringLiteral("1.jpg"))), "street");
    QCOMPARE(labelOf(run.of(QStringLiteral("2.jpg"))), "glacier");
    // The deleted one is kept, as what is gone.
    const domain::PhotoRow gone = rowOf(*kit.catalog(), first.of(QStringLiteral("1.jpg"))->photoId);
    QVERIFY(gone.offline);
    QCOMPARE(gone.labels.front().name, QStringLiteral("forest"));
    QCOMPARE(kit.catalog()->stats()->photos, 4);
}

void TestImportChanges::aCopyOverAnotherFileIsNoMove()
{
    const RunKit kit;
    kit.makePictures(2);
    const RunRecord first = runRecorded(kit.options());
    const base::PhotoId zero = first.of(QStringLiteral("0.jpg"))->photoId;
    setHuman(*kit.catalog(), zero, QStringLiteral("sea"));
    QVERIFY(QFile::remove(kit.photos(QStringLiteral("1.jpg"))));
    QVERIFY(QFile::copy(kit.photos(QStringLiteral("0.jpg")), kit.photos(QStringLiteral("1.jpg"))));
    // The time of the one copied from differs, its content does not.
    setModified(kit.photos(QStringLiteral("0.jpg")), QDateTime::fromSecsSinceEpoch(1'200'000'000));
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.of(QStringLiteral("0.jpg"))->photoId == zero);
    QCOMPARE(labelOf(run.of(QStringLiteral("0.jpg"))), "sea");
    QCOMPARE(labelOf(run.of(QStringLiteral("1.jpg"))), "red");
}

void TestImportChanges::takesNoCopyForAFileOnADriveThatIsAway()
{
    const RunKit kit;
    const QString drive = kit.photos() + QStringLiteral("-drive");
    makePicture(drive + QStringLiteral("/0.jpg"), kRed, 0);
    makePicture(kit.photos(QStringLiteral("1.jpg")), kGreen, 1);
    QVERIFY(QFile::link(drive, kit.photos(QStringLiteral("linked"))));
    const base::PhotoId linked = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    QVERIFY(linked.isValid());
    setHuman(*kit.catalog(), linked, QStringLiteral("blue"));
    // The drive goes; a copy of its photograph turns up elsewhere.
    QVERIFY(QDir().rename(drive, drive + QStringLiteral("-away")));
    makePicture(kit.photos(QStringLiteral("copy.jpg")), kRed, 0);
    const RunRecord away = runRecorded(kit.options());
    QVERIFY2(away.of(QStringLiteral("copy.jpg"))->photoId != linked, "a copy, not the file moved");
    QVERIFY(QDir().rename(drive + QStringLiteral("-away"), drive));
    const RunRecord back = runRecorded(kit.options());
    QVERIFY(back.of(QStringLiteral("0.jpg"))->photoId == linked);
    QCOMPARE(labelOf(back.of(QStringLiteral("0.jpg"))), "blue");
}

void TestImportChanges::keepsAHumanLabelWhenTheFileMoves()
{
    const RunKit kit;
    kit.makePictures(3);
    const base::PhotoId id = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    setHuman(*kit.catalog(), id, QStringLiteral("green"));
    QVERIFY(QDir(kit.photos()).mkdir(QStringLiteral("sorted")));
    QVERIFY(
        QFile::rename(kit.photos(QStringLiteral("0.jpg")), kit.photos(QStringLiteral("sorted/renamed.jpg"))));
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.of(QStringLiteral("renamed.jpg")));
    QVERIFY(run.of(QStringLiteral("renamed.jpg"))->photoId == id);
    QCOMPARE(labelOf(run.of(QStringLiteral("renamed.jpg"))), "green");
    QCOMPARE(int(kit.classifier->pictures), 3);
    const auto catalog = kit.catalog();
    QCOMPARE(catalog->stats()->photos, 3);
    QCOMPARE(*catalog->photos().absolutePath(id), kit.photos(QStringLiteral("sorted/renamed.jpg")));
}

void TestImportChanges::marksAndFindsAgainWhatIsMissing()
{
    const RunKit kit;
    kit.makePictures(2);
    const base::PhotoId id = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    const QString path = kit.photos(QStringLiteral("0.jpg"));
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    QCOMPARE(runRecorded(kit.options()).summary->photos, 1);
    QVERIFY(rowOf(*kit.catalog(), id).offline);
    QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
    const RunRecord back = runRecorded(kit.options());
    QCOMPARE(back.summary->unchanged, 2);
    QVERIFY(back.of(QStringLiteral("0.jpg"))->photoId == id);
    QVERIFY(!rowOf(*kit.catalog(), id).offline);
}

void TestImportChanges::keepsPhotosOfARootThatIsAway()
{
    const RunKit kit;
    kit.makePictures(2);
    const base::PhotoId id = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    const QString away = kit.photos() + QStringLiteral("-away");
    QVERIFY(QDir().rename(kit.photos(), away));
    const RunRecord gone = runRecorded(kit.options());
    QVERIFY(gone.summary.has_value());
    QCOMPARE(failureOf(gone.of(QStringLiteral("photos"))), QStringLiteral("offline"));
    QVERIFY(rowOf(*kit.catalog(), id).offline);
    QVERIFY(!kit.catalog()->roots().all()->front().online);
    QVERIFY(QDir().rename(away, kit.photos()));
    QCOMPARE(runRecorded(kit.options()).summary->unchanged, 2);
    QVERIFY(!rowOf(*kit.catalog(), id).offline);
}

void TestImportChanges::keepsPhotosOfAnEmptyMountPoint()
{
    const RunKit kit;
    kit.makePictures(2);
    QVERIFY(runRecorded(kit.options()).summary.has_value());
    const QString away = kit.photos() + QStringLiteral("-away");
    QVERIFY(QDir().rename(kit.photos(), away));
    QVERIFY(QDir().mkdir(kit.photos()));
    const RunRecord gone = runRecorded(kit.options());
    QCOMPARE(failureOf(gone.of(QStringLiteral("photos"))), QStringLiteral("offline"));
    const auto catalog = kit.catalog();
    const auto roots = catalog->roots().all();
    QVERIFY(!roots->front().online);
    QCOMPARE(catalog->photos().present(roots->front().id, QString())->size(), std::size_t{2});
}

void TestImportChanges::triesAgainWhatFailed()
{
    const RunKit kit;
    const QString path = kit.photos(QStringLiteral("0.jpg"));
    const QByteArray whole = jpegBytes(kGreen, 1);
    writeFile(path, whole.left(20));
    const RunRecord first = runRecorded(kit.options());
    QCOMPARE(first.summary->failed, 1);
    QCOMPARE(runRecorded(kit.options()).summary->failed, 1);
    writeFile(path, whole);
    const RunRecord healed = runRecorded(kit.options());
    QCOMPARE(healed.summary->classified, 1);
    QCOMPARE(labelOf(healed.of(QStringLiteral("0.jpg"))), "green");
    QVERIFY(healed.of(QStringLiteral("0.jpg"))->photoId == first.of(QStringLiteral("0.jpg"))->photoId);
    QCOMPARE(kit.catalog()->stats()->failed, 0);
}

void TestImportChanges::keepsWhatWasKnownOfAFileThatTurnsUnreadable()
{
    const RunKit kit;
    kit.makePictures(1);
    const QString path = kit.photos(QStringLiteral("0.jpg"));
    const base::PhotoId id = runRecorded(kit.options()).of(QStringLiteral("0.jpg"))->photoId;
    setHuman(*kit.catalog(), id, QStringLiteral("blue"));
    writeFile(path, QByteArray());
    const RunRecord failed = runRecorded(kit.options());
    QCOMPARE(failureOf(failed.of(QStringLiteral("0.jpg"))), QStringLiteral("file-empty"));
    QVERIFY(failed.of(QStringLiteral("0.jpg"))->photoId == id);
    const domain::PhotoRow row = rowOf(*kit.catalog(), id);
    QVERIFY(row.failure.has_value());
    QCOMPARE(row.labels.front().name, QStringLiteral("blue"));
}

void TestImportChanges::knowsAFileAndItsFolderAsOne()
{
    const RunKit kit;
    kit.makePictures(3);
    pipeline::ImportOptions options = kit.options();
    options.paths = {kit.photos(QStringLiteral("1.jpg"))};
    QCOMPARE(runRecorded(options).summary->classified, 1);
    options.paths = {kit.photos(QStringLiteral("1.jpg")), kit.photos(),
                     kit.photos() + QStringLiteral("/../photos/")};
    const RunRecord run = runRecorded(options);
    QCOMPARE(run.summary->photos, 3);
    QCOMPARE(run.summary->unchanged, 1);
    QCOMPARE(run.endedTwice(), QStringList());
    QCOMPARE(kit.catalog()->roots().all()->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestImportChanges)
#include "tst_importchanges.moc"
