// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/decoders.h"
#include "core/imaging/picturebuilder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <vector>

#include <gif_lib.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Source
{
    const QByteArray* file = nullptr;
    qsizetype position = 0;
};

int readSource(GifFileType* gif, GifByteType* target, int count)
{
    auto& source = *static_cast<Source*>(gif->UserData);
    const auto taken = std::min<qsizetype>(count, source.file->size() - source.position);
    std::memcpy(target, source.file->constData() + source.position, static_cast<std::size_t>(taken));
    source.position += taken;
    return static_cast<int>(taken);
}

struct CloseGif
{
    void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};

using Gif = std::unique_ptr<GifFileType, CloseGif>;

base::Error errorOf(int number, const Source& source)
{
    if (number == D_GIF_ERR_NOT_ENOUGH_MEM)
        return {ErrorCode::OutOfMemory, QStringLiteral("not enough memory for the GIF")};
    if (source.position >= source.file->size())
        return {ErrorCode::FileTruncated, QStringLiteral("the GIF data ends before its first picture does")};
    const char* text = GifErrorString(number);
    return {
        ErrorCode::FileCorrupt,
        QStringLiteral("broken GIF data (%1)").arg(QString::fromLatin1(text != nullptr ? text : "unknown"))};
}

/// Keeps the transparent index of the control block that may stand before a picture.
bool readExtension(GifFileType* gif, int& transparent)
{
    int code = 0;
    GifByteType* block = nullptr;
    if (DGifGetExtension(gif, &code, &block) == GIF_ERROR)
        return false;
    while (block != nullptr) {
        GraphicsControlBlock control = {};
        if (code == GRAPHICS_EXT_FUNC_CODE && block[0] == 4 &&
            DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
            transparent = control.TransparentColor;
        if (DGifGetExtensionNext(gif, &block) == GIF_ERROR)
            return false;
    }
    return true;
}

/// Moves to the first picture. False at an error or where there is none.
bool findFirstPicture(GifFileType* gif, int& transparent)
{
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    do {
        if (DGifGetRecordType(gif, &record) == GIF_ERROR || record == TERMINATE_RECORD_TYPE)
            return false;
        if (record == EXTENSION_RECORD_TYPE && !readExtension(gif, transparent))
            return false;
    } while (record != IMAGE_DESC_RECORD_TYPE);
    return DGifGetImageDesc(gif) == GIF_OK;
}

/// The rows of a picture in the order in which they are stored.
std::vector<int> rowOrder(int height, bool interlaced)
{
    constexpr std::array<std::array<int, 2>, 4> kPasses{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    std::vector<int> order;
    order.reserve(static_cast<std::size_t>(height));
    if (!interlaced) {
        for (int y = 0; y < height; ++y)
            order.push_back(y);
        return order;
    }
    for (const auto& [first, step] : kPasses) {
        for (int y = first; y < height; y += step)
            order.push_back(y);
    }
    return order;
}

/// The palette index of every pixel, `[height, width]`.
bool readIndices(GifFileType* gif, std::vector<std::uint8_t>& indices)
{
    const auto width = static_cast<std::size_t>(gif->Image.Width);
    for (const int y : rowOrder(gif->Image.Height, gif->Image.Interlace)) {
        if (DGifGetLine(gif, indices.data() + width * static_cast<std::size_t>(y), gif->Image.Width) ==
            GIF_ERROR)
            return false;
    }
    return true;
}

/// Lays the picture on its canvas; what it leaves free is transparent.
void addRows(const GifFileType& gif, const std::vector<std::uint8_t>& indices, int transparent,
             PictureBuilder& builder, std::array<int, 2> canvas)
{
    const GifImageDesc& frame = gif.Image;
    const ColorMapObject* colors = frame.ColorMap != nullptr ? frame.ColorMap : gif.SColorMap;
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(canvas[0]) * 4);
    for (int y = 0; y < canvas[1]; ++y) {
        std::fill(rgba.begin(), rgba.end(), std::uint8_t{0});
        const int frameY = y - frame.Top;
        for (int x = 0; frameY >= 0 && frameY < frame.Height && x < frame.Width; ++x) {
            const std::size_t position =
                static_cast<std::size_t>(frameY) * static_cast<std::size_t>(frame.Width) +
                static_cast<std::size_t>(x);
            const int index = indices[position];
            if (index == transparent)
                continue;
            std::uint8_t* pixel = rgba.data() + static_cast<std::size_t>(x + frame.Left) * 4;
            if (colors != nullptr && index < colors->ColorCount) {
                pixel[0] = colors->Colors[index].Red;
                pixel[1] = colors->Colors[index].Green;
                pixel[2] = colors->Colors[index].Blue;
            }
            pixel[3] = 255;
        }
        builder.addRgbaRow(rgba.data());
    }
}

} // namespace

Result<DecodedPicture> decodeGif(const QByteArray& file, const DecodeOptions& options)
{
    Source source{&file};
    int number = 0;
    const Gif gif(DGifOpen(&source, readSource, &number));
    if (!gif)
        return tl::make_unexpected(errorOf(number, source));
    int transparent = NO_TRANSPARENT_COLOR;
    if (!findFirstPicture(gif.get(), transparent)) {
        if (gif->Error == 0)
            return fail(ErrorCode::FileCorrupt, QStringLiteral("a GIF without a picture"));
        return tl::make_unexpected(errorOf(gif->Error, source));
    }
    const GifImageDesc& frame = gif->Image;
    // Like browsers: a first picture that reaches beyond its canvas widens it.
    const int width = std::max(gif->SWidth, frame.Left + frame.Width);
    const int height = std::max(gif->SHeight, frame.Top + frame.Height);
    if (const Result<void> size = checkSize(width, height, options); !size)
        return tl::make_unexpected(size.error());
    if (const Result<void> size = checkSize(frame.Width, frame.Height, options); !size)
        return tl::make_unexpected(size.error());
    std::vector<std::uint8_t> indices(static_cast<std::size_t>(frame.Width) *
                                      static_cast<std::size_t>(frame.Height));
    if (!readIndices(gif.get(), indices))
        return tl::make_unexpected(errorOf(gif->Error, source));
    PictureBuilder builder(width, height, options.minShortSide);
    addRows(*gif, indices, transparent, builder, {width, height});
    return DecodedPicture{builder.take(), width, height};
}

} // namespace scenekeeper::imaging
