// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/runkit.h"

#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using base::ErrorCode;
using domain::FileStatus;

namespace {

/// No file of this process may grow beyond so many bytes: a full disk, without needing one.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const struct rlimit limit = {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    struct rlimit m_before = {};
};

} // namespace

/// Bad files, bad classifiers, bad disks: each costs what it must and nothing more.
class TestImportFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEachBadFileWithItsReason();
    void refusesTooManyPixels();
    void failsOnlyTheGuiltyPictureOfABatch();
    void survivesAClassifierThatAlwaysFails();
    void survivesAClassifierWithTheWrongAnswer();
    void keepsWhatWasWrittenWhenTheDiskIsFull();
};

void TestImportFailures::listsEachBadFileWithItsReason()
{
    const RunKit kit;
    kit.makePictures(5);
    const QByteArray whole = jpegBytes(kRed, 50, 400, 300);
    writeFile(kit.photos(QStringLiteral("empty.jpg")), QByteArray());
    writeFile(kit.photos(QStringLiteral("truncated.jpg")), whole.left(whole.size() / 3));
    writeFile(kit.photos(QStringLiteral("text.jpg")), "this is a text file that somebody renamed");
    writeFile(kit.photos(QStringLiteral("broken.png")),
              QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, 'x'));
    writeFile(kit.photos(QStringLiteral("mislabelled.png")), jpegBytes(kBlue, 51));
    writeFile(kit.photos(QStringLiteral("folder.jpg/inside.jpg")), jpegBytes(kGreen, 52));
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.endedTwice(), QStringList());
    QCOMPARE(run.summary->photos, 12);
    QCOMPARE(run.summary->classified, 7);
    QCOMPARE(run.summary->failed, 5);
    QCOMPARE(failureOf(run.of(QStringLiteral("empty.jpg"))), QStringLiteral("file-empty"));
    QCOMPARE(failureOf(run.of(QStringLiteral("truncated.jpg"))), QStringLiteral("file-truncated"));
    QCOMPARE(failureOf(run.of(QStringLiteral("text.jpg"))), QStringLiteral("unsupported-format"));
    QVERIFY(!failureOf(run.of(QStringLiteral("broken.png"))).isEmpty());
    QCOMPARE(failureOf(run.of(QStringLiteral("folder.jpg"))), QStringLiteral("not-a-file"));
    QCOMPARE(labelOf(run.of(QStringLiteral("mislabelled.png"))), "blue");
    QCOMPARE(labelOf(run.of(QStringLiteral("inside.jpg"))), "green");

    const auto catalog = kit.catalog();
    QCOMPARE(catalog->runs().failures(run.summary->runId)->size(), std::size_t{5});
    QCOMPARE(catalog->stats()->failed, 4); // a folder is no photo
}

void TestImportFailures::refusesTooManyPixels()
{
    const RunKit kit;
    writeFile(kit.photos(QStringLiteral("large.jpg")), jpegBytes(kRed, 1, 400, 300));
    makePicture(kit.photos(QStringLiteral("small.jpg")), kRed, 2);
    pipeline::ImportOptions options = kit.options();
    options.maxPixels = 100'000;
    const RunRecord run = runRecorded(options);
    QCOMPARE(failureOf(run.of(QStringLiteral("large.jpg"))), QStringLiteral("image-too-large"));
    QCOMPARE(labelOf(run.of(QStringLiteral("small.jpg"))), "red");
}

void TestImportFailures::failsOnlyTheGuiltyPictureOfABatch()
{
    RunKit kit;
    kit.makePictures(9); // three of them green
    kit.classifier->before = [](std::span<const domain::PixelImage> batch) -> base::Result<void> {
        for (const domain::PixelImage& image : batch) {
            const std::uint8_t* last = &image.rgb[image.rgb.size() - 3];
            if (last[1] > last[0] && last[1] > last[2])
                return base::fail(ErrorCode::ModelInvalid, QStringLiteral("green is not to my taste"));
        }
        return {};
    };
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->classified, 6);
    QCOMPARE(run.summary->failed, 3);
    QCOMPARE(failureOf(run.of(QStringLiteral("4.jpg"))), QStringLiteral("model-invalid"));
    QCOMPARE(labelOf(run.of(QStringLiteral("3.jpg"))), "red");
    // Not the files' fault: they are tried again.
    kit.classifier->before = {};
    QCOMPARE(runRecorded(kit.options()).summary->classified, 3);
}

void TestImportFailures::survivesAClassifierThatAlwaysFails()
{
    RunKit kit;
    kit.makePictures(10);
    kit.classifier->before = [](auto) -> base::Result<void> { return base::fail(ErrorCode::OutOfMemory); };
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->failed, 10);
    QCOMPARE(run.endedTwice(), QStringList());
}

void TestImportFailures::survivesAClassifierWithTheWrongAnswer()
{
    class TooFew final : public ColourClassifier
    {
    public:
        [[nodiscard]] base::Result<std::vector<inference::ClassifierOutput>>
        classify(std::span<const domain::PixelImage>) const override
        {
            return std::vector<inference::ClassifierOutput>(1);
        }
    };
    RunKit kit;
    kit.classifier = std::make_shared<TooFew>();
    kit.makePictures(3);
    const RunRecord run = runRecorded(kit.options());
    QCOMPARE(run.summary->failed, 3);
    QCOMPARE(failureOf(run.of(QStringLiteral("1.jpg"))), QStringLiteral("model-invalid"));
}

void TestImportFailures::keepsWhatWasWrittenWhenTheDiskIsFull()
{
    constexpr int kPictures = 700;
    constexpr int kLargeEmbedding = 4096; // some eight kilobytes in the catalogue
    RunKit kit;
    kit.makePictures(kPictures);
    kit.classifier = std::make_shared<ColourClassifier>(kLargeEmbedding);
    (void)kit.catalog(); // made before the disk fills
    RunRecord full;
    {
        const FileSizeLimit limit(3'000'000);
        full = runRecorded(kit.options());
    }
    QVERIFY(!full.summary.has_value());
    const ErrorCode code = full.summary.error().code;
    QVERIFY2(code == ErrorCode::DiskFull || code == ErrorCode::WriteFailed ||
                 code == ErrorCode::DatabaseFailed,
             qPrintable(base::errorCodeName(code)));
    {
        const auto catalog = kit.catalog();
        QCOMPARE(catalog->check()->problems, QStringList());
        // What was reported was committed before.
        QCOMPARE(catalog->stats()->classified, static_cast<qint64>(full.results.size()));
        QVERIFY(full.results.size() < kPictures);
    }
    const RunRecord rest = runRecorded(kit.options());
    QVERIFY(rest.summary.has_value());
    QCOMPARE(rest.summary->unchanged, static_cast<qint64>(full.results.size()));
    QCOMPARE(rest.summary->classified, kPictures - static_cast<qint64>(full.results.size()));
}

QTEST_GUILESS_MAIN(TestImportFailures)
#include "tst_importfailures.moc"
