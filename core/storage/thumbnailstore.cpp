// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/thumbnailstore.h"

#include "core/base/logging.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "core/storage/sqlitedialect.h"

#include <QDateTime>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>
#include <algorithm>
#include <chrono>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qint32 kApplicationId = 0x53636b74; // "Sckt"
constexpr int kSchemaVersion = 2;
constexpr std::chrono::seconds kReplacePatience{10};
constexpr qint64 kDefaultLimit = qint64{4} << 30;
constexpr qint64 kMebibyte = qint64{1} << 20;
constexpr qsizetype kUsesAtOnce = 256;
/// Pictures that are evicted at a time, so that no other writer waits long.
constexpr int kEvictedAtOnce = 128;
/// Enough for any batch that is put in, also where large pictures take the place of small ones.
constexpr int kMostSteps = 64;

/// Days since 1970, UTC: fine enough to tell what has not been looked at for long, and a picture that is
/// looked at all day is noted once.
qint64 today()
{
    return QDate(1970, 1, 1).daysTo(QDateTime::currentDateTimeUtc().date());
}

Result<void> createSchema(Connection& connection)
{
    if (const Result<void> done = connection.runOnce(sqlite::enableShrinking()); !done)
        return done;
    return connection.transaction([&connection]() -> Result<void> {
        const QStringList statements{
            // Apart from the pictures: what changes with use must not rewrite them.
            uR"(CREATE TABLE IF NOT EXISTS thumbnail (
                    id INTEGER PRIMARY KEY,
                    content_hash BLOB NOT NULL,
                    level INTEGER NOT NULL,
                    used_on INTEGER NOT NULL,
                    UNIQUE (content_hash, level)))"_s,
            u"CREATE INDEX IF NOT EXISTS thumbnail_use ON thumbnail (used_on)"_s,
            u"CREATE TABLE IF NOT EXISTS picture (id INTEGER PRIMARY KEY, jpeg BLOB NOT NULL)"_s,
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

/// MigrationFailed for a file of an older version: what is in it is not worth being carried over.
Result<void> checkVersion(Connection& connection)
{
    const Result<qint64> version = connection.number(sqlite::schemaVersion());
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version > kSchemaVersion)
        return fail(ErrorCode::DatabaseNewer, u"%1 is of a newer version"_s.arg(connection.file()));
    if (*version < kSchemaVersion)
        return fail(ErrorCode::MigrationFailed, u"%1 is of an older version"_s.arg(connection.file()));
    return {};
}

bool isReplaceable(const base::Error& error)
{
    return error.code == ErrorCode::DatabaseCorrupt || error.code == ErrorCode::MigrationFailed;
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
    if (*objects > 0) {
        if (const Result<void> done = checkVersion(**connection); !done)
            return tl::make_unexpected(done.error());
    } else if (const Result<void> done = createSchema(**connection); !done) {
        return tl::make_unexpected(done.error());
    }
    if (const Result<void> done = enableWriteAheadLog(**connection); !done)
        return tl::make_unexpected(done.error());
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
    if (sound || !isReplaceable(sound.error()))
        return sound;
    qCWarning(base::logStorage) << "thumbnails are made anew:" << sound.error().detail;
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, QString()})
        QFile::remove(file + suffix);
    return openStore(file);
}

} // namespace

int thumbnailLevel(int edge)
{
    const auto level = std::find_if(kThumbnailLevels.begin(), kThumbnailLevels.end(),
                                    [edge](int candidate) { return candidate >= edge; });
    return level == kThumbnailLevels.end() ? kThumbnailLevels.back() : *level;
}

qint64 thumbnailLimit()
{
    bool isNumber = false;
    const qint64 mebibytes = qEnvironmentVariable("SCENEKEEPER_THUMBNAILS_MIB").toLongLong(&isNumber);
    const bool isUsable = isNumber && mebibytes > 0 && mebibytes < kDefaultLimit;
    return isUsable ? mebibytes * kMebibyte : kDefaultLimit;
}

ThumbnailStore::ThumbnailStore(QString file, qint64 maxBytes, std::unique_ptr<Connection> connection)
    : m_file(std::move(file)), m_maxBytes(maxBytes), m_connection(std::move(connection))
{
}

ThumbnailStore::~ThumbnailStore()
{
    writeUses();
}

Result<std::unique_ptr<ThumbnailStore>> ThumbnailStore::open(const QString& file, qint64 maxBytes)
{
    if (const Result<void> usable = makeRoomFor(file); !usable)
        return tl::make_unexpected(usable.error());
    Result<std::unique_ptr<Connection>> connection = openStore(file);
    if (!connection && isReplaceable(connection.error()))
        connection = openReplacingDamage(file);
    if (!connection)
        return tl::make_unexpected(connection.error());
    return std::unique_ptr<ThumbnailStore>(new ThumbnailStore(file, maxBytes, std::move(*connection)));
}

Result<void> ThumbnailStore::recover()
{
    m_connection.reset();
    m_used.clear();
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

Result<std::optional<QByteArray>> ThumbnailStore::get(const QByteArray& contentHash, int level)
{
    struct Found
    {
        qint64 id = 0;
        qint64 usedOn = 0;
        QByteArray jpeg;
    };
    Result<std::optional<Found>> found =
        retried<std::optional<Found>>([&contentHash, level](Connection& connection) {
            return connection.first(uR"(SELECT t.id, t.used_on, p.jpeg FROM thumbnail t
                                        JOIN picture p ON p.id = t.id
                                        WHERE t.content_hash = ? AND t.level = ?)"_s,
                                    {contentHash, level}, [](const Row& row) {
                                        return Found{row.integer(0), row.integer(1), row.blob(2)};
                                    });
        });
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return std::nullopt;
    noteUse((*found)->id, (*found)->usedOn);
    return std::move((*found)->jpeg);
}

Result<bool> ThumbnailStore::contains(const QByteArray& contentHash, int level)
{
    return retried<bool>([&contentHash, level](Connection& connection) -> Result<bool> {
        return connection
            .number(u"SELECT COUNT(*) FROM thumbnail WHERE content_hash = ? AND level = ?"_s,
                    {contentHash, level})
            .map([](qint64 found) { return found > 0; });
    });
}

Result<void> ThumbnailStore::put(std::span<const Thumbnail> thumbnails)
{
    const auto add = [](Connection& connection, const Thumbnail& thumbnail) -> Result<void> {
        if (thumbnail.contentHash.isEmpty() || thumbnail.jpeg.isEmpty())
            return {};
        const Result<std::optional<qint64>> id = connection.first(
            uR"(INSERT INTO thumbnail (content_hash, level, used_on) VALUES (?, ?, ?)
                                 ON CONFLICT (content_hash, level) DO NOTHING RETURNING id)"_s,
            {thumbnail.contentHash, thumbnail.level, today()}, [](const Row& row) { return row.integer(0); });
        if (!id)
            return tl::make_unexpected(id.error());
        if (!*id)
            return {};
        return connection.run(u"INSERT INTO picture (id, jpeg) VALUES (?, ?)"_s, {**id, thumbnail.jpeg});
    };
    return retried<void>([this, thumbnails, &add](Connection& connection) -> Result<void> {
        const Result<void> added = connection.transaction([&]() -> Result<void> {
            for (const Thumbnail& thumbnail : thumbnails) {
                if (Result<void> done = add(connection, thumbnail); !done)
                    return done;
            }
            return {};
        });
        if (!added)
            return added;
        return makeRoom(connection);
    });
}

Result<void> ThumbnailStore::makeRoom(Connection& connection) const
{
    for (int step = 0; step < kMostSteps; ++step) {
        const Result<qint64> used = connection.number(sqlite::usedBytes());
        if (!used)
            return tl::make_unexpected(used.error());
        if (*used <= m_maxBytes)
            return {};
        if (const Result<void> evicted = evict(connection); !evicted)
            return evicted;
    }
    return {};
}

Result<void> ThumbnailStore::evict(Connection& connection)
{
    return connection.transaction([&connection]() -> Result<void> {
        const Result<std::vector<qint64>> oldest =
            connection.select(u"SELECT id FROM thumbnail ORDER BY used_on, id LIMIT ?"_s, {kEvictedAtOnce},
                              [](const Row& row) { return row.integer(0); });
        if (!oldest)
            return tl::make_unexpected(oldest.error());
        for (const qint64 id : *oldest) {
            for (const QString& table : {u"picture"_s, u"thumbnail"_s}) {
                const QString statement = u"DELETE FROM %1 WHERE id = ?"_s.arg(table);
                if (Result<void> done = connection.run(statement, {id}); !done)
                    return done;
            }
        }
        return {};
    });
}

Result<bool> ThumbnailStore::isNearlyFull()
{
    return retried<bool>([this](Connection& connection) -> Result<bool> {
        return connection.number(sqlite::usedBytes()).map([this](qint64 used) {
            return used >= m_maxBytes - m_maxBytes / 20;
        });
    });
}

void ThumbnailStore::noteUse(qint64 id, qint64 lastDay)
{
    if (lastDay >= today())
        return;
    m_used.append(id);
    if (m_used.size() >= kUsesAtOnce)
        writeUses();
}

/// Uses that cannot be noted, on a full disk for example, cost nothing but their pictures' place in line.
void ThumbnailStore::writeUses()
{
    if (m_used.isEmpty() || !m_connection)
        return;
    const Result<void> written = m_connection->transaction([this]() -> Result<void> {
        for (const qint64 id : std::as_const(m_used)) {
            Result<void> done =
                m_connection->run(u"UPDATE thumbnail SET used_on = ? WHERE id = ?"_s, {today(), id});
            if (!done)
                return done;
        }
        return {};
    });
    if (!written)
        qCDebug(base::logStorage) << "uses of thumbnails were not noted:" << written.error().detail;
    m_used.clear();
}

QString defaultThumbnailFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
           u"/scenekeeper/thumbnails.sqlite"_s;
}

} // namespace scenekeeper::storage
