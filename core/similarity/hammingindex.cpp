// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/hammingindex.h"

#include <algorithm>
#include <bit>

namespace scenekeeper::similarity {

namespace {

constexpr int kPartBits = 16;
constexpr std::size_t kPartValues = std::size_t{1} << kPartBits;
constexpr int kGreatestRadius = 15;

quint16 partOf(quint64 hash, std::size_t part)
{
    return static_cast<quint16>(hash >> (part * kPartBits));
}

} // namespace

HammingIndex::HammingIndex(int radius) : m_radius(std::clamp(radius, 0, kGreatestRadius))
{
    for (auto& buckets : m_buckets)
        buckets.resize(kPartValues);
    for (std::size_t change = 0; change < kPartValues; ++change) {
        if (std::popcount(change) <= m_radius / static_cast<int>(kParts))
            m_changes.push_back(static_cast<quint16>(change));
    }
}

void HammingIndex::add(quint64 hash, std::size_t value)
{
    const auto entry = static_cast<quint32>(m_entries.size());
    m_entries.push_back({hash, value});
    for (std::size_t part = 0; part < kParts; ++part)
        m_buckets[part][partOf(hash, part)].push_back(entry);
}

void HammingIndex::within(quint64 hash, const std::function<void(std::size_t, int)>& visit) const
{
    const int partRadius = m_radius / static_cast<int>(kParts);
    for (std::size_t part = 0; part < kParts; ++part) {
        // One that an earlier part led to has been seen.
        const auto wasSeen = [part, partRadius](quint64 difference) {
            for (std::size_t earlier = 0; earlier < part; ++earlier) {
                if (std::popcount(partOf(difference, earlier)) <= partRadius)
                    return true;
            }
            return false;
        };
        const quint16 own = partOf(hash, part);
        for (const quint16 change : m_changes) {
            for (const quint32 number : m_buckets[part][static_cast<quint16>(own ^ change)]) {
                const Entry& entry = m_entries[number];
                const quint64 difference = entry.hash ^ hash;
                const int distance = std::popcount(difference);
                if (distance <= m_radius && !wasSeen(difference))
                    visit(entry.value, distance);
            }
        }
    }
}

} // namespace scenekeeper::similarity
