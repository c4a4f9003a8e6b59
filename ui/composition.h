// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/catalogguard.h"
#include "ui/controllers/cataloglearner.h"
#include "ui/controllers/catalogwatcher.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/categorycontroller.h"
#include "ui/controllers/comparisoncontroller.h"
#include "ui/controllers/detailsloader.h"
#include "ui/controllers/evaluationcontroller.h"
#include "ui/controllers/exportcontroller.h"
#include "ui/controllers/historycontroller.h"
#include "ui/controllers/importcontroller.h"
#include "ui/controllers/labelcontroller.h"
#include "ui/controllers/learningcontroller.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/modelscontroller.h"
#include "ui/controllers/pictureloader.h"
#include "ui/controllers/rootcontroller.h"
#include "ui/controllers/savedsearchcontroller.h"
#include "ui/controllers/searchcontroller.h"
#include "ui/controllers/similaritycontroller.h"
#include "ui/controllers/summarycontroller.h"
#include "ui/controllers/thumbnailloader.h"
#include "ui/controllers/thumbnailmaker.h"
#include "ui/controllers/watchcontroller.h"
#include "ui/models/photogridmodel.h"
#include "ui/models/sidebarmodel.h"

#include <QObject>

namespace scenekeeper::ui {

/// Everything behind the window, wired together: workers, models and controllers. main() makes one, and
/// so does each test; the window shows it. Ends by stopping the run, storing what a person decided, and
/// closing the catalogue.
class Composition final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString catalogFile;
        QString thumbnailFile;
        QString modelFile; ///< empty: the catalogue's active model, else the shipped one
        QString person;    ///< goes into every label that is set by hand
    };

    explicit Composition(const Options& options, QObject* parent = nullptr);
    ~Composition() override;

    /// Opens the catalogue, making it where it is missing, and loads the first view.
    void start();
    /// Ends all that runs, keeping what it has done.
    void cancelRuns();

    const QString person; ///< who sits here

    // Members end in the opposite order: those that use a worker before the worker.
    CatalogWorker writer;
    CatalogWorker reader;
    CatalogWorker reviewer; ///< orders the review lists and counts for timeline and map, which takes longer
                            ///< than anybody waits for a click
    CatalogWorker searcher; ///< compares embeddings
    ThumbnailLoader thumbnails;
    ThumbnailMaker thumbnailMaker;
    PictureLoader pictures;
    PhotoGridModel grid;
    SidebarModel sidebar;
    LibraryController library;
    SearchController search;
    SavedSearchController savedSearches;
    SummaryController summaries;
    LabelController labels;
    CategoryController categories;
    HistoryController history;
    DetailsLoader details;
    CatalogWatcher watcher;
    ImportController imports;
    RootController roots;
    WatchController watches;
    EvaluationController evaluations;
    ExportController exports;
    ModelsController models;
    CatalogLearner learner;
    LearningController learning;
    ComparisonController comparisons;
    SimilarityController similarity;
    CatalogGuard guard;

Q_SIGNALS:
    /// Whether the catalogue can be changed; told at every start(), and when it begins to be brought back.
    void canWriteChanged(bool canWrite);

private:
    void connectModels();
    void connectHistory();
    void connectRuns();
    void connectModelChanges();
    void connectRoots();
    void connectGuard();
    void letGoOfCatalog();
    void startReading(bool canWrite);
};

} // namespace scenekeeper::ui
