// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"

#include "core/metadata/capturetimereader.h"
#include "core/metadata/iptcdigest.h"
#include "core/metadata/jpegsegments.h"
#include "core/metadata/photofields.h"
#include "core/metadata/positionreader.h"
#include "core/metadata/toolkit.h"
#include "core/metadata/xmpvocabulary.h"

#include <exiv2/exiv2.hpp>

namespace scenekeeper::metadata {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::PhotoMetadata;

namespace {

PhotoMetadata readWithExiv2(const QByteArray& file, bool iptcIsNewer)
{
    PhotoMetadata metadata;
    std::unique_ptr<Exiv2::Image> image;
    try {
        image = openImage(file);
    } catch (const std::exception&) {
        metadata.notes << QStringLiteral("metadata: none that is known in a file of this kind");
        return metadata;
    }
    try {
        image->readMetadata();
    } catch (const std::exception&) {
        // What was read before the broken place is still used.
        metadata.notes << QStringLiteral("metadata: broken, read in part");
    }
    const Blocks blocks{image->exifData(), image->iptcData(), image->xmpData(), iptcIsNewer};
    readCaptureTime(blocks, metadata);
    readPosition(blocks, metadata);
    readCameraFields(blocks, metadata);
    readDescriptiveFields(blocks, metadata);
    return metadata;
}

} // namespace

void initializeToolkit()
{
    const std::lock_guard lock(xmpMutex());
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize();
    Exiv2::XmpProperties::registerNs(kOwnUri.toString().toStdString(), kOwnPrefix.toString().toStdString());
#ifdef EXV_ENABLE_BMFF
    Exiv2::enableBMFF(true); // HEIC, AVIF, CR3; always on since 0.28
#endif
}

PhotoMetadata readMetadata(const QByteArray& file)
{
    const JpegSegments segments = scanJpegSegments(file);
    if (segments.isJpeg && !segments.hasAny())
        return {};
    // Most camera files have EXIF only and need not wait for one another.
    std::unique_lock lock(xmpMutex(), std::defer_lock);
    if (!segments.isJpeg || segments.hasXmp)
        lock.lock();
    try {
        return readWithExiv2(file, segments.hasIptc && segments.hasXmp && iptcIsNewerThanXmp(file));
    } catch (const std::exception&) {
        PhotoMetadata metadata;
        metadata.notes << QStringLiteral("metadata: unreadable");
        return metadata;
    }
}

Result<Preview> largestPreview(const QByteArray& file)
{
    const std::lock_guard lock(xmpMutex());
    try {
        const std::unique_ptr<Exiv2::Image> image = openImage(file);
        image->readMetadata();
        const Exiv2::PreviewManager manager(*image);
        const Exiv2::PreviewPropertiesList found = manager.getPreviewProperties(); // smallest first
        for (auto it = found.rbegin(); it != found.rend(); ++it) {
            if (it->mimeType_ != "image/jpeg")
                continue;
            const Exiv2::PreviewImage preview = manager.getPreviewImage(*it);
            return Preview{QByteArray(reinterpret_cast<const char*>(preview.pData()),
                                      static_cast<qsizetype>(preview.size())),
                           static_cast<int>(image->pixelWidth()), static_cast<int>(image->pixelHeight())};
        }
    } catch (const std::exception&) {
        return fail(ErrorCode::FileCorrupt, QStringLiteral("the raw file cannot be read"));
    }
    return fail(ErrorCode::UnsupportedFormat, QStringLiteral("the raw file has no JPEG preview inside"));
}

} // namespace scenekeeper::metadata
