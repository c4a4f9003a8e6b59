// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace scenekeeper::imaging {

/// The bits of a JPEG's entropy-coded data, first bit first. Stops at a marker or at the end of the data
/// and gives zeros from there on; endedBefore() tells.
class JpegBits
{
public:
    JpegBits(const std::uint8_t* data, std::size_t size) : m_next(data), m_end(data + size) {}

    static constexpr int kAhead = 32; ///< bits that are there after a fill()

    void fill()
    {
        if (m_count >= kAhead)
            return;
        if (m_end - m_next >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, m_next, sizeof word);
            if (!holdsFf(word)) {
                // Bits beyond m_count are the same bits, put there a second time.
                m_bits |= fromBigEndian(word) >> m_count;
                m_next += (63 - m_count) >> 3;
                m_count |= 56;
                return;
            }
        }
        fillByBytes();
    }

    /// The next `count` bits, 1 … 32, without taking them.
    [[nodiscard]] std::uint32_t peek(int count) const
    {
        return static_cast<std::uint32_t>(m_bits >> (64 - count));
    }

    void skip(int count)
    {
        m_bits <<= count;
        m_count -= count;
    }

    /// Whether more bits were taken than there are.
    [[nodiscard]] bool endedBefore() const { return m_count < m_padding; }

    /// At the end of a segment: the marker that stands next, after at most seven bits of padding, and
    /// goes behind it. 0 when there is anything else.
    [[nodiscard]] int takeMarker()
    {
        if (endedBefore() || m_count - m_padding >= 8)
            return 0;
        m_bits = 0;
        m_count = 0;
        m_padding = 0;
        while (m_end - m_next >= 2 && m_next[0] == 0xFF && m_next[1] == 0xFF)
            ++m_next;
        if (m_end - m_next < 2 || m_next[0] != 0xFF)
            return 0;
        const int marker = m_next[1];
        m_next += 2;
        return marker;
    }

private:
    static constexpr bool kLittleEndian = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;

    [[nodiscard]] static std::uint64_t fromBigEndian(std::uint64_t word)
    {
        return kLittleEndian ? __builtin_bswap64(word) : word;
    }

    [[nodiscard]] static bool holdsFf(std::uint64_t word)
    {
        const std::uint64_t inverse = ~word; // a byte of FF is a byte of zero here
        return ((inverse - 0x0101010101010101U) & ~inverse & 0x8080808080808080U) != 0;
    }

    void fillByBytes()
    {
        while (m_count <= 56) {
            std::uint64_t byte = 0;
            if (m_next == m_end || (m_next[0] == 0xFF && (m_end - m_next < 2 || m_next[1] != 0))) {
                m_padding += 8;
            } else {
                byte = m_next[0];
                m_next += byte == 0xFF ? 2 : 1; // a zero is stuffed behind FF
            }
            m_bits |= byte << (56 - m_count);
            m_count += 8;
        }
    }

    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
    std::uint64_t m_bits = 0; ///< from the top
    int m_count = 0;          ///< bits in m_bits
    int m_padding = 0;        ///< zeros given in place of bits, counted from when the data ended
};

} // namespace scenekeeper::imaging
