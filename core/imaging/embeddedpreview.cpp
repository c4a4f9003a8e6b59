// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/embeddedpreview.h"

#include "core/imaging/colorprofile.h"
#include "core/imaging/decoders.h"
#include "core/imaging/filebytes.h"
#include "core/imaging/orientation.h"
#include "core/metadata/exifthumbnail.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <new>

namespace scenekeeper::imaging {

using domain::PixelImage;

namespace {

/// An EXIF block has 64 KiB at most, and little stands before it.
constexpr qint64 kBeginning = qint64{256} << 10;
constexpr qint64 kMaxPreviewPixels = 4'000'000;
/// What compression makes of black.
constexpr int kBlackest = 40;

struct Cut
{
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// The middle of a preview that has the photograph's shape.
Cut middleOfShape(const PixelImage& preview, UprightSize photo)
{
    const double shape = static_cast<double>(photo.width) / photo.height;
    Cut cut{0, 0, preview.width, preview.height};
    if (preview.width > preview.height * shape)
        cut.width = std::clamp(static_cast<int>(std::lround(preview.height * shape)), 1, preview.width);
    else
        cut.height = std::clamp(static_cast<int>(std::lround(preview.width / shape)), 1, preview.height);
    cut.left = (preview.width - cut.width) / 2;
    cut.top = (preview.height - cut.height) / 2;
    return cut;
}

const std::uint8_t* pixelAt(const PixelImage& image, int x, int y)
{
    return image.rgb.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                               static_cast<std::size_t>(x)) *
                                  3;
}

/// Whether all that would be cut away, but for the blurred line along the picture, is black.
bool isBlackRound(const PixelImage& preview, const Cut& cut)
{
    constexpr int kBlur = 2;
    for (int y = 0; y < preview.height; ++y) {
        for (int x = 0; x < preview.width; ++x) {
            const bool isInside = x >= cut.left - kBlur && x < cut.left + cut.width + kBlur &&
                                  y >= cut.top - kBlur && y < cut.top + cut.height + kBlur;
            const std::uint8_t* pixel = pixelAt(preview, x, y);
            if (!isInside && std::max({pixel[0], pixel[1], pixel[2]}) > kBlackest)
                return false;
        }
    }
    return true;
}

PixelImage cutOut(const PixelImage& image, const Cut& cut)
{
    PixelImage result{cut.width, cut.height, {}};
    result.rgb.reserve(static_cast<std::size_t>(cut.width) * static_cast<std::size_t>(cut.height) * 3);
    for (int y = cut.top; y < cut.top + cut.height; ++y) {
        const std::uint8_t* row = pixelAt(image, cut.left, y);
        result.rgb.insert(result.rgb.end(), row, row + std::ptrdiff_t{cut.width} * 3);
    }
    return result;
}

std::optional<PixelImage> ofShape(PixelImage preview, UprightSize photo)
{
    const Cut cut = middleOfShape(preview, photo);
    // Sides are whole pixels: a preview of 160 × 107 stands for 3:2.
    if (preview.width - cut.width <= 1 && preview.height - cut.height <= 1)
        return preview;
    // Bars take some of a picture, not most of it.
    const bool areBars = cut.width * 2 >= preview.width && cut.height * 2 >= preview.height;
    if (!areBars || !isBlackRound(preview, cut))
        return std::nullopt;
    return cutOut(preview, cut);
}

} // namespace

std::optional<PixelImage> previewFrom(const QByteArray& beginning, UprightSize photo)
{
    if (photo.width <= 0 || photo.height <= 0)
        return std::nullopt;
    try {
        const std::optional<metadata::ExifThumbnail> thumbnail = metadata::exifThumbnail(beginning);
        if (!thumbnail)
            return std::nullopt;
        base::Result<DecodedPicture> picture = decodeJpeg(thumbnail->jpeg, {0, kMaxPreviewPixels});
        if (!picture)
            return std::nullopt;
        convertToSrgb(picture->image, picture->profile);
        return ofShape(turnUpright(std::move(picture->image), thumbnail->orientation), photo);
    } catch (const std::bad_alloc&) {
        return std::nullopt;
    }
}

std::optional<PixelImage> readPreview(const QString& path, UprightSize photo)
{
    if (photo.width <= 0 || photo.height <= 0)
        return std::nullopt;
    const base::Result<QByteArray> beginning = readBeginning(path, kBeginning);
    return beginning ? previewFrom(*beginning, photo) : std::nullopt;
}

} // namespace scenekeeper::imaging
