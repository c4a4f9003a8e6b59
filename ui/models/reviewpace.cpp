// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reviewpace.h"

#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr std::size_t kRemembered = 20;
constexpr std::size_t kFewest = 3;
constexpr qint64 kLongestMs = 30'000;

} // namespace

void ReviewPace::add(qint64 atMs, int photos)
{
    if (m_lastMs) {
        m_recent.push_back({std::clamp<qint64>(atMs - *m_lastMs, 0, kLongestMs), std::max(photos, 1)});
        if (m_recent.size() > kRemembered)
            m_recent.pop_front();
    }
    m_lastMs = atMs;
}

std::optional<double> ReviewPace::secondsFor(qint64 left) const
{
    if (m_recent.size() < kFewest)
        return std::nullopt;
    double milliseconds = 0.0;
    double photos = 0.0;
    for (const Decision& decision : m_recent) {
        milliseconds += static_cast<double>(decision.tookMs);
        photos += decision.photos;
    }
    return milliseconds / 1000.0 / photos * static_cast<double>(left);
}

} // namespace scenekeeper::ui
