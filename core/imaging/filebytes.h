// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace scenekeeper::imaging {

/// A file's bytes and the time it bore when they were read.
struct FileBytes
{
    QByteArray bytes;
    qint64 modifiedAt = 0; ///< nanoseconds since 1970 UTC
};

/// Reads a whole regular file once; size and time are those of the bytes returned, also when another program
/// writes to the file meanwhile (then it is read again, and refused as ReadFailed if it does not come to
/// rest). Folders, pipes, sockets and devices are NotAFile and never waited for. Thread-safe.
[[nodiscard]] base::Result<FileBytes> readFile(const QString& path, qint64 maxBytes);

/// Up to `maxBytes` bytes from the start of a regular file; as readFile() otherwise, but of a file that
/// somebody writes to whatever is there.
[[nodiscard]] base::Result<QByteArray> readBeginning(const QString& path, qint64 maxBytes);

} // namespace scenekeeper::imaging
