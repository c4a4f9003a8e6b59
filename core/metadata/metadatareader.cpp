// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"

#include <exiv2/exiv2.hpp>

#include <memory>
#include <mutex>

namespace scenekeeper::metadata {

namespace {

std::unique_ptr<Exiv2::Image> openImage(const QByteArray& file)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(file.constData()),
                                           static_cast<long>(file.size()));
    return std::unique_ptr<Exiv2::Image>(image.release());
}

std::mutex& xmpMutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

void initializeToolkit()
{
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize();
    Exiv2::enableBMFF(true);
}

domain::PhotoMetadata readMetadata(const QByteArray& file)
{
    domain::PhotoMetadata metadata;
    try {
        const std::lock_guard lock(xmpMutex());
        const std::unique_ptr<Exiv2::Image> image = openImage(file);
        image->readMetadata();
        const auto found = image->exifData().findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        if (found != image->exifData().end() && found->count() > 0) {
            const auto value = found->toLong();
            metadata.orientation = value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        }
    } catch (const std::exception&) {
        metadata.notes << QStringLiteral("metadata: unreadable");
    }
    return metadata;
}

base::Result<QByteArray> largestPreview(const QByteArray&)
{
    return base::fail(base::ErrorCode::UnsupportedFormat, QStringLiteral("no preview in the file"));
}

} // namespace scenekeeper::metadata
