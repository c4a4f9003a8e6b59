// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/filelayer.h"

#include "core/base/userattributes.h"

#include <QFile>
#include <QString>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kFileMode = 0666;
constexpr mode_t kFolderMode = 0777;
constexpr mode_t kPermissions = 0777; ///< a copy never runs as somebody else
constexpr qint64 kNanosecondsPerSecond = 1'000'000'000;

tl::unexpected<base::Error> failed(const char* what, const QByteArray& name, ErrorCode fallback)
{
    const int number = errno;
    const ErrorCode code =
        number == EEXIST ? ErrorCode::NameTaken : base::errorCodeFromErrno(number, fallback);
    return fail(code, u"cannot %1 %2: %3"_s.arg(QLatin1String(what), QFile::decodeName(name),
                                                qt_error_string(number)));
}

Result<void> done(int result, const char* what, const QByteArray& name)
{
    if (result != 0)
        return failed(what, name, ErrorCode::WriteFailed);
    return {};
}

Result<Descriptor> opened(int number, const char* what, const QByteArray& name, ErrorCode fallback)
{
    if (number < 0)
        return failed(what, name, fallback);
    return Descriptor(number);
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Result<void> FileLayer::makePath(const QByteArray& path)
{
    for (qsizetype slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        const QByteArray part = path.first(slash);
        if (::mkdir(part.constData(), kFolderMode) != 0 && errno != EEXIST)
            return failed("make the folder", part, ErrorCode::WriteFailed);
    }
    if (::mkdir(path.constData(), kFolderMode) != 0 && errno != EEXIST)
        return failed("make the folder", path, ErrorCode::WriteFailed);
    return {};
}

Result<Descriptor> FileLayer::openTop(const QByteArray& path)
{
    return opened(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC),
                  "open the folder", path, ErrorCode::WriteFailed);
}

Result<void> FileLayer::makeFolder(const Descriptor& parent, const QByteArray& name)
{
    return done(::mkdirat(parent.number(), name.constData(), kFolderMode), "make the folder", name);
}

Result<Descriptor> FileLayer::openFolder(const Descriptor& parent, const QByteArray& name)
{
    const int number =
        ::openat(parent.number(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0 && (errno == ENOTDIR || errno == ELOOP))
        return fail(ErrorCode::NotAFile, u"%1 is no folder"_s.arg(QFile::decodeName(name)));
    return opened(number, "open the folder", name, ErrorCode::WriteFailed);
}

Result<Descriptor> FileLayer::openSource(const QByteArray& path)
{
    // Not to wait for a pipe.
    return opened(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC), "open", path,
                  ErrorCode::ReadFailed);
}

Result<Descriptor> FileLayer::openFile(const Descriptor& folder, const QByteArray& name)
{
    return opened(::openat(folder.number(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC),
                  "open", name, ErrorCode::ReadFailed);
}

Result<Descriptor> FileLayer::createFile(const Descriptor& folder, const QByteArray& name)
{
    return opened(::openat(folder.number(), name.constData(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode),
                  "create", name, ErrorCode::WriteFailed);
}

Result<Descriptor> FileLayer::openLog(const Descriptor& folder, const QByteArray& name)
{
    return opened(::openat(folder.number(), name.constData(),
                           O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, kFileMode),
                  "open", name, ErrorCode::WriteFailed);
}

Result<bool> FileLayer::lock(const Descriptor& file)
{
    if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return false;
    return failed("lock", "the destination", ErrorCode::WriteFailed);
}

Result<bool> FileLayer::shareBlocks(const Descriptor& from, const Descriptor& to)
{
    if (::ioctl(to.number(), FICLONE, from.number()) == 0)
        return true;
    if (errno == ENOSPC || errno == EDQUOT)
        return failed("write", "a copy", ErrorCode::WriteFailed);
    return false;
}

Result<qsizetype> FileLayer::read(const Descriptor& file, QByteArray& block)
{
    ssize_t count = 0;
    do {
        count = ::read(file.number(), block.data(), static_cast<std::size_t>(block.size()));
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return failed("read", "the file", ErrorCode::ReadFailed);
    return count;
}

Result<void> FileLayer::write(const Descriptor& file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(file.number(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed("write", "the file", ErrorCode::WriteFailed);
        bytes = bytes.sliced(count);
    }
    return {};
}

void FileLayer::copyAttributes(const Descriptor& from, const Descriptor& to)
{
    // First: a file that may not be written takes no attributes any more.
    base::copyUserAttributes(from.number(), to.number());
    struct stat info = {};
    if (::fstat(from.number(), &info) == 0)
        (void)::fchmod(to.number(), info.st_mode & kPermissions);
}

Result<void> FileLayer::setModified(const Descriptor& file, qint64 nanoseconds)
{
    const timespec time{nanoseconds / kNanosecondsPerSecond, nanoseconds % kNanosecondsPerSecond};
    const timespec both[2] = {time, time};
    return done(::futimens(file.number(), both), "set the time of", "the file");
}

Result<void> FileLayer::syncFile(const Descriptor& file)
{
    return done(::fsync(file.number()), "sync", "the file");
}

Result<void> FileLayer::syncAll(const Descriptor& folder)
{
    return done(::syncfs(folder.number()), "sync", "the destination");
}

void FileLayer::forget(const Descriptor& file)
{
    ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
}

Result<FileFacts> FileLayer::facts(const Descriptor& folder, const QByteArray& name)
{
    struct stat info = {};
    if (::fstatat(folder.number(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return failed("look at", name, ErrorCode::ReadFailed);
    return toFacts(info);
}

Result<FileFacts> FileLayer::facts(const Descriptor& file)
{
    struct stat info = {};
    if (::fstat(file.number(), &info) != 0)
        return failed("look at", "the file", ErrorCode::ReadFailed);
    return toFacts(info);
}

Result<void> FileLayer::rename(const Descriptor& folder, const QByteArray& from, const QByteArray& to)
{
    if (::renameat2(folder.number(), from.constData(), folder.number(), to.constData(), RENAME_NOREPLACE) ==
        0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return failed("name", to, ErrorCode::WriteFailed);
    // Old kernels, and file systems that cannot: a link is never made over anything either.
    if (::linkat(folder.number(), from.constData(), folder.number(), to.constData(), 0) == 0)
        return remove(folder, from);
    if (errno == EEXIST)
        return failed("name", to, ErrorCode::WriteFailed);
    // Neither (FAT through FUSE): only this process writes here, as the lock says.
    if (facts(folder, to))
        return fail(ErrorCode::NameTaken, u"%1 exists"_s.arg(QFile::decodeName(to)));
    return done(::renameat(folder.number(), from.constData(), folder.number(), to.constData()), "name", to);
}

Result<void> FileLayer::linkSource(const QByteArray& path, const Descriptor& folder, const QByteArray& name)
{
    return done(::linkat(AT_FDCWD, path.constData(), folder.number(), name.constData(), AT_SYMLINK_FOLLOW),
                "link", name);
}

Result<void> FileLayer::linkFile(const Descriptor& fromFolder, const QByteArray& from,
                                 const Descriptor& folder, const QByteArray& name)
{
    return done(::linkat(fromFolder.number(), from.constData(), folder.number(), name.constData(), 0), "link",
                name);
}

Result<void> FileLayer::makeSymlink(const QByteArray& path, const Descriptor& folder, const QByteArray& name)
{
    return done(::symlinkat(path.constData(), folder.number(), name.constData()), "link", name);
}

Result<void> FileLayer::remove(const Descriptor& folder, const QByteArray& name)
{
    return done(::unlinkat(folder.number(), name.constData(), 0), "remove", name);
}

Result<void> FileLayer::removeSource(const QByteArray& path)
{
    return done(::unlink(path.constData()), "remove", path);
}

} // namespace scenekeeper::archive
