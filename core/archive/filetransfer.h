// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/opendestination.h"
#include "core/domain/scenelabels.h"

#include <QByteArray>
#include <functional>
#include <optional>
#include <stop_token>

namespace scenekeeper::archive {

/// One file on its way to a temporary name in its target folder.
struct Transfer
{
    QByteArray source; ///< absolute path
    Folder folder;
    QByteArray temporary;
    QByteArray sha256;                           ///< that it must have
    const domain::SceneLabels* labels = nullptr; ///< to be put into the copy; none: it is as the source
    FileFacts facts;                             ///< of the source, when it was read
    QByteArray copySha256;                       ///< that the copy must have
    QByteArray sha512;                           ///< of the copy; empty where it is not asked for
    qint64 copyBytes = 0;
    qint64 modifiedAt = 0;                  ///< of the copy
    std::optional<base::Error> notEmbedded; ///< why the copy is as the source all the same
    bool sharesBlocks = false;              ///< with the source: nothing was read yet
};

struct TransferOptions
{
    bool mayShareBlocks = false;
    bool withSha512 = false;
    std::stop_token stop;              ///< ends it within a file, with Cancelled
    std::function<void(qint64)> moved; ///< told of bytes that were read or written
};

// Each leaves nothing behind under the temporary name where it fails, if it can. Thread-safe for different
// files.

/// Reads the source once. SourceChanged where it is not what it must be. What cannot hold labels is copied as
/// it is.
[[nodiscard]] base::Result<void> writeCopy(FileLayer& layer, Transfer& transfer,
                                           const TransferOptions& options);

/// Reads the copy, from the disk, once it was synced. CopyDiffers where it is not what it must be.
[[nodiscard]] base::Result<void> verifyCopy(FileLayer& layer, Transfer& transfer,
                                            const TransferOptions& options);

/// The digests of what is under this name, read from the disk.
struct FileDigests
{
    QByteArray sha256;
    QByteArray sha512; ///< empty where it is not asked for
};
[[nodiscard]] base::Result<FileDigests> digestsOf(FileLayer& layer, const Descriptor& file,
                                                  const TransferOptions& options);

} // namespace scenekeeper::archive
