// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/librarycontroller.h"

#include "core/base/allocator.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/models/photogridmodel.h"

#include <algorithm>
#include <span>
#include <utility>

namespace scenekeeper::ui {

using base::PhotoId;
using base::Result;

namespace {

constexpr int kRefreshIntervalMs = 500;
constexpr int kMostDoublings = 6; ///< of the time until what could not be read is tried again
constexpr int kFirstRows = 128;   // a screen of them
constexpr int kLarge = 100'000;   ///< photographs: what a list of so many leaves in memory is given back

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

/// The beginning of a view.
struct FirstPhotos
{
    PhotoIdListPtr list;
    std::vector<domain::PhotoRow> rows;
    bool areAll = true;
};

Result<FirstPhotos> readFirst(storage::Catalog& catalog, domain::PhotoQuery query)
{
    // A list that is given is not searched for.
    if (!query.photos && query.limit < 0)
        query.limit = kFirstRows;
    Result<std::vector<PhotoId>> ids = catalog.search().ids(query);
    if (!ids)
        return tl::make_unexpected(ids.error());
    const std::size_t shown = std::min(ids->size(), static_cast<std::size_t>(kFirstRows));
    Result<std::vector<domain::PhotoRow>> rows = catalog.search().rows(std::span(*ids).first(shown));
    if (!rows)
        return tl::make_unexpected(rows.error());
    const bool areAll = query.photos || std::cmp_less(ids->size(), query.limit);
    return FirstPhotos{std::make_shared<const PhotoIdList>(std::move(*ids)), std::move(*rows), areAll};
}

Result<void> isWanted(int view, const std::atomic<int>& newest)
{
    if (view == newest.load())
        return {};
    return base::fail(base::ErrorCode::Cancelled, QStringLiteral("another view is wanted"));
}

} // namespace

LibraryController::LibraryController(CatalogWorker& reader, PhotoGridModel& grid, SidebarModel& sidebar,
                                     QObject* parent)
    : QObject(parent), m_reader(reader), m_grid(grid), m_sidebar(sidebar)
{
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LibraryController::refreshNow);
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &LibraryController::readView);
    connect(&m_grid, &PhotoGridModel::rowsWanted, this, &LibraryController::fetchRows);
}

void LibraryController::show(const domain::PhotoQuery& query)
{
    m_query = query;
    m_newestView->store(++m_view);
    m_failures = 0;
    m_retryTimer.stop();
    // A refresh would read all of a view that is about to go.
    if (m_refreshTimer.isActive()) {
        m_refreshTimer.stop();
        m_refreshAgain = true;
    }
    loadFirst();
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
        readView();
}

void LibraryController::readView()
{
    m_shownView == m_view ? loadView() : loadFirst();
}

/// Else the former view would pass for this one, or the first photographs of it for all.
void LibraryController::readAgainAfterFailure(int view)
{
    if (view != m_view || (view == m_shownView && m_grid.isWhole()))
        return;
    m_retryTimer.start(kRefreshIntervalMs << m_failures);
    m_failures = std::min(m_failures + 1, kMostDoublings);
}

void LibraryController::endJob()
{
    --m_openJobs;
    if (m_openJobs == 0 && m_refreshAgain)
        refresh();
}

void LibraryController::loadCounts()
{
    ++m_openJobs;
    m_reader.post(
        this, readCounts,
        [this](LibraryCounts counts) {
            m_counts = std::move(counts);
            m_isLoaded = true;
            m_sidebar.update(m_counts);
            Q_EMIT countsChanged();
            endJob();
        },
        [this](const base::Error&) { endJob(); });
}

/// One screen of the view's photographs, before all of them are read.
void LibraryController::loadFirst()
{
    ++m_openJobs;
    m_reader.post(
        this,
        [query = m_query, view = m_view, newest = m_newestView](storage::Catalog& catalog) {
            return isWanted(view, *newest).and_then([&] { return readFirst(catalog, query); });
        },
        [this, view = m_view](const FirstPhotos& first) {
            if (view == m_view) {
                m_shownView = view;
                m_grid.showList(first.list, first.rows,
                                first.areAll ? PhotoGridModel::Extent::Whole
                                             : PhotoGridModel::Extent::Beginning);
                Q_EMIT viewShown();
            }
            // Whoever was told may have asked for another.
            if (view == m_view && first.areAll)
                Q_EMIT viewCompleted();
            else if (view == m_view)
                loadView();
            endJob();
        },
        [this, view = m_view](const base::Error&) {
            readAgainAfterFailure(view);
            endJob();
        });
}

void LibraryController::loadView()
{
    ++m_openJobs;
    m_reader.post(
        this,
        // Comparing a million ids is work for the reading thread, too.
        [query = m_query, shown = m_grid.list(), isWhole = m_grid.isWhole(), view = m_view,
         newest = m_newestView](storage::Catalog& catalog) {
            return isWanted(view, *newest)
                .and_then([&] { return catalog.search().ids(query); })
                .map([&shown, isWhole](std::vector<PhotoId> ids) {
                    const auto list = std::make_shared<const PhotoIdList>(std::move(ids));
                    const PhotoIdTransition transition = planTransition(shown, list);
                    if (!isWhole && list->size() >= kLarge)
                        base::giveBackFreedMemory();
                    return transition;
                });
        },
        [this, view = m_view](const PhotoIdTransition& transition) {
            if (view == m_view && transition.from == m_grid.list()) {
                const bool wasWhole = m_grid.isWhole();
                m_grid.apply(transition);
                if (!wasWhole)
                    Q_EMIT viewCompleted();
            } else if (view == m_view) {
                m_refreshAgain = true;
            }
            endJob();
        },
        [this, view = m_view](const base::Error&) {
            readAgainAfterFailure(view);
            endJob();
        });
}

void LibraryController::fetchRows(const std::vector<PhotoId>& ids, quint64 serial)
{
    m_reader.post(
        this, [ids](storage::Catalog& catalog) { return catalog.search().rows(ids); },
        [this, ids, serial](const std::vector<domain::PhotoRow>& rows) { m_grid.setRows(ids, rows, serial); },
        [this, ids, serial](const base::Error&) { m_grid.setRows(ids, {}, serial); });
}

} // namespace scenekeeper::ui
