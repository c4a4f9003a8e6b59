// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/importrun.h"

#include "core/base/logging.h"
#include "core/pipeline/busyretry.h"
#include "core/pipeline/decodestage.h"
#include "core/pipeline/inferencestage.h"
#include "core/pipeline/missingphotos.h"
#include "core/pipeline/movedphotos.h"
#include "core/pipeline/placenames.h"
#include "core/pipeline/runcontrol.h"
#include "core/pipeline/scanner.h"
#include "core/pipeline/scanplan.h"
#include "core/pipeline/storestage.h"
#include "core/pipeline/workergroup.h"
#include "core/places/gazetteer.h"
#include "core/storage/catalog.h"
#include "core/storage/thumbnailstore.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>
#include <thread>

namespace scenekeeper::pipeline {

using base::Result;

namespace {

constexpr std::size_t kFoundAhead = 512; ///< names only
constexpr std::size_t kEndedAhead = 256; ///< metadata and a thumbnail each, some ten kilobytes

int workerCount(int asked)
{
    return asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// One run from start to end: owns the catalogue, the queues and the stages' threads. Used once, on the
/// thread that calls runImport(), which is also the store stage's.
class ImportRun
{
public:
    ImportRun(const ImportOptions& options, const RunListener& listener, std::stop_token stop);

    [[nodiscard]] Result<RunSummary> run();

private:
    [[nodiscard]] Result<void> open();
    void openGazetteer();
    [[nodiscard]] Result<void> registerModel();
    [[nodiscard]] Result<void> runStages(StoreStage& store);
    [[nodiscard]] Result<void> storeAll(StoreStage& store);
    [[nodiscard]] Result<void> followRenames();
    [[nodiscard]] Result<void> markMissing();
    void nameRemainingPlaces();
    [[nodiscard]] Result<RunSummary> finish(const StoreStage& store, const Result<void>& outcome);
    void scan();

    const ImportOptions& m_options;
    const RunListener& m_listener;
    const std::chrono::steady_clock::time_point m_startedAt = std::chrono::steady_clock::now();
    RunControl m_control;
    std::unique_ptr<storage::Catalog> m_catalog;
    std::unique_ptr<storage::ThumbnailStore> m_thumbnails;
    std::shared_ptr<const places::Gazetteer> m_gazetteer;
    StoreSettings m_settings;
    ScanPlan m_plan;
    qint64 m_moved = 0;   ///< by what a watch has seen
    qint64 m_missing = 0; ///< photos
    FoundQueue m_found{kFoundAhead};
    DecodedQueue m_decoded;
    EndedQueue m_ended{kEndedAhead};
};

ImportRun::ImportRun(const ImportOptions& options, const RunListener& listener, std::stop_token stop)
    : m_options(options),
      m_listener(listener),
      m_control(std::move(stop)),
      // One batch in the making for each network, and one ahead.
      m_decoded(static_cast<std::size_t>(std::max(1, options.batchSize)) *
                static_cast<std::size_t>(workerCount(options.inferenceWorkers) + 1))
{
}

Result<RunSummary> ImportRun::run()
{
    if (Result<void> opened = open(); !opened)
        return tl::make_unexpected(opened.error());
    if (m_listener.started)
        m_listener.started(m_settings.run);
    StoreStage store(m_settings, *m_catalog, m_thumbnails.get(), m_listener, m_control);
    Result<void> outcome = followRenames();
    if (outcome)
        outcome = runStages(store);
    if (outcome && !m_control.token().stop_requested())
        outcome = markMissing();
    if (outcome)
        nameRemainingPlaces();
    store.reportProgress(true);
    return finish(store, outcome);
}

/// Before anything is read: what has only another name need not be.
Result<void> ImportRun::followRenames()
{
    if (m_options.moved.empty())
        return {};
    const Result<qint64> moved =
        retryWhileBusy([this] { return pipeline::followRenames(*m_catalog, m_plan.roots, m_options.moved); });
    m_moved = moved.value_or(0);
    return moved.map([](qint64) {});
}

Result<void> ImportRun::markMissing()
{
    const Result<qint64> marked = markMissingPhotos(*m_catalog, m_plan, m_options.gone, m_control.token());
    m_missing = marked.value_or(0);
    if (marked)
        return {};
    if (marked.error().code != base::ErrorCode::DatabaseBusy)
        return tl::make_unexpected(marked.error());
    // Every file has its outcome in the catalogue: the run is whole without this, and the next one does it.
    qCWarning(base::logPipeline) << "files that are gone were not marked in this run:"
                                 << marked.error().detail;
    return {};
}

void ImportRun::openGazetteer()
{
    if (m_options.placesFile.isEmpty())
        return;
    auto gazetteer = places::Gazetteer::load(m_options.placesFile);
    if (gazetteer)
        m_gazetteer = std::move(*gazetteer);
    else
        qCInfo(base::logPipeline) << "places get no names in this run:" << gazetteer.error().detail;
}

/// Of photos that were imported before their places had names. Whatever stops it, the next run goes on.
void ImportRun::nameRemainingPlaces()
{
    if (!m_gazetteer)
        return;
    const Result<qint64> named = namePlaces(*m_catalog, *m_gazetteer, m_control.token());
    if (!named)
        qCWarning(base::logPipeline) << "places were not named in this run:" << named.error().detail;
}

Result<void> ImportRun::open()
{
    Result<std::unique_ptr<storage::Catalog>> catalog = storage::Catalog::open(m_options.catalogFile);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    m_catalog = std::move(*catalog);
    auto thumbnails = storage::ThumbnailStore::open(m_options.thumbnailFile);
    if (thumbnails)
        m_thumbnails = std::move(*thumbnails);
    else
        qCWarning(base::logPipeline) << "no thumbnails in this run:" << thumbnails.error().detail;

    openGazetteer();

    if (const auto interrupted = m_catalog->runs().markInterrupted(); !interrupted)
        return tl::make_unexpected(interrupted.error());
    if (Result<void> registered = registerModel(); !registered)
        return registered;
    const ScanFor asked = m_options.isAgain ? ScanFor::Again : ScanFor::Person;
    const ScanFor who = m_options.isWatched ? ScanFor::Watch : asked;
    Result<ScanPlan> plan = planScan(*m_catalog, m_options.paths, m_options.thumbnailFile, who);
    if (!plan)
        return tl::make_unexpected(plan.error());
    m_plan = std::move(*plan);

    const auto kind = m_options.classifier ? domain::RunKind::Classification : domain::RunKind::Import;
    const Result<base::RunId> run = m_catalog->runs().start(kind, m_settings.model);
    if (!run)
        return tl::make_unexpected(run.error());
    m_settings.run = *run;
    return {};
}

Result<void> ImportRun::registerModel()
{
    if (!m_options.classifier)
        return {};
    m_settings.card = m_options.classifier->card();
    const auto model =
        m_catalog->models().ensure(m_settings.card, m_options.modelFile, m_options.modelDigest);
    if (!model)
        return tl::make_unexpected(model.error());
    m_settings.model = model->id;
    auto labels = m_catalog->labels().ensure(m_settings.card.labels);
    if (!labels)
        return tl::make_unexpected(labels.error());
    m_settings.labels = std::move(*labels);
    return {};
}

void ImportRun::scan()
{
    ScanSink sink;
    sink.found = [this](FoundFile file) {
        m_control.countFound();
        return m_found.push(std::move(file));
    };
    sink.failed = [this](const QString& path, base::Error error) {
        m_control.countFound();
        return m_ended.push(failedFile(path, std::move(error)));
    };
    Scanner(m_plan, std::move(sink), m_control.token()).run();
    m_control.endScan();
}

Result<void> ImportRun::runStages(StoreStage& store)
{
    DecodeSettings decode;
    decode.catalogFile = m_options.catalogFile;
    decode.model = m_settings.model;
    decode.maxPixels = m_options.maxPixels;
    decode.force = m_options.force;
    decode.gazetteer = m_gazetteer.get();
    if (m_options.classifier) {
        decode.inputWidth = m_settings.card.inputWidth;
        decode.inputHeight = m_settings.card.inputHeight;
    }
    // What is found or decoded may be dropped; what has its outcome is written, so `m_ended` stays open
    // until the stages before it have ended.
    const std::stop_callback dropOnStop(m_control.token(), [this] {
        m_found.abort();
        m_decoded.abort();
    });

    Result<void> stored;
    {
        // Inference ends last: after it, or without it after decoding, nothing more can reach the store.
        const auto endStore = [this] { m_ended.finish(); };
        const WorkerGroup scanning(
            1, [this] { scan(); }, [this] { m_found.finish(); }, m_control);
        const WorkerGroup decoding(
            workerCount(m_options.decodeWorkers),
            [this, &decode] { DecodeWorker(decode, m_control, m_found, m_decoded, m_ended).run(); },
            [this] { m_decoded.finish(); }, m_control);
        const WorkerGroup inferring(
            m_options.classifier ? workerCount(m_options.inferenceWorkers) : 1,
            [this] {
                if (m_options.classifier)
                    InferenceWorker(*m_options.classifier, m_options.batchSize, m_decoded, m_ended).run();
                else // nothing comes: waits for decoding to end
                    (void)m_decoded.pop();
            },
            endStore, m_control);
        stored = storeAll(store);
        if (!stored) {
            m_control.fail(stored.error());
            m_ended.abort();
        }
    }
    if (const std::optional<base::Error> error = m_control.error())
        return tl::make_unexpected(*error);
    return stored;
}

/// What is thrown must not pass the stages' threads, which would wait for a store that is no more.
Result<void> ImportRun::storeAll(StoreStage& store)
{
    try {
        return store.run(m_ended);
    } catch (const std::bad_alloc&) {
        return base::fail(base::ErrorCode::OutOfMemory, QStringLiteral("not enough memory to store photos"));
    } catch (const std::exception& exception) {
        return base::fail(base::ErrorCode::Internal, QString::fromUtf8(exception.what()));
    }
}

Result<RunSummary> ImportRun::finish(const StoreStage& store, const Result<void>& outcome)
{
    RunSummary summary = store.counts();
    summary.runId = m_settings.run;
    summary.moved += m_moved;
    summary.missing = m_missing;
    summary.state = m_control.cancelledByUser() ? domain::RunState::Cancelled : domain::RunState::Finished;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_startedAt;
    summary.seconds = elapsed.count();
    const auto state = outcome ? summary.state : domain::RunState::Interrupted;
    const Result<void> finished =
        retryWhileBusy([this, state] { return m_catalog->runs().finish(m_settings.run, state); });
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    if (!finished)
        return tl::make_unexpected(finished.error());
    return summary;
}

} // namespace

Result<RunSummary> runImport(const ImportOptions& options, const RunListener& listener, std::stop_token stop)
{
    return ImportRun(options, listener, std::move(stop)).run();
}

} // namespace scenekeeper::pipeline
