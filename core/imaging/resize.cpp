// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/resize.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <turbojpeg.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::PixelImage;

namespace {

/// Scenekeeper decodes many photographs at once, a thread each: OpenCV's own threads would only get in their
/// way.
void keepOpenCvOnThisThread()
{
    [[maybe_unused]] static const bool done = [] {
        cv::setNumThreads(1);
        return true;
    }();
}

} // namespace

PixelImage resizeTo(const PixelImage& image, int width, int height)
{
    if (image.width == width && image.height == height)
        return image;
    if (image.isEmpty() || width <= 0 || height <= 0)
        return {};
    keepOpenCvOnThisThread();
    PixelImage result{width, height, {}};
    result.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    // OpenCV takes its inputs as non-const, but does not write to this one.
    const cv::Mat source(image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data()));
    cv::Mat target(height, width, CV_8UC3, result.rgb.data());
    // Below a half bilinear sampling would skip pixels; above it, it skips none and is many times faster.
    const bool skips = width * 2 <= image.width || height * 2 <= image.height;
    cv::resize(source, target, target.size(), 0, 0, skips ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

PixelImage fitWithin(const PixelImage& image, int edge)
{
    const int longSide = std::max(image.width, image.height);
    if (edge <= 0 || longSide <= edge)
        return image;
    const double scale = static_cast<double>(edge) / longSide;
    const auto scaled = [scale](int side) {
        return std::max(1, static_cast<int>(std::lround(side * scale)));
    };
    return resizeTo(image, scaled(image.width), scaled(image.height));
}

Result<QByteArray> encodeJpeg(const PixelImage& image, int quality)
{
    if (image.isEmpty() || quality < 1 || quality > 100)
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("nothing to encode, or a quality outside 1 … 100"));
    const std::unique_ptr<void, decltype(&tjDestroy)> encoder(tjInitCompress(), &tjDestroy);
    if (!encoder)
        return fail(ErrorCode::OutOfMemory, QStringLiteral("cannot start the JPEG encoder"));
    QByteArray bytes(static_cast<qsizetype>(tjBufSize(image.width, image.height, TJSAMP_420)),
                     Qt::Uninitialized);
    auto* target = reinterpret_cast<unsigned char*>(bytes.data());
    auto size = static_cast<unsigned long>(bytes.size());
    const int done = tjCompress2(encoder.get(), image.rgb.data(), image.width, 0, image.height, TJPF_RGB,
                                 &target, &size, TJSAMP_420, quality, TJFLAG_NOREALLOC);
    if (done != 0) {
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("the JPEG encoder refused a picture of %1×%2 pixels")
                        .arg(image.width)
                        .arg(image.height));
    }
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

} // namespace scenekeeper::imaging
