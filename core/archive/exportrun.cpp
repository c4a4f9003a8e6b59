// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportrun.h"

#include "core/archive/exportbatch.h"
#include "core/archive/exportpackage.h"
#include "core/archive/exportreport.h"
#include "core/base/logging.h"
#include "core/pipeline/busyretry.h"
#include "core/storage/catalog.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

using Clock = base::ProgressMeter::Clock;

// Larger batches sync less often; smaller ones lose less when the program is killed.
constexpr std::size_t kMostFiles = 4096;
constexpr qint64 kMostBytes = qint64{256} << 20;
constexpr qsizetype kMostFolders = 200; ///< each is open while the batch lasts

/// Threads a core. A disk answers many at once, and a small file is but one question.
constexpr int kSmallFileWorkers = 8;
/// Threads. Each has two files open, beside the folders, of the 1024 that a program may usually have.
constexpr int kMostWorkers = 64;

/// What a file costs beside its bytes, as bytes.
constexpr qint64 kWorkOfFile = qint64{64} << 10;

domain::FileOutcome outcomeOf(const ExportResult& result)
{
    domain::FileOutcome outcome{result.file.source, domain::FileStatus::Done, result.failure};
    if (result.status == ExportStatus::Failed || result.status == ExportStatus::Skipped)
        outcome.status = domain::FileStatus::Failed;
    else if (result.status != ExportStatus::Done)
        outcome.status = domain::FileStatus::Unchanged;
    // Left as it is because the rule says so; but that photograph is not in the archive.
    if (result.status == ExportStatus::Skipped)
        outcome.failure = base::Error{ErrorCode::NameTaken, result.reason};
    return outcome;
}

/// One call of runExport().
class ExportRun
{
public:
    ExportRun(const ExportPlan& plan, const ExportRunOptions& options, const ExportListener& listener,
              std::stop_token stop)
        : m_plan(plan),
          m_options(options),
          m_listener(listener),
          m_stop(std::move(stop)),
          m_layer(options.layer ? *options.layer : m_ownLayer),
          m_report(plan),
          m_meter(m_start)
    {
        m_summary.planned = static_cast<qint64>(plan.files.size());
        m_summary.earlierCopies = static_cast<qint64>(plan.earlierCopies.size());
        m_work = workOf(plan.files);
    }

    Result<ExportSummary> run();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> recordLeftOut();
    [[nodiscard]] std::span<const PlannedFile> nextBatch() const;
    [[nodiscard]] Result<void> doBatch(std::span<const PlannedFile> files);
    [[nodiscard]] Result<void> take(std::span<const PlannedFile> files, BatchOutcome outcome);
    void finishBag(const ExportReport::Paths& reports);
    void failTheRest();
    void finish();
    [[nodiscard]] Result<QHash<QString, domain::SceneLabels>>
    labelsToEmbed(std::span<const PlannedFile> files) const;
    void count(const ExportResult& result);
    [[nodiscard]] qint64 workOf(std::span<const PlannedFile> files) const;
    void reportProgress(bool isLast);
    /// `perCore`: threads for each core, unless the caller has said how many there are to be.
    [[nodiscard]] int workers(int perCore) const;

    const ExportPlan& m_plan;
    const ExportRunOptions& m_options;
    const ExportListener& m_listener;
    std::stop_token m_stop;
    FileLayer m_ownLayer;
    FileLayer& m_layer;
    Clock::time_point m_start = Clock::now();
    std::unique_ptr<storage::Catalog> m_catalog;
    std::unique_ptr<OpenDestination> m_destination;
    std::optional<ExportPackage> m_package;
    std::optional<ExportSidecars> m_sidecars;
    ExportReport m_report;
    base::ProgressMeter m_meter; ///< of the work, not of files
    ExportSummary m_summary;
    qint64 m_work = 0;               ///< of the whole plan
    qint64 m_workDone = 0;           ///< of batches that have ended
    qint64 m_batchWork = 0;          ///< of the present one
    std::atomic<qint64> m_moved = 0; ///< bytes of the present batch
    std::size_t m_next = 0;          ///< of the plan's files
};

Result<ExportSummary> ExportRun::run()
{
    if (const Result<void> begun = begin(); !begun)
        return tl::make_unexpected(begun.error());
    std::optional<base::Error> broken;
    while (m_next < m_plan.files.size() && !m_stop.stop_requested() && !m_summary.stoppedBy && !broken) {
        if (const Result<void> done = doBatch(nextBatch()); !done)
            broken = done.error();
        // No more originals are moved into what will be no bag.
        else if (m_summary.bagFailure && m_next < m_plan.files.size() && !m_summary.stoppedBy)
            m_summary.stoppedBy = std::exchange(m_summary.bagFailure, std::nullopt);
    }
    if (m_summary.stoppedBy)
        failTheRest();
    const bool isWhole = m_next == m_plan.files.size();
    m_summary.state = isWhole && !broken ? domain::RunState::Finished : domain::RunState::Cancelled;
    finish();
    if (broken && m_summary.done + m_summary.alreadyThere == 0)
        return tl::make_unexpected(*broken);
    if (broken)
        m_summary.stoppedBy = broken;
    return m_summary;
}

Result<void> ExportRun::begin()
{
    if (m_plan.files.empty())
        return tl::make_unexpected(nothingToExport(m_plan));
    if (!m_plan.fits())
        return fail(ErrorCode::DiskFull, u"%1 needs %2 bytes and has %3"_s.arg(m_plan.destination)
                                             .arg(m_plan.bytesNeeded)
                                             .arg(m_plan.bytesFree));
    auto catalog = storage::Catalog::open(m_options.catalogFile);
    if (!catalog)
        return tl::make_unexpected(catalog.error());
    m_catalog = std::move(*catalog);
    auto destination = OpenDestination::open(m_layer, m_plan.destination);
    if (!destination)
        return tl::make_unexpected(destination.error());
    m_destination = std::move(*destination);
    m_package.emplace(m_plan, *m_catalog);
    if (Result<void> begun = m_package->begin(); !begun)
        return begun;
    m_sidecars.emplace(ExportSidecars::Input{
        m_layer, *m_destination, m_plan.options,
        [this](base::PhotoId photo, const QString& target) { return m_package->labelsOf(photo, target); },
        [this](const QString& target) { return m_package->sharesStem(target); }});
    if (Result<void> begun = m_report.begin(); !begun)
        return begun;
    if (const auto interrupted = m_catalog->runs().markInterrupted(); !interrupted)
        return tl::make_unexpected(interrupted.error());
    const auto run = pipeline::retryWhileBusy(
        [this] { return m_catalog->runs().start(domain::RunKind::Export, std::nullopt); });
    if (!run)
        return tl::make_unexpected(run.error());
    m_summary.runId = *run;
    if (Result<void> recorded = recordLeftOut(); !recorded)
        return recorded;
    if (m_listener.started)
        m_listener.started(*run);
    return {};
}

Result<void> ExportRun::recordLeftOut()
{
    std::vector<domain::FileOutcome> outcomes;
    for (const LeftOutPhoto& photo : m_plan.leftOut) {
        if (const std::optional<base::Error> failure = failureOf(photo))
            outcomes.push_back({photo.source, domain::FileStatus::Failed, failure});
    }
    return pipeline::retryWhileBusy([&] {
        return m_catalog->transaction([&] { return m_catalog->runs().record(m_summary.runId, outcomes); });
    });
}

std::span<const PlannedFile> ExportRun::nextBatch() const
{
    const std::vector<PlannedFile>& files = m_plan.files;
    QSet<QString> folders;
    qint64 bytes = 0;
    std::size_t end = m_next;
    while (end < files.size()) {
        const bool isFull =
            end - m_next >= kMostFiles || bytes >= kMostBytes || folders.size() >= kMostFolders;
        const bool isNextPhoto = end == m_next || files[end].photo != files[end - 1].photo;
        if (isFull && isNextPhoto)
            break;
        bytes += files[end].bytes;
        folders.insert(files[end].targetFolder);
        ++end;
    }
    return std::span(files).subspan(m_next, end - m_next);
}

Result<void> ExportRun::doBatch(std::span<const PlannedFile> files)
{
    std::vector<base::PhotoId> ids;
    for (const PlannedFile& file : files) {
        if (ids.empty() || ids.back() != file.photo)
            ids.push_back(file.photo);
    }
    const auto photos = m_catalog->exports().photos(ids);
    if (!photos)
        return tl::make_unexpected(photos.error());
    const auto labels = labelsToEmbed(files);
    if (!labels)
        return tl::make_unexpected(labels.error());
    m_batchWork = workOf(files);
    m_moved = 0;
    ExportBatch batch({m_layer, *m_destination, m_plan.options, *photos, *m_sidecars, *labels, workers(1),
                       workers(kSmallFileWorkers), m_stop, [this](qint64 bytes) { m_moved += bytes; },
                       [this] { reportProgress(false); }});
    BatchOutcome outcome = batch.run(files);
    m_destination->closeFolders();
    m_summary.stoppedBy = outcome.end;
    return take(files, std::move(outcome));
}

Result<QHash<QString, domain::SceneLabels>> ExportRun::labelsToEmbed(std::span<const PlannedFile> files) const
{
    QHash<QString, domain::SceneLabels> all;
    if (!m_plan.options.withEmbedded || m_plan.options.mode != ExportMode::Copy)
        return all;
    // Links to a photo's first file have what that has.
    const bool isLinked = m_plan.options.several == Several::LinkInEach;
    const PlannedFile* first = nullptr;
    for (const PlannedFile& file : files) {
        // Another photo has the name, and must not get the labels of this one.
        if (file.action == PlannedAction::Conflict || file.action == PlannedAction::Impossible)
            continue;
        if (!first || !isLinked || file.photo != first->photo)
            first = &file;
        Result<domain::SceneLabels> labels = m_package->labelsOf(file.photo, first->target());
        // One that is gone by now fails on its own.
        if (!labels && labels.error().code != ErrorCode::NotFound)
            return tl::make_unexpected(labels.error());
        if (labels)
            all.insert(file.target(), std::move(*labels));
    }
    return all;
}

qint64 ExportRun::workOf(std::span<const PlannedFile> files) const
{
    const ExportMode mode = m_plan.options.mode;
    qint64 work = 0;
    for (const PlannedFile& file : files) {
        const bool isCopied =
            file.action == PlannedAction::Write && (mode == ExportMode::Copy || mode == ExportMode::Move);
        work += kWorkOfFile + (isCopied ? 2 * file.bytes : 0); // written and read again
    }
    return work;
}

Result<void> ExportRun::take(std::span<const PlannedFile> files, BatchOutcome outcome)
{
    std::size_t place = 0;
    std::vector<domain::FileOutcome> outcomes;
    for (ExportResult& result : outcome.results) {
        // What a stop request left untried has no result.
        while (files[place].target() != result.file.target || files[place].source() != result.file.source)
            ++place;
        // It is there, and its original may be gone: that is told and recorded, bag or not.
        if (const Result<void> packed = m_package->add(files[place].photo, result);
            !packed && !m_summary.bagFailure)
            m_summary.bagFailure = packed.error();
        m_report.add(files[place++], result);
        count(result);
        outcomes.push_back(outcomeOf(result));
        reportProgress(false);
    }
    m_summary.sidecars = m_package->sidecars();
    m_summary.removed += static_cast<qint64>(outcome.removed.size());
    if (outcome.results.size() == files.size()) {
        m_next += files.size();
        m_workDone += m_batchWork;
    }
    m_batchWork = 0;
    if (m_listener.results)
        m_listener.results(outcome.results);
    reportProgress(false);
    return pipeline::retryWhileBusy([&] {
        return m_catalog->transaction([&]() -> Result<void> {
            // Also of a call that was killed before it told the catalogue.
            for (const base::PhotoId photo : outcome.gone) {
                if (Result<void> marked = m_catalog->photos().setMissing(photo, true); !marked)
                    return marked;
            }
            return m_catalog->runs().record(m_summary.runId, outcomes);
        });
    });
}

void ExportRun::failTheRest()
{
    std::vector<ExportResult> results;
    std::vector<domain::FileOutcome> outcomes;
    for (; m_next < m_plan.files.size(); ++m_next) {
        const PlannedFile& planned = m_plan.files[m_next];
        ExportResult result;
        result.file.source = planned.source();
        result.file.target = planned.target();
        result.file.bytes = planned.bytes;
        result.status = ExportStatus::Failed;
        result.failure = m_summary.stoppedBy;
        result.reason = u"not tried: "_s + m_summary.stoppedBy->detail;
        m_report.add(planned, result);
        count(result);
        outcomes.push_back(outcomeOf(result));
        results.push_back(std::move(result));
        if (results.size() < kMostFiles && m_next + 1 < m_plan.files.size())
            continue;
        if (m_listener.results)
            m_listener.results(results);
        (void)m_catalog->runs().record(m_summary.runId, outcomes);
        results.clear();
        outcomes.clear();
    }
}

void ExportRun::finish()
{
    const std::chrono::duration<double> elapsed = Clock::now() - m_start;
    m_summary.seconds = elapsed.count();
    const auto paths = m_report.finish(m_summary, m_destination->journal(), !m_plan.options.bag);
    if (paths) {
        m_summary.reportHtml = paths->html;
        m_summary.reportCsv = paths->csv;
        finishBag(*paths);
    } else {
        m_summary.reportFailure = paths.error();
    }
    if (const Result<void> synced = m_destination->sync(); !synced) {
        std::optional<base::Error>& failure =
            m_summary.isBag ? m_summary.bagFailure : m_summary.reportFailure;
        failure = failure.value_or(synced.error());
        m_summary.isBag = false;
    }
    m_destination->close();
    const Result<void> recorded = pipeline::retryWhileBusy(
        [this] { return m_catalog->runs().finish(m_summary.runId, m_summary.state); });
    if (!recorded)
        m_summary.recordFailure = recorded.error();
    const std::chrono::duration<double> whole = Clock::now() - m_start;
    m_summary.seconds = whole.count();
    reportProgress(true);
}

void ExportRun::finishBag(const ExportReport::Paths& reports)
{
    // Of what was broken off there is no bag: the same call goes on.
    const bool isBrokenOff = m_summary.state != domain::RunState::Finished || m_summary.stoppedBy;
    if (!m_plan.options.bag || isBrokenOff || m_summary.bagFailure)
        return;
    const QDir destination(m_plan.destination);
    const Result<void> made = m_package->finish(
        {destination.relativeFilePath(reports.csv), destination.relativeFilePath(reports.html)});
    m_summary.isBag = made.has_value();
    if (!made)
        m_summary.bagFailure = made.error();
}

void ExportRun::count(const ExportResult& result)
{
    m_summary.sidecarsFailed += result.sidecarFailure && !result.failure ? 1 : 0;
    m_summary.embedded += result.status == ExportStatus::Done && result.file.isEmbedded ? 1 : 0;
    m_summary.embedsFailed += result.embedFailure ? 1 : 0;
    switch (result.status) {
    case ExportStatus::Done:
        ++m_summary.done;
        m_summary.bytes += result.file.bytes;
        break;
    case ExportStatus::AlreadyThere:
        ++m_summary.alreadyThere;
        break;
    case ExportStatus::Skipped:
        ++m_summary.skipped;
        break;
    case ExportStatus::Failed:
        ++m_summary.failed;
        break;
    }
}

void ExportRun::reportProgress(bool isLast)
{
    base::Progress work;
    work.done = m_workDone + std::min(m_moved.load(), m_batchWork);
    work.total = m_work;
    work.totalIsFinal = true;
    const auto due = m_meter.update(work, Clock::now(), isLast);
    if (!due || !m_listener.progress)
        return;
    ExportProgress progress;
    progress.files.done = m_summary.done + m_summary.alreadyThere + m_summary.skipped + m_summary.failed;
    progress.files.total = m_summary.planned;
    progress.files.failed = m_summary.failed;
    progress.files.totalIsFinal = true;
    const auto whole = static_cast<double>(std::max<qint64>(m_work, 1));
    progress.files.perSecond = due->perSecond * static_cast<double>(m_summary.planned) / whole;
    progress.files.secondsLeft = due->secondsLeft;
    progress.share = static_cast<double>(work.done) / whole;
    m_listener.progress(progress);
}

int ExportRun::workers(int perCore) const
{
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return m_options.workers > 0 ? m_options.workers : std::min(perCore * cores, kMostWorkers);
}

} // namespace

Result<ExportSummary> runExport(const ExportPlan& plan, const ExportRunOptions& options,
                                const ExportListener& listener, std::stop_token stop)
{
    return ExportRun(plan, options, listener, std::move(stop)).run();
}

} // namespace scenekeeper::archive
