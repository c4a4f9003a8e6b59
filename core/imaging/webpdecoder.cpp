// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/decoders.h"
#include "core/imaging/picturebuilder.h"

#include <memory>

#include <webp/decode.h>
#include <webp/demux.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

base::Error errorOf(VP8StatusCode status)
{
    switch (status) {
    case VP8_STATUS_NOT_ENOUGH_DATA:
    case VP8_STATUS_SUSPENDED:
        return {ErrorCode::FileTruncated, QStringLiteral("the WebP data ends before the picture does")};
    case VP8_STATUS_OUT_OF_MEMORY:
        return {ErrorCode::OutOfMemory, QStringLiteral("not enough memory for the WebP picture")};
    case VP8_STATUS_UNSUPPORTED_FEATURE:
        return {ErrorCode::UnsupportedFormat, QStringLiteral("a kind of WebP that is not supported")};
    default:
        return {ErrorCode::FileCorrupt, QStringLiteral("broken WebP data")};
    }
}

/// Frees what the decoder allocated.
class Output
{
public:
    Output() { WebPInitDecoderConfig(&m_config); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() { WebPFreeDecBuffer(&m_config.output); }
    WebPDecoderConfig& config() { return m_config; }

private:
    WebPDecoderConfig m_config = {};
};

Result<domain::PixelImage> decodeStill(const QByteArray& file, const WebPBitstreamFeatures& features,
                                       int minShortSide)
{
    Output output;
    WebPDecoderConfig& config = output.config();
    config.output.colorspace = features.has_alpha != 0 ? MODE_RGBA : MODE_RGB;
    const VP8StatusCode status = WebPDecode(reinterpret_cast<const std::uint8_t*>(file.constData()),
                                            static_cast<std::size_t>(file.size()), &config);
    if (status != VP8_STATUS_OK)
        return tl::make_unexpected(errorOf(status));
    PictureBuilder builder(features.width, features.height, minShortSide);
    for (int y = 0; y < features.height; ++y) {
        const std::uint8_t* row = config.output.u.RGBA.rgba + std::ptrdiff_t{config.output.u.RGBA.stride} * y;
        if (features.has_alpha != 0)
            builder.addRgbaRow(row);
        else
            builder.addRgbRow(row);
    }
    return builder.take();
}

Result<domain::PixelImage> decodeFirstFrame(const QByteArray& file, const WebPBitstreamFeatures& features,
                                            int minShortSide)
{
    const WebPData data{reinterpret_cast<const std::uint8_t*>(file.constData()),
                        static_cast<std::size_t>(file.size())};
    WebPAnimDecoderOptions options = {};
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
        WebPAnimDecoderNew(&data, &options), &WebPAnimDecoderDelete);
    std::uint8_t* pixels = nullptr; // owned by the decoder
    int timestamp = 0;
    if (!decoder || WebPAnimDecoderGetNext(decoder.get(), &pixels, &timestamp) == 0) {
        // libwebp does not say why; the container says how long the file should be.
        const auto* size = reinterpret_cast<const unsigned char*>(file.constData()) + 4;
        const qint64 stated =
            qint64{size[0]} | qint64{size[1]} << 8 | qint64{size[2]} << 16 | qint64{size[3]} << 24;
        return tl::make_unexpected(
            errorOf(stated + 8 > file.size() ? VP8_STATUS_NOT_ENOUGH_DATA : VP8_STATUS_BITSTREAM_ERROR));
    }
    PictureBuilder builder(features.width, features.height, minShortSide);
    for (int y = 0; y < features.height; ++y)
        builder.addRgbaRow(pixels + std::ptrdiff_t{features.width} * 4 * y);
    return builder.take();
}

QByteArray profileOf(const QByteArray& file)
{
    const WebPData data{reinterpret_cast<const std::uint8_t*>(file.constData()),
                        static_cast<std::size_t>(file.size())};
    const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> container(WebPDemux(&data),
                                                                             &WebPDemuxDelete);
    if (!container || (WebPDemuxGetI(container.get(), WEBP_FF_FORMAT_FLAGS) & ICCP_FLAG) == 0)
        return {};
    WebPChunkIterator chunk = {};
    QByteArray profile;
    if (WebPDemuxGetChunk(container.get(), "ICCP", 1, &chunk) != 0)
        profile = QByteArray(reinterpret_cast<const char*>(chunk.chunk.bytes),
                             static_cast<qsizetype>(chunk.chunk.size));
    WebPDemuxReleaseChunkIterator(&chunk);
    return profile;
}

} // namespace

Result<DecodedPicture> decodeWebP(const QByteArray& file, const DecodeOptions& options)
{
    WebPBitstreamFeatures features = {};
    const VP8StatusCode status = WebPGetFeatures(reinterpret_cast<const std::uint8_t*>(file.constData()),
                                                 static_cast<std::size_t>(file.size()), &features);
    if (status != VP8_STATUS_OK)
        return tl::make_unexpected(errorOf(status));
    if (const Result<void> size = checkSize(features.width, features.height, options); !size)
        return tl::make_unexpected(size.error());
    Result<domain::PixelImage> image = features.has_animation != 0
                                           ? decodeFirstFrame(file, features, options.minShortSide)
                                           : decodeStill(file, features, options.minShortSide);
    if (!image)
        return tl::make_unexpected(image.error());
    return DecodedPicture{std::move(*image), features.width, features.height, false, profileOf(file)};
}

} // namespace scenekeeper::imaging
