// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalog.h"

#include "core/storage/catalogrestore.h"
#include "core/storage/connection.h"
#include "core/storage/databasefile.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlitedialect.h"

#include <QStandardPaths>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

Result<void> prepareForWriting(Connection& connection)
{
    const std::vector<Migration>& migrations = catalogMigrations();
    // First only looked at: a file of another program stays as it is.
    const Result<SchemaState> state = inspectSchema(connection, migrations.back().version);
    if (!state)
        return tl::make_unexpected(state.error());
    if (const Result<void> done = enableWriteAheadLog(connection); !done)
        return done;
    if (state->version == migrations.back().version)
        return {};
    return migrate(connection, migrations);
}

Result<void> prepareForReading(Connection& connection)
{
    const int newest = catalogMigrations().back().version;
    const Result<SchemaState> state = inspectSchema(connection, newest);
    if (!state)
        return tl::make_unexpected(state.error());
    if (state->version < newest) {
        return fail(ErrorCode::MigrationFailed, u"%1 has schema %2 and must be opened for writing once"_s.arg(
                                                    connection.file(), QString::number(state->version)));
    }
    return {};
}

} // namespace

Catalog::Catalog(QString file, std::unique_ptr<Connection> connection)
    : m_file(std::move(file)),
      m_connection(std::move(connection)),
      m_roots(std::make_unique<RootRepository>(*m_connection)),
      m_photos(std::make_unique<PhotoRepository>(*m_connection)),
      m_places(std::make_unique<PlaceRepository>(*m_connection)),
      m_labels(std::make_unique<LabelRepository>(*m_connection)),
      m_assignments(std::make_unique<AssignmentRepository>(*m_connection)),
      m_corrections(std::make_unique<CorrectionRepository>(*m_connection)),
      m_sidecars(std::make_unique<SidecarRepository>(*m_connection)),
      m_history(std::make_unique<HistoryRepository>(*m_connection)),
      m_predictions(std::make_unique<PredictionRepository>(*m_connection)),
      m_embeddings(std::make_unique<EmbeddingRepository>(*m_connection)),
      m_similarity(std::make_unique<SimilarityRepository>(*m_connection)),
      m_runs(std::make_unique<RunRepository>(*m_connection)),
      m_models(std::make_unique<ModelRepository>(*m_connection)),
      m_search(std::make_unique<PhotoSearch>(*m_connection)),
      m_searchValues(std::make_unique<SearchValues>(*m_connection)),
      m_savedSearches(std::make_unique<SavedSearchRepository>(*m_connection)),
      m_summary(std::make_unique<PhotoSummary>(*m_connection, *m_search)),
      m_exports(std::make_unique<ExportRepository>(*m_connection))
{
}

Catalog::~Catalog() = default;

Result<std::unique_ptr<Catalog>> Catalog::open(const QString& file, Access access)
{
    const bool readOnly = access == Access::ReadOnly;
    if (const Result<void> usable = readOnly ? requireFile(file) : makeRoomFor(file); !usable)
        return tl::make_unexpected(usable.error());
    if (const Result<void> there = requireNotLost(file); !there)
        return tl::make_unexpected(there.error());
    Result<std::unique_ptr<Connection>> connection =
        Connection::open(file, readOnly ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite);
    if (!connection)
        return tl::make_unexpected(connection.error());
    const Result<void> prepared =
        readOnly ? prepareForReading(**connection) : prepareForWriting(**connection);
    if (!prepared)
        return tl::make_unexpected(prepared.error());
    return std::unique_ptr<Catalog>(new Catalog(file, std::move(*connection)));
}

Result<void> Catalog::transaction(const std::function<Result<void>()>& work)
{
    return m_connection->transaction(work);
}

Result<qint64> Catalog::changeCounter()
{
    const Result<qint64> others = m_connection->number(sqlite::othersChangeCounter());
    if (!others)
        return others;
    const Result<qint64> own = m_connection->number(sqlite::ownChangeCounter());
    if (!own)
        return own;
    return *others + *own;
}

Result<void> Catalog::backupTo(const QString& target)
{
    return copyDatabase(*m_connection, target);
}

QString defaultCatalogFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/scenekeeper/catalogue.sqlite"_s;
}

} // namespace scenekeeper::storage
