// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/decodestage.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/patienttest.h"

#include <new>
#include <stdexcept>
#include <thread>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using domain::FileStatus;

/// The threads of a run: stopping, waiting for each other, and two runs side by side.
class TestImportThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsInTheMiddleAndGoesOnLater();
    void stopsBeforeItStarts();
    void drainsEverythingInFlight();
    void decodesOnlySoFarAhead();
    void waitsForRoomInTheNextStage();
    void importsTwiceAtOnceIntoOneCatalogue();
    void importsTheSameFolderTwiceAtOnce();
    void reportsProgressInOrder();
    void outlivesWhatAThreadThrows();
};

void TestImportThreads::stopsInTheMiddleAndGoesOnLater()
{
    constexpr int kPictures = 80;
    RunKit kit;
    kit.makePictures(kPictures);
    // The first eight pictures pass; the others wait until the stop was asked for.
    std::stop_source stop;
    Gate stopped;
    std::atomic<int> passed = 0;
    kit.classifier->before = [&stopped,
                              &passed](std::span<const domain::PixelImage> batch) -> base::Result<void> {
        if (passed.fetch_add(static_cast<int>(batch.size())) >= 8)
            stopped.wait();
        return {};
    };
    const RunRecord first = runRecorded(kit.options(), stop.get_token(), [&stop, &stopped](const RunRecord&) {
        stop.request_stop();
        stopped.open();
    });
    QVERIFY(first.summary.has_value());
    QCOMPARE(first.summary->state, domain::RunState::Cancelled);
    QVERIFY(first.summary->photos >= 8);
    QVERIFY(first.summary->photos < kPictures);
    QCOMPARE(static_cast<qint64>(first.results.size()), first.summary->photos);
    QCOMPARE(kit.catalog()->stats()->classified, first.summary->classified);
    QCOMPARE((*kit.catalog()->runs().get(first.summary->runId))->state, domain::RunState::Cancelled);

    const RunRecord rest = runRecorded(kit.options());
    QCOMPARE(rest.summary->state, domain::RunState::Finished);
    QCOMPARE(rest.summary->photos, kPictures);
    QCOMPARE(rest.summary->unchanged, first.summary->classified);
    QCOMPARE(rest.summary->classified, kPictures - first.summary->classified);
    QCOMPARE(kit.catalog()->stats()->photos, kPictures);
}

void TestImportThreads::stopsBeforeItStarts()
{
    const RunKit kit;
    kit.makePictures(5);
    std::stop_source stop;
    stop.request_stop();
    const RunRecord run = runRecorded(kit.options(), stop.get_token());
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->state, domain::RunState::Cancelled);
    QCOMPARE(run.summary->photos, 0);
}

void TestImportThreads::drainsEverythingInFlight()
{
    // More files than any queue holds, with a batch size that does not divide them.
    constexpr int kPictures = 601;
    const RunKit kit;
    kit.makePictures(kPictures);
    pipeline::ImportOptions options = kit.options();
    options.batchSize = 7;
    options.decodeWorkers = 3;
    const RunRecord run = runRecorded(options);
    QCOMPARE(run.summary->classified, kPictures);
    QCOMPARE(run.results.size(), std::size_t{kPictures});
    QCOMPARE(run.endedTwice(), QStringList());
    QCOMPARE(int(kit.classifier->pictures), kPictures);
}

void TestImportThreads::decodesOnlySoFarAhead()
{
    constexpr int kPictures = 200;
    RunKit kit;
    kit.makePictures(kPictures);
    Gate gate;
    std::atomic<bool> entered = false;
    kit.classifier->before = [&gate, &entered](auto) -> base::Result<void> {
        entered = true;
        gate.wait();
        return {};
    };
    pipeline::ImportOptions options = kit.options();
    options.inferenceWorkers = 1;
    RunRecord run;
    std::thread thread([&run, options] { run = runRecorded(options); });
    QTRY_VERIFY(entered);
    // What was not decoded while the network waited can now only vanish.
    for (int i = 0; i < kPictures; ++i)
        QFile::remove(kit.photos(QStringLiteral("%1.jpg").arg(i)));
    gate.open();
    thread.join();
    QVERIFY(run.summary.has_value());
    QCOMPARE(run.summary->photos, kPictures);
    QCOMPARE(run.endedTwice(), QStringList());
    // One batch in the network, two batches of queue, one picture in the hands of each decoder, and one
    // more that each may have read while the first files were removed.
    const int bound = options.batchSize * 3 + options.decodeWorkers * 2;
    QVERIFY2(run.summary->classified <= bound, qPrintable(QString::number(run.summary->classified)));
    QVERIFY(run.summary->classified > 0);
    for (const pipeline::PhotoResult& result : run.results) {
        if (result.outcome.failure)
            QCOMPARE(result.outcome.failure->code, base::ErrorCode::FileVanished);
    }
}

void TestImportThreads::waitsForRoomInTheNextStage()
{
    constexpr std::size_t kPictures = 40;
    constexpr std::size_t kRoom = 5;
    const RunKit kit;
    kit.makePictures(kPictures);
    const auto root = kit.catalog()->roots().ensure(kit.photos());
    QVERIFY(root);
    pipeline::FoundQueue found(kPictures);
    pipeline::DecodedQueue decoded(kRoom);
    pipeline::EndedQueue ended(kPictures);
    for (std::size_t i = 0; i < kPictures; ++i) {
        pipeline::FoundFile file;
        file.location = {root->id, QStringLiteral("%1.jpg").arg(i)};
        file.path = kit.photos(file.location.relativePath);
        QVERIFY(found.push(std::move(file)));
    }
    found.finish();
    pipeline::DecodeSettings settings;
    settings.catalogFile = kit.options().catalogFile;
    settings.model = base::ModelId{1};
    settings.inputWidth = 32;
    settings.inputHeight = 32;
    settings.maxPixels = 1'000'000;
    pipeline::RunControl control{std::stop_token()};
    std::thread worker([&] { pipeline::DecodeWorker(settings, control, found, decoded, ended).run(); });
    // Full, and one more in hand that finds no room.
    QTRY_COMPARE(found.size(), kPictures - kRoom - 1);
    QTRY_COMPARE(decoded.size(), kRoom);
    QVERIFY(decoded.pop().has_value());
    QTRY_COMPARE(found.size(), kPictures - kRoom - 2);
    decoded.abort();
    worker.join();
    QVERIFY(!control.error());
    QCOMPARE(ended.size(), std::size_t{0});
}

void TestImportThreads::importsTwiceAtOnceIntoOneCatalogue()
{
    constexpr int kPictures = 120;
    const RunKit kit;
    kit.makePictures(kPictures, QStringLiteral("a"));
    kit.makePictures(kPictures, QStringLiteral("b"));
    std::array<RunRecord, 2> runs;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < 2; ++i) {
            pipeline::ImportOptions options = kit.options();
            options.paths = {kit.photos(i == 0 ? QStringLiteral("a") : QStringLiteral("b"))};
            threads.emplace_back([&run = runs.at(i), options] { run = runRecorded(options); });
        }
    }
    for (const RunRecord& run : runs) {
        QVERIFY2(run.summary.has_value(), run.summary ? "" : qPrintable(run.summary.error().detail));
        QCOMPARE(run.summary->classified, kPictures);
    }
    const auto catalog = kit.catalog();
    QCOMPARE(catalog->stats()->photos, 2 * kPictures);
    QCOMPARE(catalog->check()->problems, QStringList());
}

void TestImportThreads::importsTheSameFolderTwiceAtOnce()
{
    constexpr int kPictures = 60;
    const RunKit kit;
    kit.makePictures(kPictures);
    std::array<RunRecord, 2> runs;
    {
        std::vector<std::jthread> threads;
        for (RunRecord& record : runs) {
            const pipeline::ImportOptions options = kit.options();
            threads.emplace_back([&record, options] { record = runRecorded(options); });
        }
    }
    for (const RunRecord& run : runs) {
        QVERIFY2(run.summary.has_value(), run.summary ? "" : qPrintable(run.summary.error().detail));
        QCOMPARE(run.summary->photos, kPictures);
        QCOMPARE(run.summary->failed, 0);
    }
    QCOMPARE(kit.catalog()->stats()->photos, kPictures);
}

void TestImportThreads::reportsProgressInOrder()
{
    const RunKit kit;
    kit.makePictures(150);
    const RunRecord run = runRecorded(kit.options());
    QVERIFY(!run.progress.empty());
    for (std::size_t i = 1; i < run.progress.size(); ++i) {
        QVERIFY(run.progress[i].done >= run.progress[i - 1].done);
        QVERIFY(run.progress[i].done <= run.progress[i].total);
    }
    QCOMPARE(run.progress.back().done, 150);
}

void TestImportThreads::outlivesWhatAThreadThrows()
{
    RunKit kit;
    kit.makePictures(40);
    kit.classifier->before = [](auto) -> base::Result<void> { throw std::bad_alloc(); };
    const RunRecord full = runRecorded(kit.options());
    QVERIFY(!full.summary.has_value());
    QCOMPARE(full.summary.error().code, base::ErrorCode::OutOfMemory);
    kit.classifier->before = [](auto) -> base::Result<void> { throw std::runtime_error("odd"); };
    QCOMPARE(runRecorded(kit.options()).summary.error().code, base::ErrorCode::Internal);
    // The photos that had no outcome get theirs the next time.
    kit.classifier->before = {};
    QCOMPARE(runRecorded(kit.options()).summary->classified, 40);
}

QTEST_GUILESS_MAIN(TestImportThreads)
#include "tst_importthreads.moc"
