// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/assignmentrepository.h"
#include "core/storage/correctionrepository.h"
#include "core/storage/embeddingrepository.h"
#include "core/storage/exportrepository.h"
#include "core/storage/historyrepository.h"
#include "core/storage/labelrepository.h"
#include "core/storage/modelrepository.h"
#include "core/storage/photorepository.h"
#include "core/storage/photosearch.h"
#include "core/storage/photosummary.h"
#include "core/storage/placerepository.h"
#include "core/storage/predictionrepository.h"
#include "core/storage/rootrepository.h"
#include "core/storage/runrepository.h"
#include "core/storage/savedsearchrepository.h"
#include "core/storage/searchvalues.h"
#include "core/storage/sidecarrepository.h"
#include "core/storage/similarityrepository.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

namespace scenekeeper::storage {

class Connection;

enum class Access { ReadOnly, ReadWrite };

/// What `catalog check` found.
struct CheckReport
{
    QStringList problems; ///< empty: healthy
    qint64 photos = 0;
    int schemaVersion = 0;
};

/// What `catalog stats` prints.
struct CatalogStats
{
    qint64 photos = 0;
    qint64 classified = 0;
    qint64 needsReview = 0;
    qint64 failed = 0;
    qint64 offline = 0;
    qint64 humanLabelled = 0;
    qint64 roots = 0;
    qint64 runs = 0;
    qint64 fileBytes = 0; ///< size of the catalogue file
    std::vector<LabelCount> perLabel;
};

/// One thread's door to a catalogue file: a connection and the repositories that speak through it.
///
/// Every thread (and every program) opens its own; SQLite's WAL lets them work at once. All functions
/// are called on the thread that opened it. Opening creates a missing file with the six built-in labels
/// (ReadWrite), migrates an older one after backing it up beside itself, and refuses a newer one
/// (DatabaseNewer), a file that is no catalogue or is damaged (DatabaseCorrupt). Writers wait for each
/// other up to the busy timeout, then fail with DatabaseBusy; nothing is half written.
class Catalog
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Catalog>> open(const QString& file,
                                                                     Access access = Access::ReadWrite);
    ~Catalog();
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    [[nodiscard]] const QString& file() const { return m_file; }

    [[nodiscard]] RootRepository& roots() { return *m_roots; }
    [[nodiscard]] PhotoRepository& photos() { return *m_photos; }
    [[nodiscard]] PlaceRepository& places() { return *m_places; }
    [[nodiscard]] LabelRepository& labels() { return *m_labels; }
    [[nodiscard]] AssignmentRepository& assignments() { return *m_assignments; }
    [[nodiscard]] CorrectionRepository& corrections() { return *m_corrections; }
    [[nodiscard]] SidecarRepository& sidecars() { return *m_sidecars; }
    [[nodiscard]] HistoryRepository& history() { return *m_history; }
    [[nodiscard]] PredictionRepository& predictions() { return *m_predictions; }
    [[nodiscard]] EmbeddingRepository& embeddings() { return *m_embeddings; }
    [[nodiscard]] SimilarityRepository& similarity() { return *m_similarity; }
    [[nodiscard]] RunRepository& runs() { return *m_runs; }
    [[nodiscard]] ModelRepository& models() { return *m_models; }
    [[nodiscard]] PhotoSearch& search() { return *m_search; }
    [[nodiscard]] SearchValues& searchValues() { return *m_searchValues; }
    [[nodiscard]] SavedSearchRepository& savedSearches() { return *m_savedSearches; }
    [[nodiscard]] PhotoSummary& summary() { return *m_summary; }
    [[nodiscard]] ExportRepository& exports() { return *m_exports; }

    /// Runs `work` between BEGIN IMMEDIATE and COMMIT; any error rolls everything back. Calls nest: an
    /// inner one joins the outer. Repositories' writing functions use it themselves where they write
    /// more than one row, so batching callers wrap many of them in one. After the first failure inside every
    /// further statement fails with the same error, and all is rolled back even if `work` reports success:
    /// to go on without one photo, start a new transaction.
    [[nodiscard]] base::Result<void> transaction(const std::function<base::Result<void>()>& work);

    /// Grows whenever anybody, this connection included, has changed the file: a cheap way to notice
    /// another program's import.
    [[nodiscard]] base::Result<qint64> changeCounter();

    [[nodiscard]] base::Result<CheckReport> check();
    [[nodiscard]] base::Result<CatalogStats> stats();

    /// A consistent copy, also while others write. Never overwrites (WriteFailed when `target` exists).
    [[nodiscard]] base::Result<void> backupTo(const QString& target);

private:
    Catalog(QString file, std::unique_ptr<Connection> connection);

    QString m_file;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<RootRepository> m_roots;
    std::unique_ptr<PhotoRepository> m_photos;
    std::unique_ptr<PlaceRepository> m_places;
    std::unique_ptr<LabelRepository> m_labels;
    std::unique_ptr<AssignmentRepository> m_assignments;
    std::unique_ptr<CorrectionRepository> m_corrections;
    std::unique_ptr<SidecarRepository> m_sidecars;
    std::unique_ptr<HistoryRepository> m_history;
    std::unique_ptr<PredictionRepository> m_predictions;
    std::unique_ptr<EmbeddingRepository> m_embeddings;
    std::unique_ptr<SimilarityRepository> m_similarity;
    std::unique_ptr<RunRepository> m_runs;
    std::unique_ptr<ModelRepository> m_models;
    std::unique_ptr<PhotoSearch> m_search;
    std::unique_ptr<SearchValues> m_searchValues;
    std::unique_ptr<SavedSearchRepository> m_savedSearches;
    std::unique_ptr<PhotoSummary> m_summary;
    std::unique_ptr<ExportRepository> m_exports;
};

/// `$XDG_DATA_HOME/scenekeeper/catalogue.sqlite`.
[[nodiscard]] QString defaultCatalogFile();

} // namespace scenekeeper::storage
