// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/decoders.h"
#include "core/imaging/picturebuilder.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <optional>
#include <vector>

#include <png.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::Result;

namespace {

/// Text and profile chunks: more than that is an attack, not a caption.
constexpr png_alloc_size_t kMaxChunkBytes = 16 << 20;
constexpr unsigned kMaxTextChunks = 1000;

/// libpng leaves a failing call by longjmp(): everything that a jump can pass over lives here or is trivial.
struct Session
{
    png_structp decoder = nullptr;
    png_infop info = nullptr;
    std::jmp_buf escape = {};
    const QByteArray* file = nullptr;
    qsizetype position = 0;
    bool truncated = false;
    bool outOfMemory = false;
    std::array<char, 200> message = {};

    int passes = 1;
    bool hasAlpha = false;
    std::uint8_t* rows = nullptr; ///< one row, or all of an interlaced picture
    std::size_t rowBytes = 0;
    png_uint_32 height = 0;
    png_bytep profile = nullptr; ///< the decoder's own
    png_uint_32 profileBytes = 0;

    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { png_destroy_read_struct(&decoder, &info, nullptr); }
};

[[noreturn]] void onError(png_structp decoder, png_const_charp message)
{
    auto& session = *static_cast<Session*>(png_get_error_ptr(decoder));
    std::strncpy(session.message.data(), message, session.message.size() - 1);
    std::longjmp(session.escape, 1);
}

void onWarning(png_structp, png_const_charp) {}

void onRead(png_structp decoder, png_bytep target, std::size_t count)
{
    auto& session = *static_cast<Session*>(png_get_io_ptr(decoder));
    if (static_cast<std::size_t>(session.file->size() - session.position) < count) {
        session.truncated = true;
        png_error(decoder, "read beyond the end");
    }
    std::memcpy(target, session.file->constData() + session.position, count);
    session.position += static_cast<qsizetype>(count);
}

/// Runs libpng calls; false when they ended in an error. `step` must own nothing that needs destroying.
bool attempt(Session& session, void (*step)(Session&))
{
    if (setjmp(session.escape) != 0)
        return false;
    step(session);
    return true;
}

void readHeader(Session& session)
{
    session.decoder = png_create_read_struct(PNG_LIBPNG_VER_STRING, &session, onError, onWarning);
    if (session.decoder != nullptr)
        session.info = png_create_info_struct(session.decoder);
    if (session.info == nullptr) {
        session.outOfMemory = true;
        std::longjmp(session.escape, 1);
    }
    png_set_read_fn(session.decoder, &session, onRead);
    // The caller has its own limit; these only keep libpng's default of a million from refusing panoramas.
    png_set_user_limits(session.decoder, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_chunk_cache_max(session.decoder, kMaxTextChunks);
    png_set_chunk_malloc_max(session.decoder, kMaxChunkBytes);
    png_read_info(session.decoder, session.info);
    png_charp name = nullptr;
    int compression = 0;
    png_get_iCCP(session.decoder, session.info, &name, &compression, &session.profile, &session.profileBytes);
}

/// Whatever is stored comes out as 8-bit RGB, with alpha where the file has any.
void startDecoding(Session& session)
{
    png_set_expand(session.decoder);
    png_set_scale_16(session.decoder);
    png_set_gray_to_rgb(session.decoder);
    session.passes = png_set_interlace_handling(session.decoder);
    png_read_update_info(session.decoder, session.info);
    session.hasAlpha = png_get_channels(session.decoder, session.info) == 4;
    session.rowBytes = png_get_rowbytes(session.decoder, session.info);
}

void readOneRow(Session& session)
{
    png_read_row(session.decoder, session.rows, nullptr);
}

void readAllPasses(Session& session)
{
    for (int pass = 0; pass < session.passes; ++pass) {
        for (png_uint_32 y = 0; y < session.height; ++y)
            png_read_row(session.decoder, session.rows + session.rowBytes * y, nullptr);
    }
}

base::Error errorOf(const Session& session)
{
    if (session.outOfMemory)
        return {ErrorCode::OutOfMemory, QStringLiteral("cannot start the PNG decoder")};
    if (session.truncated)
        return {ErrorCode::FileTruncated, QStringLiteral("the PNG data ends before the picture does")};
    return {ErrorCode::FileCorrupt,
            QStringLiteral("broken PNG data (%1)").arg(QString::fromLatin1(session.message.data()))};
}

void addRow(PictureBuilder& builder, const Session& session, const std::uint8_t* row)
{
    if (session.hasAlpha)
        builder.addRgbaRow(row);
    else
        builder.addRgbRow(row);
}

/// False when the file broke off or is damaged.
bool readPicture(Session& session, PictureBuilder& builder)
{
    const bool interlaced = session.passes > 1;
    std::vector<std::uint8_t> rows(session.rowBytes * (interlaced ? session.height : 1));
    session.rows = rows.data();
    if (interlaced && !attempt(session, readAllPasses))
        return false;
    for (png_uint_32 y = 0; y < session.height; ++y) {
        if (!interlaced && !attempt(session, readOneRow))
            return false;
        addRow(builder, session, rows.data() + (interlaced ? session.rowBytes * y : 0));
    }
    return true;
}

} // namespace

Result<DecodedPicture> decodePng(const QByteArray& file, const DecodeOptions& options)
{
    Session session;
    session.file = &file;
    if (!attempt(session, readHeader))
        return tl::make_unexpected(errorOf(session));
    const qint64 width = png_get_image_width(session.decoder, session.info);
    const qint64 height = png_get_image_height(session.decoder, session.info);
    if (const Result<void> size = checkSize(width, height, options); !size)
        return tl::make_unexpected(size.error());
    session.height = static_cast<png_uint_32>(height);
    if (!attempt(session, startDecoding))
        return tl::make_unexpected(errorOf(session));

    PictureBuilder builder(static_cast<int>(width), static_cast<int>(height), options.minShortSide);
    if (!readPicture(session, builder))
        return tl::make_unexpected(errorOf(session));
    return DecodedPicture{builder.take(), static_cast<int>(width), static_cast<int>(height), false,
                          QByteArray(reinterpret_cast<const char*>(session.profile),
                                     static_cast<qsizetype>(session.profileBytes))};
}

} // namespace scenekeeper::imaging
