// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rootwatch.h"

#include "core/base/logging.h"
#include "core/base/threadpriority.h"
#include "core/storage/catalog.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace scenekeeper::pipeline {

using base::Result;

namespace {

constexpr std::chrono::milliseconds kLongestEnd{500};

} // namespace

/// What the thread does, and all that it touches: it keeps this alive itself.
class RootWatch::Work
{
public:
    Work(RootWatchOptions options, RootWatchListener listener)
        : m_options(std::move(options)), m_listener(std::move(listener))
    {
    }

    void run();
    void stop() { m_stop.request_stop(); }
    void rescan();
    /// From here on the listener hears nothing more. Waits a moment for the thread.
    void close();

private:
    using Catalog = storage::Catalog;

    [[nodiscard]] std::unique_ptr<Catalog> open();
    [[nodiscard]] Result<std::optional<domain::Root>> readRoot(Catalog& catalog);
    [[nodiscard]] bool isThere(Catalog& catalog, const domain::Root& root);
    void watch(Catalog& catalog, const domain::Root& root);
    [[nodiscard]] bool isAsBefore(Catalog& catalog, const domain::Root& root);
    [[nodiscard]] TreeChanges waitForChanges(TreeWatch& watch);
    [[nodiscard]] bool compareAll(Catalog& catalog, const domain::Root& root);
    [[nodiscard]] bool compare(Catalog& catalog, const domain::Root& root, const TreeChanges& changes);
    [[nodiscard]] bool tellDifferences(Catalog& catalog, const domain::Root& root,
                                       const Result<RootDifferences>& differences);
    void pause();
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    template <typename Function, typename... Arguments>
    void tell(const Function& function, const Arguments&... arguments);

    const RootWatchOptions m_options;
    std::stop_source m_stop;
    std::atomic<bool> m_rescan = false;
    std::mutex m_mutex;
    RootWatchListener m_listener; ///< guarded by m_mutex, as all that follows
    bool m_isClosed = false;
    bool m_hasEnded = false;
    std::stop_source m_interrupt;
    std::condition_variable_any m_changed;
};

template <typename Function, typename... Arguments>
void RootWatch::Work::tell(const Function& function, const Arguments&... arguments)
{
    // Under the lock, so that close() is the end of it; listeners only pass on.
    const std::lock_guard lock(m_mutex);
    if (!m_isClosed && !isStopped() && m_listener.*function)
        (m_listener.*function)(arguments...);
}

void RootWatch::Work::close()
{
    stop();
    std::unique_lock lock(m_mutex);
    m_isClosed = true;
    if (!m_changed.wait_for(lock, kLongestEnd, [this] { return m_hasEnded; }))
        qCWarning(base::logPipeline) << "a watch is held up by its drive and left to itself";
}

void RootWatch::Work::rescan()
{
    m_rescan = true;
    const std::lock_guard lock(m_mutex);
    m_interrupt.request_stop();
    m_changed.notify_all();
}

void RootWatch::Work::run()
{
    {
        const std::unique_ptr<Catalog> catalog = open();
        while (catalog && !isStopped()) {
            const Result<std::optional<domain::Root>> root = readRoot(*catalog);
            if (root && !*root)
                break;
            if (root && isThere(*catalog, **root))
                watch(*catalog, **root);
            else
                pause();
        }
    }
    const std::lock_guard lock(m_mutex);
    m_hasEnded = true;
    m_changed.notify_all();
}

std::unique_ptr<storage::Catalog> RootWatch::Work::open()
{
    while (!isStopped()) {
        auto catalog = Catalog::open(m_options.catalogFile, storage::Access::ReadOnly);
        if (catalog)
            return std::move(*catalog);
        qCWarning(base::logPipeline) << "a root is not watched yet:" << catalog.error().detail;
        pause();
    }
    return nullptr;
}

Result<std::optional<domain::Root>> RootWatch::Work::readRoot(Catalog& catalog)
{
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    const auto found = std::find_if(roots->begin(), roots->end(),
                                    [this](const domain::Root& root) { return root.id == m_options.root; });
    return found == roots->end() ? std::nullopt : std::optional(*found);
}

bool RootWatch::Work::isThere(Catalog& catalog, const domain::Root& root)
{
    const Result<RootWitness> witness = witnessOf(catalog, root);
    if (!witness)
        return false;
    const RootState state = lookAtRoot(*witness);
    if (isOther(root, state))
        tell(&RootWatchListener::stateChanged, root, state);
    return state.online;
}

/// Whether the root is where it was when it began to be watched.
bool RootWatch::Work::isAsBefore(Catalog& catalog, const domain::Root& root)
{
    const Result<std::optional<domain::Root>> now = readRoot(catalog);
    return now && *now && (*now)->path == root.path && isThere(catalog, **now);
}

void RootWatch::Work::watch(Catalog& catalog, const domain::Root& root)
{
    // First the watch, then the look at everything: what changes between is seen by both.
    const StartedWatch started = startTreeWatch(root.path, m_options.watch, m_stop.get_token());
    if (started.isLimited)
        tell(&RootWatchListener::limited);
    m_rescan = true;
    while (!isStopped()) {
        if (m_rescan.exchange(false) && !compareAll(catalog, root))
            return;
        const TreeChanges changes = waitForChanges(*started.watch);
        if (changes.rootLeft || changes.lostTrack)
            return;
        if (!changes.isEmpty()) {
            if (!compare(catalog, root, changes))
                return;
        } else if (!isStopped() && !m_rescan && !isAsBefore(catalog, root)) {
            return;
        }
    }
}

TreeChanges RootWatch::Work::waitForChanges(TreeWatch& watch)
{
    std::stop_source interrupt;
    {
        const std::lock_guard lock(m_mutex);
        m_interrupt = interrupt;
    }
    if (m_rescan)
        return {};
    const std::stop_callback passOn(m_stop.get_token(), [&interrupt] { interrupt.request_stop(); });
    return watch.wait(m_options.presenceInterval, interrupt.get_token());
}

/// On a thread of its own, whose priority cannot be raised again: nobody waits for it.
bool RootWatch::Work::compareAll(Catalog& catalog, const domain::Root& root)
{
    Result<RootDifferences> differences = base::fail(base::ErrorCode::Cancelled);
    std::jthread([this, &root, &differences] {
        base::lowerThisThreadsPriority();
        const auto own = Catalog::open(m_options.catalogFile, storage::Access::ReadOnly);
        if (own)
            differences = compareRoot(**own, {root, m_options.thumbnailFile, m_stop.get_token()});
        else
            differences = tl::make_unexpected(own.error());
    }).join();
    const bool isAsBefore = tellDifferences(catalog, root, differences);
    tell(&RootWatchListener::compared);
    return isAsBefore;
}

bool RootWatch::Work::compare(Catalog& catalog, const domain::Root& root, const TreeChanges& changes)
{
    return tellDifferences(
        catalog, root, compareChanges(catalog, {root, m_options.thumbnailFile, m_stop.get_token()}, changes));
}

/// False where the drive has gone meanwhile: what lies at its mount point then has none of the photos, and
/// that is no deletion.
bool RootWatch::Work::tellDifferences(Catalog& catalog, const domain::Root& root,
                                      const Result<RootDifferences>& differences)
{
    if (!differences) {
        if (differences.error().code != base::ErrorCode::Cancelled)
            qCWarning(base::logPipeline)
                << "changes of a root were not looked at:" << differences.error().detail;
        return true;
    }
    if (!differences->gone.isEmpty() && !isAsBefore(catalog, root))
        return false;
    if (!differences->isEmpty())
        tell(&RootWatchListener::changed, *differences);
    return true;
}

void RootWatch::Work::pause()
{
    std::unique_lock lock(m_mutex);
    (void)m_changed.wait_for(lock, m_stop.get_token(), m_options.presenceInterval,
                             [this] { return m_rescan.exchange(false); });
}

RootWatch::RootWatch(RootWatchOptions options, RootWatchListener listener)
    : m_work(std::make_shared<Work>(std::move(options), std::move(listener)))
{
    std::thread([work = m_work] { work->run(); }).detach();
}

RootWatch::~RootWatch()
{
    m_work->close();
}

void RootWatch::stop()
{
    m_work->stop();
}

void RootWatch::rescan()
{
    m_work->rescan();
}

} // namespace scenekeeper::pipeline
