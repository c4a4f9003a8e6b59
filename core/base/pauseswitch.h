// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace scenekeeper::base {

/// Holds long work up from another thread, and lets it go on. Thread-safe.
class PauseSwitch
{
public:
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;

    /// Returns at once, or when it is resumed or a stop is requested.
    void waitWhilePaused(const std::stop_token& stop);

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
};

} // namespace scenekeeper::base
