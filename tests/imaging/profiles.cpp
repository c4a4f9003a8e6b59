// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imaging/profiles.h"

#include <QDataStream>
#include <QFile>
#include <QTemporaryDir>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <jpeglib.h> // wants <cstdio> before it
#include <lcms2.h>
#include <tiffio.h>
#include <webp/mux.h>

namespace scenekeeper::tests {

using domain::PixelImage;

namespace {

QByteArray bytesOf(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

QByteArray rgbProfile(const cmsCIExyY& white, const cmsCIExyYTRIPLE& primaries, cmsToneCurve* curve)
{
    std::array<cmsToneCurve*, 3> curves{curve, curve, curve};
    QByteArray bytes = bytesOf(cmsCreateRGBProfile(&white, &primaries, curves.data()));
    cmsFreeToneCurve(curve);
    return bytes;
}

constexpr cmsCIExyY kD65{0.3127, 0.3290, 1.0};
constexpr cmsCIExyY kD50{0.3457, 0.3585, 1.0};
constexpr cmsCIExyYTRIPLE kSrgb{{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
constexpr cmsCIExyYTRIPLE kAdobe{{0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}};
constexpr cmsCIExyYTRIPLE kP3{{0.68, 0.32, 1}, {0.265, 0.69, 1}, {0.15, 0.06, 1}};
constexpr cmsCIExyYTRIPLE kProPhoto{{0.7347, 0.2653, 1}, {0.1596, 0.8404, 1}, {0.0366, 0.0001, 1}};

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

cmsToneCurve* srgbTable()
{
    constexpr int kSteps = 1024;
    std::vector<cmsUInt16Number> values(kSteps);
    for (int i = 0; i < kSteps; ++i)
        values[static_cast<std::size_t>(i)] =
            static_cast<cmsUInt16Number>(std::lround(65535 * linear(i / (kSteps - 1.0))));
    return cmsBuildTabulatedToneCurve16(nullptr, kSteps, values.data());
}

cmsToneCurve* srgbCurve()
{
    const std::array<cmsFloat64Number, 5> parameters{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    return cmsBuildParametricToneCurve(nullptr, 4, parameters.data());
}

/// Thin ink takes away less than its share. In sRGB, 0 … 1.
std::array<double, 3> paper(double cyan, double magenta, double yellow, double black)
{
    const double light = 1 - black * black;
    return {(1 - cyan * cyan) * light, (1 - magenta * magenta) * light, (1 - yellow * yellow) * light};
}

/// lcms asks for each point of the table: inks in, Lab out, both 16 bits.
int sampleInks(const cmsUInt16Number in[], cmsUInt16Number out[], void* toLab)
{
    const std::array<double, 3> rgb =
        paper(in[0] / 65535.0, in[1] / 65535.0, in[2] / 65535.0, in[3] / 65535.0);
    cmsDoTransform(toLab, rgb.data(), out, 1);
    return 1;
}

QByteArray inkProfile()
{
    constexpr int kPoints = 17;
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHPROFILE lab = cmsCreateLab2Profile(nullptr);
    cmsHTRANSFORM toLab =
        cmsCreateTransform(srgb, TYPE_RGB_DBL, lab, TYPE_LabV2_16, INTENT_RELATIVE_COLORIMETRIC, 0);
    cmsPipeline* pipeline = cmsPipelineAlloc(nullptr, 4, 3);
    cmsStage* table = cmsStageAllocCLut16bit(nullptr, kPoints, 4, 3, nullptr);
    cmsStageSampleCLut16bit(table, sampleInks, toLab, 0);
    cmsPipelineInsertStage(pipeline, cmsAT_BEGIN, table);
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetProfileVersion(profile, 2.1); // a table alone is not enough for later ones
    cmsSetDeviceClass(profile, cmsSigOutputClass);
    cmsSetColorSpace(profile, cmsSigCmykData);
    cmsSetPCS(profile, cmsSigLabData);
    cmsWriteTag(profile, cmsSigAToB0Tag, pipeline);
    cmsWriteTag(profile, cmsSigMediaWhitePointTag, cmsD50_XYZ());
    cmsPipelineFree(pipeline);
    cmsDeleteTransform(toLab);
    cmsCloseProfile(lab);
    cmsCloseProfile(srgb);
    return bytesOf(profile);
}

QByteArray grayProfile()
{
    cmsToneCurve* curve = cmsBuildGamma(nullptr, 1.0);
    QByteArray bytes = bytesOf(cmsCreateGrayProfile(&kD50, curve));
    cmsFreeToneCurve(curve);
    return bytes;
}

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
    }
    return ~crc;
}

QByteArray bigEndian32(quint32 number)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << number;
    return bytes;
}

constexpr int kInkEdge = 64;

} // namespace

QByteArray makeProfile(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::Srgb:
        return bytesOf(cmsCreate_sRGBProfile());
    case ProfileKind::SrgbTable:
        return rgbProfile(kD65, kSrgb, srgbTable());
    case ProfileKind::AdobeRgb:
        return rgbProfile(kD65, kAdobe, cmsBuildGamma(nullptr, 563.0 / 256.0));
    case ProfileKind::DisplayP3:
        return rgbProfile(kD65, kP3, srgbCurve());
    case ProfileKind::ProPhoto:
        return rgbProfile(kD50, kProPhoto, cmsBuildGamma(nullptr, 1.8));
    case ProfileKind::Gray:
        return grayProfile();
    case ProfileKind::Inks:
        return inkProfile();
    }
    return {};
}

PixelImage numbersIn(const PixelImage& srgb, const QByteArray& profile)
{
    cmsHPROFILE from = cmsCreate_sRGBProfile();
    cmsHPROFILE to = cmsOpenProfileFromMem(profile.constData(), static_cast<cmsUInt32Number>(profile.size()));
    const bool isGray = cmsGetColorSpace(to) == cmsSigGrayData;
    cmsHTRANSFORM transform = cmsCreateTransform(from, TYPE_RGB_8, to, isGray ? TYPE_GRAY_8 : TYPE_RGB_8,
                                                 INTENT_RELATIVE_COLORIMETRIC, 0);
    PixelImage result = srgb;
    const std::size_t count = srgb.rgb.size() / 3;
    std::vector<std::uint8_t> gray(count);
    cmsDoTransform(transform, srgb.rgb.data(), isGray ? gray.data() : result.rgb.data(),
                   static_cast<cmsUInt32Number>(count));
    for (std::size_t i = 0; isGray && i < result.rgb.size(); ++i)
        result.rgb[i] = gray[i / 3];
    cmsDeleteTransform(transform);
    cmsCloseProfile(to);
    cmsCloseProfile(from);
    return result;
}

QByteArray jpegWithProfile(const QByteArray& jpeg, const QByteArray& profile)
{
    constexpr qsizetype kPart = 65519;
    const auto parts = static_cast<int>((profile.size() + kPart - 1) / kPart);
    QByteArray segments;
    for (int part = 0; part < parts; ++part) {
        const QByteArray piece = profile.mid(part * kPart, kPart);
        const auto length = static_cast<int>(piece.size()) + 16;
        segments += QByteArray("\xFF\xE2", 2);
        segments += static_cast<char>(length >> 8);
        segments += static_cast<char>(length);
        segments += QByteArray("ICC_PROFILE\0", 12);
        segments += static_cast<char>(part + 1);
        segments += static_cast<char>(parts);
        segments += piece;
    }
    return jpeg.left(2) + segments + jpeg.mid(2);
}

QByteArray pngWithProfile(const QByteArray& png, const QByteArray& profile)
{
    constexpr qsizetype kHeaderEnds = 33;
    // qCompress() puts the length before what zlib makes.
    const QByteArray content = QByteArray("iCCP") + QByteArray("test\0\0", 6) + qCompress(profile).mid(4);
    const QByteArray chunk =
        bigEndian32(static_cast<quint32>(content.size() - 4)) + content + bigEndian32(crc32(content));
    return png.left(kHeaderEnds) + chunk + png.mid(kHeaderEnds);
}

QByteArray webpWithProfile(const QByteArray& webp, const QByteArray& profile)
{
    const auto data = [](const QByteArray& bytes) {
        return WebPData{reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())};
    };
    const WebPData picture = data(webp);
    const WebPData chunk = data(profile);
    WebPMux* mux = WebPMuxCreate(&picture, 1);
    WebPMuxSetChunk(mux, "ICCP", &chunk, 1);
    WebPData assembled = {};
    WebPMuxAssemble(mux, &assembled);
    const QByteArray bytes(reinterpret_cast<const char*>(assembled.bytes),
                           static_cast<qsizetype>(assembled.size));
    WebPDataClear(&assembled);
    WebPMuxDelete(mux);
    return bytes;
}

namespace {

struct Samples
{
    int width = 0;
    int height = 0;
    int channels = 0;
    std::vector<std::uint8_t> values;
};

QByteArray makeTiff(Samples samples, const QByteArray& profile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture.tiff"));
    TIFF* tiff = TIFFOpen(path.toUtf8().constData(), "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, samples.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, samples.height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, samples.channels);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, samples.channels == 4 ? PHOTOMETRIC_SEPARATED : PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
    if (!profile.isEmpty())
        TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(profile.size()),
                     profile.constData());
    for (int y = 0; y < samples.height; ++y)
        TIFFWriteScanline(tiff, samples.values.data() + std::ptrdiff_t{y} * samples.width * samples.channels,
                          static_cast<std::uint32_t>(y));
    TIFFClose(tiff);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Samples inksOf(const InkColor& color)
{
    Samples samples{kInkEdge, kInkEdge, 4, {}};
    for (int i = 0; i < kInkEdge * kInkEdge; ++i) {
        for (const int ink : {color.cyan, color.magenta, color.yellow, color.black})
            samples.values.push_back(static_cast<std::uint8_t>(ink));
    }
    return samples;
}

} // namespace

QByteArray tiffWithProfile(const PixelImage& image, const QByteArray& profile)
{
    return makeTiff({image.width, image.height, 3, image.rgb}, profile);
}

QByteArray inkTiff(const InkColor& color, const QByteArray& profile)
{
    return makeTiff(inksOf(color), profile);
}

QByteArray inkJpeg(const InkColor& color, const QByteArray& profile)
{
    Samples samples = inksOf(color);
    for (std::uint8_t& value : samples.values)
        value = static_cast<std::uint8_t>(255 - value); // as Adobe stores them
    jpeg_compress_struct encoder = {};
    jpeg_error_mgr errors = {};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&encoder, &bytes, &size);
    encoder.image_width = static_cast<JDIMENSION>(samples.width);
    encoder.image_height = static_cast<JDIMENSION>(samples.height);
    encoder.input_components = 4;
    encoder.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, 100, TRUE);
    jpeg_start_compress(&encoder, TRUE);
    for (int y = 0; y < samples.height; ++y) {
        JSAMPROW row = samples.values.data() + std::ptrdiff_t{y} * samples.width * 4;
        jpeg_write_scanlines(&encoder, &row, 1);
    }
    jpeg_finish_compress(&encoder);
    const QByteArray jpeg(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    jpeg_destroy_compress(&encoder);
    std::free(bytes);
    return jpegWithProfile(jpeg, profile);
}

PixelImage inkPaper(const InkColor& color)
{
    PixelImage image{kInkEdge, kInkEdge, {}};
    const std::array<double, 3> rgb =
        paper(color.cyan / 255.0, color.magenta / 255.0, color.yellow / 255.0, color.black / 255.0);
    for (int i = 0; i < kInkEdge * kInkEdge; ++i) {
        for (const double value : rgb)
            image.rgb.push_back(static_cast<std::uint8_t>(std::lround(value * 255)));
    }
    return image;
}

} // namespace scenekeeper::tests
