// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace scenekeeper::similarity {

/// Hashes of 64 bits, to be found again by similar ones: multi-index hashing (Norouzi, Punjani and Fleet
/// 2012). Of four parts of 16 bits at least one differs in no more than a quarter of the bits that the wholes
/// may differ in, so only few are compared. Immutable, so used on any thread. Holds 64 bytes a hash.
class HammingIndex
{
public:
    /// `radius`: in how many bits two hashes may differ, 0 … 15.
    HammingIndex(std::span<const quint64> hashes, int radius);

    /// Calls `visit` once for each hash within the radius of `hash`, by its place in what was given, in no
    /// order.
    void within(quint64 hash, const std::function<void(std::size_t place, int distance)>& visit) const;

private:
    struct Entry
    {
        quint64 hash = 0;
        std::size_t place = 0;
    };
    /// The hashes by one of their parts.
    struct Part
    {
        int shift = 0;
        int radius = -1;              ///< in how many bits it may differ; -1: it need not be looked at
        std::vector<quint16> changes; ///< all that it may differ by
        std::vector<quint32> begins;  ///< [65537], into `entries`
        std::vector<Entry> entries;

        [[nodiscard]] quint16 of(quint64 hash) const { return static_cast<quint16>(hash >> shift); }
        void fill(std::span<const quint64> hashes);
    };

    int m_radius;
    std::array<Part, 4> m_parts;
};

} // namespace scenekeeper::similarity
