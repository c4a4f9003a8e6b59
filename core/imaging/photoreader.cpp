// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/photoreader.h"

#include "core/imaging/colorprofile.h"
#include "core/imaging/contenthash.h"
#include "core/imaging/decoders.h"
#include "core/imaging/filebytes.h"
#include "core/imaging/orientation.h"
#include "core/imaging/pictureformat.h"
#include "core/metadata/metadatareader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::array kExtensions{
    "jpg",  "jpeg", "jpe",  "jfif", "mpo", "png", "apng", "gif", "bmp", "dib", "tif", "tiff", "webp", "heic",
    "heif", "hif",  "avif", "3fr",  "arw", "cr2", "cr3",  "crw", "dcr", "dng", "erf", "iiq",  "kdc",  "mef",
    "mos",  "mrw",  "nef",  "nrw",  "orf", "pef", "raf",  "raw", "rw2", "rwl", "sr2", "srf",  "srw",  "x3f",
};

Result<DecodedPicture> decode(PictureFormat format, const QByteArray& file, const DecodeOptions& options)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return decodeJpeg(file, options);
    case PictureFormat::Png:
        return decodePng(file, options);
    case PictureFormat::Gif:
        return decodeGif(file, options);
    case PictureFormat::Bmp:
        return decodeBmp(file, options);
    case PictureFormat::Tiff:
        return decodeTiff(file, options);
    case PictureFormat::WebP:
        return decodeWebP(file, options);
    case PictureFormat::Heif:
    case PictureFormat::Avif:
        return decodeHeif(file, options);
    case PictureFormat::Raw:
        return decodeRaw(file, options);
    case PictureFormat::Unknown:
        break;
    }
    return fail(ErrorCode::UnsupportedFormat, QStringLiteral("not a picture format that is known"));
}

/// HEIF containers say how to turn their pictures, and the decoder has done it; their EXIF repeats it.
bool comesUpright(PictureFormat format)
{
    return format == PictureFormat::Heif || format == PictureFormat::Avif;
}

tl::unexpected<ReadFailure> failureOf(const base::Error& error, const ReadPhoto& soFar)
{
    return tl::make_unexpected(
        ReadFailure{error, soFar.contentHash, soFar.metadata, soFar.fileSize, soFar.modifiedAt});
}

tl::expected<ReadPhoto, ReadFailure> readBytes(QByteArray bytes, qint64 modifiedAt,
                                               const ReadOptions& options)
{
    ReadPhoto photo;
    photo.fileSize = bytes.size();
    photo.modifiedAt = modifiedAt;
    if (bytes.isEmpty())
        return failureOf({ErrorCode::FileEmpty, QStringLiteral("the file has no bytes")}, photo);
    if (options.withHash)
        photo.contentHash = sha256(bytes);
    const PictureFormat format = sniffFormat(bytes);
    photo.format = formatName(format);
    domain::PhotoMetadata metadata = metadata::readMetadata(bytes);
    if (comesUpright(format))
        metadata.orientation = 1; // or whoever looks at the metadata would turn the picture again
    const int orientation = metadata.orientation;
    if (options.withMetadata)
        photo.metadata = std::move(metadata);
    Result<DecodedPicture> picture = decode(format, bytes, {options.minShortSide, options.maxPixels});
    if (!picture)
        return failureOf(picture.error(), photo);
    photo.width = swapsSides(orientation) ? picture->height : picture->width;
    photo.height = swapsSides(orientation) ? picture->width : picture->height;
    // Scaled first, because there are fewer pixels then.
    const bool isConverted = convertToSrgb(picture->image, picture->profile);
    photo.hasOwnColors = isConverted || picture->hasInks;
    photo.image = turnUpright(std::move(picture->image), orientation);
    photo.original = std::move(bytes);
    return photo;
}

} // namespace

Result<void> checkSize(qint64 width, qint64 height, const DecodeOptions& options)
{
    constexpr qint64 kLimit = std::numeric_limits<int>::max();
    if (width <= 0 || height <= 0)
        return fail(ErrorCode::FileCorrupt,
                    QStringLiteral("a picture of %1×%2 pixels").arg(width).arg(height));
    if (width > kLimit || height > kLimit || width > options.maxPixels / height) {
        return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1×%2 pixels, the limit is %3 in all")
                                                  .arg(width)
                                                  .arg(height)
                                                  .arg(options.maxPixels));
    }
    return {};
}

tl::expected<ReadPhoto, ReadFailure> readPhoto(const QString& path, const ReadOptions& options)
{
    try {
        Result<FileBytes> file = readFile(path, options.maxFileBytes);
        if (!file)
            return tl::make_unexpected(ReadFailure{file.error(), {}, {}, 0, 0});
        return readBytes(std::move(file->bytes), file->modifiedAt, options);
    } catch (const std::bad_alloc&) {
        return tl::make_unexpected(ReadFailure{
            {ErrorCode::OutOfMemory, QStringLiteral("not enough memory for the picture")}, {}, {}, 0, 0});
    }
}

tl::expected<ReadPhoto, ReadFailure> readPhotoBytes(QByteArray bytes, const ReadOptions& options)
{
    try {
        return readBytes(std::move(bytes), 0, options);
    } catch (const std::bad_alloc&) {
        return tl::make_unexpected(ReadFailure{
            {ErrorCode::OutOfMemory, QStringLiteral("not enough memory for the picture")}, {}, {}, 0, 0});
    }
}

bool hasPhotoExtension(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return false;
    const QStringView extension = fileName.sliced(dot + 1);
    return std::any_of(kExtensions.begin(), kExtensions.end(), [extension](const char* known) {
        return extension.compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0;
    });
}

} // namespace scenekeeper::imaging
