// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress.h"

#include <cmath>

namespace scenekeeper::base {

namespace {

constexpr std::chrono::milliseconds kReportEvery{50};
constexpr std::chrono::milliseconds kSampleEvery{500};
constexpr double kMemorySeconds = 5.0;

} // namespace

ProgressMeter::ProgressMeter(Clock::time_point now) : m_lastReport(now - kReportEvery), m_lastSample(now) {}

std::optional<Progress> ProgressMeter::update(Progress counts, Clock::time_point now, bool force)
{
    const std::chrono::duration<double> sinceSample = now - m_lastSample;
    if (sinceSample >= kSampleEvery) {
        const double sample = static_cast<double>(counts.done - m_lastDone) / sinceSample.count();
        const double weight = 1.0 - std::exp(-sinceSample.count() / kMemorySeconds);
        m_rate = m_hasRate ? m_rate + weight * (sample - m_rate) : sample;
        m_hasRate = true;
        m_lastDone = counts.done;
        m_lastSample = now;
    }
    if (!force && now - m_lastReport < kReportEvery)
        return std::nullopt;
    m_lastReport = now;
    counts.perSecond = m_rate;
    if (counts.totalIsFinal && m_rate > 0.0)
        counts.secondsLeft = static_cast<double>(counts.total - counts.done) / m_rate;
    return counts;
}

} // namespace scenekeeper::base
