// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/workergroup.h"

#include "core/pipeline/runcontrol.h"

#include <atomic>
#include <exception>
#include <memory>
#include <new>

namespace scenekeeper::pipeline {

WorkerGroup::WorkerGroup(int count, const std::function<void()>& work,
                         const std::function<void()>& whenAllEnded, RunControl& control)
{
    const auto running = std::make_shared<std::atomic<int>>(count);
    m_threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        m_threads.emplace_back([work, whenAllEnded, running, &control] {
            try {
                work();
            } catch (const std::bad_alloc&) {
                control.fail(
                    {base::ErrorCode::OutOfMemory, QStringLiteral("not enough memory for this run")});
            } catch (const std::exception& exception) {
                control.fail({base::ErrorCode::Internal, QString::fromUtf8(exception.what())});
            }
            if (running->fetch_sub(1) == 1)
                whenAllEnded();
        });
    }
}

} // namespace scenekeeper::pipeline
