// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/sourcecheck.h"

#include "core/imaging/digester.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;
constexpr qsizetype kBlock = qsizetype{1} << 20;

using StatCall = int (*)(const char*, struct stat*);

Result<FileFacts> askFor(const QString& path, StatCall call)
{
    struct stat info = {};
    if (call(QFile::encodeName(path).constData(), &info) != 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::ReadFailed), path);
    return toFacts(info);
}

FileFacts::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileFacts::Kind::File;
    if (S_ISDIR(mode))
        return FileFacts::Kind::Folder;
    return S_ISLNK(mode) ? FileFacts::Kind::Link : FileFacts::Kind::Other;
}

} // namespace

FileFacts toFacts(const struct stat& info)
{
    return {kindOf(info.st_mode), info.st_size,
            info.st_mtim.tv_sec * kNanosecondsPerSecond + info.st_mtim.tv_nsec, info.st_dev, info.st_ino};
}

Result<FileFacts> factsOf(const QString& path)
{
    return askFor(path, ::lstat);
}

Result<FileFacts> factsOfLinked(const QString& path)
{
    return askFor(path, ::stat);
}

Result<QByteArray> sha256OfFile(const QString& path, std::stop_token stop)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::ReadFailed), path);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return fail(ErrorCode::ReadFailed, path);
    imaging::Digester digester({imaging::DigestAlgorithm::Sha256});
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0)
            return fail(ErrorCode::ReadFailed, path);
        if (count == 0)
            break;
        digester.add(QByteArrayView(block).first(count));
    }
    return digester.finish()[imaging::DigestAlgorithm::Sha256];
}

} // namespace scenekeeper::archive
