// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>
#include <vector>

namespace scenekeeper::pipeline {

class RunControl;

/// The threads of one stage. Owns them; the destructor waits for them, so what they work on must be
/// declared before the group.
class WorkerGroup
{
public:
    /// Starts `count` threads on `work`; the last one to return calls `whenAllEnded`. What `work` throws
    /// (memory, above all) fails the run through `control` and ends its thread, not the program.
    WorkerGroup(int count, const std::function<void()>& work, const std::function<void()>& whenAllEnded,
                RunControl& control);

private:
    std::vector<std::jthread> m_threads;
};

} // namespace scenekeeper::pipeline
