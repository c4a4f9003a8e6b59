// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/rootwatch.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace scenekeeper::tests {

/// Notices things within a moment.
[[nodiscard]] inline pipeline::RootWatchOptions quickWatch(const RunKit& kit, base::RootId root)
{
    using namespace std::chrono_literals;
    pipeline::RootWatchOptions options;
    options.catalogFile = kit.options().catalogFile;
    options.thumbnailFile = kit.options().thumbnailFile;
    options.root = root;
    options.watch.patience = {50ms, 500ms, 2s, 100ms};
    options.watch.pollInterval = 50ms;
    options.presenceInterval = 50ms;
    return options;
}

/// Keeps all that a watch tells; its listener may be called on any thread.
class WatchRecord
{
public:
    [[nodiscard]] pipeline::RootWatchListener listener()
    {
        pipeline::RootWatchListener listener;
        listener.changed = [this](const pipeline::RootDifferences& differences) {
            const std::lock_guard lock(m_mutex);
            m_differences.push_back(differences);
        };
        listener.stateChanged = [this](const domain::Root&, const pipeline::RootState& state) {
            const std::lock_guard lock(m_mutex);
            m_states.push_back(state.online);
        };
        listener.compared = [this] {
            const std::lock_guard lock(m_mutex);
            ++m_compared;
        };
        return listener;
    }

    [[nodiscard]] bool hasRead(const QString& path) const
    {
        const std::lock_guard lock(m_mutex);
        return std::any_of(m_differences.begin(), m_differences.end(),
                           [&path](const auto& differences) { return differences.read.contains(path); });
    }
    [[nodiscard]] bool hasGone(const QString& path) const
    {
        const std::lock_guard lock(m_mutex);
        return std::any_of(m_differences.begin(), m_differences.end(),
                           [&path](const auto& differences) { return differences.gone.contains(path); });
    }
    [[nodiscard]] std::size_t batches() const
    {
        const std::lock_guard lock(m_mutex);
        return m_differences.size();
    }
    /// Looks at the whole root so far.
    [[nodiscard]] int compared() const
    {
        const std::lock_guard lock(m_mutex);
        return m_compared;
    }
    [[nodiscard]] std::vector<bool> states() const
    {
        const std::lock_guard lock(m_mutex);
        return m_states;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<pipeline::RootDifferences> m_differences;
    std::vector<bool> m_states;
    int m_compared = 0;
};

} // namespace scenekeeper::tests
