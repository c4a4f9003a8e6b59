// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/pauseswitch.h"
#include "core/domain/pixelimage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::feedback {

/// A photograph to be read again.
struct WantedPicture
{
    QStringList files;      ///< that had this content, when they were last seen
    QByteArray contentHash; ///< SHA-256
};

/// Photographs whose files gave no picture.
struct PassedOverPictures
{
    qint64 missing = 0;    ///< offline, moved or deleted
    qint64 changed = 0;    ///< the file holds another content now
    qint64 unreadable = 0; ///< it is there and cannot be read or decoded

    [[nodiscard]] qint64 all() const { return missing + changed + unreadable; }
};

struct ArchivePictures
{
    std::vector<domain::PixelImage> images; ///< one for each that was wanted; empty where it was passed over
    PassedOverPictures passedOver;
};

/// Of pictures that were wanted, those that there are.
struct ReadablePictures
{
    std::vector<std::size_t> of; ///< into what was wanted
    std::vector<domain::PixelImage> images;
    PassedOverPictures passedOver;

    [[nodiscard]] std::vector<const domain::PixelImage*> pointers() const;
};

struct ReadPicturesOptions
{
    int width = 0; ///< pixels that every picture is brought to
    int height = 0;
    int workers = 0; ///< threads of low priority; 0: one a processor core
    std::stop_token stop;
    std::function<void(qint64 done, qint64 total)> onProgress; ///< on the caller's thread
    base::PauseSwitch* pause = nullptr; ///< holds reading up between two photographs; outlives the call
};

/// Reads photographs from their files. One whose file is gone, cannot be read or is another one now is passed
/// over and counted. Fails with Cancelled only.
[[nodiscard]] base::Result<ArchivePictures> readPictures(const std::vector<WantedPicture>& wanted,
                                                         const ReadPicturesOptions& options);

/// The same without those that were passed over.
[[nodiscard]] base::Result<ReadablePictures> readReadable(const std::vector<WantedPicture>& wanted,
                                                          const ReadPicturesOptions& options);

/// All files of a catalogue that had this content. Used on the catalogue's thread; fails as that does.
[[nodiscard]] base::Result<WantedPicture> wantedPicture(storage::Catalog& catalog,
                                                        const QByteArray& contentHash);

} // namespace scenekeeper::feedback
