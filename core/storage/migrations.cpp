// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/base/logging.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "core/storage/sqlitedialect.h"

#include <QDateTime>

namespace scenekeeper::storage {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qint32 kApplicationId = 0x53636b70; // "Sckp"

/// A second connection sees the file as it was before the step that holds the write lock.
Result<void> backUp(const QString& file, int version)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz");
    const QString target = u"%1.v%2-%3.bak"_s.arg(file, QString::number(version), time);
    const Result<std::unique_ptr<Connection>> reader = Connection::open(file, Connection::Mode::ReadWrite);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const Result<void> copied = copyDatabase(**reader, target);
    if (copied)
        qCInfo(base::logStorage) << "catalogue backed up to" << target;
    return copied;
}

Result<void> apply(Connection& connection, const Migration& migration)
{
    for (const QString& statement : migration.statements) {
        if (const Result<void> done = connection.runOnce(statement); !done)
            return done;
    }
    if (const Result<void> done = connection.runOnce(sqlite::setApplicationId(kApplicationId)); !done)
        return done;
    return connection.runOnce(sqlite::setSchemaVersion(migration.version));
}

/// A new file is whole or empty to whoever opens it meanwhile, as an import does that begins with the window.
Result<void> applyAll(Connection& connection, std::span<const Migration> migrations)
{
    for (const Migration& migration : migrations) {
        if (Result<void> done = apply(connection, migration); !done)
            return done;
    }
    return {};
}

Error asMigrationError(const Error& error, int version)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::PermissionDenied:
        return error;
    default:
        return Error{ErrorCode::MigrationFailed, u"step %1: %2"_s.arg(version).arg(error.detail)};
    }
}

} // namespace

Result<SchemaState> inspectSchema(Connection& connection, int newestKnown)
{
    const Result<qint64> objects = connection.number(sqlite::schemaObjectCount());
    if (!objects)
        return tl::make_unexpected(objects.error());
    const Result<qint64> application = connection.number(sqlite::applicationId());
    if (!application)
        return tl::make_unexpected(application.error());
    const Result<qint64> version = connection.number(sqlite::schemaVersion());
    if (!version)
        return tl::make_unexpected(version.error());
    const bool empty = *objects == 0 && *version == 0;
    if (*application != kApplicationId && !(empty && *application == 0)) {
        return fail(ErrorCode::DatabaseCorrupt,
                    u"%1 is a database of another program, not a catalogue"_s.arg(connection.file()));
    }
    if (*version > newestKnown) {
        return fail(ErrorCode::DatabaseNewer,
                    u"%1 has schema %2, this program knows up to %3"_s.arg(connection.file())
                        .arg(*version)
                        .arg(newestKnown));
    }
    return SchemaState{static_cast<int>(*version), empty};
}

Result<void> migrate(Connection& connection, std::span<const Migration> migrations)
{
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    bool backedUp = false;
    for (const Migration& migration : migrations) {
        const Result<SchemaState> before = inspectSchema(connection, newest);
        if (!before)
            return tl::make_unexpected(before.error());
        if (before->version >= migration.version)
            continue;
        const Result<void> done = connection.transaction([&]() -> Result<void> {
            // Another program may have been faster while this one waited for the lock.
            const Result<SchemaState> now = inspectSchema(connection, newest);
            if (!now)
                return tl::make_unexpected(now.error());
            if (now->version >= migration.version)
                return {};
            if (now->empty)
                return applyAll(connection, migrations);
            if (!backedUp) {
                if (const Result<void> saved = backUp(connection.file(), now->version); !saved)
                    return saved;
            }
            backedUp = true;
            return apply(connection, migration);
        });
        if (!done)
            return tl::make_unexpected(asMigrationError(done.error(), migration.version));
    }
    return {};
}

const std::vector<Migration>& catalogMigrations()
{
    static const std::vector<Migration> migrations{
        {1, migration0001()}, {2, migration0002()}, {3, migration0003()}, {4, migration0004()},
        {5, migration0005()}, {6, migration0006()}, {7, migration0007()}, {8, migration0008()},
        {9, migration0009()}, {10, migration0010()}};
    return migrations;
}

} // namespace scenekeeper::storage
