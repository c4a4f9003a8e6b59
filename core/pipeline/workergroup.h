// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>
#include <vector>

namespace scenekeeper::pipeline {

/// The threads of one stage. Owns them; the destructor waits for them, so what they work on must be
/// declared before the group.
class WorkerGroup
{
public:
    /// Starts `count` threads on `work`; the last one to return calls `whenAllEnded`.
    WorkerGroup(int count, const std::function<void()>& work, const std::function<void()>& whenAllEnded);

private:
    std::vector<std::jthread> m_threads;
};

} // namespace scenekeeper::pipeline
