// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace scenekeeper::pipeline {

/// What the stages of one run share: the request to stop, the error that stopped it, and how many files
/// the scan has found. Thread-safe. The user's stop request is passed on; a stage's error stops the
/// others too.
class RunControl
{
public:
    explicit RunControl(std::stop_token userStop);

    /// Requested by the user or by a failing stage.
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] bool cancelledByUser() const { return m_userStop.stop_requested(); }

    /// Ends the run with this error; the first one counts.
    void fail(base::Error error);
    [[nodiscard]] std::optional<base::Error> error() const;

    void countFound() { m_found.fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] qint64 found() const { return m_found.load(std::memory_order_relaxed); }
    void endScan() { m_scanEnded.store(true, std::memory_order_release); }
    [[nodiscard]] bool scanEnded() const { return m_scanEnded.load(std::memory_order_acquire); }

private:
    std::stop_source m_stop;
    std::stop_token m_userStop;
    std::stop_callback<std::function<void()>> m_passOn;
    mutable std::mutex m_mutex;
    std::optional<base::Error> m_error;
    std::atomic<qint64> m_found = 0;
    std::atomic<bool> m_scanEnded = false;
};

} // namespace scenekeeper::pipeline
