// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/workers.h"

#include "core/base/threadpriority.h"

#include <algorithm>

namespace scenekeeper::training {

Part partOf(std::size_t things, int number, int count)
{
    const auto parts = static_cast<std::size_t>(count);
    const auto index = static_cast<std::size_t>(number);
    const std::size_t each = things / parts;
    const std::size_t longer = things % parts;
    const std::size_t begin = index * each + std::min(index, longer);
    return {begin, begin + each + (index < longer ? 1 : 0)};
}

Workers::Workers(int count, Priority priority)
{
    for (int number = 0; number < std::max(1, count); ++number) {
        m_threads.emplace_back([this, number, priority] {
            if (priority == Priority::Low)
                base::lowerThisThreadsPriority();
            loop(number);
        });
    }
}

Workers::~Workers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_begin.notify_all();
}

void Workers::run(const std::function<void(int)>& work)
{
    std::unique_lock lock(m_mutex);
    m_work = &work;
    m_pending = count();
    ++m_round;
    m_begin.notify_all();
    m_done.wait(lock, [this] { return m_pending == 0; });
    m_work = nullptr;
}

void Workers::loop(int number)
{
    std::size_t seen = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_begin.wait(lock, [this, seen] { return m_ended || m_round != seen; });
        if (m_ended)
            return;
        seen = m_round;
        const auto* work = m_work;
        lock.unlock();
        (*work)(number);
        lock.lock();
        if (--m_pending == 0)
            m_done.notify_one();
    }
}

} // namespace scenekeeper::training
