// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/librarycontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/models/photogridmodel.h"

#include <algorithm>

namespace scenekeeper::ui {

using base::PhotoId;
using base::Result;

namespace {

constexpr int kRefreshIntervalMs = 500;
constexpr int kFirstRows = 128; // a screen of them

Result<LibraryCounts> readCounts(storage::Catalog& catalog)
{
    LibraryCounts counts;
    Result<storage::SmartCounts> smart = catalog.search().smartCounts();
    if (!smart)
        return tl::make_unexpected(smart.error());
    Result<std::vector<storage::LabelCount>> labels = catalog.labels().counts(true);
    if (!labels)
        return tl::make_unexpected(labels.error());
    Result<std::vector<domain::Root>> roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    Result<std::vector<storage::FolderCount>> folders = catalog.roots().folders();
    if (!folders)
        return tl::make_unexpected(folders.error());
    Result<std::vector<domain::SavedSearch>> searches = catalog.savedSearches().all();
    if (!searches)
        return tl::make_unexpected(searches.error());
    Result<QStringList> labelKeys = catalog.searchValues().labelKeys();
    if (!labelKeys)
        return tl::make_unexpected(labelKeys.error());
    return LibraryCounts{*smart,
                         std::move(*labels),
                         std::move(*roots),
                         std::move(*folders),
                         std::move(*searches),
                         std::move(*labelKeys)};
}

/// What the reading thread found for the grid.
struct View
{
    PhotoIdTransition transition;
    std::vector<domain::PhotoRow> firstRows;
};

Result<std::vector<domain::PhotoRow>> firstRows(storage::Catalog& catalog, const PhotoIdList& list)
{
    std::vector<PhotoId> ids;
    for (int row = 0; row < std::min(list.size(), kFirstRows); ++row)
        ids.push_back(list.at(row));
    return catalog.search().rows(ids);
}

} // namespace

LibraryController::LibraryController(CatalogWorker& reader, PhotoGridModel& grid, SidebarModel& sidebar,
                                     QObject* parent)
    : QObject(parent), m_reader(reader), m_grid(grid), m_sidebar(sidebar)
{
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LibraryController::refreshNow);
    connect(&m_grid, &PhotoGridModel::rowsWanted, this, &LibraryController::fetchRows);
}

void LibraryController::show(const domain::PhotoQuery& query)
{
    m_query = query;
    m_newestView->store(++m_view);
    loadView(true);
    Q_EMIT queryChanged();
}

void LibraryController::refresh()
{
    if (m_openJobs > 0) {
        m_refreshAgain = true;
        return;
    }
    if (m_refreshTimer.isActive())
        return;
    const qint64 elapsed = m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : kRefreshIntervalMs;
    m_refreshTimer.start(
        static_cast<int>(std::clamp<qint64>(kRefreshIntervalMs - elapsed, 0, kRefreshIntervalMs)));
}

void LibraryController::refreshNow()
{
    m_sinceRefresh.restart();
    m_refreshAgain = false;
    loadCounts();
    if (m_view > 0)
        loadView(false);
}

void LibraryController::loadCounts()
{
    const auto end = [this] {
        --m_openJobs;
        if (m_openJobs == 0 && m_refreshAgain)
            refresh();
    };
    ++m_openJobs;
    m_reader.post(
        this, readCounts,
        [this, end](LibraryCounts counts) {
            m_counts = std::move(counts);
            m_isLoaded = true;
            m_sidebar.update(m_counts);
            Q_EMIT countsChanged();
            end();
        },
        [end](const base::Error&) { end(); });
}

void LibraryController::loadView(bool startOver)
{
    const auto end = [this] {
        --m_openJobs;
        if (m_openJobs == 0 && m_refreshAgain)
            refresh();
    };
    ++m_openJobs;
    m_reader.post(
        this,
        // Comparing a million ids is work for the reading thread, too.
        [query = m_query, shown = m_grid.list(), startOver, view = m_view,
         newest = m_newestView](storage::Catalog& catalog) -> Result<View> {
            if (view != newest->load())
                return base::fail(base::ErrorCode::Cancelled, QStringLiteral("another view is wanted"));
            Result<std::vector<PhotoId>> ids = catalog.search().ids(query);
            if (!ids)
                return tl::make_unexpected(ids.error());
            auto list = std::make_shared<const PhotoIdList>(std::move(*ids));
            if (!startOver)
                return View{planTransition(shown, list), {}};
            Result<std::vector<domain::PhotoRow>> rows = firstRows(catalog, *list);
            if (!rows)
                return tl::make_unexpected(rows.error());
            return View{{shown, nullptr, nullptr, nullptr, list}, std::move(*rows)};
        },
        [this, end, startOver, view = m_view](const View& read) {
            const PhotoIdTransition& transition = read.transition;
            if (view == m_view && startOver) {
                m_grid.showList(transition.inPlace, read.firstRows);
                Q_EMIT viewShown();
            } else if (view == m_view && transition.from == m_grid.list()) {
                m_grid.apply(transition);
            } else if (view == m_view) {
                m_refreshAgain = true;
            }
            end();
        },
        [end](const base::Error&) { end(); });
}

void LibraryController::fetchRows(const std::vector<PhotoId>& ids, quint64 serial)
{
    m_reader.post(
        this, [ids](storage::Catalog& catalog) { return catalog.search().rows(ids); },
        [this, ids, serial](const std::vector<domain::PhotoRow>& rows) { m_grid.setRows(ids, rows, serial); },
        [this, ids, serial](const base::Error&) { m_grid.setRows(ids, {}, serial); });
}

} // namespace scenekeeper::ui
