// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/automaticbackups.h"

#include "core/base/logging.h"
#include "core/storage/cataloghealth.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlitedialect.h"
#include "core/storage/sqlitelibrary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStorageInfo>
#include <QUuid>
#include <algorithm>
#include <chrono>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours kBetweenStarts{24};
constexpr std::chrono::hours kBetweenLargeChanges{1};
/// What a backup leaves free on the disk, for the catalogue itself to grow.
constexpr qint64 kLeftFree = 256LL * 1024 * 1024;

const QString kStampFormat = u"yyyyMMdd'T'HHmmsszzz"_s;
const QString kSuffix = u".bak"_s;
const QString kUnfinished = u".part-"_s;

/// When anything was written to it last.
QDateTime lastChange(const QString& catalogFile)
{
    const QFileInfo log(sqlite::logFile(catalogFile));
    const QDateTime file = QFileInfo(catalogFile).lastModified();
    return log.size() > 0 ? std::max(file, log.lastModified()) : file;
}

Result<void> requireSpace(const QString& folder, qint64 bytes)
{
    const qint64 available = QStorageInfo(folder).bytesAvailable();
    if (available < 0 || available >= bytes + kLeftFree)
        return {};
    return fail(ErrorCode::DiskFull, u"a backup of %1 bytes in %2 would leave too little free of %3"_s.arg(
                                         QString::number(bytes), folder, QString::number(available)));
}

/// Into an empty file, by whichever means this build of the driver has.
Result<void> copyInto(Connection& source, const QString& unfinished, const std::stop_token& stop)
{
    {
        const Result<std::unique_ptr<Connection>> target =
            Connection::open(unfinished, Connection::Mode::ReadWrite);
        if (!target)
            return tl::make_unexpected(target.error());
        const Result<void> copied = sqlite::copyOnline(source, **target, stop);
        if (copied)
            return (*target)->runOnce(sqlite::disableWriteAheadLog());
        if (copied.error().code != ErrorCode::InvalidArgument)
            return copied;
    }
    QFile::remove(unfinished);
    return source.run(sqlite::copyInto(), {unfinished});
}

Result<qint64> photosIn(Connection& connection)
{
    return connection.number(u"SELECT SUM(photos) FROM folder"_s);
}

} // namespace

AutomaticBackups::AutomaticBackups(const QString& catalogFile)
    : m_catalogFile(QFileInfo(catalogFile).absoluteFilePath()),
      m_name(QFileInfo(catalogFile).fileName()),
      m_folder(QFileInfo(catalogFile).absolutePath() + u"/backups"_s)
{
}

std::vector<CatalogBackup> AutomaticBackups::list() const
{
    const QRegularExpression named(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(m_name) + u"\\.(\\d{8}T\\d{9})"_s + QRegularExpression::escape(kSuffix)));
    std::vector<CatalogBackup> backups;
    const QDir folder(m_folder);
    for (const QFileInfo& info : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        const QRegularExpressionMatch match = named.match(info.fileName());
        QDateTime madeAt = QDateTime::fromString(match.captured(1), kStampFormat);
        madeAt.setTimeSpec(Qt::UTC);
        if (match.hasMatch() && madeAt.isValid())
            backups.push_back({info.absoluteFilePath(), madeAt, info.size()});
    }
    std::sort(backups.begin(), backups.end(), [](const CatalogBackup& left, const CatalogBackup& right) {
        return left.madeAt > right.madeAt;
    });
    return backups;
}

std::optional<CatalogBackup> AutomaticBackups::newestSound(const std::stop_token& stop) const
{
    for (const CatalogBackup& backup : list()) {
        if (stop.stop_requested())
            break;
        if (inspectBackup(backup.file, true, stop))
            return backup;
    }
    return std::nullopt;
}

bool AutomaticBackups::isDue(BackupOccasion occasion) const
{
    const std::vector<CatalogBackup> backups = list();
    if (backups.empty())
        return true;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime& last = backups.front().madeAt;
    const std::chrono::seconds pause =
        occasion == BackupOccasion::Start ? kBetweenStarts : kBetweenLargeChanges;
    // One from the future says that a clock was wrong, and nothing of its age.
    const bool isOld = last > now || last.secsTo(now) >= pause.count();
    return isOld && (last > now || lastChange(m_catalogFile) > last);
}

Result<std::optional<CatalogBackup>> AutomaticBackups::make(const std::stop_token& stop) const
{
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::PermissionDenied, u"folder %1 cannot be created"_s.arg(m_folder));
    QLockFile lock(m_folder + u'/' + m_name + u".lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        if (lock.error() == QLockFile::LockFailedError)
            return std::optional<CatalogBackup>();
        return fail(ErrorCode::PermissionDenied, u"folder %1 cannot be written"_s.arg(m_folder));
    }
    removeUnfinished();
    return copy(stop);
}

Result<std::optional<CatalogBackup>> AutomaticBackups::copy(const std::stop_token& stop) const
{
    const Result<std::unique_ptr<Connection>> source =
        Connection::open(m_catalogFile, Connection::Mode::ReadOnly);
    if (!source)
        return tl::make_unexpected(source.error());
    const Result<qint64> photos = photosIn(**source);
    if (!photos)
        return tl::make_unexpected(photos.error());
    // A catalogue that was begun anew must not push out those of the one before.
    if (*photos == 0)
        return std::optional<CatalogBackup>();
    const qint64 bytes = QFileInfo(m_catalogFile).size() + QFileInfo(sqlite::logFile(m_catalogFile)).size();
    if (const Result<void> space = requireSpace(m_folder, bytes); !space)
        return tl::make_unexpected(space.error());

    CatalogBackup backup;
    backup.madeAt = QDateTime::currentDateTimeUtc();
    backup.file = m_folder + u'/' + m_name + u'.' + backup.madeAt.toString(kStampFormat) + kSuffix;
    const QString unfinished =
        m_folder + u'/' + m_name + kUnfinished + QUuid::createUuid().toString(QUuid::Id128);
    const auto cleanUp = qScopeGuard([&unfinished] { QFile::remove(unfinished); });
    if (const Result<void> copied = copyInto(**source, unfinished, stop); !copied)
        return tl::make_unexpected(copied.error());
    if (const Result<BackupContents> sound = inspectBackup(unfinished, true, stop); !sound)
        return tl::make_unexpected(sound.error());
    if (const Result<void> flushed = flushToDisk(unfinished); !flushed)
        return tl::make_unexpected(flushed.error());
    if (!QFile::rename(unfinished, backup.file))
        return fail(ErrorCode::WriteFailed, u"%1 cannot be created"_s.arg(backup.file));
    flushFolder(m_folder);
    backup.bytes = QFileInfo(backup.file).size();
    qCInfo(base::logStorage) << "catalogue backed up to" << backup.file;
    removeOldest(backup.file);
    return std::optional(backup);
}

void AutomaticBackups::removeUnfinished() const
{
    QDir folder(m_folder);
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(m_name + kUnfinished))
            folder.remove(name);
    }
}

void AutomaticBackups::removeOldest(const QString& newest) const
{
    std::vector<CatalogBackup> backups = list();
    // Last by its name where the clock was wrong before: it stays all the same.
    std::stable_partition(backups.begin(), backups.end(),
                          [&newest](const CatalogBackup& backup) { return backup.file == newest; });
    for (std::size_t i = kKept; i < backups.size(); ++i) {
        if (!QFile::remove(backups[i].file))
            qCWarning(base::logStorage) << "an old backup cannot be removed:" << backups[i].file;
    }
}

Result<BackupContents> inspectBackup(const QString& file, bool isThorough, const std::stop_token& stop)
{
    if (const Result<void> usable = requireFile(file); !usable)
        return tl::make_unexpected(usable.error());
    const Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::make_unexpected(connection.error());
    const Result<SchemaState> state = inspectSchema(**connection, catalogMigrations().back().version);
    if (!state)
        return tl::make_unexpected(state.error());
    if (state->empty)
        return fail(ErrorCode::DatabaseCorrupt, u"%1 is empty"_s.arg(file));
    if (isThorough) {
        if (const Result<void> sound = requireSound(**connection, stop); !sound)
            return tl::make_unexpected(sound.error());
    }
    const Result<qint64> photos = photosIn(**connection);
    if (!photos)
        return tl::make_unexpected(photos.error());
    return BackupContents{*photos, state->version};
}

} // namespace scenekeeper::storage
