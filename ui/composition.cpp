// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composition.h"

#include "ui/historytext.h"

namespace scenekeeper::ui {

namespace {

constexpr int kThumbnailCacheMebibytes = 128;
constexpr int kThumbnailThreads = 2;
/// The one shown, three ahead, one back, and one to come back to.
constexpr int kKeptPictures = 6;

} // namespace

Composition::Composition(const Options& options, QObject* parent)
    : QObject(parent),
      person(options.person),
      writer(options.catalogFile, storage::Access::ReadWrite, CatalogWorker::AtEnd::Drain),
      reader(options.catalogFile, storage::Access::ReadOnly, CatalogWorker::AtEnd::Drop),
      reviewer(options.catalogFile, storage::Access::ReadOnly, CatalogWorker::AtEnd::Drop),
      searcher(options.catalogFile, storage::Access::ReadOnly, CatalogWorker::AtEnd::Drop),
      thumbnails(options.thumbnailFile, kThumbnailCacheMebibytes, kThumbnailThreads),
      thumbnailMaker({options.catalogFile, options.thumbnailFile}, [this] { return thumbnails.isBusy(); }),
      pictures(kKeptPictures),
      grid(&thumbnails),
      library(reader, grid, sidebar),
      search(library),
      savedSearches(writer, reviewer, library),
      summaries(reviewer, library, search),
      labels(writer, grid, options.person),
      categories(writer, options.person),
      history(reader, writer, options.person),
      details(reader, thumbnails),
      watcher(reader, writer),
      imports({options.catalogFile, options.thumbnailFile, options.modelFile}),
      roots(writer, options.person),
      watches({reader, writer, library, imports}, {options.catalogFile, options.thumbnailFile, {}}),
      evaluations({options.catalogFile, options.modelFile}),
      exports(options.catalogFile),
      models(reader, writer, options.person),
      learner(options.catalogFile),
      learning(learner),
      comparisons(learner),
      similarity({searcher, writer, options.thumbnailFile}),
      guard({options.catalogFile, options.thumbnailFile}, {&writer, &reader, &reviewer, &searcher})
{
    connectModels();
    connectHistory();
    connectRuns();
    connectModelChanges();
    connectRoots();
    connectGuard();
}

Composition::~Composition() = default;

void Composition::connectModels()
{
    connect(&thumbnails, &ThumbnailLoader::ready, &grid, &PhotoGridModel::thumbnailsReady);
    connect(&library, &LibraryController::countsChanged, this, [this] {
        std::vector<domain::Label> all;
        for (const storage::LabelCount& count : library.counts().labels)
            all.push_back(count.label);
        labels.setLabels(all);
    });
    connect(&labels, &LabelController::stored, &library, &LibraryController::refresh);
    connect(&savedSearches, &SavedSearchController::counted, &sidebar, &SidebarModel::setSearchCounts);
    connect(&sidebar, &SidebarModel::searchRenameRequested, &savedSearches, &SavedSearchController::rename);
    connect(&watcher, &CatalogWatcher::changed, this, [this] {
        library.refresh();
        grid.invalidateRows();
        models.refresh();
    });
}

void Composition::connectHistory()
{
    connect(&labels, &LabelController::decided, &history,
            [this](const QStringList& names, qint64 photos) { history.expect(decisionText(names, photos)); });
    connect(&labels, &LabelController::stored, &history, &HistoryController::settle);
    connect(&labels, &LabelController::dropped, &history, &HistoryController::settle);
    connect(&categories, &CategoryController::stored, &history, &HistoryController::refresh);
    connect(&categories, &CategoryController::stored, this, [this] {
        library.refresh();
        grid.invalidateRows();
    });
    connect(&sidebar, &SidebarModel::renameRequested, &categories, &CategoryController::rename);
    connect(&watcher, &CatalogWatcher::changed, &history, &HistoryController::refresh);
    connect(&history, &HistoryController::restored, this, [this] {
        library.refresh();
        grid.invalidateRows();
    });
}

void Composition::connectRuns()
{
    connect(
        &imports, &ImportController::stored, this, [this](const std::vector<pipeline::PhotoResult>& results) {
            for (const pipeline::PhotoResult& result : results) {
                if (result.photoId.isValid() && result.outcome.status != domain::FileStatus::Unchanged)
                    grid.updateRow(result.photoId, result.labels, result.needsReview, result.outcome.failure);
            }
            thumbnails.forgetFailures();
            library.refresh();
        });
    connect(&imports, &ImportController::started, &thumbnailMaker,
            [this] { thumbnailMaker.setIsPaused(true); });
    const auto catchUp = [this] {
        library.refresh();
        grid.invalidateRows();
        thumbnailMaker.setIsPaused(imports.isRunning());
        thumbnailMaker.start();
    };
    connect(&imports, &ImportController::finished, this, catchUp);
    connect(&imports, &ImportController::failed, this, catchUp);
}

void Composition::connectModelChanges()
{
    connect(&models, &ModelsController::changed, this, [this] {
        // The model that was given at the start has been put aside.
        imports.useActiveModel();
        evaluations.useActiveModel();
        library.refresh();
        grid.invalidateRows();
    });
}

void Composition::connectRoots()
{
    const auto catchUp = [this] {
        library.refresh();
        grid.invalidateRows();
    };
    connect(&roots, &RootController::stored, this, catchUp);
    connect(&roots, &RootController::stored, &history, &HistoryController::refresh);
    connect(&watches, &WatchController::rootsChanged, this, catchUp);
}

void Composition::connectGuard()
{
    connect(&imports, &ImportController::finished, &guard, [this](const pipeline::RunSummary& summary) {
        guard.noteChange(summary.photos - summary.unchanged - summary.failed);
    });
    connect(&imports, &ImportController::failed, &guard, &CatalogGuard::suspect);
    connect(&models, &ModelsController::changed, &guard,
            [this](const ModelChange& change) { guard.noteChange(change.relabelled); });
    connect(&history, &HistoryController::runReverted, &guard,
            [this](base::RunId, qint64 photos) { guard.noteChange(photos); });
    connect(&exports, &ExportController::failed, &guard, &CatalogGuard::suspect);
    connect(&exports, &ExportController::planFailed, &guard, &CatalogGuard::suspect);
    connect(&learning, &LearningController::failed, &guard, &CatalogGuard::suspect);
    connect(&comparisons, &ComparisonController::failed, &guard, &CatalogGuard::suspect);
    // What is written into a catalogue that will be replaced is lost.
    connect(&guard, &CatalogGuard::damaged, this, [this] { Q_EMIT canWriteChanged(false); });
    connect(&guard, &CatalogGuard::recoveryStarted, this, &Composition::letGoOfCatalog);
    // So that what is asked for is not silently put off.
    connect(&guard, &CatalogGuard::recoveryFailed, &imports, &ImportController::release);
    connect(&guard, &CatalogGuard::recovered, this, [this](const CatalogRecovery& recovery) {
        thumbnailMaker.setIsHeld(false);
        start();
        // The same numbers may be other photographs now.
        grid.invalidateRows();
        imports.release();
        // What was read anew has no labels of the model yet.
        imports.add(recovery.roots);
    });
}

/// All but the workers, which the guard asks itself: the catalogue is only replaced once nobody has it open.
void Composition::letGoOfCatalog()
{
    Q_EMIT canWriteChanged(false);
    cancelRuns();
    exports.stopPlanning();
    imports.hold();
    thumbnailMaker.setIsHeld(true);
    watches.hold();
}

void Composition::cancelRuns()
{
    imports.cancel();
    exports.cancel();
    evaluations.cancel();
    learning.cancel();
    comparisons.cancel();
    similarity.cancel();
}

void Composition::start()
{
    // Whoever writes makes or migrates the file; only then is there something to read.
    writer.post(
        this, [](storage::Catalog& catalog) { return catalog.runs().markInterrupted(); },
        [this](const std::vector<domain::Run>&) {
            Q_EMIT canWriteChanged(true);
            startReading(true);
            guard.watch(writer.wasLeftOpen());
        },
        [this](const base::Error& error) {
            const bool canWrite = error.code != base::ErrorCode::PermissionDenied && !guard.isDamaged();
            Q_EMIT canWriteChanged(canWrite);
            // What cannot be written, on a read-only medium for example, can still be looked at.
            if (!guard.isDamaged())
                startReading(canWrite);
        });
}

void Composition::startReading(bool canWrite)
{
    library.refresh();
    models.refresh();
    history.refresh();
    watcher.start();
    if (canWrite)
        watches.start();
    thumbnailMaker.start();
}

} // namespace scenekeeper::ui
