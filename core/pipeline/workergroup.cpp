// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/workergroup.h"

#include <atomic>
#include <memory>

namespace scenekeeper::pipeline {

WorkerGroup::WorkerGroup(int count, const std::function<void()>& work,
                         const std::function<void()>& whenAllEnded)
{
    const auto running = std::make_shared<std::atomic<int>>(count);
    m_threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        m_threads.emplace_back([work, whenAllEnded, running] {
            work();
            if (running->fetch_sub(1) == 1)
                whenAllEnded();
        });
    }
}

} // namespace scenekeeper::pipeline
