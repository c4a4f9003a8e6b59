// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallelfor.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace scenekeeper::training {

namespace {

constexpr auto kProgressInterval = std::chrono::milliseconds(100);

/// What the threads share.
struct Shared
{
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> failed = false;
    std::mutex mutex;
    std::condition_variable ended;
    int running = 0; ///< guarded by mutex
};

void workUntilDone(Shared& shared, const ParallelForOptions& options,
                   const std::function<bool(std::size_t, std::size_t)>& work)
{
    while (!options.stop.stop_requested() && !shared.failed) {
        const std::size_t begin = shared.next.fetch_add(options.chunk);
        if (begin >= options.count)
            break;
        const std::size_t end = std::min(begin + options.chunk, options.count);
        if (work(begin, end))
            shared.done += end - begin;
        else
            shared.failed = true;
    }
    // Notified under the lock: the waiting thread ends this object's life once it sees 0.
    const std::lock_guard lock(shared.mutex);
    --shared.running;
    shared.ended.notify_one();
}

} // namespace

bool parallelFor(const ParallelForOptions& options, const std::function<bool(std::size_t, std::size_t)>& work)
{
    Shared shared;
    const auto report = [&shared, &options] {
        if (options.onProgress)
            options.onProgress(static_cast<qint64>(shared.done.load()), static_cast<qint64>(options.count));
    };
    shared.running = options.workers > 0 ? options.workers
                                         : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::vector<std::jthread> threads;
    for (int i = shared.running; i > 0; --i)
        threads.emplace_back([&shared, &options, &work] { workUntilDone(shared, options, work); });
    std::unique_lock lock(shared.mutex);
    while (!shared.ended.wait_for(lock, kProgressInterval, [&shared] { return shared.running == 0; })) {
        lock.unlock();
        report();
        lock.lock();
    }
    lock.unlock();
    threads.clear();
    report();
    return shared.done == options.count;
}

} // namespace scenekeeper::training
