// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/hammingindex.h"

#include <algorithm>
#include <bit>

namespace scenekeeper::similarity {

namespace {

constexpr int kPartBits = 16;
constexpr std::size_t kPartValues = std::size_t{1} << kPartBits;
constexpr int kGreatestRadius = 15;

} // namespace

HammingIndex::HammingIndex(std::span<const quint64> hashes, int radius)
    : m_radius(std::clamp(radius, 0, kGreatestRadius))
{
    // Were the first parts all to differ in more than a quarter of the radius, and the others in as much,
    // there would be too many differences already.
    const auto parts = static_cast<int>(m_parts.size());
    for (int number = 0; number < parts; ++number) {
        Part& part = m_parts[static_cast<std::size_t>(number)];
        part.shift = number * kPartBits;
        part.radius = m_radius / parts - (number > m_radius % parts ? 1 : 0);
        part.fill(hashes);
    }
}

void HammingIndex::Part::fill(std::span<const quint64> hashes)
{
    if (radius < 0)
        return;
    for (std::size_t change = 0; change < kPartValues; ++change) {
        if (std::popcount(change) <= radius)
            changes.push_back(static_cast<quint16>(change));
    }
    begins.assign(kPartValues + 1, 0);
    for (const quint64 hash : hashes)
        ++begins[std::size_t{of(hash)} + 1];
    for (std::size_t value = 0; value < kPartValues; ++value)
        begins[value + 1] += begins[value];
    entries.resize(hashes.size());
    std::vector<quint32> next = begins;
    for (std::size_t place = 0; place < hashes.size(); ++place)
        entries[next[of(hashes[place])]++] = {hashes[place], place};
}

void HammingIndex::within(quint64 hash, const std::function<void(std::size_t, int)>& visit) const
{
    for (auto part = m_parts.begin(); part != m_parts.end(); ++part) {
        // One that an earlier part led to has been seen.
        const auto wasSeen = [this, part](quint64 difference) {
            return std::any_of(m_parts.begin(), part, [difference](const Part& earlier) {
                return std::popcount(earlier.of(difference)) <= earlier.radius;
            });
        };
        const quint16 own = part->of(hash);
        for (const quint16 change : part->changes) {
            const std::size_t value = own ^ change;
            for (quint32 i = part->begins[value]; i < part->begins[value + 1]; ++i) {
                const Entry& entry = part->entries[i];
                const quint64 difference = entry.hash ^ hash;
                const int distance = std::popcount(difference);
                if (distance <= m_radius && !wasSeen(difference))
                    visit(entry.place, distance);
            }
        }
    }
}

} // namespace scenekeeper::similarity
