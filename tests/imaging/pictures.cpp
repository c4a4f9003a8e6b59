// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imaging/pictures.h"

#include <QDataStream>
#include <QIODevice>
#include <array>
#include <cstdio>
#include <random>

#include <gif_lib.h>
#include <jpeglib.h>
#include <libheif/heif.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <png.h>
#include <webp/encode.h>
#include <webp/mux.h>

// The HEVC encoder that tests use, and the AV1 decoder where a file is broken, lose some memory of their own.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libx265\nleak:libdav1d\n";
}

namespace scenekeeper::tests {

using domain::PixelImage;

namespace {

Color quarterColor(int x, int y, int width, int height)
{
    const bool right = x * 2 >= width;
    const bool lower = y * 2 >= height;
    if (lower)
        return right ? kYellow : kBlue;
    return right ? kGreen : kRed;
}

cv::Mat toMat(const PixelImage& image)
{
    const cv::Mat rgb(image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data()));
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

QByteArray encodeMat(const cv::Mat& mat, const char* extension)
{
    std::vector<unsigned char> bytes;
    if (!cv::imencode(extension, mat, bytes))
        qFatal("cannot encode %s", extension);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

void appendBytes(png_structp encoder, png_bytep data, std::size_t length)
{
    static_cast<QByteArray*>(png_get_io_ptr(encoder))
        ->append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(length));
}

/// A TIFF directory entry with its value inside, little-endian.
void writeEntry(QDataStream& stream, quint16 tag, quint16 type, quint32 count, quint32 value)
{
    stream << tag << type << count;
    if (type == 3 && count == 1)
        stream << static_cast<quint16>(value) << quint16{0};
    else
        stream << value;
}

} // namespace

PixelImage quarters(int width, int height)
{
    PixelImage image{width, height, {}};
    image.rgb.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Color color = quarterColor(x, y, width, height);
            for (const int channel : {color.red, color.green, color.blue})
                image.rgb.push_back(static_cast<std::uint8_t>(channel));
        }
    }
    return image;
}

PixelImage texture(int width, int height, unsigned seed)
{
    std::mt19937 random(seed);
    PixelImage image{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < 3; ++channel)
                image.rgb.push_back(static_cast<std::uint8_t>(
                    (x * 3 + y * 5 + channel * 40 + static_cast<int>(random() % 60)) % 256));
        }
    }
    return image;
}

Color colorAt(const PixelImage& image, double x, double y)
{
    const int centreX = static_cast<int>(x * image.width);
    const int centreY = static_cast<int>(y * image.height);
    Color sum;
    int count = 0;
    for (int row = std::max(0, centreY - 1); row <= std::min(image.height - 1, centreY + 1); ++row) {
        for (int column = std::max(0, centreX - 1); column <= std::min(image.width - 1, centreX + 1);
             ++column) {
            const std::uint8_t* pixel =
                image.rgb.data() + (static_cast<std::size_t>(row) * static_cast<std::size_t>(image.width) +
                                    static_cast<std::size_t>(column)) *
                                       3;
            sum.red += pixel[0];
            sum.green += pixel[1];
            sum.blue += pixel[2];
            ++count;
        }
    }
    return {sum.red / count, sum.green / count, sum.blue / count};
}

bool isNear(Color a, Color b, int tolerance)
{
    return std::abs(a.red - b.red) <= tolerance && std::abs(a.green - b.green) <= tolerance &&
           std::abs(a.blue - b.blue) <= tolerance;
}

QString layoutOf(const PixelImage& image)
{
    constexpr int kTolerance = 40;
    const auto name = [&image](double x, double y) {
        const Color color = colorAt(image, x, y);
        if (isNear(color, kRed, kTolerance))
            return QStringLiteral("red");
        if (isNear(color, kGreen, kTolerance))
            return QStringLiteral("green");
        if (isNear(color, kBlue, kTolerance))
            return QStringLiteral("blue");
        return isNear(color, kYellow, kTolerance) ? QStringLiteral("yellow") : QStringLiteral("?");
    };
    return QStringLiteral("%1 %2 / %3 %4")
        .arg(name(0.25, 0.25), name(0.75, 0.25), name(0.25, 0.75), name(0.75, 0.75));
}

QByteArray makeJpeg(const PixelImage& image, JpegKind kind, const JpegSampling& sampling)
{
    jpeg_compress_struct encoder = {};
    jpeg_error_mgr errors = {};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &buffer, &size);
    const bool inks = kind == JpegKind::Cmyk || kind == JpegKind::Ycck;
    encoder.image_width = static_cast<JDIMENSION>(image.width);
    encoder.image_height = static_cast<JDIMENSION>(image.height);
    encoder.input_components = inks ? 4 : 3;
    encoder.in_color_space = inks ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, sampling.quality, TRUE);
    encoder.restart_interval = sampling.restartUnits;
    encoder.comp_info[0].h_samp_factor = sampling.across;
    encoder.comp_info[0].v_samp_factor = sampling.down;
    if (kind == JpegKind::Ycck)
        jpeg_set_colorspace(&encoder, JCS_YCCK);
    if (kind == JpegKind::Gray)
        jpeg_set_colorspace(&encoder, JCS_GRAYSCALE);
    if (kind == JpegKind::RgbStored)
        jpeg_set_colorspace(&encoder, JCS_RGB);
    if (kind == JpegKind::Progressive)
        jpeg_simple_progression(&encoder);
    jpeg_start_compress(&encoder, TRUE);
    std::vector<std::uint8_t> row(static_cast<std::size_t>(image.width) * 4);
    while (encoder.next_scanline < encoder.image_height) {
        const std::uint8_t* source =
            image.rgb.data() + std::size_t{encoder.next_scanline} * static_cast<std::size_t>(image.width) * 3;
        for (std::size_t x = 0; x < static_cast<std::size_t>(image.width); ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                row[x * (inks ? 4 : 3) + channel] = source[x * 3 + channel]; // inverted inks without black
            if (inks)
                row[x * 4 + 3] = 255;
        }
        JSAMPROW rows = row.data();
        jpeg_write_scanlines(&encoder, &rows, 1);
    }
    jpeg_finish_compress(&encoder);
    jpeg_destroy_compress(&encoder);
    const QByteArray result(reinterpret_cast<const char*>(buffer), static_cast<qsizetype>(size));
    std::free(buffer);
    return result;
}

QByteArray withOrientation(const QByteArray& jpeg, int orientation)
{
    QByteArray segment;
    QDataStream stream(&segment, QIODevice::WriteOnly);
    stream << quint16{0xFFE1} << quint16{2 + 6 + 26};
    stream.writeRawData("Exif\0\0MM\0*\0\0\0\x08", 14);
    stream << quint16{1} << quint16{0x0112} << quint16{3} << quint32{1} << static_cast<quint16>(orientation)
           << quint16{0} << quint32{0};
    return jpeg.left(2) + segment + jpeg.sliced(2);
}

QByteArray encode(const PixelImage& image, const char* extension)
{
    return encodeMat(toMat(image), extension);
}

QByteArray encode16(const PixelImage& image, const char* extension)
{
    cv::Mat wide;
    toMat(image).convertTo(wide, CV_16U, 257.0);
    return encodeMat(wide, extension);
}

QByteArray encodeGray(const PixelImage& image, const char* extension)
{
    cv::Mat gray;
    cv::cvtColor(toMat(image), gray, cv::COLOR_BGR2GRAY);
    return encodeMat(gray, extension);
}

QByteArray encodeHalfTransparent(const PixelImage& image, const char* extension)
{
    cv::Mat bgra;
    cv::cvtColor(toMat(image), bgra, cv::COLOR_BGR2BGRA);
    for (int y = 0; y < bgra.rows; ++y) {
        for (int x = bgra.cols / 2; x < bgra.cols; ++x)
            bgra.at<cv::Vec4b>(y, x)[3] = 0;
    }
    return encodeMat(bgra, extension);
}

QByteArray palettePng(int width, int height, bool interlaced)
{
    QByteArray bytes;
    png_structp encoder = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(encoder);
    png_set_write_fn(encoder, &bytes, appendBytes, nullptr);
    png_set_IHDR(encoder, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 2,
                 PNG_COLOR_TYPE_PALETTE, interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    std::array<png_color, 4> palette{};
    const std::array colors{kRed, kGreen, kBlue, kYellow};
    for (std::size_t i = 0; i < 4; ++i)
        palette[i] = {static_cast<png_byte>(colors[i].red), static_cast<png_byte>(colors[i].green),
                      static_cast<png_byte>(colors[i].blue)};
    png_set_PLTE(encoder, info, palette.data(), 4);
    png_write_info(encoder, info);
    png_set_packing(encoder);
    std::vector<std::vector<png_byte>> rows(static_cast<std::size_t>(height));
    std::vector<png_bytep> pointers;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            rows[static_cast<std::size_t>(y)].push_back(
                static_cast<png_byte>((x * 2 >= width ? 1 : 0) + (y * 2 >= height ? 2 : 0)));
        pointers.push_back(rows[static_cast<std::size_t>(y)].data());
    }
    png_write_image(encoder, pointers.data());
    png_write_end(encoder, nullptr);
    png_destroy_write_struct(&encoder, &info);
    return bytes;
}

QByteArray plainTiff(const PixelImage& image, int orientation)
{
    constexpr quint32 kPixels = 8 + 2 + 11 * 12 + 4 + 6;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("II*\0", 4);
    stream << quint32{8} << quint16{11};
    writeEntry(stream, 0x0100, 4, 1, static_cast<quint32>(image.width));
    writeEntry(stream, 0x0101, 4, 1, static_cast<quint32>(image.height));
    writeEntry(stream, 0x0102, 3, 3, kPixels - 6); // bits per sample, outside the entry
    writeEntry(stream, 0x0103, 3, 1, 1);
    writeEntry(stream, 0x0106, 3, 1, 2);
    writeEntry(stream, 0x0111, 4, 1, kPixels);
    writeEntry(stream, 0x0112, 3, 1, static_cast<quint32>(orientation));
    writeEntry(stream, 0x0115, 3, 1, 3);
    writeEntry(stream, 0x0116, 4, 1, static_cast<quint32>(image.height));
    writeEntry(stream, 0x0117, 4, 1, static_cast<quint32>(image.rgb.size()));
    writeEntry(stream, 0x011C, 3, 1, 1);
    stream << quint32{0} << quint16{8} << quint16{8} << quint16{8};
    stream.writeRawData(reinterpret_cast<const char*>(image.rgb.data()), static_cast<int>(image.rgb.size()));
    return bytes;
}

QByteArray twoFrameGif(int width, int height, bool interlaced)
{
    QByteArray bytes;
    int error = 0;
    GifFileType* gif = EGifOpen(
        &bytes,
        [](GifFileType* file, const GifByteType* data, int length) {
            static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(data), length);
            return length;
        },
        &error);
    const std::array<GifColorType, 4> palette{{{220, 30, 30}, {30, 200, 40}, {30, 40, 210}, {230, 220, 40}}};
    ColorMapObject* colors = GifMakeMapObject(4, palette.data());
    EGifPutScreenDesc(gif, width, height, 2, 0, colors);
    for (int frame = 0; frame < 2; ++frame) {
        EGifPutImageDesc(gif, 0, 0, width, height, interlaced, nullptr);
        std::vector<int> order;
        for (const auto& [first, step] :
             interlaced ? std::vector<std::pair<int, int>>{{0, 8}, {4, 8}, {2, 4}, {1, 2}}
                        : std::vector<std::pair<int, int>>{{0, 1}}) {
            for (int y = first; y < height; y += step)
                order.push_back(y);
        }
        for (const int y : order) {
            std::vector<GifPixelType> row;
            for (int x = 0; x < width; ++x)
                row.push_back(static_cast<GifPixelType>(
                    frame == 1 ? 0 : (x * 2 >= width ? 1 : 0) + (y * 2 >= height ? 2 : 0)));
            EGifPutLine(gif, row.data(), width);
        }
    }
    GifFreeMapObject(colors);
    EGifCloseFile(gif, &error);
    return bytes;
}

QByteArray twoFrameWebP(const PixelImage& first)
{
    WebPAnimEncoderOptions options;
    WebPAnimEncoderOptionsInit(&options);
    WebPAnimEncoder* encoder = WebPAnimEncoderNew(first.width, first.height, &options);
    WebPConfig config;
    WebPConfigInit(&config);
    config.lossless = 1;
    PixelImage second = first;
    for (std::size_t i = 0; i < second.rgb.size(); i += 3) {
        second.rgb[i] = kRed.red;
        second.rgb[i + 1] = kRed.green;
        second.rgb[i + 2] = kRed.blue;
    }
    int time = 0;
    for (const PixelImage* frame : {&first, &static_cast<const PixelImage&>(second)}) {
        WebPPicture picture;
        WebPPictureInit(&picture);
        picture.use_argb = 1;
        picture.width = frame->width;
        picture.height = frame->height;
        WebPPictureImportRGB(&picture, frame->rgb.data(), frame->width * 3);
        WebPAnimEncoderAdd(encoder, &picture, time, &config);
        WebPPictureFree(&picture);
        time += 100;
    }
    WebPAnimEncoderAdd(encoder, nullptr, time, nullptr);
    WebPData data;
    WebPDataInit(&data);
    WebPAnimEncoderAssemble(encoder, &data);
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    WebPAnimEncoderDelete(encoder);
    return bytes;
}

QByteArray makeHeif(const PixelImage& image, bool av1, const QByteArray& profile)
{
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    const heif_error found = heif_context_get_encoder_for_format(
        context, av1 ? heif_compression_AV1 : heif_compression_HEVC, &encoder);
    if (found.code != heif_error_Ok) {
        heif_context_free(context);
        return {};
    }
    heif_image* picture = nullptr;
    heif_image_create(image.width, image.height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &picture);
    heif_image_add_plane(picture, heif_channel_interleaved, image.width, image.height, 8);
    int stride = 0;
    std::uint8_t* plane = heif_image_get_plane(picture, heif_channel_interleaved, &stride);
    for (int y = 0; y < image.height; ++y)
        std::copy_n(image.rgb.data() + std::ptrdiff_t{y} * image.width * 3, image.width * 3,
                    plane + std::ptrdiff_t{y} * stride);
    if (!profile.isEmpty())
        heif_image_set_raw_color_profile(picture, "prof", profile.constData(),
                                         static_cast<std::size_t>(profile.size()));
    heif_encoder_set_lossy_quality(encoder, 90);
    heif_context_encode_image(context, picture, encoder, nullptr, nullptr);
    QByteArray bytes;
    heif_writer writer = {};
    writer.writer_api_version = 1;
    writer.write = [](heif_context*, const void* data, std::size_t size, void* target) {
        static_cast<QByteArray*>(target)->append(static_cast<const char*>(data),
                                                 static_cast<qsizetype>(size));
        return heif_error{heif_error_Ok, heif_suberror_Unspecified, "ok"};
    };
    heif_context_write(context, &writer, &bytes);
    heif_image_release(picture);
    heif_encoder_release(encoder);
    heif_context_free(context);
    return bytes;
}

QByteArray makeRaw(const QByteArray& jpegPreview, int rawWidth, int rawHeight, int orientation)
{
    // Directory 0: the preview as a reduced picture; its sub-directory: the sensor data (which nobody reads
    // here).
    constexpr quint32 kFirst = 8;
    constexpr quint32 kSub = kFirst + 2 + 7 * 12 + 4;
    constexpr quint32 kPreview = kSub + 2 + 7 * 12 + 4;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("II*\0", 4);
    stream << kFirst << quint16{7};
    writeEntry(stream, 0x00FE, 4, 1, 1);
    writeEntry(stream, 0x0103, 3, 1, 6);
    writeEntry(stream, 0x0112, 3, 1, static_cast<quint32>(orientation));
    writeEntry(stream, 0x014A, 4, 1, kSub);
    writeEntry(stream, 0x0201, 4, 1, kPreview);
    writeEntry(stream, 0x0202, 4, 1, static_cast<quint32>(jpegPreview.size()));
    writeEntry(stream, 0xC612, 1, 4, 0x00000401); // DNG 1.4
    stream << quint32{0} << quint16{7};
    writeEntry(stream, 0x00FE, 4, 1, 0);
    writeEntry(stream, 0x0100, 4, 1, static_cast<quint32>(rawWidth));
    writeEntry(stream, 0x0101, 4, 1, static_cast<quint32>(rawHeight));
    writeEntry(stream, 0x0102, 3, 1, 16);
    writeEntry(stream, 0x0103, 3, 1, 1);
    writeEntry(stream, 0x0106, 3, 1, 32803);
    writeEntry(stream, 0x0115, 3, 1, 1);
    stream << quint32{0};
    stream.writeRawData(jpegPreview.constData(), static_cast<int>(jpegPreview.size()));
    return bytes;
}

} // namespace scenekeeper::tests
