// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace scenekeeper::storage {

/// The current row of a query, by column number in the order of the SELECT.
class Row
{
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }

    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    [[nodiscard]] std::optional<double> maybeReal(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(real(column));
    }
    [[nodiscard]] std::optional<QByteArray> maybeBlob(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(blob(column));
    }
    /// A row id of another table; nothing for NULL.
    template <typename IdType>
    [[nodiscard]] std::optional<IdType> maybeId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(IdType{integer(column)});
    }

private:
    const QSqlQuery& m_query;
};

/// One connection to one database file. It owns a QSqlDatabase under a name of its own, which is removed
/// again at the end, and keeps statements prepared, by their text.
///
/// Used on the thread that opened it. Every failure of the driver comes back as an Error: DatabaseBusy,
/// DiskFull, DatabaseCorrupt, PermissionDenied (read-only), else DatabaseFailed.
class Connection
{
public:
    enum class Mode {
        ReadWrite, ///< creates the file where it is missing
        ReadOnly,
    };

    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const QString& file, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// SQLite's own handle, in the type that the driver gives it (sqlitelibrary.cpp).
    [[nodiscard]] QVariant driverHandle() const;

    /// Whether this program has a connection to this file. Thread-safe.
    [[nodiscard]] static bool isOpenHere(const QString& file);

    /// Runs a statement whose rows, if any, are of no interest. Values take the place of `?` in order.
    [[nodiscard]] base::Result<void> run(const QString& sql, const QVariantList& values = {});

    /// Runs a statement once, without keeping it prepared (schema changes, PRAGMAs).
    [[nodiscard]] base::Result<void> runOnce(const QString& sql);

    /// Calls `visit` for every row. `visit` may run other statements, but nothing that fails silently.
    [[nodiscard]] base::Result<void> each(const QString& sql, const QVariantList& values,
                                          const std::function<void(const Row&)>& visit);

    /// As each(), but stops at the first error of `visit` and returns that.
    [[nodiscard]] base::Result<void>
    eachUntilError(const QString& sql, const QVariantList& values,
                   const std::function<base::Result<void>(const Row&)>& visit);

    /// The first column of the first row, 0 when there is none or it is NULL.
    [[nodiscard]] base::Result<qint64> number(const QString& sql, const QVariantList& values = {});

    template <typename Map>
    using Mapped = std::invoke_result_t<Map, const Row&>;

    /// All rows, each turned into a value by `map`.
    template <typename Map>
    [[nodiscard]] base::Result<std::vector<Mapped<Map>>> select(const QString& sql,
                                                                const QVariantList& values, Map map)
    {
        std::vector<Mapped<Map>> result;
        const base::Result<void> done =
            each(sql, values, [&result, &map](const Row& row) { result.push_back(map(row)); });
        if (!done)
            return tl::make_unexpected(done.error());
        return result;
    }

    /// The first row, if there is one.
    template <typename Map>
    [[nodiscard]] base::Result<std::optional<Mapped<Map>>> first(const QString& sql,
                                                                 const QVariantList& values, Map map)
    {
        base::Result<Lease> lease = execute(sql, values);
        if (!lease)
            return tl::make_unexpected(lease.error());
        const base::Result<bool> there = lease->next();
        if (!there)
            return tl::make_unexpected(there.error());
        if (!*there)
            return std::nullopt;
        return std::optional(map(Row(lease->query())));
    }

    using Work = std::function<base::Result<void>()>;

    /// Runs `work` between BEGIN IMMEDIATE and COMMIT, or inside the transaction that is open already. Once
    /// anything in it has failed, every further statement is refused with that same error and the whole is
    /// rolled back, also when `work` itself goes on and reports success: SQLite ends a transaction by
    /// itself on some errors, and what came after would otherwise be written on its own.
    [[nodiscard]] base::Result<void> transaction(const Work& work);

    /// As transaction(), for functions that compute a value while they write.
    template <typename T>
    [[nodiscard]] base::Result<T> transactionFor(const std::function<base::Result<T>()>& work)
    {
        base::Result<T> result = base::fail(base::ErrorCode::Internal);
        const base::Result<void> done = transaction([&result, &work]() -> base::Result<void> {
            result = work();
            if (!result)
                return tl::make_unexpected(result.error());
            return {};
        });
        if (!done)
            return tl::make_unexpected(done.error());
        return result;
    }

private:
    struct Statement
    {
        QSqlQuery query;
        bool inUse = false;
    };

    /// A statement while it runs; resets it at the end so that no read lock stays behind.
    class Lease
    {
    public:
        Lease(Connection& connection, std::shared_ptr<Statement> statement);
        Lease(Lease&&) = default;
        Lease& operator=(Lease&&) = delete;
        Lease(const Lease&) = delete;
        ~Lease();

        [[nodiscard]] base::Result<bool> next();
        [[nodiscard]] const QSqlQuery& query() const { return m_statement->query; }

    private:
        Connection& m_connection;
        std::shared_ptr<Statement> m_statement;
    };

    Connection(QString file, QString name, bool readOnly);

    [[nodiscard]] base::Result<void> openDatabase(const QString& file, const QString& options,
                                                  const QString& firstSetting = {});
    [[nodiscard]] base::Result<void> openUnlocked();
    [[nodiscard]] base::Result<std::shared_ptr<Statement>> prepared(const QString& sql);
    [[nodiscard]] base::Result<Lease> execute(const QString& sql, const QVariantList& values);
    [[nodiscard]] base::Error failed(const QSqlError& error, const QString& sql);
    void rollBack();

    const QString m_file;
    const QString m_name;
    const bool m_readOnly;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    int m_depth = 0;                      ///< of nested transaction() calls
    std::optional<base::Error> m_failure; ///< the first one in the open transaction
};

/// For binding: a text that is never NULL (a null QString would be) and holds no NUL characters.
[[nodiscard]] QString boundText(const QString& text);

/// For binding: NULL for an invalid id.
template <typename IdType>
[[nodiscard]] QVariant boundId(IdType id)
{
    return id.isValid() ? QVariant(id.value) : QVariant();
}

template <typename IdType>
[[nodiscard]] QVariant boundId(const std::optional<IdType>& id)
{
    return id ? boundId(*id) : QVariant();
}

template <typename T>
[[nodiscard]] QVariant boundOptional(const std::optional<T>& value)
{
    return value ? QVariant(*value) : QVariant();
}

/// Times are kept as milliseconds since 1970 UTC.
[[nodiscard]] qint64 nowForStorage();

} // namespace scenekeeper::storage
