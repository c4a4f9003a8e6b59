// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/userattributes.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QScopeGuard>
#include <QStorageInfo>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace scenekeeper::base {

namespace {

/// Another program that replaces the file again and again must not keep us for ever.
constexpr int kMaxExchanges = 100;

bool exchange(const QByteArray& first, const QByteArray& second)
{
    return ::renameat2(AT_FDCWD, first.constData(), AT_FDCWD, second.constData(), RENAME_EXCHANGE) == 0;
}

/// Nothing where there is no regular file that can be read.
std::optional<QByteArray> contentOf(const QByteArray& path)
{
    const int descriptor = ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    QFile file;
    struct stat info = {};
    const bool isFile = file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) &&
                        ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
    return isFile ? std::optional(file.readAll()) : std::nullopt;
}

/// The permissions and the user's attributes of the file that it is to replace; true where there is none.
bool takeAfter(const QFile& file, const QByteArray& target)
{
    constexpr mode_t kPermissions = 07777;
    const int replaced = ::open(target.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (replaced >= 0) {
        base::copyUserAttributes(replaced, file.handle());
        ::close(replaced);
    }
    struct stat info = {};
    return ::stat(target.constData(), &info) != 0 ||
           ::fchmod(file.handle(), info.st_mode & kPermissions) == 0;
}

/// On disk, like the file that it is to replace, if there is one.
bool fill(QFile& file, const QByteArray& bytes, const QByteArray& target)
{
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size() &&
           file.flush() && takeAfter(file, target) && ::fsync(file.handle()) == 0;
}

/// Not every file system can do it without a moment between the last look and the renaming.
Result<bool> renameCarefully(const QByteArray& from, const QByteArray& to,
                             const std::optional<QByteArray>& expected)
{
    if (!expected) {
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return true;
        if (errno == EEXIST)
            return false;
    }
    struct stat info = {};
    const bool isThere = ::lstat(to.constData(), &info) == 0;
    if (isThere != expected.has_value() || contentOf(to) != expected)
        return false;
    if (::rename(from.constData(), to.constData()) == 0)
        return true;
    return fail(errorCodeFromErrno(errno, ErrorCode::WriteFailed), QFile::decodeName(to));
}

/// `aside` and `target` have changed places, and what was there was not what was expected: back, so that the
/// newest of what others put there stays there. False where they do not stop.
bool giveBack(const QByteArray& aside, const QByteArray& target, QByteArray put)
{
    std::optional<QByteArray> kept = contentOf(aside);
    for (int i = 0; i < kMaxExchanges; ++i) {
        if (!exchange(aside, target))
            return errno == ENOENT;
        std::optional<QByteArray> taken = contentOf(aside);
        if (taken == put)
            return true;
        // Somebody was faster: what is aside now is newer than what has just been put there.
        put = kept.value_or(QByteArray());
        kept = std::move(taken);
    }
    return false;
}

} // namespace

Result<void> writeFileAtomically(const QString& file, const QByteArray& bytes)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size())
        return commitWhole(out);
    return tl::make_unexpected(writeError(out));
}

Result<void> commitWhole(QSaveFile& file)
{
    const bool isFlushed = file.flush();
    if (isFlushed && file.commit())
        return {};
    const Error error = writeError(file);
    if (!isFlushed)
        file.cancelWriting();
    return tl::make_unexpected(error);
}

Result<bool> replaceFileHolding(const QString& file, const std::optional<QByteArray>& expected,
                                const QByteArray& bytes)
{
    const QByteArray target = QFile::encodeName(file);
    // Named like what an export leaves when it is killed, which sweeps it.
    const QString random = QString::number(QRandomGenerator::global()->generate64(), 36);
    QFile temporary(QFileInfo(file).path() + QStringLiteral("/.scenekeeper-") + random +
                    QStringLiteral(".part"));
    const QByteArray aside = QFile::encodeName(temporary.fileName());
    auto removal = qScopeGuard([&aside] { ::unlink(aside.constData()); });
    if (!fill(temporary, bytes, target))
        return tl::make_unexpected(writeError(temporary));
    temporary.close();
    if (expected && contentOf(target) != expected)
        return false;
    if (!expected || !exchange(aside, target))
        return renameCarefully(aside, target, expected);
    if (contentOf(aside) == expected)
        return true;
    if (giveBack(aside, target, bytes))
        return false;
    removal.dismiss();
    return fail(ErrorCode::WriteFailed,
                QStringLiteral("%1: changed all the time; what was there last may be in %2")
                    .arg(file, temporary.fileName()));
}

Error writeError(const QFileDevice& file)
{
    const auto error = [&file](ErrorCode code, const QString& why) {
        return Error{code, QStringLiteral("%1: %2").arg(file.fileName(), why)};
    };
    if (file.error() == QFileDevice::ResourceError)
        return error(ErrorCode::DiskFull, file.errorString());
    if (file.error() == QFileDevice::PermissionsError)
        return error(ErrorCode::PermissionDenied, file.errorString());
    // Where a part of it could be written, Qt does not say why the rest could not.
    const bool isFull =
        file.isOpen() && QStorageInfo(QFileInfo(file.fileName()).path()).bytesAvailable() == 0;
    return isFull ? error(ErrorCode::DiskFull, qt_error_string(ENOSPC))
                  : error(ErrorCode::WriteFailed, file.errorString());
}

} // namespace scenekeeper::base
