// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <cstdint>

namespace scenekeeper::imaging {

/// Reads numbers out of bytes that nobody vouches for: whatever lies outside reads as zero.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes, bool bigEndian = false) : m_bytes(bytes), m_bigEndian(bigEndian)
    {
    }

    [[nodiscard]] bool contains(qint64 position, qint64 length) const
    {
        return position >= 0 && length >= 0 && position <= m_bytes.size() &&
               length <= m_bytes.size() - position;
    }
    [[nodiscard]] std::uint8_t u8(qint64 position) const
    {
        return contains(position, 1) ? static_cast<std::uint8_t>(m_bytes[position]) : std::uint8_t{0};
    }
    [[nodiscard]] std::uint16_t u16(qint64 position) const
    {
        const unsigned first = u8(position);
        const unsigned second = u8(position + 1);
        return static_cast<std::uint16_t>(m_bigEndian ? first << 8U | second : second << 8U | first);
    }
    [[nodiscard]] std::uint32_t u32(qint64 position) const
    {
        const std::uint32_t first = u16(position);
        const std::uint32_t second = u16(position + 2);
        return m_bigEndian ? first << 16U | second : second << 16U | first;
    }
    [[nodiscard]] std::int32_t i32(qint64 position) const { return static_cast<std::int32_t>(u32(position)); }

private:
    QByteArrayView m_bytes;
    bool m_bigEndian;
};

} // namespace scenekeeper::imaging
