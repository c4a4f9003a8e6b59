// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colorprofile.h"
#include "core/imaging/decoders.h"
#include "core/imaging/jpegeighth.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include <jpeglib.h> // wants <cstdio> before it

#include <jerror.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// Real progressive files have about ten scans. A hostile one has thousands, each as slow as a decode.
constexpr int kMaxScans = 200;
/// Progressive files need all coefficients in memory, at two bytes each.
constexpr long kMaxDecoderMemory = 1L << 30;

/// libjpeg leaves a failing call by longjmp(): everything that a jump can pass over lives here or is trivial.
struct Session
{
    jpeg_decompress_struct decoder = {};
    jpeg_error_mgr errors = {};
    jpeg_progress_mgr progress = {};
    std::jmp_buf escape = {};
    const QByteArray* file = nullptr;
    int minShortSide = 0;
    std::uint8_t* rows = nullptr; ///< where scan lines go, `rowBytes` each
    std::size_t rowBytes = 0;
    JOCTET* profile = nullptr; ///< as malloc() gave it
    unsigned profileBytes = 0;
    bool atEnd = false;     ///< the decoder asked for bytes after the last
    bool truncated = false; ///< picture data ended before the picture
    bool damaged = false;   ///< picture data that cannot be right
    bool tooManyScans = false;
    std::array<char, JMSG_LENGTH_MAX> message = {};

    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session()
    {
        std::free(profile);
        jpeg_destroy_decompress(&decoder);
    }
};

Session& sessionOf(j_common_ptr decoder)
{
    return *static_cast<Session*>(decoder->client_data);
}

[[noreturn]] void onError(j_common_ptr decoder)
{
    Session& session = sessionOf(decoder);
    decoder->err->format_message(decoder, session.message.data());
    std::longjmp(session.escape, 1);
}

void onMessage(j_common_ptr decoder, int level)
{
    if (level >= 0)
        return; // a trace, not a warning
    Session& session = sessionOf(decoder);
    switch (decoder->err->msg_code) {
    case JWRN_JPEG_EOF:
        session.atEnd = true;
        break;
    case JWRN_HIT_MARKER: {
        // Bits were needed where a marker stands: the end of the file, an early end-of-image, or a wrong
        // marker.
        const int marker = session.decoder.unread_marker;
        if (session.atEnd || marker == JPEG_EOI) {
            session.truncated = true;
            onError(decoder); // no use in decoding padding up to the last row
        }
        session.damaged = true;
        break;
    }
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
        session.damaged = true;
        break;
    default: // extra bytes before a marker, odd header fields: real cameras write them, no picture data is
             // lost
        break;
    }
}

void onScan(j_common_ptr decoder)
{
    Session& session = sessionOf(decoder);
    if (session.decoder.input_scan_number > kMaxScans) {
        session.tooManyScans = true;
        onError(decoder);
    }
}

/// Runs libjpeg calls; false when they ended in an error. `step` must own nothing that needs destroying.
bool attempt(Session& session, void (*step)(Session&))
{
    if (setjmp(session.escape) != 0)
        return false;
    step(session);
    return true;
}

void readHeader(Session& session)
{
    jpeg_create_decompress(&session.decoder);
    session.decoder.client_data = &session;
    session.decoder.progress = &session.progress;
    session.decoder.mem->max_memory_to_use = kMaxDecoderMemory;
    jpeg_mem_src(&session.decoder, reinterpret_cast<const unsigned char*>(session.file->constData()),
                 static_cast<unsigned long>(session.file->size()));
    constexpr int kProfileMarker = JPEG_APP0 + 2;
    constexpr unsigned kWhole = 0xFFFF;
    jpeg_save_markers(&session.decoder, kProfileMarker, kWhole);
    jpeg_read_header(&session.decoder, TRUE);
}

void readProfile(Session& session)
{
    jpeg_read_icc_profile(&session.decoder, &session.profile, &session.profileBytes);
}

/// A view into the session; empty where there is none or it is incomplete.
QByteArray profileOf(Session& session)
{
    if (!attempt(session, readProfile) || session.profile == nullptr)
        return {};
    return QByteArray::fromRawData(reinterpret_cast<const char*>(session.profile),
                                   static_cast<qsizetype>(session.profileBytes));
}

/// The smallest number of eighths whose short side is at least `minShortSide`.
unsigned chooseEighths(const Session& session)
{
    const jpeg_decompress_struct& decoder = session.decoder;
    const auto shortSide = static_cast<qint64>(std::min(decoder.image_width, decoder.image_height));
    unsigned eighths = 8;
    if (session.minShortSide > 0) {
        eighths = 1;
        while (eighths < 8 && (shortSide * eighths + 7) / 8 < session.minShortSide)
            ++eighths;
    }
    return eighths;
}

void startDecoding(Session& session)
{
    jpeg_decompress_struct& decoder = session.decoder;
    decoder.scale_num = chooseEighths(session);
    decoder.scale_denom = 8;
    const bool inkColors = decoder.jpeg_color_space == JCS_CMYK || decoder.jpeg_color_space == JCS_YCCK;
    decoder.out_color_space = inkColors ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&decoder);
}

void readRows(Session& session)
{
    jpeg_decompress_struct& decoder = session.decoder;
    while (decoder.output_scanline < decoder.output_height) {
        std::array<JSAMPROW, 8> lines = {};
        const JDIMENSION count = std::min<JDIMENSION>(8, decoder.output_height - decoder.output_scanline);
        for (JDIMENSION i = 0; i < count; ++i)
            lines[i] = session.rows + session.rowBytes * (decoder.output_scanline + i);
        jpeg_read_scanlines(&decoder, lines.data(), count);
    }
}

/// A progressive file that ends between two scans decodes without a complaint, but coarsely.
bool lacksScans(const jpeg_decompress_struct& decoder)
{
    if (decoder.coef_bits == nullptr)
        return false;
    for (int component = 0; component < decoder.num_components; ++component) {
        const int* const bits = decoder.coef_bits[component];
        if (std::any_of(bits, bits + DCTSIZE2, [](int precision) { return precision != 0; }))
            return true;
    }
    return false;
}

base::Error errorOf(const Session& session)
{
    const QString message = QString::fromLatin1(session.message.data());
    if (session.tooManyScans)
        return {ErrorCode::FileCorrupt, QStringLiteral("more than %1 scans").arg(kMaxScans)};
    if (session.truncated || session.atEnd)
        return {ErrorCode::FileTruncated, QStringLiteral("the JPEG data ends before the picture does")};
    switch (session.errors.msg_code) {
    case JERR_IMAGE_TOO_BIG:
    case JERR_NO_BACKING_STORE:
    case JERR_WIDTH_OVERFLOW:
        return {ErrorCode::ImageTooLarge, QStringLiteral("too large for the JPEG decoder (%1)").arg(message)};
    case JERR_OUT_OF_MEMORY:
        return {ErrorCode::OutOfMemory, QStringLiteral("not enough memory for the JPEG decoder")};
    case JERR_BAD_PRECISION:
    case JERR_SOF_UNSUPPORTED:
    case JERR_ARITH_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
        return {ErrorCode::UnsupportedFormat,
                QStringLiteral("a kind of JPEG that is not supported (%1)").arg(message)};
    default:
        return {ErrorCode::FileCorrupt, QStringLiteral("broken JPEG data (%1)").arg(message)};
    }
}

/// Adobe and everybody after them store inks inverted (0 = full ink), and every viewer reads them so.
domain::PixelImage fromInks(const std::vector<std::uint8_t>& inks, int width, int height,
                            const QByteArray& profile)
{
    domain::PixelImage image{width, height, {}};
    image.rgb.resize(inks.size() / 4 * 3);
    if (const auto transform = ColorTransform::forProfile(profile, StoredPixels::InvertedInks)) {
        transform->convert(inks.data(), image.rgb.data(), inks.size() / 4);
        return image;
    }
    std::uint8_t* target = image.rgb.data();
    for (std::size_t i = 0; i + 3 < inks.size(); i += 4) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            *target++ = static_cast<std::uint8_t>((inks[i + channel] * inks[i + 3] + 127) / 255);
    }
    return image;
}

} // namespace

Result<DecodedPicture> decodeJpeg(const QByteArray& file, const DecodeOptions& options)
{
    Session session;
    session.file = &file;
    session.minShortSide = options.minShortSide;
    session.decoder.err = jpeg_std_error(&session.errors);
    session.decoder.client_data = &session;
    session.errors.error_exit = onError;
    session.errors.emit_message = onMessage;
    session.progress.progress_monitor = onScan;
    if (!attempt(session, readHeader))
        return tl::make_unexpected(errorOf(session));
    const qint64 width = session.decoder.image_width;
    const qint64 height = session.decoder.image_height;
    if (const Result<void> size = checkSize(width, height, options); !size)
        return tl::make_unexpected(size.error());
    const QByteArray profile = profileOf(session);
    DecodedPicture picture{{}, static_cast<int>(width), static_cast<int>(height)};
    if (chooseEighths(session) == 1) {
        if (std::optional<domain::PixelImage> eighth = decodeEighth(session.decoder)) {
            picture.image = std::move(*eighth);
            picture.profile = QByteArray(profile.constData(), profile.size());
            return picture;
        }
    }
    if (!attempt(session, startDecoding))
        return tl::make_unexpected(errorOf(session));

    const auto outWidth = static_cast<int>(session.decoder.output_width);
    const auto outHeight = static_cast<int>(session.decoder.output_height);
    session.rowBytes = std::size_t{session.decoder.output_width} *
                       static_cast<std::size_t>(session.decoder.output_components);
    std::vector<std::uint8_t> pixels(session.rowBytes * session.decoder.output_height);
    session.rows = pixels.data();
    if (!attempt(session, readRows) || (session.atEnd && lacksScans(session.decoder))) {
        session.truncated = session.truncated || session.atEnd;
        return tl::make_unexpected(errorOf(session));
    }
    if (session.damaged)
        return fail(ErrorCode::FileCorrupt, QStringLiteral("part of the JPEG picture data is damaged"));
    if (session.decoder.out_color_space == JCS_CMYK) {
        picture.image = fromInks(pixels, outWidth, outHeight, profile);
        picture.hasInks = true;
    } else {
        picture.image = {outWidth, outHeight, std::move(pixels)};
        picture.profile = QByteArray(profile.constData(), profile.size());
    }
    return picture;
}

} // namespace scenekeeper::imaging
