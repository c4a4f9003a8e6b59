// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/archivepictures.h"

#include "core/base/threadpriority.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/storage/catalog.h"
#include "core/training/parallelfor.h"

#include <algorithm>
#include <atomic>

namespace scenekeeper::feedback {

using base::ErrorCode;
using domain::PixelImage;

namespace {

bool isGone(ErrorCode code)
{
    return code == ErrorCode::FileVanished || code == ErrorCode::Offline || code == ErrorCode::NotFound;
}

/// Counts what several threads come across.
struct Counts
{
    std::atomic<qint64> missing = 0;
    std::atomic<qint64> changed = 0;
    std::atomic<qint64> unreadable = 0;
};

/// From the first file that still has the content; what hinders the last one counts.
PixelImage readOne(const WantedPicture& wanted, const ReadPicturesOptions& options, Counts& counts)
{
    std::atomic<qint64>* hindrance = &counts.missing;
    for (const QString& file : wanted.files) {
        imaging::ReadOptions reading;
        reading.minShortSide = std::max(options.width, options.height);
        reading.withMetadata = false;
        const auto photo = imaging::readPhoto(file, reading);
        if (photo && photo->contentHash == wanted.contentHash)
            return imaging::resizeTo(photo->image, options.width, options.height);
        if (photo ||
            (!photo.error().contentHash.isEmpty() && photo.error().contentHash != wanted.contentHash))
            hindrance = &counts.changed;
        else
            hindrance = isGone(photo.error().error.code) ? &counts.missing : &counts.unreadable;
    }
    ++*hindrance;
    return {};
}

} // namespace

base::Result<ArchivePictures> readPictures(const std::vector<WantedPicture>& wanted,
                                           const ReadPicturesOptions& options)
{
    constexpr std::size_t kAtOnce = 8;
    ArchivePictures pictures;
    pictures.images.resize(wanted.size());
    Counts counts;
    const auto read = [&](std::size_t begin, std::size_t end) {
        base::lowerThisThreadsPriority();
        for (std::size_t i = begin; i < end; ++i) {
            if (options.pause != nullptr)
                options.pause->waitWhilePaused(options.stop);
            if (options.stop.stop_requested())
                return false;
            pictures.images[i] = readOne(wanted[i], options, counts);
        }
        return true;
    };
    if (!training::parallelFor({wanted.size(), kAtOnce, options.workers, options.stop, options.onProgress},
                               read))
        return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while reading photographs"));
    pictures.passedOver = {counts.missing, counts.changed, counts.unreadable};
    return pictures;
}

std::vector<const PixelImage*> ReadablePictures::pointers() const
{
    std::vector<const PixelImage*> all;
    for (const PixelImage& image : images)
        all.push_back(&image);
    return all;
}

base::Result<ReadablePictures> readReadable(const std::vector<WantedPicture>& wanted,
                                            const ReadPicturesOptions& options)
{
    auto read = readPictures(wanted, options);
    if (!read)
        return tl::make_unexpected(read.error());
    ReadablePictures readable{{}, {}, read->passedOver};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (read->images[i].isEmpty())
            continue;
        readable.of.push_back(i);
        readable.images.push_back(std::move(read->images[i]));
    }
    return readable;
}

base::Result<WantedPicture> wantedPicture(storage::Catalog& catalog, const QByteArray& contentHash)
{
    const auto copies = catalog.photos().withContent(contentHash);
    if (!copies)
        return tl::make_unexpected(copies.error());
    WantedPicture wanted{{}, contentHash};
    for (const domain::Photo& copy : *copies) {
        const auto path = catalog.photos().absolutePath(copy.id);
        if (!path)
            return tl::make_unexpected(path.error());
        wanted.files.append(*path);
    }
    return wanted;
}

} // namespace scenekeeper::feedback
