// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportbatch.h"

#include "core/archive/sharedtargets.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace scenekeeper::archive {

// What ExportBatch does with copies until they wait for their names.

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTickEvery{50};
constexpr qint64 kSmallBytes = qint64{1} << 20; ///< a file that is read in one go

} // namespace

int ExportBatch::workers() const
{
    qint64 bytes = 0;
    for (const Task& task : m_tasks)
        bytes += task.planned->bytes;
    const auto files = static_cast<qint64>(m_tasks.size());
    const int most = bytes <= files * kSmallBytes ? m_input.smallFileWorkers : m_input.workers;
    return static_cast<int>(std::min<qint64>(most, files));
}

/// The batch's own thread only waits, so that it can say how far they are.
void ExportBatch::inParallel(const std::function<void(Task&)>& work)
{
    if (!copies())
        return;
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::condition_variable ended;
    std::exception_ptr thrown;
    const int all = workers();
    int working = all;
    const auto takeAll = [this, &next, &work, &mutex, &ended, &thrown, &working] {
        try {
            for (std::size_t i = next.fetch_add(1); i < m_tasks.size(); i = next.fetch_add(1))
                work(m_tasks[i]);
        } catch (...) {
            const std::lock_guard lock(mutex);
            thrown = std::current_exception();
        }
        const std::lock_guard lock(mutex);
        --working;
        ended.notify_one();
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < all; ++i)
        threads.emplace_back(takeAll);
    std::unique_lock lock(mutex);
    while (!ended.wait_for(lock, kTickEvery, [&working] { return working == 0; })) {
        lock.unlock();
        m_input.tick();
        lock.lock();
    }
    lock.unlock();
    threads.clear();
    if (thrown)
        std::rethrow_exception(thrown);
}

TransferOptions ExportBatch::transferOptions() const
{
    return {true, m_input.options.withSha512, m_input.stop, [this](qint64 bytes) {
                m_input.moved(bytes);
                if (std::this_thread::get_id() == m_owner)
                    m_input.tick();
            }};
}

void ExportBatch::write(Task& task)
{
    const bool isOwnTurn = task.stage == Stage::Untried && !task.transfer.temporary.isEmpty();
    if (!isOwnTurn || m_input.stop.stop_requested())
        return;
    if (m_isFull.load(std::memory_order_relaxed))
        return setFailed(task, {ErrorCode::DiskFull, u"the destination is full"_s});
    const Result<void> written = writeCopy(m_input.layer, task.transfer, transferOptions());
    if (!written)
        return setFailed(task, written.error());
    task.stage = Stage::Written;
}

void ExportBatch::verify(Task& task)
{
    if (task.stage != Stage::Written)
        return;
    if (m_input.stop.stop_requested())
        return dropWritten(task);
    const Result<void> same = verifyCopy(m_input.layer, task.transfer, transferOptions());
    if (!same)
        return setFailed(task, same.error());
    task.stage = Stage::Verified;
    task.result.file.bytes = task.transfer.copyBytes;
    task.result.file.sha256 = task.transfer.copySha256;
    task.result.file.sha512 = task.transfer.sha512;
    task.result.file.wasReadAgain = true;
    task.result.file.isEmbedded = task.transfer.labels && !task.transfer.notEmbedded;
    if (task.result.file.isEmbedded)
        task.embedded = digestOfLabels(*task.transfer.labels);
    task.result.embedFailure = task.transfer.notEmbedded;
}

/// Syncing and reading it would take longer than somebody waits who has asked to stop.
void ExportBatch::dropWritten(Task& task)
{
    (void)m_input.layer.remove(*task.transfer.folder, task.transfer.temporary);
    task.stage = Stage::Untried;
}

} // namespace scenekeeper::archive
