// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/databasefile.h"

#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUuid>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <unistd.h>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLogSwitchPatience{10};
constexpr std::chrono::milliseconds kLogSwitchPause{5};

} // namespace

Result<void> requireFile(const QString& file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"%1 does not exist"_s.arg(file));
    if (!info.isFile())
        return fail(ErrorCode::NotAFile, u"%1 is not a file"_s.arg(file));
    if (!info.isReadable())
        return fail(ErrorCode::PermissionDenied, u"%1 cannot be read"_s.arg(file));
    return {};
}

Result<void> requireFolderFor(const QString& file)
{
    const QFileInfo info(file);
    if (file.isEmpty() || info.fileName().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"no file name"_s);
    const QString folder = info.absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::PermissionDenied, u"folder %1 cannot be created"_s.arg(folder));
    if (!QFileInfo(folder).isWritable())
        return fail(ErrorCode::PermissionDenied, u"folder %1 cannot be written"_s.arg(folder));
    return {};
}

Result<void> makeRoomFor(const QString& file)
{
    const QFileInfo info(file);
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::NotAFile, u"%1 is not a file"_s.arg(file));
    if (const Result<void> folder = requireFolderFor(file); !folder)
        return folder;
    if (info.exists() && !(info.isReadable() && info.isWritable()))
        return fail(ErrorCode::PermissionDenied, u"%1 cannot be written"_s.arg(file));
    return {};
}

Result<void> enableWriteAheadLog(Connection& connection)
{
    // The switch needs the file for itself for a moment, and SQLite does not wait for that by itself.
    const QDeadlineTimer deadline(kLogSwitchPatience);
    for (;;) {
        const Result<void> done = connection.runOnce(sqlite::enableWriteAheadLog());
        if (done || done.error().code != ErrorCode::DatabaseBusy || deadline.hasExpired())
            return done;
        QThread::msleep(static_cast<unsigned long>(kLogSwitchPause.count()));
    }
}

bool wasLeftOpen(const QString& file)
{
    return QFileInfo(sqlite::logFile(file)).size() > 0;
}

bool isWatchable(const QString& file)
{
    return QFileInfo::exists(sqlite::logIndexFile(file));
}

Result<void> flushToDisk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::WriteFailed),
                    u"%1 cannot be flushed"_s.arg(path));
    return {};
}

void flushFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<void> copyDatabase(Connection& connection, const QString& target)
{
    if (QFileInfo::exists(target))
        return fail(ErrorCode::WriteFailed, u"%1 exists already"_s.arg(target));
    const QString unfinished = target + u".part-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Result<void> copied = connection.run(sqlite::copyInto(), {unfinished});
    if (copied)
        copied = flushToDisk(unfinished);
    if (copied && !QFile::rename(unfinished, target))
        copied = fail(ErrorCode::WriteFailed, u"%1 cannot be created"_s.arg(target));
    if (!copied)
        QFile::remove(unfinished);
    return copied;
}

} // namespace scenekeeper::storage
