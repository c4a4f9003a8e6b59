// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/bmprunlength.h"

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int kEndOfLine = 0;
constexpr int kEndOfPicture = 1;
constexpr int kMove = 2;

class Unpacker
{
public:
    explicit Unpacker(const RunLengthPicture& picture)
        : m_picture(picture), m_indices(picture.width * picture.height, 0)
    {
    }

    /// False when the data ended too early.
    bool run()
    {
        while (m_y < m_picture.height) {
            if (!available(2))
                return false;
            const int count = next();
            const int value = next();
            if (count > 0)
                putRun(count, value);
            else if (value == kEndOfPicture)
                return true;
            else if (!obey(value))
                return false;
        }
        return true; // every row is there; the end mark may be missing
    }

    [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(m_indices); }

private:
    [[nodiscard]] bool available(qsizetype count) const
    {
        return m_picture.data.size() - m_position >= count;
    }
    int next() { return static_cast<unsigned char>(m_picture.data[m_position++]); }

    void put(int index)
    {
        if (m_x < m_picture.width && m_y < m_picture.height)
            m_indices[(m_picture.height - 1 - m_y) * m_picture.width + m_x] =
                static_cast<std::uint8_t>(index);
        ++m_x;
    }

    /// The high half first.
    [[nodiscard]] static int nibble(int value, int position)
    {
        return position % 2 == 0 ? value >> 4 : value & 15;
    }

    void putRun(int count, int value)
    {
        for (int i = 0; i < count; ++i)
            put(m_picture.nibbles ? nibble(value, i) : value);
    }

    bool obey(int command)
    {
        if (command == kEndOfLine) {
            m_x = 0;
            ++m_y;
            return true;
        }
        if (command == kMove) {
            if (!available(2))
                return false;
            m_x += static_cast<std::size_t>(next());
            m_y += static_cast<std::size_t>(next());
            return true;
        }
        return putLiterals(command);
    }

    /// `count` indices as they are, padded to two bytes.
    bool putLiterals(int count)
    {
        const int bytes = m_picture.nibbles ? (count + 1) / 2 : count;
        if (!available(bytes))
            return false;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (!m_picture.nibbles || i % 2 == 0)
                value = next();
            put(m_picture.nibbles ? nibble(value, i) : value);
        }
        if (bytes % 2 == 1 && available(1))
            ++m_position;
        return true;
    }

    const RunLengthPicture& m_picture;
    std::vector<std::uint8_t> m_indices;
    qsizetype m_position = 0;
    std::size_t m_x = 0;
    std::size_t m_y = 0;
};

} // namespace

Result<std::vector<std::uint8_t>> unpackRunLength(const RunLengthPicture& picture)
{
    Unpacker unpacker(picture);
    if (!unpacker.run())
        return fail(ErrorCode::FileTruncated, QStringLiteral("the BMP data ends before the picture does"));
    return unpacker.take();
}

} // namespace scenekeeper::imaging
