// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/runcontrol.h"

namespace scenekeeper::pipeline {

RunControl::RunControl(std::stop_token userStop)
    : m_userStop(std::move(userStop)), m_passOn(m_userStop, [this] { m_stop.request_stop(); })
{
}

void RunControl::fail(base::Error error)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = std::move(error);
    }
    m_stop.request_stop();
}

std::optional<base::Error> RunControl::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

} // namespace scenekeeper::pipeline
