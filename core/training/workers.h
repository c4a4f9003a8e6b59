// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace scenekeeper::training {

/// A part of a row of things: `begin` to before `end`.
struct Part
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// Part `number` of `count` equal parts of `things` things (the first ones are longer by one at most).
[[nodiscard]] Part partOf(std::size_t things, int number, int count);

enum class Priority {
    Normal,
    Low, ///< see base::lowerThisThreadsPriority()
};

/// A fixed crew of threads that do the same work on different parts. Each computes for itself: meeting
/// once a step instead of within every operation keeps a training going on a machine that is busy with
/// other things, where fork-join parallelism spends its time waiting. One owner calls run().
class Workers
{
public:
    explicit Workers(int count, Priority priority = Priority::Normal);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    [[nodiscard]] int count() const { return static_cast<int>(m_threads.size()); }

    /// Calls `work(number)` for each worker 0 … count - 1 on its own thread, and waits for all of them.
    /// `work` must not throw.
    void run(const std::function<void(int)>& work);

private:
    void loop(int number);

    std::mutex m_mutex;
    std::condition_variable m_begin;
    std::condition_variable m_done;
    const std::function<void(int)>* m_work = nullptr;
    std::size_t m_round = 0;
    int m_pending = 0;
    bool m_ended = false;
    std::vector<std::jthread> m_threads;
};

} // namespace scenekeeper::training
