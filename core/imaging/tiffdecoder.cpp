// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colorprofile.h"
#include "core/imaging/decoders.h"
#include "core/imaging/picturebuilder.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <tiffio.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

/// No strip, tile or table of a sane file needs more at once.
constexpr tmsize_t kMaxAllocation = tmsize_t{1} << 30;
/// Rows decoded at a time, as near as whole strips or tiles allow: what bounds the memory of a large scan.
constexpr std::uint32_t kRowsAtOnce = 64;

struct Source
{
    const QByteArray* file = nullptr;
    toff_t position = 0;
    bool readBeyondEnd = false;
    std::array<char, 200> message = {}; ///< the first error
    std::shared_ptr<const ColorTransform> inks;
};

Source& sourceOf(thandle_t handle)
{
    return *static_cast<Source*>(handle);
}

tmsize_t readSource(thandle_t handle, void* target, tmsize_t count)
{
    Source& source = sourceOf(handle);
    const auto size = static_cast<toff_t>(source.file->size());
    const toff_t available = source.position < size ? size - source.position : 0;
    const toff_t taken = std::min(available, static_cast<toff_t>(count));
    source.readBeyondEnd = source.readBeyondEnd || taken < static_cast<toff_t>(count);
    if (taken > 0)
        std::memcpy(target, source.file->constData() + source.position, static_cast<std::size_t>(taken));
    source.position += taken;
    return static_cast<tmsize_t>(taken);
}

tmsize_t refuseToWrite(thandle_t, void*, tmsize_t)
{
    return 0;
}

toff_t seekSource(thandle_t handle, toff_t offset, int whence)
{
    Source& source = sourceOf(handle);
    if (whence == SEEK_CUR)
        offset += source.position;
    else if (whence == SEEK_END)
        offset += static_cast<toff_t>(source.file->size());
    source.position = offset;
    return offset;
}

int closeSource(thandle_t)
{
    return 0;
}

toff_t sizeOfSource(thandle_t handle)
{
    return static_cast<toff_t>(sourceOf(handle).file->size());
}

int onError(TIFF*, void* user, const char*, const char* format, va_list arguments)
{
    auto& source = *static_cast<Source*>(user);
    if (source.message.front() == '\0')
        std::vsnprintf(source.message.data(), source.message.size(), format, arguments);
    return 1; // said; not also on stderr
}

int onWarning(TIFF*, void*, const char*, const char*, va_list)
{
    return 1;
}

struct CloseTiff
{
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

using Tiff = std::unique_ptr<TIFF, CloseTiff>;

Tiff openTiff(Source& source)
{
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(),
                                                                                   &TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMaxAllocation);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), onError, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), onWarning, &source);
    return Tiff(TIFFClientOpenExt("picture", "rm", &source, readSource, refuseToWrite, seekSource,
                                  closeSource, sizeOfSource, nullptr, nullptr, options.get()));
}

base::Error errorOf(const Source& source)
{
    if (source.readBeyondEnd)
        return {ErrorCode::FileTruncated, QStringLiteral("the TIFF data ends before the picture does")};
    return {ErrorCode::FileCorrupt,
            QStringLiteral("broken TIFF data (%1)").arg(QString::fromLatin1(source.message.data()))};
}

QByteArray profileOf(TIFF* tiff)
{
    std::uint32_t size = 0;
    const void* bytes = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &size, &bytes) == 0)
        return {};
    return {static_cast<const char*>(bytes), static_cast<qsizetype>(size)};
}

/// Lab and the like libtiff turns into sRGB by itself, and inks are turned as they are read.
bool keepsProfile(std::uint16_t photometric)
{
    return photometric == PHOTOMETRIC_RGB || photometric == PHOTOMETRIC_YCBCR ||
           photometric == PHOTOMETRIC_PALETTE || photometric == PHOTOMETRIC_MINISBLACK ||
           photometric == PHOTOMETRIC_MINISWHITE;
}

/// In the place of libtiff's own routine, which knows nothing of profiles. Skews are in pixels.
void putInks(TIFFRGBAImage* image, std::uint32_t* target, std::uint32_t, std::uint32_t, std::uint32_t width,
             std::uint32_t height, std::int32_t sourceSkew, std::int32_t targetSkew, unsigned char* samples)
{
    constexpr std::uint32_t kAtOnce = 256; // on the stack: nothing may be thrown through libtiff
    const ColorTransform& transform = *sourceOf(TIFFClientdata(image->tif)).inks;
    const std::ptrdiff_t step = image->samplesperpixel; // behind the four inks may stand more
    std::array<std::uint8_t, std::size_t{kAtOnce}* 4> inks = {};
    std::array<std::uint8_t, std::size_t{kAtOnce}* 3> rgb = {};
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t done = 0; done < width; done += kAtOnce) {
            const std::uint32_t count = std::min(kAtOnce, width - done);
            for (std::uint32_t i = 0; i < count; ++i, samples += step)
                std::copy_n(samples, 4, inks.data() + std::size_t{i} * 4);
            transform.convert(inks.data(), rgb.data(), count);
            for (std::uint32_t i = 0; i < count; ++i) {
                const std::uint8_t* color = rgb.data() + std::size_t{i} * 3;
                *target++ =
                    0xFF000000U | std::uint32_t{color[2]} << 16U | std::uint32_t{color[1]} << 8U | color[0];
            }
        }
        target += targetSkew;
        samples += sourceSkew * step;
    }
}

/// Any colour model and depth that libtiff can turn into 8-bit RGBA, a band of rows at a time.
class RgbaReader
{
public:
    RgbaReader() = default;
    RgbaReader(const RgbaReader&) = delete;
    RgbaReader& operator=(const RgbaReader&) = delete;
    ~RgbaReader()
    {
        if (m_begun)
            TIFFRGBAImageEnd(&m_image);
    }

    bool begin(TIFF* tiff)
    {
        std::array<char, 1024> message = {};
        m_begun = TIFFRGBAImageBegin(&m_image, tiff, 1, message.data()) != 0;
        // The rows as they are stored: turning them upright is done in one place for all formats.
        m_image.orientation = ORIENTATION_TOPLEFT;
        m_image.req_orientation = ORIENTATION_TOPLEFT;
        const bool hasInks = m_begun && m_image.photometric == PHOTOMETRIC_SEPARATED &&
                             m_image.bitspersample == 8 && m_image.isContig != 0;
        if (hasInks) {
            Source& source = sourceOf(TIFFClientdata(tiff));
            source.inks = ColorTransform::forProfile(profileOf(tiff), StoredPixels::Inks);
            if (source.inks)
                m_image.put.contig = putInks;
        }
        return m_begun;
    }

    [[nodiscard]] std::uint32_t width() const { return m_image.width; }
    [[nodiscard]] std::uint32_t height() const { return m_image.height; }
    [[nodiscard]] std::uint16_t photometric() const { return m_image.photometric; }

    bool readRows(std::uint32_t first, std::uint32_t count, std::vector<std::uint32_t>& raster)
    {
        m_image.row_offset = static_cast<int>(first);
        m_image.col_offset = 0;
        return TIFFRGBAImageGet(&m_image, raster.data(), m_image.width, count) != 0;
    }

private:
    TIFFRGBAImage m_image = {};
    bool m_begun = false;
};

/// Whole strips or rows of tiles, so that nothing is decompressed twice.
std::uint32_t bandHeight(TIFF* tiff, std::uint32_t height)
{
    std::uint32_t unit = height;
    if (TIFFIsTiled(tiff) != 0)
        TIFFGetField(tiff, TIFFTAG_TILELENGTH, &unit);
    else
        TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &unit);
    if (unit == 0 || unit >= height)
        return height;
    return std::min(height, unit * std::max(1U, kRowsAtOnce / unit));
}

/// libtiff's rasters are premultiplied, whatever the file has.
void addRow(const std::uint32_t* raster, std::vector<std::uint8_t>& row, PictureBuilder& builder)
{
    for (std::size_t x = 0; x * 3 < row.size(); ++x) {
        const std::uint32_t pixel = raster[x];
        const std::uint32_t white = 255 - TIFFGetA(pixel);
        row[x * 3] = static_cast<std::uint8_t>(std::min(255U, TIFFGetR(pixel) + white));
        row[x * 3 + 1] = static_cast<std::uint8_t>(std::min(255U, TIFFGetG(pixel) + white));
        row[x * 3 + 2] = static_cast<std::uint8_t>(std::min(255U, TIFFGetB(pixel) + white));
    }
    builder.addRgbRow(row.data());
}

} // namespace

Result<DecodedPicture> decodeTiff(const QByteArray& file, const DecodeOptions& options)
{
    Source source;
    source.file = &file;
    const Tiff tiff = openTiff(source);
    if (!tiff)
        return tl::make_unexpected(errorOf(source));
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
    if (const Result<void> size = checkSize(width, height, options); !size)
        return tl::make_unexpected(size.error());
    std::array<char, 1024> reason = {};
    if (TIFFRGBAImageOK(tiff.get(), reason.data()) == 0) {
        return fail(ErrorCode::UnsupportedFormat, QStringLiteral("a kind of TIFF that is not supported (%1)")
                                                      .arg(QString::fromLatin1(reason.data())));
    }
    RgbaReader reader;
    if (!reader.begin(tiff.get()))
        return tl::make_unexpected(errorOf(source));

    PictureBuilder builder(static_cast<int>(width), static_cast<int>(height), options.minShortSide);
    const std::uint32_t band = bandHeight(tiff.get(), height);
    std::vector<std::uint32_t> raster(std::size_t{width} * band);
    std::vector<std::uint8_t> row(std::size_t{width} * 3);
    for (std::uint32_t first = 0; first < height; first += band) {
        const std::uint32_t count = std::min(band, height - first);
        if (!reader.readRows(first, count, raster))
            return tl::make_unexpected(errorOf(source));
        for (std::uint32_t y = 0; y < count; ++y)
            addRow(raster.data() + std::size_t{width} * y, row, builder);
    }
    return DecodedPicture{builder.take(), static_cast<int>(width), static_cast<int>(height), false,
                          keepsProfile(reader.photometric()) ? profileOf(tiff.get()) : QByteArray()};
}

} // namespace scenekeeper::imaging
