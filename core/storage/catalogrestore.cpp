// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogrestore.h"

#include "core/base/logging.h"
#include "core/storage/automaticbackups.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "core/storage/sqlitedialect.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QThread>
#include <QUuid>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kClosingPause{20};
constexpr qint64 kFirstWithRemovedRoots = 8; ///< and watched ones: version of the schema
constexpr qint64 kFirstWithRootsOfFiles = 10;

base::Error posixError(const QString& what)
{
    const int number = errno;
    return {base::errorCodeFromErrno(number, ErrorCode::WriteFailed),
            what + u": "_s + qt_error_string(number)};
}

/// Another program has the database open: it then locks some bytes of it.
bool isOpenElsewhere(const QString& file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const sqlite::LockedBytes bytes = sqlite::bytesLockedByUsers();
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = bytes.start;
    lock.l_len = bytes.length;
    const bool isLocked = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return isLocked;
}

/// Whoever still has the old file open would take the log of the new one for its own when it ends.
Result<void> waitUntilClosed(const QString& file, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    // Looked at in this order: closing a descriptor gives up the locks that this program has on the file.
    while (Connection::isOpenHere(file) || isOpenElsewhere(file)) {
        if (deadline.hasExpired())
            return fail(ErrorCode::DatabaseBusy, u"%1 is open in another program or window"_s.arg(file));
        QThread::msleep(static_cast<unsigned long>(kClosingPause.count()));
    }
    return {};
}

/// A second name for the file, so that the first is never without one.
Result<void> giveSecondName(const QString& file, const QString& name)
{
    const QByteArray from = QFile::encodeName(file);
    const QByteArray to = QFile::encodeName(name);
    if (::link(from.constData(), to.constData()) == 0)
        return {};
    // File systems without links, as on memory cards.
    if ((errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK) &&
        ::rename(from.constData(), to.constData()) == 0)
        return {};
    return tl::make_unexpected(posixError(u"%1 cannot be set aside as %2"_s.arg(file, name)));
}

Result<void> rename(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return tl::make_unexpected(posixError(u"%1 cannot be named %2"_s.arg(from, to)));
}

/// Nothing came into the place of what was set aside.
void takeBack(const QString& file, const QString& aside)
{
    if (aside.isEmpty())
        return;
    if (QFileInfo::exists(sqlite::logFile(aside)))
        (void)rename(sqlite::logFile(aside), sqlite::logFile(file));
    // Two names of the same: to rename one as the other would leave both.
    if (QFileInfo::exists(file))
        QFile::remove(aside);
    else
        (void)rename(aside, file);
}

/// With what its last writer left in the log. Returns its new name, which `kind` is part of.
Result<QString> setAside(const QString& file, const QString& kind)
{
    if (!QFileInfo::exists(file))
        return QString();
    const QString name = file + kind + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    if (const Result<void> named = giveSecondName(file, name); !named)
        return tl::make_unexpected(named.error());
    // Before the new file comes: SQLite would write the old log into it.
    if (QFileInfo::exists(sqlite::logFile(file))) {
        if (const Result<void> moved = rename(sqlite::logFile(file), sqlite::logFile(name)); !moved) {
            takeBack(file, name);
            return tl::make_unexpected(moved.error());
        }
    }
    QFile::remove(sqlite::logIndexFile(file)); // says nothing that the log does not
    return name;
}

/// Where a link leads: SQLite, too, keeps the log beside the file itself.
QString realFile(const QString& file)
{
    const QFileInfo info(file);
    if (info.exists())
        return info.canonicalFilePath();
    return info.isSymLink() ? info.symLinkTarget() : info.absoluteFilePath();
}

/// What its last writer left in a log of its own would not come along.
Result<void> putIntoOneFile(const QString& file)
{
    const Result<std::unique_ptr<Connection>> connection =
        Connection::open(file, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::make_unexpected(connection.error());
    return (*connection)->runOnce(sqlite::disableWriteAheadLog());
}

/// Of calls that were killed. What another call is just making is younger.
void removeLeftovers(const QString& file, const QString& kind)
{
    constexpr qint64 kOldSeconds = 24LL * 60 * 60;
    const QFileInfo info(file);
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-kOldSeconds);
    // The catalogue's name may hold what a name filter would take for a pattern.
    for (const QFileInfo& other : info.dir().entryInfoList(QDir::Files | QDir::Hidden)) {
        if (other.fileName().startsWith(info.fileName() + kind) && other.lastModified() < old)
            QFile::remove(other.filePath());
    }
}

/// With what is in its log, if it has one, as a catalogue that was set aside may.
Result<void> copyBackup(const QString& backup, const QString& copy)
{
    if (wasLeftOpen(backup)) {
        const Result<std::unique_ptr<Connection>> connection =
            Connection::open(backup, Connection::Mode::ReadOnly);
        if (!connection)
            return tl::make_unexpected(connection.error());
        return copyDatabase(**connection, copy);
    }
    QFile source(backup);
    if (source.copy(copy))
        return {};
    const bool isFull = source.error() == QFileDevice::CopyError && errno == ENOSPC;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::WriteFailed,
                u"%1 cannot be copied to %2: %3"_s.arg(backup, copy, source.errorString()));
}

/// Appends the paths that can be read; false where that ended before the last.
bool readPaths(const QString& file, const std::function<QString(qint64 version)>& query, QStringList& paths)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Mode::ReadOnly);
    if (!connection)
        return false;
    const Result<qint64> version = (*connection)->number(sqlite::schemaVersion());
    if (version.value_or(0) == 0)
        return false; // nothing is left of it
    const QString sql = query(*version);
    if (sql.isEmpty())
        return true;
    const Result<void> read = (*connection)->each(sql, {}, [&paths](const Row& row) {
        if (const QString path = row.text(0); !path.isEmpty())
            paths.append(path);
    });
    return read.has_value();
}

/// From the catalogue, or else also from its newest backup that can be read.
QStringList knownPaths(const QString& catalogFile, const std::function<QString(qint64 version)>& query)
{
    QStringList paths;
    if (readPaths(catalogFile, query, paths))
        return paths;
    for (const CatalogBackup& backup : AutomaticBackups(catalogFile).list()) {
        if (readPaths(backup.file, query, paths))
            break;
    }
    paths.removeDuplicates();
    return paths;
}

} // namespace

Result<void> checkCatalogFile(const QString& catalogFile, const std::stop_token& stop)
{
    return inspectBackup(catalogFile, true, stop).map([](const BackupContents&) {});
}

Result<RestoredCatalog> replaceCatalog(const QString& catalogFile, const QString& replacement,
                                       std::chrono::milliseconds patience)
{
    const Result<BackupContents> contents = inspectBackup(replacement, true);
    if (!contents)
        return tl::make_unexpected(contents.error());
    if (const Result<void> whole = putIntoOneFile(replacement); !whole)
        return tl::make_unexpected(whole.error());
    if (const Result<void> flushed = flushToDisk(replacement); !flushed)
        return tl::make_unexpected(flushed.error());
    // All that takes long comes before: who opens the file once it is closed must not find it in between.
    const QString kind = checkCatalogFile(catalogFile) ? u".replaced-"_s : u".damaged-"_s;
    if (const Result<void> closed = waitUntilClosed(catalogFile, patience); !closed)
        return tl::make_unexpected(closed.error());
    const QString file = realFile(catalogFile);
    const Result<QString> aside = setAside(file, kind);
    if (!aside)
        return tl::make_unexpected(aside.error());
    if (const Result<void> replaced = rename(replacement, file); !replaced) {
        takeBack(file, *aside);
        return tl::make_unexpected(replaced.error());
    }
    flushFolder(QFileInfo(file).absolutePath());
    qCInfo(base::logStorage) << "catalogue replaced; the former one is" << *aside;
    return RestoredCatalog{contents->photos, *aside};
}

Result<RestoredCatalog> restoreBackup(const QString& catalogFile, const QString& backup,
                                      std::chrono::milliseconds patience)
{
    if (const Result<BackupContents> sound = inspectBackup(backup, true); !sound)
        return tl::make_unexpected(sound.error());
    if (const Result<void> room = requireFolderFor(realFile(catalogFile)); !room)
        return tl::make_unexpected(room.error());
    const QString kind = u".restoring-"_s;
    removeLeftovers(realFile(catalogFile), kind);
    const QString copy = realFile(catalogFile) + kind + QUuid::createUuid().toString(QUuid::Id128);
    const auto cleanUp = qScopeGuard([&copy] { QFile::remove(copy); });
    if (const Result<void> copied = copyBackup(backup, copy); !copied)
        return tl::make_unexpected(copied.error());
    // A copy of a file that must not be changed cannot be changed either.
    QFile::setPermissions(copy, QFile::permissions(copy) | QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return replaceCatalog(catalogFile, copy, patience);
}

quint64 fileNumber(const QString& file)
{
    struct stat state = {};
    return ::stat(QFile::encodeName(file).constData(), &state) == 0 ? state.st_ino : 0;
}

QStringList knownRoots(const QString& catalogFile)
{
    // What somebody has taken out of the catalogue is not of it.
    return knownPaths(catalogFile, [](qint64 version) -> QString {
        if (version >= kFirstWithRootsOfFiles)
            return u"SELECT path FROM root WHERE removed_by IS NULL AND of_files = 0 ORDER BY id"_s;
        if (version >= kFirstWithRemovedRoots)
            return u"SELECT path FROM root WHERE removed_by IS NULL ORDER BY id"_s;
        return u"SELECT path FROM root ORDER BY id"_s;
    });
}

QStringList knownUnwatchedRoots(const QString& catalogFile)
{
    return knownPaths(catalogFile, [](qint64 version) -> QString {
        if (version >= kFirstWithRootsOfFiles)
            return u"SELECT path FROM root WHERE removed_by IS NULL AND of_files = 0 AND watched = 0"_s;
        if (version >= kFirstWithRemovedRoots)
            return u"SELECT path FROM root WHERE removed_by IS NULL AND watched = 0"_s;
        return {};
    });
}

QStringList knownFiles(const QString& catalogFile)
{
    return knownPaths(catalogFile, [](qint64 version) -> QString {
        if (version < kFirstWithRootsOfFiles)
            return {};
        return uR"(SELECT r.path || '/' || CASE f.path WHEN '' THEN '' ELSE f.path || '/' END || p.name
            FROM root r JOIN folder f ON f.root_id = r.id JOIN photo p ON p.folder_id = f.id
            WHERE r.removed_by IS NULL AND r.of_files = 1 ORDER BY p.id)"_s;
    });
}

Result<void> requireNotLost(const QString& catalogFile)
{
    const QFileInfo info(catalogFile);
    if (info.exists() && info.size() > 0)
        return {};
    if (AutomaticBackups(catalogFile).list().empty())
        return {};
    return fail(ErrorCode::DatabaseCorrupt, u"%1 %2, although there are backups of it"_s.arg(
                                                catalogFile, info.exists() ? u"is empty"_s : u"is gone"_s));
}

} // namespace scenekeeper::storage
