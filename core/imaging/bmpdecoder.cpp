// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/bmprunlength.h"
#include "core/imaging/bytereader.h"
#include "core/imaging/decoders.h"
#include "core/imaging/picturebuilder.h"

#include <array>
#include <bit>
#include <cstdlib>
#include <vector>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 kFileHeaderSize = 14;

enum Compression : std::uint32_t {
    kPlain = 0,
    kRunLength8 = 1,
    kRunLength4 = 2,
    kBitFields = 3,
    kEmbeddedJpeg = 4,
    kEmbeddedPng = 5,
    kAlphaBitFields = 6,
};

/// One channel inside a 16- or 32-bit pixel.
struct Channel
{
    std::uint32_t mask = 0;

    /// The channel's value, stretched to 0 … 255.
    [[nodiscard]] std::uint8_t valueIn(std::uint32_t pixel) const
    {
        if (mask == 0)
            return 0;
        const int shift = std::countr_zero(mask);
        const std::uint64_t largest = mask >> shift;
        return static_cast<std::uint8_t>((std::uint64_t{(pixel & mask) >> shift} * 255 + largest / 2) /
                                         largest);
    }
};

struct Header
{
    qint64 size = 0; ///< of the information header
    qint64 width = 0;
    qint64 height = 0;
    bool topDown = false;
    int bitsPerPixel = 0;
    std::uint32_t compression = kPlain;
    qint64 pixelOffset = 0;
    std::array<Channel, 4> channels{}; ///< R, G, B, A
    std::vector<std::array<std::uint8_t, 4>> palette;

    [[nodiscard]] bool hasAlpha() const { return channels[3].mask != 0; }
    [[nodiscard]] qint64 rowBytes() const { return (width * bitsPerPixel + 31) / 32 * 4; }
};

void readChannels(const ByteReader& reader, Header& header)
{
    const bool given = header.compression == kBitFields || header.compression == kAlphaBitFields;
    if (given) {
        // Behind the plain 40-byte header, or the first fields of the longer ones: the same place.
        const bool withAlpha = header.size >= 56 || header.compression == kAlphaBitFields;
        for (std::size_t i = 0; i < (withAlpha ? 4U : 3U); ++i)
            header.channels[i].mask = reader.u32(kFileHeaderSize + 40 + static_cast<qint64>(i) * 4);
    } else if (header.bitsPerPixel == 16) {
        header.channels = {{{0x7C00}, {0x03E0}, {0x001F}, {0}}};
    } else {
        header.channels = {{{0xFF0000}, {0x00FF00}, {0x0000FF}, {0}}};
    }
}

void readPalette(const ByteReader& reader, std::uint32_t colorsUsed, Header& header)
{
    if (header.bitsPerPixel > 8)
        return;
    const std::uint32_t possible = 1U << header.bitsPerPixel;
    const std::uint32_t count = colorsUsed == 0 || colorsUsed > possible ? possible : colorsUsed;
    const int entrySize = header.size == 12 ? 3 : 4;
    const qint64 maskBytes = header.size != 40                       ? 0
                             : header.compression == kAlphaBitFields ? 16
                             : header.compression == kBitFields      ? 12
                                                                     : 0;
    header.palette.assign(possible, {0, 0, 0, 255}); // indices beyond the palette are black
    for (std::uint32_t i = 0; i < count; ++i) {
        const qint64 entry = kFileHeaderSize + header.size + maskBytes + qint64{i} * entrySize;
        header.palette[i] = {reader.u8(entry + 2), reader.u8(entry + 1), reader.u8(entry), 255};
    }
}

Header readHeader(const ByteReader& reader)
{
    Header header;
    header.pixelOffset = reader.u32(10);
    header.size = reader.u32(kFileHeaderSize);
    std::uint32_t colorsUsed = 0;
    if (header.size == 12) { // OS/2 1.x: 16-bit fields
        header.width = reader.u16(18);
        header.height = reader.u16(20);
        header.bitsPerPixel = reader.u16(24);
    } else {
        header.width = reader.i32(18);
        const qint64 height = reader.i32(22);
        header.topDown = height < 0;
        header.height = std::abs(height);
        header.bitsPerPixel = reader.u16(28);
        header.compression = header.size >= 20 ? reader.u32(30) : std::uint32_t{kPlain};
        colorsUsed = header.size >= 36 ? reader.u32(46) : 0;
    }
    readChannels(reader, header);
    readPalette(reader, colorsUsed, header);
    return header;
}

Result<void> checkHeader(const Header& header)
{
    const auto unsupported = [&header] {
        return fail(ErrorCode::UnsupportedFormat,
                    QStringLiteral("a BMP with %1 bits a pixel and compression %2")
                        .arg(header.bitsPerPixel)
                        .arg(header.compression));
    };
    const int bits = header.bitsPerPixel;
    switch (header.compression) {
    case kPlain:
        return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32
                   ? Result<void>()
                   : unsupported();
    case kRunLength8:
        return bits == 8 && !header.topDown ? Result<void>() : unsupported();
    case kRunLength4:
        return bits == 4 && !header.topDown ? Result<void>() : unsupported();
    case kBitFields: // in OS/2 2.x this number means a fax compression
        return header.size != 64 && (bits == 16 || bits == 32) ? Result<void>() : unsupported();
    case kAlphaBitFields:
        return bits == 16 || bits == 32 ? Result<void>() : unsupported();
    default:
        return unsupported();
    }
}

/// One stored row as R, G, B, A.
void unpackRow(const ByteReader& reader, const Header& header, qint64 row, std::vector<std::uint8_t>& rgba)
{
    const int bits = header.bitsPerPixel;
    std::uint8_t* target = rgba.data();
    for (qint64 x = 0; x < header.width; ++x, target += 4) {
        if (bits <= 8) {
            const qint64 bit = x * bits;
            const unsigned index = (reader.u8(row + bit / 8) >> (8 - bits - bit % 8)) & ((1U << bits) - 1U);
            std::copy_n(header.palette[index].begin(), 4, target);
        } else if (bits == 24) {
            const qint64 pixel = row + x * 3;
            target[0] = reader.u8(pixel + 2);
            target[1] = reader.u8(pixel + 1);
            target[2] = reader.u8(pixel);
            target[3] = 255;
        } else {
            const std::uint32_t pixel = bits == 16 ? reader.u16(row + x * 2) : reader.u32(row + x * 4);
            for (std::size_t channel = 0; channel < 3; ++channel)
                target[channel] = header.channels[channel].valueIn(pixel);
            target[3] = header.hasAlpha() ? header.channels[3].valueIn(pixel) : std::uint8_t{255};
        }
    }
}

Result<void> readRunLength(const QByteArray& file, const Header& header, PictureBuilder& builder)
{
    const RunLengthPicture picture{file.sliced(std::min<qint64>(header.pixelOffset, file.size())),
                                   static_cast<std::size_t>(header.width),
                                   static_cast<std::size_t>(header.height),
                                   header.compression == kRunLength4};
    const Result<std::vector<std::uint8_t>> indices = unpackRunLength(picture);
    if (!indices)
        return tl::make_unexpected(indices.error());
    std::vector<std::uint8_t> rgba(picture.width * 4);
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x)
            std::copy_n(header.palette[(*indices)[y * picture.width + x]].begin(), 4, rgba.data() + x * 4);
        builder.addRgbaRow(rgba.data());
    }
    return {};
}

Result<void> readRows(const ByteReader& reader, const Header& header, PictureBuilder& builder)
{
    // The last row's padding is often missing.
    const qint64 needed =
        header.rowBytes() * (header.height - 1) + (header.width * header.bitsPerPixel + 7) / 8;
    if (!reader.contains(header.pixelOffset, needed))
        return fail(ErrorCode::FileTruncated, QStringLiteral("the BMP data ends before the picture does"));
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(header.width) * 4);
    for (qint64 y = 0; y < header.height; ++y) {
        const qint64 stored = header.topDown ? y : header.height - 1 - y;
        unpackRow(reader, header, header.pixelOffset + stored * header.rowBytes(), rgba);
        builder.addRgbaRow(rgba.data());
    }
    return {};
}

} // namespace

Result<DecodedPicture> decodeBmp(const QByteArray& file, const DecodeOptions& options)
{
    const ByteReader reader(file);
    const qint64 headerSize = reader.u32(kFileHeaderSize);
    if (!reader.contains(kFileHeaderSize, std::max<qint64>(headerSize, 12)))
        return fail(ErrorCode::FileTruncated, QStringLiteral("the BMP data ends inside the header"));
    const Header header = readHeader(reader);
    if (header.size >= 40 && header.size != 64 &&
        (header.compression == kEmbeddedJpeg || header.compression == kEmbeddedPng)) {
        const QByteArray inner = file.sliced(std::min<qint64>(header.pixelOffset, file.size()));
        return header.compression == kEmbeddedJpeg ? decodeJpeg(inner, options) : decodePng(inner, options);
    }
    if (const Result<void> size = checkSize(header.width, header.height, options); !size)
        return tl::make_unexpected(size.error());
    if (const Result<void> known = checkHeader(header); !known)
        return tl::make_unexpected(known.error());

    const auto width = static_cast<int>(header.width);
    const auto height = static_cast<int>(header.height);
    PictureBuilder builder(width, height, options.minShortSide);
    const bool runLength = header.compression == kRunLength8 || header.compression == kRunLength4;
    const Result<void> read =
        runLength ? readRunLength(file, header, builder) : readRows(reader, header, builder);
    if (!read)
        return tl::make_unexpected(read.error());
    return DecodedPicture{builder.take(), width, height};
}

} // namespace scenekeeper::imaging
