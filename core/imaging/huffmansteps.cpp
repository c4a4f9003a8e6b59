// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/huffmansteps.h"

#include <algorithm>

namespace scenekeeper::imaging {

namespace {

constexpr int kBlock = 64;
constexpr int kMaxCategory = 11; ///< of a difference between 8-bit samples

} // namespace

bool HuffmanCodes::assign(std::span<const std::uint8_t, 17> counts,
                          std::span<const std::uint8_t, 256> symbols)
{
    int code = 0;
    int index = 0;
    for (int length = 1; length <= kMaxLength; ++length) {
        const auto at = static_cast<std::size_t>(length);
        m_firstCode[at] = code;
        m_firstIndex[at] = index;
        code += counts[at];
        index += counts[at];
        m_endCode[at] = code;
        if (code > 1 << length || index > 256)
            return false;
        code <<= 1;
    }
    std::copy(symbols.begin(), symbols.end(), m_symbols.begin());
    return true;
}

HuffmanCodes::Found HuffmanCodes::find(std::uint32_t bits) const
{
    for (int length = 1; length <= kMaxLength; ++length) {
        const auto at = static_cast<std::size_t>(length);
        const int code = static_cast<int>(bits >> (kMaxLength - length));
        if (code < m_endCode[at])
            return {length, m_symbols[static_cast<std::size_t>(m_firstIndex[at] + code - m_firstCode[at])]};
    }
    return {};
}

bool MeanDecoder::assign(const HuffmanCodes& codes)
{
    m_codes = codes;
    bool makesSense = true;
    codes.forEachUpTo(HuffmanCodes::kMaxLength,
                      [&makesSense](std::size_t, std::size_t, HuffmanCodes::Found code) {
                          makesSense = makesSense && code.symbol <= kMaxCategory;
                      });
    codes.forEachUpTo(kPeek, [this](std::size_t first, std::size_t count, HuffmanCodes::Found code) {
        const Entry entry{static_cast<std::uint8_t>(code.length), static_cast<std::uint8_t>(code.symbol)};
        std::fill_n(m_entries.begin() + static_cast<std::ptrdiff_t>(first), count, entry);
    });
    return makesSense;
}

std::optional<int> MeanDecoder::next(JpegBits& bits) const
{
    bits.fill();
    Entry entry = m_entries[bits.peek(kPeek)];
    if (entry.length == 0) {
        const HuffmanCodes::Found code = m_codes.find(bits.peek(HuffmanCodes::kMaxLength));
        if (code.length == 0)
            return std::nullopt;
        entry = {static_cast<std::uint8_t>(code.length), static_cast<std::uint8_t>(code.symbol)};
    }
    bits.skip(entry.length);
    if (entry.category == 0)
        return 0;
    const int value = static_cast<int>(bits.peek(entry.category));
    bits.skip(entry.category);
    // The lower half of a category's values are the negative ones.
    return value >> (entry.category - 1) != 0 ? value : value - (1 << entry.category) + 1;
}

CoefficientSkipper::Step CoefficientSkipper::stepOf(HuffmanCodes::Found code)
{
    const int run = code.symbol >> 4;
    const int size = code.symbol & 15;
    Step step;
    step.codeBits = static_cast<std::uint8_t>(code.length);
    step.bits = static_cast<std::uint8_t>(code.length + size);
    if (size == 0 && run != 15)
        step.ends = 1;
    else
        step.coefficients = static_cast<std::uint8_t>(run + 1);
    return step;
}

void CoefficientSkipper::assign(const HuffmanCodes& codes)
{
    m_codes = codes;
    m_single.fill({});
    codes.forEachUpTo(kPeek, [this](std::size_t first, std::size_t count, HuffmanCodes::Found code) {
        std::fill_n(m_single.begin() + static_cast<std::ptrdiff_t>(first), count, stepOf(code));
    });
    for (std::size_t bits = 0; bits < m_many.size(); ++bits)
        m_many[bits] = manyFrom(bits);
}

CoefficientSkipper::Step CoefficientSkipper::manyFrom(std::size_t bits) const
{
    Step sum;
    while (sum.bits < kPeek && sum.coefficients < kBlock && sum.ends == 0) {
        const Step& next = m_single[(bits << sum.bits) & (m_single.size() - 1)];
        // The code itself must be among the bits looked at; the value behind it is skipped unseen.
        if (next.bits == 0 || sum.bits + next.codeBits > kPeek)
            break;
        sum.bits = static_cast<std::uint8_t>(sum.bits + next.bits);
        sum.coefficients = static_cast<std::uint8_t>(sum.coefficients + next.coefficients);
        sum.ends = next.ends;
    }
    return sum;
}

bool CoefficientSkipper::skipBlock(JpegBits& bits) const
{
    int at = 1;
    while (at < kBlock) {
        bits.fill();
        const std::uint32_t next = bits.peek(kPeek);
        Step step = m_many[next];
        // A block that is full ends without a code for it: what follows is the next block's.
        if (at + step.coefficients + step.ends > kBlock)
            step = m_single[next];
        if (step.bits == 0) {
            const HuffmanCodes::Found code = m_codes.find(bits.peek(HuffmanCodes::kMaxLength));
            if (code.length == 0)
                return false;
            step = stepOf(code);
        }
        bits.skip(step.bits);
        at += step.coefficients;
        if (step.ends != 0)
            return true;
    }
    return at == kBlock;
}

} // namespace scenekeeper::imaging
