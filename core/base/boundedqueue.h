// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace scenekeeper::base {

/// A first-in-first-out queue between threads that holds at most `capacity` items, so that a fast
/// producer waits for a slow consumer (back-pressure) and memory stays flat.
///
/// It ends in one of two ways, both idempotent and callable from any thread:
/// - `finish()`: nothing more comes; consumers drain what is left, then get nothing;
/// - `abort()`: what is left is dropped and everybody is woken.
/// All functions are thread-safe.
template <typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity > 0 ? capacity : 1) {}
    BoundedQueue(const BoundedQueue&) = delete;
    BoundedQueue& operator=(const BoundedQueue&) = delete;

    /// Waits for room. False when the queue was finished or aborted: the item was not taken.
    [[nodiscard]] bool push(T item)
    {
        std::unique_lock lock(m_mutex);
        m_hasRoom.wait(lock, [this] { return m_items.size() < m_capacity || m_ended; });
        if (m_ended)
            return false;
        m_items.push_back(std::move(item));
        lock.unlock();
        m_hasItem.notify_one();
        return true;
    }

    /// Waits for an item. Empty when the queue is finished and drained, or aborted.
    [[nodiscard]] std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_hasItem.wait(lock, [this] { return !m_items.empty() || m_ended; });
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        lock.unlock();
        m_hasRoom.notify_one();
        return item;
    }

    /// Waits for at least one item, then takes as many as are there, at most `limit`. Empty when the
    /// queue is finished and drained, or aborted. Lets a consumer work in batches without waiting for
    /// a batch to fill.
    [[nodiscard]] std::vector<T> popBatch(std::size_t limit)
    {
        std::unique_lock lock(m_mutex);
        m_hasItem.wait(lock, [this] { return !m_items.empty() || m_ended; });
        std::vector<T> batch;
        while (!m_items.empty() && batch.size() < limit) {
            batch.push_back(std::move(m_items.front()));
            m_items.pop_front();
        }
        lock.unlock();
        m_hasRoom.notify_all();
        return batch;
    }

    /// As above, but once there is an item also waits up to `linger` for the batch to fill, where a
    /// fuller batch is worth a short delay.
    [[nodiscard]] std::vector<T> popBatch(std::size_t limit, std::chrono::milliseconds linger)
    {
        {
            std::unique_lock lock(m_mutex);
            m_hasItem.wait(lock, [this] { return !m_items.empty() || m_ended; });
            const std::size_t full = std::min(limit, m_capacity);
            m_hasItem.wait_for(lock, linger, [this, full] { return m_items.size() >= full || m_ended; });
        }
        // Another consumer may have been quicker; then this waits for the next item.
        return popBatch(limit);
    }

    void finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_hasItem.notify_all();
        m_hasRoom.notify_all();
    }

    void abort()
    {
        std::deque<T> dropped;
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
            dropped.swap(m_items);
        }
        m_hasItem.notify_all();
        m_hasRoom.notify_all();
    }

    [[nodiscard]] std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_hasItem;
    std::condition_variable m_hasRoom;
    std::deque<T> m_items;
    const std::size_t m_capacity;
    bool m_ended = false;
};

} // namespace scenekeeper::base
