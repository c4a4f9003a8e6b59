// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace scenekeeper::bench {

/// Posts an event to the thread that made it, waits until it has been handled, and so on: how long anything
/// that the user does would have waited. Besides, what of that time the thread itself worked: the rest it had
/// no processor.
class EventLoopProbe final : public QObject
{
public:
    EventLoopProbe();
    ~EventLoopProbe() override;

    /// Milliseconds. Ends the probe.
    [[nodiscard]] QJsonObject figures();

private:
    using Clock = std::chrono::steady_clock;

    void ask(const std::stop_token& stop);
    void answer(Clock::time_point asked);

    std::vector<double> m_waits; ///< milliseconds, as all of them
    std::vector<double> m_works; ///< of this thread, from answer to answer
    double m_lastProcessor = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    bool m_isAnswered = true; ///< guarded by m_mutex

    std::jthread m_thread;
};

} // namespace scenekeeper::bench
