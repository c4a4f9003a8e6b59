// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placeclusters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace scenekeeper::storage {

using domain::PlaceCluster;
using domain::WithinCondition;

namespace {

/// Of a cell: middles nearer than this would be discs that cover each other.
constexpr double kNear = 0.7;
constexpr std::size_t kSlices = 720;

/// The longitude that means the same and is nearest to `reference`.
double nearestTo(double longitude, double reference)
{
    return longitude - 360.0 * std::round((longitude - reference) / 360.0);
}

double normalized(double longitude)
{
    return longitude > 180.0 ? longitude - 360.0 : longitude < -180.0 ? longitude + 360.0 : longitude;
}

} // namespace

PlaceClusters::PlaceClusters(int columns)
    : m_columns(std::max(columns, 1)), m_size(360.0 / static_cast<double>(m_columns))
{
}

void PlaceClusters::add(const IndexedPlace& place)
{
    const qint64 column =
        std::clamp<qint64>(static_cast<qint64>((place.longitude + 180.0) / m_size), 0, m_columns - 1);
    const auto row = static_cast<qint64>((place.latitude + 90.0) / m_size);
    Cell& cell = m_cells[static_cast<Key>(row * m_columns + column)];
    if (cell.photos == 0) {
        cell.bounds = {place.latitude, place.longitude, place.latitude, place.longitude};
        cell.photo = place.photo;
    }
    ++cell.photos;
    cell.latitudes += place.latitude;
    cell.longitudes += place.longitude;
    cell.bounds.south = std::min(cell.bounds.south, place.latitude);
    cell.bounds.north = std::max(cell.bounds.north, place.latitude);
    cell.bounds.west = std::min(cell.bounds.west, place.longitude);
    cell.bounds.east = std::max(cell.bounds.east, place.longitude);
    cell.photo = std::min(cell.photo, place.photo);
}

void PlaceClusters::absorbNeighbours(Cell& cell, Key key)
{
    const auto number = static_cast<qint64>(key);
    const double latitude = cell.latitudes / static_cast<double>(cell.photos);
    const double longitude = cell.longitudes / static_cast<double>(cell.photos);
    for (qint64 rowStep = -1; rowStep <= 1; ++rowStep) {
        for (qint64 columnStep = -1; columnStep <= 1; ++columnStep) {
            const qint64 column = (number % m_columns + columnStep + m_columns) % m_columns;
            const qint64 row = number / m_columns + rowStep;
            const auto found = m_cells.find(static_cast<Key>(row * m_columns + column));
            if (row < 0 || found == m_cells.end() || found->first == key)
                continue;
            const Cell& other = found->second;
            const auto photos = static_cast<double>(other.photos);
            const double otherLongitude = nearestTo(other.longitudes / photos, longitude);
            const double distance =
                std::hypot(other.latitudes / photos - latitude, otherLongitude - longitude);
            if (distance >= kNear * m_size)
                continue;
            const double shift = otherLongitude - other.longitudes / photos;
            cell.photos += other.photos;
            cell.latitudes += other.latitudes;
            cell.longitudes += other.longitudes + shift * photos;
            cell.bounds.south = std::min(cell.bounds.south, other.bounds.south);
            cell.bounds.north = std::max(cell.bounds.north, other.bounds.north);
            cell.bounds.west = std::min(cell.bounds.west, other.bounds.west + shift);
            cell.bounds.east = std::max(cell.bounds.east, other.bounds.east + shift);
            cell.photo = std::min(cell.photo, other.photo);
            m_cells.erase(found);
        }
    }
}

std::vector<PlaceCluster> PlaceClusters::take()
{
    std::vector<std::pair<qint64, Key>> largestFirst;
    largestFirst.reserve(m_cells.size());
    for (const auto& [key, cell] : m_cells)
        largestFirst.emplace_back(-cell.photos, key);
    std::sort(largestFirst.begin(), largestFirst.end());
    std::vector<PlaceCluster> clusters;
    for (const auto& [order, key] : largestFirst) {
        const auto found = m_cells.find(key);
        if (found == m_cells.end())
            continue; // a larger one took it
        Cell cell = found->second;
        absorbNeighbours(cell, key);
        m_cells.erase(key);
        const auto photos = static_cast<double>(cell.photos);
        WithinCondition bounds = cell.bounds;
        bounds.west = normalized(bounds.west);
        bounds.east = normalized(bounds.east);
        clusters.push_back(
            {cell.photos, cell.latitudes / photos, normalized(cell.longitudes / photos), bounds, cell.photo});
    }
    std::sort(clusters.begin(), clusters.end(), [](const PlaceCluster& one, const PlaceCluster& other) {
        return std::tuple(-one.photos, one.photo) < std::tuple(-other.photos, other.photo);
    });
    return clusters;
}

PlaceExtent::PlaceExtent() : m_slices(kSlices) {}

void PlaceExtent::add(double latitude, double longitude)
{
    m_south = std::min(m_south, latitude);
    m_north = std::max(m_north, latitude);
    const auto number = static_cast<std::size_t>((longitude + 180.0) / 360.0 * kSlices);
    Slice& slice = m_slices[std::min(number, kSlices - 1)];
    slice.west = slice.isEmpty ? longitude : std::min(slice.west, longitude);
    slice.east = slice.isEmpty ? longitude : std::max(slice.east, longitude);
    slice.isEmpty = false;
}

std::optional<WithinCondition> PlaceExtent::extent() const
{
    std::vector<Slice> filled;
    std::copy_if(m_slices.begin(), m_slices.end(), std::back_inserter(filled),
                 [](const Slice& slice) { return !slice.isEmpty; });
    if (filled.empty())
        return {};
    // All round but for the widest gap. The one across the antimeridian comes first, so that it wins a draw.
    std::size_t after = 0;
    double widest = filled.front().west + 360.0 - filled.back().east;
    for (std::size_t index = 1; index < filled.size(); ++index) {
        const double gap = filled[index].west - filled[index - 1].east;
        if (gap > widest) {
            widest = gap;
            after = index;
        }
    }
    const std::size_t before = (after + filled.size() - 1) % filled.size();
    return WithinCondition{m_south, filled[after].west, m_north, filled[before].east};
}

} // namespace scenekeeper::storage
