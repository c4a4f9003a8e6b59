// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/filebytes.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int kAttempts = 3;

class FileDescriptor
{
public:
    explicit FileDescriptor(int number) : m_number(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

QString errnoText(const char* action, int number)
{
    return QStringLiteral("%1: %2").arg(QString::fromUtf8(action),
                                        QString::fromStdString(std::generic_category().message(number)));
}

tl::unexpected<base::Error> openFailure(const QString& path, int number)
{
    // A name that is not valid UTF-8 cannot pass through a QString: what is left has U+FFFD in it and is
    // found nowhere. Saying "vanished" would send the user looking in the wrong place.
    if (number == ENOENT && path.contains(QChar::ReplacementCharacter))
        return fail(ErrorCode::InvalidFileName, QStringLiteral("the name is not valid UTF-8"));
    if (number == ENAMETOOLONG || number == EILSEQ || number == EINVAL)
        return fail(ErrorCode::InvalidFileName, errnoText("cannot open", number));
    if (number == ENXIO || number == ENODEV) // a socket, or a device without a driver
        return fail(ErrorCode::NotAFile, QStringLiteral("not a regular file"));
    return fail(base::errorCodeFromErrno(number, ErrorCode::ReadFailed), errnoText("cannot open", number));
}

qint64 modificationTime(const struct stat& status)
{
    return static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// Up to `size` bytes from the start; fewer when the file ends before.
Result<QByteArray> readBytes(int file, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const ssize_t count = ::pread(file, bytes.data() + done, static_cast<std::size_t>(size - done), done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(base::errorCodeFromErrno(errno, ErrorCode::ReadFailed),
                        errnoText("cannot read", errno));
        if (count == 0)
            break;
        done += count;
    }
    bytes.truncate(done);
    return bytes;
}

Result<FileDescriptor> openFile(const QString& path)
{
    const QByteArray name = path.toUtf8();
    if (name.isEmpty() || name.contains('\0'))
        return fail(ErrorCode::InvalidFileName, QStringLiteral("the name is empty or has a zero byte"));
    // O_NONBLOCK: opening a pipe without a writer must not wait for one. It changes nothing for regular
    // files.
    FileDescriptor file(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        return openFailure(path, errno);
    return file;
}

/// Of a regular file; NotAFile else.
Result<struct stat> statusOf(int file)
{
    struct stat status = {};
    if (::fstat(file, &status) != 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::ReadFailed), errnoText("cannot read", errno));
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorCode::NotAFile, S_ISDIR(status.st_mode) ? QStringLiteral("a folder, not a file")
                                                                 : QStringLiteral("not a regular file"));
    }
    return status;
}

/// One attempt; nothing when the file changed under it.
Result<std::optional<FileBytes>> readOnce(int file, qint64 maxBytes)
{
    const Result<struct stat> before = statusOf(file);
    if (!before)
        return tl::make_unexpected(before.error());
    if (before->st_size > maxBytes) {
        return fail(
            ErrorCode::ImageTooLarge,
            QStringLiteral("the file has %1 bytes, the limit is %2").arg(before->st_size).arg(maxBytes));
    }
    Result<QByteArray> bytes = readBytes(file, before->st_size);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    struct stat after = {};
    if (::fstat(file, &after) != 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::ReadFailed), errnoText("cannot read", errno));
    if (after.st_size != bytes->size() || modificationTime(after) != modificationTime(*before))
        return std::nullopt;
    if (bytes->isEmpty())
        return fail(ErrorCode::FileEmpty, QStringLiteral("the file has no bytes"));
    return FileBytes{std::move(*bytes), modificationTime(*before)};
}

} // namespace

Result<FileBytes> readFile(const QString& path, qint64 maxBytes)
{
    const Result<FileDescriptor> file = openFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        Result<std::optional<FileBytes>> result = readOnce(file->number(), maxBytes);
        if (!result)
            return tl::make_unexpected(result.error());
        if (*result)
            return std::move(**result);
    }
    return fail(ErrorCode::ReadFailed, QStringLiteral("another program is writing to the file"));
}

Result<QByteArray> readBeginning(const QString& path, qint64 maxBytes)
{
    const Result<FileDescriptor> file = openFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    if (const Result<struct stat> status = statusOf(file->number()); !status)
        return tl::make_unexpected(status.error());
    return readBytes(file->number(), maxBytes);
}

} // namespace scenekeeper::imaging
