// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"
#include "core/domain/photosummary.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace scenekeeper::ui {

class CatalogWorker;
class LibraryController;
class SearchController;

/// Counts the photographs of the present search by time and by place, for the timeline and the map: each as
/// if its own filter were not typed; what a line of the left side asks for, holds. Follows the library's
/// query at once and changes of the catalogue at most once a second, only while somebody looks. A count that
/// failed is asked for again after as long.
///
/// Lives on the UI thread; all counting happens on `worker`, one count of each kind at a time.
class SummaryController final : public QObject
{
    Q_OBJECT

public:
    SummaryController(CatalogWorker& worker, const LibraryController& library, const SearchController& search,
                      QObject* parent = nullptr);

    void setTimesWanted(bool isWanted);
    void setPlacesWanted(bool isWanted);
    /// The part of the map that is looked at.
    void setGrid(const domain::PlaceGrid& grid);

Q_SIGNALS:
    void timesReady(const scenekeeper::domain::TimeSummary& times);
    /// `isNewSearch`: these are of another search than those before.
    void placesReady(const scenekeeper::domain::PlaceSummary& places, bool isNewSearch);

private:
    /// One kind of count.
    struct Count
    {
        bool isWanted = false;
        bool isRunning = false;
        bool isStale = true;
        std::optional<domain::PhotoQuery> shown; ///< the query that the last answer was about
    };

    void followQuery();
    void followCatalog();
    void countTimes();
    void countPlaces();
    void countAgainLater();
    void countAgainAfterFailure();
    [[nodiscard]] domain::PhotoQuery timesQuery() const;
    [[nodiscard]] domain::PhotoQuery placesQuery() const;

    CatalogWorker& m_worker;
    const LibraryController& m_library;
    const SearchController& m_search;
    Count m_times;
    Count m_places;
    int m_failures = 0; ///< one after the other
    domain::PlaceGrid m_grid;
    QTimer m_catalogTimer;
};

} // namespace scenekeeper::ui
