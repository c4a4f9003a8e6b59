// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pauseswitch.h"

namespace scenekeeper::base {

void PauseSwitch::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void PauseSwitch::resume()
{
    {
        const std::lock_guard lock(m_mutex);
        m_paused = false;
    }
    m_changed.notify_all();
}

bool PauseSwitch::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

void PauseSwitch::waitWhilePaused(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_paused; });
}

} // namespace scenekeeper::base
