// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/regularfile.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;

base::Result<std::unique_ptr<QFile>> openRegularFile(const QByteArray& path, Links links)
{
    // O_NONBLOCK: opening a pipe must not wait for a writer.
    const int flags =
        O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (links == Links::Refuse ? O_NOFOLLOW : 0);
    const int number = ::open(path.constData(), flags);
    if (number < 0) {
        const int reason = errno;
        if (reason == ENXIO || reason == ENODEV)
            return fail(ErrorCode::NotAFile, QStringLiteral("not a regular file"));
        if (reason == ELOOP && links == Links::Refuse)
            return fail(ErrorCode::NotAFile, QStringLiteral("a link, not a file"));
        return fail(base::errorCodeFromErrno(reason, ErrorCode::ReadFailed), qt_error_string(reason));
    }
    struct stat status = {};
    if (::fstat(number, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(number);
        return fail(ErrorCode::NotAFile, QStringLiteral("not a regular file"));
    }
    ::posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL);
    auto file = std::make_unique<QFile>();
    if (!file->open(number, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(number);
        return fail(ErrorCode::ReadFailed, file->errorString());
    }
    return file;
}

} // namespace scenekeeper::archive
