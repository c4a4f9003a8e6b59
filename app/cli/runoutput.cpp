// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runoutput.h"

#include "app/cli/catalogcommands.h"
#include "app/cli/photooutput.h"
#include "core/storage/thumbnailstore.h"
#include "resources/builtinresources.h"

#include <QDir>
#include <algorithm>
#include <chrono>
#include <sys/resource.h>

namespace scenekeeper::cli {

using domain::FileStatus;

namespace {

constexpr qsizetype kMaxPathWidth = 72;
constexpr double kKibibytesPerMebibyte = 1024.0;

double peakRssMib()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / kKibibytesPerMebibyte;
}

double rate(const pipeline::RunSummary& summary)
{
    return summary.seconds > 0.0 ? static_cast<double>(summary.photos) / summary.seconds : 0.0;
}

QString statusName(FileStatus status)
{
    switch (status) {
    case FileStatus::Unchanged:
        return QStringLiteral("unchanged");
    case FileStatus::Failed:
        return QStringLiteral("failed");
    case FileStatus::Done:
        break;
    }
    return QStringLiteral("done");
}

QJsonObject resultJson(const pipeline::PhotoResult& result)
{
    const auto& failure = result.outcome.failure;
    return {
        {QStringLiteral("path"), result.outcome.path},
        {QStringLiteral("status"), statusName(result.outcome.status)},
        {QStringLiteral("labels"), labelsJson(result.labels, false)},
        {QStringLiteral("needs_review"), result.needsReview},
        {QStringLiteral("error"), failure ? QJsonValue(errorText(*failure)) : QJsonValue(QJsonValue::Null)},
    };
}

QString resultText(const pipeline::PhotoResult& result)
{
    if (result.outcome.failure)
        return QStringLiteral("failed: ") + errorText(*result.outcome.failure);
    const QString labels = labelsText(result.labels);
    return result.needsReview ? labels + QStringLiteral("  ? needs review") : labels;
}

/// Relative to the working folder where that is shorter.
QString shortPath(const QString& path)
{
    const QString relative = QDir::current().relativeFilePath(path);
    return relative.startsWith(QStringLiteral("..")) ? path : relative;
}

QString minutes(double seconds)
{
    const qint64 whole = qRound64(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString progressText(const base::Progress& progress, const QString& things)
{
    QString line = QStringLiteral("%1 of %2%3 %4")
                       .arg(progress.done)
                       .arg(progress.total)
                       .arg(progress.totalIsFinal ? QString() : QStringLiteral("+"))
                       .arg(things);
    if (progress.failed > 0)
        line += QStringLiteral(", %1 failed").arg(progress.failed);
    line += QStringLiteral(", %1 a second").arg(progress.perSecond, 0, 'f', 1);
    if (progress.secondsLeft)
        line += QStringLiteral(", %1 left").arg(minutes(*progress.secondsLeft));
    return line;
}

pipeline::ImportOptions runOptions(const Console& console, const RunArguments& arguments)
{
    pipeline::ImportOptions options;
    options.catalogFile = catalogFile(console);
    options.thumbnailFile = storage::defaultThumbnailFile();
    options.paths = arguments.paths;
    options.placesFile = resources::kPlacesPath.toString();
    options.maxPixels = arguments.maxPixels;
    options.decodeWorkers = arguments.workers;
    options.inferenceWorkers = arguments.workers;
    return options;
}

ExitCode RunOutput::run(const pipeline::ImportOptions& options)
{
    const auto work = [&](const pipeline::RunListener& listener) {
        return pipeline::runImport(options, listener, m_console.stop);
    };
    const ExitCode code = follow(work, options.classifier != nullptr);
    backUpAfter(m_console, m_stored.photos - m_stored.unchanged - m_stored.failed);
    return code;
}

ExitCode RunOutput::follow(const Work& work, bool classified)
{
    pipeline::RunListener listener;
    listener.progress = [this](const base::Progress& progress) {
        m_console.progress(progressText(progress, QStringLiteral("photos")));
    };
    listener.results = [this](const std::vector<pipeline::PhotoResult>& results) { print(results); };
    const auto start = std::chrono::steady_clock::now();
    const base::Result<pipeline::RunSummary> summary = work(listener);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    m_stored.seconds = elapsed.count();
    if (!summary)
        return endEarly(summary.error(), classified);
    printSummary(*summary, classified);
    if (summary->state == domain::RunState::Cancelled)
        return ExitCode::SomeFailed;
    if (summary->photos > 0 && m_notThere == summary->photos)
        return ExitCode::NothingDone;
    return summary->failed > 0 ? ExitCode::SomeFailed : ExitCode::Ok;
}

ExitCode RunOutput::endEarly(const base::Error& error, bool classified) const
{
    const ExitCode nothing = m_console.fail(error);
    if (m_stored.photos == 0)
        return nothing;
    printSummary(m_stored, classified);
    m_console.message(QStringLiteral("What was done before is kept. The same command goes on from here."));
    return ExitCode::SomeFailed;
}

void RunOutput::print(const std::vector<pipeline::PhotoResult>& results)
{
    for (const pipeline::PhotoResult& result : results) {
        const FileStatus status = result.outcome.status;
        ++m_stored.photos;
        m_stored.failed += status == FileStatus::Failed ? 1 : 0;
        m_stored.unchanged += status == FileStatus::Unchanged ? 1 : 0;
        m_stored.classified += status == FileStatus::Done && !result.labels.empty() ? 1 : 0;
        if (status == FileStatus::Failed && !result.photoId.isValid())
            ++m_notThere;
        if (m_console.json)
            m_console.printJson(resultJson(result));
    }
    if (!m_console.json)
        printTable(results);
}

void RunOutput::printTable(const std::vector<pipeline::PhotoResult>& results)
{
    QStringList paths;
    for (const pipeline::PhotoResult& result : results) {
        paths << shortPath(result.outcome.path);
        m_pathWidth = std::min(kMaxPathWidth, std::max(m_pathWidth, paths.last().size()));
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        const QString path = paths.at(static_cast<qsizetype>(i)).leftJustified(m_pathWidth);
        m_console.print(path + QStringLiteral("  ") + resultText(results[i]));
    }
}

void RunOutput::printSummary(const pipeline::RunSummary& summary, bool classified) const
{
    if (m_console.json) {
        const QJsonObject figures{
            {QStringLiteral("photos"), summary.photos},
            {QStringLiteral("classified"), summary.classified},
            {QStringLiteral("unchanged"), summary.unchanged},
            {QStringLiteral("failed"), summary.failed},
            {QStringLiteral("seconds"), summary.seconds},
            {QStringLiteral("photos_per_second"), rate(summary)},
            {QStringLiteral("peak_rss_mib"), peakRssMib()},
        };
        m_console.printJson({{QStringLiteral("summary"), figures}});
    } else {
        const qint64 done = summary.photos - summary.unchanged - summary.failed;
        m_console.print(QStringLiteral("%1 photos in %2 s: %3 %4, %5 unchanged, %6 failed; %7 a second.")
                            .arg(summary.photos)
                            .arg(summary.seconds, 0, 'f', 1)
                            .arg(done)
                            .arg(classified ? QStringLiteral("classified") : QStringLiteral("imported"))
                            .arg(summary.unchanged)
                            .arg(summary.failed)
                            .arg(rate(summary), 0, 'f', 1));
    }
    if (summary.state == domain::RunState::Cancelled)
        m_console.message(
            QStringLiteral("Stopped; what was done is kept. The same command goes on from here."));
}

} // namespace scenekeeper::cli
