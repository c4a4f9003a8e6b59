// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/towntree.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scenekeeper::places {

namespace {

constexpr double kEarthRadiusKilometres = 6371.0088;
constexpr double kDegreesPerRadian = 180.0 / std::numbers::pi;
constexpr std::size_t kAxes = 3;

double squaredDistance(const Direction& a, const Direction& b)
{
    const double x = a[0] - b[0];
    const double y = a[1] - b[1];
    const double z = a[2] - b[2];
    return x * x + y * y + z * z;
}

struct Range
{
    std::size_t begin;
    std::size_t end;
    std::size_t axis;
    double nearest; ///< squared distance to the plane that has to be crossed to get there
};

} // namespace

Direction directionOf(double latitude, double longitude)
{
    const double phi = latitude / kDegreesPerRadian;
    const double lambda = longitude / kDegreesPerRadian;
    return {std::cos(phi) * std::cos(lambda), std::cos(phi) * std::sin(lambda), std::sin(phi)};
}

double chordSquared(double kilometres)
{
    const double angle = std::clamp(kilometres / kEarthRadiusKilometres, 0.0, std::numbers::pi);
    const double chord = 2.0 * std::sin(angle / 2.0);
    return chord * chord;
}

double kilometresOf(double chordSquared)
{
    return 2.0 * std::asin(std::clamp(std::sqrt(chordSquared) / 2.0, 0.0, 1.0)) * kEarthRadiusKilometres;
}

TownTree::TownTree(std::span<const Direction> points)
{
    m_nodes.reserve(points.size());
    for (const Direction& point : points)
        m_nodes.push_back({point, static_cast<std::uint32_t>(m_nodes.size())});
    build(0, m_nodes.size(), 0);
}

void TownTree::build(std::size_t begin, std::size_t end, std::size_t axis)
{
    if (end - begin <= 1)
        return;
    const std::size_t middle = begin + (end - begin) / 2;
    const auto at = [this](std::size_t position) {
        return m_nodes.begin() + static_cast<std::ptrdiff_t>(position);
    };
    std::nth_element(at(begin), at(middle), at(end), [axis](const Node& left, const Node& right) {
        return left.point[axis] < right.point[axis];
    });
    build(begin, middle, (axis + 1) % kAxes);
    build(middle + 1, end, (axis + 1) % kAxes);
}

template <typename Visit>
void TownTree::search(const Direction& from, double& reach, const Visit& visit) const
{
    // Ranges still to be looked at: at most one for each level of the tree, and there are at most 2^32
    // points.
    std::array<Range, 40> waiting{};
    std::size_t count = 0;
    waiting[count++] = {0, m_nodes.size(), 0, 0.0};
    while (count > 0) {
        const Range range = waiting[--count];
        if (range.begin >= range.end || range.nearest > reach)
            continue;
        const std::size_t middle = range.begin + (range.end - range.begin) / 2;
        const Node& node = m_nodes[middle];
        if (const double distance = squaredDistance(from, node.point); distance <= reach)
            reach = visit(node, distance);
        const double side = from[range.axis] - node.point[range.axis];
        const std::size_t next = (range.axis + 1) % kAxes;
        const Range below{range.begin, middle, next, range.nearest};
        const Range above{middle + 1, range.end, next, range.nearest};
        Range far = side < 0.0 ? above : below;
        far.nearest = side * side;
        waiting[count++] = far;
        waiting[count++] = side < 0.0 ? below : above; // looked at first
    }
}

std::optional<TownTree::Found> TownTree::nearest(const Direction& from, double maxChordSquared) const
{
    std::optional<Found> best;
    double reach = maxChordSquared;
    search(from, reach, [&best](const Node& node, double distance) {
        best = Found{node.index, distance};
        return distance;
    });
    return best;
}

void TownTree::within(const Direction& from, double maxChordSquared,
                      const std::function<bool(std::uint32_t)>& visit) const
{
    double reach = maxChordSquared;
    search(from, reach, [&visit, maxChordSquared](const Node& node, double) {
        return visit(node.index) ? maxChordSquared : -1.0;
    });
}

} // namespace scenekeeper::places
