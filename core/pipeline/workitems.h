// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/boundedqueue.h"
#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/domain/pixelimage.h"
#include "core/domain/runs.h"
#include "core/inference/classifier.h"
#include "core/pipeline/foldersidecars.h"
#include "core/storage/photorepository.h"
#include "core/storage/rootrepository.h"
#include "core/storage/sidecarrepository.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace scenekeeper::pipeline {

/// A file that the scanner offers, with what the directory said of it.
struct FoundFile
{
    QString path; ///< absolute
    storage::PhotoLocation location;
    qint64 fileSize = 0;   ///< bytes
    qint64 modifiedAt = 0; ///< nanoseconds since 1970 UTC
    bool named = false;    ///< given by the user, so tried whatever its extension
    FoundSidecars sidecars;
};

/// What the store stage does to the catalogue's row of a file.
enum class CatalogChange {
    None,
    Save,        ///< `photo` as read, and `output` where there is one
    Touch,       ///< same content, new file time
    Describe,    ///< same file, other metadata in `photo`: a sidecar has changed
    MarkPresent, ///< was missing, is back unchanged
    MarkMissing, ///< vanished between scan and read
};

/// What the sidecars of a file say that have changed since they were read last.
struct ReadSidecars
{
    QString stamp;
    base::Result<storage::SidecarWords> words; ///< or why one of them cannot be read
    bool haveFacts = false;                    ///< they say more than labels
};

/// A file that has its outcome, on its way into the catalogue.
struct EndedFile
{
    QString path; ///< absolute; bytes that are not UTF-8 shown as U+FFFD
    domain::FileStatus status = domain::FileStatus::Done;
    std::optional<base::Error> failure;
    CatalogChange change = CatalogChange::None;
    std::optional<storage::KnownFile> known; ///< the row before this run
    bool moved = false;                      ///< known at another place, which it has left
    domain::Photo photo;
    std::optional<inference::ClassifierOutput> output;
    QByteArray thumbnail;                  ///< JPEG, empty where there is none
    std::optional<quint64> perceptualHash; ///< of a picture that was decoded
    std::optional<ReadSidecars> sidecars;  ///< none: nothing new in them
};

/// A photo on its way to the network.
struct DecodedPhoto
{
    EndedFile file;
    domain::PixelImage input; ///< exactly the model's input size
};

using FoundQueue = base::BoundedQueue<FoundFile>;
using DecodedQueue = base::BoundedQueue<DecodedPhoto>;
using EndedQueue = base::BoundedQueue<EndedFile>;

/// The outcome of a file that failed with `error`.
[[nodiscard]] inline EndedFile failedFile(QString path, base::Error error)
{
    EndedFile file;
    file.path = std::move(path);
    file.status = domain::FileStatus::Failed;
    file.failure = std::move(error);
    return file;
}

} // namespace scenekeeper::pipeline
