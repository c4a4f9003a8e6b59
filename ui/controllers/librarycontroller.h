// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "ui/models/sidebarmodel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;
class PhotoGridModel;

/// Keeps the grid and the left side in step with the catalogue: loads the chosen view, answers the
/// grid's wish for rows, and brings both up to date when the catalogue changes, at most twice a second.
///
/// Lives on the UI thread; all reading happens on `reader`.
class LibraryController final : public QObject
{
    Q_OBJECT

public:
    LibraryController(CatalogWorker& reader, PhotoGridModel& grid, SidebarModel& sidebar,
                      QObject* parent = nullptr);

    /// Another view: the grid starts over.
    void show(const domain::PhotoQuery& query);
    [[nodiscard]] const domain::PhotoQuery& query() const { return m_query; }

    /// The catalogue may have changed. Many calls make one refresh.
    void refresh();

    /// False until the catalogue has been read for the first time.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const LibraryCounts& counts() const { return m_counts; }

Q_SIGNALS:
    /// query() is another one; the grid has its first photographs when viewShown() comes.
    void queryChanged();
    void countsChanged();
    /// The first photographs of the view that was asked for last are in the grid.
    void viewShown();
    /// And now all of them.
    void viewCompleted();

private:
    void refreshNow();
    void loadCounts();
    void readView();
    void readAgainAfterFailure(int view);
    void loadFirst();
    void loadView();
    void endJob();
    void fetchRows(const std::vector<base::PhotoId>& ids, quint64 serial);

    CatalogWorker& m_reader;
    PhotoGridModel& m_grid;
    SidebarModel& m_sidebar;
    domain::PhotoQuery m_query;
    LibraryCounts m_counts;
    QTimer m_refreshTimer;
    QElapsedTimer m_sinceRefresh;
    QTimer m_retryTimer;
    int m_failures = 0;  ///< to read the view, in a row
    int m_view = 0;      ///< number of the view asked for
    int m_shownView = 0; ///< of the one in the grid
    /// The same for the reading thread, which passes over views that nobody waits for any more.
    std::shared_ptr<std::atomic<int>> m_newestView = std::make_shared<std::atomic<int>>(0);
    int m_openJobs = 0; ///< of the refresh that is going on
    bool m_refreshAgain = false;
    bool m_isLoaded = false;
};

} // namespace scenekeeper::ui
