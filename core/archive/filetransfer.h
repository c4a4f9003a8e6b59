// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/opendestination.h"

#include <QByteArray>

namespace scenekeeper::archive {

/// One file on its way to a temporary name in its target folder.
struct Transfer
{
    QByteArray source; ///< absolute path
    Folder folder;
    QByteArray temporary;
    QByteArray sha256;         ///< that it must have
    QByteArray sha512;         ///< found; empty where it is not asked for
    FileFacts facts;           ///< of the source, when it was read
    qint64 modifiedAt = 0;     ///< of the copy
    bool sharesBlocks = false; ///< with the source: nothing was read yet
};

struct TransferOptions
{
    bool mayShareBlocks = false;
    bool withSha512 = false;
};

// Each leaves nothing behind under the temporary name where it fails, if it can. Thread-safe for different
// files.

/// Reads the source once. SourceChanged where it is not what it must be.
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
[[nodiscard]] base::Result<FileDigests> digestsOf(FileLayer& layer, const Descriptor& file, bool withSha512);

} // namespace scenekeeper::archive
