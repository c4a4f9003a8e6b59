// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photosummary.h"
#include "core/storage/placetree.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace scenekeeper::storage {

/// Gathers positions into clusters, cell by cell of a grid round the globe whose first column begins at the
/// antimeridian. A plain value; any thread, one at a time.
class PlaceClusters
{
public:
    /// `columns`: cells round the globe, at least 1.
    explicit PlaceClusters(int columns);

    void add(const IndexedPlace& place);

    /// What was added, most photos first. Clusters of neighbouring cells whose middles are closer than most
    /// of a cell, also across the antimeridian, are one.
    [[nodiscard]] std::vector<domain::PlaceCluster> take();

private:
    struct Cell
    {
        qint64 photos = 0;
        double latitudes = 0.0; ///< sums
        double longitudes = 0.0;
        domain::WithinCondition bounds;
        base::PhotoId photo;
    };
    using Key = quint64;

    void absorbNeighbours(Cell& cell, Key key);

    qint64 m_columns;
    double m_size; ///< of a cell, degrees
    std::unordered_map<Key, Cell> m_cells;
};

/// Finds the smallest rectangle round all positions, which may lie across the antimeridian. A plain value.
class PlaceExtent
{
public:
    PlaceExtent();

    void add(double latitude, double longitude);
    /// Nothing where nothing was added.
    [[nodiscard]] std::optional<domain::WithinCondition> extent() const;

private:
    /// What lies in one of the slices that the globe is cut into.
    struct Slice
    {
        double west = 0.0;
        double east = 0.0;
        bool isEmpty = true;
    };

    std::vector<Slice> m_slices;
    double m_south = 90.0;
    double m_north = -90.0;
};

} // namespace scenekeeper::storage
