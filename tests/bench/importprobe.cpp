// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/importprobe.h"

#include <QMetaObject>
#include <algorithm>
#include <ctime>

namespace scenekeeper::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPause{2};

double processorMilliseconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(share * static_cast<double>(values.size() - 1)));
}

} // namespace

EventLoopProbe::EventLoopProbe() : m_lastProcessor(processorMilliseconds())
{
    m_thread = std::jthread([this](const std::stop_token& stop) { ask(stop); });
}

EventLoopProbe::~EventLoopProbe() = default;

void EventLoopProbe::ask(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!m_answered.wait(lock, stop, [this] { return m_isAnswered; }))
            return;
        m_answered.wait_for(lock, stop, kPause, [&stop] { return stop.stop_requested(); });
        m_isAnswered = false;
        const Clock::time_point now = Clock::now();
        QMetaObject::invokeMethod(
            this, [this, now] { answer(now); }, Qt::QueuedConnection);
    }
}

void EventLoopProbe::answer(Clock::time_point asked)
{
    m_waits.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
    const double processor = processorMilliseconds();
    m_works.push_back(processor - m_lastProcessor);
    m_lastProcessor = processor;
    {
        const std::lock_guard lock(m_mutex);
        m_isAnswered = true;
    }
    m_answered.notify_one();
}

QJsonObject EventLoopProbe::figures()
{
    m_thread.request_stop();
    m_thread.join();
    return {{u"events"_s, static_cast<int>(m_waits.size())},
            {u"longestWait"_s, at(m_waits, 1.0)},
            {u"wait99"_s, at(m_waits, 0.99)},
            {u"waitMedian"_s, at(m_waits, 0.5)},
            {u"longestWork"_s, at(m_works, 1.0)},
            {u"work99"_s, at(m_works, 0.99)}};
}

} // namespace scenekeeper::bench
