// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <cstddef>
#include <functional>
#include <vector>

namespace scenekeeper::similarity {

/// Hashes of 64 bits, to be found again by similar ones: multi-index hashing. Of four parts of 16 bits at
/// least one differs in no more than a quarter of the bits that the wholes may differ in, so only few of them
/// are compared. Used on one thread.
class HammingIndex
{
public:
    /// `radius`: in how many bits two hashes may differ, 0 … 15.
    explicit HammingIndex(int radius);

    void add(quint64 hash, std::size_t value);

    /// Calls `visit` once for each value whose hash is within the radius of `hash`, in no order.
    void within(quint64 hash, const std::function<void(std::size_t value, int distance)>& visit) const;

private:
    struct Entry
    {
        quint64 hash = 0;
        std::size_t value = 0;
    };
    static constexpr std::size_t kParts = 4;

    int m_radius;
    std::vector<quint16> m_changes; ///< what a part that decides may differ by
    std::array<std::vector<std::vector<quint32>>, kParts> m_buckets; ///< by the value of that part
    std::vector<Entry> m_entries;
};

} // namespace scenekeeper::similarity
