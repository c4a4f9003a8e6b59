// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fixitycheck.h"

#include "core/archive/regularfile.h"
#include "core/pipeline/runcontrol.h"
#include "core/pipeline/workergroup.h"

#include <QStringList>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using imaging::DigestAlgorithm;
using imaging::Digester;

constexpr qint64 kPieceBytes = 1 << 20;
constexpr int kMostThreads = 4; // more make a disk seek, not read
constexpr std::chrono::milliseconds kReportEvery{50};

enum class Trouble { None, Missing, Changed, Unreadable };

/// What became of a file that is not as it should be.
struct Outcome
{
    Trouble trouble = Trouble::None;
    QString reason;
};

/// What one thread works with.
struct Desk
{
    std::vector<DigestAlgorithm> algorithms;
    std::optional<Digester> digester;
    QByteArray piece = QByteArray(kPieceBytes, Qt::Uninitialized);
};

class FixityCheck
{
public:
    FixityCheck(const ArchiveContents& contents, const VerificationOptions& options)
        : m_contents(contents), m_options(options), m_control(options.stop)
    {
        for (PathIndex index = 0; index < contents.paths.size(); ++index) {
            if (contents.onDisk[index] != OnDisk::There)
                continue;
            ++m_filesTotal;
            m_bytesTotal += contents.sizes[index];
        }
    }

    Result<void> run()
    {
        const int cores = std::min(static_cast<int>(std::thread::hardware_concurrency()), kMostThreads);
        const int threads = std::max(1, m_options.threads > 0 ? m_options.threads : cores);
        {
            const pipeline::WorkerGroup group(
                threads, [this] { work(); }, [this] { endWork(); }, m_control);
            reportUntilEnd();
        }
        if (m_control.error())
            return tl::make_unexpected(*m_control.error());
        if (m_control.cancelledByUser())
            return fail(ErrorCode::Cancelled, u"stopped before all files were read"_s);
        return {};
    }

    void addTo(VerificationReport& report) const
    {
        for (const auto& [index, outcome] : m_outcomes) {
            const Finding finding{shown(m_contents.diskPath(index)), outcome.reason};
            if (outcome.trouble == Trouble::Missing)
                report.missing.push_back(finding);
            else if (outcome.trouble == Trouble::Changed)
                report.changed.push_back(finding);
            else
                report.unreadable.push_back(finding);
        }
        report.files = m_payloadFiles;
        report.bytes = m_payloadBytes;
    }

private:
    void work()
    {
        Desk desk;
        while (!m_control.token().stop_requested()) {
            const PathIndex index = m_next.fetch_add(1);
            if (index >= m_contents.paths.size())
                return;
            if (m_contents.onDisk[index] != OnDisk::There)
                continue;
            Outcome outcome = check(index, desk);
            if (outcome.trouble != Trouble::None) {
                const std::lock_guard lock(m_mutex);
                m_outcomes.emplace(index, std::move(outcome));
            }
            ++m_filesDone;
        }
    }

    [[nodiscard]] Outcome check(PathIndex index, Desk& desk)
    {
        chooseDigester(index, desk);
        const QByteArray path = m_contents.root + '/' + m_contents.diskPath(index);
        // What may not lead out was looked at before; an export's links may lead anywhere.
        const auto file = openRegularFile(path, Links::Follow);
        if (!file)
            return failure(file.error());
        qint64 bytes = 0;
        for (;;) {
            const qint64 count = (*file)->read(desk.piece.data(), desk.piece.size());
            if (count < 0)
                return failure({ErrorCode::ReadFailed, (*file)->errorString()});
            if (count == 0)
                break;
            if (m_control.token().stop_requested())
                return {};
            desk.digester->add(QByteArrayView(desk.piece.constData(), count));
            bytes += count;
            m_bytesDone += count;
        }
        if (m_contents.isPayload(m_contents.paths.path(index))) {
            ++m_payloadFiles;
            m_payloadBytes += bytes;
        }
        return compare(index, desk.digester->finish());
    }

    void chooseDigester(PathIndex index, Desk& desk) const
    {
        std::vector<DigestAlgorithm> algorithms;
        for (const Manifest& manifest : m_contents.manifests) {
            if (manifest.algorithm && manifest.checksums.lists(index) &&
                std::find(algorithms.begin(), algorithms.end(), *manifest.algorithm) == algorithms.end())
                algorithms.push_back(*manifest.algorithm);
        }
        // A new one also after a file that could not be read to its end.
        desk.algorithms = algorithms;
        desk.digester.emplace(algorithms);
    }

    static Outcome failure(const base::Error& error)
    {
        if (error.code == ErrorCode::FileVanished)
            return {Trouble::Missing, u"it vanished while the others were read"_s};
        return {Trouble::Unreadable, error.detail};
    }

    [[nodiscard]] Outcome compare(PathIndex index, const std::map<DigestAlgorithm, QByteArray>& digests) const
    {
        QStringList wrong;
        for (const Manifest& manifest : m_contents.manifests) {
            if (!manifest.algorithm || !manifest.checksums.lists(index))
                continue;
            const QByteArray& digest = digests.at(*manifest.algorithm);
            if (digest.isEmpty())
                return {Trouble::Unreadable, u"its checksum could not be computed"_s};
            if (manifest.checksums.digest(index) != QByteArrayView(digest))
                wrong.append(shown(manifest.file));
        }
        if (wrong.isEmpty())
            return {};
        return {Trouble::Changed, u"its checksum is not the one in %1"_s.arg(wrong.join(u" and "_s))};
    }

    void endWork()
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = true;
        m_ended.notify_all();
    }

    void reportUntilEnd()
    {
        base::ProgressMeter meter(base::ProgressMeter::Clock::now());
        std::unique_lock lock(m_mutex);
        bool hasEnded = false;
        while (!hasEnded) {
            hasEnded = m_ended.wait_for(lock, kReportEvery, [this] { return m_hasEnded; });
            base::Progress counts;
            counts.done = m_filesDone.load();
            counts.total = m_filesTotal;
            counts.failed = static_cast<qint64>(m_outcomes.size());
            counts.totalIsFinal = true;
            const auto progress = meter.update(counts, base::ProgressMeter::Clock::now(), hasEnded);
            if (!progress || !m_options.onProgress)
                continue;
            lock.unlock();
            m_options.onProgress({*progress, m_bytesDone.load(), m_bytesTotal});
            lock.lock();
        }
    }

    const ArchiveContents& m_contents;
    const VerificationOptions& m_options;
    pipeline::RunControl m_control;
    qint64 m_filesTotal = 0;
    qint64 m_bytesTotal = 0;
    std::atomic<PathIndex> m_next = 0;
    std::atomic<qint64> m_filesDone = 0;
    std::atomic<qint64> m_bytesDone = 0;
    std::atomic<qint64> m_payloadFiles = 0;
    std::atomic<qint64> m_payloadBytes = 0;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::map<PathIndex, Outcome> m_outcomes; ///< under m_mutex; in the order of the list
    bool m_hasEnded = false;                 ///< under m_mutex
};

} // namespace

Result<void> checkFixity(const ArchiveContents& contents, const VerificationOptions& options,
                         VerificationReport& report)
{
    FixityCheck check(contents, options);
    if (Result<void> read = check.run(); !read)
        return read;
    check.addTo(report);
    return {};
}

} // namespace scenekeeper::archive
