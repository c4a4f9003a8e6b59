// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/summarycontroller.h"

#include "core/domain/photofacets.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/searchcontroller.h"

#include <algorithm>

namespace scenekeeper::ui {

using domain::PhotoQuery;
using domain::PlaceSummary;
using domain::TimeSummary;

namespace {

constexpr int kCatalogIntervalMs = 1000;
constexpr int kMostDoublings = 6; ///< so a catalogue that cannot be read is asked once a minute

} // namespace

SummaryController::SummaryController(CatalogWorker& worker, const LibraryController& library,
                                     const SearchController& search, QObject* parent)
    : QObject(parent), m_worker(worker), m_library(library), m_search(search)
{
    m_catalogTimer.setSingleShot(true);
    connect(&m_catalogTimer, &QTimer::timeout, this, &SummaryController::followCatalog);
    connect(&m_library, &LibraryController::queryChanged, this, &SummaryController::followQuery);
    connect(&m_library, &LibraryController::countsChanged, this, &SummaryController::countAgainLater);
}

void SummaryController::countAgainLater()
{
    if (!m_catalogTimer.isActive() || m_catalogTimer.remainingTime() > kCatalogIntervalMs)
        m_catalogTimer.start(kCatalogIntervalMs);
}

void SummaryController::countAgainAfterFailure()
{
    if (!m_catalogTimer.isActive())
        m_catalogTimer.start(kCatalogIntervalMs << m_failures);
    m_failures = std::min(m_failures + 1, kMostDoublings);
}

PhotoQuery SummaryController::timesQuery() const
{
    return m_search.queryFor(domain::withoutDates(m_search.expression()));
}

PhotoQuery SummaryController::placesQuery() const
{
    return m_search.queryFor(domain::withoutPlaces(m_search.expression()));
}

void SummaryController::setTimesWanted(bool isWanted)
{
    m_times.isWanted = isWanted;
    countTimes();
}

void SummaryController::setPlacesWanted(bool isWanted)
{
    m_places.isWanted = isWanted;
    countPlaces();
}

void SummaryController::setGrid(const domain::PlaceGrid& grid)
{
    m_grid = grid;
    m_places.isStale = true;
    countPlaces();
}

void SummaryController::followQuery()
{
    // A count that only its own filter has changed is still right.
    m_times.isStale = m_times.isStale || m_times.shown != timesQuery();
    m_places.isStale = m_places.isStale || m_places.shown != placesQuery();
    countTimes();
    countPlaces();
}

void SummaryController::followCatalog()
{
    m_times.isStale = true;
    m_places.isStale = true;
    countTimes();
    countPlaces();
}

void SummaryController::countTimes()
{
    if (!m_times.isWanted || m_times.isRunning || !m_times.isStale || !m_library.isLoaded())
        return;
    m_times.isRunning = true;
    m_times.isStale = false;
    const PhotoQuery query = timesQuery();
    m_worker.post(
        this, [query](storage::Catalog& catalog) { return catalog.summary().times(query); },
        [this, query](const TimeSummary& times) {
            m_times.isRunning = false;
            m_failures = 0;
            m_times.shown = query;
            Q_EMIT timesReady(times);
            followQuery();
        },
        [this](const base::Error&) {
            m_times.isRunning = false;
            countAgainAfterFailure();
        });
}

void SummaryController::countPlaces()
{
    if (!m_places.isWanted || m_places.isRunning || !m_places.isStale || !m_library.isLoaded())
        return;
    m_places.isRunning = true;
    m_places.isStale = false;
    const PhotoQuery query = placesQuery();
    m_worker.post(
        this,
        [query, grid = m_grid](storage::Catalog& catalog) { return catalog.summary().places(query, grid); },
        [this, query](const PlaceSummary& places) {
            m_places.isRunning = false;
            m_failures = 0;
            const bool isNewSearch = m_places.shown != query;
            m_places.shown = query;
            Q_EMIT placesReady(places, isNewSearch);
            followQuery();
        },
        [this](const base::Error&) {
            m_places.isRunning = false;
            countAgainAfterFailure();
        });
}

} // namespace scenekeeper::ui
