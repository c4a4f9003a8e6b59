// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>
#include <optional>

namespace scenekeeper::base {

/// Where a run stands.
struct Progress
{
    qint64 done = 0;                   ///< files that ended: done, unchanged or failed
    qint64 total = 0;                  ///< files found so far; final once `totalIsFinal`
    qint64 failed = 0;                 ///< of `done`
    bool totalIsFinal = false;         ///< the scan has ended
    double perSecond = 0.0;            ///< recent rate, files a second
    std::optional<double> secondsLeft; ///< absent while it cannot be known

    friend bool operator==(const Progress&, const Progress&) = default;
};

/// Turns counts into rate and time left (an exponential mean over about five seconds), and says when
/// the next report is due, so that listeners hear at most 20 a second. Not thread-safe: one owner.
class ProgressMeter
{
public:
    using Clock = std::chrono::steady_clock;

    explicit ProgressMeter(Clock::time_point now);

    /// Counts so far; returns a report if one is due at `now`, or always with `force`.
    [[nodiscard]] std::optional<Progress> update(Progress counts, Clock::time_point now, bool force = false);

private:
    Clock::time_point m_lastReport;
    Clock::time_point m_lastSample;
    qint64 m_lastDone = 0;
    double m_rate = 0.0;
    bool m_hasRate = false;
};

} // namespace scenekeeper::base
