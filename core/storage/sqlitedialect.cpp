// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlitedialect.h"

#include <QSqlError>
#include <QUrl>

namespace scenekeeper::storage::sqlite {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

// Primary result codes of sqlite3.h; the driver hands out extended ones, whose low byte they are.
constexpr int kPermission = 3;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kOutOfMemory = 7;
constexpr int kReadOnly = 8;
constexpr int kInterrupted = 9;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;
constexpr int kPrimary = 0xff;
// Extended ones: no room for the index of the log, and a file system that says itself that it is damaged.
constexpr int kNoRoomForLogIndex = kInputOutput | (19 << 8);
constexpr int kCorruptFileSystem = kInputOutput | (33 << 8);

} // namespace

QString driverName()
{
    return u"QSQLITE"_s;
}

QString connectOptions(bool readOnly)
{
    const QString wait = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
    return readOnly ? wait + u";QSQLITE_OPEN_READONLY"_s : wait;
}

QString immutableUri(const QString& file)
{
    return QString::fromUtf8(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s;
}

QString unlockedUri(const QString& file)
{
    return QString::fromUtf8(QUrl::fromLocalFile(file).toEncoded()) + u"?vfs=unix-none"_s;
}

QString keepLogIndexInMemory()
{
    return u"PRAGMA locking_mode = EXCLUSIVE"_s;
}

QString logFile(const QString& file)
{
    return file + u"-wal"_s;
}

QString logIndexFile(const QString& file)
{
    return file + u"-shm"_s;
}

LockedBytes bytesLockedByUsers()
{
    // SHARED_FIRST and SHARED_SIZE of SQLite's os.h.
    return {0x40000000 + 2, 510};
}

QString uriOptions()
{
    return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
}

QStringList sessionSettings()
{
    return {
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA synchronous = NORMAL"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        // Pages are in the system's cache, too; each of a window's connections has one of its own.
        u"PRAGMA cache_size = -16384"_s,
        // Pages that every batch changes are copied back less often.
        u"PRAGMA wal_autocheckpoint = 4000"_s,
        u"PRAGMA journal_size_limit = 67108864"_s,
    };
}

QString enableWriteAheadLog()
{
    return u"PRAGMA journal_mode = WAL"_s;
}

QString beginWriting()
{
    return u"BEGIN IMMEDIATE"_s;
}

QString beginReading()
{
    return u"BEGIN"_s;
}

QString disableWriteAheadLog()
{
    return u"PRAGMA journal_mode = DELETE"_s;
}

QString librarySource()
{
    return u"SELECT sqlite_source_id()"_s;
}

ErrorCode errorCode(const QSqlError& error)
{
    return errorCode(error.nativeErrorCode().toInt());
}

ErrorCode errorCode(int result)
{
    if (result == kNoRoomForLogIndex)
        return ErrorCode::DiskFull;
    if (result == kCorruptFileSystem)
        return ErrorCode::DatabaseCorrupt;
    switch (result & kPrimary) {
    case kBusy:
    case kLocked:
        return ErrorCode::DatabaseBusy;
    case kFull:
        return ErrorCode::DiskFull;
    case kCorrupt:
    case kNotADatabase:
        return ErrorCode::DatabaseCorrupt;
    case kPermission:
    case kReadOnly:
    case kCannotOpen:
        return ErrorCode::PermissionDenied;
    case kOutOfMemory:
        return ErrorCode::OutOfMemory;
    case kInterrupted:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::DatabaseFailed;
    }
}

QString schemaObjectCount()
{
    return u"SELECT COUNT(*) FROM sqlite_master"_s;
}

QString applicationId()
{
    return u"PRAGMA application_id"_s;
}

QString setApplicationId(qint32 id)
{
    return u"PRAGMA application_id = %1"_s.arg(id);
}

QString schemaVersion()
{
    return u"PRAGMA user_version"_s;
}

QString setSchemaVersion(int version)
{
    return u"PRAGMA user_version = %1"_s.arg(version);
}

QString othersChangeCounter()
{
    return u"PRAGMA data_version"_s;
}

QString ownChangeCounter()
{
    return u"SELECT total_changes()"_s;
}

QString integrityCheck()
{
    return u"PRAGMA integrity_check(20)"_s;
}

QString quickCheck()
{
    return u"PRAGMA quick_check(20)"_s;
}

QString referenceCheck()
{
    return u"PRAGMA foreign_key_check"_s;
}

QString placeIndexCheck()
{
    return u"SELECT rtreecheck('photo_place')"_s;
}

QString enableShrinking()
{
    return u"PRAGMA auto_vacuum = FULL"_s;
}

QString usedBytes()
{
    return uR"(SELECT (c.page_count - f.freelist_count) * s.page_size
               FROM pragma_page_count() c, pragma_freelist_count() f, pragma_page_size() s)"_s;
}

QString copyInto()
{
    return u"VACUUM INTO ?"_s;
}

QStringList placeIndexSchema()
{
    return {
        u"CREATE VIRTUAL TABLE photo_place USING rtree(id, south, north, west, east)"_s,
        uR"(CREATE TRIGGER photo_place_added AFTER INSERT ON photo WHEN NEW.latitude IS NOT NULL BEGIN
                INSERT INTO photo_place VALUES
                    (NEW.id, NEW.latitude, NEW.latitude, NEW.longitude, NEW.longitude);
            END)"_s,
        uR"(CREATE TRIGGER photo_place_changed AFTER UPDATE OF latitude, longitude ON photo
            WHEN OLD.latitude IS NOT NEW.latitude OR OLD.longitude IS NOT NEW.longitude BEGIN
                DELETE FROM photo_place WHERE id = OLD.id;
                INSERT INTO photo_place
                SELECT NEW.id, NEW.latitude, NEW.latitude, NEW.longitude, NEW.longitude
                WHERE NEW.latitude IS NOT NULL;
            END)"_s,
        uR"(CREATE TRIGGER photo_place_removed AFTER DELETE ON photo WHEN OLD.latitude IS NOT NULL BEGIN
                DELETE FROM photo_place WHERE id = OLD.id;
            END)"_s,
    };
}

QString timelineTime(const QString& photo)
{
    const QString row = photo.isEmpty() ? QString() : photo + u'.';
    return uR"(COALESCE(%1taken_local,
                strftime('%Y-%m-%dT%H:%M:%S', %1modified_at_ns / 1000000000, 'unixepoch')))"_s.replace(
        u"%1"_s, row);
}

QStringList timelineSchema()
{
    return {u"CREATE INDEX photo_by_timeline ON photo(%1)"_s.replace(u"%1"_s, timelineTime({}))};
}

QStringList appendOnlySchema(const QString& table)
{
    return {
        uR"(CREATE TRIGGER %1_unchangeable BEFORE UPDATE ON %1 BEGIN
                SELECT RAISE(ABORT, 'the audit log is append-only');
            END)"_s.arg(table),
        uR"(CREATE TRIGGER %1_undeletable BEFORE DELETE ON %1 BEGIN
                SELECT RAISE(ABORT, 'the audit log is append-only');
            END)"_s.arg(table),
    };
}

QString allInOne(const QString& expression)
{
    return u"group_concat(%1)"_s.arg(expression);
}

QString byIndex(const QString& index)
{
    return u" INDEXED BY "_s + index;
}

QString listedSelect()
{
    return u"SELECT value AS id FROM json_each(?)"_s;
}

QString placeBoxSelect()
{
    return u"SELECT id FROM photo_place WHERE south <= ? AND north >= ? AND west <= ? AND east >= ?"_s;
}

QString placeNodeSelect(qsizetype count)
{
    return u"SELECT data FROM photo_place_node WHERE nodeno IN (%1)"_s.arg(
        QStringList(count, u"?"_s).join(u','));
}

} // namespace scenekeeper::storage::sqlite
