// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"

#include "core/base/logging.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "core/storage/sqlitedialect.h"

#include <QFile>
#include <QLockFile>
#include <QStandardPaths>
#include <chrono>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qint32 kApplicationId = 0x53636b74; // "Sckt"
constexpr int kSchemaVersion = 1;
constexpr std::chrono::seconds kReplacePatience{10};

Result<void> createSchema(Connection& connection)
{
    return connection.transaction([&connection]() -> Result<void> {
        const QStringList statements{
            uR"(CREATE TABLE IF NOT EXISTS thumbnail (
                    id INTEGER PRIMARY KEY,
                    content_hash BLOB NOT NULL UNIQUE,
                    stored_at INTEGER NOT NULL,
                    jpeg BLOB NOT NULL))"_s,
            sqlite::setApplicationId(kApplicationId),
            sqlite::setSchemaVersion(kSchemaVersion),
        };
        for (const QString& statement : statements) {
            if (const Result<void> done = connection.runOnce(statement); !done)
                return done;
        }
        return {};
    });
}

/// DatabaseCorrupt for a damaged file, InvalidArgument for a sound one of another program.
Result<std::unique_ptr<Connection>> openStore(const QString& file)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Mode::ReadWrite);
    if (!connection)
        return connection;
    const Result<qint64> objects = (*connection)->number(sqlite::schemaObjectCount());
    if (!objects)
        return tl::make_unexpected(objects.error());
    const Result<qint64> application = (*connection)->number(sqlite::applicationId());
    if (!application)
        return tl::make_unexpected(application.error());
    if (*objects > 0 && *application != kApplicationId)
        return fail(ErrorCode::InvalidArgument, u"%1 is a database of another program"_s.arg(file));
    if (const Result<void> done = enableWriteAheadLog(**connection); !done)
        return tl::make_unexpected(done.error());
    if (*objects == 0) {
        if (const Result<void> done = createSchema(**connection); !done)
            return tl::make_unexpected(done.error());
    }
    return connection;
}

/// Whether every page of the store can be read. Slow, only for when damage was met.
Result<std::unique_ptr<Connection>> openSoundStore(const QString& file)
{
    Result<std::unique_ptr<Connection>> connection = openStore(file);
    if (!connection)
        return connection;
    QString verdict;
    const Result<void> checked =
        (*connection)->each(sqlite::integrityCheck(), {}, [&verdict](const Row& row) {
            verdict += row.text(0);
        });
    if (!checked)
        return tl::make_unexpected(checked.error());
    if (verdict != u"ok")
        return fail(ErrorCode::DatabaseCorrupt, u"%1: %2"_s.arg(file, verdict));
    return connection;
}

/// One after the other: threads and programs that meet the same damage must not take away the fresh file
/// that the first of them has put in its place.
Result<std::unique_ptr<Connection>> openReplacingDamage(const QString& file)
{
    QLockFile lock(file + u".lock"_s);
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(kReplacePatience).count())))
        return fail(ErrorCode::DatabaseBusy, u"%1 is being repaired"_s.arg(file));
    Result<std::unique_ptr<Connection>> sound = openSoundStore(file);
    if (sound || sound.error().code != ErrorCode::DatabaseCorrupt)
        return sound;
    qCWarning(base::logStorage) << "thumbnails are made anew, the store was damaged:" << sound.error().detail;
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, QString()})
        QFile::remove(file + suffix);
    return openStore(file);
}

} // namespace

ThumbnailStore::ThumbnailStore(const QString& file, std::unique_ptr<Connection> connection)
    : m_file(file), m_connection(std::move(connection))
{
}

ThumbnailStore::~ThumbnailStore() = default;

Result<std::unique_ptr<ThumbnailStore>> ThumbnailStore::open(const QString& file)
{
    if (const Result<void> usable = makeRoomFor(file); !usable)
        return tl::make_unexpected(usable.error());
    Result<std::unique_ptr<Connection>> connection = openStore(file);
    if (!connection && connection.error().code == ErrorCode::DatabaseCorrupt)
        connection = openReplacingDamage(file);
    if (!connection)
        return tl::make_unexpected(connection.error());
    return std::unique_ptr<ThumbnailStore>(new ThumbnailStore(file, std::move(*connection)));
}

Result<void> ThumbnailStore::recover()
{
    m_connection.reset();
    Result<std::unique_ptr<Connection>> connection = openReplacingDamage(m_file);
    if (!connection)
        return tl::make_unexpected(connection.error());
    m_connection = std::move(*connection);
    return {};
}

template <typename T>
Result<T> ThumbnailStore::retried(const std::function<Result<T>(Connection&)>& work)
{
    if (m_connection) {
        Result<T> result = work(*m_connection);
        if (result || result.error().code != ErrorCode::DatabaseCorrupt)
            return result;
    }
    if (const Result<void> done = recover(); !done)
        return tl::make_unexpected(done.error());
    return work(*m_connection);
}

Result<std::optional<QByteArray>> ThumbnailStore::get(const QByteArray& contentHash)
{
    return retried<std::optional<QByteArray>>([&contentHash](Connection& connection) {
        return connection.first(u"SELECT jpeg FROM thumbnail WHERE content_hash = ?"_s, {contentHash},
                                [](const Row& row) { return row.blob(0); });
    });
}

Result<bool> ThumbnailStore::contains(const QByteArray& contentHash)
{
    return retried<bool>([&contentHash](Connection& connection) -> Result<bool> {
        const Result<qint64> found =
            connection.number(u"SELECT COUNT(*) FROM thumbnail WHERE content_hash = ?"_s, {contentHash});
        if (!found)
            return tl::make_unexpected(found.error());
        return *found > 0;
    });
}

Result<void> ThumbnailStore::put(std::span<const Thumbnail> thumbnails)
{
    return retried<void>([thumbnails](Connection& connection) {
        return connection.transaction([&connection, thumbnails]() -> Result<void> {
            for (const Thumbnail& thumbnail : thumbnails) {
                if (thumbnail.contentHash.isEmpty() || thumbnail.jpeg.isEmpty())
                    continue;
                const Result<void> stored =
                    connection.run(uR"(INSERT INTO thumbnail (content_hash, stored_at, jpeg) VALUES (?, ?, ?)
                        ON CONFLICT (content_hash) DO NOTHING)"_s,
                                   {thumbnail.contentHash, nowForStorage(), thumbnail.jpeg});
                if (!stored)
                    return stored;
            }
            return {};
        });
    });
}

QString defaultThumbnailFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/scenekeeper/thumbnails.sqlite"_s;
}

} // namespace scenekeeper::storage
