// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/base/logging.h"
#include "core/storage/sqlitedialect.h"

#include <QDateTime>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlDriver>
#include <QSqlError>
#include <algorithm>
#include <atomic>
#include <mutex>

namespace scenekeeper::storage {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCachedStatements = 200;
constexpr int kSqlShownInErrors = 60;

/// Of every connection to this file, behind its number.
QString nameOfFile(const QString& file)
{
    return u' ' + QFileInfo(file).absoluteFilePath();
}

QString uniqueName(const QString& file)
{
    static std::atomic<quint64> counter{0};
    return u"scenekeeper-"_s + QString::number(++counter) + nameOfFile(file);
}

/// Qt lists its drivers when they are first asked for, without a lock, and arranges for the list to be
/// cleared at the program's end: two threads that come first at once make it arrange that twice, and then the
/// end never comes.
void noteDrivers()
{
    static std::once_flag noted;
    std::call_once(noted, [] { (void)QSqlDatabase::isDriverAvailable(sqlite::driverName()); });
}

} // namespace

Connection::Connection(QString file, QString name, bool readOnly)
    : m_file(std::move(file)), m_name(std::move(name)), m_readOnly(readOnly)
{
}

Connection::~Connection()
{
    m_statements.clear();
    if (m_depth > 0)
        rollBack();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& file, Mode mode)
{
    const bool readOnly = mode == Mode::ReadOnly;
    std::unique_ptr<Connection> connection(new Connection(file, uniqueName(file), readOnly));
    Result<void> opened = connection->openDatabase(file, sqlite::connectOptions(readOnly));
    // The index of the log cannot be made on a read-only medium. A program that is writing would have made
    // it.
    if (!opened && readOnly && opened.error().code == ErrorCode::PermissionDenied)
        opened = connection->openUnlocked();
    if (!opened)
        return tl::make_unexpected(opened.error());
    return connection;
}

Result<void> Connection::openUnlocked()
{
    m_database.close();
    // An immutable file's log would be passed over, and with it what was written last.
    if (QFileInfo(sqlite::logFile(m_file)).size() > 0)
        return openDatabase(sqlite::unlockedUri(m_file), sqlite::uriOptions(),
                            sqlite::keepLogIndexInMemory());
    return openDatabase(sqlite::immutableUri(m_file), sqlite::uriOptions());
}

QVariant Connection::driverHandle() const
{
    return m_database.driver()->handle();
}

bool Connection::isOpenHere(const QString& file)
{
    const QStringList names = QSqlDatabase::connectionNames();
    return std::any_of(names.begin(), names.end(),
                       [end = nameOfFile(file)](const QString& name) { return name.endsWith(end); });
}

Result<void> Connection::openDatabase(const QString& file, const QString& options,
                                      const QString& firstSetting)
{
    noteDrivers();
    if (!m_database.isValid())
        m_database = QSqlDatabase::addDatabase(sqlite::driverName(), m_name);
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return tl::make_unexpected(failed(m_database.lastError(), u"open"_s));
    if (!firstSetting.isEmpty()) {
        if (const Result<void> done = runOnce(firstSetting); !done)
            return done;
    }
    for (const QString& statement : sqlite::sessionSettings()) {
        if (const Result<void> done = runOnce(statement); !done)
            return done;
    }
    // The file is only looked at by the first read.
    if (const Result<qint64> probe = number(sqlite::schemaObjectCount()); !probe)
        return tl::make_unexpected(probe.error());
    return {};
}

Error Connection::failed(const QSqlError& error, const QString& sql)
{
    const QString where = sql.simplified().left(kSqlShownInErrors);
    Error result{sqlite::errorCode(error),
                 u"%1: %2 (code %3) at \"%4\""_s.arg(QFileInfo(m_file).fileName(), error.databaseText(),
                                                     error.nativeErrorCode(), where)};
    if (error.databaseText().isEmpty())
        result.detail = u"%1: %2 at \"%3\""_s.arg(QFileInfo(m_file).fileName(), error.driverText(), where);
    qCDebug(base::logStorage) << result.detail;
    if (m_depth > 0 && !m_failure)
        m_failure = result;
    return result;
}

Result<std::shared_ptr<Connection::Statement>> Connection::prepared(const QString& sql)
{
    std::shared_ptr<Statement> known = m_statements.value(sql);
    if (known && !known->inUse)
        return known;
    auto fresh = std::make_shared<Statement>(Statement{QSqlQuery(m_database), false});
    fresh->query.setForwardOnly(true);
    if (!fresh->query.prepare(sql))
        return tl::make_unexpected(failed(fresh->query.lastError(), sql));
    if (!known) {
        if (m_statements.size() >= kMaxCachedStatements)
            m_statements.clear();
        m_statements.insert(sql, fresh);
    }
    return fresh;
}

Result<Connection::Lease> Connection::execute(const QString& sql, const QVariantList& values)
{
    if (m_failure)
        return tl::make_unexpected(*m_failure);
    Result<std::shared_ptr<Statement>> statement = prepared(sql);
    if (!statement)
        return tl::make_unexpected(statement.error());
    Lease lease(*this, *statement);
    QSqlQuery& query = (*statement)->query;
    for (qsizetype index = 0; index < values.size(); ++index)
        query.bindValue(static_cast<int>(index), values.at(index));
    if (!query.exec())
        return tl::make_unexpected(failed(query.lastError(), sql));
    return lease;
}

Result<void> Connection::run(const QString& sql, const QVariantList& values)
{
    const Result<Lease> lease = execute(sql, values);
    if (!lease)
        return tl::make_unexpected(lease.error());
    return {};
}

Result<void> Connection::runOnce(const QString& sql)
{
    if (m_failure)
        return tl::make_unexpected(*m_failure);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::make_unexpected(failed(query.lastError(), sql));
    return {};
}

Result<void> Connection::each(const QString& sql, const QVariantList& values,
                              const std::function<void(const Row&)>& visit)
{
    return eachUntilError(sql, values, [&visit](const Row& row) -> Result<void> {
        visit(row);
        return {};
    });
}

Result<void> Connection::eachUntilError(const QString& sql, const QVariantList& values,
                                        const std::function<Result<void>(const Row&)>& visit)
{
    Result<Lease> lease = execute(sql, values);
    if (!lease)
        return tl::make_unexpected(lease.error());
    const Row row(lease->query());
    for (;;) {
        const Result<bool> there = lease->next();
        if (!there)
            return tl::make_unexpected(there.error());
        if (!*there)
            return {};
        if (Result<void> visited = visit(row); !visited)
            return visited;
    }
}

Result<qint64> Connection::number(const QString& sql, const QVariantList& values)
{
    const Result<std::optional<qint64>> value =
        first(sql, values, [](const Row& row) { return row.integer(0); });
    if (!value)
        return tl::make_unexpected(value.error());
    return value->value_or(0);
}

Result<void> Connection::transaction(const Work& work)
{
    if (m_depth > 0) {
        ++m_depth;
        const Result<void> inner = work();
        --m_depth;
        if (!inner && !m_failure)
            m_failure = inner.error();
        return inner;
    }
    if (const Result<void> begun = run(sqlite::beginWriting()); !begun)
        return begun;
    m_depth = 1;
    // Also when `work` throws: what it began must not stay open.
    const auto end = qScopeGuard([this] {
        if (m_depth > 0)
            rollBack();
    });
    Result<void> result = work();
    if (result && m_failure)
        result = tl::make_unexpected(*m_failure);
    if (result)
        result = run(u"COMMIT"_s);
    if (result)
        m_depth = 0;
    return result;
}

void Connection::rollBack()
{
    // Past run(): it refuses everything once a transaction has failed. That nothing is left to roll back,
    // because SQLite did so by itself, is no error.
    QSqlQuery query(m_database);
    if (!query.exec(u"ROLLBACK"_s))
        qCDebug(base::logStorage) << "rollback:" << query.lastError().text();
    m_depth = 0;
    m_failure.reset();
}

Connection::Lease::Lease(Connection& connection, std::shared_ptr<Statement> statement)
    : m_connection(connection), m_statement(std::move(statement))
{
    m_statement->inUse = true;
}

Connection::Lease::~Lease()
{
    if (!m_statement)
        return;
    m_statement->query.finish();
    m_statement->inUse = false;
}

Result<bool> Connection::Lease::next()
{
    QSqlQuery& query = m_statement->query;
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return tl::make_unexpected(m_connection.failed(query.lastError(), query.lastQuery()));
    return false;
}

QString boundText(const QString& text)
{
    if (text.isNull())
        return u""_s;
    if (!text.contains(QChar::Null))
        return text;
    QString clean = text;
    clean.remove(QChar::Null);
    return clean;
}

qint64 nowForStorage()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace scenekeeper::storage
