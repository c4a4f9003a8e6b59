// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlitelibrary.h"

#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"

#include <QScopeGuard>
#include <sqlite3.h>

namespace scenekeeper::storage::sqlite {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAStep = 256; ///< a mebibyte of SQLite's usual pages
constexpr int kInstructionsBetweenLooks = 100'000;

/// Null where the driver has another build of SQLite, to which its handle alone means something.
sqlite3* handleOf(Connection& connection)
{
    const Result<std::optional<QString>> source =
        connection.first(librarySource(), {}, [](const Row& row) { return row.text(0); });
    if (!source || *source != QString::fromLatin1(sqlite3_sourceid()))
        return nullptr;
    const QVariant handle = connection.driverHandle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

Result<void> copyPages(sqlite3* source, sqlite3* target, const std::stop_token& stop)
{
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", source, "main");
    int step = backup != nullptr ? SQLITE_OK : sqlite3_extended_errcode(target);
    while (step == SQLITE_OK && !stop.stop_requested())
        step = sqlite3_backup_step(backup, kPagesAStep);
    const int end = sqlite3_backup_finish(backup);
    if (step == SQLITE_OK)
        return fail(ErrorCode::Cancelled, u"the copy was stopped"_s);
    if (step == SQLITE_DONE && end == SQLITE_OK)
        return {};
    const int result = step == SQLITE_DONE ? end : step;
    return fail(errorCode(result), u"copying the database: %1 (code %2)"_s.arg(
                                       QString::fromUtf8(sqlite3_errstr(result)), QString::number(result)));
}

} // namespace

Result<void> copyOnline(Connection& source, Connection& target, const std::stop_token& stop)
{
    sqlite3* from = handleOf(source);
    sqlite3* to = handleOf(target);
    if (from == nullptr || to == nullptr)
        return fail(ErrorCode::InvalidArgument, u"the database driver has an SQLite of its own"_s);
    // Without a transaction round them the steps would begin again whenever anybody writes.
    if (const Result<void> begun = source.runOnce(beginReading()); !begun)
        return begun;
    const auto end = qScopeGuard([&source] { (void)source.runOnce(u"ROLLBACK"_s); });
    if (const Result<qint64> moment = source.number(schemaObjectCount()); !moment)
        return tl::make_unexpected(moment.error());
    return copyPages(from, to, stop);
}

struct StopsOnRequest::Hook
{
    sqlite3* handle = nullptr;
    std::stop_token stop;
};

StopsOnRequest::StopsOnRequest(Connection& connection, std::stop_token stop)
    : m_hook(std::make_unique<Hook>(Hook{handleOf(connection), std::move(stop)}))
{
    if (m_hook->handle == nullptr)
        return;
    sqlite3_progress_handler(
        m_hook->handle, kInstructionsBetweenLooks,
        [](void* hook) { return static_cast<Hook*>(hook)->stop.stop_requested() ? 1 : 0; }, m_hook.get());
}

StopsOnRequest::~StopsOnRequest()
{
    if (m_hook->handle != nullptr)
        sqlite3_progress_handler(m_hook->handle, 0, nullptr, nullptr);
}

} // namespace scenekeeper::storage::sqlite
