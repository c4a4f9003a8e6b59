// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/nearduplicates.h"

#include "core/similarity/unitvectors.h"

namespace scenekeeper::feedback {

using similarity::cosine;

namespace {

/// How many bursts back a photograph may still belong to: photographers go to and fro between two views.
constexpr std::size_t kRecentBursts = 16;

} // namespace

std::size_t BurstFinder::add(qint64 folder, bool alike, std::span<const float> unit)
{
    if (folder != m_folder)
        m_recent.clear();
    m_folder = folder;
    if (unit.empty())
        return m_bursts++;
    const FirstFrame* likest = nullptr;
    float best = kSameMoment;
    for (const FirstFrame& frame : m_recent) {
        const float likeness = frame.alike == alike ? cosine(frame.unit, unit) : 0.0F;
        if (likeness < best)
            continue;
        best = likeness;
        likest = &frame;
    }
    if (likest)
        return likest->burst;
    if (m_recent.size() == kRecentBursts)
        m_recent.pop_front();
    m_recent.push_back({m_bursts, alike, {unit.begin(), unit.end()}});
    return m_bursts++;
}

} // namespace scenekeeper::feedback
