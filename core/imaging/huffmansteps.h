// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/jpegbits.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace scenekeeper::imaging {

/// One Huffman table of a JPEG file, by the lengths of its codes.
class HuffmanCodes
{
public:
    static constexpr int kMaxLength = 16;

    struct Found
    {
        int length = 0; ///< bits; 0: no such code
        int symbol = 0;
    };

    /// `counts[n]` codes of n bits, and the symbols in the order of their codes. False when that makes
    /// no table.
    [[nodiscard]] bool assign(std::span<const std::uint8_t, 17> counts,
                              std::span<const std::uint8_t, 256> symbols);

    /// What the next 16 bits begin with.
    [[nodiscard]] Found find(std::uint32_t bits) const;

    /// Calls `put(first, count, found)` for every code of up to `width` bits: numbers of that many bits
    /// that begin with it.
    template <typename Put>
    void forEachUpTo(int width, Put put) const
    {
        int index = 0;
        for (int length = 1; length <= width; ++length) {
            const auto at = static_cast<std::size_t>(length);
            for (int code = m_firstCode[at]; code < m_endCode[at]; ++code, ++index) {
                const Found found{length, m_symbols[static_cast<std::size_t>(index)]};
                put(static_cast<std::size_t>(code) << (width - length), std::size_t{1} << (width - length),
                    found);
            }
        }
    }

private:
    std::array<int, kMaxLength + 1> m_firstCode{};
    std::array<int, kMaxLength + 1> m_endCode{};
    std::array<int, kMaxLength + 1> m_firstIndex{};
    std::array<std::uint8_t, 256> m_symbols{};
};

/// Reads the first coefficient of a block: its difference from the block before.
class MeanDecoder
{
public:
    [[nodiscard]] bool assign(const HuffmanCodes& codes);

    /// Nothing when the bits make no sense.
    [[nodiscard]] std::optional<int> next(JpegBits& bits) const;

private:
    static constexpr int kPeek = 9;

    struct Entry
    {
        std::uint8_t length = 0;
        std::uint8_t category = 0;
    };

    HuffmanCodes m_codes;
    std::array<Entry, std::size_t{1} << kPeek> m_entries{};
};

/// Steps over the other 63 coefficients, as many codes at a time as fit into the bits looked at.
class CoefficientSkipper
{
public:
    void assign(const HuffmanCodes& codes);

    /// False when the bits make no sense.
    [[nodiscard]] bool skipBlock(JpegBits& bits) const;

private:
    static constexpr int kPeek = 12;

    struct Step
    {
        std::uint8_t bits = 0;         ///< to skip; 0: a code longer than kPeek
        std::uint8_t coefficients = 0; ///< to go forward in the block
        std::uint8_t codeBits = 0;     ///< of `bits`, those of the code itself
        std::uint8_t ends = 0;         ///< 1: the block ends here
    };

    [[nodiscard]] static Step stepOf(HuffmanCodes::Found code);
    [[nodiscard]] Step manyFrom(std::size_t bits) const;

    HuffmanCodes m_codes;
    std::array<Step, std::size_t{1} << kPeek> m_single{};
    std::array<Step, std::size_t{1} << kPeek> m_many{};
};

} // namespace scenekeeper::imaging
